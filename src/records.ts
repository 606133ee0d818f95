/**
 * Records as the graph hands them back: the one list of types that the statements' headers name. A record is no GraphQL
 * type; resolvers turn one into the other. Instants are ISO 8601 strings.
 */
import type { ApiTokenPurpose, Role } from './generated/graphql.js';

export type Severity = 'OK' | 'WARNING' | 'MINOR' | 'MAJOR' | 'CRITICAL' | 'UNKNOWN';

/** A configuration item: all properties of its node. Attributes of its class stand beside the common ones. */
export interface ItemRecord {
  id: string;
  /** The class's type name and label, such as `VirtualMachine`. */
  class: string;
  name: string;
  environment?: string;
  lifecycleStage: string;
  criticality?: string;
  description?: string;
  tags?: string[];
  /** JSON text: what sources sent and the class does not declare. */
  attributes?: string;
  /** JSON text: attribute name -> { source, at }. */
  provenance?: string;
  /** Own status, the worst of what is reported, its checks and its alerts; absent when nobody observed it. */
  observed?: Severity;
  /** What a monitor reported last. */
  reported?: Severity;
  /** From when on the report counts no more, unless renewed. */
  reportStaleAt?: string;
  /** How many more members its tightest redundancy group can lose; absent without groups. */
  margin?: number;
  /** Absent until propagation wrote it. */
  effective?: Severity;
  /** Milliseconds since 1970; ISO 8601 where it was written so, before instants of statuses were numbers. */
  statusSince?: number | string;
  statusVersion?: number;
  /** When the status, own or effective, last changed, as statusSince; absent where that was then. */
  statusChangedAt?: number | string;
  /** The effective status before `statusSince`. */
  previousEffective?: Severity;
  /** The ids of the providers that made it so, at its last change, apart by a space; absent without any. */
  statusCausedBy?: string;
  /** Of the report: when it was seen. */
  observedAt?: string;
  observedMessage?: string;
  /** The monitor. */
  observedSource?: string;
  inMaintenance?: boolean;
  /** How many maintenances are in effect for it. */
  maintenanceDepth?: number;
  version: number;
  createdAt: string;
  updatedAt: string;
  retiredAt?: string;
  /** Who took it out: a source's name, or `manual`. */
  retiredBy?: string;
  /** The survivor's id, when this is a merged twin. */
  mergedInto?: string;
  /** Ids of the teams that own or support it. */
  ownerTeams?: string[];
  /** Ids of the organisations that own or support it, or that such a team is part of. */
  ownerOrganisations?: string[];
  /** Words inside the item's text that the full-text index would not find by themselves; see src/cmdb/words.ts. */
  searchWords?: string[];
  [attribute: string]: unknown;
}

/** What decides on who may see an item. */
export interface ScopedItem {
  id: string;
  /** The class's type name. */
  class: string;
  environment?: string | null | undefined;
  ownerTeams?: readonly string[] | null | undefined;
  ownerOrganisations?: readonly string[] | null | undefined;
}

/** One part of what someone may see; null does not restrict. Classes by type name. */
export interface ScopeGrant {
  classes: string[] | null;
  environments: string[] | null;
  teams: string[] | null;
  organisations: string[] | null;
}

/** An identity key and the item it identifies. Source keys carry what that source last said. */
export interface IdentityRecord {
  key: string;
  itemId?: string;
  source?: string;
  sourceKey?: string;
  firstSeenAt?: string;
  lastSeenAt?: string;
  /** JSON text: the source's last values by attribute name. */
  reported?: string;
  /** When the source stopped reporting it. */
  missingSince?: string;
}

/** A redundancy group's declaration. */
export interface DependencyGroupRecord {
  name: string;
  reduce: 'WORST' | 'BEST' | 'K_OF_N' | 'WEIGHTED';
  k?: number;
  failAt: Severity;
  threshold?: number;
  unknownAs: Severity;
}

/** A live relationship between two items, dependent → provider. */
export interface RelationshipRecord {
  id: string;
  from: string;
  type: string;
  to: string;
  group?: string;
  weight?: number;
  sources: string[];
  firstSeen: string;
  lastSeen: string;
  validFrom: string;
}

/** A relationship and the item at its other end. */
export interface DependencyRow {
  relationship: RelationshipRecord;
  item: ItemRecord;
}

/** Conditions on items, checked, in the graph's terms. All must hold; null does not restrict, an empty list lets none pass. */
export interface ItemFilter {
  /** Type names. */
  classes: string[] | null;
  environments: string[] | null;
  criticalities: string[] | null;
  lifecycleStages: string[] | null;
  effectiveStatus: string[] | null;
  /** A source that reports the item now. */
  source: string | null;
  ids: string[] | null;
  /** All must be there; empty does not restrict. */
  tags: string[];
  /** For each attribute the stored forms of the wanted value, of which one must be there; empty does not restrict. */
  attributes: { name: string; values: unknown[] }[];
  /** Whether retired items may pass. */
  retired: boolean;
}

/** A part of what was read around items, in columns. Numbers stand for items, within one read. */
export type SubgraphRow = SubgraphItems | SubgraphRelationships | SubgraphGroups;

/** Items of one class and one own status. */
export interface SubgraphItems {
  kind: 'ITEMS';
  class: string;
  observed: Severity | null;
  /** Whether who asks sees them. */
  visible: boolean;
  nodes: number[];
  ids: string[];
  names: string[];
}

/** Relationships that are alike, each `from[i]` → `to[i]`. */
export interface SubgraphRelationships {
  kind: 'RELATIONSHIPS';
  type: string;
  group: string | null;
  weight: number | null;
  from: number[];
  to: number[];
}

/** The items that declare the same redundancy group. */
export interface SubgraphGroups {
  kind: 'GROUPS';
  group: DependencyGroupRecord;
  nodes: number[];
}

/** Items in one stored state; one that was asked for by its id comes with what names it. */
export interface BoundaryRow {
  effective: Severity | null;
  observed: Severity | null;
  /** The class's type name where who asks does not see them. */
  hidden: string | null;
  nodes: number[];
  ids: string[];
  item: { id: string; name: string; class: string } | null;
}

export interface ChangeSetRecord {
  id: string;
  sequence?: number;
  at: string;
  actor: string;
  source?: string;
  reason?: string;
  operation: string;
  entryCount: number;
  /** How many records that are no items it touched; absent in ChangeSets from before there were any. */
  recordCount?: number;
  /** ChangeType values; absent likewise. */
  types?: string[];
  contentHash: string;
  hash?: string;
  previousHash?: string;
}

/** What one ChangeSet did to one item. */
export interface ChangeEntryRecord {
  changeSet: ChangeSetRecord;
  itemId: string;
  operation: string;
  version: number;
  /** JSON text: [{ name, from, to }]. */
  attributes?: string;
  /** JSON text: [{ operation, id, type, to, group }]. */
  relationships?: string;
  /** JSON text: StatusDelta of src/feed/content.ts. */
  status?: string;
}

