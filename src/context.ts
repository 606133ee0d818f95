import { sightOf, type Sight } from './access/can-see.js';
import { seesOwnOnly, type Principal } from './access/principal.js';
import { Accounts } from './access/accounts.js';
import { servicesSeenBy } from './access/seen.js';
import { Visible } from './access/visible.js';
import { ChangeAssessments } from './change/assessments.js';
import { ChangeCalendar } from './change/calendar.js';
import { ChangeWindowReads } from './change/window-reads.js';
import { CheckReading } from './checks/reading.js';
import { ClockReads } from './agreement/clock-reads.js';
import { AgreementReads } from './agreement/reads.js';
import { AttachmentReads } from './attachment/reads.js';
import { AlertReads } from './alerts/reads.js';
import { CalendarReads } from './calendar/calendars.js';
import { Items } from './cmdb/items.js';
import { ChangeSets } from './feed/change-sets.js';
import type { Graph, RequestBounds } from './graph/graph.js';
import { AssetReads } from './asset/reads.js';
import { ApprovalReads } from './approval/reads.js';
import { AuditReads } from './audit/reads.js';
import { ChangeReads } from './change/reads.js';
import { withOwnChanges } from './change/sight.js';
import { IncidentReads } from './incident/reads.js';
import { withOwnIncidents } from './incident/sight.js';
import { TaskReads } from './task/reads.js';
import { InventoryReads } from './inventory/reads.js';
import { Impacts } from './impact/impacts.js';
import { ProblemReads } from './problem/reads.js';
import { RootCauseCases } from './rootcause/cases.js';
import { RootCauses } from './rootcause/root-causes.js';
import { RecordReads } from './lifecycle/reads.js';
import { CatalogueReads } from './catalogue/reads.js';
import { OfferingReads } from './offering/reads.js';
import { ServiceRequestReads } from './request/reads.js';
import { recordSightOf, requestSightOf } from './request/sight.js';
import { ServiceReads } from './service/reads.js';
import { MappingReads } from './mapping/reads.js';
import { WebhookReads } from './webhook/reads.js';
import type { Services } from './services.js';

/** What a resolver may touch. Made for each request, so that its loaders never go stale. */
export function createContext(services: Services, principal: Principal, bounds?: RequestBounds) {
  const { model } = services;
  const sight = sightOf(principal.scope, model);
  const seen = sight ? servicesSeenBy(services, sight) : services;
  // What the caller does not see is not in this graph.
  const whole = bounds ? services.graph.bounded(bounds) : services.graph;
  const graph = whole.seenBy(sight);
  const ownOnly = seesOwnOnly(principal) ? principal.id : undefined;
  const requestSight = requestSightOf(principal);
  const loaders = () => loadersOf(seen, { graph, whole, sight, principal, ownOnly, requestSight });
  const context = {
    ...seen,
    graph,
    /** Whose own requests and incidents alone are shown; undefined for all in scope. */
    ownOnly,
    /** Who asks, and with which rights. */
    principal,
    /** Their id; stands in every ChangeSet they write. */
    actor: principal.id,
    /** What they see, in the graph's terms; undefined for everything. */
    sight,
    /** Which service requests they see. */
    requestSight,
    ...loaders(),
    /** Something was written: what was read before may be another by now. */
    renew(): void {
      Object.assign(context, loaders());
    },
  };
  return context;
}

interface Asked {
  readonly graph: Graph;
  /** With what the caller does not see. */
  readonly whole: Graph;
  readonly sight: Sight | undefined;
  readonly principal: Principal;
  readonly ownOnly: string | undefined;
  readonly requestSight: ReturnType<typeof requestSightOf>;
}

/** What reads for one request, and remembers what it read. */
function loadersOf(
  { model, now, lifecycles }: Pick<Services, 'model' | 'now' | 'lifecycles'>,
  { graph, whole, sight, principal, ownOnly, requestSight }: Asked,
) {
  const items = new Items(graph, model);
  const agreementReads = new AgreementReads(graph);
  const changeWindowReads = new ChangeWindowReads(graph);
  const records = new RecordReads(
    graph,
    lifecycles,
    { actor: principal.id, roles: principal.roles },
    now,
    withOwnChanges(
      withOwnIncidents(recordSightOf(graph, requestSight, { isPart: sight !== undefined, now }), ownOnly),
      ownOnly,
    ),
  );
  return {
    visible: new Visible(graph, sight),
    items,
    accounts: new Accounts(graph, items, new Items(whole, model), now),
    changeSets: new ChangeSets(graph, sight?.stamp),
    alertReads: new AlertReads(graph),
    attachmentReads: new AttachmentReads(graph),
    webhookReads: new WebhookReads(graph),
    impacts: new Impacts(graph, model),
    mappingReads: new MappingReads(graph, model),
    checkReading: new CheckReading(graph),
    records,
    serviceReads: new ServiceReads(graph),
    offeringReads: new OfferingReads(graph),
    catalogueReads: new CatalogueReads(graph),
    requestReads: new ServiceRequestReads(graph, requestSight, now),
    auditReads: new AuditReads(graph),
    taskReads: new TaskReads(graph),
    approvalReads: new ApprovalReads(graph, now),
    changeReads: new ChangeReads(graph, ownOnly),
    incidentReads: new IncidentReads(graph, now, ownOnly),
    rootCauses: new RootCauses(graph, model, now),
    rootCauseCases: new RootCauseCases(graph),
    problemReads: new ProblemReads(graph, now),
    inventoryReads: new InventoryReads(graph, now),
    assetReads: new AssetReads(graph, now),
    changeWindowReads,
    changeAssessments: new ChangeAssessments(
      graph,
      whole,
      model,
      now,
      async (id) => (await records.ofType('Change', id)) !== undefined,
    ),
    changeCalendar: new ChangeCalendar(graph, changeWindowReads, ownOnly),
    calendarReads: new CalendarReads(graph),
    agreementReads,
    clockReads: new ClockReads(graph, agreementReads, now),
  };
}

export type Context = ReturnType<typeof createContext>;
