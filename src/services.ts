import { join } from 'node:path';
import { Grants } from './access/grants.js';
import { SignIns } from './access/people.js';
import { Principals } from './access/principals.js';
import { Teams } from './access/teams.js';
import { ApiTokens } from './access/tokens.js';
import { BreachStreams } from './agreement/clock-stream.js';
import { Agreements } from './agreement/agreements.js';
import { BurnRateAlerts } from './agreement/burn-rate-alerts.js';
import { applyCheckAlerts } from './alerts/check-alerts.js';
import { AlertEvaluator } from './alerts/evaluator.js';
import { Alerts } from './alerts/alerts.js';
import { hostFollower } from './alerts/hosts.js';
import { Silences } from './alerts/silences.js';
import { AlertSources } from './alerts/sources.js';
import { Calendars } from './calendar/calendars.js';
import { ItemWrites } from './cmdb/writes.js';
import { ChangeWindows } from './change/change-windows.js';
import type { Checks } from './checks/checks.js';
import { createCheckParts } from './checks/parts.js';
import type { CheckResults } from './checks/results.js';
import type { CheckRunner } from './checks/runner.js';
import { knownTypes } from './attachment/attachment.js';
import { Attachments } from './attachment/attachments.js';
import { projectRoot, type Config } from './config.js';
import { AlertStreams } from './alerts/stream.js';
import { ChangeFeed } from './feed/change-feed.js';
import { Feed } from './feed/feed.js';
import type { Follower } from './feed/follower.js';
import { StatusTies } from './feed/status-ties.js';
import { Writer } from './feed/writer.js';
import type { Graph } from './graph/graph.js';
import { Imports } from './import/imports.js';
import { AssetImports } from './asset/import/asset-imports.js';
import { Assets } from './asset/assets.js';
import { assess } from './change/assessment.js';
import { Changes } from './change/changes.js';
import { ChangePractices } from './change/practices.js';
import { ChangeStreams } from './change/stream.js';
import { ChangeTemplates } from './change/templates.js';
import { AlertIncidents } from './incident/alert-incidents.js';
import { Incidents } from './incident/incidents.js';
import { Problems } from './problem/problems.js';
import { ProblemStreams } from './problem/stream.js';
import { ProblemTriggers } from './problem/triggers.js';
import { RootCauses } from './rootcause/root-causes.js';
import { IncidentImports } from './incident/import/incident-imports.js';
import { IncidentPractices } from './incident/practices.js';
import { IncidentStreams } from './incident/stream.js';
import { Expiries } from './inventory/expiries.js';
import { Audits } from './audit/audits.js';
import { Retirements } from './staleness/retirements.js';
import { RecordHealth } from './health/health.js';
import { Tasks } from './task/tasks.js';
import { Inventory } from './inventory/inventory.js';
import { MembershipFollower } from './mapping/follower.js';
import { EvidenceIntake } from './mapping/evidence-intake.js';
import { ServiceMappings } from './mapping/mappings.js';
import { MembershipStreams } from './mapping/stream.js';
import { Suggestions } from './mapping/suggestions.js';
import { History } from './history/history.js';
import type { Log } from './log.js';
import { Metrics } from './metrics.js';
import { Lifecycles } from './lifecycle/lifecycles.js';
import { Numbers } from './lifecycle/numbers.js';
import { Timers } from './lifecycle/timers.js';
import { MaintenanceEffect } from './maintenance/effect.js';
import { Maintenances } from './maintenance/maintenances.js';
import { impactTypes, type Model } from './model/model.js';
import { ApprovalDelegations } from './approval/delegations.js';
import { ApprovalStreams } from './approval/stream.js';
import { Catalogue } from './catalogue/catalogue.js';
import { Offerings } from './offering/offerings.js';
import { ServiceRequests } from './request/requests.js';
import { RequestStreams } from './request/stream.js';
import { ServicePortfolio } from './service/portfolio.js';
import { ServiceStreams } from './service/stream.js';
import { Sweeper, type Sweep } from './sweeper.js';
import { ServiceHealthBoard } from './status/health.js';
import { StatusHub } from './status/hub.js';
import { StatusReports } from './status/reports.js';
import { StatusWrites } from './status/writes.js';
import { StructureFollower } from './status/structure.js';
import { steadyClock } from './clock.js';
import type { Tracing } from './tracing.js';
import type { WebhookDeliverer } from './webhook/deliverer.js';
import { createWebhookParts, type WebhookPartsOptions } from './webhook/parts.js';
import type { WebhookResends } from './webhook/resends.js';
import type { WebhookSubscriptions } from './webhook/subscriptions.js';
import { observeServices } from './observation.js';
import type { StatusWork } from './thread/messages.js';

