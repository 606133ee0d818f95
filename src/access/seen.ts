import type { Services } from '../services.js';
import type { Sight } from './can-see.js';

type Seen = Pick<
  Services,
  | 'writer'
  | 'writes'
  | 'imports'
  | 'statusWrites'
  | 'statusReports'
  | 'checks'
  | 'silences'
  | 'alerts'
  | 'maintenances'
  | 'history'
>;

/** The services for someone who sees a part of the graph: what a request names and they do not see is not there for it. */
export function servicesSeenBy(services: Services, sight: NonNullable<Sight>): Services {
  const seen: Seen = {
    writer: services.writer.seenBy(sight),
    writes: services.writes.seenBy(sight),
    imports: services.imports.seenBy(sight),
    statusWrites: services.statusWrites.seenBy(sight),
    statusReports: services.statusReports.seenBy(sight),
    checks: services.checks.seenBy(sight),
    silences: services.silences.seenBy(sight),
    alerts: services.alerts.seenBy(sight),
    maintenances: services.maintenances.seenBy(sight),
    history: services.history.seenBy(sight),
  };
  return { ...services, ...seen };
}