/** What one ChangeSet did to a record that is no item. */
export interface RecordChangeRecord {
  id: string;
  /** RecordType of src/feed/content.ts. */
  type: string;
  operation: string;
  /** JSON text. */
  state: string;
}

/** A locked item, with what decides on an observation of it. */
export interface LockedItemRecord {
  id: string;
  retired: boolean;
  /** The survivor's id, when this is a merged twin. */
  mergedInto: string | null;
  observed: Severity | null;
  /** What a monitor reported last, and when. */
  reported: Severity | null;
  reportedAt: string | null;
  /** Whether checks or alerts speak for its own status, too. */
  signalled: boolean;
}

/** What an item's own status is made of. */
export interface SignalsRecord {
  id: string;
  retired: boolean;
  observed: Severity | null;
  /** What a monitor reported last. */
  reported: Severity | null;
  /** Confirmed severities of its checks, each once. */
  checks: Severity[];
  /** Severities of its firing alerts, each once. */
  alerts: Severity[];
  /** What became of the alert from outside that was heard of last. A check speaks for itself, while it is there. */
  lastAlert: 'FIRING' | 'RESOLVED' | 'EXPIRED' | null;
}

/** Items and what their effective statuses are made of, in columns. Nodes are Neo4j's own ids, good for one transaction. */
export type StandingRow = StandingItems | StandingRelationships | SubgraphGroups;

/** Items of one state. */
export interface StandingItems {
  kind: 'ITEMS';
  observed: Severity | null;
  /** Null until propagation wrote it. */
  effective: Severity | null;
  margin: number | null;
  inMaintenance: boolean;
  nodes: number[];
  ids: string[];
  itemVersions: number[];
  /** Of the statuses; 0 before the first. */
  versions: number[];
}

/** Relationships that are alike, to providers in one stored state. */
export interface StandingRelationships extends SubgraphRelationships {
  observed: Severity | null;
  effective: Severity | null;
}

/** What one sealed ChangeSet did to statuses. */
export interface StatusChangesRecord {
  id: string;
  sequence: number;
  at: string;
  /** Whether it changed relationships, or which items and services there are. */
  related: boolean;
  /** By items of one class with the same status; `status`: JSON text, as in ChangeEntryRecord. */
  statuses: { ids: string[]; class: string; status: string }[];
}

export interface DuplicateFindingRecord {
  id: string;
  state: 'OPEN' | 'MERGED' | 'DISMISSED';
  itemIds: string[];
  keys: string[];
  source: string;
  detectedAt: string;
  lastSeenAt: string;
}

/** A maintenance and what it covers. */
export interface MaintenanceRecord {
  id: string;
  name: string;
  kind: 'FIXED' | 'FLEXIBLE' | 'RECURRING';
  state: 'SCHEDULED' | 'CANCELLED';
  from?: string;
  to?: string;
  durationMs?: number;
  start?: string;
  zone?: string;
  rule?: string;
  /** ISO 8601. */
  duration?: string;
  comment?: string;
  createdBy: string;
  createdAt: string;
  cancelledAt?: string;
  /** Up to when its effect is written. */
  appliedAt: string;
  /** When there is something to do for it next; absent when it is over. */
  dueAt?: string;
  /** In effect, with items that may come and go. */
  watching?: boolean;
  covers: MaintenanceCoverRecord[];
}

/** An item that a maintenance names. */
export interface MaintenanceCoverRecord {
  itemId: string;
  descendants: boolean;
  triggeredAt?: string | null;
}

/** An item that came into maintenance or out of it, with its status. */
export interface MaintenanceTurnRecord {
  id: string;
  inMaintenance: boolean;
  observed: Severity | null;
  effective: Severity | null;
  margin: number | null;
  itemVersion: number;
  /** Of the status. */
  version: number;
  causedBy: string[] | null;
}

/** What one ChangeSet means for an item's status history. */
export interface HistoryChangeRecord {
  itemIds: string[];
  sequence: number;
  at: string;
  operation: string;
  /** JSON text, as in ChangeEntryRecord. */
  status: string | null;
  /** With RESTORED: the statuses as they are now. */
  effective: Severity | null;
  observed: Severity | null;
}

/** How long an item's effective status was the same; without an end, while it lasts. */
export interface StatusIntervalRow {
  id: string;
  itemId: string;
  from: string;
  to?: string | null;
  severity: Severity;
  observed: Severity;
  cause: string[];
}

/** Where an item's time went in an hour, or a day, in which something changed; in milliseconds. */
export interface StatusHourRow {
  key: string;
  itemId: string;
  /** Its beginning. */
  hour: string;
  /** 0 for an hour, 1 for a day. */
  days: number;
  okMs: number;
  warningMs: number;
  minorMs: number;
  majorMs: number;
  criticalMs: number;
  unknownMs: number;
  maintenanceMs: number;
  changes: number;
  /** How it ended, which holds until the next roll-up of the item. */
  endSeverity: Severity;
  endMaintenance: boolean;
}

export interface HistoryHeadRecord {
  rolledTo: string | null;
  compactedTo: string | null;
}

/** A check of an item. Instants and lengths of time are whole milliseconds, as the rules of src/monitoring/ take them. */
export interface CheckRecord {
  id: string;
  name: string;
  type: 'HTTP' | 'TCP' | 'DNS' | 'TLS' | 'ICMP' | 'GRPC' | 'PLUGIN' | 'PASSIVE' | 'HEARTBEAT';
  itemId: string;
  itemRetired: boolean;
  /** What it looks at, in one line; empty for what looks at nothing. */
  target: string;
  /** JSON text, by type: src/checks/config.ts. Holds secrets. */
  config: string;
  /** Checks of one host are limited together. */
  host: string;
  interval: number;
  retryInterval: number;
  maxAttempts: number;
  timeout: number;
  /** How long a result holds; absent: until the next. */
  ttl?: number;
  grace: number;
  enabled: boolean;
  flappingHigh: number;
  flappingLow: number;
  severity: Severity;
  stateType: 'SOFT' | 'HARD';
  attempt: number;
  hardSeverity?: Severity;
  lastResultAt?: number;
  /** From when a first result is waited for. */
  expectedSince: number;
  stale: boolean;
  /** When the result counts no more; absent once it does not, and while nothing is expected. */
  staleAt?: number;
  flapping: boolean;
  flappingBits: number;
  flappingLast?: Severity;
  message?: string;
  /** JSON text: Performance[] of src/checks/config.ts. */
  performance?: string;
  durationMs?: number;
  /** When it is made next; absent for what is not made here, or disabled. While it is leased: when the lease ends. */
  nextAt?: number;
  leaseOwner?: string;
  leaseUntil?: number;
  tokenHash?: string;
  createdAt: string;
  updatedAt: string;
}

