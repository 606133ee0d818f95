import { GraphQLError } from 'graphql';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';
import type { Sight } from './can-see.js';
import { withParts } from './with-parts.js';

const takesAll = 'This looks through the whole graph. Ask someone who may see all of it.';

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
  | 'lifecycles'
  | 'servicePortfolio'
  | 'tasks'
  | 'assets'
  | 'assetImports'
  | 'audits'
  | 'recordHealth'
  | 'inventory'
  | 'agreements'
  | 'calendars'
  | 'retirements'
  | 'incidents'
  | 'incidentPractices'
  | 'changePractices'
  | 'offerings'
  | 'catalogue'
  | 'serviceRequests'
  | 'approvalDelegations'
  | 'problems'
  | 'changes'
  | 'attachments'
  | 'incidentImports'
>;

/** The services for someone who sees a part of the graph: what a request names and they do not see is not there for it. */
export function servicesSeenBy(services: Services, sight: NonNullable<Sight>): Services {
  // Calls and failures are looked for in the whole graph, and a stream of members is one for all.
  const writer = withParts(services.writer, { write: () => Promise.resolve(new Refusal('OUT_OF_SCOPE', takesAll)) });
  const graph = services.graph.seenBy(sight);
  const inSight = { writer: services.writer.seenBy(sight) };
  const lifecycles = services.lifecycles.seenBy(sight);
  const imports = services.imports.seenBy(sight);
  const tasks = withParts(services.tasks, { lifecycles });
  const open = () => Promise.reject(new GraphQLError(takesAll, { extensions: { code: 'OUT_OF_SCOPE' } }));
  const seen: Seen = {
    serviceMappings: withParts(services.serviceMappings, inSight),
    evidenceIntake: withParts(services.evidenceIntake, { writer }),
    suggestions: withParts(services.suggestions, { ...inSight, graph }),
    membershipStreams: withParts(services.membershipStreams, { open }),
    writer: inSight.writer,
    writes: services.writes.seenBy(sight),
    imports,
    statusWrites: services.statusWrites.seenBy(sight),
    statusReports: services.statusReports.seenBy(sight),
    checks: services.checks.seenBy(sight),
    silences: services.silences.seenBy(sight),
    alerts: services.alerts.seenBy(sight),
    maintenances: services.maintenances.seenBy(sight),
    changeWindows: services.changeWindows.seenBy(sight),
    history: services.history.seenBy(sight),
    lifecycles,
    tasks,
    servicePortfolio: withParts(services.servicePortfolio, { lifecycles }),
    assets: withParts(services.assets, { lifecycles, graph }),
    assetImports: withParts(services.assetImports, { lifecycles, imports }),
    audits: withParts(services.audits, { lifecycles }),
    recordHealth: withParts(services.recordHealth, { lifecycles, graph, tasks }),
    inventory: withParts(services.inventory, inSight),
    agreements: withParts(services.agreements, inSight),
    calendars: withParts(services.calendars, inSight),
    retirements: withParts(services.retirements, inSight),
    incidents: services.incidents.seenBy(sight),
    incidentPractices: withParts(services.incidentPractices, inSight),
    changePractices: withParts(services.changePractices, inSight),
    offerings: withParts(services.offerings, { lifecycles }),
    catalogue: withParts(services.catalogue, { lifecycles }),
    serviceRequests: withParts(services.serviceRequests, { lifecycles }),
    approvalDelegations: withParts(services.approvalDelegations, inSight),
    problems: services.problems.seenBy(sight),
    changes: services.changes.seenBy(sight),
    attachments: services.attachments.seenBy(sight),
    incidentImports: services.incidentImports.seenBy(sight),
  };
  return { ...services, ...seen };
}
