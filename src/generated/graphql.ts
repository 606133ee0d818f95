/* Made by codegen.ts; do not edit. Run `npm run codegen`. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ItemRecord as ItemRecord, ChangeSetRecord as ChangeSetRecord, ChangeEntryRecord as ChangeEntryRecord, RecordChangeRecord as RecordChangeRecord, AlertRecord as AlertRecord, AlertSourceRecord as AlertSourceRecord, SilenceRecord as SilenceRecord, DuplicateFindingRecord as DuplicateFindingRecord, AgreementRecord as AgreementRecord, CalendarRecord as CalendarRecord, CalendarVersionRecord as CalendarVersionRecord, MaintenanceRecord as MaintenanceRecord, MaintenanceCoverRecord as MaintenanceCoverRecord, AnyLifecycleRecord as AnyLifecycleRecord, RecordEventRecord as RecordEventRecord, ServiceRecord as ServiceRecord, RecordLink as RecordLink, OfferingRecord as OfferingRecord, CatalogueItemRecord as CatalogueItemRecord, ServiceRequestRecord as ServiceRequestRecord, ApprovalDelegationRecord as ApprovalDelegationRecord, TimerRecord as TimerRecord, InventoryRecord as InventoryRecordRecord, AssetRecord as AssetRecord, TenureRecord as TenureRecord, ScrapCertificateRecord as ScrapCertificateRecord, StockRow as StockRow, AuditRecord as AuditRecord, SampleRecord as SampleRecord, TaskRecord as TaskRecord, ReservationRecord as ReservationRecord, CheckRecord as CheckRecord, HolderRecord as HolderRecord, RoleGrantRecord as RoleGrantRecord, OnCallRecord as OnCallRecord, ApiTokenRecord as ApiTokenRecord, ServiceMappingRecord as ServiceMappingRecord, ServiceMemberRecord as ServiceMemberRecord, ServiceMemberRecord as ServiceMembershipRecord } from '../records.js';
import type { ChangeSetPage as ChangeSetPage, ChangeEntryPage as ChangeEntryPage, RecordChangePage as RecordChangePage } from '../feed/change-sets.js';
import type { StatusDelta as StatusEntryRecord, RelationshipDelta as RelationshipDelta } from '../feed/content.js';
import type { WrittenAlert as WrittenAlertRecord, IngestAnswer as IngestAnswerRecord, IngestOutcome as IngestOutcomeRecord } from '../alerts/alerts.js';
import type { AlertPage as AlertPage } from '../alerts/reads.js';
import type { LabelRule as LabelRule } from '../alerts/binder.js';
import type { Refusal as RefusalRecord, Failure as FailureRecord } from '../refusal.js';
import type { ItemPage as ItemPage } from '../cmdb/search.js';
import type { DependencyPage as DependencyPage, DependencyEdgeRecord as DependencyEdgeRecord } from '../cmdb/relationships.js';
import type { FindingPage as FindingPage } from '../cmdb/findings.js';
import type { ItemClass as ItemClass, ModelField as ModelField, RelationshipTypeModel as RelationshipTypeModel } from '../model/model.js';
import type { WrittenItem as WrittenItem, WrittenRelationship as WrittenRelationship, MergedItems as MergedItems, WrittenFinding as WrittenFinding } from '../cmdb/writes.js';
import type { ImportOutcome as ImportOutcome, PlannedChange as PlannedChangeRecord } from '../import/imports.js';
import type { AgreementPage as AgreementPage } from '../agreement/reads.js';
import type { WrittenAgreement as WrittenAgreement } from '../agreement/agreements.js';
import type { ServiceLevel as ServiceLevelRecord } from '../agreement/service-level.js';
import type { OwnedTarget as OwnedTarget } from '../agreement/stored.js';
import type { Standing as Standing, BurnRateStanding as BurnRateStanding } from '../agreement/standings.js';
import type { CalendarPage as CalendarPage, WrittenCalendar as WrittenCalendar } from '../calendar/calendars.js';
import type { MaintenancePage as MaintenancePage, WrittenMaintenance as WrittenMaintenance } from '../maintenance/maintenances.js';
import type { RecordPage as RecordPage, RecordEventPage as RecordEventPage } from '../lifecycle/reads.js';
import type { AllowedTransition as AllowedTransitionRecord, RequiredField as RequiredFieldRecord } from '../engine/lifecycle.js';
import type { ServicePage as ServicePage } from '../service/resolvers.js';
import type { WrittenRecord as WrittenRecord } from '../lifecycle/move.js';
import type { ServiceSnapshot as ServiceSnapshotRecord, ServiceDelta as ServiceDeltaRecord, ServiceChange as ServiceChangeRecord } from '../service/stream.js';
import type { OfferingPage as OfferingPage } from '../offering/reads.js';
import type { CatalogueItemPage as CatalogueItemPage } from '../catalogue/reads.js';
import type { FulfilmentStep as FulfilmentStepRecord } from '../catalogue/steps.js';
import type { ServiceRequestPage as ServiceRequestPage, FulfilmentPart as FulfilmentPartRecord } from '../request/reads.js';
import type { RequestSnapshot as RequestSnapshotRecord, RequestDelta as RequestDeltaRecord, RequestChange as RequestChangeRecord } from '../request/stream.js';
import type { ApprovalRule as ApprovalRuleRecord } from '../approval/approval.js';
import type { ApprovalStanding as ApprovalStanding, MemberStanding as MemberStanding } from '../approval/standing.js';
import type { StoredVote as StoredVote } from '../approval/stored.js';
import type { WrittenDelegation as WrittenDelegation } from '../approval/delegations.js';
import type { MeasuredAvailability as MeasuredAvailability, HistoryInterval as HistoryInterval } from '../history/history.js';
import type { StatusChange as StatusChangeRecord, StatusSnapshot as StatusSnapshotRecord, StatusDelta as StatusDeltaRecord } from '../status/messages.js';
import type { ChangeFeedBatch as ChangeFeedBatchRecord } from '../feed/change-feed.js';
import type { ServiceHealthSnapshot as ServiceHealthSnapshotRecord, ServiceHealthDelta as ServiceHealthDeltaRecord, ServiceHealth as ServiceHealthRecord } from '../status/health.js';
import type { AlertSnapshot as AlertSnapshotRecord, AlertDelta as AlertDeltaRecord, AlertChange as AlertChangeRecord } from '../alerts/stream.js';
import type { StreamReset as StreamResetRecord, StreamHeartbeat as StreamHeartbeatRecord } from '../stream/messages.js';
import type { ShownOrderLine as ShownOrderLine } from '../inventory/record.js';
import type { SeatRecord as SeatRecord, InventoryPage as InventoryPage, Stock as Stock } from '../inventory/reads.js';
import type { Reconciled as ReconciledLicence } from '../inventory/licensing.js';
import type { WrittenInventory as WrittenInventory } from '../inventory/inventory.js';
import type { AssetPage as AssetPage } from '../asset/reads.js';
import type { AssetImportOutcome as AssetImportOutcome } from '../asset/import/asset-imports.js';
import type { ItemDataAge as ItemDataAgeRecord, DataAge as DataAgeRecord } from '../staleness/data-age.js';
import type { UnseenRetired as UnseenRetiredRecord } from '../staleness/retirements.js';
import type { ClassHealth as ClassHealthRecord, HealthFinding as HealthFindingRecord, HealthPage as HealthPage, MendedTasks as MendedTasks, SettledDifference as SettledDifference } from '../health/health.js';
import type { RecordedAudit as RecordedAudit } from '../audit/audits.js';
import type { AuditFigures as AuditFigures, CriterionAccuracy as CriterionAccuracy } from '../audit/figures.js';
import type { SamplePage as SamplePage } from '../audit/reads.js';
import type { TaskPage as TaskPage } from '../task/reads.js';
import type { WrittenReservation as WrittenReservation } from '../asset/assets.js';
import type { ImpactAnswer as ImpactAnswer, ImpactedPage as ImpactedPage, ExplainedStatus as ExplainedStatus, StatusContribution as StatusContributionRecord } from '../impact/impact.js';
import type { ImpactedItem as ImpactedItemRecord } from '../engine/impact.js';
import type { Gate as GateRecord } from '../engine/groups.js';
import type { ImpactChange as ImpactChangeRecord, ImpactDifference as ImpactDifferenceRecord } from '../impact/impact-change.js';
import type { ShownPointOfFailure as ShownPointOfFailure, ClassCount as ClassCountRecord } from '../impact/restricted.js';
import type { Found as FoundItems } from '../impact/completeness.js';
import type { DependencyMap as DependencyMapRecord, DependencyMapItem as DependencyMapItemRecord, DependencyMapRelationship as DependencyMapRelationshipRecord } from '../impact/dependency-map.js';
import type { CheckPage as CheckPage } from '../checks/reading.js';
import type { ShownResult as ShownResult } from '../checks/resolvers.js';
import type { WrittenCheck as WrittenCheck, TakenResult as TakenResult, RunResult as RunResult } from '../checks/checks.js';
import type { Principal as PrincipalRecord } from '../access/principal.js';
import type { WrittenShift as WrittenShift } from '../access/teams.js';
import type { Grant as GrantRecord } from '../access/scope.js';
import type { WrittenGrant as WrittenGrant, WrittenAccount as WrittenAccount } from '../access/grants.js';
import type { CreatedToken as CreatedToken, WrittenToken as WrittenToken } from '../access/tokens.js';
import type { MemberPage as MemberPage } from '../mapping/reads.js';
import type { ServiceMap as ServiceMapRecord, Gaps as ServiceMapGapsRecord, Gap as ServiceMapGapRecord } from '../mapping/service-map.js';
import type { Suggestion as SuggestionView, SuggestionPage as SuggestionPage, DecidedSuggestion as DecidedSuggestion } from '../mapping/suggestions.js';
import type { WrittenMapping as WrittenMapping, WrittenMapping as RemovedMapping } from '../mapping/mappings.js';
import type { MembershipSnapshot as MembershipSnapshotRecord, MembershipDelta as MembershipDeltaRecord, MemberState as MemberStateRecord } from '../mapping/stream.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An opaque place in a list or in the change feed. Hand it back as `after`; never build one. */
  Cursor: { input: string; output: string; }
  /** A calendar date in ISO 8601, such as 2026-11-23. */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601 with a time zone, such as 2026-11-23T17:05:00Z. */
  DateTime: { input: string; output: string; }
  /** An ISO 8601 duration, such as P30D or PT15M. */
  Duration: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number that JavaScript holds exactly: up to 9,007,199,254,740,991 either way. */
  SafeInt: { input: number; output: number; }
};

/** A suggestion to carry out, and how. */
export type AcceptSuggestionInput = {
  /** RELATIONSHIP unless given for CALL, MEMBER for CO_FAILURE. */
  as?: InputMaybe<SuggestionOutcome>;
  /** The suggestion's id. */
  id: Scalars['ID']['input'];
  /** With RELATIONSHIP: the type of the relationship from `from` to `to`. */
  type?: RelationshipType;
  /** With MEMBER: the reason that the member shows. */
  why?: InputMaybe<Scalars['String']['input']>;
};

/** What a person or a team may do in this product. */
export type Account = {
  __typename?: 'Account';
  /** Since when a person may not sign in; null while they may. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** All grants ever made to the holder itself, the latest first. */
  grants: Array<RoleGrant>;
  /** The person or team. */
  holder: ConfigurationItem;
  /** The grants that hold now, those of a person's teams too. */
  roles: Array<RoleGrant>;
  /** The teams of a person. */
  teams: Array<Team>;
};

/** The account as it was written, or why not. */
export type AccountResult = AccountWritten | Refusal;

/** A person's account as it was written. */
export type AccountWritten = {
  __typename?: 'AccountWritten';
  /** The account as it is now. */
  account: Account;
  /** The id of the ChangeSet that says what was written. */
  changeSet: Scalars['ID']['output'];
};

/** A share with the 95 % interval after Wilson. */
export type Accuracy = {
  __typename?: 'Accuracy';
  /** How many were looked at. */
  checked: Scalars['Int']['output'];
  /** The upper bound; null while nothing was checked. */
  high?: Maybe<Scalars['Float']['output']>;
  /** The lower bound; null while nothing was checked. */
  low?: Maybe<Scalars['Float']['output']>;
  /** How many of them are right. */
  right: Scalars['Int']['output'];
  /** Their share: right / checked, 0 to 1; null while nothing was checked. */
  share?: Maybe<Scalars['Float']['output']>;
};

/** What ends an acknowledgement, besides its expiry. */
export type AcknowledgementKind =
  /** Ends with any change of severity. */
  | 'NORMAL'
  /** Ends with OK. */
  | 'STICKY';

/**
 * What was promised for services: to a customer (SLA), between teams of the house (OLA), by a supplier (underpinning contract).
 * It holds the times in which records are answered and resolved, and how much of the time services are up.
 */
export type Agreement = Node & {
  __typename?: 'Agreement';
  /** How much of the time the services are up. */
  availabilityTargets: Array<AvailabilityTarget>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** To whom it is promised: an Organisation, a Team or a Person. */
  customer?: Maybe<ConfigurationItem>;
  /** What people should know of it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Whether it is in force now. */
  inForce: Scalars['Boolean']['output'];
  /** With whom it is. */
  kind: AgreementKind;
  /** Unique among agreements. */
  name: Scalars['String']['output'];
  /** Who promises: a Team of the house, or the Organisation that supplies. */
  provider?: Maybe<ConfigurationItem>;
  /** Within what time records are answered and resolved. */
  serviceLevels: Array<ServiceLevel>;
  /** What it is about. */
  services: Array<ConfigurationItem>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The first day on which it is in force, in UTC. */
  validFrom: Scalars['Date']['output'];
  /** The last day on which it is in force, in UTC; null without end. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Grows by one with each change: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A page of a list of Agreement. */
export type AgreementConnection = {
  __typename?: 'AgreementConnection';
  /** The rows with their cursors. */
  edges: Array<AgreementEdge>;
  /** The rows alone. */
  nodes: Array<Agreement>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of Agreement, with its cursor. */
export type AgreementEdge = {
  __typename?: 'AgreementEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Agreement;
};

/** Which agreements. All conditions must hold. */
export type AgreementFilter = {
  /** Those with this customer; an id or source:key. */
  customer?: InputMaybe<Scalars['ID']['input']>;
  /** Those that are in force on this day, in UTC. */
  inForceOn?: InputMaybe<Scalars['Date']['input']>;
  /** With whom. */
  kind?: InputMaybe<AgreementKind>;
  /** Those about this service; an id or source:key. */
  service?: InputMaybe<Scalars['ID']['input']>;
};

/** With whom an agreement is. */
export type AgreementKind =
  /** Operational level agreement: with a team of the house. */
  | 'OLA'
  /** Service level agreement: with a customer. */
  | 'SLA'
  /** Underpinning contract: with a supplier. */
  | 'UC';

/** What was written, or an expected no. */
export type AgreementResult = AgreementWritten | Refusal;

/** An agreement that a mutation wrote. */
export type AgreementWritten = {
  __typename?: 'AgreementWritten';
  /** As it is now. */
  agreement: Agreement;
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
};

/**
 * A problem that a monitor or a check of this product told of. It counts for its item's own status while it fires. It is known
 * by its source and the source's fingerprint: a repeat is the same alert.
 */
export type Alert = Node & {
  __typename?: 'Alert';
  /** Who took it on. */
  acknowledgement?: Maybe<AlertAcknowledgement>;
  /** A JSON object of texts. */
  annotations: Scalars['JSON']['output'];
  /** How its item was found. */
  binding: AlertBinding;
  /** The items it may be about, when there are several: none is guessed. Name one with bindAlert. */
  candidates: Array<ConfigurationItem>;
  /** The check of this product that raised it. */
  checkId?: Maybe<Scalars['ID']['output']>;
  /** How many notifications said that it fires. */
  count: Scalars['Int']['output'];
  /** When it was resolved; null in any other status. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The source's own name for it. */
  fingerprint: Scalars['String']['output'];
  /** When its first episode began, by the source's clock. */
  firstStartsAt: Scalars['DateTime']['output'];
  /** Where the source shows it. */
  generatorURL?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The item it is about; null while none is found. */
  item?: Maybe<ConfigurationItem>;
  /** A JSON object of texts. */
  labels: Scalars['JSON']['output'];
  /** When it was last said to fire, by this product's clock. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** How often it fired again within 15 minutes of its end. */
  reopenCount: Scalars['Int']['output'];
  /** Whether it is a cause, or follows from others. */
  role: AlertRole;
  /** Of a symptom: the failing items it follows from. */
  rootItems: Array<ConfigurationItem>;
  /** Of a symptom: the firing alerts of those items. */
  roots: Array<Alert>;
  /** How bad its source says it is. */
  severity: Severity;
  /** Who told of it; `check` for a check of this product. */
  source: Scalars['String']['output'];
  /** When its latest episode began, by the source's clock. */
  startsAt: Scalars['DateTime']['output'];
  /** Whether it fires. */
  status: AlertStatus;
  /** What it says, for a person. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Why nobody is to be told of it; empty when they are. Evaluation and resolution go on. */
  suppressedBy: Array<AlertSuppression>;
  /** How many those are. */
  symptomCount: Scalars['Int']['output'];
  /** Of a root: the firing alerts that follow from it, at most 1,000. */
  symptoms: Array<Alert>;
  /** Grows with each change that is told of. */
  version: Scalars['Int']['output'];
};

/** That somebody took an alert on. */
export type AlertAcknowledgement = {
  __typename?: 'AlertAcknowledgement';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who took it on. */
  by: Scalars['String']['output'];
  /** What they said. */
  comment?: Maybe<Scalars['String']['output']>;
  /** Null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** What ends it. */
  kind: AcknowledgementKind;
};

/** How an alert's item was found. */
export type AlertBinding =
  /** Several items fit: see candidates. */
  | 'AMBIGUOUS'
  /** Found by its labels. */
  | 'BOUND'
  /** Bound by a person; never bound anew. */
  | 'MANUAL'
  /** No item fits. Tried again when items appear or change. */
  | 'UNBOUND';

/** What a label of a source means. With SOURCE_KEY: a key under which `source` reports the item. */
export type AlertBindingRule = {
  __typename?: 'AlertBindingRule';
  /** The label's name. */
  label: Scalars['String']['output'];
  /** What its value is. */
  means: AlertLabelMeaning;
  /** With SOURCE_KEY: whose key; the alert's own source unless given. */
  source?: Maybe<Scalars['String']['output']>;
};

/** What a label of a source means. */
export type AlertBindingRuleInput = {
  /** The label's name. */
  label: Scalars['String']['input'];
  /** What its value is. */
  means: AlertLabelMeaning;
  /** With SOURCE_KEY: whose key; the alert's own source unless given. */
  source?: InputMaybe<Scalars['String']['input']>;
};

/** An alert that changed. */
export type AlertChange = {
  __typename?: 'AlertChange';
  /** Drop it when its version is not above the one you have of it. */
  alert: Alert;
  /** Whether it passes the filter now. Forget an alert that does not. */
  matches: Scalars['Boolean']['output'];
};

/** A page of a list of Alert. */
export type AlertConnection = {
  __typename?: 'AlertConnection';
  /** The rows with their cursors. */
  edges: Array<AlertEdge>;
  /** The rows alone. */
  nodes: Array<Alert>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** What changed since. Several changes of one alert may be told as its latest. */
export type AlertDelta = {
  __typename?: 'AlertDelta';
  /** What changed. */
  changes: Array<AlertChange>;
  /** The place in the feed up to which this tells; hand it back as `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** A row of a list of Alert, with its cursor. */
export type AlertEdge = {
  __typename?: 'AlertEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Alert;
};

/** All conditions must hold. */
export type AlertFilter = {
  /** Whose item was found in any of these ways. */
  bindings?: InputMaybe<Array<AlertBinding>>;
  /** An item, by id or as `source:key`. */
  itemId?: InputMaybe<Scalars['ID']['input']>;
  /** At least this bad. UNKNOWN stands between OK and WARNING. */
  minSeverity?: InputMaybe<Severity>;
  /** Only causes, or only what follows from others. */
  role?: InputMaybe<AlertRole>;
  /** From any of these sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** In any of these statuses. */
  statuses?: InputMaybe<Array<AlertStatus>>;
  /** true: only those that somebody is to be told of. false: only those that something keeps quiet. */
  unsuppressed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One notification of an alert. */
export type AlertInput = {
  /** A JSON object of texts, such as summary. */
  annotations?: InputMaybe<Scalars['JSON']['input']>;
  /** When it ended; for a RESOLVED one now unless given. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The source's own name for it. Computed from the labels, as Prometheus does, unless given. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** Where the source shows it. */
  generatorURL?: InputMaybe<Scalars['String']['input']>;
  /** The item, by id or as `source:key`. Stands for the label `ci_id`. */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** A JSON object of texts. `instance`, `host` or `hostname` name the item's host. */
  labels?: InputMaybe<Scalars['JSON']['input']>;
  /** How bad it is. */
  severity: Severity;
  /** When it began, by the source's clock. Unless given: as is known of it while it fires, else now. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it fires. */
  status?: InputMaybe<AlertInputStatus>;
};

/** Whether a notification says that its alert fires. */
export type AlertInputStatus =
  /** It is a problem. */
  | 'FIRING'
  /** It is over. */
  | 'RESOLVED';

/** What a label's value is. */
export type AlertLabelMeaning =
  /** A host name or address. */
  | 'HOST'
  /** An item's id. */
  | 'ITEM_ID'
  /** A source's key for an item. */
  | 'SOURCE_KEY';

/** A message of the stream of alerts. */
export type AlertMessage = AlertDelta | AlertSnapshot | StreamHeartbeat | StreamReset;

/** What was written, or an expected no. */
export type AlertResult = AlertWritten | Refusal;

/** Whether an alert is a cause, or follows from others. */
export type AlertRole =
  /** Nothing that its item depends on explains it. */
  | 'ROOT'
  /** Its item cannot be reached, because what it depends on is down. */
  | 'SYMPTOM';

/** A page of the alerts that pass the filter now. Forget everything known when the first page arrives. */
export type AlertSnapshot = {
  __typename?: 'AlertSnapshot';
  /** The alerts of this page. */
  alerts: Array<Alert>;
  /** Only that of the last page stands for the whole snapshot. */
  cursor: Scalars['Cursor']['output'];
  /** Whether it is the snapshot's last page. */
  last: Scalars['Boolean']['output'];
};

/** How the alerts of a source find their items and severity. */
export type AlertSource = {
  __typename?: 'AlertSource';
  /** For alerts whose severity label is missing or unknown. */
  defaultSeverity: Severity;
  /** As its notifications name it. */
  name: Scalars['String']['output'];
  /** Strongest first. */
  rules: Array<AlertBindingRule>;
};

/** What was written, or an expected no. */
export type AlertSourceResult = AlertSourceWritten | Refusal;

/** A source of alerts that a mutation configured. */
export type AlertSourceWritten = {
  __typename?: 'AlertSourceWritten';
  /** After the change. */
  source: AlertSource;
};

/** Whether an alert fires. */
export type AlertStatus =
  /** Its source fell silent for 6 hours: nobody knows whether it still fires. */
  | 'EXPIRED'
  /** It is a problem now. */
  | 'FIRING'
  /** Its source said that it is over. */
  | 'RESOLVED';

/** Why nobody is to be told of an alert. */
export type AlertSuppression =
  /** Somebody took it on. */
  | 'ACKNOWLEDGED'
  /** Its check changes too often to be believed. */
  | 'FLAPPING'
  /** Its root recovered, its own recovery is awaited: for one interval of its check, a minute at least. */
  | 'HELD'
  /** Its item is in maintenance. */
  | 'MAINTENANCE'
  /** A silence covers it. */
  | 'SILENCED'
  /** It follows from another that fires. */
  | 'SYMPTOM';

/** An alert that a mutation wrote. */
export type AlertWritten = {
  __typename?: 'AlertWritten';
  /** After the change. */
  alert: Alert;
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
};

/** An event that a record's state allows. */
export type AllowedTransition = {
  __typename?: 'AllowedTransition';
  /** What stands in its way whatever the input. Checks of the input itself are made when it is given. */
  blockedBy: Array<Failure>;
  /** The event's name in the enum of the record's type. */
  event: Scalars['String']['output'];
  /** Whether you have one of them. */
  permitted: Scalars['Boolean']['output'];
  /** What it takes, from its input or from the record. */
  requiredFields: Array<RequiredField>;
  /** The roles of which one is needed; empty when everyone who may write such records may. */
  roles: Array<Scalars['String']['output']>;
  /** The state it leads to; the present one where it only notes something. */
  to: Scalars['String']['output'];
};

/** A secret with which a program asks. The secret is told once and not kept. */
export type ApiToken = {
  __typename?: 'ApiToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** The first instant at which it does not count any more. */
  expiresAt: Scalars['DateTime']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Whose rights it carries. */
  kind: ApiTokenKind;
  /** Within about a minute; null while it was never used. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, for people. */
  name: Scalars['String']['output'];
  /** Whose rights it carries a part of; null for a machine's own. */
  owner?: Maybe<Person>;
  /** What it is limited to; null for all that its roles may. */
  purposes?: Maybe<Array<ApiTokenPurpose>>;
  /** Null while it counts. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The roles it asks with: of a personal one, those of them that its owner has at the time. */
  roles: Array<Role>;
  /** The parts of the estate that it reaches; null for all that its owner reaches, or for everything. */
  scope?: Maybe<Array<GrantScope>>;
};

/** A new API token together with its secret. */
export type ApiTokenCreated = {
  __typename?: 'ApiTokenCreated';
  /** The id of the ChangeSet that says what was written. */
  changeSet: Scalars['ID']['output'];
  /** Send it as `Authorization: Bearer …`. It is not shown again. */
  secret: Scalars['String']['output'];
  /** The token, without its secret. */
  token: ApiToken;
};

/** Whose rights an API token carries. */
export type ApiTokenKind =
  /** A machine's. */
  | 'INTEGRATION'
  /** A person's own: never more than they may themselves, at the time of each use. */
  | 'PERSONAL';

/** What an API token may be limited to. */
export type ApiTokenPurpose =
  /** Sends alerts and results of checks. */
  | 'ALERTS_WRITE'
  /** Sends inventories: imports, items and their relationships. */
  | 'DISCOVERY_WRITE'
  /** Reads /metrics. */
  | 'METRICS_READ'
  /** Imports people, teams and memberships as well. Rights follow from them, so no token has it unless it was named. */
  | 'PEOPLE_WRITE'
  /** Asks queries and subscriptions. */
  | 'READ'
  /** Reads the schema, for tools. */
  | 'SCHEMA_READ'
  /** Reports statuses. */
  | 'STATUS_WRITE';

/** The API token as it was written, or why not. */
export type ApiTokenResult = ApiTokenWritten | Refusal;

/** An API token as it was written. */
export type ApiTokenWritten = {
  __typename?: 'ApiTokenWritten';
  /** The id of the ChangeSet that says what was written. */
  changeSet: Scalars['ID']['output'];
  /** The token as it is now. */
  token: ApiToken;
};

/** A software product as developed and released, apart from where it runs. */
export type Application = ConfigurationItem & Node & {
  __typename?: 'Application';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** The programming language. */
  language?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it is licensed, as an SPDX expression where known. */
  licence?: Maybe<Scalars['String']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The source repository's address. */
  repository?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The released version. */
  softwareVersion?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who made it. */
  vendor?: Maybe<Scalars['String']['output']>;
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A software product as developed and released, apart from where it runs. */
export type ApplicationChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A software product as developed and released, apart from where it runs. */
export type ApplicationDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A software product as developed and released, apart from where it runs. */
export type ApplicationDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A software product as developed and released, apart from where it runs. */
export type ApplicationServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Application. */
export type ApplicationInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** The programming language. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** How it is licensed, as an SPDX expression where known. */
  licence?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The source repository's address. */
  repository?: InputMaybe<Scalars['String']['input']>;
  /** The released version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who made it. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** A running, addressable service made of software: what another service calls. */
export type ApplicationService = ConfigurationItem & Node & {
  __typename?: 'ApplicationService';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The cluster namespace or group that holds it. */
  namespace?: Maybe<Scalars['String']['output']>;
  /** The port it listens on. */
  port?: Maybe<Scalars['Int']['output']>;
  /** Such as HTTP, gRPC or AMQP. */
  protocol?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The programming language or runtime. */
  runtime?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The version in service. */
  softwareVersion?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The base address callers use. */
  url?: Maybe<Scalars['String']['output']>;
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A running, addressable service made of software: what another service calls. */
export type ApplicationServiceChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A running, addressable service made of software: what another service calls. */
export type ApplicationServiceDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A running, addressable service made of software: what another service calls. */
export type ApplicationServiceDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A running, addressable service made of software: what another service calls. */
export type ApplicationServiceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a ApplicationService. */
export type ApplicationServiceInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The cluster namespace or group that holds it. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** The port it listens on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** Such as HTTP, gRPC or AMQP. */
  protocol?: InputMaybe<Scalars['String']['input']>;
  /** The programming language or runtime. */
  runtime?: InputMaybe<Scalars['String']['input']>;
  /** The version in service. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The base address callers use. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a ApplicationService to set; those left out stay, null clears. */
export type ApplicationServiceUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The cluster namespace or group that holds it. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** The port it listens on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** Such as HTTP, gRPC or AMQP. */
  protocol?: InputMaybe<Scalars['String']['input']>;
  /** The programming language or runtime. */
  runtime?: InputMaybe<Scalars['String']['input']>;
  /** The version in service. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The base address callers use. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a Application to set; those left out stay, null clears. */
export type ApplicationUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The programming language. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** How it is licensed, as an SPDX expression where known. */
  licence?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The source repository's address. */
  repository?: InputMaybe<Scalars['String']['input']>;
  /** The released version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who made it. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** A question put to people, and how it stands. */
export type Approval = {
  __typename?: 'Approval';
  /** How many are neither. */
  abstain: Scalars['Int']['output'];
  /** How many votes that count are for it. */
  approve: Scalars['Int']['output'];
  /** Why it stands so. */
  because: ApprovalBecause;
  /** Until when votes count. */
  deadline: Scalars['DateTime']['output'];
  /** When the votes decided it; null while they have not. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many may vote. */
  eligible: Scalars['Int']['output'];
  /** To whom it was put, with the vote of each that counts. */
  members: Array<ApprovalMember>;
  /** When it was put. */
  openedAt: Scalars['DateTime']['output'];
  /** What has become of it so far. */
  outcome: ApprovalOutcome;
  /** How many must. */
  quorum: Scalars['Int']['output'];
  /** Whether enough voted. */
  quorumMet: Scalars['Boolean']['output'];
  /** How many are against it. */
  reject: Scalars['Int']['output'];
  /** How it is decided. */
  rule: ApprovalRule;
  /** All votes in their order, those changed later and those that came too late with them. */
  votes: Array<ApprovalVote>;
};

/** Why a question stands as it does. */
export type ApprovalBecause =
  /** No vote that is still to come could change it. */
  | 'CANNOT_CHANGE'
  /** Its time was over, and those who voted were enough. */
  | 'DEADLINE'
  /** Its time was over, and those who voted were too few. */
  | 'DEADLINE_WITHOUT_QUORUM'
  /** The first who approved or rejected decided. */
  | 'FIRST_RESPONSE'
  /** Too few voted so far. */
  | 'QUORUM_WAITING'
  /** Somebody who may rejected for all. */
  | 'VETO'
  /** Votes that are still to come could change it. */
  | 'WAITING';

/** What somebody votes. */
export type ApprovalChoice =
  /** Neither; counts for the quorum alone. */
  | 'ABSTAIN'
  /** For it. */
  | 'APPROVE'
  /** Against it. */
  | 'REJECT';

/** One votes in another's place for a time, on whatever the other is asked. It goes one hop: it cannot be delegated on. */
export type ApprovalDelegation = {
  __typename?: 'ApprovalDelegation';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who wrote it down. */
  createdBy: Scalars['String']['output'];
  /** Who may cast it; null when they are out of your sight. */
  delegate?: Maybe<ConfigurationItem>;
  /** Whose vote it is; null when they are out of your sight. */
  delegator?: Maybe<ConfigurationItem>;
  /** Since when. */
  from: Scalars['DateTime']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Why. */
  note?: Maybe<Scalars['String']['output']>;
  /** Until when, that instant not included. */
  to: Scalars['DateTime']['output'];
};

/** The delegation, or why not. */
export type ApprovalDelegationResult = ApprovalDelegationWritten | Refusal;

/** A delegation that a mutation wrote. */
export type ApprovalDelegationWritten = {
  __typename?: 'ApprovalDelegationWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** It, after that. */
  delegation: ApprovalDelegation;
};

/** One to whom a question was put. */
export type ApprovalMember = {
  __typename?: 'ApprovalMember';
  /** Their vote that counts, cast by them or in their place; null while there is none. */
  choice?: Maybe<ApprovalChoice>;
  /** Whether they may vote: neither asks for it nor is to have it. */
  eligible: Scalars['Boolean']['output'];
  /** The Person; null when they are out of your sight. */
  person?: Maybe<ConfigurationItem>;
  /** What they decide as. */
  roles: Array<Scalars['String']['output']>;
};

/** How votes come to a decision. */
export type ApprovalMode =
  /** Everybody votes, nobody rejects, somebody approves. */
  | 'ALL'
  /** So many approve. */
  | 'COUNT'
  /** The first who approves or rejects decides. */
  | 'FIRST'
  /** So many percent of those who approve or reject, never rounded down. */
  | 'PERCENT';

/** What has become of a question. */
export type ApprovalOutcome =
  /** It is approved. */
  | 'APPROVED'
  /** Too few voted in time: it went to the owner of the service. */
  | 'ESCALATED'
  /** Votes are still awaited. */
  | 'PENDING'
  /** It is rejected. */
  | 'REJECTED';

/** How a decision is made: who asks for something, or is to have it, never decides on it. */
export type ApprovalRule = {
  __typename?: 'ApprovalRule';
  /** Open hours of the calendar; hours of the clock where there is none. */
  deadlineHours: Scalars['Float']['output'];
  /** How votes come to a decision. */
  mode: ApprovalMode;
  /** What becomes of it when too few voted by then. */
  onTimeout: ApprovalTimeout;
  /** How many of those who may vote must, abstentions included. */
  quorum?: Maybe<Scalars['Int']['output']>;
  /** Of each somebody must vote, and somebody approve. */
  requiredRoles: Array<Scalars['String']['output']>;
  /** With PERCENT percent, with COUNT a number of approvals. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** Who holds one rejects for all. */
  vetoRoles: Array<Scalars['String']['output']>;
};

/** How a decision is to be made. */
export type ApprovalRuleInput = {
  /** More than 0, at most 2,000: open hours of the calendar, or of the clock where there is none. */
  deadlineHours: Scalars['Float']['input'];
  /** How votes come to a decision. */
  mode: ApprovalMode;
  /** What becomes of it when too few voted by then. */
  onTimeout?: InputMaybe<ApprovalTimeout>;
  /** With PERCENT and COUNT: how many must vote, abstentions included. Unless given COUNT's threshold, or 1. */
  quorum?: InputMaybe<Scalars['Int']['input']>;
  /** Words that approvers hold: of each somebody must vote, and somebody approve. At most 20. */
  requiredRoles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** With PERCENT more than 0 and at most 100, to two decimals; with COUNT 1 or more; none with the others. */
  threshold?: InputMaybe<Scalars['Float']['input']>;
  /** Words that approvers hold: who holds one rejects for all. At most 20. */
  vetoRoles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What becomes of a question on which too few voted in time. Never an approval. */
export type ApprovalTimeout =
  /** It goes to the owner of the service, who then decides alone. */
  | 'ESCALATE'
  /** It is rejected. */
  | 'REJECT';

/** A vote as it was cast. */
export type ApprovalVote = {
  __typename?: 'ApprovalVote';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who cast it; null when they are out of your sight. */
  by?: Maybe<ConfigurationItem>;
  /** What they voted. */
  choice: ApprovalChoice;
  /** Why. */
  comment?: Maybe<Scalars['String']['output']>;
  /** In whose place; null for their own. */
  inPlaceOf?: Maybe<ConfigurationItem>;
  /** The administrator who wrote it down for them; null when they cast it themselves. */
  writtenBy?: Maybe<Scalars['String']['output']>;
};

/** Who decides on requests for a catalogue item. */
export type Approver = {
  __typename?: 'Approver';
  /** A Person, or a Team for all its members. */
  item: ConfigurationItem;
  /** What they decide as, such as `budget`: words of the rule's requiredRoles and vetoRoles. */
  roles: Array<Scalars['String']['output']>;
};

/** Who shall decide. */
export type ApproverInput = {
  /** What they decide as, such as `budget`. At most 10 words of at most 50 characters. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A Person, or a Team for all who are its members when it is asked: id or source:key. */
  who: Scalars['ID']['input'];
};

/**
 * A thing of value that somebody answers for, from the wish for it to its disposal. What it does in operation is its
 * configuration item's matter.
 */
export type Asset = LifecycleRecord & Node & {
  __typename?: 'Asset';
  /** When it was bought; depreciation begins in this month. */
  acquiredOn?: Maybe<Scalars['Date']['output']>;
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** When it was approved. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is worth in the books at the end of a day, today unless given; null without a cost. Its whole cost without a rule. */
  bookValue?: Maybe<Money>;
  /** What is built into it, by tag; at most 1,000. */
  components: Array<Asset>;
  /** What covers it now, by name. */
  contracts: Array<Contract>;
  /** What it cost. */
  cost?: Maybe<Money>;
  /** Where its cost is booked. */
  costCentre?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** Who has it in hands now: a Person or Team. */
  custodian?: Maybe<ConfigurationItem>;
  /** Who had it in hands, newest first. */
  custody: Array<AssetTenure>;
  /** How it is written down, year by year; empty without a cost, a day of purchase or a rule. */
  depreciation: Array<DepreciationYear>;
  /** When somebody said that it may go. */
  disposalApprovedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who said that it may go. */
  disposalApprovedBy?: Maybe<Scalars['String']['output']>;
  /** How it goes, or went. */
  disposalMethod?: Maybe<AssetDisposalMethod>;
  /** When it went. */
  disposedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who let it go. */
  disposedBy?: Maybe<Scalars['String']['output']>;
  /** When the custodian is to give it back; null when nobody said. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Since when it is at work. */
  inUseSince?: Maybe<Scalars['DateTime']['output']>;
  /** The configuration item it is in operation; null while it is none. */
  item?: Maybe<ConfigurationItem>;
  /** Its label as SVG: a QR code that opens pageAddress, its tag and its name. */
  label: Scalars['String']['output'];
  /** Whether it must be kept as it is, for a court or an audit: it is not disposed of meanwhile. */
  legalHold: Scalars['Boolean']['output'];
  /** Where it is now: a Site or Rack. */
  location?: Maybe<ConfigurationItem>;
  /** How it went missing. */
  missingKind?: Maybe<AssetMissingKind>;
  /** When it was reported missing. */
  missingSince?: Maybe<Scalars['DateTime']['output']>;
  /** What it is one of. */
  model: AssetModel;
  /** What people call it; its model's name unless given. */
  name: Scalars['String']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** The order it was bought with. */
  order?: Maybe<PurchaseOrder>;
  /** The line of the order, from 1. */
  orderLine?: Maybe<Scalars['Int']['output']>;
  /** Who answers for it now: a Person, Team or Organisation. */
  owner?: Maybe<ConfigurationItem>;
  /** Who answered for it, newest first. Exactly one holds at a time; what was is never changed. */
  ownership: Array<AssetTenure>;
  /** The address of its page: its item's, or its own while it is none. PUBLIC_URL says where the product is reached. */
  pageAddress: Scalars['String']['output'];
  /** The asset it is built into. */
  partOf?: Maybe<Asset>;
  /** When it came. */
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Promised to somebody now or later, the next first; at most 1,000. */
  reservations: Array<AssetReservation>;
  /** When it went out of use for good. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What its disposal left; null before. */
  scrapCertificate?: Maybe<ScrapCertificate>;
  /** The maker's serial number, unique within a model's vendor only as far as makers keep to it. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** Where it stands between plan and disposal. */
  state: AssetState;
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** Whether it keeps data; its model's word unless given. */
  storesData: Scalars['Boolean']['output'];
  /** The organisation's own inventory tag, unique. */
  tag: Scalars['String']['output'];
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** The warranties that cover it now, by name. */
  warranties: Array<Warranty>;
  /** Where it was, newest first. */
  whereabouts: Array<AssetTenure>;
  /** The certificate that its data were wiped. */
  wipeCertificate?: Maybe<Scalars['String']['output']>;
};


/**
 * A thing of value that somebody answers for, from the wish for it to its disposal. What it does in operation is its
 * configuration item's matter.
 */
export type AssetBookValueArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * A thing of value that somebody answers for, from the wish for it to its disposal. What it does in operation is its
 * configuration item's matter.
 */
export type AssetEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A campaign that looks at assets as they are, or has their owners confirm them, and tells how far the records can be trusted. */
export type AssetAudit = LifecycleRecord & Node & {
  __typename?: 'AssetAudit';
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** When it was closed or called off. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** By when all is to be looked at. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** What was found so far. */
  figures: AssetAuditFigures;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** SAMPLE: how far the share found may lie from the true one, 95 times of 100: 0.01 is one point. */
  margin?: Maybe<Scalars['Float']['output']>;
  /** What is looked at, and by whom. */
  method: AssetAuditMethod;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** How many assets it speaks for. */
  population: Scalars['Int']['output'];
  /** How many it looks at. */
  sampleSize: Scalars['Int']['output'];
  /** What is looked at, by tag. */
  samples: AssetSampleConnection;
  /** SAMPLE: what the sample was drawn with; the same seed over the same assets draws the same. */
  seed?: Maybe<Scalars['Int']['output']>;
  /** How far it is. */
  state: AssetAuditState;
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A campaign that looks at assets as they are, or has their owners confirm them, and tells how far the records can be trusted. */
export type AssetAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A campaign that looks at assets as they are, or has their owners confirm them, and tells how far the records can be trusted. */
export type AssetAuditSamplesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<AssetSampleState>;
};

/** What is looked at of an asset. */
export type AssetAuditCriterion =
  /** Whether its key attributes are right. */
  | 'ATTRIBUTES'
  /** Whether it is there. */
  | 'EXISTS'
  /** Whether it is where the record says. */
  | 'LOCATION'
  /** Whether its owner is right. */
  | 'OWNER'
  /** Whether its lifecycle state is right. */
  | 'STATE';

/** What moves an audit. */
export type AssetAuditEvent =
  /** It is called off. */
  | 'CANCEL'
  /** Its figures stand from now on. */
  | 'CLOSE'
  /** Notes that something was found: recordAssetAudit does it. */
  | 'RECORD';

/** What an audit found. KPI asset accuracy: exists, owner, location, state and key attributes are all as recorded. */
export type AssetAuditFigures = {
  __typename?: 'AssetAuditFigures';
  /** All in all. */
  accuracy: Accuracy;
  /** The same by asset class. */
  byClass: Array<AssetClassAccuracy>;
  /** The same by what was looked at. */
  byCriterion: Array<AssetCriterionAccuracy>;
  /** How many nobody has looked at. */
  pending: Scalars['Int']['output'];
  /** How many are to be looked at. */
  sampled: Scalars['Int']['output'];
  /** What is wanted: 0.98. */
  target: Scalars['Float']['output'];
  /** Compared unrounded; null while nothing was checked. */
  targetMet?: Maybe<Scalars['Boolean']['output']>;
};

/** What an audit looks at, and who looks. */
export type AssetAuditMethod =
  /** Every asset that passes the filter and has an owner: each owner confirms what they own. */
  | 'ATTESTATION'
  /** A random sample, stratified by asset class in proportion to their sizes, one of each class at least. */
  | 'SAMPLE';

/** What was written, or why nothing was. */
export type AssetAuditRecordResult = AssetAuditRecorded | Refusal;

/** Results that were taken, row by row. */
export type AssetAuditRecorded = {
  __typename?: 'AssetAuditRecorded';
  /** The audit with its new figures. */
  audit: AssetAudit;
  /** One for each result, in no order. */
  results: Array<AssetAuditResultOutcome>;
};

/** What was written, or why nothing was. */
export type AssetAuditResult = AssetAuditWritten | Refusal;

/** What was found of one asset. */
export type AssetAuditResultInput = {
  /** The asset's id or tag. */
  asset: Scalars['ID']['input'];
  /** Whether its key attributes are right. */
  attributes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is there. */
  exists: Scalars['Boolean']['input'];
  /** Whether its lifecycle state is right. */
  lifecycle?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is where the record says. */
  location?: InputMaybe<Scalars['Boolean']['input']>;
  /** Free text, cut at 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Null where it does not exist; else all are needed. */
  owner?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of one result. */
export type AssetAuditResultOutcome = {
  __typename?: 'AssetAuditResultOutcome';
  /** As it was given. */
  asset: Scalars['ID']['output'];
  /** Why it was not taken, and the way out. */
  message?: Maybe<Scalars['String']['output']>;
  /** Whether it was taken. */
  outcome: AssetAuditResultOutcomeKind;
};

/** What became of one result. */
export type AssetAuditResultOutcomeKind =
  /** Something is missing in it. */
  | 'INVALID'
  /** No such asset in this audit. */
  | 'NOT_SAMPLED'
  /** It was taken. */
  | 'RECORDED';

/** How far an audit is. */
export type AssetAuditState =
  /** It was called off; its figures do not count. */
  | 'CANCELLED'
  /** Its figures stand. */
  | 'CLOSED'
  /** Assets are being looked at. */
  | 'OPEN';

/** An audit that a mutation wrote. */
export type AssetAuditWritten = {
  __typename?: 'AssetAuditWritten';
  /** The audit after it. */
  audit: AssetAudit;
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
};

/** What an audit found of one class. */
export type AssetClassAccuracy = {
  __typename?: 'AssetClassAccuracy';
  /** Of those that were looked at. */
  accuracy: Accuracy;
  /** Such as laptop. */
  assetClass: Scalars['String']['output'];
  /** How many of it are to be looked at. */
  sampled: Scalars['Int']['output'];
};

/** A page of a list of Asset. */
export type AssetConnection = {
  __typename?: 'AssetConnection';
  /** The rows with their cursors. */
  edges: Array<AssetEdge>;
  /** The rows alone. */
  nodes: Array<Asset>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many there are over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** What an audit found of one criterion. */
export type AssetCriterionAccuracy = {
  __typename?: 'AssetCriterionAccuracy';
  /** Of the assets that were looked at. */
  accuracy: Accuracy;
  /** What was looked at. */
  criterion: AssetAuditCriterion;
};

/** What an asset and its item may disagree on. */
export type AssetDifferenceField =
  /** Where it is. */
  | 'LOCATION'
  /** What it is one of. */
  | 'MODEL'
  /** The maker's serial number. */
  | 'SERIAL_NUMBER';

/** What was written, or why nothing was. */
export type AssetDifferenceResult = AssetDifferenceSettled | Refusal;

/** A difference that was settled. */
export type AssetDifferenceSettled = {
  __typename?: 'AssetDifferenceSettled';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** The item after it. */
  item: ConfigurationItem;
};

/** Whose word holds. */
export type AssetDifferenceSide =
  /** The asset's. */
  | 'ASSET'
  /** The item's. */
  | 'ITEM';

/** How an asset goes. */
export type AssetDisposalMethod =
  /** Given away. */
  | 'DONATED'
  /** Back to whom it was leased from. */
  | 'RETURNED_TO_LESSOR'
  /** Destroyed or recycled. */
  | 'SCRAPPED'
  /** To a buyer. */
  | 'SOLD';

/** What a document of assets is written in. */
export type AssetDocumentFormat =
  /** Columns as docs/assets.md has them; `tag` is needed. */
  | 'CSV'
  /** NetBox: its devices become assets, after all it holds became items. */
  | 'NETBOX';

/** A row of a list of Asset, with its cursor. */
export type AssetEdge = {
  __typename?: 'AssetEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Asset;
};

/** What moves an asset. */
export type AssetEvent =
  /** From PLANNED: it may be bought. */
  | 'APPROVE'
  /** Says of a retired asset that it may go. */
  | 'APPROVE_DISPOSAL'
  /** Takes it back into stock. Takes a location. */
  | 'CHECK_IN'
  /** Gives it into somebody's hands. Takes an owner, a custodian and a location. */
  | 'CHECK_OUT'
  /** Puts it to work. Takes an owner and a location. */
  | 'DEPLOY'
  /** Takes a method, an approval, a certificate of wiping if it kept data, and no legal hold. */
  | 'DISPOSE'
  /** Writes what is given; updateAsset does it, too. */
  | 'EDIT'
  /** Back to where it was before it went missing. */
  | 'FIND'
  /** From IN_USE: it is being mended or looked after. */
  | 'MAINTAIN'
  /** Takes an order and a cost. */
  | 'ORDER'
  /** Takes a location. */
  | 'RECEIVE'
  /** Takes missingKind. */
  | 'REPORT_MISSING'
  /** Refused while something in operation depends on its item. */
  | 'RETIRE'
  /** From maintenance to work. */
  | 'RETURN'
  /** From ORDERED: it is on its way. */
  | 'SHIP'
  /** Takes an owner. */
  | 'TRANSFER';

/** What an event of an asset takes. Left out stays as it is, null clears what the state does not take. */
export type AssetEventInput = {
  /** When it was bought; depreciation begins in this month. */
  acquiredOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it cost. */
  cost?: InputMaybe<MoneyInput>;
  /** A Person or Team: id or source:key. */
  custodian?: InputMaybe<Scalars['ID']['input']>;
  /** How it goes, or went. */
  disposalMethod?: InputMaybe<AssetDisposalMethod>;
  /** When the custodian is to give it back. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The configuration item it is in operation: id or source:key. */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** A Site or Rack: id or source:key. */
  location?: InputMaybe<Scalars['ID']['input']>;
  /** How it went missing. */
  missingKind?: InputMaybe<AssetMissingKind>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its id or name. */
  order?: InputMaybe<Scalars['ID']['input']>;
  /** From 1; only with order. */
  orderLine?: InputMaybe<Scalars['Int']['input']>;
  /** A Person, Team or Organisation: id or source:key. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Where the certificate of wiping is kept, or its number. */
  wipeCertificate?: InputMaybe<Scalars['String']['input']>;
};

/** Which assets. All conditions must hold. Items are named by id or source:key. */
export type AssetFilter = {
  /** Of one of these classes, such as laptop. */
  assetClasses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Booked there. */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** What covers it: a contract or warranty. */
  coveredBy?: InputMaybe<Scalars['ID']['input']>;
  /** That this item has in hands. */
  custodian?: InputMaybe<Scalars['ID']['input']>;
  /** Whose configuration item it is. */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** That are there. */
  location?: InputMaybe<Scalars['ID']['input']>;
  /** Of this model. */
  model?: InputMaybe<Scalars['ID']['input']>;
  /** Bought with this order. */
  order?: InputMaybe<Scalars['ID']['input']>;
  /** Those that should have been given back. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** That this item owns. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** That stand so. */
  states?: InputMaybe<Array<AssetState>>;
};

/** What an import of assets did, or would do. */
export type AssetImportResult = {
  __typename?: 'AssetImportResult';
  /** Null when no asset changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** Assets that were not there. */
  created: Scalars['Int']['output'];
  /** NETBOX: what was done to items. */
  items?: Maybe<ImportResult>;
  /** Models that were not there. */
  modelsCreated: Scalars['Int']['output'];
  /** Rows that were not taken, with why and the way out. */
  rejected: Array<Rejection>;
  /** Assets that are as the document says. */
  unchanged: Scalars['Int']['output'];
  /** Assets that differed. */
  updated: Scalars['Int']['output'];
  /** What deserves a look. */
  warnings: Array<Rejection>;
};

/** How an asset went missing. */
export type AssetMissingKind =
  /** Nobody knows where it is. */
  | 'LOST'
  /** Somebody took it. */
  | 'STOLEN';

/** A make of thing that assets are of. */
export type AssetModel = InventoryRecord & Node & {
  __typename?: 'AssetModel';
  /** The class assets of it belong to, such as laptop, server or switch: audits and figures go by it. */
  assetClass: Scalars['String']['output'];
  /** Assets of it, by tag. */
  assets: AssetConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Null: assets of it keep their cost in the books. */
  depreciation?: Maybe<DepreciationRule>;
  /** When its maker no longer looks after it. */
  endOfSupportOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** How many should be in stock, free; null when nobody cares. */
  minimumStock?: Maybe<Scalars['Int']['output']>;
  /** Unique among models, such as ThinkPad T14 Gen 5. */
  name: Scalars['String']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** The maker's number for it. */
  partNumber?: Maybe<Scalars['String']['output']>;
  /** What of it is in stock now. */
  stock: AssetStock;
  /** Whether assets of it keep data: disposing of one then takes a certificate that it was wiped. */
  storesData: Scalars['Boolean']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who makes it: an Organisation. */
  vendor?: Maybe<ConfigurationItem>;
  /** Grows by one with each change. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A make of thing that assets are of. */
export type AssetModelAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A time for which an asset is promised to somebody, [from, to). */
export type AssetReservation = Node & {
  __typename?: 'AssetReservation';
  /** What is promised. */
  asset: Asset;
  /** When it was called off; null while it holds. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** A Person or Team; null when you may not see it. */
  for?: Maybe<ConfigurationItem>;
  /** Its beginning. */
  from: Scalars['DateTime']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** Whether it holds. */
  state: AssetReservationState;
  /** Its end, not inside. */
  to: Scalars['DateTime']['output'];
};

/** What was written, or why nothing was. */
export type AssetReservationResult = AssetReservationWritten | Refusal;

/** Whether a reservation holds. */
export type AssetReservationState =
  /** It holds, or will. */
  | 'ACTIVE'
  /** It was called off. */
  | 'CANCELLED';

/** A reservation that a mutation wrote. */
export type AssetReservationWritten = {
  __typename?: 'AssetReservationWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** The reservation after it. */
  reservation: AssetReservation;
};

/** What was written, or why nothing was. */
export type AssetResult = AssetWritten | Refusal;

/** An asset that an audit looks at. */
export type AssetSample = {
  __typename?: 'AssetSample';
  /** What is looked at. */
  asset: Asset;
  /** Its class when the sample was drawn. */
  assetClass: Scalars['String']['output'];
  /** Who looks: an auditor, or its owner; null when nobody was named. */
  assignee?: Maybe<ConfigurationItem>;
  /** Whether serial number, model and the other key attributes are right. */
  attributes?: Maybe<Scalars['Boolean']['output']>;
  /** When somebody looked. */
  checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who looked. */
  checkedBy?: Maybe<Scalars['String']['output']>;
  /** Whether it is there; null while nobody looked. */
  exists?: Maybe<Scalars['Boolean']['output']>;
  /** Whether its lifecycle state is right. */
  lifecycle?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is where the record says. */
  location?: Maybe<Scalars['Boolean']['output']>;
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** Whether its owner is right. */
  owner?: Maybe<Scalars['Boolean']['output']>;
  /** What was found of it. */
  state: AssetSampleState;
};

/** A page of a list of AssetSample. */
export type AssetSampleConnection = {
  __typename?: 'AssetSampleConnection';
  /** The rows with their cursors. */
  edges: Array<AssetSampleEdge>;
  /** The rows alone. */
  nodes: Array<AssetSample>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of AssetSample, with its cursor. */
export type AssetSampleEdge = {
  __typename?: 'AssetSampleEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: AssetSample;
};

/** What was found of an asset. */
export type AssetSampleState =
  /** Nobody looked yet. */
  | 'PENDING'
  /** All is as recorded. */
  | 'RIGHT'
  /** Something is not as recorded. */
  | 'WRONG';

/** Where an asset stands between plan and disposal. */
export type AssetState =
  /** To be bought. */
  | 'APPROVED'
  /** Gone, in good order. */
  | 'DISPOSED'
  /** Being mended or looked after. */
  | 'IN_MAINTENANCE'
  /** Here and free. */
  | 'IN_STOCK'
  /** On its way. */
  | 'IN_TRANSIT'
  /** At work. */
  | 'IN_USE'
  /** Lost or stolen. */
  | 'MISSING'
  /** Bought, not sent. */
  | 'ORDERED'
  /** Wished for. */
  | 'PLANNED'
  /** Out of use for good, still here. */
  | 'RETIRED';

/** What of a model is in stock now. */
export type AssetStock = {
  __typename?: 'AssetStock';
  /** The same by place. */
  byLocation: Array<AssetStockPlace>;
  /** What may be handed out: inStock less reserved. */
  free: Scalars['Int']['output'];
  /** How many are in stock. */
  inStock: Scalars['Int']['output'];
  /** How many are missing to minimumStock; 0 without one. */
  missing: Scalars['Int']['output'];
  /** Of those, reserved for somebody now. */
  reserved: Scalars['Int']['output'];
};

/** What of a model is in stock at a place. */
export type AssetStockPlace = {
  __typename?: 'AssetStockPlace';
  /** How many are there. */
  inStock: Scalars['Int']['output'];
  /** A Site or Rack. */
  location?: Maybe<ConfigurationItem>;
  /** Of those, reserved for somebody now. */
  reserved: Scalars['Int']['output'];
};

/** A time in which somebody owned or held an asset, or in which it was somewhere. */
export type AssetTenure = {
  __typename?: 'AssetTenure';
  /** Custody: when it was to be given back. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it began. */
  from: Scalars['DateTime']['output'];
  /** Null when you may not see it. */
  item?: Maybe<ConfigurationItem>;
  /** Null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** An asset that a mutation wrote. */
export type AssetWritten = {
  __typename?: 'AssetWritten';
  /** The asset after it. */
  asset: Asset;
  /** Null when nothing changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
};

/** An attribute, before and after. */
export type AttributeChange = {
  __typename?: 'AttributeChange';
  /** Its value before; null when it had none. */
  from?: Maybe<Scalars['JSON']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its value after; null when it was cleared. */
  to?: Maybe<Scalars['JSON']['output']>;
};

/** An attribute that must equal a value. */
export type AttributeFilter = {
  /** The value: text, a number or a boolean. */
  equals: Scalars['JSON']['input'];
  /** An attribute that some class declares, such as serialNumber. */
  name: Scalars['String']['input'];
};

/** An attribute that a class declares. */
export type AttributeInfo = {
  __typename?: 'AttributeInfo';
  /** What it means. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Whether an item cannot be created without it. */
  required: Scalars['Boolean']['output'];
  /** The GraphQL type, such as [String!]. */
  type: Scalars['String']['output'];
};

/** Where an attribute's value comes from. */
export type AttributeProvenance = {
  __typename?: 'AttributeProvenance';
  /** When that source last confirmed the value. */
  at: Scalars['DateTime']['output'];
  /** The attribute's name. */
  attribute: Scalars['String']['output'];
  /** What every source last said, the shown one included. */
  reported: Array<ReportedValue>;
  /** The source whose value is shown. */
  source: Scalars['String']['output'];
};

/**
 * How much of a window an item was up: (total − maintenance − unknown − down) / (total − maintenance − unknown). Every
 * millisecond is in one of the four numbers. All of them are whole milliseconds.
 */
export type Availability = {
  __typename?: 'Availability';
  /** How often the status became another, in maintenance or not. */
  changes: Scalars['Int']['output'];
  /** At `downFrom` or worse, outside maintenance. */
  downMs: Scalars['Float']['output'];
  /** What was measured: the window asked for, to the present at most. */
  from: Scalars['DateTime']['output'];
  /** Covered by a maintenance, whatever the status was. */
  maintenanceMs: Scalars['Float']['output'];
  /** Percent, rounded down to five decimals, so that 100 means no downtime at all. Null when nothing was measured. */
  percentage?: Maybe<Scalars['Float']['output']>;
  /** Where what was measured ends. */
  to: Scalars['DateTime']['output'];
  /** How long the window is. */
  totalMs: Scalars['Float']['output'];
  /** UNKNOWN, or nobody watched, outside maintenance. */
  unknownMs: Scalars['Float']['output'];
  /** Better than `downFrom`, outside maintenance. */
  upMs: Scalars['Float']['output'];
};

/**
 * How a service keeps up with a target. availability = (AST − downtime) / AST, where AST is the agreed service time without
 * maintenance and without time in which nobody watched, and downtime what of it the service was down. An overrun past the end of a
 * maintenance counts as downtime. Times are in milliseconds.
 */
export type AvailabilityStanding = {
  __typename?: 'AvailabilityStanding';
  /** AST: the agreed time that was watched, without maintenance. */
  agreedMs: Scalars['Float']['output'];
  /** How fast it is being spent: 14.4 times over an hour and 5 minutes, 6 times over 6 hours and 30 minutes, once over 3 days and 6 hours. */
  burnRates: Array<BurnRate>;
  /** What of it the service was down. */
  downMs: Scalars['Float']['output'];
  /** Negative when it is overspent. */
  errorBudgetLeftMs: Scalars['Float']['output'];
  /** (100 % − target) of the agreed time. */
  errorBudgetMs: Scalars['Float']['output'];
  /** 1 when all of it is spent. Null when there is none, at 100 %. */
  errorBudgetSpent?: Maybe<Scalars['Float']['output']>;
  /** Stretches of downtime. */
  failures: Scalars['Int']['output'];
  /** The beginning of the window. */
  from: Scalars['DateTime']['output'];
  /** Whether it is at the target or above. Null when nothing was measured. */
  met?: Maybe<Scalars['Boolean']['output']>;
  /** Mean time between failures: uptime by failure. */
  mtbfMs?: Maybe<Scalars['Float']['output']>;
  /** Mean time between service incidents: MTBF + MTRS. */
  mtbsiMs?: Maybe<Scalars['Float']['output']>;
  /** Mean time to restore service: downtime by failure. Null without failures, as the next two. */
  mtrsMs?: Maybe<Scalars['Float']['output']>;
  /** Percent, rounded down to five decimals. Null when nothing was measured. */
  percentage?: Maybe<Scalars['Float']['output']>;
  /** The same with maintenance counted as service time: what users saw. */
  percentageWithMaintenance?: Maybe<Scalars['Float']['output']>;
  /** Which of the agreement. */
  service: ConfigurationItem;
  /** Its end. */
  to: Scalars['DateTime']['output'];
  /** Agreed time in which nobody watched; in no other number. */
  unknownMs: Scalars['Float']['output'];
};

/** A share of the agreed time in which services are up, over a rolling window. */
export type AvailabilityTarget = {
  __typename?: 'AvailabilityTarget';
  /** Whose open time is the agreed service time; null: around the clock. */
  calendar?: Maybe<Calendar>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Unique within the agreement. */
  name: Scalars['String']['output'];
  /** Percent, such as 99.9. */
  percentage: Scalars['Float']['output'];
  /**
   * How each service of the agreement keeps up, over the window that ends at `at`; now unless said. Statuses of CRITICAL count as down,
   * from the same history as `availability`.
   */
  standings: Array<AvailabilityStanding>;
  /** How many days back it is measured. */
  windowDays: Scalars['Int']['output'];
};


/** A share of the agreed time in which services are up, over a rolling window. */
export type AvailabilityTargetStandingsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A share of the agreed time in which services are up. */
export type AvailabilityTargetInput = {
  /** A calendar's id. Without it the agreed service time is around the clock. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters, unique within the agreement. */
  name: Scalars['String']['input'];
  /** More than 0 and at most 100. */
  percentage: Scalars['Float']['input'];
  /** 1 to 366. */
  windowDays?: Scalars['Int']['input'];
};

/** For what a price is. */
export type BillingPeriod =
  /** For a month. */
  | 'MONTH'
  /** For each time. */
  | 'ONCE'
  /** For a year. */
  | 'YEAR';

/** How fast an error budget is being spent: 1 spends it in exactly the window. */
export type BurnRate = {
  __typename?: 'BurnRate';
  /** Whether both exceed the threshold. */
  firing: Scalars['Boolean']['output'];
  /** The rate over the long window; null when nothing was measured. */
  long?: Maybe<Scalars['Float']['output']>;
  /** Over which it must be exceeded to matter. */
  longWindow: Scalars['Duration']['output'];
  /** What to do about it. */
  severity: BurnRateSeverity;
  /** The rate over the short window; null when nothing was measured. */
  short?: Maybe<Scalars['Float']['output']>;
  /** A twelfth of the long one, so that what is over is no longer told. */
  shortWindow: Scalars['Duration']['output'];
  /** The rate above which it is told, when both windows exceed it. */
  threshold: Scalars['Float']['output'];
};

/** What a burn rate asks for. */
export type BurnRateSeverity =
  /** Wake somebody. */
  | 'PAGE'
  /** Look at it during the day. */
  | 'TICKET';

/** A service the organisation offers to its customers or staff, as they would name it. */
export type BusinessService = ConfigurationItem & Node & {
  __typename?: 'BusinessService';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** Who pays for it. */
  costCentre?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The short code people use for it, such as SVC-PAY. */
  serviceCode?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** 1 is the most important, 4 the least. */
  tier?: Maybe<Scalars['Int']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** What customers get from it. */
  valueProposition?: Maybe<Scalars['String']['output']>;
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A service the organisation offers to its customers or staff, as they would name it. */
export type BusinessServiceChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A service the organisation offers to its customers or staff, as they would name it. */
export type BusinessServiceDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A service the organisation offers to its customers or staff, as they would name it. */
export type BusinessServiceDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A service the organisation offers to its customers or staff, as they would name it. */
export type BusinessServiceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a BusinessService. */
export type BusinessServiceInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Who pays for it. */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The short code people use for it, such as SVC-PAY. */
  serviceCode?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 is the most important, 4 the least. */
  tier?: InputMaybe<Scalars['Int']['input']>;
  /** What customers get from it. */
  valueProposition?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a BusinessService to set; those left out stay, null clears. */
export type BusinessServiceUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Who pays for it. */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The short code people use for it, such as SVC-PAY. */
  serviceCode?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1 is the most important, 4 the least. */
  tier?: InputMaybe<Scalars['Int']['input']>;
  /** What customers get from it. */
  valueProposition?: InputMaybe<Scalars['String']['input']>;
};

/** An item's operational status. */
export type CiStatus = {
  __typename?: 'CIStatus';
  /** After what it depends on. */
  effective: Severity;
  /** Whether a maintenance window covers it now. */
  inMaintenance: Scalars['Boolean']['output'];
  /**
   * How many more members its tightest redundancy group can lose: 0 is up, and one failure from down. Below 0 it lost too many.
   * Null without groups, or while nothing of them was observed.
   */
  margin?: Maybe<Scalars['Int']['output']>;
  /** What monitoring says of the item itself; UNKNOWN when nobody observed it. */
  observed: Severity;
  /** Since when the effective status holds. */
  since: Scalars['DateTime']['output'];
  /** Grows with each change of this item's status. */
  version: Scalars['Int']['output'];
};

/** Which items to follow. All conditions must hold; without any, every item that is not retired. */
export type CiStatusFilter = {
  /** Of any of these classes. */
  classes?: InputMaybe<Array<ConfigurationItemClass>>;
  /** At most 200. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** An item is told of while it is this bad or worse, and once when it no longer is. UNKNOWN stands between OK and WARNING. */
  minSeverity?: InputMaybe<Severity>;
  /** A service, and everything it depends on. */
  serviceId?: InputMaybe<Scalars['ID']['input']>;
};

/** A message of the stream of statuses. */
export type CiStatusMessage = StatusDelta | StatusSnapshot | StreamHeartbeat | StreamReset;

/** A cable or circuit between two or more ends. */
export type Cable = ConfigurationItem & Node & {
  __typename?: 'Cable';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** The provider's circuit number. */
  circuitId?: Maybe<Scalars['String']['output']>;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** Its colour. */
  colour?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as cat6 or single-mode fibre. */
  kind?: Maybe<Scalars['String']['output']>;
  /** What is written on it. */
  label?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its length in metres. */
  lengthMetres?: Maybe<Scalars['Float']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A cable or circuit between two or more ends. */
export type CableChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A cable or circuit between two or more ends. */
export type CableDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A cable or circuit between two or more ends. */
export type CableDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A cable or circuit between two or more ends. */
export type CableServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Cable. */
export type CableInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The provider's circuit number. */
  circuitId?: InputMaybe<Scalars['String']['input']>;
  /** Its colour. */
  colour?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as cat6 or single-mode fibre. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** What is written on it. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Its length in metres. */
  lengthMetres?: InputMaybe<Scalars['Float']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Cable to set; those left out stay, null clears. */
export type CableUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The provider's circuit number. */
  circuitId?: InputMaybe<Scalars['String']['input']>;
  /** Its colour. */
  colour?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Such as cat6 or single-mode fibre. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** What is written on it. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Its length in metres. */
  lengthMetres?: InputMaybe<Scalars['Float']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An in-memory store that others read faster than the origin. */
export type Cache = ConfigurationItem & Node & {
  __typename?: 'Cache';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Such as Redis or Memcached. */
  engine?: Maybe<Scalars['String']['output']>;
  /** The engine's version. */
  engineVersion?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** The host it answers on. */
  host?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** Memory in mebibytes. */
  memoryMiB?: Maybe<Scalars['Int']['output']>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The port it answers on. */
  port?: Maybe<Scalars['Int']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The cloud's or the platform's identifier. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** An in-memory store that others read faster than the origin. */
export type CacheChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An in-memory store that others read faster than the origin. */
export type CacheDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** An in-memory store that others read faster than the origin. */
export type CacheDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** An in-memory store that others read faster than the origin. */
export type CacheServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Cache. */
export type CacheInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Such as Redis or Memcached. */
  engine?: InputMaybe<Scalars['String']['input']>;
  /** The engine's version. */
  engineVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host it answers on. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The port it answers on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Cache to set; those left out stay, null clears. */
export type CacheUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Such as Redis or Memcached. */
  engine?: InputMaybe<Scalars['String']['input']>;
  /** The engine's version. */
  engineVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host it answers on. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The port it answers on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/**
 * When service is given: open hours of the week on the clock of a zone, without holidays. Agreements, deadlines and reopen
 * windows count time by it. An hour that the clock skips or repeats counts as it is.
 */
export type Calendar = Node & {
  __typename?: 'Calendar';
  /** Open time in [from, to), at most ten years, without the pauses, in milliseconds. Pauses that overlap count once. */
  businessTime: Scalars['Float']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /**
   * The earliest instant at which the calendar has been open for `target` since `start`, without the pauses: what ends at closing
   * time is due at closing time. Null when it is not open for so long within ten years.
   */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Open beside the week, holiday or not. */
  extraOpenings: Array<ExtraOpening>;
  /** Local dates on which the week does not count. What crosses midnight belongs to the day on which it starts. */
  holidays: Array<Holiday>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Whether it is open at an instant. Default: now. */
  isOpen: Scalars['Boolean']['output'];
  /** Unique among calendars. */
  name: Scalars['String']['output'];
  /** The spans in which it is open in [from, to), at most 400 days, in order and without overlap. */
  openings: Array<OpenSpan>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Of the version in force. Each change makes a new one; clocks keep the one they began with. */
  version: Scalars['Int']['output'];
  /** All of it, newest first. */
  versions: Array<CalendarVersion>;
  /** In order of the week. */
  week: Array<WeeklyOpening>;
  /** An IANA time zone, such as Europe/Berlin. */
  zone: Scalars['String']['output'];
};


/**
 * When service is given: open hours of the week on the clock of a zone, without holidays. Agreements, deadlines and reopen
 * windows count time by it. An hour that the clock skips or repeats counts as it is.
 */
export type CalendarBusinessTimeArgs = {
  from: Scalars['DateTime']['input'];
  pauses?: InputMaybe<Array<SpanInput>>;
  to: Scalars['DateTime']['input'];
};


/**
 * When service is given: open hours of the week on the clock of a zone, without holidays. Agreements, deadlines and reopen
 * windows count time by it. An hour that the clock skips or repeats counts as it is.
 */
export type CalendarDueAtArgs = {
  pauses?: InputMaybe<Array<SpanInput>>;
  start: Scalars['DateTime']['input'];
  target: Scalars['Duration']['input'];
};


/**
 * When service is given: open hours of the week on the clock of a zone, without holidays. Agreements, deadlines and reopen
 * windows count time by it. An hour that the clock skips or repeats counts as it is.
 */
export type CalendarIsOpenArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * When service is given: open hours of the week on the clock of a zone, without holidays. Agreements, deadlines and reopen
 * windows count time by it. An hour that the clock skips or repeats counts as it is.
 */
export type CalendarOpeningsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** A page of a list of Calendar. */
export type CalendarConnection = {
  __typename?: 'CalendarConnection';
  /** The rows with their cursors. */
  edges: Array<CalendarEdge>;
  /** The rows alone. */
  nodes: Array<Calendar>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of Calendar, with its cursor. */
export type CalendarEdge = {
  __typename?: 'CalendarEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Calendar;
};

/** What was written, or an expected no. */
export type CalendarResult = CalendarWritten | Refusal;

/** One version of a calendar. */
export type CalendarVersion = {
  __typename?: 'CalendarVersion';
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** Open beside the week. */
  extraOpenings: Array<ExtraOpening>;
  /** Local dates on which the week does not count. */
  holidays: Array<Holiday>;
  /** From when it is in force, until the next. */
  validFrom: Scalars['DateTime']['output'];
  /** 1 is the first. */
  version: Scalars['Int']['output'];
  /** In order of the week. */
  week: Array<WeeklyOpening>;
  /** An IANA time zone. */
  zone: Scalars['String']['output'];
};

/** A calendar that a mutation wrote. */
export type CalendarWritten = {
  __typename?: 'CalendarWritten';
  /** As it is now. */
  calendar: Calendar;
  /** Null when it was like that already. */
  changeSet?: Maybe<Scalars['ID']['output']>;
};

/** What was made of observed calls. No relationship was written: importDocument does that. */
export type CallsObserved = {
  __typename?: 'CallsObserved';
  /** Calls between two different services. */
  calls: Scalars['Int']['output'];
  /** Null when nothing was counted. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** Pairs of items that call, counted as evidence. */
  pairs: Scalars['Int']['output'];
  /** Names that stand for no item, or for several: the first 100. Such calls are not counted. */
  unmatched: Array<Scalars['String']['output']>;
};

/** What was made of traces, or why nothing was. */
export type CallsObservedResult = CallsObserved | Refusal;

/** Something that can be asked for: its form, who decides, and what is to be done for it. */
export type CatalogueItem = LifecycleRecord & Node & {
  __typename?: 'CatalogueItem';
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** How requests for it are decided; null when nobody has to. */
  approval?: Maybe<ApprovalRule>;
  /** Who decides on them. */
  approvers: Array<Approver>;
  /** After which open time a fulfilled request is closed when nobody says anything; 40 hours where it is null. */
  closeAfter?: Maybe<Scalars['Duration']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** What one gets. */
  description?: Maybe<Scalars['String']['output']>;
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** What is asked: a JSON Schema of an object. Null when nothing is. */
  form?: Maybe<Scalars['JSON']['output']>;
  /** In which open time after it was submitted a request should be fulfilled. */
  fulfilmentTarget?: Maybe<Scalars['Duration']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The name it goes by; no other that is not retired has it. */
  name: Scalars['String']['output'];
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** The offering it belongs to. */
  offering?: Maybe<ServiceOffering>;
  /** When it was published last. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was retired. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: CatalogueItemState;
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** What is to be done for each, in order or side by side. */
  steps: Array<FulfilmentStep>;
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** Something that can be asked for: its form, who decides, and what is to be done for it. */
export type CatalogueItemEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of CatalogueItem. */
export type CatalogueItemConnection = {
  __typename?: 'CatalogueItemConnection';
  /** The rows with their cursors. */
  edges: Array<CatalogueItemEdge>;
  /** The rows alone. */
  nodes: Array<CatalogueItem>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of CatalogueItem, with its cursor. */
export type CatalogueItemEdge = {
  __typename?: 'CatalogueItemEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: CatalogueItem;
};

/** What moves a catalogue item; docs/lifecycles.md has the table. */
export type CatalogueItemEvent =
  /** Changes what is given, in every state but RETIRED. Requests that were submitted keep what they were submitted with. */
  | 'EDIT'
  /** From DRAFT. Takes an offering that is OFFERED. */
  | 'PUBLISH'
  /** From DRAFT or PUBLISHED. Requests under way go on. */
  | 'RETIRE'
  /** From PUBLISHED, back to DRAFT. Requests under way go on. */
  | 'WITHDRAW';

/** Which catalogue items. All conditions must hold. */
export type CatalogueItemFilter = {
  /** That this Person may ask for now: published, offered to them or to one they belong to, of a live service. Id or source:key. */
  for?: InputMaybe<Scalars['ID']['input']>;
  /** Of this offering: id or number. */
  offering?: InputMaybe<Scalars['ID']['input']>;
  /** Of this service of the portfolio: id or number. */
  service?: InputMaybe<Scalars['ID']['input']>;
  /** Any of them. */
  states?: InputMaybe<Array<CatalogueItemState>>;
};

/** What is left out stays; null takes it away. */
export type CatalogueItemInput = {
  /** How requests are decided; takes approvers. */
  approval?: InputMaybe<ApprovalRuleInput>;
  /** All who decide, at most 50. */
  approvers?: InputMaybe<Array<ApproverInput>>;
  /** Open time such as PT40H. */
  closeAfter?: InputMaybe<Scalars['Duration']['input']>;
  /** At most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * A JSON Schema (2020-12) of an object with properties; docs/requests.md lists the keywords that are taken. No references and
   * no patterns, at most 32,768 characters, 8 levels and 500 schemas.
   */
  form?: InputMaybe<Scalars['JSON']['input']>;
  /** Open time such as PT16H. */
  fulfilmentTarget?: InputMaybe<Scalars['Duration']['input']>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** An offering: id or number. */
  offering?: InputMaybe<Scalars['ID']['input']>;
  /** All that is to be done, at most 30. */
  steps?: InputMaybe<Array<FulfilmentStepInput>>;
};

/** The catalogue item, or why not. */
export type CatalogueItemResult = CatalogueItemWritten | Refusal;

/** How far a catalogue item is. */
export type CatalogueItemState =
  /** Being worked out, or taken back for that. */
  | 'DRAFT'
  /** Can be asked for. */
  | 'PUBLISHED'
  /** No longer, kept for history. */
  | 'RETIRED';

/** A catalogue item that a mutation wrote. */
export type CatalogueItemWritten = {
  __typename?: 'CatalogueItemWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** The item after it. */
  item: CatalogueItem;
};

/** An X.509 certificate. */
export type Certificate = ConfigurationItem & Node & {
  __typename?: 'Certificate';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The SHA-256 fingerprint, hexadecimal. */
  fingerprint?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who signed it. */
  issuer?: Maybe<Scalars['String']['output']>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** When it expires. */
  notAfter?: Maybe<Scalars['DateTime']['output']>;
  /** When its validity starts. */
  notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The cloud's identifier. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The serial number its issuer gave. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Whom it names. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The names it is valid for. */
  subjectAlternativeNames?: Maybe<Array<Scalars['String']['output']>>;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** An X.509 certificate. */
export type CertificateChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An X.509 certificate. */
export type CertificateDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** An X.509 certificate. */
export type CertificateDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** An X.509 certificate. */
export type CertificateServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Certificate. */
export type CertificateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The SHA-256 fingerprint, hexadecimal. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Who signed it. */
  issuer?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** When it expires. */
  notAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** When its validity starts. */
  notBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** The cloud's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The serial number its issuer gave. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Whom it names. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The names it is valid for. */
  subjectAlternativeNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Certificate to set; those left out stay, null clears. */
export type CertificateUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The SHA-256 fingerprint, hexadecimal. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Who signed it. */
  issuer?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** When it expires. */
  notAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** When its validity starts. */
  notBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** The cloud's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The serial number its issuer gave. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Whom it names. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The names it is valid for. */
  subjectAlternativeNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What one ChangeSet did to one item. */
export type ChangeEntry = {
  __typename?: 'ChangeEntry';
  /** Attributes, before and after. */
  attributes: Array<AttributeChange>;
  /** The id of the ChangeSet that holds what was written. */
  changeSet: ChangeSet;
  /** The item, as it is now. */
  item: ConfigurationItem;
  /** What was done to the item as such. */
  operation: ChangeOperation;
  /** Relationships of which the item is the dependent. */
  relationships: Array<RelationshipChange>;
  /** With STATUS: what became of the item's status. */
  status?: Maybe<StatusEntry>;
  /** The item's version after it. */
  version: Scalars['Int']['output'];
};

/** A page of a list of ChangeEntry. */
export type ChangeEntryConnection = {
  __typename?: 'ChangeEntryConnection';
  /** The rows with their cursors. */
  edges: Array<ChangeEntryEdge>;
  /** The rows alone. */
  nodes: Array<ChangeEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a list of ChangeEntry, with its cursor. */
export type ChangeEntryEdge = {
  __typename?: 'ChangeEntryEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: ChangeEntry;
};

/** Sealed ChangeSets in sequence order. After a StreamReset one without any says from where the feed goes on. */
export type ChangeFeedBatch = {
  __typename?: 'ChangeFeedBatch';
  /** In sequence order. */
  changeSets: Array<ChangeSet>;
  /** Come back with it as `after` and nothing is missed. */
  cursor: Scalars['Cursor']['output'];
};

/** A message of the change feed. */
export type ChangeFeedMessage = ChangeFeedBatch | StreamHeartbeat | StreamReset;

/** What a ChangeSet did to an item as such. */
export type ChangeOperation =
  /** It came under configuration control. */
  | 'CREATED'
  /** It and its twins became one. */
  | 'MERGED'
  /** It moved to another class. */
  | 'RECLASSIFIED'
  /** Only its relationships changed. */
  | 'RELATED'
  /** It came back under configuration control. */
  | 'RESTORED'
  /** It left configuration control. */
  | 'RETIRED'
  /** Its operational status changed; its version stays. */
  | 'STATUS'
  /** Its attributes changed. */
  | 'UPDATED';

/** One committed write: what changed, who, why. Written in the same transaction as the change. */
export type ChangeSet = Node & {
  __typename?: 'ChangeSet';
  /** Who wrote it. */
  actor: Scalars['String']['output'];
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** What it did to each item, by item id. */
  entries: ChangeEntryConnection;
  /** How many items it touched. */
  entryCount: Scalars['Int']['output'];
  /** SHA-256, hexadecimal, over the previous hash, the sequence and the content; see docs/feed.md. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The operation, such as importConfiguration. */
  operation: Scalars['String']['output'];
  /** The hash of the one before it in the feed. */
  previousHash?: Maybe<Scalars['String']['output']>;
  /** Why, as who wrote it said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many records that are no items it touched: checks, alerts, maintenance windows, silences, calendars, agreements, service mappings. */
  recordCount: Scalars['Int']['output'];
  /** What it did to each of those, by id. */
  records: RecordChangeConnection;
  /** Its place in the feed, without gaps; null for the moment between commit and sealing. */
  sequence?: Maybe<Scalars['Int']['output']>;
  /** The source the data came from. */
  source?: Maybe<Scalars['String']['output']>;
  /** The kinds of change it holds. */
  types: Array<ChangeType>;
};


/** One committed write: what changed, who, why. Written in the same transaction as the change. */
export type ChangeSetEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One committed write: what changed, who, why. Written in the same transaction as the change. */
export type ChangeSetRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of ChangeSet. */
export type ChangeSetConnection = {
  __typename?: 'ChangeSetConnection';
  /** The rows with their cursors. */
  edges: Array<ChangeSetEdge>;
  /** The rows alone. */
  nodes: Array<ChangeSet>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a list of ChangeSet, with its cursor. */
export type ChangeSetEdge = {
  __typename?: 'ChangeSetEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: ChangeSet;
};

/** A kind of change. */
export type ChangeType =
  /** Somebody's rights: role grants, accounts, API tokens, sign-ins, shifts on call. */
  | 'ACCESS'
  /** Agreements. */
  | 'AGREEMENT'
  /** Alerts. */
  | 'ALERT'
  /** Assets, their reservations, audits and certificates of disposal. */
  | 'ASSET'
  /** Calendars. */
  | 'CALENDAR'
  /** Checks. */
  | 'CHECK'
  /** Models, contracts, warranties, licences and orders. */
  | 'INVENTORY'
  /** Items came, changed or went. */
  | 'ITEM'
  /** Maintenances. */
  | 'MAINTENANCE'
  /** Redundancy was lost or won back. */
  | 'MARGIN'
  /** A service's mapping or its members changed, or what is suggested for them. */
  | 'MEMBERSHIP'
  /** Relationships came, changed or ended. */
  | 'RELATIONSHIP'
  /** Requests, and who votes in whose place. */
  | 'REQUEST'
  /** Entries of the service portfolio, their offerings, and what the catalogue holds. */
  | 'SERVICE'
  /** Silences. */
  | 'SILENCE'
  /** Own or effective statuses changed. */
  | 'STATUS'
  /** Tasks. */
  | 'TASK';

/** A check of one item: its state is one of the signals that make the item's own status. */
export type Check = Node & {
  __typename?: 'Check';
  /** How many failures in a row, while SOFT. */
  attempt: Scalars['Int']['output'];
  /** What it is told, by its type, with secret header values masked. */
  config: Scalars['JSON']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it is made at all. */
  enabled: Scalars['Boolean']['output'];
  /** Whether it changes too often to be believed. */
  flapping: Scalars['Boolean']['output'];
  /** Flapping starts above this percentage of weighted changes over the last 20 results. */
  flappingHigh: Scalars['Float']['output'];
  /** Flapping ends at this percentage or below. */
  flappingLow: Scalars['Float']['output'];
  /** The weighted share of changes over the last 20 results, 0 to 99. */
  flappingPercent: Scalars['Float']['output'];
  /** How much later than `ttl` the next result may be. */
  grace: Scalars['Duration']['output'];
  /** The confirmed severity, which counts for the item; null before there is one. */
  hardSeverity?: Maybe<Severity>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** How often it is made. */
  interval: Scalars['Duration']['output'];
  /** What it is a check of. */
  item: ConfigurationItem;
  /** Null before the first. */
  lastResult?: Maybe<CheckResult>;
  /** How many failures in a row confirm a problem. */
  maxAttempts: Scalars['Int']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** When it is made next; null for a check that is not made here, or disabled. */
  nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** How long until it is made again while a problem is not confirmed. */
  retryInterval: Scalars['Duration']['output'];
  /** What the last result says; UNKNOWN before the first, and when it was not renewed in time. */
  severity: Severity;
  /** Whether the last result was not renewed within `ttl` and `grace`. */
  stale: Scalars['Boolean']['output'];
  /** Whether the state is confirmed. */
  stateType: CheckStateType;
  /** What it looks at, in one line; empty for PASSIVE and HEARTBEAT. */
  target: Scalars['String']['output'];
  /** How long it waits for an answer. */
  timeout: Scalars['Duration']['output'];
  /** How long a result holds; null: until the next one. */
  ttl?: Maybe<Scalars['Duration']['output']>;
  /** How it learns the state. */
  type: CheckType;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Exactly one member, which gives the check its type. */
export type CheckConfigInput =
  /** Asks for records of a name. */
  { dns: DnsCheckInput; grpc?: never; heartbeat?: never; http?: never; icmp?: never; passive?: never; plugin?: never; tcp?: never; tls?: never; }
  |  /** Asks grpc.health.v1. */
  { dns?: never; grpc: GrpcCheckInput; heartbeat?: never; http?: never; icmp?: never; passive?: never; plugin?: never; tcp?: never; tls?: never; }
  |  /** Waits for POST /heartbeat/:token. */
  { dns?: never; grpc?: never; heartbeat: HeartbeatCheckInput; http?: never; icmp?: never; passive?: never; plugin?: never; tcp?: never; tls?: never; }
  |  /** Asks a web server. */
  { dns?: never; grpc?: never; heartbeat?: never; http: HttpCheckInput; icmp?: never; passive?: never; plugin?: never; tcp?: never; tls?: never; }
  |  /** Pings a host. */
  { dns?: never; grpc?: never; heartbeat?: never; http?: never; icmp: IcmpCheckInput; passive?: never; plugin?: never; tcp?: never; tls?: never; }
  |  /** Waits for submitCheckResult. */
  { dns?: never; grpc?: never; heartbeat?: never; http?: never; icmp?: never; passive: PassiveCheckInput; plugin?: never; tcp?: never; tls?: never; }
  |  /** Runs a command of the administrator's list. */
  { dns?: never; grpc?: never; heartbeat?: never; http?: never; icmp?: never; passive?: never; plugin: PluginCheckInput; tcp?: never; tls?: never; }
  |  /** Connects to a port. */
  { dns?: never; grpc?: never; heartbeat?: never; http?: never; icmp?: never; passive?: never; plugin?: never; tcp: TcpCheckInput; tls?: never; }
  |  /** Looks at a server's certificate. */
  { dns?: never; grpc?: never; heartbeat?: never; http?: never; icmp?: never; passive?: never; plugin?: never; tcp?: never; tls: TlsCheckInput; };

/** A page of a list of Check. */
export type CheckConnection = {
  __typename?: 'CheckConnection';
  /** The rows with their cursors. */
  edges: Array<CheckEdge>;
  /** The rows alone. */
  nodes: Array<Check>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a list of Check, with its cursor. */
export type CheckEdge = {
  __typename?: 'CheckEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Check;
};

/** Conditions combine with AND, the values of one condition with OR. */
export type CheckFilter = {
  /** Only those that are made, or only those that are not. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that change too often, or only the others. */
  flapping?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose last result says any of these. */
  severities?: InputMaybe<Array<Severity>>;
  /** Only those whose last result was not renewed in time, or only the others. */
  stale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of any of these types. */
  types?: InputMaybe<Array<CheckType>>;
};

/** What a check is told. When it is changed, what is left out stays as it is, and null stands for the default. */
export type CheckInput = {
  /** Needed for a new check. Its type is never changed. */
  config?: InputMaybe<CheckConfigInput>;
  /** true unless given. Disabling ends the check's alert and forgets its state. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 99; 30 unless given. */
  flappingHigh?: InputMaybe<Scalars['Float']['input']>;
  /** 0 to flappingHigh; 25 unless given. */
  flappingLow?: InputMaybe<Scalars['Float']['input']>;
  /** PT0S to P7D; PT0S unless given, for HEARTBEAT PT30S. */
  grace?: InputMaybe<Scalars['Duration']['input']>;
  /** PT1S to P7D; PT1M unless given. */
  interval?: InputMaybe<Scalars['Duration']['input']>;
  /** The item it is a check of; needed for a new check, and never changed. */
  itemId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 100; 3 unless given, for PASSIVE and HEARTBEAT 1. */
  maxAttempts?: InputMaybe<Scalars['Int']['input']>;
  /** Needed for a new check. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** PT1S to P7D; unless given PT30S, or the interval when that is shorter. */
  retryInterval?: InputMaybe<Scalars['Duration']['input']>;
  /** PT0.1S to PT5M, at most 0.8 of the interval; unless given PT10S, or 0.8 of the interval when that is shorter. */
  timeout?: InputMaybe<Scalars['Duration']['input']>;
  /**
   * How long a result holds, PT1S to P90D. A check without a newer result by `ttl` and `grace` becomes UNKNOWN and stale, from that
   * moment on. For HEARTBEAT the interval unless given, for others none.
   */
  ttl?: InputMaybe<Scalars['Duration']['input']>;
};

/** A check that was taken away. */
export type CheckRemoved = {
  __typename?: 'CheckRemoved';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
};

/** What a check saw. */
export type CheckResult = {
  __typename?: 'CheckResult';
  /** When it was seen. */
  at: Scalars['DateTime']['output'];
  /** How long the check took, in milliseconds; null when another made it. */
  durationMs?: Maybe<Scalars['Int']['output']>;
  /** What was seen, for a person. */
  message: Scalars['String']['output'];
  /** What was measured. */
  performance: Array<PerformanceValue>;
};

/** What was seen. */
export type CheckResultInput = {
  /** When it was seen; now unless given. An instant ahead of the server's clock counts as now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its first 4,000 characters are kept. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** At most 50. */
  performance?: InputMaybe<Array<PerformanceInput>>;
  /** How the item is. */
  severity: Severity;
};

/** What became of a result. */
export type CheckResultOutcome =
  /** It is the latest now. */
  | 'ACCEPTED'
  /** The latest result said again: nothing changed. */
  | 'REPEATED'
  /** Nothing was taken: a newer result is known. */
  | 'STALE';

/** What became of a result that was submitted. */
export type CheckResultTaken = {
  __typename?: 'CheckResultTaken';
  /** After the result. */
  check: Check;
  /** Whether it was taken. */
  outcome: CheckResultOutcome;
};

/** What an active check saw when it was made. */
export type CheckRun = {
  __typename?: 'CheckRun';
  /** After the result. */
  check: Check;
  /** Whether it was taken. */
  outcome: CheckResultOutcome;
  /** What was seen. */
  result: CheckResult;
  /** What was seen just now. */
  severity: Severity;
};

/** Whether a problem is confirmed. Only HARD states count for the item and raise alerts; OK is always HARD. */
export type CheckStateType =
  /** Confirmed by `maxAttempts` failures in a row, or OK. */
  | 'HARD'
  /** A problem that is not confirmed yet. */
  | 'SOFT';

/** How a check learns the state of its item. */
export type CheckType =
  /** Asks for records of a name. */
  | 'DNS'
  /** Asks grpc.health.v1. */
  | 'GRPC'
  /** Waits for POST /heartbeat/:token. */
  | 'HEARTBEAT'
  /** Asks a web server. */
  | 'HTTP'
  /** Pings a host, by the system's own `ping`. */
  | 'ICMP'
  /** Waits for submitCheckResult. */
  | 'PASSIVE'
  /** Runs a command of the administrator's list, by the contract of Nagios plugins. */
  | 'PLUGIN'
  /** Connects to a port. */
  | 'TCP'
  /** Looks at a server's certificate. */
  | 'TLS';

/** A check that a mutation wrote. */
export type CheckWritten = {
  __typename?: 'CheckWritten';
  /** Null when nothing changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** After the change. */
  check: Check;
  /** Of a new HEARTBEAT: where to send it, by GET or POST. */
  heartbeatPath?: Maybe<Scalars['String']['output']>;
  /** Of a new HEARTBEAT: the secret part of its path. It is shown this once and kept as a hash. */
  heartbeatToken?: Maybe<Scalars['String']['output']>;
};

/** A line that a provider runs between two places, apart from the cables that end in it. */
export type Circuit = ConfigurationItem & Node & {
  __typename?: 'Circuit';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** The number its provider gave it. */
  circuitId?: Maybe<Scalars['String']['output']>;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The rate agreed on, in kilobits a second. */
  commitRateKbps?: Maybe<Scalars['Int']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as internet access or dark fibre. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** Who runs it. */
  provider?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A line that a provider runs between two places, apart from the cables that end in it. */
export type CircuitChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A line that a provider runs between two places, apart from the cables that end in it. */
export type CircuitDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A line that a provider runs between two places, apart from the cables that end in it. */
export type CircuitDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A line that a provider runs between two places, apart from the cables that end in it. */
export type CircuitServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Circuit. */
export type CircuitInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The number its provider gave it. */
  circuitId?: InputMaybe<Scalars['String']['input']>;
  /** The rate agreed on, in kilobits a second. */
  commitRateKbps?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as internet access or dark fibre. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Who runs it. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Circuit to set; those left out stay, null clears. */
export type CircuitUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The number its provider gave it. */
  circuitId?: InputMaybe<Scalars['String']['input']>;
  /** The rate agreed on, in kilobits a second. */
  commitRateKbps?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Such as internet access or dark fibre. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Who runs it. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** How many items of a class there are. */
export type ClassCount = {
  __typename?: 'ClassCount';
  /** The class. */
  class: ConfigurationItemClass;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** How well the records of a class are kept, told from the graph as it is. */
export type ClassHealth = {
  __typename?: 'ClassHealth';
  /**
   * KPI asset accuracy, automatic: of the items that discovery saw within 7 days, how many are as it saw them last. What it did not
   * see is UNDISCOVERED, apart. Null for classes of which discovery knows nothing, such as people.
   */
  accuracy?: Maybe<Accuracy>;
  /** How many fail each check. */
  checks: Array<HealthCheckCount>;
  /** Of which items. */
  class: ConfigurationItemClass;
  /** Current items. */
  items: Scalars['Int']['output'];
  /** What is wanted: 0.98. */
  target: Scalars['Float']['output'];
};

/** A resource of a cloud provider that no more specific class describes. */
export type CloudResource = ConfigurationItem & Node & {
  __typename?: 'CloudResource';
  /** The account, subscription or project. */
  account?: Maybe<Scalars['String']['output']>;
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** Such as aws, azurerm or google. */
  provider?: Maybe<Scalars['String']['output']>;
  /** The region. */
  region?: Maybe<Scalars['String']['output']>;
  /** The provider's identifier: an ARN, a resource id, a self link. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** The provider's type, such as aws_s3_bucket. */
  resourceType?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A resource of a cloud provider that no more specific class describes. */
export type CloudResourceChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A resource of a cloud provider that no more specific class describes. */
export type CloudResourceDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A resource of a cloud provider that no more specific class describes. */
export type CloudResourceDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A resource of a cloud provider that no more specific class describes. */
export type CloudResourceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a CloudResource. */
export type CloudResourceInput = {
  /** The account, subscription or project. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Such as aws, azurerm or google. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** The region. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The provider's identifier: an ARN, a resource id, a self link. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The provider's type, such as aws_s3_bucket. */
  resourceType?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a CloudResource to set; those left out stay, null clears. */
export type CloudResourceUpdateInput = {
  /** The account, subscription or project. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Such as aws, azurerm or google. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** The region. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The provider's identifier: an ARN, a resource id, a self link. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The provider's type, such as aws_s3_bucket. */
  resourceType?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Machines or nodes that act as one: Kubernetes, a hypervisor pool, a database cluster. */
export type Cluster = ConfigurationItem & Node & {
  __typename?: 'Cluster';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The platform's own identifier. */
  clusterId?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as Kubernetes, vSphere or Galera. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The number of members. */
  nodeCount?: Maybe<Scalars['Int']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The platform's version. */
  softwareVersion?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** Machines or nodes that act as one: Kubernetes, a hypervisor pool, a database cluster. */
export type ClusterChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Machines or nodes that act as one: Kubernetes, a hypervisor pool, a database cluster. */
export type ClusterDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Machines or nodes that act as one: Kubernetes, a hypervisor pool, a database cluster. */
export type ClusterDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Machines or nodes that act as one: Kubernetes, a hypervisor pool, a database cluster. */
export type ClusterServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Cluster. */
export type ClusterInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The platform's own identifier. */
  clusterId?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as Kubernetes, vSphere or Galera. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The number of members. */
  nodeCount?: InputMaybe<Scalars['Int']['input']>;
  /** The platform's version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Cluster to set; those left out stay, null clears. */
export type ClusterUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The platform's own identifier. */
  clusterId?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Such as Kubernetes, vSphere or Galera. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The number of members. */
  nodeCount?: InputMaybe<Scalars['Int']['input']>;
  /** The platform's version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What was found in the status history. */
export type CoFailuresFound = {
  __typename?: 'CoFailuresFound';
  /** Null when nothing was kept. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** Failures of members looked at: they became MAJOR or CRITICAL by what monitoring says of themselves. The latest 1,000. */
  memberFailures: Scalars['Int']['output'];
  /** Pairs of a member and another item that failed together at least three times; the surest 200 are kept as evidence. */
  pairs: Scalars['Int']['output'];
};

/** What was found, or why nothing was looked through. */
export type CoFailuresResult = CoFailuresFound | Refusal;

/** How much of what was found an answer shows, and how much of it can be relied on. */
export type Completeness = {
  __typename?: 'Completeness';
  /** Those of them that you may not see. */
  restricted: Scalars['Int']['output'];
  /** Those of all of them that no source has reported for longer than their class's staleAfter: the graph may be wrong there. */
  stale: Scalars['Int']['output'];
  /** Items found. */
  total: Scalars['Int']['output'];
  /** Those of them that you may see. */
  visible: Scalars['Int']['output'];
};

/**
 * Anything under configuration control. Implemented by every class in schema/model/ and by the classes in MODEL_DIR;
 * those need not repeat these fields.
 */
export type ConfigurationItem = {
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque and unique over all records. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/**
 * Anything under configuration control. Implemented by every class in schema/model/ and by the classes in MODEL_DIR;
 * those need not repeat these fields.
 */
export type ConfigurationItemChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Anything under configuration control. Implemented by every class in schema/model/ and by the classes in MODEL_DIR;
 * those need not repeat these fields.
 */
export type ConfigurationItemDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/**
 * Anything under configuration control. Implemented by every class in schema/model/ and by the classes in MODEL_DIR;
 * those need not repeat these fields.
 */
export type ConfigurationItemDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/**
 * Anything under configuration control. Implemented by every class in schema/model/ and by the classes in MODEL_DIR;
 * those need not repeat these fields.
 */
export type ConfigurationItemServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The classes of configuration items, one value for each type of the model. */
export type ConfigurationItemClass =
  /** A software product as developed and released, apart from where it runs. */
  | 'APPLICATION'
  /** A running, addressable service made of software: what another service calls. */
  | 'APPLICATION_SERVICE'
  /** A service the organisation offers to its customers or staff, as they would name it. */
  | 'BUSINESS_SERVICE'
  /** A cable or circuit between two or more ends. */
  | 'CABLE'
  /** An in-memory store that others read faster than the origin. */
  | 'CACHE'
  /** An X.509 certificate. */
  | 'CERTIFICATE'
  /** A line that a provider runs between two places, apart from the cables that end in it. */
  | 'CIRCUIT'
  /** A resource of a cloud provider that no more specific class describes. */
  | 'CLOUD_RESOURCE'
  /** Machines or nodes that act as one: Kubernetes, a hypervisor pool, a database cluster. */
  | 'CLUSTER'
  /** A named piece of configuration that software reads. Secrets appear by name only, never by value. */
  | 'CONFIGURATION_RESOURCE'
  /** One container, or one container of a composition. */
  | 'CONTAINER'
  /** A database instance or managed database service. */
  | 'DATABASE'
  /** A document that describes other items: a runbook, diagram, manual or specification. */
  | 'DOCUMENT'
  /** An address at which something can be reached: a URL, a virtual IP address, an API. */
  | 'ENDPOINT'
  /** A machine that runs virtual machines. */
  | 'HYPERVISOR'
  /** Spreads requests over several providers. */
  | 'LOAD_BALANCER'
  /** A broker, queue or topic that carries messages between services. */
  | 'MESSAGE_QUEUE'
  /** A named division of a cluster. */
  | 'NAMESPACE'
  /** A switch, router, firewall, access point, patch panel or other network equipment. */
  | 'NETWORK_DEVICE'
  /** A subnet, VLAN, prefix or virtual network. */
  | 'NETWORK_SEGMENT'
  /** A company or body: a provider, vendor, customer or tenant. */
  | 'ORGANISATION'
  /** A person who owns or supports items. */
  | 'PERSON'
  /** Feeds power: a utility feed, generator, uninterruptible supply, panel or power strip. */
  | 'POWER_SOURCE'
  /** A frame that holds equipment. */
  | 'RACK'
  /** A physical computer that serves others. */
  | 'SERVER'
  /** A place: a building, data centre, office or cloud region. */
  | 'SITE'
  /** A package, library or product that is installed or built in. */
  | 'SOFTWARE_PACKAGE'
  /** Storage that others keep data on: a disk, array, share, bucket or volume. */
  | 'STORAGE_VOLUME'
  /** A group of people that owns or supports items. */
  | 'TEAM'
  /** A computer made of software on a hypervisor or in a cloud. */
  | 'VIRTUAL_MACHINE'
  /** A set of replicas that a scheduler keeps running: a Deployment, StatefulSet, job or task definition. */
  | 'WORKLOAD';

/** A class of the model, as declared. */
export type ConfigurationItemClassInfo = {
  __typename?: 'ConfigurationItemClassInfo';
  /** The attributes it declares beside those of every item. */
  attributes: Array<AttributeInfo>;
  /** Its value in queries. */
  class: ConfigurationItemClass;
  /** What such items are. */
  description?: Maybe<Scalars['String']['output']>;
  /** Ordered identification rules, strongest first. */
  identifiedBy: Array<Array<Scalars['String']['output']>>;
  /** How many items of it are current. */
  itemCount: Scalars['Int']['output'];
  /** An ISO 8601 duration. */
  staleAfter: Scalars['Duration']['output'];
  /** The GraphQL type and the Neo4j label. */
  typeName: Scalars['String']['output'];
};

/** A page of items. Follows the Relay connections specification. */
export type ConfigurationItemConnection = {
  __typename?: 'ConfigurationItemConnection';
  /** The rows with their cursors. */
  edges: Array<ConfigurationItemEdge>;
  /** The rows alone. */
  nodes: Array<ConfigurationItem>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many items match, over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An item in a page. */
export type ConfigurationItemEdge = {
  __typename?: 'ConfigurationItemEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: ConfigurationItem;
};

/** Restricts a list of items. Conditions combine with AND, the values of one condition with OR. */
export type ConfigurationItemFilter = {
  /** Declared attributes that must equal a value; a list attribute must contain it. */
  attributes?: InputMaybe<Array<AttributeFilter>>;
  /** Of any of these classes. */
  classes?: InputMaybe<Array<ConfigurationItemClass>>;
  /** Of any of these criticalities. */
  criticalities?: InputMaybe<Array<Criticality>>;
  /** In any of these effective statuses. */
  effectiveStatus?: InputMaybe<Array<Severity>>;
  /** In any of these environments. */
  environments?: InputMaybe<Array<Environment>>;
  /** Any of these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Also retired items; without it they are left out, unless lifecycleStages names RETIRED. */
  includeRetired?: InputMaybe<Scalars['Boolean']['input']>;
  /** In any of these stages. */
  lifecycleStages?: InputMaybe<Array<LifecycleStage>>;
  /** Items that this source reports. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Items that carry all of these tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An item to write: exactly one member, named as the class. */
export type ConfigurationItemInput =
  /** A Application. */
  { application: ApplicationInput; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A ApplicationService. */
  { application?: never; applicationService: ApplicationServiceInput; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A BusinessService. */
  { application?: never; applicationService?: never; businessService: BusinessServiceInput; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Cable. */
  { application?: never; applicationService?: never; businessService?: never; cable: CableInput; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Cache. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache: CacheInput; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Certificate. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate: CertificateInput; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Circuit. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit: CircuitInput; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A CloudResource. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource: CloudResourceInput; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Cluster. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster: ClusterInput; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A ConfigurationResource. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource: ConfigurationResourceInput; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Container. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container: ContainerInput; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Database. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database: DatabaseInput; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Document. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document: DocumentInput; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Endpoint. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint: EndpointInput; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Hypervisor. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor: HypervisorInput; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A LoadBalancer. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer: LoadBalancerInput; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A MessageQueue. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue: MessageQueueInput; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Namespace. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace: NamespaceInput; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A NetworkDevice. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice: NetworkDeviceInput; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A NetworkSegment. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment: NetworkSegmentInput; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Organisation. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation: OrganisationInput; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Person. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person: PersonInput; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A PowerSource. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource: PowerSourceInput; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Rack. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack: RackInput; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Server. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server: ServerInput; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Site. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site: SiteInput; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A SoftwarePackage. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage: SoftwarePackageInput; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A StorageVolume. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume: StorageVolumeInput; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Team. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team: TeamInput; virtualMachine?: never; workload?: never; }
  |  /** A VirtualMachine. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine: VirtualMachineInput; workload?: never; }
  |  /** A Workload. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload: WorkloadInput; };

/** One term of an ordering; later terms decide between equals, and id decides last. At most three. */
export type ConfigurationItemOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What to order by. */
  field: ConfigurationItemOrderField;
};

/** What items can be ordered by. Text orders by code point. */
export type ConfigurationItemOrderField =
  /** By class. */
  | 'CLASS'
  /** By when it came under configuration control. */
  | 'CREATED_AT'
  /** By environment. */
  | 'ENVIRONMENT'
  /** By name. */
  | 'NAME'
  /** Best match first under DESC; only together with `search`, whose default order it is. */
  | 'RELEVANCE'
  /** By when it last changed. */
  | 'UPDATED_AT';

/** What was written, or an expected no. */
export type ConfigurationItemResult = ConfigurationItemWritten | Refusal;

/** The fields to set on an item: exactly one member, named as the item's class. */
export type ConfigurationItemUpdateInput =
  /** A Application. */
  { application: ApplicationUpdateInput; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A ApplicationService. */
  { application?: never; applicationService: ApplicationServiceUpdateInput; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A BusinessService. */
  { application?: never; applicationService?: never; businessService: BusinessServiceUpdateInput; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Cable. */
  { application?: never; applicationService?: never; businessService?: never; cable: CableUpdateInput; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Cache. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache: CacheUpdateInput; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Certificate. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate: CertificateUpdateInput; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Circuit. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit: CircuitUpdateInput; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A CloudResource. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource: CloudResourceUpdateInput; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Cluster. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster: ClusterUpdateInput; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A ConfigurationResource. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource: ConfigurationResourceUpdateInput; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Container. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container: ContainerUpdateInput; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Database. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database: DatabaseUpdateInput; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Document. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document: DocumentUpdateInput; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Endpoint. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint: EndpointUpdateInput; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Hypervisor. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor: HypervisorUpdateInput; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A LoadBalancer. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer: LoadBalancerUpdateInput; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A MessageQueue. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue: MessageQueueUpdateInput; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Namespace. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace: NamespaceUpdateInput; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A NetworkDevice. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice: NetworkDeviceUpdateInput; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A NetworkSegment. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment: NetworkSegmentUpdateInput; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Organisation. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation: OrganisationUpdateInput; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Person. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person: PersonUpdateInput; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A PowerSource. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource: PowerSourceUpdateInput; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Rack. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack: RackUpdateInput; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Server. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server: ServerUpdateInput; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Site. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site: SiteUpdateInput; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A SoftwarePackage. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage: SoftwarePackageUpdateInput; storageVolume?: never; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A StorageVolume. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume: StorageVolumeUpdateInput; team?: never; virtualMachine?: never; workload?: never; }
  |  /** A Team. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team: TeamUpdateInput; virtualMachine?: never; workload?: never; }
  |  /** A VirtualMachine. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine: VirtualMachineUpdateInput; workload?: never; }
  |  /** A Workload. */
  { application?: never; applicationService?: never; businessService?: never; cable?: never; cache?: never; certificate?: never; circuit?: never; cloudResource?: never; cluster?: never; configurationResource?: never; container?: never; database?: never; document?: never; endpoint?: never; hypervisor?: never; loadBalancer?: never; messageQueue?: never; namespace?: never; networkDevice?: never; networkSegment?: never; organisation?: never; person?: never; powerSource?: never; rack?: never; server?: never; site?: never; softwarePackage?: never; storageVolume?: never; team?: never; virtualMachine?: never; workload: WorkloadUpdateInput; };

/** An item that a mutation wrote. */
export type ConfigurationItemWritten = {
  __typename?: 'ConfigurationItemWritten';
  /** The ChangeSet that holds the change; null when nothing changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** After the change. */
  item: ConfigurationItem;
};

/** The survivor of a merge. */
export type ConfigurationItemsMerged = {
  __typename?: 'ConfigurationItemsMerged';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** The retired twins; their ids keep answering with the survivor. */
  mergedIds: Array<Scalars['ID']['output']>;
  /** The item that stays. */
  survivor: ConfigurationItem;
};

/** A named piece of configuration that software reads. Secrets appear by name only, never by value. */
export type ConfigurationResource = ConfigurationItem & Node & {
  __typename?: 'ConfigurationResource';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The cluster's name. */
  cluster?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The names of the entries; never their values. */
  entryNames?: Maybe<Array<Scalars['String']['output']>>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as ConfigMap, Secret or ServiceAccount. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The namespace that holds it. */
  namespace?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A named piece of configuration that software reads. Secrets appear by name only, never by value. */
export type ConfigurationResourceChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named piece of configuration that software reads. Secrets appear by name only, never by value. */
export type ConfigurationResourceDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A named piece of configuration that software reads. Secrets appear by name only, never by value. */
export type ConfigurationResourceDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A named piece of configuration that software reads. Secrets appear by name only, never by value. */
export type ConfigurationResourceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a ConfigurationResource. */
export type ConfigurationResourceInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The cluster's name. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The names of the entries; never their values. */
  entryNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as ConfigMap, Secret or ServiceAccount. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The namespace that holds it. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a ConfigurationResource to set; those left out stay, null clears. */
export type ConfigurationResourceUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The cluster's name. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The names of the entries; never their values. */
  entryNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Such as ConfigMap, Secret or ServiceAccount. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The namespace that holds it. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** One container, or one container of a composition. */
export type Container = ConfigurationItem & Node & {
  __typename?: 'Container';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The runtime's identifier. */
  containerId?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** The host or project that runs it. */
  host?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The image and its tag. */
  image?: Maybe<Scalars['String']['output']>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Ports it publishes. */
  ports?: Maybe<Array<Scalars['String']['output']>>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** One container, or one container of a composition. */
export type ContainerChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One container, or one container of a composition. */
export type ContainerDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** One container, or one container of a composition. */
export type ContainerDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** One container, or one container of a composition. */
export type ContainerServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Container. */
export type ContainerInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The runtime's identifier. */
  containerId?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host or project that runs it. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** The image and its tag. */
  image?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Ports it publishes. */
  ports?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Container to set; those left out stay, null clears. */
export type ContainerUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The runtime's identifier. */
  containerId?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host or project that runs it. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** The image and its tag. */
  image?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Ports it publishes. */
  ports?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An agreement with somebody outside that covers assets. */
export type Contract = InventoryRecord & Node & {
  __typename?: 'Contract';
  /** The assets it covers, by tag. */
  assets: AssetConnection;
  /** The number it has with the other side. */
  contractNumber?: Maybe<Scalars['String']['output']>;
  /** What it costs over its whole term. */
  cost?: Maybe<Money>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Its last day; null while it has none. Tasks are opened 90, 30 and 7 days before. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: ContractKind;
  /** What people call it: 1 to 200 characters. */
  name: Scalars['String']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** How many days before its end it must be ended. */
  noticeDays?: Maybe<Scalars['Int']['output']>;
  /** Its first day. */
  startsOn: Scalars['Date']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The other side: an Organisation. */
  vendor?: Maybe<ConfigurationItem>;
  /** Grows by one with each change. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** An agreement with somebody outside that covers assets. */
export type ContractAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a contract is about. */
export type ContractKind =
  /** Damage and loss. */
  | 'INSURANCE'
  /** The use of what belongs to someone else. */
  | 'LEASE'
  /** Anything else. */
  | 'OTHER'
  /** Work that someone else does. */
  | 'SERVICE'
  /** Help and repair. */
  | 'SUPPORT';

/** The API token to make. */
export type CreateApiTokenInput = {
  /** In 90 days unless given; in 366 at most. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whose rights it is to carry. */
  kind: ApiTokenKind;
  /** What it is for, for people; 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** All that its roles may unless given. */
  purposes?: InputMaybe<Array<ApiTokenPurpose>>;
  /** All of one's own unless given, for a personal one. */
  roles?: InputMaybe<Array<Role>>;
  /** All that its owner, or its maker, reaches unless given. */
  scope?: InputMaybe<Array<GrantScopeInput>>;
};

/** The new API token with its secret, or why not. */
export type CreateApiTokenResult = ApiTokenCreated | Refusal;

/** How much the organisation depends on an item. */
export type Criticality =
  /** Its loss stops the business. */
  | 'CRITICAL'
  /** Its loss hurts the business. */
  | 'HIGH'
  /** Hardly anyone notices its loss. */
  | 'LOW'
  /** Its loss is a nuisance. */
  | 'MEDIUM';

/** How old what an answer rests on is: read it before you trust the answer. */
export type DataAge = {
  __typename?: 'DataAge';
  /** The share of items that a source reported within 7 days, 0 to 1. */
  coverage: Scalars['Float']['output'];
  /** Items that the answer looked at; 10,000 at most. */
  items: Scalars['Int']['output'];
  /** Half of the items that are reported were seen longer ago. */
  medianAgeSeconds?: Maybe<Scalars['Int']['output']>;
  /** The one that was seen longest ago. */
  oldestSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Items that no source has reported within their class's staleAfter. */
  stale: Scalars['Int']['output'];
  /** Their share: stale / items, 0 to 1. */
  staleShare: Scalars['Float']['output'];
  /** Items that no source reports. */
  unreported: Scalars['Int']['output'];
};

/** A database instance or managed database service. */
export type Database = ConfigurationItem & Node & {
  __typename?: 'Database';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** The database's name inside the engine. */
  databaseName?: Maybe<Scalars['String']['output']>;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether its storage is encrypted. */
  encrypted?: Maybe<Scalars['Boolean']['output']>;
  /** Such as PostgreSQL, Oracle or Neo4j. */
  engine?: Maybe<Scalars['String']['output']>;
  /** The engine's version. */
  engineVersion?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** The host it answers on. */
  host?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The port it answers on. */
  port?: Maybe<Scalars['Int']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** Whether it is the primary or a replica. */
  replicationRole?: Maybe<Scalars['String']['output']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Its size in gibibytes. */
  sizeGiB?: Maybe<Scalars['Float']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A database instance or managed database service. */
export type DatabaseChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A database instance or managed database service. */
export type DatabaseDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A database instance or managed database service. */
export type DatabaseDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A database instance or managed database service. */
export type DatabaseServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Database. */
export type DatabaseInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** The database's name inside the engine. */
  databaseName?: InputMaybe<Scalars['String']['input']>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether its storage is encrypted. */
  encrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Such as PostgreSQL, Oracle or Neo4j. */
  engine?: InputMaybe<Scalars['String']['input']>;
  /** The engine's version. */
  engineVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host it answers on. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The port it answers on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is the primary or a replica. */
  replicationRole?: InputMaybe<Scalars['String']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Its size in gibibytes. */
  sizeGiB?: InputMaybe<Scalars['Float']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Database to set; those left out stay, null clears. */
export type DatabaseUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** The database's name inside the engine. */
  databaseName?: InputMaybe<Scalars['String']['input']>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether its storage is encrypted. */
  encrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Such as PostgreSQL, Oracle or Neo4j. */
  engine?: InputMaybe<Scalars['String']['input']>;
  /** The engine's version. */
  engineVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host it answers on. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The port it answers on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is the primary or a replica. */
  replicationRole?: InputMaybe<Scalars['String']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Its size in gibibytes. */
  sizeGiB?: InputMaybe<Scalars['Float']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An agreement as it is to be: what is left out is gone. */
export type DefineAgreementInput = {
  /** At most 20. */
  availabilityTargets?: InputMaybe<Array<AvailabilityTargetInput>>;
  /** An Organisation, Team or Person, by id or source:key. An SLA needs one. */
  customer?: InputMaybe<Scalars['ID']['input']>;
  /** At most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When changing one: the version it is based on. CONFLICT when there is a newer one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The agreement to change. Without it a new one is made. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** With whom it is. */
  kind: AgreementKind;
  /** 1 to 200 characters, unique among agreements. */
  name: Scalars['String']['input'];
  /** A Team or Organisation, by id or source:key. An underpinning contract needs an Organisation. */
  provider?: InputMaybe<Scalars['ID']['input']>;
  /** At most 50. Together with availabilityTargets at least one. */
  serviceLevels?: InputMaybe<Array<ServiceLevelInput>>;
  /** BusinessServices or ApplicationServices, by id or source:key; 1 to 200. */
  services: Array<Scalars['ID']['input']>;
  /** The first day, in UTC. */
  validFrom: Scalars['Date']['input'];
  /** The last day, in UTC. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A calendar as it is to be: what is left out is gone. */
export type DefineCalendarInput = {
  /** At most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When changing one: the version it is based on. CONFLICT when there is a newer one. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** At most 500. */
  extraOpenings?: InputMaybe<Array<ExtraOpeningInput>>;
  /** At most 2,000. */
  holidays?: InputMaybe<Array<HolidayInput>>;
  /** The calendar to change. Without it a new one is made. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters, unique among calendars. */
  name: Scalars['String']['input'];
  /** At most 500 openings. Those of one weekday do not overlap. */
  week: Array<WeeklyOpeningInput>;
  /** An IANA time zone, such as Europe/Berlin. */
  zone: Scalars['String']['input'];
};

/** A mapping to define. */
export type DefineServiceMappingInput = {
  /** Rules for classes, which go before those for other services and other classes. */
  classRules?: InputMaybe<Array<MappingClassRuleInput>>;
  /** Where the walk begins, by id or `source:key`: 1 to 1,000; the service itself unless given. */
  entryPoints?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Leave out items of other environments; any unless given. Items without an environment are let in. */
  environments?: InputMaybe<Array<Environment>>;
  /** The version of the mapping that the change was made from. Without it whatever stands is replaced. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What is followed: unless given, every type that carries impact now, towards dependencies. */
  follow?: InputMaybe<Array<MappingStepInput>>;
  /** 1 to 32. */
  maxDepth?: Scalars['Int']['input'];
  /** For every class without a rule of its own. */
  otherClasses?: MappingRule;
  /** For other services, where no class rule names their class. */
  otherServices?: MappingRule;
  /** A BusinessService or ApplicationService, by id or `source:key`. */
  service: Scalars['ID']['input'];
};

/** Who shall vote in whose place. */
export type DelegateApprovalInput = {
  /** The Person who may cast it: id or source:key. */
  delegate: Scalars['ID']['input'];
  /** The Person whose vote it is: id or source:key. You unless given; only an administrator names another. */
  delegator?: InputMaybe<Scalars['ID']['input']>;
  /** Now unless given. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 4,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** At most a year after from. */
  to: Scalars['DateTime']['input'];
};

/** Relationships of an item, one hop. Follows the Relay connections specification. */
export type DependencyConnection = {
  __typename?: 'DependencyConnection';
  /** The rows with their cursors. */
  edges: Array<DependencyEdge>;
  /** The rows alone. */
  nodes: Array<ConfigurationItem>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A relationship, seen from one end: `node` is the item at the other. */
export type DependencyEdge = {
  __typename?: 'DependencyEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** When a source first reported it. */
  firstSeen: Scalars['DateTime']['output'];
  /** The redundancy group of the dependent that it belongs to. */
  group?: Maybe<Scalars['String']['output']>;
  /** The relationship's id. */
  id: Scalars['ID']['output'];
  /** When a source last reported it. */
  lastSeen: Scalars['DateTime']['output'];
  /** The row. */
  node: ConfigurationItem;
  /** Who reports it. */
  sources: Array<Scalars['String']['output']>;
  /** What kind it is. */
  type: RelationshipType;
  /** Since when it holds. */
  validFrom: Scalars['DateTime']['output'];
  /** Its share in a WEIGHTED group. */
  weight: Scalars['Float']['output'];
};

/** How one of an item's redundancy groups reduces its members' severities to one. */
export type DependencyGroup = {
  __typename?: 'DependencyGroup';
  /** A member at this severity or worse counts as failed. */
  failAt: Severity;
  /** With K_OF_N: how many members must stay healthy. */
  k?: Maybe<Scalars['Int']['output']>;
  /** Relationships of the item name this group. */
  name: Scalars['String']['output'];
  /** How it reduces. */
  reduce: GroupReduce;
  /** With WEIGHTED: a severity is taken when more than this share of the weight is at it or worse, between 0 and 1. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** What an UNKNOWN member counts as. */
  unknownAs: Severity;
};

/** How one of an item's redundancy groups reduces. A group that nobody declared reduces by BEST. */
export type DependencyGroupInput = {
  /** A member at this severity or worse counts as failed. */
  failAt?: InputMaybe<Severity>;
  /** With K_OF_N: how many members must stay healthy, 1 or more. */
  k?: InputMaybe<Scalars['Int']['input']>;
  /** Relationships of the item name this group. */
  name: Scalars['String']['input'];
  /** How it reduces. */
  reduce: GroupReduce;
  /** With WEIGHTED: between 0 and 1. */
  threshold?: InputMaybe<Scalars['Float']['input']>;
  /** What an UNKNOWN member counts as. */
  unknownAs?: InputMaybe<Severity>;
};

/** The map around an item. */
export type DependencyMap = {
  __typename?: 'DependencyMap';
  /** How much of the map this answer shows. */
  completeness: Completeness;
  /** Every item found, the root first, then nearest first. */
  items: Array<DependencyMapItem>;
  /** Every relationship among those items. */
  relationships: Array<DependencyMapRelationship>;
  /** Items found that you may not see, as counts. The map goes on behind them. */
  restricted: Array<RestrictedItem>;
  /** The item in its middle. */
  root: ConfigurationItem;
  /** Whether maxItems cut it off. */
  truncated: Scalars['Boolean']['output'];
};

/** An item on the map. */
export type DependencyMapItem = {
  __typename?: 'DependencyMapItem';
  /** Hops from the root. */
  distance: Scalars['Int']['output'];
  /** As it is now. */
  item: ConfigurationItem;
};

/** A relationship on the map. */
export type DependencyMapRelationship = {
  __typename?: 'DependencyMapRelationship';
  /** The dependent's id. */
  from: Scalars['ID']['output'];
  /** The redundancy group of the dependent that it belongs to. */
  group?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The provider's id. */
  to: Scalars['ID']['output'];
  /** What kind it is. */
  type: RelationshipType;
};

/** How an asset's cost is spread over its useful life. */
export type DepreciationMethod =
  /** A share of the book value at the start of each year, spread over its months. */
  | 'DECLINING_BALANCE'
  /** Equal parts, month by month. */
  | 'STRAIGHT_LINE';

/** How assets of a model lose their value. */
export type DepreciationRule = {
  __typename?: 'DepreciationRule';
  /** How it is written down. */
  method: DepreciationMethod;
  /** The useful life. */
  months: Scalars['Int']['output'];
  /** DECLINING_BALANCE: hundredths of a percent a year: 4000 is 40 %. */
  rate?: Maybe<Scalars['Int']['output']>;
  /** What is left at the end, in hundredths of a percent of the cost: 1000 is 10 %. */
  salvageShare: Scalars['Int']['output'];
  /** DECLINING_BALANCE: go over to equal parts of what is left in the year in which they are larger. */
  switchToStraightLine: Scalars['Boolean']['output'];
};

/** How assets of a model lose their value. */
export type DepreciationRuleInput = {
  /** How it is written down. */
  method: DepreciationMethod;
  /** The useful life, 1 to 1,200. */
  months: Scalars['Int']['input'];
  /** DECLINING_BALANCE: hundredths of a percent a year, 1 to 10000. */
  rate?: InputMaybe<Scalars['Int']['input']>;
  /** What is left at the end, in hundredths of a percent of the cost, 0 to 10000. */
  salvageShare?: InputMaybe<Scalars['Int']['input']>;
  /** DECLINING_BALANCE: go over to equal parts of what is left in the year in which they are larger. */
  switchToStraightLine?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A year of an asset's useful life, counted from the month it was bought in. */
export type DepreciationYear = {
  __typename?: 'DepreciationYear';
  /** What it takes off. */
  charge: Money;
  /** The book value at its end. */
  closing: Money;
  /** Its first day. */
  from: Scalars['Date']['output'];
  /** How this year is written down: declining balance may go over to straight line. */
  method: DepreciationMethod;
  /** The book value at its beginning. */
  opening: Money;
  /** Its last day. */
  to: Scalars['Date']['output'];
  /** From 1. */
  year: Scalars['Int']['output'];
};

/** Which way a traversal goes. */
export type Direction =
  /** Both ways. */
  | 'BOTH'
  /** Towards what the item depends on, along the arrows. */
  | 'DEPENDENCIES'
  /** Towards what depends on the item, against the arrows. */
  | 'DEPENDENTS';

/** What a DNS check asks and expects. */
export type DnsCheckInput = {
  /** Texts, each of which must be in one of the answers. */
  expected?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The name asked for. */
  name: Scalars['String']['input'];
  /** What is asked of it. */
  recordType?: InputMaybe<DnsRecordType>;
  /** Addresses, with a port if it is not 53; the system's when empty. */
  servers?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A type of DNS record. */
export type DnsRecordType =
  /** IPv4 addresses. */
  | 'A'
  /** IPv6 addresses. */
  | 'AAAA'
  /** Who may issue certificates. */
  | 'CAA'
  /** The name it stands for. */
  | 'CNAME'
  /** Mail servers. */
  | 'MX'
  /** Name servers. */
  | 'NS'
  /** The name of an address. */
  | 'PTR'
  /** The zone's start of authority. */
  | 'SOA'
  /** Where a service runs. */
  | 'SRV'
  /** Texts. */
  | 'TXT';

/** A document that describes other items: a runbook, diagram, manual or specification. */
export type Document = ConfigurationItem & Node & {
  __typename?: 'Document';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as runbook or specification. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it is kept. */
  url?: Maybe<Scalars['String']['output']>;
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A document that describes other items: a runbook, diagram, manual or specification. */
export type DocumentChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A document that describes other items: a runbook, diagram, manual or specification. */
export type DocumentDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A document that describes other items: a runbook, diagram, manual or specification. */
export type DocumentDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A document that describes other items: a runbook, diagram, manual or specification. */
export type DocumentServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Documents that importDocument reads. What each yields: docs/import.md. */
export type DocumentFormat =
  /** The output of `aws … describe-*`. */
  | 'AWS_DESCRIBE'
  /** Catalog entities. */
  | 'BACKSTAGE'
  /** A table with a header: docs/import.md. */
  | 'CSV'
  /** Bills of materials, as JSON. */
  | 'CYCLONEDX'
  /** Compose files. */
  | 'DOCKER_COMPOSE'
  /** Manifests and `kubectl get -o yaml`. */
  | 'KUBERNETES'
  /** A JSON object a line: docs/import.md. */
  | 'NDJSON'
  /** The output of `manage.py dumpdata`. */
  | 'NETBOX'
  /** Exports of cmdb_ci tables. */
  | 'SERVICENOW_CSV'
  /** State files, versions 3 and 4. */
  | 'TERRAFORM_STATE'
  /** Traces, version 2. */
  | 'ZIPKIN';

/** What a source reports of a Document. */
export type DocumentInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as runbook or specification. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where it is kept. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a Document to set; those left out stay, null clears. */
export type DocumentUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Such as runbook or specification. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where it is kept. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Identity keys of one row or item that point to different items. Nothing was picked silently: the strongest key won the
 * write, and a person decides whether the items are one (mergeConfigurationItems) or the keys are wrong.
 */
export type DuplicateFinding = Node & {
  __typename?: 'DuplicateFinding';
  /** When it was first seen. */
  detectedAt: Scalars['DateTime']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The items the keys point to. */
  items: Array<ConfigurationItem>;
  /** The keys that disagree, as class and attribute = value. */
  keys: Array<Scalars['String']['output']>;
  /** When it was last seen again. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** The source whose row showed it. */
  source: Scalars['String']['output'];
  /** OPEN until the items are merged or the finding is dismissed. */
  state: DuplicateFindingState;
};

/** A page of a list of DuplicateFinding. */
export type DuplicateFindingConnection = {
  __typename?: 'DuplicateFindingConnection';
  /** The rows with their cursors. */
  edges: Array<DuplicateFindingEdge>;
  /** The rows alone. */
  nodes: Array<DuplicateFinding>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a list of DuplicateFinding, with its cursor. */
export type DuplicateFindingEdge = {
  __typename?: 'DuplicateFindingEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: DuplicateFinding;
};

/** What was written, or an expected no. */
export type DuplicateFindingResult = DuplicateFindingWritten | Refusal;

/** What became of a finding. */
export type DuplicateFindingState =
  /** The items are rightly different. */
  | 'DISMISSED'
  /** The items were one. */
  | 'MERGED'
  /** A person has to decide. */
  | 'OPEN';

/** A finding that a mutation wrote. */
export type DuplicateFindingWritten = {
  __typename?: 'DuplicateFindingWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** After the change. */
  finding: DuplicateFinding;
};

/** The shift on call to end. */
export type EndOnCallInput = {
  /** The id of the Person item on call. */
  personId: Scalars['ID']['input'];
  /** Why, for people: it stands in the ChangeSet. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The id of their OnCallShift. */
  shiftId: Scalars['ID']['input'];
};

/** An address at which something can be reached: a URL, a virtual IP address, an API. */
export type Endpoint = ConfigurationItem & Node & {
  __typename?: 'Endpoint';
  /** Host name or IP address. */
  address?: Maybe<Scalars['String']['output']>;
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The port. */
  port?: Maybe<Scalars['Int']['output']>;
  /** Such as HTTPS or gRPC. */
  protocol?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** Whether it answers from outside the organisation's network. */
  public?: Maybe<Scalars['Boolean']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The full address. */
  url?: Maybe<Scalars['String']['output']>;
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** An address at which something can be reached: a URL, a virtual IP address, an API. */
export type EndpointChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An address at which something can be reached: a URL, a virtual IP address, an API. */
export type EndpointDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** An address at which something can be reached: a URL, a virtual IP address, an API. */
export type EndpointDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** An address at which something can be reached: a URL, a virtual IP address, an API. */
export type EndpointServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Endpoint. */
export type EndpointInput = {
  /** Host name or IP address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The port. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** Such as HTTPS or gRPC. */
  protocol?: InputMaybe<Scalars['String']['input']>;
  /** Whether it answers from outside the organisation's network. */
  public?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The full address. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a Endpoint to set; those left out stay, null clears. */
export type EndpointUpdateInput = {
  /** Host name or IP address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The port. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** Such as HTTPS or gRPC. */
  protocol?: InputMaybe<Scalars['String']['input']>;
  /** Whether it answers from outside the organisation's network. */
  public?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The full address. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** The environment an item serves. */
export type Environment =
  /** For building. */
  | 'DEVELOPMENT'
  /** What customers and staff use. */
  | 'PRODUCTION'
  /** The last step before production. */
  | 'STAGING'
  /** For tests. */
  | 'TEST';

/** Open on one day, beside the week. */
export type ExtraOpening = {
  __typename?: 'ExtraOpening';
  /** Local. */
  date: Scalars['Date']['output'];
  /** HH:MM, up to 48:00. */
  end: Scalars['String']['output'];
  /** HH:MM. */
  start: Scalars['String']['output'];
};

/** Open on one day, beside the week. */
export type ExtraOpeningInput = {
  /** Local, such as 2026-12-24. */
  date: Scalars['Date']['input'];
  /** HH:MM after start, up to 48:00. */
  end: Scalars['String']['input'];
  /** HH:MM, 00:00 to 23:59. */
  start: Scalars['String']['input'];
};

/** One failed check of a refusal. */
export type Failure = {
  __typename?: 'Failure';
  /** A stable code. */
  code: Scalars['String']['output'];
  /** The input field, as a path such as input.set.serialNumber; null when it is the whole. */
  field?: Maybe<Scalars['String']['output']>;
  /** What is wrong and the way out, for a person. */
  message: Scalars['String']['output'];
};

/** Where and when to look for failures. */
export type FindCoFailuresInput = {
  /** How far to look back, 1 to 400. */
  days?: Scalars['Int']['input'];
  /** The service, by id or `source:key`. It must have a mapping. */
  service: Scalars['ID']['input'];
  /** How near to each other failures begin, P0D to PT1H. */
  within?: Scalars['Duration']['input'];
};

/** In effect for the whole window. */
export type FixedMaintenanceInput = {
  /** What lies before the call is not covered. */
  from: Scalars['DateTime']['input'];
  /** The window's end, excluded. */
  to: Scalars['DateTime']['input'];
};

/** In effect for its duration from when a covered item fails inside the window. */
export type FlexibleMaintenanceInput = {
  /** Days and time, more than 0 and at most 31 days, such as PT15M. */
  duration: Scalars['Duration']['input'];
  /** The window's beginning. */
  from: Scalars['DateTime']['input'];
  /** The window's end, excluded. */
  to: Scalars['DateTime']['input'];
};

/** A step of a request's fulfilment. */
export type FulfilmentPart = {
  __typename?: 'FulfilmentPart';
  /** Keys of the steps that must be settled before. */
  after: Array<Scalars['String']['output']>;
  /** Its name within the catalogue item. */
  key: Scalars['String']['output'];
  /** Its task; null while it waits. */
  task?: Maybe<Task>;
  /** What is to be done. */
  title: Scalars['String']['output'];
  /** Whether what must be settled before it is not yet; its task is opened after that. */
  waiting: Scalars['Boolean']['output'];
};

/** A piece of work that every request for a catalogue item brings. */
export type FulfilmentStep = {
  __typename?: 'FulfilmentStep';
  /** Keys of the steps that must be settled before; with none it begins at once. */
  after: Array<Scalars['String']['output']>;
  /** The Person or Team who does it. */
  assignee?: Maybe<ConfigurationItem>;
  /** How. */
  description?: Maybe<Scalars['String']['output']>;
  /** In which open time after it began it should be done. */
  dueIn?: Maybe<Scalars['Duration']['output']>;
  /** Its name within the item. */
  key: Scalars['String']['output'];
  /** What is to be done: the title of its task. */
  title: Scalars['String']['output'];
};

/** A piece of work to do for each request. */
export type FulfilmentStepInput = {
  /** Keys of the steps that must be settled before. */
  after?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A Person or Team: id or source:key. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** At most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Open time such as PT8H. */
  dueIn?: InputMaybe<Scalars['Duration']['input']>;
  /** Its name within the item: small letters, digits and hyphens, 1 to 40, a letter first. */
  key: Scalars['String']['input'];
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** A redundancy group of an item, counted. */
export type Gate = {
  __typename?: 'Gate';
  /** Members that have not failed. */
  available: Scalars['Int']['output'];
  /** The group's name. */
  group: Scalars['String']['output'];
  /** How many more may fail; below 0 the group has failed. */
  margin: Scalars['Int']['output'];
  /** How many items it has. */
  members: Scalars['Int']['output'];
  /** Whether failure passes through. */
  open: Scalars['Boolean']['output'];
  /** How it reduces its members' severities. */
  reduce: GroupReduce;
  /** Members that must stay available. */
  required: Scalars['Int']['output'];
};

/** The role to grant: to whom, for which part of the estate and for how long. */
export type GrantRoleInput = {
  /** The id of a Person or Team item. */
  holderId: Scalars['ID']['input'];
  /** Why, for people: it stands in the ChangeSet. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What the holder may do from then on. */
  role: Role;
  /** Everything unless given. */
  scope?: InputMaybe<GrantScopeInput>;
  /** Now unless given. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Never unless given. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A part of the estate: what is given must match all at once. Nothing given is everything. */
export type GrantScope = {
  __typename?: 'GrantScope';
  /** Items of these classes. */
  classes?: Maybe<Array<ConfigurationItemClass>>;
  /** Items of these environments. */
  environments?: Maybe<Array<Environment>>;
  /** Items of these tenants. */
  organisations?: Maybe<Array<Organisation>>;
  /** Items that these teams own or support. */
  teams?: Maybe<Array<Team>>;
};

/** A part of the estate: what is given must match all at once. Nothing given is everything. */
export type GrantScopeInput = {
  /** Items of these classes. */
  classes?: InputMaybe<Array<ConfigurationItemClass>>;
  /** Items of these environments. */
  environments?: InputMaybe<Array<Environment>>;
  /** Ids of Organisation items. */
  organisations?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of Team items. */
  teams?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** How a group reduces its members' severities to one. Semantics: docs/impact.md. */
export type GroupReduce =
  /** The best member's: all must fail. */
  | 'BEST'
  /** CRITICAL when fewer than k are healthy, WARNING when some but fewer than n - k + 1 failed, OK when all are healthy. */
  | 'K_OF_N'
  /** The worst severity that more than `threshold` of the weight has reached (OpenNMS Threshold). */
  | 'WEIGHTED'
  /** The worst member's. */
  | 'WORST';

/** What a gRPC check asks. */
export type GrpcCheckInput = {
  /** A name or address. */
  host: Scalars['String']['input'];
  /** 1 to 65535. */
  port: Scalars['Int']['input'];
  /** The service asked for; the server as a whole when empty. */
  service?: InputMaybe<Scalars['String']['input']>;
  /** Whether the connection is encrypted. */
  tls?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What may be wrong with an item's record. */
export type HealthCheck =
  /** Its asset's serial number, model or location are others. */
  | 'ASSET_DIFFERS'
  /** It is not as discovery saw it last, within 7 days. */
  | 'DIFFERS'
  /** An open finding says that it may be another item, too. */
  | 'DUPLICATE'
  /** It is a thing one can carry, and the register of assets does not know it. */
  | 'NO_ASSET'
  /** Its environment is not given. */
  | 'NO_ENVIRONMENT'
  /** No identification rule of its class is filled. */
  | 'NO_IDENTITY'
  /** Nobody is accountable for it (OWNED_BY). */
  | 'NO_OWNER'
  /** It is related to nothing. */
  | 'ORPHAN'
  /** No source has reported it within its class's staleAfter. */
  | 'STALE'
  /** No discovery has seen it within 7 days. */
  | 'UNDISCOVERED';

/** How many items of a class fail a check. */
export type HealthCheckCount = {
  __typename?: 'HealthCheckCount';
  /** What may be wrong. */
  check: HealthCheck;
  /** How many items fail it. */
  failing: Scalars['Int']['output'];
  /** The part it belongs to. */
  group: HealthGroup;
};

/** An item that fails a check. */
export type HealthFinding = {
  __typename?: 'HealthFinding';
  /** What it fails. */
  check: HealthCheck;
  /** What is wrong, for a person. */
  detail: Scalars['String']['output'];
  /** What fails. */
  item: ConfigurationItem;
};

/** A page of a list of HealthFinding. */
export type HealthFindingConnection = {
  __typename?: 'HealthFindingConnection';
  /** The rows with their cursors. */
  edges: Array<HealthFindingEdge>;
  /** The rows alone. */
  nodes: Array<HealthFinding>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of HealthFinding, with its cursor. */
export type HealthFindingEdge = {
  __typename?: 'HealthFindingEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: HealthFinding;
};

/** A part of how well records are kept. */
export type HealthGroup =
  /** Whether it is as discovery saw it last. */
  | 'ACCURACY'
  /** Whether what should be known is. */
  | 'COMPLETENESS'
  /** Whether it is kept as it should be. */
  | 'COMPLIANCE'
  /** Whether what is known can be right. */
  | 'CORRECTNESS';

/** A check that waits to hear from its item. */
export type HeartbeatCheckInput = {
  /** A remark, shown in `config`. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A day on which the week does not count. */
export type Holiday = {
  __typename?: 'Holiday';
  /** Local. */
  date: Scalars['Date']['output'];
  /** What it is called. */
  name?: Maybe<Scalars['String']['output']>;
};

/** A day on which the week does not count. */
export type HolidayInput = {
  /** Local, such as 2026-12-25. */
  date: Scalars['Date']['input'];
  /** At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What an HTTP check asks and expects. */
export type HttpCheckInput = {
  /** With POST. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** A text that the first 64 KiB of the body must contain. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Milliseconds from which on a right answer is CRITICAL. */
  criticalLatency?: InputMaybe<Scalars['Int']['input']>;
  /** Such as 200 or 200-299. */
  expectedStatus?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At most three, each address vetted as the first. */
  followRedirects?: InputMaybe<Scalars['Boolean']['input']>;
  /** Sent with the request. */
  headers?: InputMaybe<Array<HttpHeaderInput>>;
  /** With jsonPath: what must stand there. */
  jsonEquals?: InputMaybe<Scalars['JSON']['input']>;
  /** A JSON pointer to what must be in the body, such as /status/database. */
  jsonPath?: InputMaybe<Scalars['String']['input']>;
  /** A pattern that the whole body must match, in linear time: docs/monitoring-rules.md. */
  matches?: InputMaybe<Scalars['String']['input']>;
  /** How it asks. */
  method?: InputMaybe<HttpCheckMethod>;
  /** http: or https:, without user and password. */
  url: Scalars['String']['input'];
  /** false: take any certificate. */
  verifyCertificate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Milliseconds from which on a right answer is a WARNING. */
  warningLatency?: InputMaybe<Scalars['Int']['input']>;
};

/** How a web server is asked. */
export type HttpCheckMethod =
  /** For the whole answer. */
  | 'GET'
  /** For the headers alone. */
  | 'HEAD'
  /** With a body. */
  | 'POST';

/** A header of a request. */
export type HttpHeaderInput = {
  /** Its name. */
  name: Scalars['String']['input'];
  /** true: the API masks its value. */
  secret?: InputMaybe<Scalars['Boolean']['input']>;
  /** When a check is changed and this is left out, a header of this name keeps its value. */
  value?: InputMaybe<Scalars['String']['input']>;
};

/** A machine that runs virtual machines. */
export type Hypervisor = ConfigurationItem & Machine & Node & {
  __typename?: 'Hypervisor';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** Processor cores. */
  cpuCount?: Maybe<Scalars['Int']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** Main memory in mebibytes. */
  memoryMiB?: Maybe<Scalars['Int']['output']>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Such as VMware ESXi or KVM. */
  product?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The maker's serial number. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The product's version. */
  softwareVersion?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A machine that runs virtual machines. */
export type HypervisorChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A machine that runs virtual machines. */
export type HypervisorDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A machine that runs virtual machines. */
export type HypervisorDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A machine that runs virtual machines. */
export type HypervisorServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Hypervisor. */
export type HypervisorInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Processor cores. */
  cpuCount?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Main memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Such as VMware ESXi or KVM. */
  product?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The product's version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Hypervisor to set; those left out stay, null clears. */
export type HypervisorUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Processor cores. */
  cpuCount?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Main memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Such as VMware ESXi or KVM. */
  product?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The product's version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A hypothetical change: exactly one member. Nothing is written. */
export type HypotheticalChange =
  /** A relationship more; in place of the one of this type that the two have already. */
  { relate: HypotheticalRelationship; remove?: never; state?: never; unrelate?: never; }
  |  /** An item gone, with its relationships. */
  { relate?: never; remove: Scalars['ID']['input']; state?: never; unrelate?: never; }
  |  /** The item at a severity of its own. It is not counted as affected. */
  { relate?: never; remove?: never; state: HypotheticalState; unrelate?: never; }
  |  /** A relationship less. `group` and `weight` are not looked at. */
  { relate?: never; remove?: never; state?: never; unrelate: HypotheticalRelationship; };

/** A relationship that is laid over the graph, or taken away. */
export type HypotheticalRelationship = {
  /** The dependent, by id or as `source:key`. */
  from: Scalars['ID']['input'];
  /** A redundancy group of `from`. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** The provider, by id or as `source:key`. */
  to: Scalars['ID']['input'];
  /** What kind it is. */
  type: RelationshipType;
  /** Its share in a WEIGHTED group. */
  weight?: InputMaybe<Scalars['Float']['input']>;
};

/** An item at a severity of its own. */
export type HypotheticalState = {
  /** The record's id. */
  id: Scalars['ID']['input'];
  /** What it is at. */
  severity: Severity;
};

/** What an ICMP check pings. */
export type IcmpCheckInput = {
  /** Packets, 1 to 20. */
  count?: InputMaybe<Scalars['Int']['input']>;
  /** Milliseconds on average from which on it is CRITICAL. */
  criticalLatency?: InputMaybe<Scalars['Int']['input']>;
  /** Percent lost from which on it is CRITICAL. */
  criticalLoss?: InputMaybe<Scalars['Int']['input']>;
  /** A name or address. */
  host: Scalars['String']['input'];
  /** Milliseconds on average from which on it is a WARNING. */
  warningLatency?: InputMaybe<Scalars['Int']['input']>;
  /** Percent lost from which on it is a WARNING. */
  warningLoss?: InputMaybe<Scalars['Int']['input']>;
};

/** What is affected when given items are at an assumed severity. */
export type ImpactAnalysis = {
  __typename?: 'ImpactAnalysis';
  /** Those that you may see, nearest first, then name. */
  affected: ImpactedItemConnection;
  /** How much of the affected items this answer shows. */
  completeness: Completeness;
  /** How many are affected, by class; those that you may not see too. */
  countsByClass: Array<ClassCount>;
  /** How old what this answer rests on is. */
  dataAge: DataAge;
  /** Affected items that you may not see, as counts. The walk goes through them all the same: no impact is cut off by them. */
  restricted: Array<RestrictedItem>;
  /** The BusinessServices among them, worst first. */
  services: Array<ImpactedItem>;
  /** Items whose effective status worsens, the given ones not counted; those that you may not see are. */
  totalAffected: Scalars['Int']['output'];
  /** Items reached, the given ones included, and those that you may not see. */
  totalReached: Scalars['Int']['output'];
  /** Whether the walk stopped at maxDepth, or at the limit of items, while there was more to see. */
  truncated: Scalars['Boolean']['output'];
  /** Reached but held up by redundancy: effective unchanged or better than the cause, margin 0 or more. */
  withstood: Array<ImpactedItem>;
};


/** What is affected when given items are at an assumed severity. */
export type ImpactAnalysisAffectedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What joined or left an item's radius between two instants. */
export type ImpactChange = {
  __typename?: 'ImpactChange';
  /** Affected at both instants, with another severity. */
  changed: Array<ImpactDifference>;
  /** How much of what joined, left or changed this answer shows. */
  completeness: Completeness;
  /** Affected at `to` and not at `from`. */
  joined: Array<ImpactDifference>;
  /** Affected at `from` and not at `to`. */
  left: Array<ImpactDifference>;
  /** Of those that joined, left or changed the ones that you may not see, as counts. */
  restricted: Array<RestrictedItem>;
};

/** An item whose place in the radius changed. */
export type ImpactDifference = {
  __typename?: 'ImpactDifference';
  /** Under the assumption at `to`; null when it is not affected. */
  after?: Maybe<Severity>;
  /** Under the assumption at `from`; null when it was not affected. */
  before?: Maybe<Severity>;
  /** The ChangeSets between the instants that created or ended relationships on its cause chain. */
  changeSets: Array<Scalars['ID']['output']>;
  /** As it is now. */
  item: ConfigurationItem;
};

/** How the severity of a provider is mapped on its way to the dependent. OK stays OK under every map. */
export type ImpactMap =
  /** One step better, WARNING at least. */
  | 'DECREASE'
  /** As it is. */
  | 'IDENTITY'
  /** Not at all. */
  | 'IGNORE'
  /** One step worse, CRITICAL at most. */
  | 'INCREASE'
  /** The severity that mapSeverity names, whenever the provider is not OK. */
  | 'SET';

/** An item that the assumption affects. */
export type ImpactedItem = {
  __typename?: 'ImpactedItem';
  /** The neighbours that made it so: follow them to the cause. */
  causedBy: Array<Scalars['ID']['output']>;
  /** How many more there are that you may not see. */
  causedByRestricted: Scalars['Int']['output'];
  /** Hops from the nearest given item. */
  distance: Scalars['Int']['output'];
  /** Its redundancy groups under the assumption. */
  gates: Array<Gate>;
  /** As it is now. */
  item: ConfigurationItem;
  /** Effective without it. */
  previousSeverity: Severity;
  /** Effective under the assumption. */
  severity: Severity;
};

/** A page of a list of ImpactedItem. */
export type ImpactedItemConnection = {
  __typename?: 'ImpactedItemConnection';
  /** The rows with their cursors. */
  edges: Array<ImpactedItemEdge>;
  /** The rows alone. */
  nodes: Array<ImpactedItem>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a list of ImpactedItem, with its cursor. */
export type ImpactedItemEdge = {
  __typename?: 'ImpactedItemEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: ImpactedItem;
};

/** A document of assets. */
export type ImportAssetsInput = {
  /** At most 2,000 assets. */
  content: Scalars['String']['input'];
  /** Does everything, then undoes it. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the document is written in. */
  format: AssetDocumentFormat;
  /** Who owns what the document names no owner of: a Person, Team or Organisation, id or source:key. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Whose document it is, such as netbox. */
  source: Scalars['String']['input'];
};

/** What one source knows. */
export type ImportInput = {
  /** Allows REPLACE_SOURCE to retire more than the share that RETIRE_LIMIT sets. */
  confirmRetire?: InputMaybe<Scalars['Boolean']['input']>;
  /** Does everything, tells what it did, and undoes it. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 20,000 in one call; larger inputs go in several calls of one `run`. */
  items: Array<ConfigurationItemInput>;
  /** What becomes of what is not in it. */
  mode?: InputMaybe<ImportMode>;
  /** Why, for people: it stands in the ChangeSet. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** At most 100,000 in one call. */
  relationships?: InputMaybe<Array<RelationshipInput>>;
  /** Names a larger import that arrives in several calls, all MERGE; completeImport then retires what none of them reported. */
  run?: InputMaybe<Scalars['ID']['input']>;
  /** Who says so, such as netbox or kubernetes-prod. Keys are unique within a source. */
  source: Scalars['String']['input'];
};

/** What becomes of what an import does not report. */
export type ImportMode =
  /** Adds and updates. */
  | 'MERGE'
  /** Also retires what this source no longer reports, and ends the relationships it no longer reports. */
  | 'REPLACE_SOURCE';

/** What an import did, or would do. */
export type ImportResult = {
  __typename?: 'ImportResult';
  /** The ChangeSet that holds the change; null for a dry run or when nothing changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** Items that are new. */
  created: Scalars['Int']['output'];
  /** What is, or with dryRun would be, done to each item; unchanged ones are left out. At most 1,000. */
  plan: Array<PlannedChange>;
  /** Rows that were not taken, each with its reason. The others were. */
  rejected: Array<Rejection>;
  /** Relationships that are new. */
  relationshipsCreated: Scalars['Int']['output'];
  /** Relationships that ended. */
  relationshipsEnded: Scalars['Int']['output'];
  /** Items that left configuration control. */
  retired: Scalars['Int']['output'];
  /** Items that are as they were. */
  unchanged: Scalars['Int']['output'];
  /** Items that changed. */
  updated: Scalars['Int']['output'];
  /** Dangling references, secrets left out, unsupported kinds, duplicates found. */
  warnings: Array<Rejection>;
};

/** What became of one notification. */
export type IngestOutcome = {
  __typename?: 'IngestOutcome';
  /** The alert it belongs to, after all of them. */
  alert: Alert;
  /** How the alert's item was found. */
  binding: AlertBinding;
  /** What it did to the alert. */
  outcome: IngestOutcomeKind;
};

/** What a notification did to its alert. */
export type IngestOutcomeKind =
  /** Older than what is known, or sent before. */
  | 'IGNORED'
  /** It is a new one. */
  | 'OPENED'
  /** It fires again, within 15 minutes of its end. */
  | 'REOPENED'
  /** It still fires. */
  | 'REPEATED'
  /** It is over. */
  | 'RESOLVED'
  /** It still fires, and says something else. */
  | 'UPDATED';

/** What became of notifications. */
export type IngestResult = {
  __typename?: 'IngestResult';
  /** Null when nothing changed that is told of. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** One for each notification, in the order of the input. */
  results: Array<IngestOutcome>;
  /** How many alerts the sender left out of its message. Nothing was resolved for them. */
  truncated: Scalars['Int']['output'];
};

/** What is common to the records that stand around assets. */
export type InventoryRecord = {
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** A page of a list of InventoryRecord. */
export type InventoryRecordConnection = {
  __typename?: 'InventoryRecordConnection';
  /** The rows with their cursors. */
  edges: Array<InventoryRecordEdge>;
  /** The rows alone. */
  nodes: Array<InventoryRecord>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of InventoryRecord, with its cursor. */
export type InventoryRecordEdge = {
  __typename?: 'InventoryRecordEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: InventoryRecord;
};

/** The types of records that stand around assets. */
export type InventoryRecordType =
  /** Makes of things. */
  | 'ASSET_MODEL'
  /** Agreements. */
  | 'CONTRACT'
  /** Rights to use software. */
  | 'LICENCE'
  /** What was bought. */
  | 'PURCHASE_ORDER'
  /** Promises of makers and sellers. */
  | 'WARRANTY';

/** What was written, or why nothing was. */
export type InventoryResult = InventoryWritten | Refusal;

/** A record of the inventory that a mutation wrote. */
export type InventoryWritten = {
  __typename?: 'InventoryWritten';
  /** Null when nothing changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** The record after it. */
  record: InventoryRecord;
};

/** How old, and how whole, what is known of one item is. */
export type ItemDataAge = {
  __typename?: 'ItemDataAge';
  /** How long ago that was; null when no source ever reported it. */
  ageSeconds?: Maybe<Scalars['Int']['output']>;
  /** The share of the attributes its class declares that are known, 0 to 1. */
  coverage: Scalars['Float']['output'];
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether no source has reported it within its class's staleAfter. */
  stale: Scalars['Boolean']['output'];
};

/** An item by a source's key for it, or by its id. */
export type ItemRef = {
  /** The record's id. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** A source's key for it. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Whose key it is; the import's own source unless given. */
  source?: InputMaybe<Scalars['String']['input']>;
};

/** A right to use software. */
export type Licence = InventoryRecord & Node & {
  __typename?: 'Licence';
  /** Who or what holds its seats now, by name; at most 1,000. */
  assignments: Array<LicenceSeat>;
  /** What it cost. */
  cost?: Maybe<Money>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Its last day; null when it lasts. Tasks are opened 90, 30 and 7 days before. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What people call it: 1 to 200 characters. */
  name: Scalars['String']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** The order it was bought with. */
  order?: Maybe<PurchaseOrder>;
  /** It is also for every SoftwarePackage with one of these package names, whatever its version. */
  packageNames: Array<Scalars['String']['output']>;
  /** What is owned beside what is installed, as the graph shows it now. */
  reconciliation: LicenceReconciliation;
  /** How many may use it, or where it may be installed; null without a limit. */
  seats?: Maybe<Scalars['Int']['output']>;
  /** The software it is for. */
  software: Array<ConfigurationItem>;
  /** Its first day. */
  startsOn: Scalars['Date']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who grants it: an Organisation. */
  vendor?: Maybe<ConfigurationItem>;
  /** Grows by one with each change. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** Whether as much is owned as is used. */
export type LicencePosition =
  /** As much as is owned. */
  | 'BALANCED'
  /** Less is installed than owned. */
  | 'OVER_LICENSED'
  /** More is installed than owned: buy, or take away. */
  | 'UNDER_LICENSED';

/**
 * Owned beside used. An installation is a live item one hop away: what DEPENDS_ON, USES or RUNS_ON a SoftwarePackage, or where
 * any other software RUNS_ON, or is HOSTED_ON; software that runs nowhere is one installation by itself.
 */
export type LicenceReconciliation = {
  __typename?: 'LicenceReconciliation';
  /** Seats that are held. */
  assigned: Scalars['Int']['output'];
  /** What is left: owned less used; below 0 so many are missing. Null without a limit. */
  difference?: Maybe<Scalars['Int']['output']>;
  /** Holders of a seat without an installation, people and teams left out; at most 1,000. */
  idle: Array<ConfigurationItem>;
  /** Where it is installed; at most 1,000. */
  installations: Array<ConfigurationItem>;
  /** The seats; null without a limit. */
  owned?: Maybe<Scalars['Int']['output']>;
  /** Whether as much is owned as is used. */
  position: LicencePosition;
  /** Installations found. */
  used: Scalars['Int']['output'];
};

/** A seat of a licence that somebody, or something, holds. */
export type LicenceSeat = {
  __typename?: 'LicenceSeat';
  /** Since when. */
  from: Scalars['DateTime']['output'];
  /** A person, team, machine or other item; null when you may not see it. */
  holder?: Maybe<ConfigurationItem>;
};

/**
 * A record that moves through a lifecycle: a table of states and events (docs/lifecycles.md). What an event did stands in its
 * history for good.
 */
export type LifecycleRecord = {
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/**
 * A record that moves through a lifecycle: a table of states and events (docs/lifecycles.md). What an event did stands in its
 * history for good.
 */
export type LifecycleRecordEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page. */
export type LifecycleRecordConnection = {
  __typename?: 'LifecycleRecordConnection';
  /** The rows with their cursors. */
  edges: Array<LifecycleRecordEdge>;
  /** The rows alone. */
  nodes: Array<LifecycleRecord>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a page. */
export type LifecycleRecordEdge = {
  __typename?: 'LifecycleRecordEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: LifecycleRecord;
};

/** Which records. All conditions must hold. */
export type LifecycleRecordFilter = {
  /** The beginning of the number, such as SVC-10. */
  numberPrefix?: InputMaybe<Scalars['String']['input']>;
  /** State names, such as LIVE. */
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Type names, such as Service; all unless given. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Where an item stands between plan and retirement. */
export type LifecycleStage =
  /** Being built. */
  | 'IN_DEVELOPMENT'
  /** In use. */
  | 'OPERATIONAL'
  /** Not there yet. */
  | 'PLANNED'
  /** No longer under configuration control: kept for history, without live relationships. */
  | 'RETIRED'
  /** On its way out. */
  | 'RETIRING';

/** Spreads requests over several providers. */
export type LoadBalancer = ConfigurationItem & Node & {
  __typename?: 'LoadBalancer';
  /** How it chooses a provider, such as round robin. */
  algorithm?: Maybe<Scalars['String']['output']>;
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The name clients use. */
  fqdn?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Such as HAProxy or Application Load Balancer. */
  product?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The cloud's or the platform's identifier. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** The address clients use. */
  virtualAddress?: Maybe<Scalars['String']['output']>;
};


/** Spreads requests over several providers. */
export type LoadBalancerChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Spreads requests over several providers. */
export type LoadBalancerDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Spreads requests over several providers. */
export type LoadBalancerDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Spreads requests over several providers. */
export type LoadBalancerServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a LoadBalancer. */
export type LoadBalancerInput = {
  /** How it chooses a provider, such as round robin. */
  algorithm?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The name clients use. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Such as HAProxy or Application Load Balancer. */
  product?: InputMaybe<Scalars['String']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The address clients use. */
  virtualAddress?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a LoadBalancer to set; those left out stay, null clears. */
export type LoadBalancerUpdateInput = {
  /** How it chooses a provider, such as round robin. */
  algorithm?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The name clients use. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Such as HAProxy or Application Load Balancer. */
  product?: InputMaybe<Scalars['String']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The address clients use. */
  virtualAddress?: InputMaybe<Scalars['String']['input']>;
};

/** A computer, physical or virtual, that software can run on. */
export type Machine = {
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A computer, physical or virtual, that software can run on. */
export type MachineChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A computer, physical or virtual, that software can run on. */
export type MachineDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A computer, physical or virtual, that software can run on. */
export type MachineDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A computer, physical or virtual, that software can run on. */
export type MachineServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A time in which configuration items are worked on. It quiets their alerts and leaves their availability; it never changes
 * their status.
 */
export type Maintenance = Node & {
  __typename?: 'Maintenance';
  /** When it was called off; null when it was not. */
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** For people. */
  comment?: Maybe<Scalars['String']['output']>;
  /** The items it names. */
  covers: Array<MaintenanceCover>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who scheduled it. */
  createdBy: Scalars['String']['output'];
  /** FLEXIBLE and RECURRING: how long it is in effect, from an item's failure or from each occurrence. Null with FIXED. */
  duration?: Maybe<Scalars['Duration']['output']>;
  /** FIXED and FLEXIBLE: the window, [from, to). Null with RECURRING. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Whether it is in effect now, for any item. */
  inEffect: Scalars['Boolean']['output'];
  /** How its time is meant. */
  kind: MaintenanceKind;
  /** What people call it. */
  name: Scalars['String']['output'];
  /**
   * The windows that begin or end in [from, to), or last through it, in order; at most 1,000, of at most 366 days. Of a flexible
   * one the time in which a failure triggers it. Cancelling does not change them.
   */
  occurrences: Array<MaintenanceWindow>;
  /** RECURRING: an RRULE of RFC 5545, such as FREQ=WEEKLY;BYDAY=SU. */
  rule?: Maybe<Scalars['String']['output']>;
  /** RECURRING: its first occurrence as the clock on the wall shows it, such as 2026-01-04T02:00. */
  start?: Maybe<Scalars['String']['output']>;
  /** Whether it was called off. */
  state: MaintenanceState;
  /** FIXED and FLEXIBLE: the end of the window. Null with RECURRING. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** RECURRING: an IANA time zone, such as Europe/Berlin. */
  zone?: Maybe<Scalars['String']['output']>;
};


/**
 * A time in which configuration items are worked on. It quiets their alerts and leaves their availability; it never changes
 * their status.
 */
export type MaintenanceOccurrencesArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** A page of a list of Maintenance. */
export type MaintenanceConnection = {
  __typename?: 'MaintenanceConnection';
  /** The rows with their cursors. */
  edges: Array<MaintenanceEdge>;
  /** The rows alone. */
  nodes: Array<Maintenance>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An item that a maintenance names. */
export type MaintenanceCover = {
  __typename?: 'MaintenanceCover';
  /** Whether everything that depends on it, at the time, is covered too. */
  descendants: Scalars['Boolean']['output'];
  /** As it is now. */
  item: ConfigurationItem;
  /** FLEXIBLE: when the item failed inside the window. Null before, and with the other kinds. */
  triggeredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A row of a list of Maintenance, with its cursor. */
export type MaintenanceEdge = {
  __typename?: 'MaintenanceEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Maintenance;
};

/** Which maintenances. All conditions must hold. */
export type MaintenanceFilter = {
  /** Those in effect, or if flexible ready to be triggered, at this instant. */
  activeAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those that cover the item, by itself or with what it depends on; an id or source:key. */
  itemId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that were called off, or those that were not. */
  state?: InputMaybe<MaintenanceState>;
};

/** An item that a maintenance covers. */
export type MaintenanceItemInput = {
  /** Cover everything that depends on it too, as it is at the time. */
  descendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** An id, or source:key. */
  item: Scalars['ID']['input'];
};

/** How the time of a maintenance is meant. */
export type MaintenanceKind =
  /** In effect for the whole window. */
  | 'FIXED'
  /** In effect for its duration from when a covered item fails inside the window, each item by itself, past `to` if need be. */
  | 'FLEXIBLE'
  /** In effect from each occurrence of a rule, at the wall-clock time of a zone. */
  | 'RECURRING';

/** What was written, or an expected no. */
export type MaintenanceResult = MaintenanceWritten | Refusal;

/** Whether a maintenance was called off. */
export type MaintenanceState =
  /** Called off. What it covered before that stays covered. */
  | 'CANCELLED'
  /** It was, is or will be in effect. */
  | 'SCHEDULED';

/** A stretch of time, [from, to). */
export type MaintenanceWindow = {
  __typename?: 'MaintenanceWindow';
  /** Its beginning, included. */
  from: Scalars['DateTime']['output'];
  /** Its end, excluded. */
  to: Scalars['DateTime']['output'];
};

/** When a maintenance is in effect. */
export type MaintenanceWindowInput =
  /** For a whole window. */
  { fixed: FixedMaintenanceInput; flexible?: never; recurring?: never; }
  |  /** For a while from a failure inside a window. */
  { fixed?: never; flexible: FlexibleMaintenanceInput; recurring?: never; }
  |  /** Again and again. */
  { fixed?: never; flexible?: never; recurring: RecurringMaintenanceInput; };

/** A maintenance that a mutation wrote. */
export type MaintenanceWritten = {
  __typename?: 'MaintenanceWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** After the change. */
  maintenance: Maintenance;
};

/** What becomes of items of one class. */
export type MappingClassRule = {
  __typename?: 'MappingClassRule';
  /** The class it is about. */
  class: ConfigurationItemClass;
  /** What becomes of its items. */
  rule: MappingRule;
};

/** What shall become of items of one class. */
export type MappingClassRuleInput = {
  /** The class it is about; one rule for each. */
  class: ConfigurationItemClass;
  /** What shall become of its items. */
  rule: MappingRule;
};

/** What becomes of an item that the walk comes to. Entry points are always members that the walk goes on from. */
export type MappingRule =
  /** It is no member, and the walk does not enter it. */
  | 'LEAVE_OUT'
  /** It is a member, and the walk goes on from it. */
  | 'MEMBER'
  /** The walk goes through it, and it is no member. */
  | 'PASS'
  /** It is a member, and the walk ends there. */
  | 'STOP';

/** One type of relationship that a mapping follows. */
export type MappingStep = {
  __typename?: 'MappingStep';
  /** Which way: towards what an item depends on, what depends on it, or both. */
  direction: Direction;
  /** The type that is followed. */
  type: RelationshipType;
};

/** A type of relationship to follow. */
export type MappingStepInput = {
  /** Which way to follow it. */
  direction?: Direction;
  /** The type to follow. */
  type: RelationshipType;
};

/**
 * Something that a service's map may lack: a call that the graph does not know, or an item that fails with a member. Nothing is changed until
 * a person accepts it.
 */
export type MappingSuggestion = {
  __typename?: 'MappingSuggestion';
  /** What speaks for it. */
  evidence: SuggestionEvidence;
  /** CALL: the caller. CO_FAILURE: the member. */
  from: ConfigurationItem;
  /** Opaque; hand it to acceptSuggestion or dismissSuggestion. */
  id: Scalars['ID']['output'];
  /** Where the evidence comes from. */
  kind: SuggestionKind;
  /** The end that is no member; null when both are. */
  outside?: Maybe<ConfigurationItem>;
  /** 0 to 1, higher is surer. CALL: calls / (calls + 10). CO_FAILURE: shared failures of all failures of both (Jaccard), times n / (n + 2). */
  score: Scalars['Float']['output'];
  /** CALL: what is called. CO_FAILURE: the item that fails with the member. */
  to: ConfigurationItem;
};

/** A page of suggestions, after the Relay connections specification. */
export type MappingSuggestionConnection = {
  __typename?: 'MappingSuggestionConnection';
  /** The rows with their cursors. */
  edges: Array<MappingSuggestionEdge>;
  /** The rows alone. */
  nodes: Array<MappingSuggestion>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A suggestion in a page. */
export type MappingSuggestionEdge = {
  __typename?: 'MappingSuggestionEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: MappingSuggestion;
};

/** Who asks, and with which rights. */
export type Me = {
  __typename?: 'Me';
  /** When what they signed in with expires; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stands as the actor in what they write. */
  id: Scalars['ID']['output'];
  /** What they are to the server. */
  kind: PrincipalKind;
  /** How people know them. */
  name: Scalars['String']['output'];
  /** The item that stands for them; null for machines and for the local administrator. */
  person?: Maybe<Person>;
  /** What the API token they use is limited to; null for all that its roles may. */
  purposes?: Maybe<Array<ApiTokenPurpose>>;
  /** The roles that they have now, those of their teams too. */
  roles: Array<Role>;
  /** The parts of the estate that they reach; null for everything. */
  scope?: Maybe<Array<GrantScope>>;
  /** The teams that they are a member of. */
  teams: Array<Team>;
};

/** Why an item is a member of a service, or none. */
export type MemberOrigin =
  /** The walk found it. */
  | 'COMPUTED'
  /** A person says that it is none. The walk does not go through it. */
  | 'EXCLUDED'
  /** A person says that it is a member, whether or not the walk finds it. */
  | 'INCLUDED';

/** Where an item stands in the service. */
export type MembershipChange = {
  __typename?: 'MembershipChange';
  /** Relationships from the nearest entry point; null for no member, and for one that the walk does not reach. */
  distance?: Maybe<Scalars['Int']['output']>;
  /** The item, as it is when it is read. */
  item: ConfigurationItem;
  /** Whether it is a member now. Forget one that is not. */
  member: Scalars['Boolean']['output'];
  /** Null once it is no member. */
  origin?: Maybe<MemberOrigin>;
};

/** What changed since. Several changes of one item may be told as its latest. */
export type MembershipDelta = {
  __typename?: 'MembershipDelta';
  /** Come back with it and nothing is missed. */
  cursor: Scalars['Cursor']['output'];
  /** What joined, left or moved. */
  members: Array<MembershipChange>;
};

/** The membership of a person in a team. */
export type MembershipInput = {
  /** The id of the Person item. */
  personId: Scalars['ID']['input'];
  /** Why, for people: it stands in the ChangeSet. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The id of the Team item. */
  teamId: Scalars['ID']['input'];
};

/** A page of the members now. Forget everything known when the first page arrives. */
export type MembershipSnapshot = {
  __typename?: 'MembershipSnapshot';
  /** Only that of the last page stands for the whole snapshot. */
  cursor: Scalars['Cursor']['output'];
  /** Whether it is the last page. */
  last: Scalars['Boolean']['output'];
  /** Members now, by id. */
  members: Array<MembershipChange>;
};

/** Tasks that were opened, and why others were not. */
export type MendTasks = {
  __typename?: 'MendTasks';
  /** Items without a new task. */
  notOpened: Array<NotOpened>;
  /** The tasks. */
  opened: Array<Task>;
};

/** What was written, or an expected no. */
export type MergeResult = ConfigurationItemsMerged | Refusal;

/** A broker, queue or topic that carries messages between services. */
export type MessageQueue = ConfigurationItem & Node & {
  __typename?: 'MessageQueue';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Such as RabbitMQ, Kafka or SQS. */
  engine?: Maybe<Scalars['String']['output']>;
  /** The engine's version. */
  engineVersion?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** The host it answers on. */
  host?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The port it answers on. */
  port?: Maybe<Scalars['Int']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The cloud's or the platform's identifier. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A broker, queue or topic that carries messages between services. */
export type MessageQueueChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A broker, queue or topic that carries messages between services. */
export type MessageQueueDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A broker, queue or topic that carries messages between services. */
export type MessageQueueDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A broker, queue or topic that carries messages between services. */
export type MessageQueueServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a MessageQueue. */
export type MessageQueueInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Such as RabbitMQ, Kafka or SQS. */
  engine?: InputMaybe<Scalars['String']['input']>;
  /** The engine's version. */
  engineVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host it answers on. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The port it answers on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a MessageQueue to set; those left out stay, null clears. */
export type MessageQueueUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Such as RabbitMQ, Kafka or SQS. */
  engine?: InputMaybe<Scalars['String']['input']>;
  /** The engine's version. */
  engineVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host it answers on. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The port it answers on. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An amount of money. Never a fraction of a minor unit. */
export type Money = {
  __typename?: 'Money';
  /** ISO 4217, such as EUR. */
  currency: Scalars['String']['output'];
  /** In the currency's smallest unit as ISO 4217 has it: 129900 is 1,299.00 euros. */
  minorUnits: Scalars['SafeInt']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** ISO 4217, such as EUR. */
  currency: Scalars['String']['input'];
  /** In the currency's smallest unit as ISO 4217 has it: 129900 is 1,299.00 euros. 0 or more. */
  minorUnits: Scalars['SafeInt']['input'];
};

/** What can be written. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Does what a suggestion proposes. */
  acceptSuggestion: SuggestionResult;
  /** Takes a firing alert on, so that nobody else is told of it. */
  acknowledgeAlert: AlertResult;
  /** Makes a person a member of a team; with it come the roles of the team, so nobody does that who could not grant them. Codes: NOT_FOUND, ESCALATION. */
  addMember: RelationshipResult;
  /** Gives seats of a licence to items. NO_SEAT when fewer are free; who holds one already keeps it. */
  assignLicenceSeats: InventoryResult;
  /** Says which item an alert is about, by id or as `source:key`. It stays so. */
  bindAlert: AlertResult;
  /** Calls a reservation off. It stays in the graph. */
  cancelAssetReservation: AssetReservationResult;
  /** Calls a maintenance off from now on. What it covered so far stays so in availability. INVALID when it was cancelled. */
  cancelMaintenance: MaintenanceResult;
  /** Ends a `run`: retires what the source reported before and in none of the run's calls. */
  completeImport: ImportResult;
  /** Says how the alerts of a source find their items. Firing alerts without an item are tried anew. */
  configureAlertSource: AlertSourceResult;
  /** Makes an API token. A personal one is one's own; one of a machine takes an ADMINISTRATOR. Never more than its maker may. Codes: INVALID, ESCALATION. */
  createApiToken: CreateApiTokenResult;
  /** Creates one item by hand. An item with the same identity is a DUPLICATE refusal that names it. */
  createConfigurationItem: ConfigurationItemResult;
  /** Keeps alerts quiet for a while. Refused as INVALID, each failed field listed. */
  createSilence: SilenceResult;
  /**
   * Makes an agreement, or changes one. A refusal lists everything that is wrong with it. CONFLICT for a name that another has, or an
   * expectedVersion that is no longer the newest.
   */
  defineAgreement: AgreementResult;
  /**
   * Makes a calendar, or a new version of one, in force from now on. A refusal lists everything that is wrong with it. CONFLICT for
   * a name that another has, or an expectedVersion that is no longer the newest.
   */
  defineCalendar: CalendarResult;
  /** Gives a service its mapping, or another one. What was included and excluded by hand stays. */
  defineServiceMapping: ServiceMappingResult;
  /** Lets one vote in another's place for a time. Votes cast until then stay. A refusal lists everything that is wrong. */
  delegateApproval: ApprovalDelegationResult;
  /** Says that a finding's items are rightly different. */
  dismissDuplicateFinding: DuplicateFindingResult;
  /** Says that a suggestion is wrong. */
  dismissSuggestion: SuggestionResult;
  /** Begins a catalogue item. Takes a name and an offering. A refusal lists everything that is wrong, the form's faults too. */
  draftCatalogueItem: CatalogueItemResult;
  /** Ends a delegation now. Only who delegated, or an administrator, does. */
  endApprovalDelegation: ApprovalDelegationResult;
  /** Ends a membership now; it stays on record. The roles of the team end with it, so nobody does that who could not grant them. Codes: NOT_FOUND, ESCALATION. */
  endMembership: RelationshipResult;
  /** Ends a shift on call now, or takes it back before it begins. Codes: NOT_FOUND. */
  endOnCall: OnCallResult;
  /** Ends a silence now. */
  endSilence: SilenceResult;
  /** Keeps items out, and the walk from going through them. */
  excludeMembers: ServiceMappingResult;
  /** Looks through the status history for items that fail together with a service's members, as evidence for suggestions. */
  findCoFailures: CoFailuresResult;
  /** Grants a role to a person or a team. Nobody grants a role, or a reach, that they lack. Codes: NOT_FOUND, INVALID, RETIRED, ESCALATION. */
  grantRole: RoleGrantResult;
  /**
   * Takes assets in: creates those whose tag is new, changes what differs, leaves the rest, in one ChangeSet. A bad row is
   * reported and leaves the others. Items are named by id, source:key, or a name that only one has.
   */
  importAssets: AssetImportResult;
  /** Creates, updates and relates what one source knows. All rows valid: one ChangeSet; a bad row is reported and leaves the rest. */
  importConfiguration: ImportResult;
  /** The same from a document: Kubernetes, Terraform state, CycloneDX, Docker Compose, Backstage, CSV, … */
  importDocument: ImportResult;
  /** Counts items as members, whatever the walk finds. The last word on an item counts. */
  includeMembers: ServiceMappingResult;
  /**
   * Notifications of alerts, up to 1,000 a call, in any order: they are put in the order in which they happened. All are taken,
   * or none.
   */
  ingestAlerts: IngestResult;
  /** Makes twins one: keys, relationships and missing attributes go to the survivor, and the twins answer with it. */
  mergeConfigurationItems: MergeResult;
  /**
   * Moves an asset through its life by an event: docs/assets.md has the table. All that is in the way is told at once.
   * TRANSFER makes someone else its owner, CHECK_OUT gives it into hands, CHECK_IN takes it back.
   */
  moveAsset: AssetResult;
  /** Closes an audit, or calls it off. CLOSE is refused while something is not looked at, unless `incomplete` says why not. */
  moveAssetAudit: AssetAuditResult;
  /** Moves a task: docs/lifecycles.md has the table. */
  moveTask: TaskResult;
  /** Takes calls between services out of traces, as evidence for suggestions. */
  observeCalls: CallsObservedResult;
  /** Opens a task for each item that fails a check. One that is open already is not opened again. */
  openMendTasks: MendTasks;
  /** Opens a task. A refusal lists everything that is wrong with it. */
  openTask: TaskResult;
  /** Answers true. It gives the type a root; a client may use it to test that writes reach the server. */
  ping: Scalars['Boolean']['output'];
  /** Begins an offering of a service. Takes a name and a service. A refusal lists everything that is wrong. */
  planServiceOffering: ServiceOfferingResult;
  /** Puts an idea into the portfolio's pipeline. Takes a name. A refusal (GUARD_FAILED) lists everything that is wrong. */
  proposeService: ServiceResult;
  /** Moves an item to another class. Attributes that the new class does not declare move to `attributes`. */
  reclassifyConfigurationItem: ConfigurationItemResult;
  /** Records what was found, at most 1,000 a call. A later word on one asset replaces the earlier while the audit is open. */
  recordAssetAudit: AssetAuditRecordResult;
  /** Registers an asset: planned, or where it stands already. A refusal lists everything that is wrong with it. */
  registerAsset: AssetResult;
  /** Relates two items; writing the same relationship again changes its group or weight. */
  relate: RelationshipResult;
  /** Takes seats back. That they were held stays in the graph. */
  releaseLicenceSeats: InventoryResult;
  /** Takes back what was said by hand of items: the walk decides again. */
  releaseMembers: ServiceMappingResult;
  /** Takes an acknowledgement back. */
  removeAcknowledgement: AlertResult;
  /** Takes a check away, ends its alert, and leaves it out of its item's own status. */
  removeCheck: RemoveCheckResult;
  /** Takes a service's mapping away, with its members and what was said by hand. */
  removeServiceMapping: ServiceMappingRemovedResult;
  /** A new token for a HEARTBEAT; the old one ends at once. */
  renewHeartbeatToken: UpsertCheckResult;
  /** What a monitor saw, up to 1,000 observations a call. The newest observation wins; an older one is answered with STALE. */
  reportStatus: StatusReportResult;
  /**
   * Asks for something of the catalogue. With `submit` it is handed in at once, and goes to those who decide or, where nobody
   * has to, to those who carry it out. A refusal lists everything that is in the way, each wrong answer too.
   */
  requestService: ServiceRequestResult;
  /** Reserves an asset for somebody. Reservations of one asset do not overlap. */
  reserveAsset: AssetReservationResult;
  /** Ends an item's relationships and takes it out of configuration control. Its history stays. */
  retireConfigurationItem: ConfigurationItemResult;
  /**
   * Retires what a source has not reported for a while and no other source has seen since. Scoped and in batches, so that an
   * inventory of any size is tidied step by step. Classes with `@ci(retireAfter:)` are tidied by themselves.
   */
  retireUnseen: RetireUnseenResult;
  /** Ends an API token for good, within a second on open connections too: one's own, or any for an ADMINISTRATOR. Codes: NOT_FOUND, ENDED. */
  revokeApiToken: ApiTokenResult;
  /** Ends a grant now; it stays on record. Open connections hear of it within a second. Codes: NOT_FOUND, ENDED, ESCALATION. */
  revokeRole: RoleGrantResult;
  /** Makes an active check at once and records what it saw. Refused as NOT_FOUND, INVALID, DISABLED or BUSY. */
  runCheckNow: RunCheckResult;
  /** Creates or changes a model. Fields left out stay as they are; null clears those that may be empty. */
  saveAssetModel: InventoryResult;
  /** Creates or changes a contract. Fields left out stay as they are; null clears those that may be empty. */
  saveContract: InventoryResult;
  /** Creates or changes a licence. Fields left out stay as they are; null clears those that may be empty. */
  saveLicence: InventoryResult;
  /** Creates or changes an order. A line that assets name keeps at least so many. */
  savePurchaseOrder: InventoryResult;
  /** Creates or changes a warranty. Fields left out stay as they are; null clears those that may be empty. */
  saveWarranty: InventoryResult;
  /** Schedules a maintenance. A refusal lists everything that is wrong with it. */
  scheduleMaintenance: MaintenanceResult;
  /** Declares how an item's redundancy groups reduce; groups not named stay as they are. */
  setDependencyGroups: ConfigurationItemResult;
  /** Puts a member of a team on call for it. Codes: NOT_FOUND, INVALID, NOT_A_MEMBER. */
  setOnCall: OnCallResult;
  /**
   * Lets a person not sign in any more, nor use their tokens, and closes their connections; or lets them again. All that they may by
   * grants comes and goes with it, so nobody does that who could not grant it. Codes: NOT_FOUND, ESCALATION.
   */
  setSignInAllowed: AccountResult;
  /** Settles what an asset and its item disagree on. */
  settleAssetDifference: AssetDifferenceResult;
  /** Ends all that a person is signed in with; tokens of their identity provider that were issued before are refused. */
  signOutEverywhere: AccountResult;
  /** Starts an audit, or has owners attest: draws the sample and says who looks at what. */
  startAssetAudit: AssetAuditResult;
  /** What another monitor saw, for a PASSIVE check or any other. Refused as NOT_FOUND or DISABLED. */
  submitCheckResult: SubmitCheckResult;
  /** Brings an event about. CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN, or GUARD_FAILED with everything that is in the way. */
  transitionCatalogueItem: CatalogueItemResult;
  /**
   * Brings an event about. CONFLICT when the service has another version by now, ILLEGAL_TRANSITION with what its state allows,
   * FORBIDDEN without a role for it, GUARD_FAILED with everything that is in the way.
   */
  transitionService: ServiceResult;
  /** Brings an event about. CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN, or GUARD_FAILED with everything that is in the way. */
  transitionServiceOffering: ServiceOfferingResult;
  /**
   * Brings an event about. Agents and service owners may for everybody, others for what they asked for or are to have; whoever it
   * was put to votes. CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN, or GUARD_FAILED with everything that is in the way.
   */
  transitionServiceRequest: ServiceRequestResult;
  /** Ends a relationship. It is kept with the instant it ended. */
  unrelate: RelationshipResult;
  /** Changes an asset. A lost race is a CONFLICT refusal carrying the current version. */
  updateAsset: AssetResult;
  /**
   * Changes an item's attributes. Values given here belong to the source `manual`, which outranks every other until it is
   * itself replaced. A lost race is a CONFLICT refusal carrying the current version.
   */
  updateConfigurationItem: ConfigurationItemResult;
  /** Creates a check, or with `id` changes one. Refused as NOT_FOUND, RETIRED or INVALID, each failed field listed. */
  upsertCheck: UpsertCheckResult;
};


/** What can be written. */
export type MutationAcceptSuggestionArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: AcceptSuggestionInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationAcknowledgeAlertArgs = {
  comment?: InputMaybe<Scalars['String']['input']>;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
  kind?: InputMaybe<AcknowledgementKind>;
};


/** What can be written. */
export type MutationAddMemberArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: MembershipInput;
};


/** What can be written. */
export type MutationAssignLicenceSeatsArgs = {
  holders: Array<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  licence: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationBindAlertArgs = {
  id: Scalars['ID']['input'];
  itemId: Scalars['ID']['input'];
};


/** What can be written. */
export type MutationCancelAssetReservationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationCancelMaintenanceArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationCompleteImportArgs = {
  confirmRetire?: InputMaybe<Scalars['Boolean']['input']>;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  run: Scalars['ID']['input'];
  source: Scalars['String']['input'];
};


/** What can be written. */
export type MutationConfigureAlertSourceArgs = {
  defaultSeverity?: InputMaybe<Severity>;
  name: Scalars['String']['input'];
  rules: Array<AlertBindingRuleInput>;
};


/** What can be written. */
export type MutationCreateApiTokenArgs = {
  input: CreateApiTokenInput;
};


/** What can be written. */
export type MutationCreateConfigurationItemArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  item: ConfigurationItemInput;
  reason?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationCreateSilenceArgs = {
  input: SilenceInput;
};


/** What can be written. */
export type MutationDefineAgreementArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: DefineAgreementInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationDefineCalendarArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: DefineCalendarInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationDefineServiceMappingArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: DefineServiceMappingInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationDelegateApprovalArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: DelegateApprovalInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationDismissDuplicateFindingArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be written. */
export type MutationDismissSuggestionArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** What can be written. */
export type MutationDraftCatalogueItemArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: CatalogueItemInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationEndApprovalDelegationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationEndMembershipArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: MembershipInput;
};


/** What can be written. */
export type MutationEndOnCallArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: EndOnCallInput;
};


/** What can be written. */
export type MutationEndSilenceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be written. */
export type MutationExcludeMembersArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ServiceMembersInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationFindCoFailuresArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: FindCoFailuresInput;
};


/** What can be written. */
export type MutationGrantRoleArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: GrantRoleInput;
};


/** What can be written. */
export type MutationImportAssetsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ImportAssetsInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationImportConfigurationArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ImportInput;
};


/** What can be written. */
export type MutationImportDocumentArgs = {
  confirmRetire?: InputMaybe<Scalars['Boolean']['input']>;
  content: Scalars['String']['input'];
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  format: DocumentFormat;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  mode?: InputMaybe<ImportMode>;
  reason?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  source: Scalars['String']['input'];
};


/** What can be written. */
export type MutationIncludeMembersArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ServiceMembersInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationIngestAlertsArgs = {
  alerts: Array<AlertInput>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  source: Scalars['String']['input'];
};


/** What can be written. */
export type MutationMergeConfigurationItemsArgs = {
  expectedVersion: Scalars['Int']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  survivor: Scalars['ID']['input'];
  twins: Array<Scalars['ID']['input']>;
};


/** What can be written. */
export type MutationMoveAssetArgs = {
  event: AssetEvent;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input?: InputMaybe<AssetEventInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationMoveAssetAuditArgs = {
  event: AssetAuditEvent;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  incomplete?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationMoveTaskArgs = {
  event: TaskEvent;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input?: InputMaybe<TaskEventInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationObserveCallsArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ObserveCallsInput;
};


/** What can be written. */
export type MutationOpenMendTasksArgs = {
  input: OpenMendTasksInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationOpenTaskArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: OpenTaskInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationPlanServiceOfferingArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ServiceOfferingInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationProposeServiceArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ServiceInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationReclassifyConfigurationItemArgs = {
  class: ConfigurationItemClass;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationRecordAssetAuditArgs = {
  audit: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  results: Array<AssetAuditResultInput>;
};


/** What can be written. */
export type MutationRegisterAssetArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: RegisterAssetInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationRelateArgs = {
  from: Scalars['ID']['input'];
  group?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['ID']['input'];
  type: RelationshipType;
  weight?: InputMaybe<Scalars['Float']['input']>;
};


/** What can be written. */
export type MutationReleaseLicenceSeatsArgs = {
  holders: Array<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  licence: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationReleaseMembersArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ServiceMembersInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationRemoveAcknowledgementArgs = {
  id: Scalars['ID']['input'];
};


/** What can be written. */
export type MutationRemoveCheckArgs = {
  id: Scalars['ID']['input'];
};


/** What can be written. */
export type MutationRemoveServiceMappingArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  service: Scalars['ID']['input'];
};


/** What can be written. */
export type MutationRenewHeartbeatTokenArgs = {
  id: Scalars['ID']['input'];
};


/** What can be written. */
export type MutationReportStatusArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: Array<StatusReportInput>;
};


/** What can be written. */
export type MutationRequestServiceArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: RequestServiceInput;
  reason?: InputMaybe<Scalars['String']['input']>;
  submit?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be written. */
export type MutationReserveAssetArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ReserveAssetInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationRetireConfigurationItemArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationRetireUnseenArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: RetireUnseenInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationRevokeApiTokenArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationRevokeRoleArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: RevokeRoleInput;
};


/** What can be written. */
export type MutationRunCheckNowArgs = {
  id: Scalars['ID']['input'];
};


/** What can be written. */
export type MutationSaveAssetModelArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SaveAssetModelInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSaveContractArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SaveContractInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSaveLicenceArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SaveLicenceInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSavePurchaseOrderArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SavePurchaseOrderInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSaveWarrantyArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SaveWarrantyInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationScheduleMaintenanceArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ScheduleMaintenanceInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSetDependencyGroupsArgs = {
  groups: Array<DependencyGroupInput>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSetOnCallArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SetOnCallInput;
};


/** What can be written. */
export type MutationSetSignInAllowedArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SetSignInAllowedInput;
};


/** What can be written. */
export type MutationSettleAssetDifferenceArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SettleAssetDifferenceInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSignOutEverywhereArgs = {
  personId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationStartAssetAuditArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: StartAssetAuditInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationSubmitCheckResultArgs = {
  checkId: Scalars['ID']['input'];
  input: CheckResultInput;
};


/** What can be written. */
export type MutationTransitionCatalogueItemArgs = {
  event: CatalogueItemEvent;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input?: InputMaybe<CatalogueItemInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationTransitionServiceArgs = {
  event: ServiceEvent;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input?: InputMaybe<ServiceInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationTransitionServiceOfferingArgs = {
  event: ServiceOfferingEvent;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input?: InputMaybe<ServiceOfferingInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationTransitionServiceRequestArgs = {
  event: ServiceRequestEvent;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input?: InputMaybe<ServiceRequestEventInput>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationUnrelateArgs = {
  from: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['ID']['input'];
  type: RelationshipType;
};


/** What can be written. */
export type MutationUpdateAssetArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: UpdateAssetInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** What can be written. */
export type MutationUpdateConfigurationItemArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  set: ConfigurationItemUpdateInput;
};


/** What can be written. */
export type MutationUpsertCheckArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: CheckInput;
};

/** A named division of a cluster. */
export type Namespace = ConfigurationItem & Node & {
  __typename?: 'Namespace';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The cluster's name. */
  cluster?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A named division of a cluster. */
export type NamespaceChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A named division of a cluster. */
export type NamespaceDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A named division of a cluster. */
export type NamespaceDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A named division of a cluster. */
export type NamespaceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Namespace. */
export type NamespaceInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The cluster's name. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Namespace to set; those left out stay, null clears. */
export type NamespaceUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The cluster's name. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A switch, router, firewall, access point, patch panel or other network equipment. */
export type NetworkDevice = ConfigurationItem & Node & {
  __typename?: 'NetworkDevice';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** The organisation's own inventory tag. */
  assetTag?: Maybe<Scalars['String']['output']>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as switch, router or firewall. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** Hardware addresses of its ports. */
  macAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** The address it is managed at. */
  managementAddress?: Maybe<Scalars['String']['output']>;
  /** Who built it. */
  manufacturer?: Maybe<Scalars['String']['output']>;
  /** The model. */
  model?: Maybe<Scalars['String']['output']>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The number of ports. */
  portCount?: Maybe<Scalars['Int']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The lowest rack unit it fills. */
  rackUnit?: Maybe<Scalars['Int']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The maker's serial number. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The firmware or operating system version. */
  softwareVersion?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A switch, router, firewall, access point, patch panel or other network equipment. */
export type NetworkDeviceChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A switch, router, firewall, access point, patch panel or other network equipment. */
export type NetworkDeviceDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A switch, router, firewall, access point, patch panel or other network equipment. */
export type NetworkDeviceDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A switch, router, firewall, access point, patch panel or other network equipment. */
export type NetworkDeviceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a NetworkDevice. */
export type NetworkDeviceInput = {
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as switch, router or firewall. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Hardware addresses of its ports. */
  macAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The address it is managed at. */
  managementAddress?: InputMaybe<Scalars['String']['input']>;
  /** Who built it. */
  manufacturer?: InputMaybe<Scalars['String']['input']>;
  /** The model. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The number of ports. */
  portCount?: InputMaybe<Scalars['Int']['input']>;
  /** The lowest rack unit it fills. */
  rackUnit?: InputMaybe<Scalars['Int']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The firmware or operating system version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a NetworkDevice to set; those left out stay, null clears. */
export type NetworkDeviceUpdateInput = {
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Such as switch, router or firewall. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Hardware addresses of its ports. */
  macAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The address it is managed at. */
  managementAddress?: InputMaybe<Scalars['String']['input']>;
  /** Who built it. */
  manufacturer?: InputMaybe<Scalars['String']['input']>;
  /** The model. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The number of ports. */
  portCount?: InputMaybe<Scalars['Int']['input']>;
  /** The lowest rack unit it fills. */
  rackUnit?: InputMaybe<Scalars['Int']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The firmware or operating system version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A subnet, VLAN, prefix or virtual network. */
export type NetworkSegment = ConfigurationItem & Node & {
  __typename?: 'NetworkSegment';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** The prefix, such as 10.1.2.0/24. */
  cidr?: Maybe<Scalars['String']['output']>;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The default gateway's address. */
  gateway?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The cloud's identifier. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The site it belongs to. */
  site?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** The VLAN number. */
  vlanId?: Maybe<Scalars['Int']['output']>;
  /** The virtual routing table. */
  vrf?: Maybe<Scalars['String']['output']>;
};


/** A subnet, VLAN, prefix or virtual network. */
export type NetworkSegmentChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A subnet, VLAN, prefix or virtual network. */
export type NetworkSegmentDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A subnet, VLAN, prefix or virtual network. */
export type NetworkSegmentDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A subnet, VLAN, prefix or virtual network. */
export type NetworkSegmentServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a NetworkSegment. */
export type NetworkSegmentInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The prefix, such as 10.1.2.0/24. */
  cidr?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The default gateway's address. */
  gateway?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The cloud's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The site it belongs to. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The VLAN number. */
  vlanId?: InputMaybe<Scalars['Int']['input']>;
  /** The virtual routing table. */
  vrf?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a NetworkSegment to set; those left out stay, null clears. */
export type NetworkSegmentUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The prefix, such as 10.1.2.0/24. */
  cidr?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The default gateway's address. */
  gateway?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The cloud's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The site it belongs to. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The VLAN number. */
  vlanId?: InputMaybe<Scalars['Int']['input']>;
  /** The virtual routing table. */
  vrf?: InputMaybe<Scalars['String']['input']>;
};

/** A record with an opaque id that is unique over all records. */
export type Node = {
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
};

/** An item for which no task was opened. */
export type NotOpened = {
  __typename?: 'NotOpened';
  /** As it was given. */
  item: Scalars['ID']['output'];
  /** Why not. */
  message: Scalars['String']['output'];
};

/** Traces, and who made them. */
export type ObserveCallsInput = {
  /** What GET /api/v2/traces answers. */
  content: Scalars['String']['input'];
  /** Only ZIPKIN: version 2 traces as JSON. */
  format?: DocumentFormat;
  /** Who observed them, such as zipkin. */
  source: Scalars['String']['input'];
};

/** The shift on call as it was written, or why not. */
export type OnCallResult = OnCallWritten | Refusal;

/** A person's time on call for a team. */
export type OnCallShift = {
  __typename?: 'OnCallShift';
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** 1 is called first, 2 when nobody answers, and so on. */
  level: Scalars['Int']['output'];
  /** Who is to be called. */
  person: Person;
  /** The team that they are called for. */
  team: Team;
  /** The first instant of it. */
  validFrom: Scalars['DateTime']['output'];
  /** The first instant after it; null for until further notice. */
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A shift on call as it was written. */
export type OnCallWritten = {
  __typename?: 'OnCallWritten';
  /** The id of the ChangeSet that says what was written. */
  changeSet: Scalars['ID']['output'];
  /** The shift as it is now. */
  shift: OnCallShift;
};

/** Which tasks to open. */
export type OpenMendTasksInput = {
  /** A Person or Team: id or source:key. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** What the items fail. */
  check: HealthCheck;
  /** By when it should be mended. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Ids, at most 100. */
  items: Array<Scalars['ID']['input']>;
};

/** A stretch of time, [from, to). */
export type OpenSpan = {
  __typename?: 'OpenSpan';
  /** When it opens, or what was asked for begins. */
  from: Scalars['DateTime']['output'];
  /** When it closes, or what was asked for ends. */
  to: Scalars['DateTime']['output'];
};

/** A task to open. */
export type OpenTaskInput = {
  /** The id of an item or record, or source:key of an item. */
  about?: InputMaybe<Scalars['ID']['input']>;
  /** A Person or Team: id or source:key. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** Free text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** By when it should be done. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it is for. */
  kind?: InputMaybe<TaskKind>;
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** The direction of an ordering. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** A company or body: a provider, vendor, customer or tenant. */
export type Organisation = ConfigurationItem & Node & {
  __typename?: 'Organisation';
  /** The account number it gave us. */
  accountNumber?: Maybe<Scalars['String']['output']>;
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Its short name in the source's directory. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as provider, vendor or tenant. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** The web address. */
  website?: Maybe<Scalars['String']['output']>;
};


/** A company or body: a provider, vendor, customer or tenant. */
export type OrganisationChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A company or body: a provider, vendor, customer or tenant. */
export type OrganisationDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A company or body: a provider, vendor, customer or tenant. */
export type OrganisationDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A company or body: a provider, vendor, customer or tenant. */
export type OrganisationServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Organisation. */
export type OrganisationInput = {
  /** The account number it gave us. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Its short name in the source's directory. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as provider, vendor or tenant. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The web address. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a Organisation to set; those left out stay, null clears. */
export type OrganisationUpdateInput = {
  /** The account number it gave us. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Its short name in the source's directory. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** Such as provider, vendor or tenant. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The web address. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** Where a connection stands, after the Relay cursor connections specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The last edge's cursor; null on an empty page. */
  endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** Whether more rows follow endCursor. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede startCursor. Connections here page forwards, so this tells only whether `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The first edge's cursor; null on an empty page. */
  startCursor?: Maybe<Scalars['Cursor']['output']>;
};

/** A check that others make. */
export type PassiveCheckInput = {
  /** A remark, shown in `config`. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** One measured value. Thresholds are as the monitor writes them, such as 10 or 10:20. */
export type PerformanceInput = {
  /** Beyond this it is CRITICAL. */
  critical?: InputMaybe<Scalars['String']['input']>;
  /** What was measured. */
  label: Scalars['String']['input'];
  /** The most it can be. */
  maximum?: InputMaybe<Scalars['Float']['input']>;
  /** The least it can be. */
  minimum?: InputMaybe<Scalars['Float']['input']>;
  /** Such as ms, s, % or B; none for a plain number. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** How much. */
  value: Scalars['Float']['input'];
  /** Beyond this it is a WARNING. */
  warning?: InputMaybe<Scalars['String']['input']>;
};

/** One measured value. Thresholds are as the monitor wrote them, such as 10 or 10:20. */
export type PerformanceValue = {
  __typename?: 'PerformanceValue';
  /** Beyond this it is CRITICAL. */
  critical?: Maybe<Scalars['String']['output']>;
  /** What was measured. */
  label: Scalars['String']['output'];
  /** The most it can be. */
  maximum?: Maybe<Scalars['Float']['output']>;
  /** The least it can be. */
  minimum?: Maybe<Scalars['Float']['output']>;
  /** Such as ms, s, % or B; empty for a plain number. */
  unit: Scalars['String']['output'];
  /** How much. */
  value: Scalars['Float']['output'];
  /** Beyond this it is a WARNING. */
  warning?: Maybe<Scalars['String']['output']>;
};

/** A person who owns or supports items. */
export type Person = ConfigurationItem & Node & {
  __typename?: 'Person';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The person's address. */
  email?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** The user name in the source's directory. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** The job title. */
  title?: Maybe<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A person who owns or supports items. */
export type PersonChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person who owns or supports items. */
export type PersonDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A person who owns or supports items. */
export type PersonDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A person who owns or supports items. */
export type PersonServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Person. */
export type PersonInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The person's address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The user name in the source's directory. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The job title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a Person to set; those left out stay, null clears. */
export type PersonUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The person's address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The user name in the source's directory. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The job title. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What an import would do to an item. */
export type PlannedAction =
  /** Keys point to different items: see duplicateFindings. */
  | 'CONFLICT'
  /** Bring it under configuration control. */
  | 'CREATE'
  /** A retired item that its source reports again. */
  | 'RESTORE'
  /** Take it out of configuration control. */
  | 'RETIRE'
  /** Change its attributes. */
  | 'UPDATE';

/** What an import would do to one item. */
export type PlannedChange = {
  __typename?: 'PlannedChange';
  /** What would be done. */
  action: PlannedAction;
  /** Attributes, before and after. */
  changes: Array<AttributeChange>;
  /** The item's class. */
  class: ConfigurationItemClass;
  /** The item's id; null for one that a dry run would create. */
  id?: Maybe<Scalars['ID']['output']>;
  /** The source's key. */
  key: Scalars['String']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
};

/** Which command a PLUGIN check runs. */
export type PluginCheckInput = {
  /** Added to those of the list, where it allows so. */
  arguments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A name of the administrator's list (CHECK_PLUGINS). */
  command: Scalars['String']['input'];
};

/** Feeds power: a utility feed, generator, uninterruptible supply, panel or power strip. */
export type PowerSource = ConfigurationItem & Node & {
  __typename?: 'PowerSource';
  /** The rated current in amperes. */
  amperage?: Maybe<Scalars['Int']['output']>;
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** The organisation's own inventory tag. */
  assetTag?: Maybe<Scalars['String']['output']>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Power in watts. */
  capacityWatts?: Maybe<Scalars['Int']['output']>;
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as feed, UPS, generator, panel or PDU. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The maker's serial number. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The site it stands in. */
  site?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
  /** Voltage in volts. */
  voltage?: Maybe<Scalars['Int']['output']>;
};


/** Feeds power: a utility feed, generator, uninterruptible supply, panel or power strip. */
export type PowerSourceChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Feeds power: a utility feed, generator, uninterruptible supply, panel or power strip. */
export type PowerSourceDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Feeds power: a utility feed, generator, uninterruptible supply, panel or power strip. */
export type PowerSourceDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Feeds power: a utility feed, generator, uninterruptible supply, panel or power strip. */
export type PowerSourceServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a PowerSource. */
export type PowerSourceInput = {
  /** The rated current in amperes. */
  amperage?: InputMaybe<Scalars['Int']['input']>;
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Power in watts. */
  capacityWatts?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as feed, UPS, generator, panel or PDU. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The site it stands in. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Voltage in volts. */
  voltage?: InputMaybe<Scalars['Int']['input']>;
};

/** Fields of a PowerSource to set; those left out stay, null clears. */
export type PowerSourceUpdateInput = {
  /** The rated current in amperes. */
  amperage?: InputMaybe<Scalars['Int']['input']>;
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Power in watts. */
  capacityWatts?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Such as feed, UPS, generator, panel or PDU. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The site it stands in. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Voltage in volts. */
  voltage?: InputMaybe<Scalars['Int']['input']>;
};

/** What somebody who asks is to the server. */
export type PrincipalKind =
  /** Whoever did not sign in where that is configured. */
  | 'ANONYMOUS'
  /** A machine with an API token of its own. */
  | 'INTEGRATION'
  /** Whoever asks while signing in is not configured. */
  | 'LOCAL_ADMINISTRATOR'
  /** A person who signed in, or a program with their API token. */
  | 'PERSON';

/** What was bought from whom. */
export type PurchaseOrder = InventoryRecord & Node & {
  __typename?: 'PurchaseOrder';
  /** The assets bought with it, by tag. */
  assets: AssetConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** ISO 4217; of all its lines. */
  currency: Scalars['String']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What was ordered, in the order of the lines. */
  lines: Array<PurchaseOrderLine>;
  /** The order's number. Unique among orders. */
  name: Scalars['String']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** The day of the order. */
  orderedOn: Scalars['Date']['output'];
  /** Who sells: an Organisation. */
  supplier?: Maybe<ConfigurationItem>;
  /** Of all lines. */
  total: Money;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** What was bought from whom. */
export type PurchaseOrderAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A line of an order. */
export type PurchaseOrderLine = {
  __typename?: 'PurchaseOrderLine';
  /** What was ordered. */
  description: Scalars['String']['output'];
  /** From 1. */
  line: Scalars['Int']['output'];
  /** The model of what was ordered; null for what is no asset. */
  model?: Maybe<AssetModel>;
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** How many assets name this line. */
  registered: Scalars['Int']['output'];
  /** What it costs: quantity times unitPrice. */
  total: Money;
  /** Of one. */
  unitPrice: Money;
};

/** A line of an order. */
export type PurchaseOrderLineInput = {
  /** 1 to 500 characters. */
  description: Scalars['String']['input'];
  /** The id of the model of what is ordered. */
  model?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
  /** Of one, in minor units of the order's currency. */
  unitPrice: Scalars['SafeInt']['input'];
};

/** What can be asked. */
export type Query = {
  __typename?: 'Query';
  /** Null when there is none. */
  agreement?: Maybe<Agreement>;
  /** By name. */
  agreements: AgreementConnection;
  /** An alert by its id; null when there is none. */
  alert?: Maybe<Alert>;
  /** What is known of the sources of alerts that were configured, by name. */
  alertSources: Array<AlertSource>;
  /** Alerts, the latest begun first. */
  alerts: AlertConnection;
  /** API tokens, the latest first, 500 at most: one's own, or everybody's for an ADMINISTRATOR. Those that ended over 30 days ago are left out. */
  apiTokens: Array<ApiToken>;
  /** Who votes in whose place now or later: what a person delegated, and what was delegated to them, the latest first. */
  approvalDelegations: Array<ApprovalDelegation>;
  /** Null when there is none. */
  asset?: Maybe<Asset>;
  /** Null when there is none. `records(filter: { types: ["AssetAudit"] })` lists them. */
  assetAudit?: Maybe<AssetAudit>;
  /** The asset that carries a tag. Null when there is none. */
  assetByTag?: Maybe<Asset>;
  /** A4 pages of labels as PDF, in base64: at most 1,000 assets, in the order given. NOT_FOUND for an unknown one. */
  assetLabels: Scalars['String']['output'];
  /** Null when there is none. */
  assetModel?: Maybe<AssetModel>;
  /** By tag. `search` finds tags, serial numbers and names by the beginnings of words. */
  assets: AssetConnection;
  /**
   * An item's availability in [from, to), from its effective status. `ciId` is an id or source:key. Windows that begin before
   * what is kept (HISTORY_DAYS), or in the future, are BAD_USER_INPUT.
   */
  availability: Availability;
  /** Null when there is none. */
  calendar?: Maybe<Calendar>;
  /** By name. */
  calendars: CalendarConnection;
  /** Null when there is none. */
  catalogueItem?: Maybe<CatalogueItem>;
  /** The request catalogue, newest first. */
  catalogueItems: CatalogueItemConnection;
  /** Sealed ChangeSets in sequence order, after a cursor of this feed. */
  changeSets: ChangeSetConnection;
  /** A check by its id; null when there is none. */
  check?: Maybe<Check>;
  /** Checks by name. */
  checks: CheckConnection;
  /** An item by its id; a merged twin's id answers with the survivor. Null when there is none. */
  configurationItem?: Maybe<ConfigurationItem>;
  /** An item by a source's key for it. Null when there is none. */
  configurationItemByKey?: Maybe<ConfigurationItem>;
  /** The classes of the model, built in and from MODEL_DIR. */
  configurationItemClasses: Array<ConfigurationItemClassInfo>;
  /** Items that match, by name unless ordered otherwise. `search` takes words and the beginnings of words. */
  configurationItems: ConfigurationItemConnection;
  /** Null when there is none. */
  contract?: Maybe<Contract>;
  /** The map around an item: every item within `depth` hops (0 to 32) and every relationship among them. maxItems is 1 to 5,000. */
  dependencyMap: DependencyMap;
  /** Identity keys that point to different items, newest first. */
  duplicateFindings: DuplicateFindingConnection;
  /** Why an item has the effective status it has, down to the roots. */
  explainStatus: StatusExplanation;
  /** What happened to an item, newest first. */
  history: ChangeEntryConnection;
  /**
   * What would be, or is, affected if these items were at `assume`: up to 1,000 of them, each by id or as `source:key`, such as
   * `netbox:1042`. maxDepth is 0 to 100 hops. With `at`, over the relationships that held then; what was observed then is not
   * known, so every item counts as never observed.
   */
  impact: ImpactAnalysis;
  /**
   * What joined or left the radius of these items between two instants, and by which ChangeSets. `to` is now unless given. Both
   * instants are taken as `impact(at:)` takes them.
   */
  impactChange: ImpactChange;
  /** Records of one type, by name. */
  inventoryRecords: InventoryRecordConnection;
  /** Null when there is none. */
  licence?: Maybe<Licence>;
  /** Null when there is none. */
  maintenance?: Maybe<Maintenance>;
  /** Newest first. */
  maintenances: MaintenanceConnection;
  /**
   * What a service's map may lack, surest first. One that was accepted or dismissed is shown again only when its evidence has at least
   * doubled since. NOT_FOUND when the service has no mapping.
   */
  mappingSuggestions: MappingSuggestionConnection;
  /** Who asks, and with which rights. */
  me: Me;
  /** Any record by its id; null when there is none. */
  node?: Maybe<Node>;
  /** Who is on call for a team, now or at another time, the first to be called first. */
  onCall: Array<OnCallShift>;
  /** The account of a person; null when there is no such person. */
  person?: Maybe<Account>;
  /** Null when there is none. */
  purchaseOrder?: Maybe<PurchaseOrder>;
  /** The record that people call so, such as SVC-1001, in capitals or not. Null when there is none. */
  record?: Maybe<LifecycleRecord>;
  /** By class; all that have items unless named. Looks at every item of them: seconds for tens of thousands. */
  recordHealth: Array<ClassHealth>;
  /** What fails a check in a class, by name. */
  recordHealthFindings: HealthFindingConnection;
  /** Records of all types with a lifecycle, newest first. */
  records: LifecycleRecordConnection;
  /** The relationship types of the model. */
  relationshipTypes: Array<RelationshipTypeInfo>;
  /** Null when there is none. */
  service?: Maybe<Service>;
  /** The service levels that hold for records about a service on a day, those of the SLAs first, then OLAs, then underpinning contracts. */
  serviceLevels: Array<ServiceLevel>;
  /** The map of a service. maxItems is 1 to 5,000. NOT_FOUND when the service has no mapping. */
  serviceMap: ServiceMap;
  /** A service's mapping, by the service's id or `source:key`. Null when it has none. */
  serviceMapping?: Maybe<ServiceMapping>;
  /** Null when there is none. */
  serviceOffering?: Maybe<ServiceOffering>;
  /** Newest first. */
  serviceOfferings: ServiceOfferingConnection;
  /** Null when there is none that you see: your own, those put to you, and with a role beyond REQUESTER those for services in your scope. */
  serviceRequest?: Maybe<ServiceRequest>;
  /** Those that you see, newest first. */
  serviceRequests: ServiceRequestConnection;
  /** The service portfolio, newest first. The catalogue is what is LIVE. */
  services: ServiceConnection;
  /** Silences, the latest to end first. Only those that have not ended unless `ended`. */
  silences: SilenceConnection;
  /**
   * Items whose sole loss takes the service, or any other item, to MAJOR or worse when all else is well, nearest first. An error
   * where more than 5,000 items would have to be tried.
   */
  singlePointsOfFailure: Array<SinglePointOfFailure>;
  /** The intervals of an item's effective status that touch [from, to), oldest first. `ciId` is an id or source:key. */
  statusHistory: StatusIntervalConnection;
  /** Null when there is none. */
  task?: Maybe<Task>;
  /** Newest first. */
  tasks: TaskConnection;
  /** The members of a team, by name. */
  teamMembers: Array<Person>;
  /** Null when there is none. */
  warranty?: Maybe<Warranty>;
  /**
   * What up to 1,000 hypothetical changes to the live graph would make worse. Writes nothing. Distances count from the nearest
   * item that a change touches: the one whose state it is, the one that goes, the `from` of a relationship.
   */
  whatIf: ImpactAnalysis;
};


/** What can be asked. */
export type QueryAgreementArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryAgreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryApiTokensArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. */
export type QueryApprovalDelegationsArgs = {
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  person: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryAssetArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryAssetAuditArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryAssetByTagArgs = {
  tag: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryAssetLabelsArgs = {
  assets: Array<Scalars['ID']['input']>;
  columns?: InputMaybe<Scalars['Int']['input']>;
  rows?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryAssetModelArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryAvailabilityArgs = {
  ciId: Scalars['ID']['input'];
  downFrom?: InputMaybe<Severity>;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** What can be asked. */
export type QueryCalendarArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryCalendarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryCatalogueItemArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryCatalogueItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CatalogueItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryChangeSetsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryCheckArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CheckFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryConfigurationItemArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryConfigurationItemByKeyArgs = {
  key: Scalars['String']['input'];
  source: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryConfigurationItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConfigurationItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ConfigurationItemOrder>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryDependencyMapArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<Direction>;
  maxItems?: InputMaybe<Scalars['Int']['input']>;
  root: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryDuplicateFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<DuplicateFindingState>;
};


/** What can be asked. */
export type QueryExplainStatusArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryImpactArgs = {
  assume?: InputMaybe<Severity>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
  of: Array<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryImpactChangeArgs = {
  assume?: InputMaybe<Severity>;
  from: Scalars['DateTime']['input'];
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
  of: Array<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. */
export type QueryInventoryRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  endsOnOrBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  type: InventoryRecordType;
};


/** What can be asked. */
export type QueryLicenceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryMaintenanceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryMaintenancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MaintenanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryMappingSuggestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  serviceId: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryOnCallArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  teamId: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryPersonArgs = {
  personId: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryPurchaseOrderArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryRecordArgs = {
  number: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryRecordHealthArgs = {
  classes?: InputMaybe<Array<ConfigurationItemClass>>;
};


/** What can be asked. */
export type QueryRecordHealthFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  check: HealthCheck;
  class: ConfigurationItemClass;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LifecycleRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryServiceLevelsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  recordType?: InputMaybe<Scalars['String']['input']>;
  service: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryServiceMapArgs = {
  id: Scalars['ID']['input'];
  maxItems?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryServiceMappingArgs = {
  service: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryServiceOfferingArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryServiceOfferingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceOfferingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryServiceRequestArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryServiceRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ServiceState>>;
};


/** What can be asked. */
export type QuerySilencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QuerySinglePointsOfFailureArgs = {
  service: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryStatusHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ciId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** What can be asked. */
export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryTeamMembersArgs = {
  teamId: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryWarrantyArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryWhatIfArgs = {
  changes: Array<HypotheticalChange>;
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
};

/** A frame that holds equipment. */
export type Rack = ConfigurationItem & Node & {
  __typename?: 'Rack';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** The organisation's own inventory tag. */
  assetTag?: Maybe<Scalars['String']['output']>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Its height in rack units. */
  heightUnits?: Maybe<Scalars['Int']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The room or row. */
  room?: Maybe<Scalars['String']['output']>;
  /** The maker's serial number. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The site it stands in. */
  site?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A frame that holds equipment. */
export type RackChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A frame that holds equipment. */
export type RackDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A frame that holds equipment. */
export type RackDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A frame that holds equipment. */
export type RackServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Rack. */
export type RackInput = {
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Its height in rack units. */
  heightUnits?: InputMaybe<Scalars['Int']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The room or row. */
  room?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The site it stands in. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Rack to set; those left out stay, null clears. */
export type RackUpdateInput = {
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Its height in rack units. */
  heightUnits?: InputMaybe<Scalars['Int']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The room or row. */
  room?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** The site it stands in. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What one ChangeSet did to a record that is no item. */
export type RecordChange = {
  __typename?: 'RecordChange';
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What was done to it. */
  operation: RecordOperation;
  /** What the record was after it. */
  state: Scalars['JSON']['output'];
  /** The record's type name, such as Alert. */
  type: Scalars['String']['output'];
};

/** A page of a list of RecordChange. */
export type RecordChangeConnection = {
  __typename?: 'RecordChangeConnection';
  /** The rows with their cursors. */
  edges: Array<RecordChangeEdge>;
  /** The rows alone. */
  nodes: Array<RecordChange>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a list of RecordChange, with its cursor. */
export type RecordChangeEdge = {
  __typename?: 'RecordChangeEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: RecordChange;
};

/** One event of a record; never changed once written. */
export type RecordEvent = {
  __typename?: 'RecordEvent';
  /** Who brought it about; itsm-graph for what happens by itself. */
  actor: Scalars['String']['output'];
  /** When it was. */
  at: Scalars['DateTime']['output'];
  /** What it changed, before and after. */
  changes: Array<AttributeChange>;
  /** Its name. */
  event: Scalars['String']['output'];
  /** Null for the event that created the record. */
  from?: Maybe<Scalars['String']['output']>;
  /** The version of the lifecycle's table at that time. */
  lifecycleVersion: Scalars['Int']['output'];
  /** Why, as who brought it about said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The record's version after it. */
  seq: Scalars['Int']['output'];
  /** The state after it. */
  to: Scalars['String']['output'];
};

/** A page of a record's history. */
export type RecordEventConnection = {
  __typename?: 'RecordEventConnection';
  /** The rows with their cursors. */
  edges: Array<RecordEventEdge>;
  /** The rows alone. */
  nodes: Array<RecordEvent>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many rows there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page. */
export type RecordEventEdge = {
  __typename?: 'RecordEventEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: RecordEvent;
};

/** What a ChangeSet did to a record that is no item. */
export type RecordOperation =
  /** It was made. */
  | 'CREATED'
  /** It is gone. */
  | 'REMOVED'
  /** It changed. */
  | 'UPDATED';

/** In effect from each occurrence of a rule, at the wall-clock time of a zone. */
export type RecurringMaintenanceInput = {
  /** Days and time, more than 0 and at most 31 days. PT24H is 24 hours, P1D to the same time of the next day. */
  duration: Scalars['Duration']['input'];
  /** RFC 5545 without DTSTART, such as FREQ=WEEKLY;BYDAY=SU; hourly at most, COUNT at most 1,000. */
  rule: Scalars['String']['input'];
  /** The first occurrence, without an offset: 2026-01-04T02:00. A time that the clock of the zone shows. */
  start: Scalars['String']['input'];
  /** An IANA time zone, such as Europe/Berlin. */
  zone: Scalars['String']['input'];
};

/** An expected no: nothing was changed. Every reason is listed at once. */
export type Refusal = {
  __typename?: 'Refusal';
  /** A stable code: NOT_FOUND, INVALID, CONFLICT, DUPLICATE, RETIRED, SECRET, IDEMPOTENCY_KEY_REUSED, … */
  code: Scalars['String']['output'];
  /** With CONFLICT: the version the record has now. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** Each failed check. */
  failures: Array<Failure>;
  /** What is wrong and the way out, for a person. */
  message: Scalars['String']['output'];
};

/** An asset that is not known yet. */
export type RegisterAssetInput = {
  /** When it was bought; depreciation begins in this month. */
  acquiredOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it cost. */
  cost?: InputMaybe<MoneyInput>;
  /** Where its cost is booked. */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** Contracts and warranties that cover it. */
  coveredBy?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A Person or Team: id or source:key. */
  custodian?: InputMaybe<Scalars['ID']['input']>;
  /** The configuration item it is in operation: id or source:key. */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** A Site or Rack: id or source:key. */
  location?: InputMaybe<Scalars['ID']['input']>;
  /** Its id or name. */
  model: Scalars['ID']['input'];
  /** What people call it: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its id or name. */
  order?: InputMaybe<Scalars['ID']['input']>;
  /** From 1; only with order. */
  orderLine?: InputMaybe<Scalars['Int']['input']>;
  /** A Person, Team or Organisation: id or source:key. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands; for what is there already. PLANNED, IN_STOCK, IN_USE, IN_MAINTENANCE or RETIRED. */
  state?: InputMaybe<AssetState>;
  /** Whether it keeps data. */
  storesData?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 100 characters, unique. Left out, it gets the next AST- number. */
  tag?: InputMaybe<Scalars['String']['input']>;
};

/** A row, or a part of one, that was not taken or that deserves a look. */
export type Rejection = {
  __typename?: 'Rejection';
  /** A stable code. */
  code: Scalars['String']['output'];
  /** What is wrong and the way out, for a person. */
  message: Scalars['String']['output'];
  /** The input path, such as items.3.server.serialNumber, or the document's own. */
  path: Scalars['String']['output'];
};

/** What was done to a relationship. */
export type RelationshipChange = {
  __typename?: 'RelationshipChange';
  /** The redundancy group of the dependent that it belongs to. */
  group?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What was done. */
  operation: RelationshipChangeOperation;
  /** The provider's id. */
  to: Scalars['ID']['output'];
  /** What kind it is. */
  type: RelationshipType;
};

/** What was done to a relationship. */
export type RelationshipChangeOperation =
  /** It began. */
  | 'CREATED'
  /** It ended; it is kept with that instant. */
  | 'ENDED'
  /** Its group or weight changed. */
  | 'UPDATED';

/** A relationship to write. `group` names a redundancy group of `from`. */
export type RelationshipInput = {
  /** The dependent. */
  from: ItemRef;
  /** A redundancy group of `from`. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** The provider. */
  to: ItemRef;
  /** What kind it is. */
  type: RelationshipType;
  /** Its share in a WEIGHTED group, greater than 0 and at most 10,000. */
  weight?: InputMaybe<Scalars['Float']['input']>;
};

/** What was written, or an expected no. */
export type RelationshipResult = Refusal | RelationshipWritten;

/**
 * How one item relates to another. Every relationship that carries impact points from the dependent to its provider,
 * so impact walks it backwards. Users add types of their own with `extend enum RelationshipType` in MODEL_DIR.
 */
export type RelationshipType =
  /** Is linked to the other over a network or a cable, and needs it to be reached. */
  | 'CONNECTS_TO'
  /** Cannot do its work without the other; the general form, for calls between services too. */
  | 'DEPENDS_ON'
  /** The document that describes it. */
  | 'DOCUMENTED_BY'
  /** A machine or platform that another machine, cluster or provider carries. */
  | 'HOSTED_ON'
  /** Stands or lives inside the other: a rack, a site, a network segment. */
  | 'LOCATED_IN'
  /** A person is a member of a team. Written by administrators, and by who may import people, for rights follow from it. */
  | 'MEMBER_OF'
  /** The person or team accountable for it. */
  | 'OWNED_BY'
  /** Is a component of the other. Composition only: a whole that fails with its parts says so with DEPENDS_ON. */
  | 'PART_OF'
  /** Draws electric power from the other. */
  | 'POWERED_BY'
  /** Software that executes on a machine, cluster or container. */
  | 'RUNS_ON'
  /** Keeps its data on the other. */
  | 'STORED_ON'
  /** The person or team that looks after it. */
  | 'SUPPORTED_BY'
  /** Makes use of the other's function: a certificate, a package, a shared facility. */
  | 'USES';

/** A relationship type of the model, as declared. */
export type RelationshipTypeInfo = {
  __typename?: 'RelationshipTypeInfo';
  /** Whether impact travels along it, from provider back to dependent. */
  carriesImpact: Scalars['Boolean']['output'];
  /** What such relationships mean. */
  description?: Maybe<Scalars['String']['output']>;
  /** The classes allowed at its tail. */
  from: Array<ConfigurationItemClass>;
  /** The classes allowed at its head. */
  to: Array<ConfigurationItemClass>;
  /** Its value in queries. */
  type: RelationshipType;
};

/** A relationship that a mutation wrote. */
export type RelationshipWritten = {
  __typename?: 'RelationshipWritten';
  /** The ChangeSet that holds the change; null when nothing changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** The dependent. */
  from: ConfigurationItem;
  /** The redundancy group of the dependent that it belongs to. */
  group?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The provider. */
  to: ConfigurationItem;
  /** What kind it is. */
  type: RelationshipType;
};

/** What was written, or an expected no. */
export type RemoveCheckResult = CheckRemoved | Refusal;

/** What one source last said of an attribute. */
export type ReportedValue = {
  __typename?: 'ReportedValue';
  /** When it last said so. */
  at: Scalars['DateTime']['output'];
  /** The source's name. */
  source: Scalars['String']['output'];
  /** What it said. */
  value?: Maybe<Scalars['JSON']['output']>;
};

/** What is asked for. */
export type RequestServiceInput = {
  /** The answers to the form: an object, at most 16,384 characters. */
  answers?: InputMaybe<Scalars['JSON']['input']>;
  /** A published catalogue item: id or number. */
  item: Scalars['ID']['input'];
  /** At most 4,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The Person who is to have it: id or source:key. The requester unless given. */
  requestedFor?: InputMaybe<Scalars['ID']['input']>;
  /** The Person who asks: id or source:key. You unless given; agents and service owners name others. */
  requester?: InputMaybe<Scalars['ID']['input']>;
};

/** A field that an event takes. */
export type RequiredField = {
  __typename?: 'RequiredField';
  /** The input's field. */
  field: Scalars['String']['output'];
  /** Whether the record holds it already. */
  given: Scalars['Boolean']['output'];
  /** What it is, for a person. */
  meaning: Scalars['String']['output'];
};

/** A time for which an asset shall be promised, [from, to). */
export type ReserveAssetInput = {
  /** Its id or tag. */
  asset: Scalars['ID']['input'];
  /** A Person or Team: id or source:key. */
  for: Scalars['ID']['input'];
  /** Its beginning. */
  from: Scalars['DateTime']['input'];
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its end, not inside. */
  to: Scalars['DateTime']['input'];
};

/** Items of one class that were found and that you may not see: neither which they are nor what they are called. */
export type RestrictedItem = {
  __typename?: 'RestrictedItem';
  /** Their class. */
  class: ConfigurationItemClass;
  /** How many of it. */
  count: Scalars['Int']['output'];
};

/** What to retire. */
export type RetireUnseenInput = {
  /** Only items of these classes. */
  classes?: InputMaybe<Array<ConfigurationItemClass>>;
  /** Needed when a larger share of the source's items than RETIRE_LIMIT goes. */
  confirmRetire?: InputMaybe<Scalars['Boolean']['input']>;
  /** Does everything, then undoes it. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most so many at once, the longest unseen first: 1 to 5,000. `remaining` tells what is left for another call. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** Whose items. */
  source: Scalars['String']['input'];
  /** Not reported for at least so long, such as P30D. */
  unseenFor: Scalars['Duration']['input'];
};

/** What was written, or why nothing was. */
export type RetireUnseenResult = Refusal | UnseenRetired;

/** The grant to end. */
export type RevokeRoleInput = {
  /** The id of the RoleGrant. */
  grantId: Scalars['ID']['input'];
  /** The id of the Person or Team item. */
  holderId: Scalars['ID']['input'];
  /** Why, for people: it stands in the ChangeSet. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What someone may do. Roles add to each other; the scope of a grant says to which records it applies. */
export type Role =
  /** Configuration, people and their roles. */
  | 'ADMINISTRATOR'
  /** Works on the incidents of their teams, reads items, drafts changes and problems. */
  | 'AGENT'
  /** Assets, contracts and the records of items. */
  | 'ASSET_MANAGER'
  /** Reads, the audit trail too. */
  | 'AUDITOR'
  /** Reads the changes in scope, and votes. */
  | 'CAB_MEMBER'
  /** Assesses, routes, schedules and closes changes; does not decide alone. */
  | 'CHANGE_MANAGER'
  /** All of incident management in scope, major incidents too. */
  | 'INCIDENT_MANAGER'
  /** A machine that sends or fetches: alerts, inventories, statuses. */
  | 'INTEGRATION'
  /** All of problem management in scope. */
  | 'PROBLEM_MANAGER'
  /** Logs, comments on and confirms incidents and requests of their own. */
  | 'REQUESTER'
  /** The agreements, the catalogue entry and the risks of their own services. */
  | 'SERVICE_OWNER'
  /** Reads. */
  | 'VIEWER';

/** A role that somebody has, for a time. */
export type RoleGrant = {
  __typename?: 'RoleGrant';
  /** Who granted it. */
  grantedBy: Scalars['String']['output'];
  /** The person, or the team whose members all have it. */
  holder: ConfigurationItem;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Why it was granted; null where nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What the holder may do by it. */
  role: Role;
  /** The part of the estate to which it applies. */
  scope: GrantScope;
  /** The first instant at which it holds. */
  validFrom: Scalars['DateTime']['output'];
  /** The first instant at which it does not hold any more; null for never. */
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** The grant as it was written, or why not. */
export type RoleGrantResult = Refusal | RoleGrantWritten;

/** A grant as it was written. */
export type RoleGrantWritten = {
  __typename?: 'RoleGrantWritten';
  /** The id of the ChangeSet that says what was written. */
  changeSet: Scalars['ID']['output'];
  /** The grant as it is now. */
  grant: RoleGrant;
};

/** What was written, or an expected no. */
export type RunCheckResult = CheckRun | Refusal;

/** A model to create or change. */
export type SaveAssetModelInput = {
  /** 1 to 60 characters; kept in lower case. */
  assetClass?: InputMaybe<Scalars['String']['input']>;
  /** How assets of it lose their value; null: they keep their cost in the books. */
  depreciation?: InputMaybe<DepreciationRuleInput>;
  /** When its maker no longer looks after it. */
  endOfSupportOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version the change was made from; needed with id. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Null creates one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** How many should be in stock, free. */
  minimumStock?: InputMaybe<Scalars['Int']['input']>;
  /** What people call it: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The maker's number for it. */
  partNumber?: InputMaybe<Scalars['String']['input']>;
  /** Whether it keeps data. */
  storesData?: InputMaybe<Scalars['Boolean']['input']>;
  /** An Organisation: id or source:key. */
  vendor?: InputMaybe<Scalars['ID']['input']>;
};

/** A contract to create or change. */
export type SaveContractInput = {
  /** The number it has with the other side. */
  contractNumber?: InputMaybe<Scalars['String']['input']>;
  /** What it cost. */
  cost?: InputMaybe<MoneyInput>;
  /** Its last day. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version the change was made from; needed with id. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Null creates one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about. */
  kind?: InputMaybe<ContractKind>;
  /** What people call it: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How many days before its end it must be ended. */
  noticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Its first day. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** An Organisation: id or source:key. */
  vendor?: InputMaybe<Scalars['ID']['input']>;
};

/** A licence to create or change. */
export type SaveLicenceInput = {
  /** What it cost. */
  cost?: InputMaybe<MoneyInput>;
  /** Its last day. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version the change was made from; needed with id. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Null creates one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What people call it: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its order: id or name. */
  order?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100. */
  packageNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 0 or more; null without a limit. */
  seats?: InputMaybe<Scalars['Int']['input']>;
  /** SoftwarePackage, Application or other items: ids or source:key, at most 100. */
  software?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its first day. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** An Organisation: id or source:key. */
  vendor?: InputMaybe<Scalars['ID']['input']>;
};

/** An order to create or change. */
export type SavePurchaseOrderInput = {
  /** ISO 4217. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The version the change was made from; needed with id. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Null creates one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 500; replaces all. */
  lines?: InputMaybe<Array<PurchaseOrderLineInput>>;
  /** What people call it: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The day of the order. */
  orderedOn?: InputMaybe<Scalars['Date']['input']>;
  /** An Organisation: id or source:key. */
  supplier?: InputMaybe<Scalars['ID']['input']>;
};

/** A warranty to create or change. */
export type SaveWarrantyInput = {
  /** Its last day. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version the change was made from; needed with id. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Null creates one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What people call it: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its first day. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Free text, such as next business day, on site. */
  terms?: InputMaybe<Scalars['String']['input']>;
  /** An Organisation: id or source:key. */
  vendor?: InputMaybe<Scalars['ID']['input']>;
};

/** A maintenance to schedule. */
export type ScheduleMaintenanceInput = {
  /** At most 4,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 1,000. */
  items: Array<MaintenanceItemInput>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** When it is in effect. */
  window: MaintenanceWindowInput;
};

/** What an asset's disposal left: the facts as they were then. */
export type ScrapCertificate = Node & {
  __typename?: 'ScrapCertificate';
  /** When it was approved. */
  approvedAt: Scalars['DateTime']['output'];
  /** Who said that it may go. */
  approvedBy: Scalars['String']['output'];
  /** What was disposed of. */
  asset: Asset;
  /** On the day of the disposal. */
  bookValue?: Maybe<Money>;
  /** What people call it, such as SCR-1001. */
  certificateNumber: Scalars['String']['output'];
  /** What it cost. */
  cost?: Maybe<Money>;
  /** How it goes, or went. */
  disposalMethod: AssetDisposalMethod;
  /** When it went. */
  disposedAt: Scalars['DateTime']['output'];
  /** Who let it go. */
  disposedBy: Scalars['String']['output'];
  /** A page to print. */
  html: Scalars['String']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Its model's name then. */
  modelName: Scalars['String']['output'];
  /** The same as PDF, in base64. */
  pdf: Scalars['String']['output'];
  /** The maker's serial number. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** Whether it kept data. */
  storesData: Scalars['Boolean']['output'];
  /** The organisation's own inventory tag. */
  tag: Scalars['String']['output'];
  /** The certificate that its data were wiped. */
  wipeCertificate?: Maybe<Scalars['String']['output']>;
};

/** A physical computer that serves others. */
export type Server = ConfigurationItem & Machine & Node & {
  __typename?: 'Server';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** The organisation's own inventory tag. */
  assetTag?: Maybe<Scalars['String']['output']>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** Processor cores. */
  cpuCount?: Maybe<Scalars['Int']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Local storage in gibibytes. */
  diskGiB?: Maybe<Scalars['Int']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** Hardware addresses of its network ports. */
  macAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Who built it. */
  manufacturer?: Maybe<Scalars['String']['output']>;
  /** Main memory in mebibytes. */
  memoryMiB?: Maybe<Scalars['Int']['output']>;
  /** The model. */
  model?: Maybe<Scalars['String']['output']>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Such as Debian 12. */
  operatingSystem?: Maybe<Scalars['String']['output']>;
  /** The operating system's version. */
  operatingSystemVersion?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The lowest rack unit it fills. */
  rackUnit?: Maybe<Scalars['Int']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is used for. */
  role?: Maybe<Scalars['String']['output']>;
  /** The maker's serial number. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A physical computer that serves others. */
export type ServerChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A physical computer that serves others. */
export type ServerDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A physical computer that serves others. */
export type ServerDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A physical computer that serves others. */
export type ServerServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Server. */
export type ServerInput = {
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Processor cores. */
  cpuCount?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Local storage in gibibytes. */
  diskGiB?: InputMaybe<Scalars['Int']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Hardware addresses of its network ports. */
  macAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who built it. */
  manufacturer?: InputMaybe<Scalars['String']['input']>;
  /** Main memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Such as Debian 12. */
  operatingSystem?: InputMaybe<Scalars['String']['input']>;
  /** The operating system's version. */
  operatingSystemVersion?: InputMaybe<Scalars['String']['input']>;
  /** The lowest rack unit it fills. */
  rackUnit?: InputMaybe<Scalars['Int']['input']>;
  /** What it is used for. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Server to set; those left out stay, null clears. */
export type ServerUpdateInput = {
  /** The organisation's own inventory tag. */
  assetTag?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Processor cores. */
  cpuCount?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Local storage in gibibytes. */
  diskGiB?: InputMaybe<Scalars['Int']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Hardware addresses of its network ports. */
  macAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who built it. */
  manufacturer?: InputMaybe<Scalars['String']['input']>;
  /** Main memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** The model. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Such as Debian 12. */
  operatingSystem?: InputMaybe<Scalars['String']['input']>;
  /** The operating system's version. */
  operatingSystemVersion?: InputMaybe<Scalars['String']['input']>;
  /** The lowest rack unit it fills. */
  rackUnit?: InputMaybe<Scalars['Int']['input']>;
  /** What it is used for. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/**
 * An entry of the service portfolio: from an idea to what customers have, to what is gone. Its configuration item holds what it
 * is made of; this record holds who stands for it and how far it is.
 */
export type Service = LifecycleRecord & Node & {
  __typename?: 'Service';
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** The availability that is agreed, in percent of the agreed time. */
  availabilityTarget?: Maybe<Scalars['Float']['output']>;
  /** When it is given: agreed times count by it. */
  calendar?: Maybe<Calendar>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** With whom it is agreed, the longest first. */
  customers: Array<ServiceParty>;
  /** What customers get, and from whom. */
  description?: Maybe<Scalars['String']['output']>;
  /** When its design began last. */
  designedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The BusinessService or ApplicationService that realises it; null while it is an idea. Its lifecycleStage and tier follow. */
  item?: Maybe<ConfigurationItem>;
  /** When it went live. */
  liveAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name customers know it by. */
  name: Scalars['String']['output'];
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** Its offerings, by name; at most 1,000. */
  offerings: Array<ServiceOffering>;
  /** The Person who is accountable for it. */
  owner?: Maybe<ConfigurationItem>;
  /** The open time of its calendar in which a failure is agreed to be mended. */
  resolutionTarget?: Maybe<Scalars['Duration']['output']>;
  /** When it was retired or withdrawn. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its retirement began last. */
  retiringAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: ServiceState;
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** Who has it, the longest first. */
  subscribers: Array<ServiceParty>;
  /** The Team that supports it. */
  supportTeam?: Maybe<ConfigurationItem>;
  /** 1 is the most important, 4 the least. */
  tier?: Maybe<Scalars['Int']['output']>;
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/**
 * An entry of the service portfolio: from an idea to what customers have, to what is gone. Its configuration item holds what it
 * is made of; this record holds who stands for it and how far it is.
 */
export type ServiceEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of a service of the portfolio. */
export type ServiceChange = {
  __typename?: 'ServiceChange';
  /** Whether it passes the filter now; false for one that no longer does. */
  matches: Scalars['Boolean']['output'];
  /** What it is after it. */
  service: Service;
};

/** A page of a list of Service. */
export type ServiceConnection = {
  __typename?: 'ServiceConnection';
  /** The rows with their cursors. */
  edges: Array<ServiceEdge>;
  /** The rows alone. */
  nodes: Array<Service>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** When sources last reported the members shown. A member that no source reports counts in none. */
export type ServiceDataAge = {
  __typename?: 'ServiceDataAge';
  /** How many no source reports: they are kept by hand. */
  neverReported: Scalars['Int']['output'];
  /** The member seen last was seen then. */
  newestSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The member seen longest ago was seen then. */
  oldestSeenAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Services of the portfolio that changed since. */
export type ServiceDelta = {
  __typename?: 'ServiceDelta';
  /** One for each, with what it is now. */
  changes: Array<ServiceChange>;
  /** The place in the feed up to which this tells; hand it back as `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** A row of a list of Service, with its cursor. */
export type ServiceEdge = {
  __typename?: 'ServiceEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Service;
};

/** What moves a service; docs/lifecycles.md has the table. */
export type ServiceEvent =
  /** From PIPELINE. Takes an item. */
  | 'DESIGN'
  /** Changes what is given, in every state but RETIRED. */
  | 'EDIT'
  /** From RETIRING. Refused while anything depends on the item or somebody has the service; the item is retired with it. */
  | 'FINISH_RETIREMENT'
  /** From DESIGN. Takes what a live service needs, and an item that stands on others. */
  | 'GO_LIVE'
  /** From RETIRING, back to LIVE. */
  | 'REINSTATE'
  /** From LIVE. Lists in its event what depends on the item. */
  | 'RETIRE'
  /** While LIVE. Takes customers, subscribers or both: from now on they have it. */
  | 'SUBSCRIBE'
  /** While LIVE or RETIRING. Takes customers, subscribers or both: from now on they have it not. */
  | 'UNSUBSCRIBE'
  /** From PIPELINE or DESIGN to RETIRED: it is not to be. */
  | 'WITHDRAW';

/** How a business service and everything it depends on are. */
export type ServiceHealth = {
  __typename?: 'ServiceHealth';
  /** Of those the ones that are WARNING or worse, worst first, ten at most; without those that you may not see. */
  causes: Array<ServiceHealthCause>;
  /** How many of those causes you may not see. */
  causesRestricted: Scalars['Int']['output'];
  /** How much of what it depends on you may see. */
  completeness: Completeness;
  /**
   * How many of the items it depends on, directly or not, are in each severity, worst first. Those without any are left out;
   * items that you may not see are counted.
   */
  dependencies: Array<SeverityCount>;
  /** After what it depends on. */
  effective: Severity;
  /**
   * How many more members its tightest redundancy group can lose: 0 is up, and one failure from down. Below 0 it lost too many.
   * Null without groups.
   */
  margin?: Maybe<Scalars['Int']['output']>;
  /** What monitoring says of the service itself. */
  observed: Severity;
  /** Of the items it depends on those that you may not see, as counts. They count in its status and in `dependencies` all the same. */
  restricted: Array<RestrictedItem>;
  /** As it is now. */
  service: ConfigurationItem;
};

/** An item that makes a service worse. */
export type ServiceHealthCause = {
  __typename?: 'ServiceHealthCause';
  /** The providers that made it so; empty when its own status does. */
  causedBy: Array<Scalars['ID']['output']>;
  /** How bad it is. */
  effective: Severity;
  /** As it is now. */
  item: ConfigurationItem;
};

/** Services of which something changed since, each as a whole. */
export type ServiceHealthDelta = {
  __typename?: 'ServiceHealthDelta';
  /** The place in the feed up to which this tells; hand it back as `after`. */
  cursor: Scalars['Cursor']['output'];
  /** Those that changed. */
  services: Array<ServiceHealth>;
};

/** A message of the stream of services' health. */
export type ServiceHealthMessage = ServiceHealthDelta | ServiceHealthSnapshot | StreamHeartbeat | StreamReset;

/** A page of how services are now. Forget everything known when the first page arrives. */
export type ServiceHealthSnapshot = {
  __typename?: 'ServiceHealthSnapshot';
  /** Only that of the last page stands for the whole snapshot. */
  cursor: Scalars['Cursor']['output'];
  /** Whether it is the snapshot's last page. */
  last: Scalars['Boolean']['output'];
  /** The services of this page. */
  services: Array<ServiceHealth>;
};

/** What is left out stays; null takes it away. */
export type ServiceInput = {
  /** Percent, more than 0 and less than 100, such as 99.9. */
  availabilityTarget?: InputMaybe<Scalars['Float']['input']>;
  /** A Calendar, by id or name. */
  calendar?: InputMaybe<Scalars['String']['input']>;
  /** With SUBSCRIBE and UNSUBSCRIBE: Organisations, Teams or Persons, by id or source:key. */
  customers?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** At most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A BusinessService or ApplicationService, by id or source:key, that no other service of the portfolio has. */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** A Person, by id or source:key. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Open time, such as PT8H. */
  resolutionTarget?: InputMaybe<Scalars['Duration']['input']>;
  /** With SUBSCRIBE and UNSUBSCRIBE: Persons, Teams or Organisations, by id or source:key. */
  subscribers?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A Team, by id or source:key. */
  supportTeam?: InputMaybe<Scalars['ID']['input']>;
  /** 1, the most important, to 4. */
  tier?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A clock on records of one type. It starts when the record is logged, stands still while the record is on hold for a reason that
 * counts, and stops when the record is answered or resolved. Of another priority it is measured from the beginning, as if it
 * had had it all along.
 */
export type ServiceLevel = {
  __typename?: 'ServiceLevel';
  /** Whose open time counts. */
  calendar: Calendar;
  /** The same, by events. */
  cancelEvents: Array<Scalars['String']['output']>;
  /** The clock is given up and counts nowhere. */
  cancelStates: Array<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What stops the clock. */
  kind: ServiceLevelKind;
  /** Unique within the agreement. */
  name: Scalars['String']['output'];
  /** Only on hold for one of these reasons; empty for any. */
  pauseReasons: Array<Scalars['String']['output']>;
  /** It stands still in these. */
  pauseStates: Array<Scalars['String']['output']>;
  /** Whose clocks it runs, such as Incident. */
  recordType: Scalars['String']['output'];
  /** The clock begins anew. */
  resetEvents: Array<Scalars['String']['output']>;
  /** A pause ends only by one of these events; empty: as the record leaves the states of the pause. */
  resumeEvents: Array<Scalars['String']['output']>;
  /** The clock runs in these states. A record that leaves them other than by `stop` gives its clock up. */
  startStates: Array<Scalars['String']['output']>;
  /** It stops with one of these. */
  stopEvents: Array<Scalars['String']['output']>;
  /** It stops as the record comes into one of these. */
  stopStates: Array<Scalars['String']['output']>;
  /** By priority. A record of another priority has no clock. */
  targets: Array<ServiceLevelTarget>;
};

/** A clock on records of one type; ServiceLevel says what each part does. */
export type ServiceLevelInput = {
  /** A calendar's id. */
  calendar: Scalars['ID']['input'];
  /** None among stopEvents. */
  cancelEvents?: InputMaybe<Array<Scalars['String']['input']>>;
  /** None among startStates or stopStates. */
  cancelStates?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What stops the clock. */
  kind: ServiceLevelKind;
  /** 1 to 200 characters, unique within the agreement. A level keeps its id as long as it keeps its name. */
  name: Scalars['String']['input'];
  /** Any unless said. */
  pauseReasons?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Each among startStates: outside them the clock would be cancelled. None for a RESPONSE. */
  pauseStates?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The type's name, such as Incident. */
  recordType: Scalars['String']['input'];
  /** The clock begins anew with these. */
  resetEvents?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Without any a pause ends as the record leaves its states. */
  resumeEvents?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At least one. */
  startStates: Array<Scalars['String']['input']>;
  /** Such as assign. */
  stopEvents?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A state or an event at least, the states not among startStates. */
  stopStates?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At least one, each priority once. */
  targets: Array<ServiceLevelTargetInput>;
};

/** What a clock measures. */
export type ServiceLevelKind =
  /** Until it was resolved. Goes on when the record is reopened: the time between does not count. */
  | 'RESOLUTION'
  /** Until somebody first took care. Is never paused; reopening does not start it again. */
  | 'RESPONSE';

/** The open time within which records of a priority are to be done. */
export type ServiceLevelTarget = {
  __typename?: 'ServiceLevelTarget';
  /** Such as P1. */
  priority: Scalars['String']['output'];
  /** Hours, minutes and seconds of open time, such as PT4H. */
  target: Scalars['Duration']['output'];
};

/** The open time within which records of a priority are to be done. */
export type ServiceLevelTargetInput = {
  /** Such as P1. */
  priority: Scalars['String']['input'];
  /** Hours, minutes and seconds of open time, more than 0, at most PT2000H. */
  target: Scalars['Duration']['input'];
};

/** A service's members, how they hang together and are, how old what is known of them is, and what is missing. */
export type ServiceMap = {
  __typename?: 'ServiceMap';
  /** How much of the service's members you may see; stale ones are counted among those shown and those out of sight. */
  completeness: Completeness;
  /** How old what sources say of the members is. */
  dataAge: ServiceDataAge;
  /** What is missing. */
  gaps: ServiceMapGaps;
  /** The rules that give the members. */
  mapping: ServiceMapping;
  /** Nearest first, then by name. */
  members: Array<ServiceMember>;
  /** Every relationship among the members shown and the service. */
  relationships: Array<DependencyMapRelationship>;
  /** Members that you may not see, as counts; `totalMembers` and `status` are of those that you see. */
  restricted: Array<RestrictedItem>;
  /** The service that is mapped. */
  service: ConfigurationItem;
  /** How many of all members are in each effective severity, worst first. Those without any are left out. */
  status: Array<SeverityCount>;
  /** Members in all that you may see, shown or not. */
  totalMembers: Scalars['Int']['output'];
  /** Whether maxItems cut the members off. */
  truncated: Scalars['Boolean']['output'];
};

/** Members that lack something. */
export type ServiceMapGap = {
  __typename?: 'ServiceMapGap';
  /** How many of the members shown. */
  count: Scalars['Int']['output'];
  /** The first 20 of them. */
  items: Array<ConfigurationItem>;
};

/** What a map lacks, of the members shown. An empty map with a missing entry point says why it is empty. */
export type ServiceMapGaps = {
  __typename?: 'ServiceMapGaps';
  /** Entry points that are retired. */
  entryPointsMissing: Array<ConfigurationItem>;
  /** Relationships that carry impact from a member to an item just outside, or back. */
  outside: ServiceMapOutside;
  /** No source reported them within their class's staleAfter. */
  stale: ServiceMapGap;
  /** Nobody observes them, and nothing is known of what they depend on. */
  statusUnknown: ServiceMapGap;
  /** They are related to nobody by OWNED_BY or SUPPORTED_BY. */
  withoutOwner: ServiceMapGap;
};

/** What is just outside a map. */
export type ServiceMapOutside = {
  __typename?: 'ServiceMapOutside';
  /** Items just outside. */
  items: Scalars['Int']['output'];
  /** The first 50 of the relationships that lead to them. */
  relationships: Array<DependencyMapRelationship>;
  /** Whether there are more. */
  truncated: Scalars['Boolean']['output'];
};

/**
 * Which items make up a service: entry points, and how a walk goes on from them. The members it gives are kept current as the graph
 * changes. Semantics: docs/service-mapping.md.
 */
export type ServiceMapping = Node & {
  __typename?: 'ServiceMapping';
  /** What becomes of items of some classes. */
  classRules: Array<MappingClassRule>;
  /** When it was defined first. */
  createdAt: Scalars['DateTime']['output'];
  /** Who defined it first. */
  createdBy: Scalars['String']['output'];
  /** Where the walk begins. One that was retired is waited for. */
  entryPoints: Array<ConfigurationItem>;
  /** Items of another environment are left out; those without any are not. Null for all environments. */
  environments?: Maybe<Array<Environment>>;
  /** Items that a person keeps out of it, by name. At most 1,000. */
  exclusions: Array<ServiceMember>;
  /** Which relationships are followed, and which way. */
  follow: Array<MappingStep>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Items that a person counts as members, by name, whether live or not. At most 1,000. */
  inclusions: Array<ServiceMember>;
  /** How many relationships a member may be away from an entry point. */
  maxDepth: Scalars['Int']['output'];
  /** How many members it has now. */
  memberCount: Scalars['Int']['output'];
  /** Its members, nearest first, then by name; those by a person's word alone come last. */
  members: ServiceMemberConnection;
  /** What becomes of items of every other class. */
  otherClasses: MappingRule;
  /** What becomes of other services of the service's own class, and of business services, where no class rule names theirs. */
  otherServices: MappingRule;
  /** The business or application service. */
  service: ConfigurationItem;
  /** When a person changed it last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Scalars['String']['output'];
  /** Grows by one with each change a person makes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/**
 * Which items make up a service: entry points, and how a walk goes on from them. The members it gives are kept current as the graph
 * changes. Semantics: docs/service-mapping.md.
 */
export type ServiceMappingMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The service that has no mapping any more. */
export type ServiceMappingRemoved = {
  __typename?: 'ServiceMappingRemoved';
  /** The ChangeSet that holds the change. */
  changeSet: Scalars['ID']['output'];
  /** The service. */
  service: ConfigurationItem;
};

/** A mapping that was removed, or why none was. */
export type ServiceMappingRemovedResult = Refusal | ServiceMappingRemoved;

/** A mapping that was written, or why none was. */
export type ServiceMappingResult = Refusal | ServiceMappingWritten;

/** A mapping that a mutation wrote. Its members are up to date with the graph. */
export type ServiceMappingWritten = {
  __typename?: 'ServiceMappingWritten';
  /** The ChangeSet that holds the change. */
  changeSet: Scalars['ID']['output'];
  /** The mapping as it is now. */
  mapping: ServiceMapping;
};

/** An item that makes up a service, or that a person keeps out of one. */
export type ServiceMember = {
  __typename?: 'ServiceMember';
  /** The person who included or excluded it; null with COMPUTED. */
  by?: Maybe<Scalars['String']['output']>;
  /** Relationships from the nearest entry point; null where the walk does not reach it. */
  distance?: Maybe<Scalars['Int']['output']>;
  /** The member, or the item kept out. */
  item: ConfigurationItem;
  /** Why it is a member, or none. */
  origin: MemberOrigin;
  /** Why, in that person's words. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Since when it is a member, or since when a person says so. */
  since: Scalars['DateTime']['output'];
};

/** A page of members, after the Relay connections specification. */
export type ServiceMemberConnection = {
  __typename?: 'ServiceMemberConnection';
  /** The rows with their cursors. */
  edges: Array<ServiceMemberEdge>;
  /** The rows alone. */
  nodes: Array<ServiceMember>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Members in all, over all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A member in a page. */
export type ServiceMemberEdge = {
  __typename?: 'ServiceMemberEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: ServiceMember;
};

/** Items that a person says something of, and the service. */
export type ServiceMembersInput = {
  /** 1 to 1,000, by id or `source:key`. */
  items: Array<Scalars['ID']['input']>;
  /** The service, by id or `source:key`. It must have a mapping. */
  service: Scalars['ID']['input'];
  /** At most 2,000 characters. */
  why?: InputMaybe<Scalars['String']['input']>;
};

/** A service that an item is a member of. */
export type ServiceMembership = {
  __typename?: 'ServiceMembership';
  /** Relationships from the nearest entry point; null where the walk does not reach it. */
  distance?: Maybe<Scalars['Int']['output']>;
  /** Why the item is a member of it. */
  origin: MemberOrigin;
  /** The service. */
  service: ConfigurationItem;
  /** Since when it is one. */
  since: Scalars['DateTime']['output'];
};

/** What a subscriber of a service's members is sent. */
export type ServiceMembershipMessage = MembershipDelta | MembershipSnapshot | StreamHeartbeat | StreamReset;

/** A message of the stream of the service portfolio. */
export type ServiceMessage = ServiceDelta | ServiceSnapshot | StreamHeartbeat | StreamReset;

/** A service as it is offered: at which price, at which hours, to whom. What can be asked for hangs on it. */
export type ServiceOffering = LifecycleRecord & Node & {
  __typename?: 'ServiceOffering';
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** When it is given; the service's calendar where it is null. */
  calendar?: Maybe<Calendar>;
  /** What can be asked for with it, by name; at most 1,000. */
  catalogueItems: Array<CatalogueItem>;
  /** What it costs to provide. */
  cost?: Maybe<Money>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** What it includes, and what not. */
  description?: Maybe<Scalars['String']['output']>;
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The name it goes by; no other that is not retired has it. */
  name: Scalars['String']['output'];
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** When it was offered last. */
  offeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who may have it; everybody when empty. A Person, or all who belong to a Team or Organisation. */
  offeredTo: Array<ConfigurationItem>;
  /** For what price and cost are. */
  per?: Maybe<BillingPeriod>;
  /** What who has it pays; null for nothing. */
  price?: Maybe<Money>;
  /** When it was retired. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The service it offers. */
  service?: Maybe<Service>;
  /** How far it is. */
  state: ServiceOfferingState;
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A service as it is offered: at which price, at which hours, to whom. What can be asked for hangs on it. */
export type ServiceOfferingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of ServiceOffering. */
export type ServiceOfferingConnection = {
  __typename?: 'ServiceOfferingConnection';
  /** The rows with their cursors. */
  edges: Array<ServiceOfferingEdge>;
  /** The rows alone. */
  nodes: Array<ServiceOffering>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of ServiceOffering, with its cursor. */
export type ServiceOfferingEdge = {
  __typename?: 'ServiceOfferingEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: ServiceOffering;
};

/** What moves an offering; docs/lifecycles.md has the table. */
export type ServiceOfferingEvent =
  /** Changes what is given, in every state but RETIRED. */
  | 'EDIT'
  /** From PLANNED. Takes a service that is LIVE. */
  | 'OFFER'
  /** From PLANNED. Refused while a catalogue item of it is published. */
  | 'RETIRE'
  /** From OFFERED, back to PLANNED. Refused while a catalogue item of it is published. */
  | 'WITHDRAW';

/** Which offerings. All conditions must hold. */
export type ServiceOfferingFilter = {
  /** That this Person, or one they belong to, may have: id or source:key. */
  for?: InputMaybe<Scalars['ID']['input']>;
  /** Of this service of the portfolio: id or number. */
  service?: InputMaybe<Scalars['ID']['input']>;
  /** Any of them. */
  states?: InputMaybe<Array<ServiceOfferingState>>;
};

/** What is left out stays; null takes it away. */
export type ServiceOfferingInput = {
  /** A Calendar: id or name. */
  calendar?: InputMaybe<Scalars['String']['input']>;
  /** What it costs to provide. */
  cost?: InputMaybe<MoneyInput>;
  /** At most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All of those who may have it: Organisations, Teams or Persons, by id or source:key, at most 200. Everybody when empty or null. */
  offeredTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** For what price and cost are; needed with either. */
  per?: InputMaybe<BillingPeriod>;
  /** What who has it pays. */
  price?: InputMaybe<MoneyInput>;
  /** A service of the portfolio: id or number. One that is offered keeps its service. */
  service?: InputMaybe<Scalars['ID']['input']>;
};

/** The offering, or why not. */
export type ServiceOfferingResult = Refusal | ServiceOfferingWritten;

/** How far an offering is. */
export type ServiceOfferingState =
  /** Open to those it is for. */
  | 'OFFERED'
  /** Being worked out, or taken back for that. */
  | 'PLANNED'
  /** No longer offered, kept for history. */
  | 'RETIRED';

/** An offering that a mutation wrote. */
export type ServiceOfferingWritten = {
  __typename?: 'ServiceOfferingWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** The offering after it. */
  offering: ServiceOffering;
};

/** Somebody who has a service, or with whom it is agreed. */
export type ServiceParty = {
  __typename?: 'ServiceParty';
  /** Who wrote it down. */
  by: Scalars['String']['output'];
  /** A Person, Team or Organisation. */
  item: ConfigurationItem;
  /** Since when. */
  since: Scalars['DateTime']['output'];
};

/**
 * Somebody's request for something of the catalogue: from what was asked to what was got. It keeps the form's version, the rule
 * of its approval and the steps of its fulfilment as they were when it was submitted.
 */
export type ServiceRequest = LifecycleRecord & Node & {
  __typename?: 'ServiceRequest';
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** What was answered to the form. */
  answers?: Maybe<Scalars['JSON']['output']>;
  /** How the decision stands; null before it was put to anybody, and where nobody has to decide. */
  approval?: Maybe<Approval>;
  /** When it was closed, rejected or cancelled. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** When it was approved or rejected. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** By when it should be fulfilled; null without a target. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When too few had voted and it went to the owner of the service. */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** When it was fulfilled last. */
  fulfilledAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is to be done for it, and how far each part is; empty before it is submitted. */
  fulfilment: Array<FulfilmentPart>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What is asked for. */
  item: CatalogueItem;
  /** The catalogue item's version when it was submitted; null before. */
  itemVersion?: Maybe<Scalars['Int']['output']>;
  /** What the requester says beside the form. */
  note?: Maybe<Scalars['String']['output']>;
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** What came of it. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** Whether it was fulfilled later than it should have been, or is not yet and should be. */
  overdue: Scalars['Boolean']['output'];
  /** The Person who is to have it; null when they are out of your sight. */
  requestedFor?: Maybe<ConfigurationItem>;
  /** The Person who asks; null when they are out of your sight. */
  requester?: Maybe<ConfigurationItem>;
  /** How far it is. */
  state: ServiceRequestState;
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** When it was submitted. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** The catalogue item's name when it was asked for. */
  title: Scalars['String']['output'];
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/**
 * Somebody's request for something of the catalogue: from what was asked to what was got. It keeps the form's version, the rule
 * of its approval and the steps of its fulfilment as they were when it was submitted.
 */
export type ServiceRequestEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of a request. */
export type ServiceRequestChange = {
  __typename?: 'ServiceRequestChange';
  /** Whether it passes the filter now; false for one that no longer does. */
  matches: Scalars['Boolean']['output'];
  /** What it is after it. */
  request: ServiceRequest;
};

/** A page of a list of ServiceRequest. */
export type ServiceRequestConnection = {
  __typename?: 'ServiceRequestConnection';
  /** The rows with their cursors. */
  edges: Array<ServiceRequestEdge>;
  /** The rows alone. */
  nodes: Array<ServiceRequest>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** Requests that changed since. */
export type ServiceRequestDelta = {
  __typename?: 'ServiceRequestDelta';
  /** One for each, with what it is now. */
  changes: Array<ServiceRequestChange>;
  /** The place in the feed up to which this tells; hand it back as `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** A row of a list of ServiceRequest, with its cursor. */
export type ServiceRequestEdge = {
  __typename?: 'ServiceRequestEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: ServiceRequest;
};

/** What moves a request; docs/lifecycles.md has the table. */
export type ServiceRequestEvent =
  /** By itself when a task of it is settled: opens what comes after. */
  | 'ADVANCE'
  /** By itself when the votes approve it. Once it was escalated: by the service's owner, with a comment. */
  | 'APPROVE'
  /** Before it is FULFILLED. Takes a comment: why. Its open tasks are cancelled. */
  | 'CANCEL'
  /** From FULFILLED, by who asked, by an agent, or by itself after a while. */
  | 'CLOSE'
  /** While it is under way. Takes a comment, which stands in its history. */
  | 'COMMENT'
  /** While DRAFT. Changes what is given. */
  | 'EDIT'
  /** By itself when its time to vote is over and too few voted: it goes to the service's owner. */
  | 'ESCALATE'
  /** By itself when all its tasks are done, or by an agent, with an outcome. Refused while a task of it is open. */
  | 'FULFIL'
  /** By itself when the votes reject it. Once it was escalated: by the service's owner, with a comment. */
  | 'REJECT'
  /** From FULFILLED, back to FULFILMENT. Takes a comment: what is missing. */
  | 'REOPEN'
  /** By itself, at once: puts it to those who decide. */
  | 'SEEK_APPROVAL'
  /** By itself, at once, where nobody has to decide. */
  | 'START'
  /** From DRAFT. Takes answers that fit the form; whoever it is for must be one of those it is offered to. */
  | 'SUBMIT'
  /** While in APPROVAL. Takes a choice. One may vote again until it is decided. */
  | 'VOTE';

/** What an event of a request takes. */
export type ServiceRequestEventInput = {
  /** With EDIT and SUBMIT: the answers to the form, all of them. */
  answers?: InputMaybe<Scalars['JSON']['input']>;
  /** With VOTE. */
  choice?: InputMaybe<ApprovalChoice>;
  /** At most 4,000 characters; stands in the history. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** With VOTE: the Person in whose place you vote, who delegated it to you. */
  inPlaceOf?: InputMaybe<Scalars['ID']['input']>;
  /** With EDIT and SUBMIT: at most 4,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** With FULFIL: what was done. At most 4,000 characters. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** With EDIT: the Person who is to have it. */
  requestedFor?: InputMaybe<Scalars['ID']['input']>;
  /** With VOTE: the Person whose vote an administrator writes down, with a comment on how they gave it. */
  voter?: InputMaybe<Scalars['ID']['input']>;
};

/** Which requests. All conditions must hold. */
export type ServiceRequestFilter = {
  /** That were put to this Person to decide: id or source:key. */
  decider?: InputMaybe<Scalars['ID']['input']>;
  /** For this catalogue item: id or number. */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** That this Person asked for or is to have: id or source:key. */
  person?: InputMaybe<Scalars['ID']['input']>;
  /** Any of them. */
  states?: InputMaybe<Array<ServiceRequestState>>;
};

/** A message of the stream of requests. */
export type ServiceRequestMessage = ServiceRequestDelta | ServiceRequestSnapshot | StreamHeartbeat | StreamReset;

/** The request, or why not. */
export type ServiceRequestResult = Refusal | ServiceRequestWritten;

/** A page of how requests are now. Forget everything known when the first page arrives. */
export type ServiceRequestSnapshot = {
  __typename?: 'ServiceRequestSnapshot';
  /** Only that of the last page stands for the whole snapshot. */
  cursor: Scalars['Cursor']['output'];
  /** Whether it is the snapshot's last page. */
  last: Scalars['Boolean']['output'];
  /** The requests of this page. */
  requests: Array<ServiceRequest>;
};

/** How far a request is. */
export type ServiceRequestState =
  /** Waiting for those who decide. */
  | 'APPROVAL'
  /** Taken back. */
  | 'CANCELLED'
  /** Done, and nobody said otherwise. */
  | 'CLOSED'
  /** Being written; nobody has to do anything yet. */
  | 'DRAFT'
  /** Done; who asked may say that it is not. */
  | 'FULFILLED'
  /** Being carried out. */
  | 'FULFILMENT'
  /** Not approved. */
  | 'REJECTED'
  /** Handed in. It goes on by itself at once. */
  | 'SUBMITTED';

/** A request that a mutation wrote. */
export type ServiceRequestWritten = {
  __typename?: 'ServiceRequestWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** The request after it. */
  request: ServiceRequest;
};

/** The service, or why not. */
export type ServiceResult = Refusal | ServiceWritten;

/** A page of how services of the portfolio are now. Forget everything known when the first page arrives. */
export type ServiceSnapshot = {
  __typename?: 'ServiceSnapshot';
  /** Only that of the last page stands for the whole snapshot. */
  cursor: Scalars['Cursor']['output'];
  /** Whether it is the snapshot's last page. */
  last: Scalars['Boolean']['output'];
  /** The services of this page. */
  services: Array<Service>;
};

/** How far a service is. */
export type ServiceState =
  /** Being designed and built. */
  | 'DESIGN'
  /** In the catalogue: offered and supported. */
  | 'LIVE'
  /** An idea: proposed, not decided. */
  | 'PIPELINE'
  /** No longer offered, kept for history. */
  | 'RETIRED'
  /** Still running for those who have it; no new ones. */
  | 'RETIRING';

/** A service that a mutation wrote. */
export type ServiceWritten = {
  __typename?: 'ServiceWritten';
  /** The ChangeSet's id. */
  changeSet: Scalars['ID']['output'];
  /** The service after it. */
  service: Service;
};

/** Who is on call for which team, at which level and for how long. */
export type SetOnCallInput = {
  /** 1 is called first; 1 to 9. */
  level?: Scalars['Int']['input'];
  /** The id of the Person item; a member of the team. */
  personId: Scalars['ID']['input'];
  /** Why, for people: it stands in the ChangeSet. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The id of the Team item. */
  teamId: Scalars['ID']['input'];
  /** Now unless given. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until further notice unless given. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whether a person may sign in from now on. */
export type SetSignInAllowedInput = {
  /** False closes their connections and refuses their tokens; true lets them sign in again. */
  allowed: Scalars['Boolean']['input'];
  /** The id of the Person item. */
  personId: Scalars['ID']['input'];
  /** Why, for people: it stands in the ChangeSet. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A difference to settle. */
export type SettleAssetDifferenceInput = {
  /** What they disagree on. */
  field: AssetDifferenceField;
  /** The item's id. */
  item: Scalars['ID']['input'];
  /** Whose word holds: the other takes it over. */
  take: AssetDifferenceSide;
};

/** X.733 perceived severity; UNKNOWN stands apart. Used for observed and for effective status. */
export type Severity =
  /** Out of service, or about to be. */
  | 'CRITICAL'
  /** A serious problem. */
  | 'MAJOR'
  /** A small problem. */
  | 'MINOR'
  /** All is well. */
  | 'OK'
  /** Nothing is known: never observed, or the monitor could not tell. */
  | 'UNKNOWN'
  /** Something may become a problem. */
  | 'WARNING';

/** How many items are in a severity. */
export type SeverityCount = {
  __typename?: 'SeverityCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The severity. */
  severity: Severity;
};

/** Keeps the alerts quiet that meet all of its matchers, for a while. */
export type Silence = Node & {
  __typename?: 'Silence';
  /** Who made it. */
  author: Scalars['String']['output'];
  /** Why. */
  comment?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** From when it holds. */
  from: Scalars['DateTime']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** All must be met. */
  matchers: Array<SilenceMatcher>;
  /** Until when it holds. */
  to: Scalars['DateTime']['output'];
};

/** A page of a list of Silence. */
export type SilenceConnection = {
  __typename?: 'SilenceConnection';
  /** The rows with their cursors. */
  edges: Array<SilenceEdge>;
  /** The rows alone. */
  nodes: Array<Silence>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of Silence, with its cursor. */
export type SilenceEdge = {
  __typename?: 'SilenceEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Silence;
};

/** A silence to make. */
export type SilenceInput = {
  /** Why. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Now unless given. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** All must be met, and one must need its label to be there. */
  matchers: Array<SilenceMatcherInput>;
  /** Until when it holds. */
  to: Scalars['DateTime']['input'];
};

/** A condition on one label; a label that is missing is empty. */
export type SilenceMatcher = {
  __typename?: 'SilenceMatcher';
  /** The label's name. */
  label: Scalars['String']['output'];
  /** How it is compared. */
  operator: SilenceOperator;
  /** With what. */
  value: Scalars['String']['output'];
};

/** A condition on one label; a label that is missing is empty. */
export type SilenceMatcherInput = {
  /** The label's name. */
  label: Scalars['String']['input'];
  /** How it is compared. */
  operator?: InputMaybe<SilenceOperator>;
  /** With what. */
  value: Scalars['String']['input'];
};

/** As Alertmanager's =, !=, =~ and !~. */
export type SilenceOperator =
  /** The label is the value. */
  | 'EQUAL'
  /** A regular expression for the whole value: groups, |, *, +, ?, . and sets; it is run in linear time. */
  | 'MATCHES'
  /** The label is not the value. */
  | 'NOT_EQUAL'
  /** The same, not matched. */
  | 'NOT_MATCHES';

/** What was written, or an expected no. */
export type SilenceResult = Refusal | SilenceWritten;

/** A silence that a mutation wrote. */
export type SilenceWritten = {
  __typename?: 'SilenceWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** After the change. */
  silence: Silence;
};

/** An item whose sole loss brings a service down. */
export type SinglePointOfFailure = {
  __typename?: 'SinglePointOfFailure';
  /** Its class. */
  class: ConfigurationItemClass;
  /** Hops between it and the service. */
  distance: Scalars['Int']['output'];
  /** The item whose loss it is; null where you may not see it. */
  item?: Maybe<ConfigurationItem>;
  /** The service's effective severity when only this item is CRITICAL. */
  severity: Severity;
};

/** A place: a building, data centre, office or cloud region. */
export type Site = ConfigurationItem & Node & {
  __typename?: 'Site';
  /** The postal address. */
  address?: Maybe<Scalars['String']['output']>;
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The short code people use for it. */
  code?: Maybe<Scalars['String']['output']>;
  /** The country, as ISO 3166-1 alpha-2. */
  country?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Degrees north. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** Degrees east. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The region or district. */
  region?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** The IANA time zone, such as Europe/Berlin. */
  timeZone?: Maybe<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A place: a building, data centre, office or cloud region. */
export type SiteChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A place: a building, data centre, office or cloud region. */
export type SiteDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A place: a building, data centre, office or cloud region. */
export type SiteDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A place: a building, data centre, office or cloud region. */
export type SiteServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Site. */
export type SiteInput = {
  /** The postal address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The short code people use for it. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The country, as ISO 3166-1 alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Degrees north. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Degrees east. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The region or district. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The IANA time zone, such as Europe/Berlin. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a Site to set; those left out stay, null clears. */
export type SiteUpdateInput = {
  /** The postal address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The short code people use for it. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The country, as ISO 3166-1 alpha-2. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Degrees north. */
  latitude?: InputMaybe<Scalars['Float']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Degrees east. */
  longitude?: InputMaybe<Scalars['Float']['input']>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The region or district. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The IANA time zone, such as Europe/Berlin. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A package, library or product that is installed or built in. */
export type SoftwarePackage = ConfigurationItem & Node & {
  __typename?: 'SoftwarePackage';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** Common Platform Enumeration name. */
  cpe?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it is licensed, as an SPDX expression where known. */
  licence?: Maybe<Scalars['String']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The package's name. */
  packageName?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The package URL, such as pkg:npm/left-pad@1.3.0. */
  purl?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** The version. */
  softwareVersion?: Maybe<Scalars['String']['output']>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who made it. */
  vendor?: Maybe<Scalars['String']['output']>;
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A package, library or product that is installed or built in. */
export type SoftwarePackageChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A package, library or product that is installed or built in. */
export type SoftwarePackageDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A package, library or product that is installed or built in. */
export type SoftwarePackageDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A package, library or product that is installed or built in. */
export type SoftwarePackageServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a SoftwarePackage. */
export type SoftwarePackageInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Common Platform Enumeration name. */
  cpe?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** How it is licensed, as an SPDX expression where known. */
  licence?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The package's name. */
  packageName?: InputMaybe<Scalars['String']['input']>;
  /** The package URL, such as pkg:npm/left-pad@1.3.0. */
  purl?: InputMaybe<Scalars['String']['input']>;
  /** The version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who made it. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** Fields of a SoftwarePackage to set; those left out stay, null clears. */
export type SoftwarePackageUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Common Platform Enumeration name. */
  cpe?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** How it is licensed, as an SPDX expression where known. */
  licence?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The package's name. */
  packageName?: InputMaybe<Scalars['String']['input']>;
  /** The package URL, such as pkg:npm/left-pad@1.3.0. */
  purl?: InputMaybe<Scalars['String']['input']>;
  /** The version. */
  softwareVersion?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who made it. */
  vendor?: InputMaybe<Scalars['String']['input']>;
};

/** Under which key a source reports an item. */
export type SourceKey = {
  __typename?: 'SourceKey';
  /** Its key, unique within the source. */
  key: Scalars['String']['output'];
  /** When the source last reported it. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** The source's name. */
  source: Scalars['String']['output'];
};

/** A stretch of time, [from, to). */
export type SpanInput = {
  /** Its beginning. */
  from: Scalars['DateTime']['input'];
  /** Null: without end. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An audit to start. */
export type StartAssetAuditInput = {
  /** SAMPLE: Persons or Teams who look, in turn: ids or source:key. */
  auditors?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** By when all is to be looked at. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** SAMPLE: the share awaited, for the size of the sample: 0.5 when nothing is known. */
  expected?: InputMaybe<Scalars['Float']['input']>;
  /** Which assets it speaks for; disposed ones are never among them. */
  filter?: InputMaybe<AssetFilter>;
  /** SAMPLE: 0.001 to 0.5. */
  margin?: InputMaybe<Scalars['Float']['input']>;
  /** What is looked at, and by whom. */
  method?: InputMaybe<AssetAuditMethod>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** SAMPLE: draws the same again; chosen by the server unless given. */
  seed?: InputMaybe<Scalars['Int']['input']>;
};

/** Drop one whose version is not above the one you have of the item: a snapshot and the deltas after it may overlap. */
export type StatusChange = {
  __typename?: 'StatusChange';
  /** When it changed. */
  at: Scalars['DateTime']['output'];
  /** The providers that made it so; empty when its own status does. */
  causedBy: Array<Scalars['ID']['output']>;
  /** After what it depends on. */
  effective: Severity;
  /** Whether a maintenance covers the item. It is told of when this changes, too; its status may be as before. */
  inMaintenance: Scalars['Boolean']['output'];
  /** As it is now. */
  item: ConfigurationItem;
  /**
   * How many more members its tightest redundancy group can lose: 0 is up, and one failure from down. Below 0 it lost too many.
   * Null without groups.
   */
  margin?: Maybe<Scalars['Int']['output']>;
  /** What monitoring says of the item itself. */
  observed: Severity;
  /** Null when it never had another. */
  previousEffective?: Maybe<Severity>;
  /** Grows with each change of the item's status. */
  version: Scalars['Int']['output'];
};

/** What one provider adds to an item's status. */
export type StatusContribution = {
  __typename?: 'StatusContribution';
  /** After the group's `unknownAs`, where it is UNKNOWN, and what the relationship makes of it. */
  countsAs: Severity;
  /** Its own effective status. */
  effective: Severity;
  /** The redundancy group of the item that it is in. */
  group?: Maybe<Scalars['String']['output']>;
  /** The provider. */
  item: ConfigurationItem;
  /** Its weight in a group that reduces by WEIGHTED. */
  weight: Scalars['Float']['output'];
};

/** What changed since. Several changes of one item may be told as its latest. */
export type StatusDelta = {
  __typename?: 'StatusDelta';
  /** The place in the feed up to which this tells; hand it back as `after`. */
  cursor: Scalars['Cursor']['output'];
  /** Those that changed. */
  items: Array<StatusChange>;
};

/** What became of an item's status. It says all that a subscriber needs; its item is read only when asked for. */
export type StatusEntry = {
  __typename?: 'StatusEntry';
  /** The providers that made it so; empty when its own status does. */
  causedBy: Array<Scalars['ID']['output']>;
  /** After what it depends on. */
  effective: Severity;
  /** Whether a maintenance covered the item after the change. */
  inMaintenance: Scalars['Boolean']['output'];
  /** How many more members its tightest redundancy group can lose, below 0 when it lost too many. Null without groups. */
  margin?: Maybe<Scalars['Int']['output']>;
  /** What monitoring says of the item itself. */
  observed: Severity;
  /** The effective one before. */
  previousEffective: Severity;
  /** From when it holds, where that is before the ChangeSet's instant. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** The version of the status, apart from that of the item. */
  version: Scalars['Int']['output'];
};

/** Why an item has the effective status it has. */
export type StatusExplanation = {
  __typename?: 'StatusExplanation';
  /** The neighbours that made it so; empty when its own status does. */
  causedBy: Array<Scalars['ID']['output']>;
  /** How many more there are that you may not see. */
  causedByRestricted: Scalars['Int']['output'];
  /** How much of the providers and roots this answer shows. */
  completeness: Completeness;
  /** After what it depends on. */
  effective: Severity;
  /** Its redundancy groups, counted. */
  gates: Array<Gate>;
  /** What is explained. */
  item: ConfigurationItem;
  /** What monitoring says of the item itself. */
  observed: Severity;
  /** Every provider that you may see, and what it counts as. */
  providers: Array<StatusContribution>;
  /** Providers and roots that you may not see, as counts. */
  restricted: Array<RestrictedItem>;
  /** The items at the bottom whose own status is the cause, nearest first. */
  roots: Array<ConfigurationItem>;
};

/** How long an item's effective status was the same, [from, to). */
export type StatusInterval = {
  __typename?: 'StatusInterval';
  /** The providers that made it so as it began; empty when the item's own status did. Those that are gone are left out. */
  causes: Array<ConfigurationItem>;
  /** When it began. */
  from: Scalars['DateTime']['output'];
  /** When a maintenance covered the item meanwhile, to the present at most; in order, without overlap. */
  inMaintenance: Array<MaintenanceWindow>;
  /** The own status as the interval began. */
  observed: Severity;
  /** The effective status. */
  severity: Severity;
  /** Null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of StatusInterval. */
export type StatusIntervalConnection = {
  __typename?: 'StatusIntervalConnection';
  /** The rows with their cursors. */
  edges: Array<StatusIntervalEdge>;
  /** The rows alone. */
  nodes: Array<StatusInterval>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of StatusInterval, with its cursor. */
export type StatusIntervalEdge = {
  __typename?: 'StatusIntervalEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: StatusInterval;
};

/** What a monitor saw of one item: named by `id`, or by `ref`. */
export type StatusReportInput = {
  /** The record's id. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What the monitor says, for a person; its first 4,000 characters are kept. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** When it was seen; now unless given. An instant ahead of the server's clock counts as now. */
  observedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A key of `source`, unless the reference names a source of its own. */
  ref?: InputMaybe<ItemRef>;
  /** How the item is. */
  severity: Severity;
  /** The monitor. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** How long it holds: without a newer observation by then the item is UNKNOWN. Until the next one unless given. */
  ttl?: InputMaybe<Scalars['Duration']['input']>;
};

/** What became of one observation. */
export type StatusReportOutcome = {
  __typename?: 'StatusReportOutcome';
  /** The item's id; the given one when it is unknown, null when an unknown key was given. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whether it was taken. */
  outcome: StatusReportOutcomeKind;
};

/** Whether an observation was taken. */
export type StatusReportOutcomeKind =
  /** Another severity than before. */
  | 'CHANGED'
  /** Nothing was taken: a newer observation of the item is known. */
  | 'STALE'
  /** The severity that was known, now confirmed. */
  | 'UNCHANGED'
  /** There is no such item, or it is retired. */
  | 'UNKNOWN_ITEM';

/** What became of observations. */
export type StatusReportResult = {
  __typename?: 'StatusReportResult';
  /** How many observations were taken: those CHANGED or UNCHANGED. */
  accepted: Scalars['Int']['output'];
  /** Null when no status changed. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** One for each row, in the order of the input. */
  results: Array<StatusReportOutcome>;
};

/** A page of what holds now. Forget everything known when the first page arrives. */
export type StatusSnapshot = {
  __typename?: 'StatusSnapshot';
  /** Come back with it and nothing is missed. Only that of the last page stands for the whole snapshot. */
  cursor: Scalars['Cursor']['output'];
  /** The items of this page. */
  items: Array<StatusChange>;
  /** Whether it is the snapshot's last page. */
  last: Scalars['Boolean']['output'];
};

/** Storage that others keep data on: a disk, array, share, bucket or volume. */
export type StorageVolume = ConfigurationItem & Node & {
  __typename?: 'StorageVolume';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Capacity in gibibytes. */
  capacityGiB?: Maybe<Scalars['Float']['output']>;
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether it is encrypted. */
  encrypted?: Maybe<Scalars['Boolean']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** The host that offers it. */
  host?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as SAN, NFS, block or object. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Its path on that host. */
  path?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The cloud's or the platform's identifier. */
  resourceId?: Maybe<Scalars['String']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The maker's serial number or world wide name. */
  serialNumber?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** Storage that others keep data on: a disk, array, share, bucket or volume. */
export type StorageVolumeChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Storage that others keep data on: a disk, array, share, bucket or volume. */
export type StorageVolumeDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Storage that others keep data on: a disk, array, share, bucket or volume. */
export type StorageVolumeDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** Storage that others keep data on: a disk, array, share, bucket or volume. */
export type StorageVolumeServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a StorageVolume. */
export type StorageVolumeInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Capacity in gibibytes. */
  capacityGiB?: InputMaybe<Scalars['Float']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is encrypted. */
  encrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host that offers it. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as SAN, NFS, block or object. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Its path on that host. */
  path?: InputMaybe<Scalars['String']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number or world wide name. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a StorageVolume to set; those left out stay, null clears. */
export type StorageVolumeUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Capacity in gibibytes. */
  capacityGiB?: InputMaybe<Scalars['Float']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is encrypted. */
  encrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The host that offers it. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** Such as SAN, NFS, block or object. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its path on that host. */
  path?: InputMaybe<Scalars['String']['input']>;
  /** The cloud's or the platform's identifier. */
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** The maker's serial number or world wide name. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Nothing is wrong, though nothing changed. Sent every 30 seconds. */
export type StreamHeartbeat = {
  __typename?: 'StreamHeartbeat';
  /** The place in the feed up to which this tells; hand it back as `after`. */
  cursor: Scalars['Cursor']['output'];
};

/** Deltas are missing. A snapshot follows. */
export type StreamReset = {
  __typename?: 'StreamReset';
  /** The place in the feed up to which this tells; hand it back as `after`. */
  cursor: Scalars['Cursor']['output'];
  /** Why. */
  reason: StreamResetReason;
};

/** Why deltas are missing. */
export type StreamResetReason =
  /** The feed does not go back that far, or never went that far. */
  | 'CURSOR_EXPIRED'
  /**
   * The service depends on other items than before. With `serviceHealth`: a service was retired, or is none any more. Or you may
   * see other items than before: an item's owner, environment or class changed, or you came back with other rights.
   */
  | 'SCOPE_CHANGED'
  /** More changed than the stream holds while the client did not read. */
  | 'SLOW_CONSUMER';

/** What was written, or an expected no. */
export type SubmitCheckResult = CheckResultTaken | Refusal;

/** What can be followed. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Alerts: first a snapshot of those that pass the filter, FIRING ones unless it names statuses, then each change of an alert
   * without a gap. With `after`: the changes since that cursor and no snapshot, or a StreamReset and a fresh snapshot.
   */
  alertChanged: AlertMessage;
  /**
   * Sealed ChangeSets that hold a change of one of the types, in sequence order, in batches: first those after the cursor,
   * then what is sealed from now on. StreamReset when the cursor is too old, or when the client did not read for so long that
   * more than 256 waited: take what lies between from `changeSets(after:)`.
   */
  changeFeed: ChangeFeedMessage;
  /**
   * Every ChangeSet from now on, in sequence order and without a gap, each within milliseconds of its commit.
   * With `after`: first those since that cursor.
   */
  changeSetSealed: ChangeSetEdge;
  /**
   * Own and effective status. First a snapshot, then deltas, without a gap. With `after`: the deltas since that cursor and
   * no snapshot, or a StreamReset and a fresh snapshot when it is too old.
   */
  ciStatus: CiStatusMessage;
  /**
   * Requests that you see: first a snapshot of those that pass the filter, of states that are no end unless it names states, then
   * each change of a request without a gap. With `after`: the changes since that cursor and no snapshot, or a StreamReset and a
   * fresh snapshot.
   */
  requestChanged: ServiceRequestMessage;
  /**
   * Services of the portfolio: first a snapshot of those in any of the states, all but RETIRED unless given, then each change of a
   * service without a gap. With `after`: the changes since that cursor and no snapshot, or a StreamReset and a fresh snapshot.
   */
  serviceChanged: ServiceMessage;
  /**
   * How business services are: first a snapshot, then each service whose status, margin, dependencies or causes changed. With
   * `after`: those that changed since that cursor and no snapshot, or a StreamReset and a fresh snapshot when it is too old.
   */
  serviceHealth: ServiceHealthMessage;
  /**
   * The members of a service: first a snapshot, then each that joins, leaves, or stands at another distance. With `after`: the changes
   * since that cursor and no snapshot, or a StreamReset and a fresh snapshot when it is too old. NOT_FOUND without a mapping.
   */
  serviceMembershipChanged: ServiceMembershipMessage;
};


/** What can be followed. */
export type SubscriptionAlertChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AlertFilter>;
};


/** What can be followed. */
export type SubscriptionChangeFeedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  types?: InputMaybe<Array<ChangeType>>;
};


/** What can be followed. */
export type SubscriptionChangeSetSealedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
};


/** What can be followed. */
export type SubscriptionCiStatusArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<CiStatusFilter>;
  snapshot?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be followed. */
export type SubscriptionRequestChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ServiceRequestFilter>;
};


/** What can be followed. */
export type SubscriptionServiceChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  states?: InputMaybe<Array<ServiceState>>;
};


/** What can be followed. */
export type SubscriptionServiceHealthArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** What can be followed. */
export type SubscriptionServiceMembershipChangedArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  serviceId: Scalars['ID']['input'];
};

/** A suggestion that was decided on. */
export type SuggestionDecided = {
  __typename?: 'SuggestionDecided';
  /** The ChangeSet that holds the decision and what it did. */
  changeSet: Scalars['ID']['output'];
  /** The service it was about. */
  service: ConfigurationItem;
};

/** What speaks for a suggestion. */
export type SuggestionEvidence = {
  __typename?: 'SuggestionEvidence';
  /** When it was seen first. */
  firstAt: Scalars['DateTime']['output'];
  /** When it was seen last. */
  lastAt: Scalars['DateTime']['output'];
  /** CALL: who observed it. */
  sources: Array<Scalars['String']['output']>;
  /** Calls seen, or failures shared. */
  times: Scalars['Int']['output'];
  /** CO_FAILURE: how often `from` failed in the time looked at; null with CALL. */
  timesFrom?: Maybe<Scalars['Int']['output']>;
  /** CO_FAILURE: how often `to` failed; null with CALL. */
  timesTo?: Maybe<Scalars['Int']['output']>;
};

/** Where the evidence of a suggestion comes from. */
export type SuggestionKind =
  /** Traces show a call, and no relationship of any type between the two says so. */
  | 'CALL'
  /** Both began to fail within minutes of each other, again and again, and no path of at most three relationships joins them. */
  | 'CO_FAILURE';

/** What accepting a suggestion does. */
export type SuggestionOutcome =
  /** The outside end is included by hand. */
  | 'MEMBER'
  /** `from` is related to `to`. The walk decides whether that makes a member. */
  | 'RELATIONSHIP';

/** A decision, or why it was not taken. */
export type SuggestionResult = Refusal | SuggestionDecided;

/** A piece of work for somebody, opened by a person or by the product itself. */
export type Task = LifecycleRecord & Node & {
  __typename?: 'Task';
  /** The item or record it is about. */
  about?: Maybe<Node>;
  /** The events that its state allows, with what each takes and what is in its way. */
  allowedTransitions: Array<AllowedTransition>;
  /** Who does it: a Person or Team. */
  assignee?: Maybe<ConfigurationItem>;
  /** When it was done or cancelled. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** By when it should be done. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** What happened to it, oldest first; one event a version. */
  events: RecordEventConnection;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: TaskKind;
  /** What people call it, such as INC-1042. Numbers rise; some may be missing. */
  number: Scalars['String']['output'];
  /** What came of it. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** When somebody began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: TaskState;
  /** Its state as text; each type has a field `state` with its own enum. */
  stateName: Scalars['String']['output'];
  /** The key of the step of a request that it fulfils; null for a task that fulfils none. */
  step?: Maybe<Scalars['String']['output']>;
  /** What will happen to it by itself, the next first. */
  timers: Array<Timer>;
  /** What is to be done. */
  title: Scalars['String']['output'];
  /** When its last event was. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each event: hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A piece of work for somebody, opened by a person or by the product itself. */
export type TaskEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of Task. */
export type TaskConnection = {
  __typename?: 'TaskConnection';
  /** The rows with their cursors. */
  edges: Array<TaskEdge>;
  /** The rows alone. */
  nodes: Array<Task>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A row of a list of Task, with its cursor. */
export type TaskEdge = {
  __typename?: 'TaskEdge';
  /** Where the row stands in the list. */
  cursor: Scalars['Cursor']['output'];
  /** The row. */
  node: Task;
};

/** What moves a task. */
export type TaskEvent =
  /** Takes an assignee. */
  | 'ASSIGN'
  /** Takes an outcome: why. */
  | 'CANCEL'
  /** Takes an outcome, where the kind is MEND. */
  | 'COMPLETE'
  /** Somebody begins. */
  | 'START';

/** What an event of a task takes. */
export type TaskEventInput = {
  /** A Person or Team: id or source:key. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** By when it should be done. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** What came of it, or why it is cancelled. */
  outcome?: InputMaybe<Scalars['String']['input']>;
};

/** Which tasks. All conditions must hold. */
export type TaskFilter = {
  /** The id of an item or record. */
  about?: InputMaybe<Scalars['ID']['input']>;
  /** Id or source:key. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** For one of these. */
  kinds?: InputMaybe<Array<TaskKind>>;
  /** That stand so. */
  states?: InputMaybe<Array<TaskState>>;
};

/** What a task is for. */
export type TaskKind =
  /** An owner is to confirm what they own. */
  | 'ATTESTATION'
  /** Something ends soon: a contract, a lease, a warranty, a licence. */
  | 'EXPIRY'
  /** A part of fulfilling something. */
  | 'FULFILMENT'
  /** A record is incomplete or wrong. */
  | 'MEND'
  /** Anything else. */
  | 'OTHER';

/** What was written, or why nothing was. */
export type TaskResult = Refusal | TaskWritten;

/** How far a task is. */
export type TaskState =
  /** Not to be done any more. */
  | 'CANCELLED'
  /** Done. */
  | 'DONE'
  /** Somebody works on it. */
  | 'IN_PROGRESS'
  /** To be done. */
  | 'OPEN';

/** A task that a mutation wrote. */
export type TaskWritten = {
  __typename?: 'TaskWritten';
  /** The id of the ChangeSet that holds what was written. */
  changeSet: Scalars['ID']['output'];
  /** The task after it. */
  task: Task;
};

/** What a TCP check connects to and expects. */
export type TcpCheckInput = {
  /** Must be in the first 8 KiB of the answer. */
  expect?: InputMaybe<Scalars['String']['input']>;
  /** A name or address. */
  host: Scalars['String']['input'];
  /** 1 to 65535. */
  port: Scalars['Int']['input'];
  /** Sent after connecting. */
  send?: InputMaybe<Scalars['String']['input']>;
};

/** A group of people that owns or supports items. */
export type Team = ConfigurationItem & Node & {
  __typename?: 'Team';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The group's address. */
  email?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Its name in the source's directory. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** Such as team, department or business unit. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A group of people that owns or supports items. */
export type TeamChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A group of people that owns or supports items. */
export type TeamDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A group of people that owns or supports items. */
export type TeamDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A group of people that owns or supports items. */
export type TeamServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Team. */
export type TeamInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The group's address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Its name in the source's directory. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** Such as team, department or business unit. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Team to set; those left out stay, null clears. */
export type TeamUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The group's address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** Its name in the source's directory. */
  handle?: InputMaybe<Scalars['String']['input']>;
  /** Such as team, department or business unit. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Something that will happen to a record by itself, exactly once. */
export type Timer = {
  __typename?: 'Timer';
  /** How often it was tried; more than 0 when it failed and is tried again. */
  attempts: Scalars['Int']['output'];
  /** The event it brings about, or an effect of the record's type. */
  effect: Scalars['String']['output'];
  /** When. */
  fireAt: Scalars['DateTime']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
};

/** What a TLS check looks at. */
export type TlsCheckInput = {
  /** This many days before its end or fewer it is CRITICAL, as is a certificate that is not valid. */
  criticalDays?: InputMaybe<Scalars['Int']['input']>;
  /** A name or address. */
  host: Scalars['String']['input'];
  /** 1 to 65535. */
  port?: InputMaybe<Scalars['Int']['input']>;
  /** The name that the certificate must be for; the host unless given. */
  serverName?: InputMaybe<Scalars['String']['input']>;
  /** This many days before its end or fewer it is a WARNING. */
  warningDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What was, or would be, retired. */
export type UnseenRetired = {
  __typename?: 'UnseenRetired';
  /** Null when nothing changed, or with dryRun. */
  changeSet?: Maybe<Scalars['ID']['output']>;
  /** Ids of what was retired, at most 1,000. */
  items: Array<Scalars['ID']['output']>;
  /** Of those handled, what another source still reports: it only loses this one. */
  keptByOthers: Scalars['Int']['output'];
  /** What the source has not reported for so long. */
  matched: Scalars['Int']['output'];
  /** Left for another call. */
  remaining: Scalars['Int']['output'];
  /** How many items were retired. */
  retired: Scalars['Int']['output'];
};

/** Left out stays, null clears. State, owner, custodian and place change by events of their own. */
export type UpdateAssetInput = {
  /** When it was bought; depreciation begins in this month. */
  acquiredOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it cost. */
  cost?: InputMaybe<MoneyInput>;
  /** Where its cost is booked. */
  costCentre?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all that cover it. */
  coveredBy?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The version the change was made from. */
  expectedVersion: Scalars['Int']['input'];
  /** Its id or tag. */
  id: Scalars['ID']['input'];
  /** The configuration item it is in operation: id or source:key. */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it must be kept as it is. */
  legalHold?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its model: id or name. */
  model?: InputMaybe<Scalars['ID']['input']>;
  /** What people call it: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Free text. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Its order: id or name. */
  order?: InputMaybe<Scalars['ID']['input']>;
  /** The line of the order, from 1. */
  orderLine?: InputMaybe<Scalars['Int']['input']>;
  /** The asset it is built into. */
  partOf?: InputMaybe<Scalars['ID']['input']>;
  /** The maker's serial number. */
  serialNumber?: InputMaybe<Scalars['String']['input']>;
  /** Whether it keeps data. */
  storesData?: InputMaybe<Scalars['Boolean']['input']>;
  /** The organisation's own inventory tag. */
  tag?: InputMaybe<Scalars['String']['input']>;
};

/** What was written, or an expected no. */
export type UpsertCheckResult = CheckWritten | Refusal;

/** A computer made of software on a hypervisor or in a cloud. */
export type VirtualMachine = ConfigurationItem & Machine & Node & {
  __typename?: 'VirtualMachine';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** The SMBIOS UUID. */
  biosUuid?: Maybe<Scalars['String']['output']>;
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The cluster that hosts it. */
  cluster?: Maybe<Scalars['String']['output']>;
  /** Virtual processors. */
  cpuCount?: Maybe<Scalars['Int']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Storage in gibibytes. */
  diskGiB?: Maybe<Scalars['Int']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: Maybe<Scalars['String']['output']>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The platform's or the cloud's identifier. */
  instanceId?: Maybe<Scalars['String']['output']>;
  /** The size or flavour, such as t3.small. */
  instanceType?: Maybe<Scalars['String']['output']>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** Hardware addresses of its network ports. */
  macAddresses?: Maybe<Array<Scalars['String']['output']>>;
  /** Main memory in mebibytes. */
  memoryMiB?: Maybe<Scalars['Int']['output']>;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Such as Debian 12. */
  operatingSystem?: Maybe<Scalars['String']['output']>;
  /** The operating system's version. */
  operatingSystemVersion?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is used for. */
  role?: Maybe<Scalars['String']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A computer made of software on a hypervisor or in a cloud. */
export type VirtualMachineChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A computer made of software on a hypervisor or in a cloud. */
export type VirtualMachineDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A computer made of software on a hypervisor or in a cloud. */
export type VirtualMachineDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A computer made of software on a hypervisor or in a cloud. */
export type VirtualMachineServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a VirtualMachine. */
export type VirtualMachineInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The SMBIOS UUID. */
  biosUuid?: InputMaybe<Scalars['String']['input']>;
  /** The cluster that hosts it. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** Virtual processors. */
  cpuCount?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Storage in gibibytes. */
  diskGiB?: InputMaybe<Scalars['Int']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The platform's or the cloud's identifier. */
  instanceId?: InputMaybe<Scalars['String']['input']>;
  /** The size or flavour, such as t3.small. */
  instanceType?: InputMaybe<Scalars['String']['input']>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Hardware addresses of its network ports. */
  macAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Main memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** Such as Debian 12. */
  operatingSystem?: InputMaybe<Scalars['String']['input']>;
  /** The operating system's version. */
  operatingSystemVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it is used for. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a VirtualMachine to set; those left out stay, null clears. */
export type VirtualMachineUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The SMBIOS UUID. */
  biosUuid?: InputMaybe<Scalars['String']['input']>;
  /** The cluster that hosts it. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** Virtual processors. */
  cpuCount?: InputMaybe<Scalars['Int']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Storage in gibibytes. */
  diskGiB?: InputMaybe<Scalars['Int']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** The fully qualified domain name. */
  fqdn?: InputMaybe<Scalars['String']['input']>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The platform's or the cloud's identifier. */
  instanceId?: InputMaybe<Scalars['String']['input']>;
  /** The size or flavour, such as t3.small. */
  instanceType?: InputMaybe<Scalars['String']['input']>;
  /** IP addresses, IPv4 and IPv6. */
  ipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** Hardware addresses of its network ports. */
  macAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Main memory in mebibytes. */
  memoryMiB?: InputMaybe<Scalars['Int']['input']>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Such as Debian 12. */
  operatingSystem?: InputMaybe<Scalars['String']['input']>;
  /** The operating system's version. */
  operatingSystemVersion?: InputMaybe<Scalars['String']['input']>;
  /** What it is used for. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a maker or seller promises to mend or replace, and until when. */
export type Warranty = InventoryRecord & Node & {
  __typename?: 'Warranty';
  /** The assets it covers, by tag. */
  assets: AssetConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Its last day. Tasks are opened 90, 30 and 7 days before. */
  endsOn: Scalars['Date']['output'];
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** What people call it: 1 to 200 characters. */
  name: Scalars['String']['output'];
  /** Free text. */
  note?: Maybe<Scalars['String']['output']>;
  /** Its first day. */
  startsOn: Scalars['Date']['output'];
  /** Such as next business day, on site. */
  terms?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who promises it: an Organisation. */
  vendor?: Maybe<ConfigurationItem>;
  /** Grows by one with each change. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** What a maker or seller promises to mend or replace, and until when. */
export type WarrantyAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** Open on a day of the week from one time of the clock on the wall to another, [start, end). */
export type WeeklyOpening = {
  __typename?: 'WeeklyOpening';
  /** HH:MM, up to 48:00. After 24:00 it lies on the next day: 22:00 to 30:00 is until six in the morning. */
  end: Scalars['String']['output'];
  /** HH:MM, 00:00 to 23:59. */
  start: Scalars['String']['output'];
  /** On which day it starts. */
  weekday: Weekday;
};

/** Open at the same times on each of these days. */
export type WeeklyOpeningInput = {
  /** HH:MM after start, up to 48:00: 30:00 is 06:00 of the next day. */
  end: Scalars['String']['input'];
  /** HH:MM, 00:00 to 23:59. */
  start: Scalars['String']['input'];
  /** At least one. */
  weekdays: Array<Weekday>;
};

/** A set of replicas that a scheduler keeps running: a Deployment, StatefulSet, job or task definition. */
export type Workload = ConfigurationItem & Node & {
  __typename?: 'Workload';
  /** The asset it is; null when none is linked. */
  asset?: Maybe<Asset>;
  /** What a source sent and the class does not declare. */
  attributes: Scalars['JSON']['output'];
  /** Its checks, by name. */
  checks: CheckConnection;
  /** Its class, one value for each type of the model. */
  class: ConfigurationItemClass;
  /** The cluster's name. */
  cluster?: Maybe<Scalars['String']['output']>;
  /** When it came under configuration control. */
  createdAt: Scalars['DateTime']['output'];
  /** How much the organisation depends on it. */
  criticality?: Maybe<Criticality>;
  /** How old, and how whole, what is known of it is. */
  dataAge: ItemDataAge;
  /** What it depends on, one hop. */
  dependencies: DependencyConnection;
  /** What depends on it, one hop. */
  dependents: DependencyConnection;
  /** Free text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The environment it serves. */
  environment?: Maybe<Environment>;
  /** How its redundancy groups reduce. A group that nobody declared reduces by BEST and is not listed. */
  groups: Array<DependencyGroup>;
  /** Opaque; hand it back to `node(id:)`. */
  id: Scalars['ID']['output'];
  /** The container images it runs. */
  images?: Maybe<Array<Scalars['String']['output']>>;
  /** Who reports this item, under which key. */
  keys: Array<SourceKey>;
  /** The scheduler's kind, such as Deployment. */
  kind?: Maybe<Scalars['String']['output']>;
  /** When a source last reported it; null when none ever did. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands between plan and retirement. */
  lifecycleStage: LifecycleStage;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** The namespace that holds it. */
  namespace?: Maybe<Scalars['String']['output']>;
  /** Which source holds each attribute, since when, and what the others last said. */
  provenance: Array<AttributeProvenance>;
  /** The number of copies wanted. */
  replicas?: Maybe<Scalars['Int']['output']>;
  /** When it left configuration control; null while it is current. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** The services it is a member of by their mappings, by name: `first` of them, 1 to 1,000. */
  services: Array<ServiceMembership>;
  /** Whether no source has reported it within its class's staleAfter. Items that no source reports are never stale. */
  stale: Scalars['Boolean']['output'];
  /** What monitoring says of it. */
  status: CiStatus;
  /** Labels of the organisation's own. */
  tags: Array<Scalars['String']['output']>;
  /** When one of its attributes last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change of its attributes. Hand it back as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A set of replicas that a scheduler keeps running: a Deployment, StatefulSet, job or task definition. */
export type WorkloadChecksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A set of replicas that a scheduler keeps running: a Deployment, StatefulSet, job or task definition. */
export type WorkloadDependenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A set of replicas that a scheduler keeps running: a Deployment, StatefulSet, job or task definition. */
export type WorkloadDependentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationshipType>>;
};


/** A set of replicas that a scheduler keeps running: a Deployment, StatefulSet, job or task definition. */
export type WorkloadServicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a source reports of a Workload. */
export type WorkloadInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The cluster's name. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The container images it runs. */
  images?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The source's own, lasting key for it; unique within the source. */
  key: Scalars['String']['input'];
  /** The scheduler's kind, such as Deployment. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name: Scalars['String']['input'];
  /** The namespace that holds it. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** The number of copies wanted. */
  replicas?: InputMaybe<Scalars['Int']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Fields of a Workload to set; those left out stay, null clears. */
export type WorkloadUpdateInput = {
  /** What the class does not declare. Merged key by key; a null value removes the key. */
  attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The cluster's name. */
  cluster?: InputMaybe<Scalars['String']['input']>;
  /** How much it matters. */
  criticality?: InputMaybe<Criticality>;
  /** What it is, for people. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it serves. */
  environment?: InputMaybe<Environment>;
  /** How its redundancy groups reduce. */
  groups?: InputMaybe<Array<DependencyGroupInput>>;
  /** The container images it runs. */
  images?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The scheduler's kind, such as Deployment. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** OPERATIONAL unless said. */
  lifecycleStage?: InputMaybe<LifecycleStage>;
  /** How people call it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The namespace that holds it. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** The number of copies wanted. */
  replicas?: InputMaybe<Scalars['Int']['input']>;
  /** Words to find it by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AccountResult:
    | ( WrittenAccount )
    | ( RefusalRecord )
  ;
  AgreementResult:
    | ( WrittenAgreement )
    | ( RefusalRecord )
  ;
  AlertMessage:
    | ( AlertDeltaRecord )
    | ( AlertSnapshotRecord )
    | ( StreamHeartbeatRecord )
    | ( StreamResetRecord )
  ;
  AlertResult:
    | ( WrittenAlertRecord )
    | ( RefusalRecord )
  ;
  AlertSourceResult:
    | ( Omit<AlertSourceWritten, 'source'> & { source: _RefType['AlertSource'] } )
    | ( RefusalRecord )
  ;
  ApiTokenResult:
    | ( WrittenToken )
    | ( RefusalRecord )
  ;
  ApprovalDelegationResult:
    | ( WrittenDelegation )
    | ( RefusalRecord )
  ;
  AssetAuditRecordResult:
    | ( RecordedAudit )
    | ( RefusalRecord )
  ;
  AssetAuditResult:
    | ( WrittenRecord )
    | ( RefusalRecord )
  ;
  AssetDifferenceResult:
    | ( SettledDifference )
    | ( RefusalRecord )
  ;
  AssetReservationResult:
    | ( WrittenReservation )
    | ( RefusalRecord )
  ;
  AssetResult:
    | ( WrittenRecord )
    | ( RefusalRecord )
  ;
  CIStatusMessage:
    | ( StatusDeltaRecord )
    | ( StatusSnapshotRecord )
    | ( StreamHeartbeatRecord )
    | ( StreamResetRecord )
  ;
  CalendarResult:
    | ( WrittenCalendar )
    | ( RefusalRecord )
  ;
  CallsObservedResult:
    | ( CallsObserved )
    | ( RefusalRecord )
  ;
  CatalogueItemResult:
    | ( WrittenRecord )
    | ( RefusalRecord )
  ;
  ChangeFeedMessage:
    | ( ChangeFeedBatchRecord )
    | ( StreamHeartbeatRecord )
    | ( StreamResetRecord )
  ;
  CoFailuresResult:
    | ( CoFailuresFound )
    | ( RefusalRecord )
  ;
  ConfigurationItemResult:
    | ( WrittenItem )
    | ( RefusalRecord )
  ;
  CreateApiTokenResult:
    | ( CreatedToken )
    | ( RefusalRecord )
  ;
  DuplicateFindingResult:
    | ( WrittenFinding )
    | ( RefusalRecord )
  ;
  InventoryResult:
    | ( WrittenInventory )
    | ( RefusalRecord )
  ;
  MaintenanceResult:
    | ( WrittenMaintenance )
    | ( RefusalRecord )
  ;
  MergeResult:
    | ( MergedItems )
    | ( RefusalRecord )
  ;
  OnCallResult:
    | ( WrittenShift )
    | ( RefusalRecord )
  ;
  RelationshipResult:
    | ( RefusalRecord )
    | ( WrittenRelationship )
  ;
  RemoveCheckResult:
    | ( CheckRemoved )
    | ( RefusalRecord )
  ;
  RetireUnseenResult:
    | ( RefusalRecord )
    | ( UnseenRetiredRecord )
  ;
  RoleGrantResult:
    | ( RefusalRecord )
    | ( WrittenGrant )
  ;
  RunCheckResult:
    | ( RunResult )
    | ( RefusalRecord )
  ;
  ServiceHealthMessage:
    | ( ServiceHealthDeltaRecord )
    | ( ServiceHealthSnapshotRecord )
    | ( StreamHeartbeatRecord )
    | ( StreamResetRecord )
  ;
  ServiceMappingRemovedResult:
    | ( RefusalRecord )
    | ( RemovedMapping )
  ;
  ServiceMappingResult:
    | ( RefusalRecord )
    | ( WrittenMapping )
  ;
  ServiceMembershipMessage:
    | ( MembershipDeltaRecord )
    | ( MembershipSnapshotRecord )
    | ( StreamHeartbeatRecord )
    | ( StreamResetRecord )
  ;
  ServiceMessage:
    | ( ServiceDeltaRecord )
    | ( ServiceSnapshotRecord )
    | ( StreamHeartbeatRecord )
    | ( StreamResetRecord )
  ;
  ServiceOfferingResult:
    | ( RefusalRecord )
    | ( WrittenRecord )
  ;
  ServiceRequestMessage:
    | ( RequestDeltaRecord )
    | ( RequestSnapshotRecord )
    | ( StreamHeartbeatRecord )
    | ( StreamResetRecord )
  ;
  ServiceRequestResult:
    | ( RefusalRecord )
    | ( WrittenRecord )
  ;
  ServiceResult:
    | ( RefusalRecord )
    | ( WrittenRecord )
  ;
  SilenceResult:
    | ( RefusalRecord )
    | ( Omit<SilenceWritten, 'silence'> & { silence: _RefType['Silence'] } )
  ;
  SubmitCheckResult:
    | ( TakenResult )
    | ( RefusalRecord )
  ;
  SuggestionResult:
    | ( RefusalRecord )
    | ( DecidedSuggestion )
  ;
  TaskResult:
    | ( RefusalRecord )
    | ( WrittenRecord )
  ;
  UpsertCheckResult:
    | ( WrittenCheck )
    | ( RefusalRecord )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ConfigurationItem:
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
  ;
  InventoryRecord:
    | ( InventoryRecordRecord )
    | ( InventoryRecordRecord )
    | ( InventoryRecordRecord )
    | ( InventoryRecordRecord )
    | ( InventoryRecordRecord )
  ;
  LifecycleRecord:
    | ( AssetRecord )
    | ( AuditRecord )
    | ( CatalogueItemRecord )
    | ( ServiceRecord )
    | ( OfferingRecord )
    | ( ServiceRequestRecord )
    | ( TaskRecord )
  ;
  Machine:
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
  ;
  Node:
    | ( AgreementRecord )
    | ( AlertRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( AssetRecord )
    | ( AuditRecord )
    | ( InventoryRecordRecord )
    | ( ReservationRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( CalendarRecord )
    | ( CatalogueItemRecord )
    | ( ItemRecord )
    | ( ChangeSetRecord )
    | ( CheckRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( InventoryRecordRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( DuplicateFindingRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( InventoryRecordRecord )
    | ( ItemRecord )
    | ( MaintenanceRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( InventoryRecordRecord )
    | ( ItemRecord )
    | ( ScrapCertificateRecord )
    | ( ItemRecord )
    | ( ServiceRecord )
    | ( ServiceMappingRecord )
    | ( OfferingRecord )
    | ( ServiceRequestRecord )
    | ( SilenceRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( TaskRecord )
    | ( ItemRecord )
    | ( ItemRecord )
    | ( InventoryRecordRecord )
    | ( ItemRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptSuggestionInput: AcceptSuggestionInput;
  Account: ResolverTypeWrapper<HolderRecord>;
  AccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AccountResult']>;
  AccountWritten: ResolverTypeWrapper<WrittenAccount>;
  Accuracy: ResolverTypeWrapper<Accuracy>;
  AcknowledgementKind: AcknowledgementKind;
  Agreement: ResolverTypeWrapper<AgreementRecord>;
  AgreementConnection: ResolverTypeWrapper<AgreementPage>;
  AgreementEdge: ResolverTypeWrapper<Omit<AgreementEdge, 'node'> & { node: ResolversTypes['Agreement'] }>;
  AgreementFilter: AgreementFilter;
  AgreementKind: AgreementKind;
  AgreementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreementResult']>;
  AgreementWritten: ResolverTypeWrapper<WrittenAgreement>;
  Alert: ResolverTypeWrapper<AlertRecord>;
  AlertAcknowledgement: ResolverTypeWrapper<AlertAcknowledgement>;
  AlertBinding: AlertBinding;
  AlertBindingRule: ResolverTypeWrapper<LabelRule>;
  AlertBindingRuleInput: AlertBindingRuleInput;
  AlertChange: ResolverTypeWrapper<AlertChangeRecord>;
  AlertConnection: ResolverTypeWrapper<AlertPage>;
  AlertDelta: ResolverTypeWrapper<AlertDeltaRecord>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertFilter: AlertFilter;
  AlertInput: AlertInput;
  AlertInputStatus: AlertInputStatus;
  AlertLabelMeaning: AlertLabelMeaning;
  AlertMessage: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AlertMessage']>;
  AlertResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AlertResult']>;
  AlertRole: AlertRole;
  AlertSnapshot: ResolverTypeWrapper<AlertSnapshotRecord>;
  AlertSource: ResolverTypeWrapper<AlertSourceRecord>;
  AlertSourceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AlertSourceResult']>;
  AlertSourceWritten: ResolverTypeWrapper<Omit<AlertSourceWritten, 'source'> & { source: ResolversTypes['AlertSource'] }>;
  AlertStatus: AlertStatus;
  AlertSuppression: AlertSuppression;
  AlertWritten: ResolverTypeWrapper<WrittenAlertRecord>;
  AllowedTransition: ResolverTypeWrapper<AllowedTransitionRecord>;
  ApiToken: ResolverTypeWrapper<ApiTokenRecord>;
  ApiTokenCreated: ResolverTypeWrapper<CreatedToken>;
  ApiTokenKind: ApiTokenKind;
  ApiTokenPurpose: ApiTokenPurpose;
  ApiTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApiTokenResult']>;
  ApiTokenWritten: ResolverTypeWrapper<WrittenToken>;
  Application: ResolverTypeWrapper<ItemRecord>;
  ApplicationInput: ApplicationInput;
  ApplicationService: ResolverTypeWrapper<ItemRecord>;
  ApplicationServiceInput: ApplicationServiceInput;
  ApplicationServiceUpdateInput: ApplicationServiceUpdateInput;
  ApplicationUpdateInput: ApplicationUpdateInput;
  Approval: ResolverTypeWrapper<ApprovalStanding>;
  ApprovalBecause: ApprovalBecause;
  ApprovalChoice: ApprovalChoice;
  ApprovalDelegation: ResolverTypeWrapper<ApprovalDelegationRecord>;
  ApprovalDelegationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApprovalDelegationResult']>;
  ApprovalDelegationWritten: ResolverTypeWrapper<WrittenDelegation>;
  ApprovalMember: ResolverTypeWrapper<MemberStanding>;
  ApprovalMode: ApprovalMode;
  ApprovalOutcome: ApprovalOutcome;
  ApprovalRule: ResolverTypeWrapper<ApprovalRuleRecord>;
  ApprovalRuleInput: ApprovalRuleInput;
  ApprovalTimeout: ApprovalTimeout;
  ApprovalVote: ResolverTypeWrapper<StoredVote>;
  Approver: ResolverTypeWrapper<Omit<Approver, 'item'> & { item: ResolversTypes['ConfigurationItem'] }>;
  ApproverInput: ApproverInput;
  Asset: ResolverTypeWrapper<AssetRecord>;
  AssetAudit: ResolverTypeWrapper<AuditRecord>;
  AssetAuditCriterion: AssetAuditCriterion;
  AssetAuditEvent: AssetAuditEvent;
  AssetAuditFigures: ResolverTypeWrapper<AuditFigures>;
  AssetAuditMethod: AssetAuditMethod;
  AssetAuditRecordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssetAuditRecordResult']>;
  AssetAuditRecorded: ResolverTypeWrapper<RecordedAudit>;
  AssetAuditResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssetAuditResult']>;
  AssetAuditResultInput: AssetAuditResultInput;
  AssetAuditResultOutcome: ResolverTypeWrapper<AssetAuditResultOutcome>;
  AssetAuditResultOutcomeKind: AssetAuditResultOutcomeKind;
  AssetAuditState: AssetAuditState;
  AssetAuditWritten: ResolverTypeWrapper<WrittenRecord>;
  AssetClassAccuracy: ResolverTypeWrapper<AssetClassAccuracy>;
  AssetConnection: ResolverTypeWrapper<AssetPage>;
  AssetCriterionAccuracy: ResolverTypeWrapper<CriterionAccuracy>;
  AssetDifferenceField: AssetDifferenceField;
  AssetDifferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssetDifferenceResult']>;
  AssetDifferenceSettled: ResolverTypeWrapper<SettledDifference>;
  AssetDifferenceSide: AssetDifferenceSide;
  AssetDisposalMethod: AssetDisposalMethod;
  AssetDocumentFormat: AssetDocumentFormat;
  AssetEdge: ResolverTypeWrapper<Omit<AssetEdge, 'node'> & { node: ResolversTypes['Asset'] }>;
  AssetEvent: AssetEvent;
  AssetEventInput: AssetEventInput;
  AssetFilter: AssetFilter;
  AssetImportResult: ResolverTypeWrapper<AssetImportOutcome>;
  AssetMissingKind: AssetMissingKind;
  AssetModel: ResolverTypeWrapper<InventoryRecordRecord>;
  AssetReservation: ResolverTypeWrapper<ReservationRecord>;
  AssetReservationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssetReservationResult']>;
  AssetReservationState: AssetReservationState;
  AssetReservationWritten: ResolverTypeWrapper<WrittenReservation>;
  AssetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssetResult']>;
  AssetSample: ResolverTypeWrapper<SampleRecord>;
  AssetSampleConnection: ResolverTypeWrapper<SamplePage>;
  AssetSampleEdge: ResolverTypeWrapper<Omit<AssetSampleEdge, 'node'> & { node: ResolversTypes['AssetSample'] }>;
  AssetSampleState: AssetSampleState;
  AssetState: AssetState;
  AssetStock: ResolverTypeWrapper<Stock>;
  AssetStockPlace: ResolverTypeWrapper<StockRow>;
  AssetTenure: ResolverTypeWrapper<TenureRecord>;
  AssetWritten: ResolverTypeWrapper<WrittenRecord>;
  AttributeChange: ResolverTypeWrapper<AttributeChange>;
  AttributeFilter: AttributeFilter;
  AttributeInfo: ResolverTypeWrapper<ModelField>;
  AttributeProvenance: ResolverTypeWrapper<AttributeProvenance>;
  Availability: ResolverTypeWrapper<MeasuredAvailability>;
  AvailabilityStanding: ResolverTypeWrapper<Standing>;
  AvailabilityTarget: ResolverTypeWrapper<OwnedTarget>;
  AvailabilityTargetInput: AvailabilityTargetInput;
  BillingPeriod: BillingPeriod;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BurnRate: ResolverTypeWrapper<BurnRateStanding>;
  BurnRateSeverity: BurnRateSeverity;
  BusinessService: ResolverTypeWrapper<ItemRecord>;
  BusinessServiceInput: BusinessServiceInput;
  BusinessServiceUpdateInput: BusinessServiceUpdateInput;
  CIStatus: ResolverTypeWrapper<CiStatus>;
  CIStatusFilter: CiStatusFilter;
  CIStatusMessage: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CIStatusMessage']>;
  Cable: ResolverTypeWrapper<ItemRecord>;
  CableInput: CableInput;
  CableUpdateInput: CableUpdateInput;
  Cache: ResolverTypeWrapper<ItemRecord>;
  CacheInput: CacheInput;
  CacheUpdateInput: CacheUpdateInput;
  Calendar: ResolverTypeWrapper<CalendarRecord>;
  CalendarConnection: ResolverTypeWrapper<CalendarPage>;
  CalendarEdge: ResolverTypeWrapper<Omit<CalendarEdge, 'node'> & { node: ResolversTypes['Calendar'] }>;
  CalendarResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CalendarResult']>;
  CalendarVersion: ResolverTypeWrapper<CalendarVersionRecord>;
  CalendarWritten: ResolverTypeWrapper<WrittenCalendar>;
  CallsObserved: ResolverTypeWrapper<CallsObserved>;
  CallsObservedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CallsObservedResult']>;
  CatalogueItem: ResolverTypeWrapper<CatalogueItemRecord>;
  CatalogueItemConnection: ResolverTypeWrapper<CatalogueItemPage>;
  CatalogueItemEdge: ResolverTypeWrapper<Omit<CatalogueItemEdge, 'node'> & { node: ResolversTypes['CatalogueItem'] }>;
  CatalogueItemEvent: CatalogueItemEvent;
  CatalogueItemFilter: CatalogueItemFilter;
  CatalogueItemInput: CatalogueItemInput;
  CatalogueItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CatalogueItemResult']>;
  CatalogueItemState: CatalogueItemState;
  CatalogueItemWritten: ResolverTypeWrapper<WrittenRecord>;
  Certificate: ResolverTypeWrapper<ItemRecord>;
  CertificateInput: CertificateInput;
  CertificateUpdateInput: CertificateUpdateInput;
  ChangeEntry: ResolverTypeWrapper<ChangeEntryRecord>;
  ChangeEntryConnection: ResolverTypeWrapper<ChangeEntryPage>;
  ChangeEntryEdge: ResolverTypeWrapper<Omit<ChangeEntryEdge, 'node'> & { node: ResolversTypes['ChangeEntry'] }>;
  ChangeFeedBatch: ResolverTypeWrapper<ChangeFeedBatchRecord>;
  ChangeFeedMessage: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeFeedMessage']>;
  ChangeOperation: ChangeOperation;
  ChangeSet: ResolverTypeWrapper<ChangeSetRecord>;
  ChangeSetConnection: ResolverTypeWrapper<ChangeSetPage>;
  ChangeSetEdge: ResolverTypeWrapper<Omit<ChangeSetEdge, 'node'> & { node: ResolversTypes['ChangeSet'] }>;
  ChangeType: ChangeType;
  Check: ResolverTypeWrapper<CheckRecord>;
  CheckConfigInput: CheckConfigInput;
  CheckConnection: ResolverTypeWrapper<CheckPage>;
  CheckEdge: ResolverTypeWrapper<Omit<CheckEdge, 'node'> & { node: ResolversTypes['Check'] }>;
  CheckFilter: CheckFilter;
  CheckInput: CheckInput;
  CheckRemoved: ResolverTypeWrapper<CheckRemoved>;
  CheckResult: ResolverTypeWrapper<ShownResult>;
  CheckResultInput: CheckResultInput;
  CheckResultOutcome: CheckResultOutcome;
  CheckResultTaken: ResolverTypeWrapper<TakenResult>;
  CheckRun: ResolverTypeWrapper<RunResult>;
  CheckStateType: CheckStateType;
  CheckType: CheckType;
  CheckWritten: ResolverTypeWrapper<WrittenCheck>;
  Circuit: ResolverTypeWrapper<ItemRecord>;
  CircuitInput: CircuitInput;
  CircuitUpdateInput: CircuitUpdateInput;
  ClassCount: ResolverTypeWrapper<Omit<ClassCount, 'class'> & { class: ResolversTypes['ConfigurationItemClass'] }>;
  ClassHealth: ResolverTypeWrapper<ClassHealthRecord>;
  CloudResource: ResolverTypeWrapper<ItemRecord>;
  CloudResourceInput: CloudResourceInput;
  CloudResourceUpdateInput: CloudResourceUpdateInput;
  Cluster: ResolverTypeWrapper<ItemRecord>;
  ClusterInput: ClusterInput;
  ClusterUpdateInput: ClusterUpdateInput;
  CoFailuresFound: ResolverTypeWrapper<CoFailuresFound>;
  CoFailuresResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CoFailuresResult']>;
  Completeness: ResolverTypeWrapper<FoundItems>;
  ConfigurationItem: ResolverTypeWrapper<ItemRecord>;
  ConfigurationItemClass: ResolverTypeWrapper<string>;
  ConfigurationItemClassInfo: ResolverTypeWrapper<ItemClass>;
  ConfigurationItemConnection: ResolverTypeWrapper<ItemPage>;
  ConfigurationItemEdge: ResolverTypeWrapper<Omit<ConfigurationItemEdge, 'node'> & { node: ResolversTypes['ConfigurationItem'] }>;
  ConfigurationItemFilter: ConfigurationItemFilter;
  ConfigurationItemInput: ConfigurationItemInput;
  ConfigurationItemOrder: ConfigurationItemOrder;
  ConfigurationItemOrderField: ConfigurationItemOrderField;
  ConfigurationItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfigurationItemResult']>;
  ConfigurationItemUpdateInput: ConfigurationItemUpdateInput;
  ConfigurationItemWritten: ResolverTypeWrapper<WrittenItem>;
  ConfigurationItemsMerged: ResolverTypeWrapper<MergedItems>;
  ConfigurationResource: ResolverTypeWrapper<ItemRecord>;
  ConfigurationResourceInput: ConfigurationResourceInput;
  ConfigurationResourceUpdateInput: ConfigurationResourceUpdateInput;
  Container: ResolverTypeWrapper<ItemRecord>;
  ContainerInput: ContainerInput;
  ContainerUpdateInput: ContainerUpdateInput;
  Contract: ResolverTypeWrapper<InventoryRecordRecord>;
  ContractKind: ContractKind;
  CreateApiTokenInput: CreateApiTokenInput;
  CreateApiTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiTokenResult']>;
  Criticality: Criticality;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  DataAge: ResolverTypeWrapper<DataAgeRecord>;
  Database: ResolverTypeWrapper<ItemRecord>;
  DatabaseInput: DatabaseInput;
  DatabaseUpdateInput: DatabaseUpdateInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DefineAgreementInput: DefineAgreementInput;
  DefineCalendarInput: DefineCalendarInput;
  DefineServiceMappingInput: DefineServiceMappingInput;
  DelegateApprovalInput: DelegateApprovalInput;
  DependencyConnection: ResolverTypeWrapper<DependencyPage>;
  DependencyEdge: ResolverTypeWrapper<DependencyEdgeRecord>;
  DependencyGroup: ResolverTypeWrapper<DependencyGroup>;
  DependencyGroupInput: DependencyGroupInput;
  DependencyMap: ResolverTypeWrapper<DependencyMapRecord>;
  DependencyMapItem: ResolverTypeWrapper<DependencyMapItemRecord>;
  DependencyMapRelationship: ResolverTypeWrapper<DependencyMapRelationshipRecord>;
  DepreciationMethod: DepreciationMethod;
  DepreciationRule: ResolverTypeWrapper<DepreciationRule>;
  DepreciationRuleInput: DepreciationRuleInput;
  DepreciationYear: ResolverTypeWrapper<Omit<DepreciationYear, 'charge' | 'closing' | 'opening'> & { charge: ResolversTypes['Money'], closing: ResolversTypes['Money'], opening: ResolversTypes['Money'] }>;
  Direction: Direction;
  DnsCheckInput: DnsCheckInput;
  DnsRecordType: DnsRecordType;
  Document: ResolverTypeWrapper<ItemRecord>;
  DocumentFormat: DocumentFormat;
  DocumentInput: DocumentInput;
  DocumentUpdateInput: DocumentUpdateInput;
  DuplicateFinding: ResolverTypeWrapper<DuplicateFindingRecord>;
  DuplicateFindingConnection: ResolverTypeWrapper<FindingPage>;
  DuplicateFindingEdge: ResolverTypeWrapper<Omit<DuplicateFindingEdge, 'node'> & { node: ResolversTypes['DuplicateFinding'] }>;
  DuplicateFindingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DuplicateFindingResult']>;
  DuplicateFindingState: DuplicateFindingState;
  DuplicateFindingWritten: ResolverTypeWrapper<WrittenFinding>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EndOnCallInput: EndOnCallInput;
  Endpoint: ResolverTypeWrapper<ItemRecord>;
  EndpointInput: EndpointInput;
  EndpointUpdateInput: EndpointUpdateInput;
  Environment: Environment;
  ExtraOpening: ResolverTypeWrapper<ExtraOpening>;
  ExtraOpeningInput: ExtraOpeningInput;
  Failure: ResolverTypeWrapper<FailureRecord>;
  FindCoFailuresInput: FindCoFailuresInput;
  FixedMaintenanceInput: FixedMaintenanceInput;
  FlexibleMaintenanceInput: FlexibleMaintenanceInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FulfilmentPart: ResolverTypeWrapper<FulfilmentPartRecord>;
  FulfilmentStep: ResolverTypeWrapper<FulfilmentStepRecord>;
  FulfilmentStepInput: FulfilmentStepInput;
  Gate: ResolverTypeWrapper<GateRecord>;
  GrantRoleInput: GrantRoleInput;
  GrantScope: ResolverTypeWrapper<GrantRecord>;
  GrantScopeInput: GrantScopeInput;
  GroupReduce: GroupReduce;
  GrpcCheckInput: GrpcCheckInput;
  HealthCheck: HealthCheck;
  HealthCheckCount: ResolverTypeWrapper<HealthCheckCount>;
  HealthFinding: ResolverTypeWrapper<HealthFindingRecord>;
  HealthFindingConnection: ResolverTypeWrapper<HealthPage>;
  HealthFindingEdge: ResolverTypeWrapper<Omit<HealthFindingEdge, 'node'> & { node: ResolversTypes['HealthFinding'] }>;
  HealthGroup: HealthGroup;
  HeartbeatCheckInput: HeartbeatCheckInput;
  Holiday: ResolverTypeWrapper<Holiday>;
  HolidayInput: HolidayInput;
  HttpCheckInput: HttpCheckInput;
  HttpCheckMethod: HttpCheckMethod;
  HttpHeaderInput: HttpHeaderInput;
  Hypervisor: ResolverTypeWrapper<ItemRecord>;
  HypervisorInput: HypervisorInput;
  HypervisorUpdateInput: HypervisorUpdateInput;
  HypotheticalChange: HypotheticalChange;
  HypotheticalRelationship: HypotheticalRelationship;
  HypotheticalState: HypotheticalState;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IcmpCheckInput: IcmpCheckInput;
  ImpactAnalysis: ResolverTypeWrapper<ImpactAnswer>;
  ImpactChange: ResolverTypeWrapper<ImpactChangeRecord>;
  ImpactDifference: ResolverTypeWrapper<ImpactDifferenceRecord>;
  ImpactMap: ImpactMap;
  ImpactedItem: ResolverTypeWrapper<ImpactedItemRecord>;
  ImpactedItemConnection: ResolverTypeWrapper<ImpactedPage>;
  ImpactedItemEdge: ResolverTypeWrapper<Omit<ImpactedItemEdge, 'node'> & { node: ResolversTypes['ImpactedItem'] }>;
  ImportAssetsInput: ImportAssetsInput;
  ImportInput: ImportInput;
  ImportMode: ImportMode;
  ImportResult: ResolverTypeWrapper<ImportOutcome>;
  IngestOutcome: ResolverTypeWrapper<IngestOutcomeRecord>;
  IngestOutcomeKind: IngestOutcomeKind;
  IngestResult: ResolverTypeWrapper<IngestAnswerRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InventoryRecord: ResolverTypeWrapper<InventoryRecordRecord>;
  InventoryRecordConnection: ResolverTypeWrapper<InventoryPage>;
  InventoryRecordEdge: ResolverTypeWrapper<Omit<InventoryRecordEdge, 'node'> & { node: ResolversTypes['InventoryRecord'] }>;
  InventoryRecordType: InventoryRecordType;
  InventoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InventoryResult']>;
  InventoryWritten: ResolverTypeWrapper<WrittenInventory>;
  ItemDataAge: ResolverTypeWrapper<ItemDataAgeRecord>;
  ItemRef: ItemRef;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Licence: ResolverTypeWrapper<InventoryRecordRecord>;
  LicencePosition: LicencePosition;
  LicenceReconciliation: ResolverTypeWrapper<ReconciledLicence>;
  LicenceSeat: ResolverTypeWrapper<SeatRecord>;
  LifecycleRecord: ResolverTypeWrapper<AnyLifecycleRecord>;
  LifecycleRecordConnection: ResolverTypeWrapper<RecordPage>;
  LifecycleRecordEdge: ResolverTypeWrapper<Omit<LifecycleRecordEdge, 'node'> & { node: ResolversTypes['LifecycleRecord'] }>;
  LifecycleRecordFilter: LifecycleRecordFilter;
  LifecycleStage: LifecycleStage;
  LoadBalancer: ResolverTypeWrapper<ItemRecord>;
  LoadBalancerInput: LoadBalancerInput;
  LoadBalancerUpdateInput: LoadBalancerUpdateInput;
  Machine: ResolverTypeWrapper<ItemRecord>;
  Maintenance: ResolverTypeWrapper<MaintenanceRecord>;
  MaintenanceConnection: ResolverTypeWrapper<MaintenancePage>;
  MaintenanceCover: ResolverTypeWrapper<MaintenanceCoverRecord>;
  MaintenanceEdge: ResolverTypeWrapper<Omit<MaintenanceEdge, 'node'> & { node: ResolversTypes['Maintenance'] }>;
  MaintenanceFilter: MaintenanceFilter;
  MaintenanceItemInput: MaintenanceItemInput;
  MaintenanceKind: MaintenanceKind;
  MaintenanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MaintenanceResult']>;
  MaintenanceState: MaintenanceState;
  MaintenanceWindow: ResolverTypeWrapper<MaintenanceWindow>;
  MaintenanceWindowInput: MaintenanceWindowInput;
  MaintenanceWritten: ResolverTypeWrapper<WrittenMaintenance>;
  MappingClassRule: ResolverTypeWrapper<Omit<MappingClassRule, 'class'> & { class: ResolversTypes['ConfigurationItemClass'] }>;
  MappingClassRuleInput: MappingClassRuleInput;
  MappingRule: MappingRule;
  MappingStep: ResolverTypeWrapper<Omit<MappingStep, 'type'> & { type: ResolversTypes['RelationshipType'] }>;
  MappingStepInput: MappingStepInput;
  MappingSuggestion: ResolverTypeWrapper<SuggestionView>;
  MappingSuggestionConnection: ResolverTypeWrapper<SuggestionPage>;
  MappingSuggestionEdge: ResolverTypeWrapper<Omit<MappingSuggestionEdge, 'node'> & { node: ResolversTypes['MappingSuggestion'] }>;
  Me: ResolverTypeWrapper<PrincipalRecord>;
  MemberOrigin: MemberOrigin;
  MembershipChange: ResolverTypeWrapper<MemberStateRecord>;
  MembershipDelta: ResolverTypeWrapper<MembershipDeltaRecord>;
  MembershipInput: MembershipInput;
  MembershipSnapshot: ResolverTypeWrapper<MembershipSnapshotRecord>;
  MendTasks: ResolverTypeWrapper<MendedTasks>;
  MergeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeResult']>;
  MessageQueue: ResolverTypeWrapper<ItemRecord>;
  MessageQueueInput: MessageQueueInput;
  MessageQueueUpdateInput: MessageQueueUpdateInput;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Namespace: ResolverTypeWrapper<ItemRecord>;
  NamespaceInput: NamespaceInput;
  NamespaceUpdateInput: NamespaceUpdateInput;
  NetworkDevice: ResolverTypeWrapper<ItemRecord>;
  NetworkDeviceInput: NetworkDeviceInput;
  NetworkDeviceUpdateInput: NetworkDeviceUpdateInput;
  NetworkSegment: ResolverTypeWrapper<ItemRecord>;
  NetworkSegmentInput: NetworkSegmentInput;
  NetworkSegmentUpdateInput: NetworkSegmentUpdateInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotOpened: ResolverTypeWrapper<NotOpened>;
  ObserveCallsInput: ObserveCallsInput;
  OnCallResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OnCallResult']>;
  OnCallShift: ResolverTypeWrapper<OnCallRecord>;
  OnCallWritten: ResolverTypeWrapper<WrittenShift>;
  OpenMendTasksInput: OpenMendTasksInput;
  OpenSpan: ResolverTypeWrapper<OpenSpan>;
  OpenTaskInput: OpenTaskInput;
  OrderDirection: OrderDirection;
  Organisation: ResolverTypeWrapper<ItemRecord>;
  OrganisationInput: OrganisationInput;
  OrganisationUpdateInput: OrganisationUpdateInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PassiveCheckInput: PassiveCheckInput;
  PerformanceInput: PerformanceInput;
  PerformanceValue: ResolverTypeWrapper<PerformanceValue>;
  Person: ResolverTypeWrapper<ItemRecord>;
  PersonInput: PersonInput;
  PersonUpdateInput: PersonUpdateInput;
  PlannedAction: PlannedAction;
  PlannedChange: ResolverTypeWrapper<PlannedChangeRecord>;
  PluginCheckInput: PluginCheckInput;
  PowerSource: ResolverTypeWrapper<ItemRecord>;
  PowerSourceInput: PowerSourceInput;
  PowerSourceUpdateInput: PowerSourceUpdateInput;
  PrincipalKind: PrincipalKind;
  PurchaseOrder: ResolverTypeWrapper<InventoryRecordRecord>;
  PurchaseOrderLine: ResolverTypeWrapper<ShownOrderLine>;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rack: ResolverTypeWrapper<ItemRecord>;
  RackInput: RackInput;
  RackUpdateInput: RackUpdateInput;
  RecordChange: ResolverTypeWrapper<RecordChangeRecord>;
  RecordChangeConnection: ResolverTypeWrapper<RecordChangePage>;
  RecordChangeEdge: ResolverTypeWrapper<Omit<RecordChangeEdge, 'node'> & { node: ResolversTypes['RecordChange'] }>;
  RecordEvent: ResolverTypeWrapper<RecordEventRecord>;
  RecordEventConnection: ResolverTypeWrapper<RecordEventPage>;
  RecordEventEdge: ResolverTypeWrapper<Omit<RecordEventEdge, 'node'> & { node: ResolversTypes['RecordEvent'] }>;
  RecordOperation: RecordOperation;
  RecurringMaintenanceInput: RecurringMaintenanceInput;
  Refusal: ResolverTypeWrapper<RefusalRecord>;
  RegisterAssetInput: RegisterAssetInput;
  Rejection: ResolverTypeWrapper<Rejection>;
  RelationshipChange: ResolverTypeWrapper<RelationshipDelta>;
  RelationshipChangeOperation: RelationshipChangeOperation;
  RelationshipInput: RelationshipInput;
  RelationshipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RelationshipResult']>;
  RelationshipType: ResolverTypeWrapper<string>;
  RelationshipTypeInfo: ResolverTypeWrapper<RelationshipTypeModel>;
  RelationshipWritten: ResolverTypeWrapper<WrittenRelationship>;
  RemoveCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveCheckResult']>;
  ReportedValue: ResolverTypeWrapper<ReportedValue>;
  RequestServiceInput: RequestServiceInput;
  RequiredField: ResolverTypeWrapper<RequiredFieldRecord>;
  ReserveAssetInput: ReserveAssetInput;
  RestrictedItem: ResolverTypeWrapper<ClassCountRecord>;
  RetireUnseenInput: RetireUnseenInput;
  RetireUnseenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetireUnseenResult']>;
  RevokeRoleInput: RevokeRoleInput;
  Role: Role;
  RoleGrant: ResolverTypeWrapper<RoleGrantRecord>;
  RoleGrantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RoleGrantResult']>;
  RoleGrantWritten: ResolverTypeWrapper<WrittenGrant>;
  RunCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RunCheckResult']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SaveAssetModelInput: SaveAssetModelInput;
  SaveContractInput: SaveContractInput;
  SaveLicenceInput: SaveLicenceInput;
  SavePurchaseOrderInput: SavePurchaseOrderInput;
  SaveWarrantyInput: SaveWarrantyInput;
  ScheduleMaintenanceInput: ScheduleMaintenanceInput;
  ScrapCertificate: ResolverTypeWrapper<ScrapCertificateRecord>;
  Server: ResolverTypeWrapper<ItemRecord>;
  ServerInput: ServerInput;
  ServerUpdateInput: ServerUpdateInput;
  Service: ResolverTypeWrapper<ServiceRecord>;
  ServiceChange: ResolverTypeWrapper<ServiceChangeRecord>;
  ServiceConnection: ResolverTypeWrapper<ServicePage>;
  ServiceDataAge: ResolverTypeWrapper<ServiceDataAge>;
  ServiceDelta: ResolverTypeWrapper<ServiceDeltaRecord>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServiceEvent: ServiceEvent;
  ServiceHealth: ResolverTypeWrapper<ServiceHealthRecord>;
  ServiceHealthCause: ResolverTypeWrapper<Omit<ServiceHealthCause, 'item'> & { item: ResolversTypes['ConfigurationItem'] }>;
  ServiceHealthDelta: ResolverTypeWrapper<ServiceHealthDeltaRecord>;
  ServiceHealthMessage: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceHealthMessage']>;
  ServiceHealthSnapshot: ResolverTypeWrapper<ServiceHealthSnapshotRecord>;
  ServiceInput: ServiceInput;
  ServiceLevel: ResolverTypeWrapper<ServiceLevelRecord>;
  ServiceLevelInput: ServiceLevelInput;
  ServiceLevelKind: ServiceLevelKind;
  ServiceLevelTarget: ResolverTypeWrapper<ServiceLevelTarget>;
  ServiceLevelTargetInput: ServiceLevelTargetInput;
  ServiceMap: ResolverTypeWrapper<ServiceMapRecord>;
  ServiceMapGap: ResolverTypeWrapper<ServiceMapGapRecord>;
  ServiceMapGaps: ResolverTypeWrapper<ServiceMapGapsRecord>;
  ServiceMapOutside: ResolverTypeWrapper<Omit<ServiceMapOutside, 'relationships'> & { relationships: Array<ResolversTypes['DependencyMapRelationship']> }>;
  ServiceMapping: ResolverTypeWrapper<ServiceMappingRecord>;
  ServiceMappingRemoved: ResolverTypeWrapper<RemovedMapping>;
  ServiceMappingRemovedResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceMappingRemovedResult']>;
  ServiceMappingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceMappingResult']>;
  ServiceMappingWritten: ResolverTypeWrapper<WrittenMapping>;
  ServiceMember: ResolverTypeWrapper<ServiceMemberRecord>;
  ServiceMemberConnection: ResolverTypeWrapper<MemberPage>;
  ServiceMemberEdge: ResolverTypeWrapper<Omit<ServiceMemberEdge, 'node'> & { node: ResolversTypes['ServiceMember'] }>;
  ServiceMembersInput: ServiceMembersInput;
  ServiceMembership: ResolverTypeWrapper<ServiceMembershipRecord>;
  ServiceMembershipMessage: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceMembershipMessage']>;
  ServiceMessage: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceMessage']>;
  ServiceOffering: ResolverTypeWrapper<OfferingRecord>;
  ServiceOfferingConnection: ResolverTypeWrapper<OfferingPage>;
  ServiceOfferingEdge: ResolverTypeWrapper<Omit<ServiceOfferingEdge, 'node'> & { node: ResolversTypes['ServiceOffering'] }>;
  ServiceOfferingEvent: ServiceOfferingEvent;
  ServiceOfferingFilter: ServiceOfferingFilter;
  ServiceOfferingInput: ServiceOfferingInput;
  ServiceOfferingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceOfferingResult']>;
  ServiceOfferingState: ServiceOfferingState;
  ServiceOfferingWritten: ResolverTypeWrapper<WrittenRecord>;
  ServiceParty: ResolverTypeWrapper<RecordLink>;
  ServiceRequest: ResolverTypeWrapper<ServiceRequestRecord>;
  ServiceRequestChange: ResolverTypeWrapper<RequestChangeRecord>;
  ServiceRequestConnection: ResolverTypeWrapper<ServiceRequestPage>;
  ServiceRequestDelta: ResolverTypeWrapper<RequestDeltaRecord>;
  ServiceRequestEdge: ResolverTypeWrapper<Omit<ServiceRequestEdge, 'node'> & { node: ResolversTypes['ServiceRequest'] }>;
  ServiceRequestEvent: ServiceRequestEvent;
  ServiceRequestEventInput: ServiceRequestEventInput;
  ServiceRequestFilter: ServiceRequestFilter;
  ServiceRequestMessage: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceRequestMessage']>;
  ServiceRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceRequestResult']>;
  ServiceRequestSnapshot: ResolverTypeWrapper<RequestSnapshotRecord>;
  ServiceRequestState: ServiceRequestState;
  ServiceRequestWritten: ResolverTypeWrapper<WrittenRecord>;
  ServiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceResult']>;
  ServiceSnapshot: ResolverTypeWrapper<ServiceSnapshotRecord>;
  ServiceState: ServiceState;
  ServiceWritten: ResolverTypeWrapper<WrittenRecord>;
  SetOnCallInput: SetOnCallInput;
  SetSignInAllowedInput: SetSignInAllowedInput;
  SettleAssetDifferenceInput: SettleAssetDifferenceInput;
  Severity: Severity;
  SeverityCount: ResolverTypeWrapper<SeverityCount>;
  Silence: ResolverTypeWrapper<SilenceRecord>;
  SilenceConnection: ResolverTypeWrapper<Omit<SilenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SilenceEdge']>, nodes: Array<ResolversTypes['Silence']> }>;
  SilenceEdge: ResolverTypeWrapper<Omit<SilenceEdge, 'node'> & { node: ResolversTypes['Silence'] }>;
  SilenceInput: SilenceInput;
  SilenceMatcher: ResolverTypeWrapper<SilenceMatcher>;
  SilenceMatcherInput: SilenceMatcherInput;
  SilenceOperator: SilenceOperator;
  SilenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SilenceResult']>;
  SilenceWritten: ResolverTypeWrapper<Omit<SilenceWritten, 'silence'> & { silence: ResolversTypes['Silence'] }>;
  SinglePointOfFailure: ResolverTypeWrapper<ShownPointOfFailure>;
  Site: ResolverTypeWrapper<ItemRecord>;
  SiteInput: SiteInput;
  SiteUpdateInput: SiteUpdateInput;
  SoftwarePackage: ResolverTypeWrapper<ItemRecord>;
  SoftwarePackageInput: SoftwarePackageInput;
  SoftwarePackageUpdateInput: SoftwarePackageUpdateInput;
  SourceKey: ResolverTypeWrapper<SourceKey>;
  SpanInput: SpanInput;
  StartAssetAuditInput: StartAssetAuditInput;
  StatusChange: ResolverTypeWrapper<StatusChangeRecord>;
  StatusContribution: ResolverTypeWrapper<StatusContributionRecord>;
  StatusDelta: ResolverTypeWrapper<StatusDeltaRecord>;
  StatusEntry: ResolverTypeWrapper<StatusEntryRecord>;
  StatusExplanation: ResolverTypeWrapper<ExplainedStatus>;
  StatusInterval: ResolverTypeWrapper<HistoryInterval>;
  StatusIntervalConnection: ResolverTypeWrapper<Omit<StatusIntervalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StatusIntervalEdge']>, nodes: Array<ResolversTypes['StatusInterval']> }>;
  StatusIntervalEdge: ResolverTypeWrapper<Omit<StatusIntervalEdge, 'node'> & { node: ResolversTypes['StatusInterval'] }>;
  StatusReportInput: StatusReportInput;
  StatusReportOutcome: ResolverTypeWrapper<StatusReportOutcome>;
  StatusReportOutcomeKind: StatusReportOutcomeKind;
  StatusReportResult: ResolverTypeWrapper<StatusReportResult>;
  StatusSnapshot: ResolverTypeWrapper<StatusSnapshotRecord>;
  StorageVolume: ResolverTypeWrapper<ItemRecord>;
  StorageVolumeInput: StorageVolumeInput;
  StorageVolumeUpdateInput: StorageVolumeUpdateInput;
  StreamHeartbeat: ResolverTypeWrapper<StreamHeartbeatRecord>;
  StreamReset: ResolverTypeWrapper<StreamResetRecord>;
  StreamResetReason: StreamResetReason;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitCheckResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuggestionDecided: ResolverTypeWrapper<DecidedSuggestion>;
  SuggestionEvidence: ResolverTypeWrapper<SuggestionEvidence>;
  SuggestionKind: SuggestionKind;
  SuggestionOutcome: SuggestionOutcome;
  SuggestionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuggestionResult']>;
  Task: ResolverTypeWrapper<TaskRecord>;
  TaskConnection: ResolverTypeWrapper<TaskPage>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  TaskEvent: TaskEvent;
  TaskEventInput: TaskEventInput;
  TaskFilter: TaskFilter;
  TaskKind: TaskKind;
  TaskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TaskResult']>;
  TaskState: TaskState;
  TaskWritten: ResolverTypeWrapper<WrittenRecord>;
  TcpCheckInput: TcpCheckInput;
  Team: ResolverTypeWrapper<ItemRecord>;
  TeamInput: TeamInput;
  TeamUpdateInput: TeamUpdateInput;
  Timer: ResolverTypeWrapper<TimerRecord>;
  TlsCheckInput: TlsCheckInput;
  UnseenRetired: ResolverTypeWrapper<UnseenRetiredRecord>;
  UpdateAssetInput: UpdateAssetInput;
  UpsertCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpsertCheckResult']>;
  VirtualMachine: ResolverTypeWrapper<ItemRecord>;
  VirtualMachineInput: VirtualMachineInput;
  VirtualMachineUpdateInput: VirtualMachineUpdateInput;
  Warranty: ResolverTypeWrapper<InventoryRecordRecord>;
  Weekday: Weekday;
  WeeklyOpening: ResolverTypeWrapper<WeeklyOpening>;
  WeeklyOpeningInput: WeeklyOpeningInput;
  Workload: ResolverTypeWrapper<ItemRecord>;
  WorkloadInput: WorkloadInput;
  WorkloadUpdateInput: WorkloadUpdateInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptSuggestionInput: AcceptSuggestionInput;
  Account: HolderRecord;
  AccountResult: ResolversUnionTypes<ResolversParentTypes>['AccountResult'];
  AccountWritten: WrittenAccount;
  Accuracy: Accuracy;
  Agreement: AgreementRecord;
  AgreementConnection: AgreementPage;
  AgreementEdge: Omit<AgreementEdge, 'node'> & { node: ResolversParentTypes['Agreement'] };
  AgreementFilter: AgreementFilter;
  AgreementResult: ResolversUnionTypes<ResolversParentTypes>['AgreementResult'];
  AgreementWritten: WrittenAgreement;
  Alert: AlertRecord;
  AlertAcknowledgement: AlertAcknowledgement;
  AlertBindingRule: LabelRule;
  AlertBindingRuleInput: AlertBindingRuleInput;
  AlertChange: AlertChangeRecord;
  AlertConnection: AlertPage;
  AlertDelta: AlertDeltaRecord;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertFilter: AlertFilter;
  AlertInput: AlertInput;
  AlertMessage: ResolversUnionTypes<ResolversParentTypes>['AlertMessage'];
  AlertResult: ResolversUnionTypes<ResolversParentTypes>['AlertResult'];
  AlertSnapshot: AlertSnapshotRecord;
  AlertSource: AlertSourceRecord;
  AlertSourceResult: ResolversUnionTypes<ResolversParentTypes>['AlertSourceResult'];
  AlertSourceWritten: Omit<AlertSourceWritten, 'source'> & { source: ResolversParentTypes['AlertSource'] };
  AlertWritten: WrittenAlertRecord;
  AllowedTransition: AllowedTransitionRecord;
  ApiToken: ApiTokenRecord;
  ApiTokenCreated: CreatedToken;
  ApiTokenResult: ResolversUnionTypes<ResolversParentTypes>['ApiTokenResult'];
  ApiTokenWritten: WrittenToken;
  Application: ItemRecord;
  ApplicationInput: ApplicationInput;
  ApplicationService: ItemRecord;
  ApplicationServiceInput: ApplicationServiceInput;
  ApplicationServiceUpdateInput: ApplicationServiceUpdateInput;
  ApplicationUpdateInput: ApplicationUpdateInput;
  Approval: ApprovalStanding;
  ApprovalDelegation: ApprovalDelegationRecord;
  ApprovalDelegationResult: ResolversUnionTypes<ResolversParentTypes>['ApprovalDelegationResult'];
  ApprovalDelegationWritten: WrittenDelegation;
  ApprovalMember: MemberStanding;
  ApprovalRule: ApprovalRuleRecord;
  ApprovalRuleInput: ApprovalRuleInput;
  ApprovalVote: StoredVote;
  Approver: Omit<Approver, 'item'> & { item: ResolversParentTypes['ConfigurationItem'] };
  ApproverInput: ApproverInput;
  Asset: AssetRecord;
  AssetAudit: AuditRecord;
  AssetAuditFigures: AuditFigures;
  AssetAuditRecordResult: ResolversUnionTypes<ResolversParentTypes>['AssetAuditRecordResult'];
  AssetAuditRecorded: RecordedAudit;
  AssetAuditResult: ResolversUnionTypes<ResolversParentTypes>['AssetAuditResult'];
  AssetAuditResultInput: AssetAuditResultInput;
  AssetAuditResultOutcome: AssetAuditResultOutcome;
  AssetAuditWritten: WrittenRecord;
  AssetClassAccuracy: AssetClassAccuracy;
  AssetConnection: AssetPage;
  AssetCriterionAccuracy: CriterionAccuracy;
  AssetDifferenceResult: ResolversUnionTypes<ResolversParentTypes>['AssetDifferenceResult'];
  AssetDifferenceSettled: SettledDifference;
  AssetEdge: Omit<AssetEdge, 'node'> & { node: ResolversParentTypes['Asset'] };
  AssetEventInput: AssetEventInput;
  AssetFilter: AssetFilter;
  AssetImportResult: AssetImportOutcome;
  AssetModel: InventoryRecordRecord;
  AssetReservation: ReservationRecord;
  AssetReservationResult: ResolversUnionTypes<ResolversParentTypes>['AssetReservationResult'];
  AssetReservationWritten: WrittenReservation;
  AssetResult: ResolversUnionTypes<ResolversParentTypes>['AssetResult'];
  AssetSample: SampleRecord;
  AssetSampleConnection: SamplePage;
  AssetSampleEdge: Omit<AssetSampleEdge, 'node'> & { node: ResolversParentTypes['AssetSample'] };
  AssetStock: Stock;
  AssetStockPlace: StockRow;
  AssetTenure: TenureRecord;
  AssetWritten: WrittenRecord;
  AttributeChange: AttributeChange;
  AttributeFilter: AttributeFilter;
  AttributeInfo: ModelField;
  AttributeProvenance: AttributeProvenance;
  Availability: MeasuredAvailability;
  AvailabilityStanding: Standing;
  AvailabilityTarget: OwnedTarget;
  AvailabilityTargetInput: AvailabilityTargetInput;
  Boolean: Scalars['Boolean']['output'];
  BurnRate: BurnRateStanding;
  BusinessService: ItemRecord;
  BusinessServiceInput: BusinessServiceInput;
  BusinessServiceUpdateInput: BusinessServiceUpdateInput;
  CIStatus: CiStatus;
  CIStatusFilter: CiStatusFilter;
  CIStatusMessage: ResolversUnionTypes<ResolversParentTypes>['CIStatusMessage'];
  Cable: ItemRecord;
  CableInput: CableInput;
  CableUpdateInput: CableUpdateInput;
  Cache: ItemRecord;
  CacheInput: CacheInput;
  CacheUpdateInput: CacheUpdateInput;
  Calendar: CalendarRecord;
  CalendarConnection: CalendarPage;
  CalendarEdge: Omit<CalendarEdge, 'node'> & { node: ResolversParentTypes['Calendar'] };
  CalendarResult: ResolversUnionTypes<ResolversParentTypes>['CalendarResult'];
  CalendarVersion: CalendarVersionRecord;
  CalendarWritten: WrittenCalendar;
  CallsObserved: CallsObserved;
  CallsObservedResult: ResolversUnionTypes<ResolversParentTypes>['CallsObservedResult'];
  CatalogueItem: CatalogueItemRecord;
  CatalogueItemConnection: CatalogueItemPage;
  CatalogueItemEdge: Omit<CatalogueItemEdge, 'node'> & { node: ResolversParentTypes['CatalogueItem'] };
  CatalogueItemFilter: CatalogueItemFilter;
  CatalogueItemInput: CatalogueItemInput;
  CatalogueItemResult: ResolversUnionTypes<ResolversParentTypes>['CatalogueItemResult'];
  CatalogueItemWritten: WrittenRecord;
  Certificate: ItemRecord;
  CertificateInput: CertificateInput;
  CertificateUpdateInput: CertificateUpdateInput;
  ChangeEntry: ChangeEntryRecord;
  ChangeEntryConnection: ChangeEntryPage;
  ChangeEntryEdge: Omit<ChangeEntryEdge, 'node'> & { node: ResolversParentTypes['ChangeEntry'] };
  ChangeFeedBatch: ChangeFeedBatchRecord;
  ChangeFeedMessage: ResolversUnionTypes<ResolversParentTypes>['ChangeFeedMessage'];
  ChangeSet: ChangeSetRecord;
  ChangeSetConnection: ChangeSetPage;
  ChangeSetEdge: Omit<ChangeSetEdge, 'node'> & { node: ResolversParentTypes['ChangeSet'] };
  Check: CheckRecord;
  CheckConfigInput: CheckConfigInput;
  CheckConnection: CheckPage;
  CheckEdge: Omit<CheckEdge, 'node'> & { node: ResolversParentTypes['Check'] };
  CheckFilter: CheckFilter;
  CheckInput: CheckInput;
  CheckRemoved: CheckRemoved;
  CheckResult: ShownResult;
  CheckResultInput: CheckResultInput;
  CheckResultTaken: TakenResult;
  CheckRun: RunResult;
  CheckWritten: WrittenCheck;
  Circuit: ItemRecord;
  CircuitInput: CircuitInput;
  CircuitUpdateInput: CircuitUpdateInput;
  ClassCount: ClassCount;
  ClassHealth: ClassHealthRecord;
  CloudResource: ItemRecord;
  CloudResourceInput: CloudResourceInput;
  CloudResourceUpdateInput: CloudResourceUpdateInput;
  Cluster: ItemRecord;
  ClusterInput: ClusterInput;
  ClusterUpdateInput: ClusterUpdateInput;
  CoFailuresFound: CoFailuresFound;
  CoFailuresResult: ResolversUnionTypes<ResolversParentTypes>['CoFailuresResult'];
  Completeness: FoundItems;
  ConfigurationItem: ItemRecord;
  ConfigurationItemClassInfo: ItemClass;
  ConfigurationItemConnection: ItemPage;
  ConfigurationItemEdge: Omit<ConfigurationItemEdge, 'node'> & { node: ResolversParentTypes['ConfigurationItem'] };
  ConfigurationItemFilter: ConfigurationItemFilter;
  ConfigurationItemInput: ConfigurationItemInput;
  ConfigurationItemOrder: ConfigurationItemOrder;
  ConfigurationItemResult: ResolversUnionTypes<ResolversParentTypes>['ConfigurationItemResult'];
  ConfigurationItemUpdateInput: ConfigurationItemUpdateInput;
  ConfigurationItemWritten: WrittenItem;
  ConfigurationItemsMerged: MergedItems;
  ConfigurationResource: ItemRecord;
  ConfigurationResourceInput: ConfigurationResourceInput;
  ConfigurationResourceUpdateInput: ConfigurationResourceUpdateInput;
  Container: ItemRecord;
  ContainerInput: ContainerInput;
  ContainerUpdateInput: ContainerUpdateInput;
  Contract: InventoryRecordRecord;
  CreateApiTokenInput: CreateApiTokenInput;
  CreateApiTokenResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiTokenResult'];
  Cursor: Scalars['Cursor']['output'];
  DataAge: DataAgeRecord;
  Database: ItemRecord;
  DatabaseInput: DatabaseInput;
  DatabaseUpdateInput: DatabaseUpdateInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DefineAgreementInput: DefineAgreementInput;
  DefineCalendarInput: DefineCalendarInput;
  DefineServiceMappingInput: DefineServiceMappingInput;
  DelegateApprovalInput: DelegateApprovalInput;
  DependencyConnection: DependencyPage;
  DependencyEdge: DependencyEdgeRecord;
  DependencyGroup: DependencyGroup;
  DependencyGroupInput: DependencyGroupInput;
  DependencyMap: DependencyMapRecord;
  DependencyMapItem: DependencyMapItemRecord;
  DependencyMapRelationship: DependencyMapRelationshipRecord;
  DepreciationRule: DepreciationRule;
  DepreciationRuleInput: DepreciationRuleInput;
  DepreciationYear: Omit<DepreciationYear, 'charge' | 'closing' | 'opening'> & { charge: ResolversParentTypes['Money'], closing: ResolversParentTypes['Money'], opening: ResolversParentTypes['Money'] };
  DnsCheckInput: DnsCheckInput;
  Document: ItemRecord;
  DocumentInput: DocumentInput;
  DocumentUpdateInput: DocumentUpdateInput;
  DuplicateFinding: DuplicateFindingRecord;
  DuplicateFindingConnection: FindingPage;
  DuplicateFindingEdge: Omit<DuplicateFindingEdge, 'node'> & { node: ResolversParentTypes['DuplicateFinding'] };
  DuplicateFindingResult: ResolversUnionTypes<ResolversParentTypes>['DuplicateFindingResult'];
  DuplicateFindingWritten: WrittenFinding;
  Duration: Scalars['Duration']['output'];
  EndOnCallInput: EndOnCallInput;
  Endpoint: ItemRecord;
  EndpointInput: EndpointInput;
  EndpointUpdateInput: EndpointUpdateInput;
  ExtraOpening: ExtraOpening;
  ExtraOpeningInput: ExtraOpeningInput;
  Failure: FailureRecord;
  FindCoFailuresInput: FindCoFailuresInput;
  FixedMaintenanceInput: FixedMaintenanceInput;
  FlexibleMaintenanceInput: FlexibleMaintenanceInput;
  Float: Scalars['Float']['output'];
  FulfilmentPart: FulfilmentPartRecord;
  FulfilmentStep: FulfilmentStepRecord;
  FulfilmentStepInput: FulfilmentStepInput;
  Gate: GateRecord;
  GrantRoleInput: GrantRoleInput;
  GrantScope: GrantRecord;
  GrantScopeInput: GrantScopeInput;
  GrpcCheckInput: GrpcCheckInput;
  HealthCheckCount: HealthCheckCount;
  HealthFinding: HealthFindingRecord;
  HealthFindingConnection: HealthPage;
  HealthFindingEdge: Omit<HealthFindingEdge, 'node'> & { node: ResolversParentTypes['HealthFinding'] };
  HeartbeatCheckInput: HeartbeatCheckInput;
  Holiday: Holiday;
  HolidayInput: HolidayInput;
  HttpCheckInput: HttpCheckInput;
  HttpHeaderInput: HttpHeaderInput;
  Hypervisor: ItemRecord;
  HypervisorInput: HypervisorInput;
  HypervisorUpdateInput: HypervisorUpdateInput;
  HypotheticalChange: HypotheticalChange;
  HypotheticalRelationship: HypotheticalRelationship;
  HypotheticalState: HypotheticalState;
  ID: Scalars['ID']['output'];
  IcmpCheckInput: IcmpCheckInput;
  ImpactAnalysis: ImpactAnswer;
  ImpactChange: ImpactChangeRecord;
  ImpactDifference: ImpactDifferenceRecord;
  ImpactedItem: ImpactedItemRecord;
  ImpactedItemConnection: ImpactedPage;
  ImpactedItemEdge: Omit<ImpactedItemEdge, 'node'> & { node: ResolversParentTypes['ImpactedItem'] };
  ImportAssetsInput: ImportAssetsInput;
  ImportInput: ImportInput;
  ImportResult: ImportOutcome;
  IngestOutcome: IngestOutcomeRecord;
  IngestResult: IngestAnswerRecord;
  Int: Scalars['Int']['output'];
  InventoryRecord: InventoryRecordRecord;
  InventoryRecordConnection: InventoryPage;
  InventoryRecordEdge: Omit<InventoryRecordEdge, 'node'> & { node: ResolversParentTypes['InventoryRecord'] };
  InventoryResult: ResolversUnionTypes<ResolversParentTypes>['InventoryResult'];
  InventoryWritten: WrittenInventory;
  ItemDataAge: ItemDataAgeRecord;
  ItemRef: ItemRef;
  JSON: Scalars['JSON']['output'];
  Licence: InventoryRecordRecord;
  LicenceReconciliation: ReconciledLicence;
  LicenceSeat: SeatRecord;
  LifecycleRecord: AnyLifecycleRecord;
  LifecycleRecordConnection: RecordPage;
  LifecycleRecordEdge: Omit<LifecycleRecordEdge, 'node'> & { node: ResolversParentTypes['LifecycleRecord'] };
  LifecycleRecordFilter: LifecycleRecordFilter;
  LoadBalancer: ItemRecord;
  LoadBalancerInput: LoadBalancerInput;
  LoadBalancerUpdateInput: LoadBalancerUpdateInput;
  Machine: ItemRecord;
  Maintenance: MaintenanceRecord;
  MaintenanceConnection: MaintenancePage;
  MaintenanceCover: MaintenanceCoverRecord;
  MaintenanceEdge: Omit<MaintenanceEdge, 'node'> & { node: ResolversParentTypes['Maintenance'] };
  MaintenanceFilter: MaintenanceFilter;
  MaintenanceItemInput: MaintenanceItemInput;
  MaintenanceResult: ResolversUnionTypes<ResolversParentTypes>['MaintenanceResult'];
  MaintenanceWindow: MaintenanceWindow;
  MaintenanceWindowInput: MaintenanceWindowInput;
  MaintenanceWritten: WrittenMaintenance;
  MappingClassRule: MappingClassRule;
  MappingClassRuleInput: MappingClassRuleInput;
  MappingStep: MappingStep;
  MappingStepInput: MappingStepInput;
  MappingSuggestion: SuggestionView;
  MappingSuggestionConnection: SuggestionPage;
  MappingSuggestionEdge: Omit<MappingSuggestionEdge, 'node'> & { node: ResolversParentTypes['MappingSuggestion'] };
  Me: PrincipalRecord;
  MembershipChange: MemberStateRecord;
  MembershipDelta: MembershipDeltaRecord;
  MembershipInput: MembershipInput;
  MembershipSnapshot: MembershipSnapshotRecord;
  MendTasks: MendedTasks;
  MergeResult: ResolversUnionTypes<ResolversParentTypes>['MergeResult'];
  MessageQueue: ItemRecord;
  MessageQueueInput: MessageQueueInput;
  MessageQueueUpdateInput: MessageQueueUpdateInput;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Namespace: ItemRecord;
  NamespaceInput: NamespaceInput;
  NamespaceUpdateInput: NamespaceUpdateInput;
  NetworkDevice: ItemRecord;
  NetworkDeviceInput: NetworkDeviceInput;
  NetworkDeviceUpdateInput: NetworkDeviceUpdateInput;
  NetworkSegment: ItemRecord;
  NetworkSegmentInput: NetworkSegmentInput;
  NetworkSegmentUpdateInput: NetworkSegmentUpdateInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotOpened: NotOpened;
  ObserveCallsInput: ObserveCallsInput;
  OnCallResult: ResolversUnionTypes<ResolversParentTypes>['OnCallResult'];
  OnCallShift: OnCallRecord;
  OnCallWritten: WrittenShift;
  OpenMendTasksInput: OpenMendTasksInput;
  OpenSpan: OpenSpan;
  OpenTaskInput: OpenTaskInput;
  Organisation: ItemRecord;
  OrganisationInput: OrganisationInput;
  OrganisationUpdateInput: OrganisationUpdateInput;
  PageInfo: PageInfo;
  PassiveCheckInput: PassiveCheckInput;
  PerformanceInput: PerformanceInput;
  PerformanceValue: PerformanceValue;
  Person: ItemRecord;
  PersonInput: PersonInput;
  PersonUpdateInput: PersonUpdateInput;
  PlannedChange: PlannedChangeRecord;
  PluginCheckInput: PluginCheckInput;
  PowerSource: ItemRecord;
  PowerSourceInput: PowerSourceInput;
  PowerSourceUpdateInput: PowerSourceUpdateInput;
  PurchaseOrder: InventoryRecordRecord;
  PurchaseOrderLine: ShownOrderLine;
  PurchaseOrderLineInput: PurchaseOrderLineInput;
  Query: Record<PropertyKey, never>;
  Rack: ItemRecord;
  RackInput: RackInput;
  RackUpdateInput: RackUpdateInput;
  RecordChange: RecordChangeRecord;
  RecordChangeConnection: RecordChangePage;
  RecordChangeEdge: Omit<RecordChangeEdge, 'node'> & { node: ResolversParentTypes['RecordChange'] };
  RecordEvent: RecordEventRecord;
  RecordEventConnection: RecordEventPage;
  RecordEventEdge: Omit<RecordEventEdge, 'node'> & { node: ResolversParentTypes['RecordEvent'] };
  RecurringMaintenanceInput: RecurringMaintenanceInput;
  Refusal: RefusalRecord;
  RegisterAssetInput: RegisterAssetInput;
  Rejection: Rejection;
  RelationshipChange: RelationshipDelta;
  RelationshipInput: RelationshipInput;
  RelationshipResult: ResolversUnionTypes<ResolversParentTypes>['RelationshipResult'];
  RelationshipTypeInfo: RelationshipTypeModel;
  RelationshipWritten: WrittenRelationship;
  RemoveCheckResult: ResolversUnionTypes<ResolversParentTypes>['RemoveCheckResult'];
  ReportedValue: ReportedValue;
  RequestServiceInput: RequestServiceInput;
  RequiredField: RequiredFieldRecord;
  ReserveAssetInput: ReserveAssetInput;
  RestrictedItem: ClassCountRecord;
  RetireUnseenInput: RetireUnseenInput;
  RetireUnseenResult: ResolversUnionTypes<ResolversParentTypes>['RetireUnseenResult'];
  RevokeRoleInput: RevokeRoleInput;
  RoleGrant: RoleGrantRecord;
  RoleGrantResult: ResolversUnionTypes<ResolversParentTypes>['RoleGrantResult'];
  RoleGrantWritten: WrittenGrant;
  RunCheckResult: ResolversUnionTypes<ResolversParentTypes>['RunCheckResult'];
  SafeInt: Scalars['SafeInt']['output'];
  SaveAssetModelInput: SaveAssetModelInput;
  SaveContractInput: SaveContractInput;
  SaveLicenceInput: SaveLicenceInput;
  SavePurchaseOrderInput: SavePurchaseOrderInput;
  SaveWarrantyInput: SaveWarrantyInput;
  ScheduleMaintenanceInput: ScheduleMaintenanceInput;
  ScrapCertificate: ScrapCertificateRecord;
  Server: ItemRecord;
  ServerInput: ServerInput;
  ServerUpdateInput: ServerUpdateInput;
  Service: ServiceRecord;
  ServiceChange: ServiceChangeRecord;
  ServiceConnection: ServicePage;
  ServiceDataAge: ServiceDataAge;
  ServiceDelta: ServiceDeltaRecord;
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  ServiceHealth: ServiceHealthRecord;
  ServiceHealthCause: Omit<ServiceHealthCause, 'item'> & { item: ResolversParentTypes['ConfigurationItem'] };
  ServiceHealthDelta: ServiceHealthDeltaRecord;
  ServiceHealthMessage: ResolversUnionTypes<ResolversParentTypes>['ServiceHealthMessage'];
  ServiceHealthSnapshot: ServiceHealthSnapshotRecord;
  ServiceInput: ServiceInput;
  ServiceLevel: ServiceLevelRecord;
  ServiceLevelInput: ServiceLevelInput;
  ServiceLevelTarget: ServiceLevelTarget;
  ServiceLevelTargetInput: ServiceLevelTargetInput;
  ServiceMap: ServiceMapRecord;
  ServiceMapGap: ServiceMapGapRecord;
  ServiceMapGaps: ServiceMapGapsRecord;
  ServiceMapOutside: Omit<ServiceMapOutside, 'relationships'> & { relationships: Array<ResolversParentTypes['DependencyMapRelationship']> };
  ServiceMapping: ServiceMappingRecord;
  ServiceMappingRemoved: RemovedMapping;
  ServiceMappingRemovedResult: ResolversUnionTypes<ResolversParentTypes>['ServiceMappingRemovedResult'];
  ServiceMappingResult: ResolversUnionTypes<ResolversParentTypes>['ServiceMappingResult'];
  ServiceMappingWritten: WrittenMapping;
  ServiceMember: ServiceMemberRecord;
  ServiceMemberConnection: MemberPage;
  ServiceMemberEdge: Omit<ServiceMemberEdge, 'node'> & { node: ResolversParentTypes['ServiceMember'] };
  ServiceMembersInput: ServiceMembersInput;
  ServiceMembership: ServiceMembershipRecord;
  ServiceMembershipMessage: ResolversUnionTypes<ResolversParentTypes>['ServiceMembershipMessage'];
  ServiceMessage: ResolversUnionTypes<ResolversParentTypes>['ServiceMessage'];
  ServiceOffering: OfferingRecord;
  ServiceOfferingConnection: OfferingPage;
  ServiceOfferingEdge: Omit<ServiceOfferingEdge, 'node'> & { node: ResolversParentTypes['ServiceOffering'] };
  ServiceOfferingFilter: ServiceOfferingFilter;
  ServiceOfferingInput: ServiceOfferingInput;
  ServiceOfferingResult: ResolversUnionTypes<ResolversParentTypes>['ServiceOfferingResult'];
  ServiceOfferingWritten: WrittenRecord;
  ServiceParty: RecordLink;
  ServiceRequest: ServiceRequestRecord;
  ServiceRequestChange: RequestChangeRecord;
  ServiceRequestConnection: ServiceRequestPage;
  ServiceRequestDelta: RequestDeltaRecord;
  ServiceRequestEdge: Omit<ServiceRequestEdge, 'node'> & { node: ResolversParentTypes['ServiceRequest'] };
  ServiceRequestEventInput: ServiceRequestEventInput;
  ServiceRequestFilter: ServiceRequestFilter;
  ServiceRequestMessage: ResolversUnionTypes<ResolversParentTypes>['ServiceRequestMessage'];
  ServiceRequestResult: ResolversUnionTypes<ResolversParentTypes>['ServiceRequestResult'];
  ServiceRequestSnapshot: RequestSnapshotRecord;
  ServiceRequestWritten: WrittenRecord;
  ServiceResult: ResolversUnionTypes<ResolversParentTypes>['ServiceResult'];
  ServiceSnapshot: ServiceSnapshotRecord;
  ServiceWritten: WrittenRecord;
  SetOnCallInput: SetOnCallInput;
  SetSignInAllowedInput: SetSignInAllowedInput;
  SettleAssetDifferenceInput: SettleAssetDifferenceInput;
  SeverityCount: SeverityCount;
  Silence: SilenceRecord;
  SilenceConnection: Omit<SilenceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SilenceEdge']>, nodes: Array<ResolversParentTypes['Silence']> };
  SilenceEdge: Omit<SilenceEdge, 'node'> & { node: ResolversParentTypes['Silence'] };
  SilenceInput: SilenceInput;
  SilenceMatcher: SilenceMatcher;
  SilenceMatcherInput: SilenceMatcherInput;
  SilenceResult: ResolversUnionTypes<ResolversParentTypes>['SilenceResult'];
  SilenceWritten: Omit<SilenceWritten, 'silence'> & { silence: ResolversParentTypes['Silence'] };
  SinglePointOfFailure: ShownPointOfFailure;
  Site: ItemRecord;
  SiteInput: SiteInput;
  SiteUpdateInput: SiteUpdateInput;
  SoftwarePackage: ItemRecord;
  SoftwarePackageInput: SoftwarePackageInput;
  SoftwarePackageUpdateInput: SoftwarePackageUpdateInput;
  SourceKey: SourceKey;
  SpanInput: SpanInput;
  StartAssetAuditInput: StartAssetAuditInput;
  StatusChange: StatusChangeRecord;
  StatusContribution: StatusContributionRecord;
  StatusDelta: StatusDeltaRecord;
  StatusEntry: StatusEntryRecord;
  StatusExplanation: ExplainedStatus;
  StatusInterval: HistoryInterval;
  StatusIntervalConnection: Omit<StatusIntervalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StatusIntervalEdge']>, nodes: Array<ResolversParentTypes['StatusInterval']> };
  StatusIntervalEdge: Omit<StatusIntervalEdge, 'node'> & { node: ResolversParentTypes['StatusInterval'] };
  StatusReportInput: StatusReportInput;
  StatusReportOutcome: StatusReportOutcome;
  StatusReportResult: StatusReportResult;
  StatusSnapshot: StatusSnapshotRecord;
  StorageVolume: ItemRecord;
  StorageVolumeInput: StorageVolumeInput;
  StorageVolumeUpdateInput: StorageVolumeUpdateInput;
  StreamHeartbeat: StreamHeartbeatRecord;
  StreamReset: StreamResetRecord;
  String: Scalars['String']['output'];
  SubmitCheckResult: ResolversUnionTypes<ResolversParentTypes>['SubmitCheckResult'];
  Subscription: Record<PropertyKey, never>;
  SuggestionDecided: DecidedSuggestion;
  SuggestionEvidence: SuggestionEvidence;
  SuggestionResult: ResolversUnionTypes<ResolversParentTypes>['SuggestionResult'];
  Task: TaskRecord;
  TaskConnection: TaskPage;
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskEventInput: TaskEventInput;
  TaskFilter: TaskFilter;
  TaskResult: ResolversUnionTypes<ResolversParentTypes>['TaskResult'];
  TaskWritten: WrittenRecord;
  TcpCheckInput: TcpCheckInput;
  Team: ItemRecord;
  TeamInput: TeamInput;
  TeamUpdateInput: TeamUpdateInput;
  Timer: TimerRecord;
  TlsCheckInput: TlsCheckInput;
  UnseenRetired: UnseenRetiredRecord;
  UpdateAssetInput: UpdateAssetInput;
  UpsertCheckResult: ResolversUnionTypes<ResolversParentTypes>['UpsertCheckResult'];
  VirtualMachine: ItemRecord;
  VirtualMachineInput: VirtualMachineInput;
  VirtualMachineUpdateInput: VirtualMachineUpdateInput;
  Warranty: InventoryRecordRecord;
  WeeklyOpening: WeeklyOpening;
  WeeklyOpeningInput: WeeklyOpeningInput;
  Workload: ItemRecord;
  WorkloadInput: WorkloadInput;
  WorkloadUpdateInput: WorkloadUpdateInput;
};

export type AccessDirectiveArgs = {
  purpose?: Maybe<ApiTokenPurpose>;
  roles: Array<Role>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = Context, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CiDirectiveArgs = {
  identifiedBy: Array<Array<Scalars['String']['input']>>;
  retireAfter?: Maybe<Scalars['Duration']['input']>;
  staleAfter?: Scalars['Duration']['input'];
};

export type CiDirectiveResolver<Result, Parent, ContextType = Context, Args = CiDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ClearableDirectiveArgs = { };

export type ClearableDirectiveResolver<Result, Parent, ContextType = Context, Args = ClearableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ConnectsDirectiveArgs = {
  from?: Maybe<Array<Scalars['String']['input']>>;
  to?: Maybe<Array<Scalars['String']['input']>>;
};

export type ConnectsDirectiveResolver<Result, Parent, ContextType = Context, Args = ConnectsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ImpactDirectiveArgs = {
  carries: Scalars['Boolean']['input'];
  map?: ImpactMap;
  mapSeverity?: Maybe<Severity>;
};

export type ImpactDirectiveResolver<Result, Parent, ContextType = Context, Args = ImpactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiredDirectiveArgs = { };

export type RequiredDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['RoleGrant']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['RoleGrant']>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type AccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountResult'] = ResolversParentTypes['AccountResult']> = {
  __resolveType: TypeResolveFn<'AccountWritten' | 'Refusal', ParentType, ContextType>;
};

export type AccountWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountWritten'] = ResolversParentTypes['AccountWritten']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccuracyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Accuracy'] = ResolversParentTypes['Accuracy']> = {
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  availabilityTargets?: Resolver<Array<ResolversTypes['AvailabilityTarget']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgreementKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  serviceLevels?: Resolver<Array<ResolversTypes['ServiceLevel']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgreementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementConnection'] = ResolversParentTypes['AgreementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AgreementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgreementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementEdge'] = ResolversParentTypes['AgreementEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
};

export type AgreementResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementResult'] = ResolversParentTypes['AgreementResult']> = {
  __resolveType: TypeResolveFn<'AgreementWritten' | 'Refusal', ParentType, ContextType>;
};

export type AgreementWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementWritten'] = ResolversParentTypes['AgreementWritten']> = {
  agreement?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  acknowledgement?: Resolver<Maybe<ResolversTypes['AlertAcknowledgement']>, ParentType, ContextType>;
  annotations?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['AlertBinding'], ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  checkId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstStartsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  generatorURL?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  labels?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AlertRole'], ParentType, ContextType>;
  rootItems?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suppressedBy?: Resolver<Array<ResolversTypes['AlertSuppression']>, ParentType, ContextType>;
  symptomCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  symptoms?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertAcknowledgementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertAcknowledgement'] = ResolversParentTypes['AlertAcknowledgement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AcknowledgementKind'], ParentType, ContextType>;
};

export type AlertBindingRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertBindingRule'] = ResolversParentTypes['AlertBindingRule']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['AlertLabelMeaning'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertChange'] = ResolversParentTypes['AlertChange']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  matches?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertDeltaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertDelta'] = ResolversParentTypes['AlertDelta']> = {
  changes?: Resolver<Array<ResolversTypes['AlertChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertMessage'] = ResolversParentTypes['AlertMessage']> = {
  __resolveType: TypeResolveFn<'AlertDelta' | 'AlertSnapshot' | 'StreamHeartbeat' | 'StreamReset', ParentType, ContextType>;
};

export type AlertResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertResult'] = ResolversParentTypes['AlertResult']> = {
  __resolveType: TypeResolveFn<'AlertWritten' | 'Refusal', ParentType, ContextType>;
};

export type AlertSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertSnapshot'] = ResolversParentTypes['AlertSnapshot']> = {
  alerts?: Resolver<Array<ResolversTypes['Alert']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertSource'] = ResolversParentTypes['AlertSource']> = {
  defaultSeverity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['AlertBindingRule']>, ParentType, ContextType>;
};

export type AlertSourceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertSourceResult'] = ResolversParentTypes['AlertSourceResult']> = {
  __resolveType: TypeResolveFn<'AlertSourceWritten' | 'Refusal', ParentType, ContextType>;
};

export type AlertSourceWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertSourceWritten'] = ResolversParentTypes['AlertSourceWritten']> = {
  source?: Resolver<ResolversTypes['AlertSource'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertWritten'] = ResolversParentTypes['AlertWritten']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllowedTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllowedTransition'] = ResolversParentTypes['AllowedTransition']> = {
  blockedBy?: Resolver<Array<ResolversTypes['Failure']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permitted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requiredFields?: Resolver<Array<ResolversTypes['RequiredField']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ApiTokenKind'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['ApiTokenPurpose']>>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<Array<ResolversTypes['GrantScope']>>, ParentType, ContextType>;
};

export type ApiTokenCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiTokenCreated'] = ResolversParentTypes['ApiTokenCreated']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiTokenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiTokenResult'] = ResolversParentTypes['ApiTokenResult']> = {
  __resolveType: TypeResolveFn<'ApiTokenWritten' | 'Refusal', ParentType, ContextType>;
};

export type ApiTokenWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiTokenWritten'] = ResolversParentTypes['ApiTokenWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<ApplicationChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ApplicationDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ApplicationDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  repository?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<ApplicationServicesArgs, 'first'>>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationService'] = ResolversParentTypes['ApplicationService']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<ApplicationServiceChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ApplicationServiceDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ApplicationServiceDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  protocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runtime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<ApplicationServiceServicesArgs, 'first'>>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  abstain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approve?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['ApprovalBecause'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['ApprovalMember']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ApprovalOutcome'], ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quorumMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reject?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ApprovalRule'], ParentType, ContextType>;
  votes?: Resolver<Array<ResolversTypes['ApprovalVote']>, ParentType, ContextType>;
};

export type ApprovalDelegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalDelegation'] = ResolversParentTypes['ApprovalDelegation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  delegate?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  delegator?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApprovalDelegationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalDelegationResult'] = ResolversParentTypes['ApprovalDelegationResult']> = {
  __resolveType: TypeResolveFn<'ApprovalDelegationWritten' | 'Refusal', ParentType, ContextType>;
};

export type ApprovalDelegationWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalDelegationWritten'] = ResolversParentTypes['ApprovalDelegationWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delegation?: Resolver<ResolversTypes['ApprovalDelegation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalMember'] = ResolversParentTypes['ApprovalMember']> = {
  choice?: Resolver<Maybe<ResolversTypes['ApprovalChoice']>, ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApprovalRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalRule'] = ResolversParentTypes['ApprovalRule']> = {
  deadlineHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ApprovalMode'], ParentType, ContextType>;
  onTimeout?: Resolver<ResolversTypes['ApprovalTimeout'], ParentType, ContextType>;
  quorum?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requiredRoles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  vetoRoles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApprovalVoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalVote'] = ResolversParentTypes['ApprovalVote']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  choice?: Resolver<ResolversTypes['ApprovalChoice'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inPlaceOf?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  writtenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApproverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approver'] = ResolversParentTypes['Approver']> = {
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  acquiredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  allowedTransitions?: Resolver<Array<ResolversTypes['AllowedTransition']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  bookValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<AssetBookValueArgs>>;
  components?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  contracts?: Resolver<Array<ResolversTypes['Contract']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  costCentre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  custodian?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  custody?: Resolver<Array<ResolversTypes['AssetTenure']>, ParentType, ContextType>;
  depreciation?: Resolver<Array<ResolversTypes['DepreciationYear']>, ParentType, ContextType>;
  disposalApprovedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disposalApprovedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disposalMethod?: Resolver<Maybe<ResolversTypes['AssetDisposalMethod']>, ParentType, ContextType>;
  disposedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disposedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, RequireFields<AssetEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inUseSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalHold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  missingKind?: Resolver<Maybe<ResolversTypes['AssetMissingKind']>, ParentType, ContextType>;
  missingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['AssetModel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  orderLine?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  ownership?: Resolver<Array<ResolversTypes['AssetTenure']>, ParentType, ContextType>;
  pageAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reservations?: Resolver<Array<ResolversTypes['AssetReservation']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scrapCertificate?: Resolver<Maybe<ResolversTypes['ScrapCertificate']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssetState'], ParentType, ContextType>;
  stateName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storesData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timers?: Resolver<Array<ResolversTypes['Timer']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warranties?: Resolver<Array<ResolversTypes['Warranty']>, ParentType, ContextType>;
  whereabouts?: Resolver<Array<ResolversTypes['AssetTenure']>, ParentType, ContextType>;
  wipeCertificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetAuditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetAudit'] = ResolversParentTypes['AssetAudit']> = {
  allowedTransitions?: Resolver<Array<ResolversTypes['AllowedTransition']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, RequireFields<AssetAuditEventsArgs, 'first'>>;
  figures?: Resolver<ResolversTypes['AssetAuditFigures'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  margin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AssetAuditMethod'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampleSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['AssetSampleConnection'], ParentType, ContextType, RequireFields<AssetAuditSamplesArgs, 'first'>>;
  seed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssetAuditState'], ParentType, ContextType>;
  stateName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timers?: Resolver<Array<ResolversTypes['Timer']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetAuditFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetAuditFigures'] = ResolversParentTypes['AssetAuditFigures']> = {
  accuracy?: Resolver<ResolversTypes['Accuracy'], ParentType, ContextType>;
  byClass?: Resolver<Array<ResolversTypes['AssetClassAccuracy']>, ParentType, ContextType>;
  byCriterion?: Resolver<Array<ResolversTypes['AssetCriterionAccuracy']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  targetMet?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AssetAuditRecordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetAuditRecordResult'] = ResolversParentTypes['AssetAuditRecordResult']> = {
  __resolveType: TypeResolveFn<'AssetAuditRecorded' | 'Refusal', ParentType, ContextType>;
};

export type AssetAuditRecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetAuditRecorded'] = ResolversParentTypes['AssetAuditRecorded']> = {
  audit?: Resolver<ResolversTypes['AssetAudit'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['AssetAuditResultOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetAuditResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetAuditResult'] = ResolversParentTypes['AssetAuditResult']> = {
  __resolveType: TypeResolveFn<'AssetAuditWritten' | 'Refusal', ParentType, ContextType>;
};

export type AssetAuditResultOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetAuditResultOutcome'] = ResolversParentTypes['AssetAuditResultOutcome']> = {
  asset?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AssetAuditResultOutcomeKind'], ParentType, ContextType>;
};

export type AssetAuditWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetAuditWritten'] = ResolversParentTypes['AssetAuditWritten']> = {
  audit?: Resolver<ResolversTypes['AssetAudit'], ParentType, ContextType>;
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetClassAccuracyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetClassAccuracy'] = ResolversParentTypes['AssetClassAccuracy']> = {
  accuracy?: Resolver<ResolversTypes['Accuracy'], ParentType, ContextType>;
  assetClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sampled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetCriterionAccuracyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetCriterionAccuracy'] = ResolversParentTypes['AssetCriterionAccuracy']> = {
  accuracy?: Resolver<ResolversTypes['Accuracy'], ParentType, ContextType>;
  criterion?: Resolver<ResolversTypes['AssetAuditCriterion'], ParentType, ContextType>;
};

export type AssetDifferenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetDifferenceResult'] = ResolversParentTypes['AssetDifferenceResult']> = {
  __resolveType: TypeResolveFn<'AssetDifferenceSettled' | 'Refusal', ParentType, ContextType>;
};

export type AssetDifferenceSettledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetDifferenceSettled'] = ResolversParentTypes['AssetDifferenceSettled']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetEdge'] = ResolversParentTypes['AssetEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type AssetImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetImportResult'] = ResolversParentTypes['AssetImportResult']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Maybe<ResolversTypes['ImportResult']>, ParentType, ContextType>;
  modelsCreated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['Rejection']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type AssetModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetModel'] = ResolversParentTypes['AssetModel']> = {
  assetClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<AssetModelAssetsArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  depreciation?: Resolver<Maybe<ResolversTypes['DepreciationRule']>, ParentType, ContextType>;
  endOfSupportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minimumStock?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stock?: Resolver<ResolversTypes['AssetStock'], ParentType, ContextType>;
  storesData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetReservation'] = ResolversParentTypes['AssetReservation']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  for?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssetReservationState'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetReservationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetReservationResult'] = ResolversParentTypes['AssetReservationResult']> = {
  __resolveType: TypeResolveFn<'AssetReservationWritten' | 'Refusal', ParentType, ContextType>;
};

export type AssetReservationWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetReservationWritten'] = ResolversParentTypes['AssetReservationWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reservation?: Resolver<ResolversTypes['AssetReservation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetResult'] = ResolversParentTypes['AssetResult']> = {
  __resolveType: TypeResolveFn<'AssetWritten' | 'Refusal', ParentType, ContextType>;
};

export type AssetSampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetSample'] = ResolversParentTypes['AssetSample']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  assetClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  attributes?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checkedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exists?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lifecycle?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssetSampleState'], ParentType, ContextType>;
};

export type AssetSampleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetSampleConnection'] = ResolversParentTypes['AssetSampleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssetSampleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AssetSample']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AssetSampleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetSampleEdge'] = ResolversParentTypes['AssetSampleEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssetSample'], ParentType, ContextType>;
};

export type AssetStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetStock'] = ResolversParentTypes['AssetStock']> = {
  byLocation?: Resolver<Array<ResolversTypes['AssetStockPlace']>, ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetStockPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetStockPlace'] = ResolversParentTypes['AssetStockPlace']> = {
  inStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetTenureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetTenure'] = ResolversParentTypes['AssetTenure']> = {
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AssetWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetWritten'] = ResolversParentTypes['AssetWritten']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeChange'] = ResolversParentTypes['AttributeChange']> = {
  from?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type AttributeInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeInfo'] = ResolversParentTypes['AttributeInfo']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttributeProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeProvenance'] = ResolversParentTypes['AttributeProvenance']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reported?: Resolver<Array<ResolversTypes['ReportedValue']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  downMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  maintenanceMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  totalMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unknownMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AvailabilityStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityStanding'] = ResolversParentTypes['AvailabilityStanding']> = {
  agreedMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  burnRates?: Resolver<Array<ResolversTypes['BurnRate']>, ParentType, ContextType>;
  downMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  errorBudgetLeftMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  errorBudgetMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  errorBudgetSpent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  mtbfMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mtbsiMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mtrsMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentageWithMaintenance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unknownMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AvailabilityTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityTarget'] = ResolversParentTypes['AvailabilityTarget']> = {
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percentage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  standings?: Resolver<Array<ResolversTypes['AvailabilityStanding']>, ParentType, ContextType, Partial<AvailabilityTargetStandingsArgs>>;
  windowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BurnRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BurnRate'] = ResolversParentTypes['BurnRate']> = {
  firing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  long?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longWindow?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['BurnRateSeverity'], ParentType, ContextType>;
  short?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shortWindow?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BusinessServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessService'] = ResolversParentTypes['BusinessService']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<BusinessServiceChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  costCentre?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<BusinessServiceDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<BusinessServiceDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serviceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<BusinessServiceServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  valueProposition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CiStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CIStatus'] = ResolversParentTypes['CIStatus']> = {
  effective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  inMaintenance?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  margin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CiStatusMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CIStatusMessage'] = ResolversParentTypes['CIStatusMessage']> = {
  __resolveType: TypeResolveFn<'StatusDelta' | 'StatusSnapshot' | 'StreamHeartbeat' | 'StreamReset', ParentType, ContextType>;
};

export type CableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cable'] = ResolversParentTypes['Cable']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<CableChecksArgs, 'first'>>;
  circuitId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CableDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CableDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lengthMetres?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<CableServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CacheResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cache'] = ResolversParentTypes['Cache']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<CacheChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CacheDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CacheDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engineVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  memoryMiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<CacheServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Calendar'] = ResolversParentTypes['Calendar']> = {
  businessTime?: Resolver<ResolversTypes['Float'], ParentType, ContextType, RequireFields<CalendarBusinessTimeArgs, 'from' | 'to'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType, RequireFields<CalendarDueAtArgs, 'start' | 'target'>>;
  extraOpenings?: Resolver<Array<ResolversTypes['ExtraOpening']>, ParentType, ContextType>;
  holidays?: Resolver<Array<ResolversTypes['Holiday']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<CalendarIsOpenArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openings?: Resolver<Array<ResolversTypes['OpenSpan']>, ParentType, ContextType, RequireFields<CalendarOpeningsArgs, 'from' | 'to'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['CalendarVersion']>, ParentType, ContextType>;
  week?: Resolver<Array<ResolversTypes['WeeklyOpening']>, ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarConnection'] = ResolversParentTypes['CalendarConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CalendarEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Calendar']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CalendarEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarEdge'] = ResolversParentTypes['CalendarEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Calendar'], ParentType, ContextType>;
};

export type CalendarResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarResult'] = ResolversParentTypes['CalendarResult']> = {
  __resolveType: TypeResolveFn<'CalendarWritten' | 'Refusal', ParentType, ContextType>;
};

export type CalendarVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarVersion'] = ResolversParentTypes['CalendarVersion']> = {
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  extraOpenings?: Resolver<Array<ResolversTypes['ExtraOpening']>, ParentType, ContextType>;
  holidays?: Resolver<Array<ResolversTypes['Holiday']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  week?: Resolver<Array<ResolversTypes['WeeklyOpening']>, ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarWritten'] = ResolversParentTypes['CalendarWritten']> = {
  calendar?: Resolver<ResolversTypes['Calendar'], ParentType, ContextType>;
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallsObservedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallsObserved'] = ResolversParentTypes['CallsObserved']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unmatched?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallsObservedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallsObservedResult'] = ResolversParentTypes['CallsObservedResult']> = {
  __resolveType: TypeResolveFn<'CallsObserved' | 'Refusal', ParentType, ContextType>;
};

export type CatalogueItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItem'] = ResolversParentTypes['CatalogueItem']> = {
  allowedTransitions?: Resolver<Array<ResolversTypes['AllowedTransition']>, ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['ApprovalRule']>, ParentType, ContextType>;
  approvers?: Resolver<Array<ResolversTypes['Approver']>, ParentType, ContextType>;
  closeAfter?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, RequireFields<CatalogueItemEventsArgs, 'first'>>;
  form?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  fulfilmentTarget?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offering?: Resolver<Maybe<ResolversTypes['ServiceOffering']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CatalogueItemState'], ParentType, ContextType>;
  stateName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['FulfilmentStep']>, ParentType, ContextType>;
  timers?: Resolver<Array<ResolversTypes['Timer']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogueItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItemConnection'] = ResolversParentTypes['CatalogueItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogueItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CatalogueItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItemEdge'] = ResolversParentTypes['CatalogueItemEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogueItem'], ParentType, ContextType>;
};

export type CatalogueItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItemResult'] = ResolversParentTypes['CatalogueItemResult']> = {
  __resolveType: TypeResolveFn<'CatalogueItemWritten' | 'Refusal', ParentType, ContextType>;
};

export type CatalogueItemWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogueItemWritten'] = ResolversParentTypes['CatalogueItemWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['CatalogueItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certificate'] = ResolversParentTypes['Certificate']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<CertificateChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CertificateDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CertificateDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  fingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notAfter?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<CertificateServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectAlternativeNames?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEntry'] = ResolversParentTypes['ChangeEntry']> = {
  attributes?: Resolver<Array<ResolversTypes['AttributeChange']>, ParentType, ContextType>;
  changeSet?: Resolver<ResolversTypes['ChangeSet'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['ChangeOperation'], ParentType, ContextType>;
  relationships?: Resolver<Array<ResolversTypes['RelationshipChange']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['StatusEntry']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEntryConnection'] = ResolversParentTypes['ChangeEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ChangeEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEntryEdge'] = ResolversParentTypes['ChangeEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeEntry'], ParentType, ContextType>;
};

export type ChangeFeedBatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeFeedBatch'] = ResolversParentTypes['ChangeFeedBatch']> = {
  changeSets?: Resolver<Array<ResolversTypes['ChangeSet']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeFeedMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeFeedMessage'] = ResolversParentTypes['ChangeFeedMessage']> = {
  __resolveType: TypeResolveFn<'ChangeFeedBatch' | 'StreamHeartbeat' | 'StreamReset', ParentType, ContextType>;
};

export type ChangeSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSet'] = ResolversParentTypes['ChangeSet']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['ChangeEntryConnection'], ParentType, ContextType, RequireFields<ChangeSetEntriesArgs, 'first'>>;
  entryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['RecordChangeConnection'], ParentType, ContextType, RequireFields<ChangeSetRecordsArgs, 'first'>>;
  sequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  types?: Resolver<Array<ResolversTypes['ChangeType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeSetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSetConnection'] = ResolversParentTypes['ChangeSetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeSetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ChangeSet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeSetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSetEdge'] = ResolversParentTypes['ChangeSetEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeSet'], ParentType, ContextType>;
};

export type CheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Check'] = ResolversParentTypes['Check']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  config?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  flapping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  flappingHigh?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  flappingLow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  flappingPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  grace?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  hardSeverity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  lastResult?: Resolver<Maybe<ResolversTypes['CheckResult']>, ParentType, ContextType>;
  maxAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retryInterval?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stateType?: Resolver<ResolversTypes['CheckStateType'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeout?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  ttl?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CheckType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckConnection'] = ResolversParentTypes['CheckConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CheckEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Check']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckEdge'] = ResolversParentTypes['CheckEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
};

export type CheckRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckRemoved'] = ResolversParentTypes['CheckRemoved']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckResult'] = ResolversParentTypes['CheckResult']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  performance?: Resolver<Array<ResolversTypes['PerformanceValue']>, ParentType, ContextType>;
};

export type CheckResultTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckResultTaken'] = ResolversParentTypes['CheckResultTaken']> = {
  check?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CheckResultOutcome'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckRun'] = ResolversParentTypes['CheckRun']> = {
  check?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CheckResultOutcome'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CheckResult'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckWritten'] = ResolversParentTypes['CheckWritten']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  check?: Resolver<ResolversTypes['Check'], ParentType, ContextType>;
  heartbeatPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heartbeatToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CircuitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Circuit'] = ResolversParentTypes['Circuit']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<CircuitChecksArgs, 'first'>>;
  circuitId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  commitRateKbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CircuitDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CircuitDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<CircuitServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassCount'] = ResolversParentTypes['ClassCount']> = {
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClassHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClassHealth'] = ResolversParentTypes['ClassHealth']> = {
  accuracy?: Resolver<Maybe<ResolversTypes['Accuracy']>, ParentType, ContextType>;
  checks?: Resolver<Array<ResolversTypes['HealthCheckCount']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CloudResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloudResource'] = ResolversParentTypes['CloudResource']> = {
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<CloudResourceChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CloudResourceDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<CloudResourceDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<CloudResourceServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClusterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cluster'] = ResolversParentTypes['Cluster']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<ClusterChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  clusterId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ClusterDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ClusterDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nodeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<ClusterServicesArgs, 'first'>>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoFailuresFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoFailuresFound'] = ResolversParentTypes['CoFailuresFound']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  memberFailures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoFailuresResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoFailuresResult'] = ResolversParentTypes['CoFailuresResult']> = {
  __resolveType: TypeResolveFn<'CoFailuresFound' | 'Refusal', ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  restricted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfigurationItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItem'] = ResolversParentTypes['ConfigurationItem']> = {
  __resolveType: TypeResolveFn<'Application' | 'ApplicationService' | 'BusinessService' | 'Cable' | 'Cache' | 'Certificate' | 'Circuit' | 'CloudResource' | 'Cluster' | 'ConfigurationResource' | 'Container' | 'Database' | 'Document' | 'Endpoint' | 'Hypervisor' | 'LoadBalancer' | 'MessageQueue' | 'Namespace' | 'NetworkDevice' | 'NetworkSegment' | 'Organisation' | 'Person' | 'PowerSource' | 'Rack' | 'Server' | 'Site' | 'SoftwarePackage' | 'StorageVolume' | 'Team' | 'VirtualMachine' | 'Workload', ParentType, ContextType>;
};

export type ConfigurationItemClassResolvers = EnumResolverSignature<{ APPLICATION?: any, APPLICATION_SERVICE?: any, BUSINESS_SERVICE?: any, CABLE?: any, CACHE?: any, CERTIFICATE?: any, CIRCUIT?: any, CLOUD_RESOURCE?: any, CLUSTER?: any, CONFIGURATION_RESOURCE?: any, CONTAINER?: any, DATABASE?: any, DOCUMENT?: any, ENDPOINT?: any, HYPERVISOR?: any, LOAD_BALANCER?: any, MESSAGE_QUEUE?: any, NAMESPACE?: any, NETWORK_DEVICE?: any, NETWORK_SEGMENT?: any, ORGANISATION?: any, PERSON?: any, POWER_SOURCE?: any, RACK?: any, SERVER?: any, SITE?: any, SOFTWARE_PACKAGE?: any, STORAGE_VOLUME?: any, TEAM?: any, VIRTUAL_MACHINE?: any, WORKLOAD?: any }, ResolversTypes['ConfigurationItemClass']>;

export type ConfigurationItemClassInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemClassInfo'] = ResolversParentTypes['ConfigurationItemClassInfo']> = {
  attributes?: Resolver<Array<ResolversTypes['AttributeInfo']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifiedBy?: Resolver<Array<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleAfter?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfigurationItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemConnection'] = ResolversParentTypes['ConfigurationItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConfigurationItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfigurationItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemEdge'] = ResolversParentTypes['ConfigurationItemEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type ConfigurationItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemResult'] = ResolversParentTypes['ConfigurationItemResult']> = {
  __resolveType: TypeResolveFn<'ConfigurationItemWritten' | 'Refusal', ParentType, ContextType>;
};

export type ConfigurationItemWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemWritten'] = ResolversParentTypes['ConfigurationItemWritten']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigurationItemsMergedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemsMerged'] = ResolversParentTypes['ConfigurationItemsMerged']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  survivor?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigurationResourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationResource'] = ResolversParentTypes['ConfigurationResource']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<ConfigurationResourceChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ConfigurationResourceDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ConfigurationResourceDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entryNames?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<ConfigurationResourceServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContainerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Container'] = ResolversParentTypes['Container']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<ContainerChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  containerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ContainerDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ContainerDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ports?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<ContainerServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = {
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<ContractAssetsArgs, 'first'>>;
  contractNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContractKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noticeDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiTokenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiTokenResult'] = ResolversParentTypes['CreateApiTokenResult']> = {
  __resolveType: TypeResolveFn<'ApiTokenCreated' | 'Refusal', ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export type DataAgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataAge'] = ResolversParentTypes['DataAge']> = {
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianAgeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  oldestSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  staleShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unreported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatabaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Database'] = ResolversParentTypes['Database']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<DatabaseChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  databaseName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<DatabaseDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<DatabaseDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  encrypted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engineVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  replicationRole?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<DatabaseServicesArgs, 'first'>>;
  sizeGiB?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DependencyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependencyConnection'] = ResolversParentTypes['DependencyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DependencyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DependencyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependencyEdge'] = ResolversParentTypes['DependencyEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DependencyGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependencyGroup'] = ResolversParentTypes['DependencyGroup']> = {
  failAt?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  k?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reduce?: Resolver<ResolversTypes['GroupReduce'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unknownAs?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type DependencyMapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependencyMap'] = ResolversParentTypes['DependencyMap']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['DependencyMapItem']>, ParentType, ContextType>;
  relationships?: Resolver<Array<ResolversTypes['DependencyMapRelationship']>, ParentType, ContextType>;
  restricted?: Resolver<Array<ResolversTypes['RestrictedItem']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DependencyMapItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependencyMapItem'] = ResolversParentTypes['DependencyMapItem']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type DependencyMapRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependencyMapRelationship'] = ResolversParentTypes['DependencyMapRelationship']> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
};

export type DepreciationRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepreciationRule'] = ResolversParentTypes['DepreciationRule']> = {
  method?: Resolver<ResolversTypes['DepreciationMethod'], ParentType, ContextType>;
  months?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salvageShare?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  switchToStraightLine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DepreciationYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepreciationYear'] = ResolversParentTypes['DepreciationYear']> = {
  charge?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  closing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['DepreciationMethod'], ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<DocumentChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<DocumentDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<DocumentDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<DocumentServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DuplicateFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateFinding'] = ResolversParentTypes['DuplicateFinding']> = {
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DuplicateFindingState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DuplicateFindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateFindingConnection'] = ResolversParentTypes['DuplicateFindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DuplicateFindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DuplicateFinding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DuplicateFindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateFindingEdge'] = ResolversParentTypes['DuplicateFindingEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicateFinding'], ParentType, ContextType>;
};

export type DuplicateFindingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateFindingResult'] = ResolversParentTypes['DuplicateFindingResult']> = {
  __resolveType: TypeResolveFn<'DuplicateFindingWritten' | 'Refusal', ParentType, ContextType>;
};

export type DuplicateFindingWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateFindingWritten'] = ResolversParentTypes['DuplicateFindingWritten']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['DuplicateFinding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Endpoint'] = ResolversParentTypes['Endpoint']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<EndpointChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<EndpointDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<EndpointDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  protocol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  public?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<EndpointServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExtraOpeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtraOpening'] = ResolversParentTypes['ExtraOpening']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Failure'] = ResolversParentTypes['Failure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FulfilmentPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfilmentPart'] = ResolversParentTypes['FulfilmentPart']> = {
  after?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FulfilmentStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FulfilmentStep'] = ResolversParentTypes['FulfilmentStep']> = {
  after?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueIn?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Gate'] = ResolversParentTypes['Gate']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  margin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reduce?: Resolver<ResolversTypes['GroupReduce'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GrantScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantScope'] = ResolversParentTypes['GrantScope']> = {
  classes?: Resolver<Maybe<Array<ResolversTypes['ConfigurationItemClass']>>, ParentType, ContextType>;
  environments?: Resolver<Maybe<Array<ResolversTypes['Environment']>>, ParentType, ContextType>;
  organisations?: Resolver<Maybe<Array<ResolversTypes['Organisation']>>, ParentType, ContextType>;
  teams?: Resolver<Maybe<Array<ResolversTypes['Team']>>, ParentType, ContextType>;
};

export type HealthCheckCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthCheckCount'] = ResolversParentTypes['HealthCheckCount']> = {
  check?: Resolver<ResolversTypes['HealthCheck'], ParentType, ContextType>;
  failing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['HealthGroup'], ParentType, ContextType>;
};

export type HealthFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFinding'] = ResolversParentTypes['HealthFinding']> = {
  check?: Resolver<ResolversTypes['HealthCheck'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type HealthFindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFindingConnection'] = ResolversParentTypes['HealthFindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HealthFindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HealthFinding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HealthFindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthFindingEdge'] = ResolversParentTypes['HealthFindingEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthFinding'], ParentType, ContextType>;
};

export type HolidayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holiday'] = ResolversParentTypes['Holiday']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HypervisorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hypervisor'] = ResolversParentTypes['Hypervisor']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<HypervisorChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  cpuCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<HypervisorDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<HypervisorDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  fqdn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  memoryMiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<HypervisorServicesArgs, 'first'>>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImpactAnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactAnalysis'] = ResolversParentTypes['ImpactAnalysis']> = {
  affected?: Resolver<ResolversTypes['ImpactedItemConnection'], ParentType, ContextType, RequireFields<ImpactAnalysisAffectedArgs, 'first'>>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  countsByClass?: Resolver<Array<ResolversTypes['ClassCount']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['DataAge'], ParentType, ContextType>;
  restricted?: Resolver<Array<ResolversTypes['RestrictedItem']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ImpactedItem']>, ParentType, ContextType>;
  totalAffected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalReached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withstood?: Resolver<Array<ResolversTypes['ImpactedItem']>, ParentType, ContextType>;
};

export type ImpactChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactChange'] = ResolversParentTypes['ImpactChange']> = {
  changed?: Resolver<Array<ResolversTypes['ImpactDifference']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  joined?: Resolver<Array<ResolversTypes['ImpactDifference']>, ParentType, ContextType>;
  left?: Resolver<Array<ResolversTypes['ImpactDifference']>, ParentType, ContextType>;
  restricted?: Resolver<Array<ResolversTypes['RestrictedItem']>, ParentType, ContextType>;
};

export type ImpactDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactDifference'] = ResolversParentTypes['ImpactDifference']> = {
  after?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  changeSets?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type ImpactedItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactedItem'] = ResolversParentTypes['ImpactedItem']> = {
  causedBy?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  causedByRestricted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gates?: Resolver<Array<ResolversTypes['Gate']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  previousSeverity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type ImpactedItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactedItemConnection'] = ResolversParentTypes['ImpactedItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImpactedItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ImpactedItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactedItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactedItemEdge'] = ResolversParentTypes['ImpactedItemEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImpactedItem'], ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<Array<ResolversTypes['PlannedChange']>, ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['Rejection']>, ParentType, ContextType>;
  relationshipsCreated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relationshipsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Rejection']>, ParentType, ContextType>;
};

export type IngestOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestOutcome'] = ResolversParentTypes['IngestOutcome']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['AlertBinding'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['IngestOutcomeKind'], ParentType, ContextType>;
};

export type IngestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestResult'] = ResolversParentTypes['IngestResult']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['IngestOutcome']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InventoryRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryRecord'] = ResolversParentTypes['InventoryRecord']> = {
  __resolveType: TypeResolveFn<'AssetModel' | 'Contract' | 'Licence' | 'PurchaseOrder' | 'Warranty', ParentType, ContextType>;
};

export type InventoryRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryRecordConnection'] = ResolversParentTypes['InventoryRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InventoryRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InventoryRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InventoryRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryRecordEdge'] = ResolversParentTypes['InventoryRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InventoryRecord'], ParentType, ContextType>;
};

export type InventoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryResult'] = ResolversParentTypes['InventoryResult']> = {
  __resolveType: TypeResolveFn<'InventoryWritten' | 'Refusal', ParentType, ContextType>;
};

export type InventoryWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryWritten'] = ResolversParentTypes['InventoryWritten']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['InventoryRecord'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemDataAgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDataAge'] = ResolversParentTypes['ItemDataAge']> = {
  ageSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Licence'] = ResolversParentTypes['Licence']> = {
  assignments?: Resolver<Array<ResolversTypes['LicenceSeat']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  packageNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reconciliation?: Resolver<ResolversTypes['LicenceReconciliation'], ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  software?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceReconciliation'] = ResolversParentTypes['LicenceReconciliation']> = {
  assigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  idle?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  installations?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  owned?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['LicencePosition'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LicenceSeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceSeat'] = ResolversParentTypes['LicenceSeat']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
};

export type LifecycleRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleRecord'] = ResolversParentTypes['LifecycleRecord']> = {
  __resolveType: TypeResolveFn<'Asset' | 'AssetAudit' | 'CatalogueItem' | 'Service' | 'ServiceOffering' | 'ServiceRequest' | 'Task', ParentType, ContextType>;
};

export type LifecycleRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleRecordConnection'] = ResolversParentTypes['LifecycleRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LifecycleRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LifecycleRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LifecycleRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleRecordEdge'] = ResolversParentTypes['LifecycleRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LifecycleRecord'], ParentType, ContextType>;
};

export type LoadBalancerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoadBalancer'] = ResolversParentTypes['LoadBalancer']> = {
  algorithm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<LoadBalancerChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<LoadBalancerDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<LoadBalancerDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  fqdn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<LoadBalancerServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  virtualAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Machine'] = ResolversParentTypes['Machine']> = {
  __resolveType: TypeResolveFn<'Hypervisor' | 'Server' | 'VirtualMachine', ParentType, ContextType>;
};

export type MaintenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Maintenance'] = ResolversParentTypes['Maintenance']> = {
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  covers?: Resolver<Array<ResolversTypes['MaintenanceCover']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inEffect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MaintenanceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurrences?: Resolver<Array<ResolversTypes['MaintenanceWindow']>, ParentType, ContextType, RequireFields<MaintenanceOccurrencesArgs, 'from' | 'to'>>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MaintenanceState'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaintenanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceConnection'] = ResolversParentTypes['MaintenanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MaintenanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Maintenance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MaintenanceCoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceCover'] = ResolversParentTypes['MaintenanceCover']> = {
  descendants?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  triggeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MaintenanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceEdge'] = ResolversParentTypes['MaintenanceEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Maintenance'], ParentType, ContextType>;
};

export type MaintenanceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceResult'] = ResolversParentTypes['MaintenanceResult']> = {
  __resolveType: TypeResolveFn<'MaintenanceWritten' | 'Refusal', ParentType, ContextType>;
};

export type MaintenanceWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceWindow'] = ResolversParentTypes['MaintenanceWindow']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MaintenanceWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaintenanceWritten'] = ResolversParentTypes['MaintenanceWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maintenance?: Resolver<ResolversTypes['Maintenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MappingClassRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingClassRule'] = ResolversParentTypes['MappingClassRule']> = {
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['MappingRule'], ParentType, ContextType>;
};

export type MappingStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingStep'] = ResolversParentTypes['MappingStep']> = {
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
};

export type MappingSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingSuggestion'] = ResolversParentTypes['MappingSuggestion']> = {
  evidence?: Resolver<ResolversTypes['SuggestionEvidence'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuggestionKind'], ParentType, ContextType>;
  outside?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type MappingSuggestionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingSuggestionConnection'] = ResolversParentTypes['MappingSuggestionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MappingSuggestionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MappingSuggestion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MappingSuggestionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MappingSuggestionEdge'] = ResolversParentTypes['MappingSuggestionEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MappingSuggestion'], ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PrincipalKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['ApiTokenPurpose']>>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<Array<ResolversTypes['GrantScope']>>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type MembershipChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipChange'] = ResolversParentTypes['MembershipChange']> = {
  distance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['MemberOrigin']>, ParentType, ContextType>;
};

export type MembershipDeltaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipDelta'] = ResolversParentTypes['MembershipDelta']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['MembershipChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipSnapshot'] = ResolversParentTypes['MembershipSnapshot']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['MembershipChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MendTasksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MendTasks'] = ResolversParentTypes['MendTasks']> = {
  notOpened?: Resolver<Array<ResolversTypes['NotOpened']>, ParentType, ContextType>;
  opened?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type MergeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeResult'] = ResolversParentTypes['MergeResult']> = {
  __resolveType: TypeResolveFn<'ConfigurationItemsMerged' | 'Refusal', ParentType, ContextType>;
};

export type MessageQueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageQueue'] = ResolversParentTypes['MessageQueue']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<MessageQueueChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<MessageQueueDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<MessageQueueDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engineVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<MessageQueueServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptSuggestion?: Resolver<ResolversTypes['SuggestionResult'], ParentType, ContextType, RequireFields<MutationAcceptSuggestionArgs, 'input'>>;
  acknowledgeAlert?: Resolver<ResolversTypes['AlertResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeAlertArgs, 'id' | 'kind'>>;
  addMember?: Resolver<ResolversTypes['RelationshipResult'], ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  assignLicenceSeats?: Resolver<ResolversTypes['InventoryResult'], ParentType, ContextType, RequireFields<MutationAssignLicenceSeatsArgs, 'holders' | 'licence'>>;
  bindAlert?: Resolver<ResolversTypes['AlertResult'], ParentType, ContextType, RequireFields<MutationBindAlertArgs, 'id' | 'itemId'>>;
  cancelAssetReservation?: Resolver<ResolversTypes['AssetReservationResult'], ParentType, ContextType, RequireFields<MutationCancelAssetReservationArgs, 'id'>>;
  cancelMaintenance?: Resolver<ResolversTypes['MaintenanceResult'], ParentType, ContextType, RequireFields<MutationCancelMaintenanceArgs, 'id'>>;
  completeImport?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationCompleteImportArgs, 'confirmRetire' | 'dryRun' | 'run' | 'source'>>;
  configureAlertSource?: Resolver<ResolversTypes['AlertSourceResult'], ParentType, ContextType, RequireFields<MutationConfigureAlertSourceArgs, 'defaultSeverity' | 'name' | 'rules'>>;
  createApiToken?: Resolver<ResolversTypes['CreateApiTokenResult'], ParentType, ContextType, RequireFields<MutationCreateApiTokenArgs, 'input'>>;
  createConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemResult'], ParentType, ContextType, RequireFields<MutationCreateConfigurationItemArgs, 'item' | 'source'>>;
  createSilence?: Resolver<ResolversTypes['SilenceResult'], ParentType, ContextType, RequireFields<MutationCreateSilenceArgs, 'input'>>;
  defineAgreement?: Resolver<ResolversTypes['AgreementResult'], ParentType, ContextType, RequireFields<MutationDefineAgreementArgs, 'input'>>;
  defineCalendar?: Resolver<ResolversTypes['CalendarResult'], ParentType, ContextType, RequireFields<MutationDefineCalendarArgs, 'input'>>;
  defineServiceMapping?: Resolver<ResolversTypes['ServiceMappingResult'], ParentType, ContextType, RequireFields<MutationDefineServiceMappingArgs, 'input'>>;
  delegateApproval?: Resolver<ResolversTypes['ApprovalDelegationResult'], ParentType, ContextType, RequireFields<MutationDelegateApprovalArgs, 'input'>>;
  dismissDuplicateFinding?: Resolver<ResolversTypes['DuplicateFindingResult'], ParentType, ContextType, RequireFields<MutationDismissDuplicateFindingArgs, 'id' | 'reason'>>;
  dismissSuggestion?: Resolver<ResolversTypes['SuggestionResult'], ParentType, ContextType, RequireFields<MutationDismissSuggestionArgs, 'id' | 'reason'>>;
  draftCatalogueItem?: Resolver<ResolversTypes['CatalogueItemResult'], ParentType, ContextType, RequireFields<MutationDraftCatalogueItemArgs, 'input'>>;
  endApprovalDelegation?: Resolver<ResolversTypes['ApprovalDelegationResult'], ParentType, ContextType, RequireFields<MutationEndApprovalDelegationArgs, 'id'>>;
  endMembership?: Resolver<ResolversTypes['RelationshipResult'], ParentType, ContextType, RequireFields<MutationEndMembershipArgs, 'input'>>;
  endOnCall?: Resolver<ResolversTypes['OnCallResult'], ParentType, ContextType, RequireFields<MutationEndOnCallArgs, 'input'>>;
  endSilence?: Resolver<ResolversTypes['SilenceResult'], ParentType, ContextType, RequireFields<MutationEndSilenceArgs, 'id'>>;
  excludeMembers?: Resolver<ResolversTypes['ServiceMappingResult'], ParentType, ContextType, RequireFields<MutationExcludeMembersArgs, 'input'>>;
  findCoFailures?: Resolver<ResolversTypes['CoFailuresResult'], ParentType, ContextType, RequireFields<MutationFindCoFailuresArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['RoleGrantResult'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  importAssets?: Resolver<ResolversTypes['AssetImportResult'], ParentType, ContextType, RequireFields<MutationImportAssetsArgs, 'input'>>;
  importConfiguration?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationImportConfigurationArgs, 'input'>>;
  importDocument?: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationImportDocumentArgs, 'confirmRetire' | 'content' | 'dryRun' | 'format' | 'mode' | 'source'>>;
  includeMembers?: Resolver<ResolversTypes['ServiceMappingResult'], ParentType, ContextType, RequireFields<MutationIncludeMembersArgs, 'input'>>;
  ingestAlerts?: Resolver<ResolversTypes['IngestResult'], ParentType, ContextType, RequireFields<MutationIngestAlertsArgs, 'alerts' | 'source'>>;
  mergeConfigurationItems?: Resolver<ResolversTypes['MergeResult'], ParentType, ContextType, RequireFields<MutationMergeConfigurationItemsArgs, 'expectedVersion' | 'survivor' | 'twins'>>;
  moveAsset?: Resolver<ResolversTypes['AssetResult'], ParentType, ContextType, RequireFields<MutationMoveAssetArgs, 'event' | 'id'>>;
  moveAssetAudit?: Resolver<ResolversTypes['AssetAuditResult'], ParentType, ContextType, RequireFields<MutationMoveAssetAuditArgs, 'event' | 'id'>>;
  moveTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationMoveTaskArgs, 'event' | 'id'>>;
  observeCalls?: Resolver<ResolversTypes['CallsObservedResult'], ParentType, ContextType, RequireFields<MutationObserveCallsArgs, 'input'>>;
  openMendTasks?: Resolver<ResolversTypes['MendTasks'], ParentType, ContextType, RequireFields<MutationOpenMendTasksArgs, 'input'>>;
  openTask?: Resolver<ResolversTypes['TaskResult'], ParentType, ContextType, RequireFields<MutationOpenTaskArgs, 'input'>>;
  ping?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  planServiceOffering?: Resolver<ResolversTypes['ServiceOfferingResult'], ParentType, ContextType, RequireFields<MutationPlanServiceOfferingArgs, 'input'>>;
  proposeService?: Resolver<ResolversTypes['ServiceResult'], ParentType, ContextType, RequireFields<MutationProposeServiceArgs, 'input'>>;
  reclassifyConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemResult'], ParentType, ContextType, RequireFields<MutationReclassifyConfigurationItemArgs, 'class' | 'expectedVersion' | 'id'>>;
  recordAssetAudit?: Resolver<ResolversTypes['AssetAuditRecordResult'], ParentType, ContextType, RequireFields<MutationRecordAssetAuditArgs, 'audit' | 'results'>>;
  registerAsset?: Resolver<ResolversTypes['AssetResult'], ParentType, ContextType, RequireFields<MutationRegisterAssetArgs, 'input'>>;
  relate?: Resolver<ResolversTypes['RelationshipResult'], ParentType, ContextType, RequireFields<MutationRelateArgs, 'from' | 'to' | 'type' | 'weight'>>;
  releaseLicenceSeats?: Resolver<ResolversTypes['InventoryResult'], ParentType, ContextType, RequireFields<MutationReleaseLicenceSeatsArgs, 'holders' | 'licence'>>;
  releaseMembers?: Resolver<ResolversTypes['ServiceMappingResult'], ParentType, ContextType, RequireFields<MutationReleaseMembersArgs, 'input'>>;
  removeAcknowledgement?: Resolver<ResolversTypes['AlertResult'], ParentType, ContextType, RequireFields<MutationRemoveAcknowledgementArgs, 'id'>>;
  removeCheck?: Resolver<ResolversTypes['RemoveCheckResult'], ParentType, ContextType, RequireFields<MutationRemoveCheckArgs, 'id'>>;
  removeServiceMapping?: Resolver<ResolversTypes['ServiceMappingRemovedResult'], ParentType, ContextType, RequireFields<MutationRemoveServiceMappingArgs, 'service'>>;
  renewHeartbeatToken?: Resolver<ResolversTypes['UpsertCheckResult'], ParentType, ContextType, RequireFields<MutationRenewHeartbeatTokenArgs, 'id'>>;
  reportStatus?: Resolver<ResolversTypes['StatusReportResult'], ParentType, ContextType, RequireFields<MutationReportStatusArgs, 'input'>>;
  requestService?: Resolver<ResolversTypes['ServiceRequestResult'], ParentType, ContextType, RequireFields<MutationRequestServiceArgs, 'input' | 'submit'>>;
  reserveAsset?: Resolver<ResolversTypes['AssetReservationResult'], ParentType, ContextType, RequireFields<MutationReserveAssetArgs, 'input'>>;
  retireConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemResult'], ParentType, ContextType, RequireFields<MutationRetireConfigurationItemArgs, 'expectedVersion' | 'id'>>;
  retireUnseen?: Resolver<ResolversTypes['RetireUnseenResult'], ParentType, ContextType, RequireFields<MutationRetireUnseenArgs, 'input'>>;
  revokeApiToken?: Resolver<ResolversTypes['ApiTokenResult'], ParentType, ContextType, RequireFields<MutationRevokeApiTokenArgs, 'id'>>;
  revokeRole?: Resolver<ResolversTypes['RoleGrantResult'], ParentType, ContextType, RequireFields<MutationRevokeRoleArgs, 'input'>>;
  runCheckNow?: Resolver<ResolversTypes['RunCheckResult'], ParentType, ContextType, RequireFields<MutationRunCheckNowArgs, 'id'>>;
  saveAssetModel?: Resolver<ResolversTypes['InventoryResult'], ParentType, ContextType, RequireFields<MutationSaveAssetModelArgs, 'input'>>;
  saveContract?: Resolver<ResolversTypes['InventoryResult'], ParentType, ContextType, RequireFields<MutationSaveContractArgs, 'input'>>;
  saveLicence?: Resolver<ResolversTypes['InventoryResult'], ParentType, ContextType, RequireFields<MutationSaveLicenceArgs, 'input'>>;
  savePurchaseOrder?: Resolver<ResolversTypes['InventoryResult'], ParentType, ContextType, RequireFields<MutationSavePurchaseOrderArgs, 'input'>>;
  saveWarranty?: Resolver<ResolversTypes['InventoryResult'], ParentType, ContextType, RequireFields<MutationSaveWarrantyArgs, 'input'>>;
  scheduleMaintenance?: Resolver<ResolversTypes['MaintenanceResult'], ParentType, ContextType, RequireFields<MutationScheduleMaintenanceArgs, 'input'>>;
  setDependencyGroups?: Resolver<ResolversTypes['ConfigurationItemResult'], ParentType, ContextType, RequireFields<MutationSetDependencyGroupsArgs, 'groups' | 'id'>>;
  setOnCall?: Resolver<ResolversTypes['OnCallResult'], ParentType, ContextType, RequireFields<MutationSetOnCallArgs, 'input'>>;
  setSignInAllowed?: Resolver<ResolversTypes['AccountResult'], ParentType, ContextType, RequireFields<MutationSetSignInAllowedArgs, 'input'>>;
  settleAssetDifference?: Resolver<ResolversTypes['AssetDifferenceResult'], ParentType, ContextType, RequireFields<MutationSettleAssetDifferenceArgs, 'input'>>;
  signOutEverywhere?: Resolver<ResolversTypes['AccountResult'], ParentType, ContextType, RequireFields<MutationSignOutEverywhereArgs, 'personId'>>;
  startAssetAudit?: Resolver<ResolversTypes['AssetAuditResult'], ParentType, ContextType, RequireFields<MutationStartAssetAuditArgs, 'input'>>;
  submitCheckResult?: Resolver<ResolversTypes['SubmitCheckResult'], ParentType, ContextType, RequireFields<MutationSubmitCheckResultArgs, 'checkId' | 'input'>>;
  transitionCatalogueItem?: Resolver<ResolversTypes['CatalogueItemResult'], ParentType, ContextType, RequireFields<MutationTransitionCatalogueItemArgs, 'event' | 'expectedVersion' | 'id'>>;
  transitionService?: Resolver<ResolversTypes['ServiceResult'], ParentType, ContextType, RequireFields<MutationTransitionServiceArgs, 'event' | 'expectedVersion' | 'id'>>;
  transitionServiceOffering?: Resolver<ResolversTypes['ServiceOfferingResult'], ParentType, ContextType, RequireFields<MutationTransitionServiceOfferingArgs, 'event' | 'expectedVersion' | 'id'>>;
  transitionServiceRequest?: Resolver<ResolversTypes['ServiceRequestResult'], ParentType, ContextType, RequireFields<MutationTransitionServiceRequestArgs, 'event' | 'id'>>;
  unrelate?: Resolver<ResolversTypes['RelationshipResult'], ParentType, ContextType, RequireFields<MutationUnrelateArgs, 'from' | 'to' | 'type'>>;
  updateAsset?: Resolver<ResolversTypes['AssetResult'], ParentType, ContextType, RequireFields<MutationUpdateAssetArgs, 'input'>>;
  updateConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemResult'], ParentType, ContextType, RequireFields<MutationUpdateConfigurationItemArgs, 'expectedVersion' | 'id' | 'set'>>;
  upsertCheck?: Resolver<ResolversTypes['UpsertCheckResult'], ParentType, ContextType, RequireFields<MutationUpsertCheckArgs, 'input'>>;
};

export type NamespaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Namespace'] = ResolversParentTypes['Namespace']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<NamespaceChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<NamespaceDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<NamespaceDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<NamespaceServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkDeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkDevice'] = ResolversParentTypes['NetworkDevice']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  assetTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<NetworkDeviceChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<NetworkDeviceDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<NetworkDeviceDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  fqdn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  macAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  managementAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manufacturer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  portCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  rackUnit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<NetworkDeviceServicesArgs, 'first'>>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkSegment'] = ResolversParentTypes['NetworkSegment']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<NetworkSegmentChecksArgs, 'first'>>;
  cidr?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<NetworkSegmentDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<NetworkSegmentDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  gateway?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<NetworkSegmentServicesArgs, 'first'>>;
  site?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vlanId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  vrf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Agreement' | 'Alert' | 'Application' | 'ApplicationService' | 'Asset' | 'AssetAudit' | 'AssetModel' | 'AssetReservation' | 'BusinessService' | 'Cable' | 'Cache' | 'Calendar' | 'CatalogueItem' | 'Certificate' | 'ChangeSet' | 'Check' | 'Circuit' | 'CloudResource' | 'Cluster' | 'ConfigurationResource' | 'Container' | 'Contract' | 'Database' | 'Document' | 'DuplicateFinding' | 'Endpoint' | 'Hypervisor' | 'Licence' | 'LoadBalancer' | 'Maintenance' | 'MessageQueue' | 'Namespace' | 'NetworkDevice' | 'NetworkSegment' | 'Organisation' | 'Person' | 'PowerSource' | 'PurchaseOrder' | 'Rack' | 'ScrapCertificate' | 'Server' | 'Service' | 'ServiceMapping' | 'ServiceOffering' | 'ServiceRequest' | 'Silence' | 'Site' | 'SoftwarePackage' | 'StorageVolume' | 'Task' | 'Team' | 'VirtualMachine' | 'Warranty' | 'Workload', ParentType, ContextType>;
};

export type NotOpenedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotOpened'] = ResolversParentTypes['NotOpened']> = {
  item?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OnCallResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnCallResult'] = ResolversParentTypes['OnCallResult']> = {
  __resolveType: TypeResolveFn<'OnCallWritten' | 'Refusal', ParentType, ContextType>;
};

export type OnCallShiftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnCallShift'] = ResolversParentTypes['OnCallShift']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OnCallWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OnCallWritten'] = ResolversParentTypes['OnCallWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shift?: Resolver<ResolversTypes['OnCallShift'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenSpan'] = ResolversParentTypes['OpenSpan']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<OrganisationChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<OrganisationDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<OrganisationDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  handle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<OrganisationServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type PerformanceValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerformanceValue'] = ResolversParentTypes['PerformanceValue']> = {
  critical?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  warning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<PersonChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<PersonDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<PersonDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  handle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<PersonServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlannedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedChange'] = ResolversParentTypes['PlannedChange']> = {
  action?: Resolver<ResolversTypes['PlannedAction'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AttributeChange']>, ParentType, ContextType>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PowerSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PowerSource'] = ResolversParentTypes['PowerSource']> = {
  amperage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  assetTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  capacityWatts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<PowerSourceChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<PowerSourceDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<PowerSourceDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<PowerSourceServicesArgs, 'first'>>;
  site?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voltage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrder'] = ResolversParentTypes['PurchaseOrder']> = {
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<PurchaseOrderAssetsArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PurchaseOrderLine']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseOrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrderLine'] = ResolversParentTypes['PurchaseOrderLine']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['AssetModel']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType, RequireFields<QueryAgreementArgs, 'id'>>;
  agreements?: Resolver<ResolversTypes['AgreementConnection'], ParentType, ContextType, RequireFields<QueryAgreementsArgs, 'first'>>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertSources?: Resolver<Array<ResolversTypes['AlertSource']>, ParentType, ContextType>;
  alerts?: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first'>>;
  apiTokens?: Resolver<Array<ResolversTypes['ApiToken']>, ParentType, ContextType, RequireFields<QueryApiTokensArgs, 'all'>>;
  approvalDelegations?: Resolver<Array<ResolversTypes['ApprovalDelegation']>, ParentType, ContextType, RequireFields<QueryApprovalDelegationsArgs, 'ended' | 'person'>>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetArgs, 'id'>>;
  assetAudit?: Resolver<Maybe<ResolversTypes['AssetAudit']>, ParentType, ContextType, RequireFields<QueryAssetAuditArgs, 'id'>>;
  assetByTag?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetByTagArgs, 'tag'>>;
  assetLabels?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QueryAssetLabelsArgs, 'assets' | 'columns' | 'rows'>>;
  assetModel?: Resolver<Maybe<ResolversTypes['AssetModel']>, ParentType, ContextType, RequireFields<QueryAssetModelArgs, 'id'>>;
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<QueryAssetsArgs, 'first'>>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType, RequireFields<QueryAvailabilityArgs, 'ciId' | 'downFrom' | 'from' | 'to'>>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType, RequireFields<QueryCalendarArgs, 'id'>>;
  calendars?: Resolver<ResolversTypes['CalendarConnection'], ParentType, ContextType, RequireFields<QueryCalendarsArgs, 'first'>>;
  catalogueItem?: Resolver<Maybe<ResolversTypes['CatalogueItem']>, ParentType, ContextType, RequireFields<QueryCatalogueItemArgs, 'id'>>;
  catalogueItems?: Resolver<ResolversTypes['CatalogueItemConnection'], ParentType, ContextType, RequireFields<QueryCatalogueItemsArgs, 'first'>>;
  changeSets?: Resolver<ResolversTypes['ChangeSetConnection'], ParentType, ContextType, RequireFields<QueryChangeSetsArgs, 'first'>>;
  check?: Resolver<Maybe<ResolversTypes['Check']>, ParentType, ContextType, RequireFields<QueryCheckArgs, 'id'>>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<QueryChecksArgs, 'first'>>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType, RequireFields<QueryConfigurationItemArgs, 'id'>>;
  configurationItemByKey?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType, RequireFields<QueryConfigurationItemByKeyArgs, 'key' | 'source'>>;
  configurationItemClasses?: Resolver<Array<ResolversTypes['ConfigurationItemClassInfo']>, ParentType, ContextType>;
  configurationItems?: Resolver<ResolversTypes['ConfigurationItemConnection'], ParentType, ContextType, RequireFields<QueryConfigurationItemsArgs, 'first'>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'id'>>;
  dependencyMap?: Resolver<ResolversTypes['DependencyMap'], ParentType, ContextType, RequireFields<QueryDependencyMapArgs, 'depth' | 'direction' | 'maxItems' | 'root'>>;
  duplicateFindings?: Resolver<ResolversTypes['DuplicateFindingConnection'], ParentType, ContextType, RequireFields<QueryDuplicateFindingsArgs, 'first' | 'state'>>;
  explainStatus?: Resolver<ResolversTypes['StatusExplanation'], ParentType, ContextType, RequireFields<QueryExplainStatusArgs, 'id'>>;
  history?: Resolver<ResolversTypes['ChangeEntryConnection'], ParentType, ContextType, RequireFields<QueryHistoryArgs, 'first' | 'id'>>;
  impact?: Resolver<ResolversTypes['ImpactAnalysis'], ParentType, ContextType, RequireFields<QueryImpactArgs, 'assume' | 'maxDepth' | 'of'>>;
  impactChange?: Resolver<ResolversTypes['ImpactChange'], ParentType, ContextType, RequireFields<QueryImpactChangeArgs, 'assume' | 'from' | 'maxDepth' | 'of'>>;
  inventoryRecords?: Resolver<ResolversTypes['InventoryRecordConnection'], ParentType, ContextType, RequireFields<QueryInventoryRecordsArgs, 'first' | 'type'>>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType, RequireFields<QueryLicenceArgs, 'id'>>;
  maintenance?: Resolver<Maybe<ResolversTypes['Maintenance']>, ParentType, ContextType, RequireFields<QueryMaintenanceArgs, 'id'>>;
  maintenances?: Resolver<ResolversTypes['MaintenanceConnection'], ParentType, ContextType, RequireFields<QueryMaintenancesArgs, 'first'>>;
  mappingSuggestions?: Resolver<ResolversTypes['MappingSuggestionConnection'], ParentType, ContextType, RequireFields<QueryMappingSuggestionsArgs, 'first' | 'serviceId'>>;
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  onCall?: Resolver<Array<ResolversTypes['OnCallShift']>, ParentType, ContextType, RequireFields<QueryOnCallArgs, 'teamId'>>;
  person?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'personId'>>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType, RequireFields<QueryPurchaseOrderArgs, 'id'>>;
  record?: Resolver<Maybe<ResolversTypes['LifecycleRecord']>, ParentType, ContextType, RequireFields<QueryRecordArgs, 'number'>>;
  recordHealth?: Resolver<Array<ResolversTypes['ClassHealth']>, ParentType, ContextType, Partial<QueryRecordHealthArgs>>;
  recordHealthFindings?: Resolver<ResolversTypes['HealthFindingConnection'], ParentType, ContextType, RequireFields<QueryRecordHealthFindingsArgs, 'check' | 'class' | 'first'>>;
  records?: Resolver<ResolversTypes['LifecycleRecordConnection'], ParentType, ContextType, RequireFields<QueryRecordsArgs, 'first'>>;
  relationshipTypes?: Resolver<Array<ResolversTypes['RelationshipTypeInfo']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  serviceLevels?: Resolver<Array<ResolversTypes['ServiceLevel']>, ParentType, ContextType, RequireFields<QueryServiceLevelsArgs, 'service'>>;
  serviceMap?: Resolver<ResolversTypes['ServiceMap'], ParentType, ContextType, RequireFields<QueryServiceMapArgs, 'id' | 'maxItems'>>;
  serviceMapping?: Resolver<Maybe<ResolversTypes['ServiceMapping']>, ParentType, ContextType, RequireFields<QueryServiceMappingArgs, 'service'>>;
  serviceOffering?: Resolver<Maybe<ResolversTypes['ServiceOffering']>, ParentType, ContextType, RequireFields<QueryServiceOfferingArgs, 'id'>>;
  serviceOfferings?: Resolver<ResolversTypes['ServiceOfferingConnection'], ParentType, ContextType, RequireFields<QueryServiceOfferingsArgs, 'first'>>;
  serviceRequest?: Resolver<Maybe<ResolversTypes['ServiceRequest']>, ParentType, ContextType, RequireFields<QueryServiceRequestArgs, 'id'>>;
  serviceRequests?: Resolver<ResolversTypes['ServiceRequestConnection'], ParentType, ContextType, RequireFields<QueryServiceRequestsArgs, 'first'>>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QueryServicesArgs, 'first'>>;
  silences?: Resolver<ResolversTypes['SilenceConnection'], ParentType, ContextType, RequireFields<QuerySilencesArgs, 'ended' | 'first'>>;
  singlePointsOfFailure?: Resolver<Array<ResolversTypes['SinglePointOfFailure']>, ParentType, ContextType, RequireFields<QuerySinglePointsOfFailureArgs, 'service'>>;
  statusHistory?: Resolver<ResolversTypes['StatusIntervalConnection'], ParentType, ContextType, RequireFields<QueryStatusHistoryArgs, 'ciId' | 'first' | 'from' | 'to'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryTasksArgs, 'first'>>;
  teamMembers?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryTeamMembersArgs, 'teamId'>>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType, RequireFields<QueryWarrantyArgs, 'id'>>;
  whatIf?: Resolver<ResolversTypes['ImpactAnalysis'], ParentType, ContextType, RequireFields<QueryWhatIfArgs, 'changes' | 'maxDepth'>>;
};

export type RackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rack'] = ResolversParentTypes['Rack']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  assetTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<RackChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<RackDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<RackDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  heightUnits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<RackServicesArgs, 'first'>>;
  site?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['RecordOperation'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChangeConnection'] = ResolversParentTypes['RecordChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecordChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChangeEdge'] = ResolversParentTypes['RecordChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordChange'], ParentType, ContextType>;
};

export type RecordEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEvent'] = ResolversParentTypes['RecordEvent']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AttributeChange']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lifecycleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEventConnection'] = ResolversParentTypes['RecordEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecordEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RecordEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEventEdge'] = ResolversParentTypes['RecordEventEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordEvent'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failures?: Resolver<Array<ResolversTypes['Failure']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rejection'] = ResolversParentTypes['Rejection']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RelationshipChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationshipChange'] = ResolversParentTypes['RelationshipChange']> = {
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['RelationshipChangeOperation'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
};

export type RelationshipResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationshipResult'] = ResolversParentTypes['RelationshipResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'RelationshipWritten', ParentType, ContextType>;
};

export type RelationshipTypeResolvers = EnumResolverSignature<{ CONNECTS_TO?: any, DEPENDS_ON?: any, DOCUMENTED_BY?: any, HOSTED_ON?: any, LOCATED_IN?: any, MEMBER_OF?: any, OWNED_BY?: any, PART_OF?: any, POWERED_BY?: any, RUNS_ON?: any, STORED_ON?: any, SUPPORTED_BY?: any, USES?: any }, ResolversTypes['RelationshipType']>;

export type RelationshipTypeInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationshipTypeInfo'] = ResolversParentTypes['RelationshipTypeInfo']> = {
  carriesImpact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Array<ResolversTypes['ConfigurationItemClass']>, ParentType, ContextType>;
  to?: Resolver<Array<ResolversTypes['ConfigurationItemClass']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
};

export type RelationshipWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationshipWritten'] = ResolversParentTypes['RelationshipWritten']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveCheckResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCheckResult'] = ResolversParentTypes['RemoveCheckResult']> = {
  __resolveType: TypeResolveFn<'CheckRemoved' | 'Refusal', ParentType, ContextType>;
};

export type ReportedValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportedValue'] = ResolversParentTypes['ReportedValue']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type RequiredFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequiredField'] = ResolversParentTypes['RequiredField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  given?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RestrictedItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictedItem'] = ResolversParentTypes['RestrictedItem']> = {
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RetireUnseenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireUnseenResult'] = ResolversParentTypes['RetireUnseenResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'UnseenRetired', ParentType, ContextType>;
};

export type RoleGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrant'] = ResolversParentTypes['RoleGrant']> = {
  grantedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['GrantScope'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RoleGrantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrantResult'] = ResolversParentTypes['RoleGrantResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'RoleGrantWritten', ParentType, ContextType>;
};

export type RoleGrantWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrantWritten'] = ResolversParentTypes['RoleGrantWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  grant?: Resolver<ResolversTypes['RoleGrant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunCheckResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunCheckResult'] = ResolversParentTypes['RunCheckResult']> = {
  __resolveType: TypeResolveFn<'CheckRun' | 'Refusal', ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type ScrapCertificateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrapCertificate'] = ResolversParentTypes['ScrapCertificate']> = {
  approvedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  bookValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  certificateNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  disposalMethod?: Resolver<ResolversTypes['AssetDisposalMethod'], ParentType, ContextType>;
  disposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modelName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storesData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wipeCertificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Server'] = ResolversParentTypes['Server']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  assetTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<ServerChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  cpuCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ServerDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<ServerDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskGiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  fqdn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  macAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  manufacturer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memoryMiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operatingSystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystemVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  rackUnit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<ServerServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  allowedTransitions?: Resolver<Array<ResolversTypes['AllowedTransition']>, ParentType, ContextType>;
  availabilityTarget?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customers?: Resolver<Array<ResolversTypes['ServiceParty']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  designedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, RequireFields<ServiceEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  liveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offerings?: Resolver<Array<ResolversTypes['ServiceOffering']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  resolutionTarget?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retiringAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServiceState'], ParentType, ContextType>;
  stateName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subscribers?: Resolver<Array<ResolversTypes['ServiceParty']>, ParentType, ContextType>;
  supportTeam?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timers?: Resolver<Array<ResolversTypes['Timer']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceChange'] = ResolversParentTypes['ServiceChange']> = {
  matches?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceDataAgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceDataAge'] = ResolversParentTypes['ServiceDataAge']> = {
  neverReported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newestSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oldestSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ServiceDeltaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceDelta'] = ResolversParentTypes['ServiceDelta']> = {
  changes?: Resolver<Array<ResolversTypes['ServiceChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type ServiceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealth'] = ResolversParentTypes['ServiceHealth']> = {
  causes?: Resolver<Array<ResolversTypes['ServiceHealthCause']>, ParentType, ContextType>;
  causesRestricted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  dependencies?: Resolver<Array<ResolversTypes['SeverityCount']>, ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  margin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  restricted?: Resolver<Array<ResolversTypes['RestrictedItem']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type ServiceHealthCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealthCause'] = ResolversParentTypes['ServiceHealthCause']> = {
  causedBy?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type ServiceHealthDeltaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealthDelta'] = ResolversParentTypes['ServiceHealthDelta']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceHealthMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealthMessage'] = ResolversParentTypes['ServiceHealthMessage']> = {
  __resolveType: TypeResolveFn<'ServiceHealthDelta' | 'ServiceHealthSnapshot' | 'StreamHeartbeat' | 'StreamReset', ParentType, ContextType>;
};

export type ServiceHealthSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHealthSnapshot'] = ResolversParentTypes['ServiceHealthSnapshot']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceHealth']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceLevel'] = ResolversParentTypes['ServiceLevel']> = {
  calendar?: Resolver<ResolversTypes['Calendar'], ParentType, ContextType>;
  cancelEvents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cancelStates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceLevelKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pauseReasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pauseStates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resetEvents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  resumeEvents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startStates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  stopEvents?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  stopStates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['ServiceLevelTarget']>, ParentType, ContextType>;
};

export type ServiceLevelTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceLevelTarget'] = ResolversParentTypes['ServiceLevelTarget']> = {
  priority?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Duration'], ParentType, ContextType>;
};

export type ServiceMapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMap'] = ResolversParentTypes['ServiceMap']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ServiceDataAge'], ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['ServiceMapGaps'], ParentType, ContextType>;
  mapping?: Resolver<ResolversTypes['ServiceMapping'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['ServiceMember']>, ParentType, ContextType>;
  relationships?: Resolver<Array<ResolversTypes['DependencyMapRelationship']>, ParentType, ContextType>;
  restricted?: Resolver<Array<ResolversTypes['RestrictedItem']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  status?: Resolver<Array<ResolversTypes['SeverityCount']>, ParentType, ContextType>;
  totalMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ServiceMapGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMapGap'] = ResolversParentTypes['ServiceMapGap']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
};

export type ServiceMapGapsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMapGaps'] = ResolversParentTypes['ServiceMapGaps']> = {
  entryPointsMissing?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['ServiceMapOutside'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['ServiceMapGap'], ParentType, ContextType>;
  statusUnknown?: Resolver<ResolversTypes['ServiceMapGap'], ParentType, ContextType>;
  withoutOwner?: Resolver<ResolversTypes['ServiceMapGap'], ParentType, ContextType>;
};

export type ServiceMapOutsideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMapOutside'] = ResolversParentTypes['ServiceMapOutside']> = {
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relationships?: Resolver<Array<ResolversTypes['DependencyMapRelationship']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ServiceMappingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMapping'] = ResolversParentTypes['ServiceMapping']> = {
  classRules?: Resolver<Array<ResolversTypes['MappingClassRule']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entryPoints?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  environments?: Resolver<Maybe<Array<ResolversTypes['Environment']>>, ParentType, ContextType>;
  exclusions?: Resolver<Array<ResolversTypes['ServiceMember']>, ParentType, ContextType>;
  follow?: Resolver<Array<ResolversTypes['MappingStep']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inclusions?: Resolver<Array<ResolversTypes['ServiceMember']>, ParentType, ContextType>;
  maxDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['ServiceMemberConnection'], ParentType, ContextType, RequireFields<ServiceMappingMembersArgs, 'first'>>;
  otherClasses?: Resolver<ResolversTypes['MappingRule'], ParentType, ContextType>;
  otherServices?: Resolver<ResolversTypes['MappingRule'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceMappingRemovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMappingRemoved'] = ResolversParentTypes['ServiceMappingRemoved']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceMappingRemovedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMappingRemovedResult'] = ResolversParentTypes['ServiceMappingRemovedResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ServiceMappingRemoved', ParentType, ContextType>;
};

export type ServiceMappingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMappingResult'] = ResolversParentTypes['ServiceMappingResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ServiceMappingWritten', ParentType, ContextType>;
};

export type ServiceMappingWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMappingWritten'] = ResolversParentTypes['ServiceMappingWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapping?: Resolver<ResolversTypes['ServiceMapping'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMember'] = ResolversParentTypes['ServiceMember']> = {
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  distance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['MemberOrigin'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ServiceMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMemberConnection'] = ResolversParentTypes['ServiceMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ServiceMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMemberEdge'] = ResolversParentTypes['ServiceMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceMember'], ParentType, ContextType>;
};

export type ServiceMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMembership'] = ResolversParentTypes['ServiceMembership']> = {
  distance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['MemberOrigin'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ServiceMembershipMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMembershipMessage'] = ResolversParentTypes['ServiceMembershipMessage']> = {
  __resolveType: TypeResolveFn<'MembershipDelta' | 'MembershipSnapshot' | 'StreamHeartbeat' | 'StreamReset', ParentType, ContextType>;
};

export type ServiceMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMessage'] = ResolversParentTypes['ServiceMessage']> = {
  __resolveType: TypeResolveFn<'ServiceDelta' | 'ServiceSnapshot' | 'StreamHeartbeat' | 'StreamReset', ParentType, ContextType>;
};

export type ServiceOfferingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOffering'] = ResolversParentTypes['ServiceOffering']> = {
  allowedTransitions?: Resolver<Array<ResolversTypes['AllowedTransition']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  catalogueItems?: Resolver<Array<ResolversTypes['CatalogueItem']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, RequireFields<ServiceOfferingEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  offeredTo?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  per?: Resolver<Maybe<ResolversTypes['BillingPeriod']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServiceOfferingState'], ParentType, ContextType>;
  stateName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timers?: Resolver<Array<ResolversTypes['Timer']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceOfferingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOfferingConnection'] = ResolversParentTypes['ServiceOfferingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceOfferingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ServiceOffering']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceOfferingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOfferingEdge'] = ResolversParentTypes['ServiceOfferingEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceOffering'], ParentType, ContextType>;
};

export type ServiceOfferingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOfferingResult'] = ResolversParentTypes['ServiceOfferingResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ServiceOfferingWritten', ParentType, ContextType>;
};

export type ServiceOfferingWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceOfferingWritten'] = ResolversParentTypes['ServiceOfferingWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offering?: Resolver<ResolversTypes['ServiceOffering'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceParty'] = ResolversParentTypes['ServiceParty']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ServiceRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequest'] = ResolversParentTypes['ServiceRequest']> = {
  allowedTransitions?: Resolver<Array<ResolversTypes['AllowedTransition']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, RequireFields<ServiceRequestEventsArgs, 'first'>>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfilment?: Resolver<Array<ResolversTypes['FulfilmentPart']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['CatalogueItem'], ParentType, ContextType>;
  itemVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestedFor?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServiceRequestState'], ParentType, ContextType>;
  stateName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timers?: Resolver<Array<ResolversTypes['Timer']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceRequestChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestChange'] = ResolversParentTypes['ServiceRequestChange']> = {
  matches?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ServiceRequest'], ParentType, ContextType>;
};

export type ServiceRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestConnection'] = ResolversParentTypes['ServiceRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ServiceRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceRequestDeltaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestDelta'] = ResolversParentTypes['ServiceRequestDelta']> = {
  changes?: Resolver<Array<ResolversTypes['ServiceRequestChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestEdge'] = ResolversParentTypes['ServiceRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceRequest'], ParentType, ContextType>;
};

export type ServiceRequestMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestMessage'] = ResolversParentTypes['ServiceRequestMessage']> = {
  __resolveType: TypeResolveFn<'ServiceRequestDelta' | 'ServiceRequestSnapshot' | 'StreamHeartbeat' | 'StreamReset', ParentType, ContextType>;
};

export type ServiceRequestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestResult'] = ResolversParentTypes['ServiceRequestResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ServiceRequestWritten', ParentType, ContextType>;
};

export type ServiceRequestSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestSnapshot'] = ResolversParentTypes['ServiceRequestSnapshot']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requests?: Resolver<Array<ResolversTypes['ServiceRequest']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceRequestWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestWritten'] = ResolversParentTypes['ServiceRequestWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ServiceRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceResult'] = ResolversParentTypes['ServiceResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ServiceWritten', ParentType, ContextType>;
};

export type ServiceSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSnapshot'] = ResolversParentTypes['ServiceSnapshot']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['Service']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceWritten'] = ResolversParentTypes['ServiceWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeverityCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeverityCount'] = ResolversParentTypes['SeverityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type SilenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Silence'] = ResolversParentTypes['Silence']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchers?: Resolver<Array<ResolversTypes['SilenceMatcher']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SilenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilenceConnection'] = ResolversParentTypes['SilenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SilenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Silence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SilenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilenceEdge'] = ResolversParentTypes['SilenceEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Silence'], ParentType, ContextType>;
};

export type SilenceMatcherResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilenceMatcher'] = ResolversParentTypes['SilenceMatcher']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['SilenceOperator'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SilenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilenceResult'] = ResolversParentTypes['SilenceResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'SilenceWritten', ParentType, ContextType>;
};

export type SilenceWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SilenceWritten'] = ResolversParentTypes['SilenceWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  silence?: Resolver<ResolversTypes['Silence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SinglePointOfFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SinglePointOfFailure'] = ResolversParentTypes['SinglePointOfFailure']> = {
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type SiteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Site'] = ResolversParentTypes['Site']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<SiteChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<SiteDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<SiteDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<SiteServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SoftwarePackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoftwarePackage'] = ResolversParentTypes['SoftwarePackage']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<SoftwarePackageChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  cpe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<SoftwarePackageDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<SoftwarePackageDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  packageName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  purl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<SoftwarePackageServicesArgs, 'first'>>;
  softwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceKey'] = ResolversParentTypes['SourceKey']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatusChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusChange'] = ResolversParentTypes['StatusChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causedBy?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  inMaintenance?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  margin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  previousEffective?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatusContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusContribution'] = ResolversParentTypes['StatusContribution']> = {
  countsAs?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StatusDeltaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusDelta'] = ResolversParentTypes['StatusDelta']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['StatusChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusEntry'] = ResolversParentTypes['StatusEntry']> = {
  causedBy?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  inMaintenance?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  margin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  previousEffective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatusExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusExplanation'] = ResolversParentTypes['StatusExplanation']> = {
  causedBy?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  causedByRestricted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  gates?: Resolver<Array<ResolversTypes['Gate']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  providers?: Resolver<Array<ResolversTypes['StatusContribution']>, ParentType, ContextType>;
  restricted?: Resolver<Array<ResolversTypes['RestrictedItem']>, ParentType, ContextType>;
  roots?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
};

export type StatusIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusInterval'] = ResolversParentTypes['StatusInterval']> = {
  causes?: Resolver<Array<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inMaintenance?: Resolver<Array<ResolversTypes['MaintenanceWindow']>, ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StatusIntervalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusIntervalConnection'] = ResolversParentTypes['StatusIntervalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StatusIntervalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StatusInterval']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StatusIntervalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusIntervalEdge'] = ResolversParentTypes['StatusIntervalEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StatusInterval'], ParentType, ContextType>;
};

export type StatusReportOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusReportOutcome'] = ResolversParentTypes['StatusReportOutcome']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['StatusReportOutcomeKind'], ParentType, ContextType>;
};

export type StatusReportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusReportResult'] = ResolversParentTypes['StatusReportResult']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['StatusReportOutcome']>, ParentType, ContextType>;
};

export type StatusSnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusSnapshot'] = ResolversParentTypes['StatusSnapshot']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['StatusChange']>, ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StorageVolumeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StorageVolume'] = ResolversParentTypes['StorageVolume']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  capacityGiB?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<StorageVolumeChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<StorageVolumeDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<StorageVolumeDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  encrypted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<StorageVolumeServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StreamHeartbeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StreamHeartbeat'] = ResolversParentTypes['StreamHeartbeat']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StreamResetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StreamReset'] = ResolversParentTypes['StreamReset']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['StreamResetReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubmitCheckResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitCheckResult'] = ResolversParentTypes['SubmitCheckResult']> = {
  __resolveType: TypeResolveFn<'CheckResultTaken' | 'Refusal', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertChanged?: SubscriptionResolver<ResolversTypes['AlertMessage'], "alertChanged", ParentType, ContextType, Partial<SubscriptionAlertChangedArgs>>;
  changeFeed?: SubscriptionResolver<ResolversTypes['ChangeFeedMessage'], "changeFeed", ParentType, ContextType, Partial<SubscriptionChangeFeedArgs>>;
  changeSetSealed?: SubscriptionResolver<ResolversTypes['ChangeSetEdge'], "changeSetSealed", ParentType, ContextType, Partial<SubscriptionChangeSetSealedArgs>>;
  ciStatus?: SubscriptionResolver<ResolversTypes['CIStatusMessage'], "ciStatus", ParentType, ContextType, RequireFields<SubscriptionCiStatusArgs, 'snapshot'>>;
  requestChanged?: SubscriptionResolver<ResolversTypes['ServiceRequestMessage'], "requestChanged", ParentType, ContextType, Partial<SubscriptionRequestChangedArgs>>;
  serviceChanged?: SubscriptionResolver<ResolversTypes['ServiceMessage'], "serviceChanged", ParentType, ContextType, Partial<SubscriptionServiceChangedArgs>>;
  serviceHealth?: SubscriptionResolver<ResolversTypes['ServiceHealthMessage'], "serviceHealth", ParentType, ContextType, Partial<SubscriptionServiceHealthArgs>>;
  serviceMembershipChanged?: SubscriptionResolver<ResolversTypes['ServiceMembershipMessage'], "serviceMembershipChanged", ParentType, ContextType, RequireFields<SubscriptionServiceMembershipChangedArgs, 'serviceId'>>;
};

export type SuggestionDecidedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestionDecided'] = ResolversParentTypes['SuggestionDecided']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuggestionEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestionEvidence'] = ResolversParentTypes['SuggestionEvidence']> = {
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timesFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timesTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SuggestionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuggestionResult'] = ResolversParentTypes['SuggestionResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'SuggestionDecided', ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  about?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  allowedTransitions?: Resolver<Array<ResolversTypes['AllowedTransition']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, RequireFields<TaskEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TaskState'], ParentType, ContextType>;
  stateName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timers?: Resolver<Array<ResolversTypes['Timer']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskResult'] = ResolversParentTypes['TaskResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'TaskWritten', ParentType, ContextType>;
};

export type TaskWrittenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskWritten'] = ResolversParentTypes['TaskWritten']> = {
  changeSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<TeamChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<TeamDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<TeamDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  handle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<TeamServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Timer'] = ResolversParentTypes['Timer']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fireAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnseenRetiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnseenRetired'] = ResolversParentTypes['UnseenRetired']> = {
  changeSet?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  keptByOthers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpsertCheckResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpsertCheckResult'] = ResolversParentTypes['UpsertCheckResult']> = {
  __resolveType: TypeResolveFn<'CheckWritten' | 'Refusal', ParentType, ContextType>;
};

export type VirtualMachineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VirtualMachine'] = ResolversParentTypes['VirtualMachine']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  biosUuid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<VirtualMachineChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cpuCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<VirtualMachineDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<VirtualMachineDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskGiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  fqdn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instanceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  macAddresses?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  memoryMiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operatingSystem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystemVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<VirtualMachineServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarrantyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warranty'] = ResolversParentTypes['Warranty']> = {
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<WarrantyAssetsArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WeeklyOpeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeeklyOpening'] = ResolversParentTypes['WeeklyOpening']> = {
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
};

export type WorkloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workload'] = ResolversParentTypes['Workload']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['CheckConnection'], ParentType, ContextType, RequireFields<WorkloadChecksArgs, 'first'>>;
  class?: Resolver<ResolversTypes['ConfigurationItemClass'], ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  criticality?: Resolver<Maybe<ResolversTypes['Criticality']>, ParentType, ContextType>;
  dataAge?: Resolver<ResolversTypes['ItemDataAge'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<WorkloadDependenciesArgs, 'first'>>;
  dependents?: Resolver<ResolversTypes['DependencyConnection'], ParentType, ContextType, RequireFields<WorkloadDependentsArgs, 'first'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['Environment']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['SourceKey']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['AttributeProvenance']>, ParentType, ContextType>;
  replicas?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['ServiceMembership']>, ParentType, ContextType, RequireFields<WorkloadServicesArgs, 'first'>>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CIStatus'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  AccountResult?: AccountResultResolvers<ContextType>;
  AccountWritten?: AccountWrittenResolvers<ContextType>;
  Accuracy?: AccuracyResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  AgreementConnection?: AgreementConnectionResolvers<ContextType>;
  AgreementEdge?: AgreementEdgeResolvers<ContextType>;
  AgreementResult?: AgreementResultResolvers<ContextType>;
  AgreementWritten?: AgreementWrittenResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertAcknowledgement?: AlertAcknowledgementResolvers<ContextType>;
  AlertBindingRule?: AlertBindingRuleResolvers<ContextType>;
  AlertChange?: AlertChangeResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertDelta?: AlertDeltaResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertMessage?: AlertMessageResolvers<ContextType>;
  AlertResult?: AlertResultResolvers<ContextType>;
  AlertSnapshot?: AlertSnapshotResolvers<ContextType>;
  AlertSource?: AlertSourceResolvers<ContextType>;
  AlertSourceResult?: AlertSourceResultResolvers<ContextType>;
  AlertSourceWritten?: AlertSourceWrittenResolvers<ContextType>;
  AlertWritten?: AlertWrittenResolvers<ContextType>;
  AllowedTransition?: AllowedTransitionResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApiTokenCreated?: ApiTokenCreatedResolvers<ContextType>;
  ApiTokenResult?: ApiTokenResultResolvers<ContextType>;
  ApiTokenWritten?: ApiTokenWrittenResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationService?: ApplicationServiceResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  ApprovalDelegation?: ApprovalDelegationResolvers<ContextType>;
  ApprovalDelegationResult?: ApprovalDelegationResultResolvers<ContextType>;
  ApprovalDelegationWritten?: ApprovalDelegationWrittenResolvers<ContextType>;
  ApprovalMember?: ApprovalMemberResolvers<ContextType>;
  ApprovalRule?: ApprovalRuleResolvers<ContextType>;
  ApprovalVote?: ApprovalVoteResolvers<ContextType>;
  Approver?: ApproverResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  AssetAudit?: AssetAuditResolvers<ContextType>;
  AssetAuditFigures?: AssetAuditFiguresResolvers<ContextType>;
  AssetAuditRecordResult?: AssetAuditRecordResultResolvers<ContextType>;
  AssetAuditRecorded?: AssetAuditRecordedResolvers<ContextType>;
  AssetAuditResult?: AssetAuditResultResolvers<ContextType>;
  AssetAuditResultOutcome?: AssetAuditResultOutcomeResolvers<ContextType>;
  AssetAuditWritten?: AssetAuditWrittenResolvers<ContextType>;
  AssetClassAccuracy?: AssetClassAccuracyResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetCriterionAccuracy?: AssetCriterionAccuracyResolvers<ContextType>;
  AssetDifferenceResult?: AssetDifferenceResultResolvers<ContextType>;
  AssetDifferenceSettled?: AssetDifferenceSettledResolvers<ContextType>;
  AssetEdge?: AssetEdgeResolvers<ContextType>;
  AssetImportResult?: AssetImportResultResolvers<ContextType>;
  AssetModel?: AssetModelResolvers<ContextType>;
  AssetReservation?: AssetReservationResolvers<ContextType>;
  AssetReservationResult?: AssetReservationResultResolvers<ContextType>;
  AssetReservationWritten?: AssetReservationWrittenResolvers<ContextType>;
  AssetResult?: AssetResultResolvers<ContextType>;
  AssetSample?: AssetSampleResolvers<ContextType>;
  AssetSampleConnection?: AssetSampleConnectionResolvers<ContextType>;
  AssetSampleEdge?: AssetSampleEdgeResolvers<ContextType>;
  AssetStock?: AssetStockResolvers<ContextType>;
  AssetStockPlace?: AssetStockPlaceResolvers<ContextType>;
  AssetTenure?: AssetTenureResolvers<ContextType>;
  AssetWritten?: AssetWrittenResolvers<ContextType>;
  AttributeChange?: AttributeChangeResolvers<ContextType>;
  AttributeInfo?: AttributeInfoResolvers<ContextType>;
  AttributeProvenance?: AttributeProvenanceResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  AvailabilityStanding?: AvailabilityStandingResolvers<ContextType>;
  AvailabilityTarget?: AvailabilityTargetResolvers<ContextType>;
  BurnRate?: BurnRateResolvers<ContextType>;
  BusinessService?: BusinessServiceResolvers<ContextType>;
  CIStatus?: CiStatusResolvers<ContextType>;
  CIStatusMessage?: CiStatusMessageResolvers<ContextType>;
  Cable?: CableResolvers<ContextType>;
  Cache?: CacheResolvers<ContextType>;
  Calendar?: CalendarResolvers<ContextType>;
  CalendarConnection?: CalendarConnectionResolvers<ContextType>;
  CalendarEdge?: CalendarEdgeResolvers<ContextType>;
  CalendarResult?: CalendarResultResolvers<ContextType>;
  CalendarVersion?: CalendarVersionResolvers<ContextType>;
  CalendarWritten?: CalendarWrittenResolvers<ContextType>;
  CallsObserved?: CallsObservedResolvers<ContextType>;
  CallsObservedResult?: CallsObservedResultResolvers<ContextType>;
  CatalogueItem?: CatalogueItemResolvers<ContextType>;
  CatalogueItemConnection?: CatalogueItemConnectionResolvers<ContextType>;
  CatalogueItemEdge?: CatalogueItemEdgeResolvers<ContextType>;
  CatalogueItemResult?: CatalogueItemResultResolvers<ContextType>;
  CatalogueItemWritten?: CatalogueItemWrittenResolvers<ContextType>;
  Certificate?: CertificateResolvers<ContextType>;
  ChangeEntry?: ChangeEntryResolvers<ContextType>;
  ChangeEntryConnection?: ChangeEntryConnectionResolvers<ContextType>;
  ChangeEntryEdge?: ChangeEntryEdgeResolvers<ContextType>;
  ChangeFeedBatch?: ChangeFeedBatchResolvers<ContextType>;
  ChangeFeedMessage?: ChangeFeedMessageResolvers<ContextType>;
  ChangeSet?: ChangeSetResolvers<ContextType>;
  ChangeSetConnection?: ChangeSetConnectionResolvers<ContextType>;
  ChangeSetEdge?: ChangeSetEdgeResolvers<ContextType>;
  Check?: CheckResolvers<ContextType>;
  CheckConnection?: CheckConnectionResolvers<ContextType>;
  CheckEdge?: CheckEdgeResolvers<ContextType>;
  CheckRemoved?: CheckRemovedResolvers<ContextType>;
  CheckResult?: CheckResultResolvers<ContextType>;
  CheckResultTaken?: CheckResultTakenResolvers<ContextType>;
  CheckRun?: CheckRunResolvers<ContextType>;
  CheckWritten?: CheckWrittenResolvers<ContextType>;
  Circuit?: CircuitResolvers<ContextType>;
  ClassCount?: ClassCountResolvers<ContextType>;
  ClassHealth?: ClassHealthResolvers<ContextType>;
  CloudResource?: CloudResourceResolvers<ContextType>;
  Cluster?: ClusterResolvers<ContextType>;
  CoFailuresFound?: CoFailuresFoundResolvers<ContextType>;
  CoFailuresResult?: CoFailuresResultResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  ConfigurationItem?: ConfigurationItemResolvers<ContextType>;
  ConfigurationItemClass?: ConfigurationItemClassResolvers;
  ConfigurationItemClassInfo?: ConfigurationItemClassInfoResolvers<ContextType>;
  ConfigurationItemConnection?: ConfigurationItemConnectionResolvers<ContextType>;
  ConfigurationItemEdge?: ConfigurationItemEdgeResolvers<ContextType>;
  ConfigurationItemResult?: ConfigurationItemResultResolvers<ContextType>;
  ConfigurationItemWritten?: ConfigurationItemWrittenResolvers<ContextType>;
  ConfigurationItemsMerged?: ConfigurationItemsMergedResolvers<ContextType>;
  ConfigurationResource?: ConfigurationResourceResolvers<ContextType>;
  Container?: ContainerResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  CreateApiTokenResult?: CreateApiTokenResultResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  DataAge?: DataAgeResolvers<ContextType>;
  Database?: DatabaseResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DependencyConnection?: DependencyConnectionResolvers<ContextType>;
  DependencyEdge?: DependencyEdgeResolvers<ContextType>;
  DependencyGroup?: DependencyGroupResolvers<ContextType>;
  DependencyMap?: DependencyMapResolvers<ContextType>;
  DependencyMapItem?: DependencyMapItemResolvers<ContextType>;
  DependencyMapRelationship?: DependencyMapRelationshipResolvers<ContextType>;
  DepreciationRule?: DepreciationRuleResolvers<ContextType>;
  DepreciationYear?: DepreciationYearResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DuplicateFinding?: DuplicateFindingResolvers<ContextType>;
  DuplicateFindingConnection?: DuplicateFindingConnectionResolvers<ContextType>;
  DuplicateFindingEdge?: DuplicateFindingEdgeResolvers<ContextType>;
  DuplicateFindingResult?: DuplicateFindingResultResolvers<ContextType>;
  DuplicateFindingWritten?: DuplicateFindingWrittenResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  Endpoint?: EndpointResolvers<ContextType>;
  ExtraOpening?: ExtraOpeningResolvers<ContextType>;
  Failure?: FailureResolvers<ContextType>;
  FulfilmentPart?: FulfilmentPartResolvers<ContextType>;
  FulfilmentStep?: FulfilmentStepResolvers<ContextType>;
  Gate?: GateResolvers<ContextType>;
  GrantScope?: GrantScopeResolvers<ContextType>;
  HealthCheckCount?: HealthCheckCountResolvers<ContextType>;
  HealthFinding?: HealthFindingResolvers<ContextType>;
  HealthFindingConnection?: HealthFindingConnectionResolvers<ContextType>;
  HealthFindingEdge?: HealthFindingEdgeResolvers<ContextType>;
  Holiday?: HolidayResolvers<ContextType>;
  Hypervisor?: HypervisorResolvers<ContextType>;
  ImpactAnalysis?: ImpactAnalysisResolvers<ContextType>;
  ImpactChange?: ImpactChangeResolvers<ContextType>;
  ImpactDifference?: ImpactDifferenceResolvers<ContextType>;
  ImpactedItem?: ImpactedItemResolvers<ContextType>;
  ImpactedItemConnection?: ImpactedItemConnectionResolvers<ContextType>;
  ImpactedItemEdge?: ImpactedItemEdgeResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  IngestOutcome?: IngestOutcomeResolvers<ContextType>;
  IngestResult?: IngestResultResolvers<ContextType>;
  InventoryRecord?: InventoryRecordResolvers<ContextType>;
  InventoryRecordConnection?: InventoryRecordConnectionResolvers<ContextType>;
  InventoryRecordEdge?: InventoryRecordEdgeResolvers<ContextType>;
  InventoryResult?: InventoryResultResolvers<ContextType>;
  InventoryWritten?: InventoryWrittenResolvers<ContextType>;
  ItemDataAge?: ItemDataAgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Licence?: LicenceResolvers<ContextType>;
  LicenceReconciliation?: LicenceReconciliationResolvers<ContextType>;
  LicenceSeat?: LicenceSeatResolvers<ContextType>;
  LifecycleRecord?: LifecycleRecordResolvers<ContextType>;
  LifecycleRecordConnection?: LifecycleRecordConnectionResolvers<ContextType>;
  LifecycleRecordEdge?: LifecycleRecordEdgeResolvers<ContextType>;
  LoadBalancer?: LoadBalancerResolvers<ContextType>;
  Machine?: MachineResolvers<ContextType>;
  Maintenance?: MaintenanceResolvers<ContextType>;
  MaintenanceConnection?: MaintenanceConnectionResolvers<ContextType>;
  MaintenanceCover?: MaintenanceCoverResolvers<ContextType>;
  MaintenanceEdge?: MaintenanceEdgeResolvers<ContextType>;
  MaintenanceResult?: MaintenanceResultResolvers<ContextType>;
  MaintenanceWindow?: MaintenanceWindowResolvers<ContextType>;
  MaintenanceWritten?: MaintenanceWrittenResolvers<ContextType>;
  MappingClassRule?: MappingClassRuleResolvers<ContextType>;
  MappingStep?: MappingStepResolvers<ContextType>;
  MappingSuggestion?: MappingSuggestionResolvers<ContextType>;
  MappingSuggestionConnection?: MappingSuggestionConnectionResolvers<ContextType>;
  MappingSuggestionEdge?: MappingSuggestionEdgeResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  MembershipChange?: MembershipChangeResolvers<ContextType>;
  MembershipDelta?: MembershipDeltaResolvers<ContextType>;
  MembershipSnapshot?: MembershipSnapshotResolvers<ContextType>;
  MendTasks?: MendTasksResolvers<ContextType>;
  MergeResult?: MergeResultResolvers<ContextType>;
  MessageQueue?: MessageQueueResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Namespace?: NamespaceResolvers<ContextType>;
  NetworkDevice?: NetworkDeviceResolvers<ContextType>;
  NetworkSegment?: NetworkSegmentResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotOpened?: NotOpenedResolvers<ContextType>;
  OnCallResult?: OnCallResultResolvers<ContextType>;
  OnCallShift?: OnCallShiftResolvers<ContextType>;
  OnCallWritten?: OnCallWrittenResolvers<ContextType>;
  OpenSpan?: OpenSpanResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PerformanceValue?: PerformanceValueResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PlannedChange?: PlannedChangeResolvers<ContextType>;
  PowerSource?: PowerSourceResolvers<ContextType>;
  PurchaseOrder?: PurchaseOrderResolvers<ContextType>;
  PurchaseOrderLine?: PurchaseOrderLineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rack?: RackResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  RecordChangeConnection?: RecordChangeConnectionResolvers<ContextType>;
  RecordChangeEdge?: RecordChangeEdgeResolvers<ContextType>;
  RecordEvent?: RecordEventResolvers<ContextType>;
  RecordEventConnection?: RecordEventConnectionResolvers<ContextType>;
  RecordEventEdge?: RecordEventEdgeResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Rejection?: RejectionResolvers<ContextType>;
  RelationshipChange?: RelationshipChangeResolvers<ContextType>;
  RelationshipResult?: RelationshipResultResolvers<ContextType>;
  RelationshipType?: RelationshipTypeResolvers;
  RelationshipTypeInfo?: RelationshipTypeInfoResolvers<ContextType>;
  RelationshipWritten?: RelationshipWrittenResolvers<ContextType>;
  RemoveCheckResult?: RemoveCheckResultResolvers<ContextType>;
  ReportedValue?: ReportedValueResolvers<ContextType>;
  RequiredField?: RequiredFieldResolvers<ContextType>;
  RestrictedItem?: RestrictedItemResolvers<ContextType>;
  RetireUnseenResult?: RetireUnseenResultResolvers<ContextType>;
  RoleGrant?: RoleGrantResolvers<ContextType>;
  RoleGrantResult?: RoleGrantResultResolvers<ContextType>;
  RoleGrantWritten?: RoleGrantWrittenResolvers<ContextType>;
  RunCheckResult?: RunCheckResultResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  ScrapCertificate?: ScrapCertificateResolvers<ContextType>;
  Server?: ServerResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  ServiceChange?: ServiceChangeResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceDataAge?: ServiceDataAgeResolvers<ContextType>;
  ServiceDelta?: ServiceDeltaResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceHealth?: ServiceHealthResolvers<ContextType>;
  ServiceHealthCause?: ServiceHealthCauseResolvers<ContextType>;
  ServiceHealthDelta?: ServiceHealthDeltaResolvers<ContextType>;
  ServiceHealthMessage?: ServiceHealthMessageResolvers<ContextType>;
  ServiceHealthSnapshot?: ServiceHealthSnapshotResolvers<ContextType>;
  ServiceLevel?: ServiceLevelResolvers<ContextType>;
  ServiceLevelTarget?: ServiceLevelTargetResolvers<ContextType>;
  ServiceMap?: ServiceMapResolvers<ContextType>;
  ServiceMapGap?: ServiceMapGapResolvers<ContextType>;
  ServiceMapGaps?: ServiceMapGapsResolvers<ContextType>;
  ServiceMapOutside?: ServiceMapOutsideResolvers<ContextType>;
  ServiceMapping?: ServiceMappingResolvers<ContextType>;
  ServiceMappingRemoved?: ServiceMappingRemovedResolvers<ContextType>;
  ServiceMappingRemovedResult?: ServiceMappingRemovedResultResolvers<ContextType>;
  ServiceMappingResult?: ServiceMappingResultResolvers<ContextType>;
  ServiceMappingWritten?: ServiceMappingWrittenResolvers<ContextType>;
  ServiceMember?: ServiceMemberResolvers<ContextType>;
  ServiceMemberConnection?: ServiceMemberConnectionResolvers<ContextType>;
  ServiceMemberEdge?: ServiceMemberEdgeResolvers<ContextType>;
  ServiceMembership?: ServiceMembershipResolvers<ContextType>;
  ServiceMembershipMessage?: ServiceMembershipMessageResolvers<ContextType>;
  ServiceMessage?: ServiceMessageResolvers<ContextType>;
  ServiceOffering?: ServiceOfferingResolvers<ContextType>;
  ServiceOfferingConnection?: ServiceOfferingConnectionResolvers<ContextType>;
  ServiceOfferingEdge?: ServiceOfferingEdgeResolvers<ContextType>;
  ServiceOfferingResult?: ServiceOfferingResultResolvers<ContextType>;
  ServiceOfferingWritten?: ServiceOfferingWrittenResolvers<ContextType>;
  ServiceParty?: ServicePartyResolvers<ContextType>;
  ServiceRequest?: ServiceRequestResolvers<ContextType>;
  ServiceRequestChange?: ServiceRequestChangeResolvers<ContextType>;
  ServiceRequestConnection?: ServiceRequestConnectionResolvers<ContextType>;
  ServiceRequestDelta?: ServiceRequestDeltaResolvers<ContextType>;
  ServiceRequestEdge?: ServiceRequestEdgeResolvers<ContextType>;
  ServiceRequestMessage?: ServiceRequestMessageResolvers<ContextType>;
  ServiceRequestResult?: ServiceRequestResultResolvers<ContextType>;
  ServiceRequestSnapshot?: ServiceRequestSnapshotResolvers<ContextType>;
  ServiceRequestWritten?: ServiceRequestWrittenResolvers<ContextType>;
  ServiceResult?: ServiceResultResolvers<ContextType>;
  ServiceSnapshot?: ServiceSnapshotResolvers<ContextType>;
  ServiceWritten?: ServiceWrittenResolvers<ContextType>;
  SeverityCount?: SeverityCountResolvers<ContextType>;
  Silence?: SilenceResolvers<ContextType>;
  SilenceConnection?: SilenceConnectionResolvers<ContextType>;
  SilenceEdge?: SilenceEdgeResolvers<ContextType>;
  SilenceMatcher?: SilenceMatcherResolvers<ContextType>;
  SilenceResult?: SilenceResultResolvers<ContextType>;
  SilenceWritten?: SilenceWrittenResolvers<ContextType>;
  SinglePointOfFailure?: SinglePointOfFailureResolvers<ContextType>;
  Site?: SiteResolvers<ContextType>;
  SoftwarePackage?: SoftwarePackageResolvers<ContextType>;
  SourceKey?: SourceKeyResolvers<ContextType>;
  StatusChange?: StatusChangeResolvers<ContextType>;
  StatusContribution?: StatusContributionResolvers<ContextType>;
  StatusDelta?: StatusDeltaResolvers<ContextType>;
  StatusEntry?: StatusEntryResolvers<ContextType>;
  StatusExplanation?: StatusExplanationResolvers<ContextType>;
  StatusInterval?: StatusIntervalResolvers<ContextType>;
  StatusIntervalConnection?: StatusIntervalConnectionResolvers<ContextType>;
  StatusIntervalEdge?: StatusIntervalEdgeResolvers<ContextType>;
  StatusReportOutcome?: StatusReportOutcomeResolvers<ContextType>;
  StatusReportResult?: StatusReportResultResolvers<ContextType>;
  StatusSnapshot?: StatusSnapshotResolvers<ContextType>;
  StorageVolume?: StorageVolumeResolvers<ContextType>;
  StreamHeartbeat?: StreamHeartbeatResolvers<ContextType>;
  StreamReset?: StreamResetResolvers<ContextType>;
  SubmitCheckResult?: SubmitCheckResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuggestionDecided?: SuggestionDecidedResolvers<ContextType>;
  SuggestionEvidence?: SuggestionEvidenceResolvers<ContextType>;
  SuggestionResult?: SuggestionResultResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskResult?: TaskResultResolvers<ContextType>;
  TaskWritten?: TaskWrittenResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Timer?: TimerResolvers<ContextType>;
  UnseenRetired?: UnseenRetiredResolvers<ContextType>;
  UpsertCheckResult?: UpsertCheckResultResolvers<ContextType>;
  VirtualMachine?: VirtualMachineResolvers<ContextType>;
  Warranty?: WarrantyResolvers<ContextType>;
  WeeklyOpening?: WeeklyOpeningResolvers<ContextType>;
  Workload?: WorkloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  ci?: CiDirectiveResolver<any, any, ContextType>;
  clearable?: ClearableDirectiveResolver<any, any, ContextType>;
  connects?: ConnectsDirectiveResolver<any, any, ContextType>;
  impact?: ImpactDirectiveResolver<any, any, ContextType>;
  required?: RequiredDirectiveResolver<any, any, ContextType>;
};