/** What all requests share. */
export interface Services {
  graph: Graph;
  model: Model;
  feed: Feed;
  writes: ItemWrites;
  imports: Imports;
  writer: Writer;
  statusWrites: StatusWrites;
  statusReports: Pick<StatusReports, 'report' | 'seenBy'>;
  /** Lets reports lapse that were not renewed. */
  reportSweep: Sweep;
  statusHub: StatusHub;
  structureFollower: StructureFollower;
  statusTies: StatusTies;
  sweeper: Sweeper;
  serviceHealth: ServiceHealthBoard;
  changeFeed: ChangeFeed;
  alertStreams: AlertStreams;
  metrics: Metrics;
  /** Absent while no collector is set. */
  tracing?: Tracing | undefined;
  history: History;
  maintenances: Maintenances;
  calendars: Calendars;
  agreements: Agreements;
  /** Tells of error budgets that are spent too fast. */
  burnRateAlerts: BurnRateAlerts;
  changeWindows: ChangeWindows;
  maintenanceEffect: MaintenanceEffect;
  lifecycles: Lifecycles;
  servicePortfolio: ServicePortfolio;
  offerings: Offerings;
  catalogue: Catalogue;
  serviceRequests: ServiceRequests;
  approvalDelegations: ApprovalDelegations;
  approvalStreams: ApprovalStreams;
  requestStreams: RequestStreams;
  serviceStreams: ServiceStreams;
  /** What time it is. */
  now: () => Date;
  checks: Checks;
  checkResults: Pick<CheckResults, 'record'>;
  /** Finds checks whose result was not renewed. */
  checkSweep: Sweep;
  checkRunner: CheckRunner;
  alerts: Pick<Alerts, 'ingest' | 'acknowledge' | 'removeAcknowledgement' | 'bindTo' | 'seenBy'>;
  alertSources: AlertSources;
  alertEvaluator: AlertEvaluator;
  silences: Silences;
  grants: Grants;
  teams: Teams;
  apiTokens: ApiTokens;
  signIns: SignIns;
  /** Who is signed in, in this process. */
  principals: Principals;
  /** Where people reach the product. */
  publicUrl: string;
  inventory: Inventory;
  assets: Assets;
  assetImports: AssetImports;
  tasks: Tasks;
  recordHealth: RecordHealth;
  retirements: Retirements;
  audits: Audits;
  expiries: Expiries;
  /** Keeps by which names and addresses alerts find their items. */
  hostFollower: Follower;
  serviceMappings: ServiceMappings;
  membershipFollower: MembershipFollower;
  membershipStreams: MembershipStreams;
  suggestions: Suggestions;
  evidenceIntake: EvidenceIntake;
  breachStreams: BreachStreams;
  attachments: Attachments;
  incidents: Incidents;
  /** Opens incidents for alerts, and resolves them with those. */
  alertIncidents: AlertIncidents;
  incidentPractices: IncidentPractices;
  problems: Problems;
  problemStreams: ProblemStreams;
  problemTriggers: ProblemTriggers;
  incidentImports: IncidentImports;
  incidentStreams: IncidentStreams;
  changes: Changes;
  changePractices: ChangePractices;
  changeTemplates: ChangeTemplates;
  changeStreams: ChangeStreams;
  webhookSubscriptions: WebhookSubscriptions;
  webhookResends: WebhookResends;
  webhookDeliverer: WebhookDeliverer;
}

export interface ServicesOptions {
  tracing?: Tracing | undefined;
  /** What another thread does; its followers and sweeps are not started here. */
  elsewhere?: StatusWork | undefined;
  /** Whether the feed seals what is committed. */
  seals?: boolean | undefined;
  /** For tests. */
  webhooks?: Pick<WebhookPartsOptions, 'clock' | 'random' | 'resolve' | 'lease'> | undefined;
}