/** A check that a runner may make now. */
export interface ClaimedCheck extends CheckRecord {
  /** When it was due. */
  dueAt: number;
}

/** Conditions on checks; all must hold, null does not restrict. */
export interface CheckFilter {
  types: string[] | null;
  severities: string[] | null;
  enabled: boolean | null;
  stale: boolean | null;
  flapping: boolean | null;
}

/** An alert. Instants are ISO texts. */
export interface AlertRecord {
  id: string;
  /** Absent once a newer alert of the same source and fingerprint took its place. */
  dedupKey?: string | undefined;
  source: string;
  fingerprint: string;
  status: 'FIRING' | 'RESOLVED' | 'EXPIRED';
  severity: Severity;
  summary?: string | undefined;
  binding: 'BOUND' | 'MANUAL' | 'AMBIGUOUS' | 'UNBOUND';
  candidates?: string[] | undefined;
  checkId?: string | undefined;
  /** Of the product's own alerts about error budgets: the availability target. */
  targetId?: string | undefined;
  /** JSON text: label -> value. */
  labels: string;
  /** JSON text: name -> value. */
  annotations: string;
  generatorURL?: string | undefined;
  startsAt: string;
  firstStartsAt: string;
  endsAt?: string | undefined;
  lastSeenAt: string;
  count: number;
  reopenCount: number;
  role?: 'ROOT' | 'SYMPTOM' | undefined;
  rootItemIds?: string[] | undefined;
  suppressedBy?: string[] | undefined;
  acknowledgement?: 'NORMAL' | 'STICKY' | undefined;
  acknowledgedBy?: string | undefined;
  acknowledgedAt?: string | undefined;
  acknowledgedUntil?: string | undefined;
  acknowledgedComment?: string | undefined;
  /** Of an alert that was a symptom: when the last of its roots recovered. */
  reachableSince?: string | undefined;
  /** When time next changes something of it. */
  nextAt?: string | undefined;
  version: number;
  /** The item it is about; null as it is read, where there is none. */
  itemId?: string | null | undefined;
}

/** A firing alert with what decides whether somebody is told of it. */
export interface FiringAlertRecord extends AlertRecord {
  /** Whether its item is retired. */
  retired: boolean | null;
  maintenanceDepth: number;
  /** Of its check. */
  flapping: boolean;
  lastResultAt: string | null;
  /** Of its check, in milliseconds. */
  interval: number | null;
  rootAlertIds: string[];
}

export interface AlertSourceRecord {
  name: string;
  /** JSON text: [{ label, means, source }]. */
  rules: string;
  defaultSeverity: Severity;
}

