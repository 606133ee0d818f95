import { GraphQLError } from 'graphql';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import type { Sight } from './can-see.js';
import { withParts } from './with-parts.js';

const takesAll = 'The mapping of a service walks the whole graph. Ask someone who may see all of it.';

type Seen = Pick<
  Services,
  | 'writer'
  | 'writes'
  | 'imports'
  | 'statusWrites'
  | 'statusReports'
  | 'checks'
  | 'silences'
  | 'serviceMappings'
  | 'evidenceIntake'
  | 'suggestions'
  | 'membershipStreams'
  | 'alerts'
  | 'maintenances'
  | 'changeWindows'
  | 'history'
  | 'incidents'
  | 'problems'
  | 'changes'
  | 'attachments'
  | 'incidentImports'
>;

/** The services for someone who sees a part of the graph: what a request names and they do not see is not there for it. */
export function servicesSeenBy(services: Services, sight: NonNullable<Sight>): Services {
  // A mapping walks the whole graph and holds for everybody: only who sees all of it writes and follows one.
  const writer = withParts(services.writer, { write: () => Promise.resolve(new Refusal('OUT_OF_SCOPE', takesAll)) });
  const graph = services.graph.seenBy(sight);
  const open = () => Promise.reject(new GraphQLError(takesAll, { extensions: { code: 'OUT_OF_SCOPE' } }));
  const seen: Seen = {
    serviceMappings: withParts(services.serviceMappings, { writer }),
    evidenceIntake: withParts(services.evidenceIntake, { writer }),
    suggestions: withParts(services.suggestions, { writer, graph }),
    membershipStreams: withParts(services.membershipStreams, { open }),
    writer: services.writer.seenBy(sight),
    writes: services.writes.seenBy(sight),
    imports: services.imports.seenBy(sight),
    statusWrites: services.statusWrites.seenBy(sight),
    statusReports: services.statusReports.seenBy(sight),
    checks: services.checks.seenBy(sight),
    silences: services.silences.seenBy(sight),
    alerts: services.alerts.seenBy(sight),
    maintenances: services.maintenances.seenBy(sight),
    changeWindows: services.changeWindows.seenBy(sight),
    history: services.history.seenBy(sight),
    incidents: services.incidents.seenBy(sight),
    problems: services.problems.seenBy(sight),
    changes: services.changes.seenBy(sight),
    attachments: services.attachments.seenBy(sight),
    incidentImports: services.incidentImports.seenBy(sight),
  };
  return { ...services, ...seen };
}