const defaultAttachments: Config['attachments'] = {
  folder: join(projectRoot, '.data', 'attachments'),
  limit: 20 * 1024 ** 2,
  allowed: Object.keys(knownTypes),
};

/** The parts that requests share, on an open and migrated graph. */
export function createServices(
  graph: Graph,
  model: Model,
  {
    sourcePrecedence,
    retireLimit,
    historyDays,
    publicUrl = 'http://127.0.0.1:4000',
    checks,
    webhooks,
    signIn,
    attachments: attachmentSettings = defaultAttachments,
  }: Pick<Config, 'sourcePrecedence' | 'retireLimit' | 'historyDays'> &
    Partial<Pick<Config, 'checks' | 'publicUrl' | 'webhooks' | 'signIn'>> & {
      attachments?: Config['attachments'] | undefined;
    },
  log: Pick<Log, 'error' | 'warn'>,
  now: () => Date = () => new Date(),
  { tracing, elsewhere, seals, webhooks: webhookParts }: ServicesOptions = {},
): Services {
  const metrics = new Metrics();
  const onDrop = (reason: string): void => metrics.dropped(reason);
  graph.useTypes({ impact: impactTypes(model), all: [...model.relationshipTypes.keys()] });
  const feed = new Feed(graph, log, undefined, seals);
  const writer = new Writer(graph, () => feed.committed(), now);
  const statusWrites = new StatusWrites(writer, model, (seconds) => metrics.propagated(seconds));
  const statusReports = new StatusReports(graph, statusWrites);
  const nudge = (sweep?: string): void => (elsewhere?.sweeper ?? sweeper).nudge(sweep);
  const statusHub = new StatusHub(graph, model, feed, log, steadyClock, onDrop);
  const sweeper = new Sweeper(log);
  sweeper.add(statusReports.sweep);
  const history = new History(
    graph,
    feed,
    {
      days: historyDays,
      now,
      changed: atMostEvery(250, () => nudge('maintenance')),
      catchUp: elsewhere && (() => elsewhere.history.catchUp()),
    },
    log,
  );
  const maintenanceEffect = new MaintenanceEffect(graph, statusWrites, history);
  sweeper.add(maintenanceEffect.sweep);
  sweeper.add(history.sweep);
  const lifecycles = new Lifecycles(writer, statusWrites, new Numbers(graph), () => nudge('timers'));
  sweeper.add(new Timers(graph, lifecycles, log).sweep);
  const imports = new Imports(writer, model, { precedence: sourcePrecedence, retireLimit });
  const tasks = new Tasks(lifecycles);
  const expiries = new Expiries(graph, tasks);
  sweeper.add(expiries.sweep);
  const retirements = new Retirements(graph, writer, model, retireLimit);
  sweeper.add(retirements.sweep);
  const evidenceIntake = new EvidenceIntake(graph, writer, now);
  sweeper.add(evidenceIntake.sweep);
  const alertEvaluator = new AlertEvaluator(graph, feed, statusWrites, sweeper, model);
  sweeper.add(alertEvaluator);
  const incidents = new Incidents(graph, lifecycles, model, new RootCauses(graph, model, now));
  const problems = new Problems(lifecycles, incidents);
  const problemTriggers = new ProblemTriggers(graph, problems);
  sweeper.add(problemTriggers.sweep);
  const burnRateAlerts = new BurnRateAlerts(graph, statusWrites, history);
  sweeper.add(burnRateAlerts.sweep);
  const alertIncidents = new AlertIncidents(graph, feed, incidents, model, sweeper, log);
  sweeper.add(alertIncidents);
  const attachments = new Attachments(graph, writer, attachmentSettings, () => nudge('attachments'));
  sweeper.add(attachments.sweep);
  const checkParts = createCheckParts({
    graph,
    statusWrites,
    results: elsewhere?.checkResults,
    sweeper: { add: (sweep) => sweeper.add(sweep), nudge },
    applyAlerts: applyCheckAlerts,
    settings: checks,
    runner: {
      observe: (type, milliseconds) => metrics.checked(type, milliseconds / 1_000),
      ...(tracing && { traced: (check, work) => tracing.checked(check, work) }),
    },
    log,
    now: () => now().getTime(),
  });
  const writes = new ItemWrites(writer, model, sourcePrecedence);
  observeServices({ graph, feed, writer, metrics, tracing, checkRunner: checkParts.checkRunner });
  return {
    graph,
    model,
    feed,
    writes,
    imports,
    writer,
    statusWrites,
    statusReports: elsewhere?.statusReports ?? statusReports,
    reportSweep: statusReports.sweep,
    statusHub,
    serviceHealth: new ServiceHealthBoard(graph, feed, statusHub, log, steadyClock, onDrop),
    structureFollower: new StructureFollower(graph, feed, statusWrites, model, log),
    statusTies: new StatusTies(graph, feed, statusWrites, log),
    sweeper,
    changeFeed: new ChangeFeed(graph, feed, log, steadyClock, onDrop),
    alertStreams: new AlertStreams({ graph, feed, log, onDrop }),
    metrics,
    tracing,
    history,
    maintenances: new Maintenances(graph, statusWrites, () => nudge('maintenance')),
    maintenanceEffect,
    lifecycles,
    servicePortfolio: new ServicePortfolio(lifecycles, model),
    offerings: new Offerings(lifecycles),
    catalogue: new Catalogue(lifecycles),
    serviceRequests: new ServiceRequests(lifecycles, tasks),
    approvalDelegations: new ApprovalDelegations(writer),
    approvalStreams: new ApprovalStreams({ graph, feed, log, onDrop }),
    requestStreams: new RequestStreams({ graph, feed, log, onDrop }),
    serviceStreams: new ServiceStreams({ graph, feed, log, onDrop }),
    calendars: new Calendars(writer),
    agreements: new Agreements(writer),
    burnRateAlerts,
    changeWindows: new ChangeWindows(writer, model),
    now,
    ...checkParts,
    alerts: elsewhere?.alerts ?? new Alerts(statusWrites),
    alertSources: new AlertSources(graph),
    alertEvaluator,
    silences: new Silences(writer),
    grants: new Grants(writer),
    teams: new Teams(graph, writer, writes),
    apiTokens: new ApiTokens(graph, writer, log, now),
    signIns: new SignIns(graph, imports, writer, model),
    principals: new Principals(graph, feed, log, () => now().getTime()),
    publicUrl,
    inventory: new Inventory(writer, () => nudge('expiries')),
    assets: new Assets(graph, lifecycles),
    assetImports: new AssetImports(lifecycles, imports, model),
    tasks,
    retirements,
    recordHealth: new RecordHealth(graph, model, tasks, lifecycles, now),
    audits: new Audits(lifecycles),
    expiries,
    serviceMappings: new ServiceMappings(writer, model),
    membershipFollower: new MembershipFollower(feed, writer, log),
    suggestions: new Suggestions(graph, writer, model),
    evidenceIntake,
    membershipStreams: new MembershipStreams(graph, feed, log, steadyClock, onDrop),
    breachStreams: new BreachStreams({ graph, feed, log, onDrop }),
    attachments,
    incidents,
    alertIncidents,
    problems,
    problemTriggers,
    problemStreams: new ProblemStreams({ graph, feed, log, onDrop }),
    incidentPractices: new IncidentPractices(writer),
    incidentImports: new IncidentImports(lifecycles),
    incidentStreams: new IncidentStreams({ graph, feed, log, onDrop }),
    changes: new Changes(lifecycles, tasks, {
      incidents,
      assess: (runner, id, at, how) => assess(runner, model, id, at, how),
      nudge: () => nudge('maintenance'),
    }),
    changePractices: new ChangePractices(writer),
    changeTemplates: new ChangeTemplates(lifecycles, model),
    changeStreams: new ChangeStreams({ graph, feed, log, onDrop }),
    ...createWebhookParts({
      ...{ graph, feed, writer, model, log, now, ...webhookParts },
      settings: webhooks,
      signsIn: signIn !== undefined,
      observe: (outcome) => metrics.webhook(outcome),
    }),
    hostFollower: hostFollower(graph, feed, model, log, () => alertEvaluator.hostsTold()),
  };
}

/** Calls that come sooner after one that was let through are dropped: what they tell of is found by looking again. */
function atMostEvery(milliseconds: number, work: () => void): () => void {
  let last = -Infinity;
  return () => {
    const at = performance.now();
    if (at - last < milliseconds) return;
    last = at;
    work();
  };
}