/** An agreement with whom and what it is about, by their ids. Days are texts: 2026-12-31. */
export interface AgreementRecord {
  id: string;
  name: string;
  kind: 'SLA' | 'OLA' | 'UC';
  description?: string | null;
  version: number;
  validFrom: string;
  validTo?: string | null;
  /** JSON text: ServiceLevel[] of src/agreement/service-level.ts. */
  levels: string;
  /** JSON text: AvailabilityTarget[] of src/agreement/input.ts. */
  targets: string;
  customer: string | null;
  provider: string | null;
  services: string[];
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** A calendar with the version in force. */
export interface CalendarRecord {
  id: string;
  name: string;
  description?: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  current: CalendarVersionRecord;
}

/** Never changes once it is written. */
export interface CalendarVersionRecord {
  /** The calendar's id and the version. */
  key: string;
  version: number;
  zone: string;
  /** JSON text, as are the others: NamedDefinition of src/calendar/input.ts. */
  week: string;
  holidays: string;
  extraOpenings: string;
  validFrom: string;
  createdBy: string;
}

export interface SilenceRecord {
  id: string;
  /** JSON text: [{ label, operator, value }]. */
  matchers: string;
  from: string;
  to: string;
  author: string;
  comment?: string;
  createdAt: string;
}

/** A grant of a role, as a dated relationship. Instants are ISO texts. */
export interface RoleGrantRecord {
  id: string;
  holderId: string;
  role: Role;
  /** Each absent or null for no restriction. */
  organisations?: string[] | null;
  teams?: string[] | null;
  environments?: string[] | null;
  classes?: string[] | null;
  validFrom: string;
  validTo?: string | null;
  grantedBy: string;
  reason?: string | null;
}

/** What gives a person their rights. */
export interface HolderRecord {
  id: string;
  name: string;
  retired: boolean;
  version: number;
  disabledAt: string | null;
  signedOutAt: string | null;
  teams: string[];
  grants: RoleGrantRecord[];
}

/** The account of a person or team. */
export interface AccountRecord {
  id: string;
  holderId: string;
  authVersion: number;
  disabledAt?: string | null;
  signedOutAt?: string | null;
  name: string;
  class: string;
  retired: boolean;
}

/** An API token: never its secret. */
export interface ApiTokenRecord {
  id: string;
  tokenHash: string;
  name: string;
  kind: 'PERSONAL' | 'INTEGRATION';
  /** The person whose rights it carries a part of. */
  ownerId?: string;
  roles: Role[];
  /** JSON text of Grant[]; absent for all that its owner, or its maker, may reach. */
  grants?: string;
  purposes?: ApiTokenPurpose[];
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  revokedAt?: string;
  lastUsedAt?: string;
  authVersion: number;
}

/** A shift on call. */
export interface OnCallRecord {
  id: string;
  personId: string;
  teamId: string;
  /** 1 is called first. */
  level: number;
  validFrom: string;
  validTo?: string | null;
}

/** What every record that moves through a lifecycle holds; domains add their own properties. */
export interface LifecycleRecord {
  id: string;
  /** Its type name, such as `Incident`. */
  recordType: string;
  /** What people call it, such as INC-1042. */
  number: string;
  state: string;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** One step of a record: never changed once written. */
export interface RecordEventRecord {
  recordId: string;
  /** The record's version after it. */
  seq: number;
  at: string;
  actor: string;
  event: string;
  /** Absent for the event that created the record. */
  from?: string;
  to: string;
  reason?: string;
  /** JSON text: [{ name, from, to }]. */
  diff: string;
  /** Of the lifecycle's table at that time. */
  lifecycleVersion: number;
}

/** Something that shall happen to a record at an instant. */
export interface TimerRecord {
  id: string;
  recordId: string;
  recordType: string;
  effect: string;
  fireAt: string;
  /** When it is looked at next: at fireAt, at the end of its lease, or when it is tried again. */
  dueAt: string;
  status: 'PENDING' | 'DONE' | 'CANCELLED' | 'REFUSED' | 'FAILED';
  leaseOwner?: string;
  leaseUntil?: string;
  attempts: number;
  /** When it was done, cancelled, refused or given up. */
  settledAt?: string;
  /** Why it was refused or given up. */
  outcome?: string;
}

/** A tie of a record to an item or another record, [validFrom, validTo). */
export interface RecordLink {
  recordId: string;
  type: string;
  /** The other end's id. */
  to: string;
  validFrom: string;
  validTo?: string;
  by: string;
  /** To an item out of sight of who asks. */
  hidden?: boolean;
  [property: string]: unknown;
}

/** An entry of the service portfolio. */
export interface ServiceRecord extends LifecycleRecord {
  recordType: 'Service';
  state: 'PIPELINE' | 'DESIGN' | 'LIVE' | 'RETIRING' | 'RETIRED';
  name: string;
  description?: string;
  tier?: number;
  /** Percent. */
  availabilityTarget?: number;
  /** ISO 8601: open time of the service's calendar. */
  resolutionTarget?: string;
  designedAt?: string;
  liveAt?: string;
  retiringAt?: string;
  retiredAt?: string;
}

/** An item in few words. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  /** Out of sight of who asks: it counts, and no answer names it. */
  readonly hidden?: boolean;
}

/** A record of any type with a lifecycle: domains add theirs. */
export type AnyLifecycleRecord =
  | ServiceRecord
  | OfferingRecord
  | CatalogueItemRecord
  | ServiceRequestRecord
  | AssetRecord
  | TaskRecord
  | AuditRecord
  | ProblemRecord
  | IncidentRecord
  | ChangeRecord
  | ChangeTemplateRecord;

/** How a service is offered to whom. */
export interface OfferingRecord extends LifecycleRecord {
  recordType: 'ServiceOffering';
  state: 'PLANNED' | 'OFFERED' | 'RETIRED';
  name: string;
  description?: string;
  /** Minor units. */
  price?: number;
  priceCurrency?: string;
  /** Minor units. */
  cost?: number;
  costCurrency?: string;
  per?: 'ONCE' | 'MONTH' | 'YEAR';
  offeredAt?: string;
  retiredAt?: string;
  /** Its name while it is not retired. */
  uniqueName?: string;
}

/** What can be asked for. */
export interface CatalogueItemRecord extends LifecycleRecord {
  recordType: 'CatalogueItem';
  state: 'DRAFT' | 'PUBLISHED' | 'RETIRED';
  name: string;
  description?: string;
  /** JSON text: a JSON Schema. */
  form?: string;
  /** JSON text: ApprovalRule of src/approval/approval.ts. */
  approval?: string;
  /** JSON text: FulfilmentStep[] of src/catalogue/steps.ts. */
  steps?: string;
  /** ISO 8601: open time. */
  fulfilmentTarget?: string;
  /** ISO 8601: open time. */
  closeAfter?: string;
  publishedAt?: string;
  retiredAt?: string;
  /** Its name while it is not retired. */
  uniqueName?: string;
}

/** Somebody's request for something of the catalogue. */
export interface ServiceRequestRecord extends LifecycleRecord {
  recordType: 'ServiceRequest';
  state: 'DRAFT' | 'SUBMITTED' | 'APPROVAL' | 'FULFILMENT' | 'FULFILLED' | 'CLOSED' | 'REJECTED' | 'CANCELLED';
  /** The catalogue item's name when it was asked for. */
  title: string;
  itemId: string;
  requesterId?: string;
  requestedForId?: string;
  /** JSON text. */
  answers?: string;
  note?: string;
  /** The catalogue item's version when it was submitted. */
  itemVersion?: number;
  /** JSON text, as in CatalogueItemRecord, of when it was submitted. */
  steps?: string;
  /** JSON text: StoredBallot of src/approval/stored.ts. */
  ballot?: string;
  /** JSON text: StoredVote[]. */
  votes?: string;
  outcome?: string;
  submittedAt?: string;
  /** By when it should be fulfilled. */
  dueAt?: string;
  escalatedAt?: string;
  decidedAt?: string;
  fulfilledAt?: string;
  closedAt?: string;
}

/** A catalogue item with all that a request for it stands on. */
export interface RequestedItem {
  item: CatalogueItemRecord;
  offering: OfferingRecord | null;
  /** `hidden` tells that it is out of sight of who asks. */
  service: (ServiceRecord & { hidden: boolean }) | null;
  /** The id of the item that realises the service. */
  serviceItem: string | null;
  /** The id of the person who is accountable for the service. */
  owner: string | null;
  /** Who may have it; everybody when empty. */
  audience: Neighbour[];
  approvers: { id: string; class: string; roles: string[] }[];
  /** The id of the calendar by which its times count. */
  calendar: string | null;
}

/** A task that a step of a record became. */
export interface StepTask {
  id: string;
  number: string;
  state: TaskRecord['state'];
  step: string;
}

/** One votes in another's place, [from, to). */
export interface ApprovalDelegationRecord {
  id: string;
  recordType: 'ApprovalDelegation';
  delegatorId: string;
  delegateId: string;
  from: string;
  to: string;
  note?: string;
  createdAt: string;
  createdBy: string;
}

/** How risky a change is. UNKNOWN: its reach is not known to be what it is. */
export type RiskBand = 'LOW' | 'MEDIUM' | 'HIGH' | 'UNKNOWN';

/**
 * A change's own properties. Its ties are read apart, all dated: TARGETS to the items that are worked on, OF_SERVICE to services, RAISED_BY,
 * ACCOUNTABLE, ASSIGNED_IN and ASSIGNED_TO to people and teams, PUT_TO to who decides, RESOLVES to incidents and problems.
 */
export interface ChangeRecord extends LifecycleRecord {
  recordType: 'Change';
  state:
    | (
        | 'REQUESTED'
        | 'RFC_CREATED'
        | 'ASSESSMENT'
        | 'CAB_REVIEW'
        | 'ECAB_REVIEW'
        | 'APPROVED'
        | 'REJECTED'
        | 'SCHEDULED'
      )
    | ('IMPLEMENTING' | 'IMPLEMENTED' | 'FAILED' | 'BACKED_OUT' | 'IN_PIR' | 'CLOSED' | 'CANCELLED');
  type?: 'STANDARD' | 'NORMAL' | 'EMERGENCY';
  title: string;
  /** Why. */
  reason: string;
  description?: string;
  /** The Person who asked for it. */
  requesterId?: string;
  /** Who carries it out; beside ASSIGNED_TO, for who compares changes. */
  implementerId?: string;
  /** The team that carries it out; beside ASSIGNED_IN. */
  teamId?: string;
  plannedStart?: string;
  plannedEnd?: string;
  actualStart?: string;
  actualEnd?: string;
  implementationPlan?: string;
  backoutPlan?: string;
  testPlan?: string;
  outage?: boolean;
  /** From 0 to 1; absent: 0. */
  tested?: number;
  /** From 0 to 100. */
  questionnaire?: number;
  securityFinding?: string;
  leadTimeWaiver?: string;
  /** JSON text: FulfilmentStep[] of src/catalogue/steps.ts. */
  steps?: string;
  /** JSON text: StoredBallot of src/approval/stored.ts; absent while nobody is asked. */
  ballot?: string;
  /** JSON text: StoredVote[]. */
  votes?: string;
  /** Of a STANDARD change: what approved it. */
  approvedByPolicy?: string;
  /** JSON text: the collisions that were acknowledged last, AcknowledgedCollision[] of src/change/change.ts. */
  acknowledged?: string;
  /** Of its last assessment before it was put to anybody. */
  riskBand?: RiskBand;
  riskScore?: number;
  startOverride?: string;
  /** Whether it did not work. */
  failed?: boolean;
  result?: string;
  restored?: boolean;
  outcome?: 'SUCCESSFUL' | 'SUCCESSFUL_WITH_ISSUES' | 'UNSUCCESSFUL';
  objectiveMet?: boolean;
  usersAffected?: number;
  lessons?: string;
  reviewActions?: string[];
  /** The template of a STANDARD change, and the version of it that it was made of. */
  templateId?: string;
  templateVersion?: number;
  rfcCreatedAt?: string;
  assessedAt?: string;
  submittedAt?: string;
  escalatedAt?: string;
  decidedAt?: string;
  scheduledAt?: string;
  backedOutAt?: string;
  reviewedAt?: string;
  closedAt?: string;
  cancelledAt?: string;
}

/** How a well-known change is made, approved beforehand. */
export interface ChangeTemplateRecord extends LifecycleRecord {
  recordType: 'ChangeTemplate';
  state: 'PROPOSED' | 'ACTIVE' | 'SUSPENDED' | 'RETIRED';
  name: string;
  /** Its name while it is not retired. */
  uniqueName?: string;
  description?: string;
  implementationPlan?: string;
  backoutPlan?: string;
  testPlan?: string;
  outage?: boolean;
  /** JSON text: FulfilmentStep[] of src/catalogue/steps.ts. */
  steps?: string;
  /** Classes of the items that it may be used on. */
  itemClasses?: string[];
  /** How many items a change made of it may worsen, the items themselves included. */
  maxBlastRadius?: number;
  /** Grows with each approval. */
  templateVersion?: number;
  /** Who proposed it or changed it last: somebody else approves it. */
  proposedBy?: string;
  approvedAt?: string;
  approvedBy?: string;
  /** Since when it may be used: what went wrong before does not suspend it again. */
  activeSince?: string;
  suspendedAt?: string;
  suspendedBecause?: string;
  retiredAt?: string;
}

/** A change with what streams of changes are filtered by. */
export type ChangeTold = ChangeRecord & {
  items: string[];
  services: string[];
  /** Those to whom it was put until this event, and is no more. */
  released?: string[];
};

/** What people are asked to decide on, with what streams of it need to know. */
export type DecidableRecord = ChangeTold | ServiceRequestRecord | ChangeTemplateRecord;

/** Something that was said about a change. */
export interface ChangeCommentRecord {
  id: string;
  recordId: string;
  text: string;
  at: string;
  author: string;
  /** The change's version with it. */
  seq: number;
}

/** Conditions on changes; all must hold, null does not restrict. */
export interface ChangeConditions {
  /** Whose they must be; for who sees their own alone. */
  own: string | null;
  states: string[] | null;
  types: string[] | null;
  outcomes: string[] | null;
  submittedRisks: string[] | null;
  closedFrom: string | null;
  closedTo: string | null;
  item: string | null;
  service: string | null;
  requester: string | null;
  owner: string | null;
  team: string | null;
  implementer: string | null;
  decider: string | null;
  plannedFrom: string | null;
  plannedTo: string | null;
  /** In lower case. */
  words: string[];
}

/** An incident's own properties; its ties are read apart. */
export interface IncidentRecord extends LifecycleRecord {
  recordType: 'Incident';
  state:
    | ('DETECTED' | 'LOGGED' | 'CATEGORISED' | 'PRIORITISED' | 'IN_PROGRESS' | 'ON_HOLD')
    | ('RESOLVED' | 'CLOSED' | 'IN_REVIEW' | 'REVIEWED' | 'CANCELLED');
  title?: string;
  description?: string;
  source: 'USER' | 'ALERT' | 'BOT' | 'IMPORT';
  fingerprint?: string;
  detectedAt: string;
  loggedAt?: string;
  categorisedAt?: string;
  prioritisedAt?: string;
  assignedAt?: string;
  firstResponseAt?: string;
  restoredAt?: string;
  resolvedAt?: string;
  reopenUntil?: string;
  closedAt?: string;
  cancelledAt?: string;
  reviewStartedAt?: string;
  reviewedAt?: string;
  category?: string;
  subcategory?: string;
  impact?: 'HIGH' | 'MEDIUM' | 'LOW';
  computedImpact?: 'HIGH' | 'MEDIUM' | 'LOW';
  impactReason?: string;
  urgency?: 'HIGH' | 'MEDIUM' | 'LOW';
  priority?: 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
  path?: 'ESCALATION' | 'STANDARD' | 'ROUTINE';
  affectedUsers?: number;
  escalationLevel?: number;
  reopenCount?: number;
  lastReopenedAt?: string;
  lastReopenedBy?: string;
  reassignmentCount?: number;
  holdReason?: 'CALLER' | 'VENDOR' | 'CHANGE' | 'PROBLEM';
  resolutionCode?: 'SOLVED' | 'WORKAROUND' | 'CHANGED' | 'EXPLAINED' | 'RECOVERED' | 'NOT_REPRODUCED';
  solution?: string;
  cancelReason?: 'DUPLICATE' | 'NO_INCIDENT' | 'ERROR' | 'WITHDRAWN';
  reviewRequired?: boolean;
  reviewTimeline?: string;
  reviewCause?: string;
  reviewActions?: string[];
  reviewNoActionsBecause?: string;
  /** How far it is as a major incident; absent while nobody thought of it. */
  majorState?: 'PROPOSED' | 'ACCEPTED' | 'REJECTED' | 'DEMOTED' | 'RESOLVED';
  majorProposedAt?: string;
  majorAcceptedAt?: string;
  /** Where those who work on it meet. */
  bridge?: string;
  nextUpdateAt?: string;
  updateOverdue?: boolean;
  /** Whether it resolves by itself once all its alerts are over; absent: it does. */
  autoResolve?: boolean;
  /** The Person who reported it, which never changes. */
  reporterId?: string;
  /** Of one that was imported: whose log it was in, what it is called there, and JSON text of what has no field here. */
  importedSource?: string;
  importedKey?: string;
  importedValues?: string;
  /** Of its confirmed cause: where the ranking had it then. */
  causeConfirmedAt?: string;
  causeConfirmedBy?: string;
  causePlace?: number;
  causeScore?: number;
  causeCandidates?: number;
}

/** The cause, or the unknown cause, of incidents. */
export interface ProblemRecord extends LifecycleRecord {
  recordType: 'Problem';
  state:
    | ('NEW' | 'ASSESSED' | 'ROOT_CAUSE_ANALYSIS' | 'KNOWN_ERROR' | 'FIX_IN_PROGRESS' | 'RESOLVED')
    | ('CLOSED' | 'DUPLICATE' | 'RISK_ACCEPTED' | 'CANCELLED');
  title: string;
  description?: string;
  category?: string;
  proactive?: boolean;
  /** Which pattern raised it; absent where a person did. */
  trigger?: 'REPEATED' | 'UNEXPLAINED_P1' | 'RISING' | undefined;
  /** Of RISING: the group of incidents, such as `CATEGORY storage`. */
  pattern?: string | undefined;
  cause?: string;
  causeCategory?: string;
  causeEvidence?: string;
  workaround?: string;
  assessedAt?: string;
  analysisStartedAt?: string;
  knownSince?: string;
  publishedAt?: string;
  fixStartedAt?: string;
  resolvedAt?: string;
  observedUntil?: string;
  closedAt?: string;
  recurrenceCount?: number;
  riskAcceptedAt?: string;
  riskAcceptedBy?: string;
  /** A day. */
  reviewOn?: string;
}

/** A problem with what streams of problems are filtered by. */
export type ProblemTold = ProblemRecord & {
  service: string | null;
  team: string | null;
  owner: string | null;
};

/** Conditions on problems; all must hold, null does not restrict. */
export interface ProblemConditions {
  states: string[] | null;
  knownError: boolean | null;
  category: string | null;
  service: string | null;
  item: string | null;
  team: string | null;
  owner: string | null;
}

/** What is known of an item that may be the cause of an outage. */
export interface CauseSignsRecord {
  itemId: string;
  monitored: boolean;
  alerts: { id: string; at: string }[];
}

/** An outage whose cause was confirmed. */
export interface RootCauseCaseRecord {
  /** Of the incident. */
  id: string;
  confirmedAt: string;
  by: string;
  /** JSON text: a line of a labelled set. */
  outage: string;
}

/** An incident with what streams of incidents are filtered by. */
export type IncidentTold = IncidentRecord & {
  service: string | null;
  team: string | null;
  assignee: string | null;
};

/** Conditions on incidents; all must hold, null does not restrict. */
export interface IncidentConditions {
  /** Whose they must be; for who sees their own alone. */
  own: string | null;
  states: string[] | null;
  priorities: string[] | null;
  service: string | null;
  item: string | null;
  team: string | null;
  assignee: string | null;
  reporter: string | null;
  majorStates: string[] | null;
  category: string | null;
  reviewRequired: boolean | null;
}

/** A file on a record. Instants are ISO texts. */
export interface AttachmentRecord {
  id: string;
  recordId: string;
  /** As whoever attached it called it. */
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Of what it holds, under which that is kept. */
  sha256: string;
  attachedAt: string;
  attachedBy: string;
  removedAt?: string;
  removedBy?: string;
}

/** A firing alert that is a root, with what it raised. Instants are ISO texts. */
export interface RootAlertRecord {
  id: string;
  itemId: string;
  itemName: string;
  /** Organisations of the item. */
  owners: string[];
  severity: Severity;
  summary?: string | null;
  startsAt: string;
  suppressedBy: string[];
  /** Since when it has deserved an incident. */
  since?: string | null;
  /** The incident that it raised or joined last, and when. */
  raised: { id: string; state: IncidentRecord['state']; at: string } | null;
  /** Ids of its firing symptoms. */
  symptoms: string[];
  /** Whether it is about an error budget: what follows from the trouble, and lasts longer. */
  aboutBudget: boolean;
}

/** Somebody to tell of an incident. */
export interface ContactRow {
  incidentId: string;
  itemId: string;
  reason: string;
}

/** Something that happened to an incident. Instants are ISO texts. */
export interface HappeningRecord {
  kind: 'EVENT' | 'COMMENT' | 'UPDATE' | 'ALERT_BEGAN' | 'ALERT_ENDED' | 'BREACH';
  at: string;
  /** An event's name, what was said, an alert's summary, a level's name. */
  what: string;
  actor: string | null;
  /** Of an event. */
  from: string | null;
  to: string | null;
  reason: string | null;
}

/** An incident that alerts opened, with what it is about. */
export interface RaisedIncidentRecord {
  id: string;
  state: IncidentRecord['state'];
  priority?: string | null;
  majorState?: string | null;
  fingerprint: string;
  loggedAt: string;
  resolvedAt?: string | null;
  autoResolve: boolean;
  items: { id: string; owners: string[] }[];
  firing: { id: string; itemId: string | null }[];
  /** How many of the alerts that tell when it is over fire or fell silent, and how many of them are over. */
  lasting: number;
  over: number;
  /** When the last of those was over. */
  overSince: string | null;
}

/** A clock of a record, as it was made of its history last. Instants are ISO texts. */
export interface ServiceClockRecord {
  id: string;
  /** Of the record, the level and its place among the clocks of both; the same at every replay. */
  key: string;
  recordId: string;
  recordType: string;
  serviceId: string;
  agreementId: string;
  levelId: string;
  /** JSON text: ServiceLevel as it was when the clock came to be. */
  level: string;
  kind: 'RESPONSE' | 'RESOLUTION';
  priority: string;
  state: 'RUNNING' | 'PAUSED' | 'STOPPED' | 'CANCELLED';
  targetMs: number;
  startedAt: string;
  attachedAt: string;
  calendarVersion: number;
  /** JSON text: [{ from, to }]; the last without an end while it is paused. */
  pauses: string;
  dueAt?: string;
  stoppedAt?: string;
  cancelledAt?: string;
  elapsedMs: number;
  breached: boolean;
  breachedAt?: string;
  breachedOnAttach: boolean;
  /** JSON text: [{ level, at }]. */
  notices: string;
  /** When a share of the target is reached next. */
  nextAt?: string;
  /** When it counts; far in the future while it is open. */
  endedAt: string;
}

/** Something that was said about an incident. */
export interface IncidentCommentRecord {
  id: string;
  recordId: string;
  kind: 'COMMENT' | 'WORK_NOTE' | 'UPDATE';
  text: string;
  at: string;
  author: string;
  /** The incident's version with it. */
  seq: number;
}

/** How records of a kind are handled; without a version while it is only locked. */
export interface PracticeRecord {
  id: string;
  version?: number;
  /** JSON text: what `practice.ts` of the records' folder says. */
  practice?: string;
}

/** A model, contract, warranty, licence or order. Calendar dates are texts such as 2026-11-29. */
export interface InventoryRecord {
  id: string;
  recordType: 'AssetModel' | 'Contract' | 'Warranty' | 'Licence' | 'PurchaseOrder';
  name: string;
  note?: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  /** What it is linked to now. */
  links: { type: string; id: string; hidden?: boolean }[];
  /** Only of kinds of which each has a name of its own. */
  uniqueName?: string;
  assetClass?: string;
  partNumber?: string;
  storesData?: boolean;
  /** JSON text: DepreciationRuleInput. */
  depreciation?: string;
  minimumStock?: number;
  endOfSupportOn?: string;
  contractNumber?: string;
  contractKind?: 'SUPPORT' | 'LEASE' | 'SERVICE' | 'INSURANCE' | 'OTHER';
  startsOn?: string;
  endsOn?: string;
  /** Minor units. */
  cost?: number;
  currency?: string;
  noticeDays?: number;
  terms?: string;
  seats?: number;
  packageNames?: string[];
  orderedOn?: string;
  /** JSON text: OrderLine[] of src/inventory/record.ts. */
  lines?: string;
}

/** An asset's own properties. Calendar dates are texts such as 2026-11-29; its ties are read apart. */
export interface AssetRecord extends LifecycleRecord {
  recordType: 'Asset';
  state:
    | ('PLANNED' | 'APPROVED' | 'ORDERED' | 'IN_TRANSIT' | 'IN_STOCK' | 'IN_USE' | 'IN_MAINTENANCE')
    | ('MISSING' | 'RETIRED' | 'DISPOSED');
  tag: string;
  name?: string;
  serialNumber?: string;
  costCentre?: string;
  /** Minor units. */
  cost?: number;
  currency?: string;
  acquiredOn?: string;
  storesData?: boolean;
  legalHold?: boolean;
  note?: string;
  approvedAt?: string;
  receivedAt?: string;
  inUseSince?: string;
  retiredAt?: string;
  wipeCertificate?: string;
  disposalApprovedBy?: string;
  disposalApprovedAt?: string;
  disposalMethod?: 'SOLD' | 'SCRAPPED' | 'DONATED' | 'RETURNED_TO_LESSOR';
  disposedAt?: string;
  disposedBy?: string;
  missingKind?: 'LOST' | 'STOLEN';
  missingSince?: string;
  missingFrom?: string;
  lastAuditedAt?: string;
  searchWords?: string[];
}

/** An asset with what it is tied to now. */
export interface StoredAsset extends AssetRecord {
  /** What it is of, where it is, what it was bought with, what covers it, what it is built into. */
  links: { type: string; id: string; from: string; line: number | null }[];
  /** Who owns it and who has it in hands. */
  holders: { type: string; id: string; from: string; dueAt: string | null }[];
}

/** A time in which an item owned or held an asset, or in which the asset was at it. */
export interface TenureRecord {
  itemId: string;
  from: string;
  to?: string | null;
  dueAt?: string | null;
}

/** A reservation of an asset, [from, to). */
export interface ReservationRecord {
  id: string;
  recordType: 'AssetReservation';
  assetId: string;
  forId: string;
  forName: string;
  /** Whether that is out of sight of who asks. */
  forHidden: boolean;
  from: string;
  to: string;
  state: 'ACTIVE' | 'CANCELLED';
  createdBy: string;
  createdAt: string;
  cancelledAt?: string;
  note?: string;
}

/** Conditions on assets; all must hold, null does not restrict. */
export interface AssetFilter {
  states: string[] | null;
  assetClasses: string[] | null;
  model: string | null;
  owner: string | null;
  custodian: string | null;
  location: string | null;
  item: string | null;
  coveredBy: string | null;
  order: string | null;
  costCentre: string | null;
  overdue: boolean | null;
}

/** A piece of work. */
export interface TaskRecord extends LifecycleRecord {
  recordType: 'Task';
  state: 'OPEN' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED';
  title: string;
  description?: string;
  kind: 'EXPIRY' | 'MEND' | 'ATTESTATION' | 'FULFILMENT' | 'IMPLEMENTATION' | 'OTHER';
  dueOn?: string;
  outcome?: string;
  startedAt?: string;
  closedAt?: string;
  /** Of tasks that the product opens. */
  key?: string;
  /** Of tasks that fulfil a request or carry out a change: the key of the step. */
  step?: string;
}

/** What ends soon. */
export interface ExpiringRecord {
  id: string;
  recordType: 'Contract' | 'Warranty' | 'Licence';
  name: string;
  endsOn: string;
  /** How many assets it covers. */
  assets: number;
  /** Of tasks that were opened for it. */
  keys: string[];
}

/** A campaign that looks at assets. */
export interface AuditRecord extends LifecycleRecord {
  recordType: 'AssetAudit';
  state: 'OPEN' | 'CLOSED' | 'CANCELLED';
  name: string;
  method: 'SAMPLE' | 'ATTESTATION';
  population: number;
  sampleSize: number;
  seed?: number;
  margin?: number;
  dueOn?: string;
  incomplete?: string;
  closedAt?: string;
}

/** What was found of one asset, for figures; null while nobody looked. */
export interface SampleFinding {
  assetClass: string;
  exists: boolean | null;
  owner: boolean | null;
  location: boolean | null;
  state: boolean | null;
  attributes: boolean | null;
}

/** An asset that an audit looks at. */
export interface SampleRecord {
  assetId: string;
  tag: string;
  assetClass: string;
  assigneeId?: string;
  state: 'PENDING' | 'RIGHT' | 'WRONG';
  exists?: boolean;
  owner?: boolean;
  location?: boolean;
  lifecycle?: boolean;
  attributes?: boolean;
  note?: string;
  checkedAt?: string;
  checkedBy?: string;
}

/** What an asset's disposal left: the facts as they were then. */
export interface ScrapCertificateRecord {
  id: string;
  recordType: 'ScrapCertificate';
  certificateNumber: string;
  assetId: string;
  assetNumber: string;
  tag: string;
  modelName: string;
  serialNumber?: string;
  /** Minor units. */
  cost?: number;
  /** Minor units; on the day of the disposal. */
  bookValue?: number;
  currency?: string;
  storesData: boolean;
  wipeCertificate?: string;
  disposalMethod: 'SOLD' | 'SCRAPPED' | 'DONATED' | 'RETURNED_TO_LESSOR';
  approvedBy: string;
  approvedAt: string;
  disposedBy: string;
  disposedAt: string;
}

/** What the health of an item's record is told by. */
export interface HealthFacts {
  item: ItemRecord;
  sightings: {
    source: string;
    key: string;
    lastSeenAt: string;
    missingSince?: string | null;
    /** JSON text, as in IdentityRecord. */
    reported?: string | null;
  }[];
  /** Whether it is related to any item. */
  related: boolean;
  owned: boolean;
  duplicate: boolean;
  /** Ids of where it is located. */
  places: string[];
  /** The asset that it is. */
  asset: {
    id: string;
    version: number;
    serialNumber?: string | null;
    model?: string | null;
    location?: string | null;
  } | null;
}

/** A source's key of an item that it has not reported for a while. */
export interface UnseenRow {
  key: string;
  itemId: string;
  retired: boolean;
  reportedByOthers: boolean;
}

/** What of a model is in stock at a place. */
export interface StockRow {
  modelId: string;
  locationId: string | null;
  inStock: number;
  /** Of those, promised to somebody now. */
  reserved: number;
}

/** A service's mapping, with the ids of the items that a person named in it. */
export interface ServiceMappingRecord {
  id: string;
  serviceId: string;
  version: number;
  /** Relationship types followed from dependent to provider, and the other way. */
  along: string[];
  against: string[];
  /** JSON text: class name -> rule. */
  classRules: string;
  otherServices: 'MEMBER' | 'STOP' | 'PASS' | 'LEAVE_OUT';
  otherClasses: 'MEMBER' | 'STOP' | 'PASS' | 'LEAVE_OUT';
  environments?: ('PRODUCTION' | 'STAGING' | 'TEST' | 'DEVELOPMENT')[];
  maxDepth: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  /** Type name of the service's class now. */
  serviceClass: string;
  serviceRetired: boolean;
  entries: string[];
  included: string[];
  excluded: string[];
}

/** Where an item stands in a service's walk. Without an origin the walk only passes through it. */
export interface HeldRecord {
  origin: 'COMPUTED' | 'INCLUDED' | null;
  /** Null for a member by a person's word alone, which the walk does not reach. */
  distance: number | null;
  walks: boolean | null;
}

/** A member of a service, or an item that a person keeps out of it. */
export interface ServiceMemberRecord {
  serviceId: string;
  itemId: string;
  origin: 'COMPUTED' | 'INCLUDED' | 'EXCLUDED';
  distance: number | null;
  since: string;
  by: string | null;
  reason: string | null;
}

/** Evidence for a suggestion, and how it stands to a service. */
export interface SuggestionRecord {
  kind: 'CALL' | 'CO_FAILURE';
  from: string;
  to: string;
  times: number;
  timesFrom: number | null;
  timesTo: number | null;
  firstAt: string;
  lastAt: string;
  sources: string[];
  /** Whether each end is a member, or the service itself. */
  fromInside: boolean;
  toInside: boolean;
  /** How much evidence there was when a person decided; null while nobody has. */
  decidedTimes: number | null;
}

/** A freeze or a maintenance window of changes. */
export interface ChangeWindowRecord {
  id: string;
  name: string;
  kind: 'FREEZE' | 'MAINTENANCE';
  state: 'ACTIVE' | 'CANCELLED';
  version: number;
  description?: string;
  recurrence: 'FIXED' | 'RECURRING';
  from?: string;
  to?: string;
  start?: string;
  zone?: string;
  rule?: string;
  /** ISO 8601. */
  duration?: string;
  everything: boolean;
  /** Type names. */
  classes: string[];
  exemptTypes: ('STANDARD' | 'NORMAL' | 'EMERGENCY')[];
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  cancelledAt?: string;
  owner: string | null;
  /** What of it is an item and seen by who asks. */
  scope: { itemId: string; as: ChangeWindowScopeKind }[];
  /** How many items of its scope there are in all. */
  scopeTotal: number;
  exemptions: ChangeWindowExemptionRecord[];
}

export type ChangeWindowScopeKind = 'SERVICE' | 'SITE' | 'ITEM';

/** A change that a freeze lets through. */
export interface ChangeWindowExemptionRecord {
  changeId: string;
  by: string;
  at: string;
  reason: string;
  /** What it planned then: it is let through as long as it does. */
  plan: string;
}

/** What a change plans. */
export interface ChangePlanRecord {
  id: string;
  state: ChangeRecord['state'];
  type?: ChangeRecord['type'] | null;
  plannedStart?: string | null;
  plannedEnd?: string | null;
  actualStart?: string | null;
  submittedAt?: string | null;
  implementerId?: string | null;
  teamId?: string | null;
  tested?: number | null;
  questionnaire?: number | null;
  hasBackout: boolean;
  /** The items that are worked on, else the services. */
  targets: string[];
}

/** A subscription of another system to the feed, with how far it has come. */
export interface WebhookSubscriptionRecord {
  id: string;
  name: string;
  url: string;
  /** ChangeType values; absent for all. */
  types?: string[];
  /** JSON text: WebhookFilter of src/webhook/filter.ts. */
  filter?: string;
  enabled: boolean;
  version: number;
  /** Whose rights it has: who wrote it last. */
  ownerId: string;
  ownerKind: 'LOCAL_ADMINISTRATOR' | 'PERSON' | 'INTEGRATION';
  /** JSON text of Grant[]: what they saw then; absent for everything. */
  grants?: string | null;
  /** How often its secret was made. */
  secretGeneration: number;
  /** Of the key that the secret is made of. */
  keyId: string;
  /** Until when the secret before counts, too. */
  previousSecretUntil?: string;
  suspension?: 'GONE' | 'FAILING' | 'OWNER_LOST_RIGHTS';
  suspendedAt?: string;
  /** The sequence number from which it was last replayed. */
  replayedFrom?: number;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  position: WebhookPositionRecord;
  /** The last sequence number of the feed. */
  head: number;
  /** How many there are. */
  deadLetters: number;
}

/** How far a subscription has come. Instants are milliseconds since 1970. */
export interface WebhookPositionRecord {
  /** Everything up to it was delivered, given up, or none of its business. */
  sequence: number;
  /** The same within the ChangeSet after it. */
  placeType?: string;
  placeId?: string;
  /** How often the next delivery was tried. */
  attempts: number;
  firstAttemptAt?: number;
  /** Absent while it is not delivered. */
  dueAt?: number;
  /** How many deliveries in a row were given up. */
  givenUp: number;
  /** Grows with each change of the subscription. */
  epoch: number;
  delivered: number;
  lastDeliveredAt?: number;
  lastError?: string;
  lastErrorAt?: number;
  failingSince?: number;
  redeliver?: boolean;
  leaseOwner?: string;
  leaseUntil?: number;
}

/** A delivery that was given up. Instants are milliseconds since 1970. */
export interface WebhookDeadLetterRecord {
  id: string;
  subscriptionId: string;
  deliveryId: string;
  sequence: number;
  type: string;
  /** The changes after this id, up to and with the next. */
  after: string;
  through: string;
  reason: string;
  outcome: string;
  attempts: number;
  firstAttemptAt: number;
  at: number;
  lastAttemptAt?: number;
  /** Whether it is to be sent again. */
  queued: boolean;
}
