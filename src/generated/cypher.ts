/* Made by tools/cypher.ts from cypher/; do not edit. Run `npm run codegen`. */
import type { Statement } from '../graph/statement.js';
import type { AccountRecord, AgreementRecord, AlertRecord, AlertSourceRecord, AnyLifecycleRecord, ApiTokenRecord, ApprovalDelegationRecord, AssetFilter, AttachmentRecord, BoundaryRow, CalendarRecord, CalendarVersionRecord, CatalogueItemRecord, CauseSignsRecord, ChangeCommentRecord, ChangeConditions, ChangeEntryRecord, ChangePlanRecord, ChangeRecord, ChangeSetRecord, ChangeTold, ChangeWindowRecord, CheckFilter, CheckRecord, ClaimedCheck, ContactRow, DecidableRecord, DependencyGroupRecord, DependencyRow, DuplicateFindingRecord, ExpiringRecord, FiringAlertRecord, HappeningRecord, HealthFacts, HeldRecord, HistoryChangeRecord, HistoryHeadRecord, HolderRecord, IdentityRecord, IncidentCommentRecord, IncidentConditions, IncidentRecord, IncidentTold, InventoryRecord, ItemFilter, ItemRecord, LifecycleRecord, LockedItemRecord, MaintenanceRecord, MaintenanceTurnRecord, Neighbour, OfferingRecord, OnCallRecord, PracticeRecord, ProblemConditions, ProblemRecord, ProblemTold, RaisedIncidentRecord, RecordChangeRecord, RecordEventRecord, RecordLink, RequestedItem, ReservationRecord, RiskBand, RoleGrantRecord, RootAlertRecord, RootCauseCaseRecord, SampleFinding, SampleRecord, ScopeGrant, ScopedItem, ScrapCertificateRecord, ServiceClockRecord, ServiceMappingRecord, ServiceMemberRecord, ServiceRecord, ServiceRequestRecord, Severity, SignalsRecord, SilenceRecord, StandingRow, StatusChangesRecord, StatusHourRow, StatusIntervalRow, StepTask, StockRow, StoredAsset, SubgraphRow, SuggestionRecord, TaskRecord, TenureRecord, TimerRecord, UnseenRow, WebhookDeadLetterRecord, WebhookSubscriptionRecord } from '../records.js';

export const cypher = {
  access: {
    /**
     * Puts a person on call for a team, for a time. No row when there is no such team.
     */
    addShift: {
      name: 'access/addShift',
      access: 'write',
      arity: 'many',
      text: "MATCH (person:ConfigurationItem {id: $personId})\nMATCH (team:ConfigurationItem {id: $teamId}) WHERE team:Team AND team.retiredAt IS NULL\nCREATE (person)-[shift:ON_CALL_FOR {\n  id: $id, level: $level, validFrom: datetime($validFrom), validTo: datetime($validTo), createdBy: $createdBy\n}]->(team)\nRETURN shift { .id } AS shift",
    } as Statement<{ personId: string; teamId: string; id: string; level: number; validFrom: string; validTo: string | null; createdBy: string }, Array<{ id: string }>>,
    /**
     * Whether grants let see items. The predicate stands here alone: statements that read items for users have it at the places
     * marked `/*scope item*\/true/*end*\/`, see src/graph/statement.ts. src/access/can-see.ts says the same for items in memory.
     */
    canSee: {
      name: 'access/canSee',
      access: 'read',
      arity: 'many',
      text: "UNWIND $items AS item\nRETURN any(grant IN $scopeGrants WHERE\n  (grant.classes IS NULL OR item.class IN grant.classes)\n  AND (grant.environments IS NULL OR coalesce(item.environment IN grant.environments, false))\n  AND (grant.teams IS NULL OR item.id IN grant.teams OR any(owner IN coalesce(item.ownerTeams, []) WHERE owner IN grant.teams))\n  AND (grant.organisations IS NULL OR item.id IN grant.organisations\n    OR any(owner IN coalesce(item.ownerOrganisations, []) WHERE owner IN grant.organisations))\n) AS seen",
    } as Statement<{ items: ScopedItem[]; scopeGrants: ScopeGrant[] }, boolean[]>,
    /**
     * Of records those that someone sees: each by who sees one of the items that it hangs on, an asset audit by who sees all its
     * assets. The rules stand here alone, one beneath the other; statements that read records of known labels have theirs at the
     * places marked `/*scope record …*\/true/*end*\/`, see src/graph/statement.ts. docs/scope.md says them in words.
     */
    canSeeRecord: {
      name: 'access/canSeeRecord',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id})\nCALL (record) {\n  WITH record WHERE record:AssetModel OR record:Calendar OR record:ServiceOffering OR record:CatalogueItem OR record:ChangeTemplate\n  RETURN null AS seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[:SAMPLES]->(seenPiece:Asset)-[seenTie:REPRESENTS|OWNS|HOLDS]-(seenItem:ConfigurationItem)\n  WHERE record:AssetAudit AND seenTie.to IS NULL\n  RETURN seenItem, seenPiece.id AS part\nUNION ALL\n  MATCH (record)-[seenTie:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY]->(seenItem:ConfigurationItem)\n  WHERE (record:Incident OR record:Problem OR record:ServiceRequest AND type(seenTie) = 'OF_SERVICE') AND seenTie.validTo IS NULL\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[seenTie:TARGETS|OF_SERVICE|ASSIGNED_IN|RAISED_BY]->(seenItem:ConfigurationItem)\n  WHERE record:Change AND seenTie.validTo IS NULL\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (seenItem:ConfigurationItem {id: record.serviceId})\n  WHERE record:ServiceMapping\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT|PROMISES|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN]-(seenItem:ConfigurationItem)\n  WHERE (record:Asset OR record:Licence OR record:Agreement OR record:Service) AND seenTie.to IS NULL AND seenTie.validTo IS NULL\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[seenBond:RESERVES|CERTIFIES|COVERED_BY|BOUGHT_WITH]-(:Record)\n    -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT]-(seenItem:ConfigurationItem)\n  WHERE (record:AssetReservation OR record:ScrapCertificate OR record:Contract OR record:Warranty OR record:PurchaseOrder)\n    AND seenBond.to IS NULL AND seenTie.to IS NULL\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[:ABOUT]->(seenItem:ConfigurationItem)\n  WHERE record:Task\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[:ABOUT]->(:Record)\n    -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT|PROMISES|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN|OF_SERVICE|AFFECTS|TARGETS|ASSIGNED_IN|REPORTED_BY|RAISED_BY]\n    -(seenItem:ConfigurationItem)\n  WHERE record:Task AND seenTie.to IS NULL AND seenTie.validTo IS NULL\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[:ABOUT]->(:Record)-[seenBond:RESERVES|CERTIFIES|COVERED_BY|BOUGHT_WITH]-(:Record)\n    -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT]-(seenItem:ConfigurationItem)\n  WHERE record:Task AND seenBond.to IS NULL AND seenTie.to IS NULL\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[seenTie:ASSIGNED_TO]->(seenItem:ConfigurationItem)\n  WHERE record:Task AND seenTie.validTo IS NULL AND NOT EXISTS { MATCH (record)-[:ABOUT]->(seenAbout) WHERE NOT seenAbout:ServiceRequest }\n  RETURN seenItem, '' AS part\nUNION ALL\n  MATCH (record)-[seenTie]->(seenItem:ConfigurationItem)\n  WHERE seenTie.validTo IS NULL AND none(label IN labels(record) WHERE label IN ['AssetModel', 'Calendar', 'ServiceOffering', 'CatalogueItem', 'ChangeTemplate', 'Change',\n    'AssetAudit', 'Incident', 'Problem', 'ServiceRequest', 'ServiceMapping', 'Asset', 'Licence', 'Agreement', 'Service', 'AssetReservation',\n    'ScrapCertificate', 'Contract', 'Warranty', 'PurchaseOrder', 'Task'])\n  RETURN seenItem, '' AS part\n}\nWITH id, record, part, seenItem WHERE seenItem IS NULL OR /*scope seenItem*/true/*end*/\nWITH id, record, count(DISTINCT part) AS parts\nWHERE NOT record:AssetAudit OR parts = COUNT { (record)-[:SAMPLES]->(:Asset) }\nRETURN id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * Ends a grant, one that has not begun no earlier than it would have.
     */
    endGrant: {
      name: 'access/endGrant',
      access: 'write',
      arity: 'none',
      text: "MATCH (:ConfigurationItem {id: $holderId})-[granted:HAS_ROLE]->(:Role) WHERE granted.id = $id\nSET granted.validTo = CASE WHEN granted.validFrom > datetime($at) THEN granted.validFrom ELSE datetime($at) END",
    } as Statement<{ holderId: string; id: string; at: string }, void>,
    /**
     * Ends a shift, one that has not begun no earlier than it would have. No row when the person has no such shift to come or under way.
     */
    endShift: {
      name: 'access/endShift',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (person:ConfigurationItem {id: $personId})-[shift:ON_CALL_FOR]->(team:ConfigurationItem)\nWHERE shift.id = $id AND (shift.validTo IS NULL OR shift.validTo > datetime($at))\nSET shift.validTo = CASE WHEN shift.validFrom > datetime($at) THEN shift.validFrom ELSE datetime($at) END\nRETURN shift { .id, .level, .validFrom, .validTo, personId: person.id, teamId: team.id } AS shift",
    } as Statement<{ personId: string; id: string; at: string }, OnCallRecord | undefined>,
    /**
     * Grants a role to a person or team whose account is locked.
     */
    grantRole: {
      name: 'access/grantRole',
      access: 'write',
      arity: 'none',
      text: "MATCH (holder:ConfigurationItem {id: $holderId})\nMERGE (role:Role {name: $role})\nCREATE (holder)-[:HAS_ROLE {\n  id: $id, organisations: $organisations, teams: $teams, environments: $environments, classes: $classes,\n  validFrom: datetime($validFrom), validTo: datetime($validTo), grantedBy: $grantedBy, reason: $reason\n}]->(role)",
    } as Statement<{ holderId: string; role: string; id: string; organisations: string[] | null; teams: string[] | null; environments: string[] | null; classes: string[] | null; validFrom: string; validTo: string | null; grantedBy: string; reason: string | null }, void>,
    /**
     * The role grants of people and teams, ended ones too, the latest first.
     */
    grants: {
      name: 'access/grants',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (holder:ConfigurationItem {id: id})-[granted:HAS_ROLE]->(role:Role)\nWITH holder, granted, role ORDER BY granted.validFrom DESC, granted.id\nRETURN granted {\n  .id, .organisations, .teams, .environments, .classes, .validFrom, .validTo, .grantedBy, .reason,\n  role: role.name, holderId: holder.id\n} AS granted",
    } as Statement<{ ids: string[] }, RoleGrantRecord[]>,
    /**
     * Of some ids those of items that someone does not see, and all those of records: canSeeRecord tells which of these they see. No row for
     * an id that nobody has.
     */
    hiddenIds: {
      name: 'access/hiddenIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nCALL (id) {\n  MATCH (item:ConfigurationItem {id: id}) WHERE NOT /*scope item*/true/*end*/\n  RETURN false AS isRecord\nUNION\n  MATCH (:Record {id: id})\n  RETURN true AS isRecord\n}\nRETURN { id: id, isRecord: isRecord } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; isRecord: boolean }>>,
    /**
     * What gives people their rights: their teams, and the grants, of their own and of their teams, that have not ended. No row for
     * an id that no person has.
     */
    holders: {
      name: 'access/holders',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (person:ConfigurationItem {id: id}) WHERE person:Person\nOPTIONAL MATCH (account:Account {holderId: id})\nWITH person, account,\n  COLLECT { MATCH (person)-[:MEMBER_OF]->(team:Team) WHERE team.retiredAt IS NULL RETURN DISTINCT team } AS teams\nRETURN {\n  id: person.id, name: person.name, retired: person.retiredAt IS NOT NULL,\n  version: coalesce(account.authVersion, 0), disabledAt: account.disabledAt, signedOutAt: account.signedOutAt,\n  teams: [team IN teams | team.id],\n  grants: COLLECT {\n    UNWIND [person] + teams AS holder\n    MATCH (holder)-[granted:HAS_ROLE]->(role:Role)\n    WHERE granted.validTo IS NULL OR granted.validTo > datetime($at)\n    RETURN granted {\n      .id, .organisations, .teams, .environments, .classes, .validFrom, .validTo, .grantedBy, .reason,\n      role: role.name, holderId: holder.id\n    }\n  }\n} AS holder",
    } as Statement<{ ids: string[]; at: string }, HolderRecord[]>,
    /**
     * Writes down, on items whose relationships changed, to which teams and organisations they belong: those they are OWNED_BY or
     * SUPPORTED_BY, and the organisations that such a team is part of. Of a team, on what belongs to it. A retired item keeps what
     * it had: whoever saw it sees its history. Runs in the transaction that changed the relationships.
     */
    keepOwners: {
      name: 'access/keepOwners',
      access: 'write',
      arity: 'none',
      text: "UNWIND $ids AS id\nMATCH (changed:ConfigurationItem {id: id})\nCALL (changed) {\n  RETURN changed AS item\nUNION\n  MATCH (changed)<-[:OWNED_BY|SUPPORTED_BY]-(item:ConfigurationItem)\n  WHERE changed:Team OR changed:Person OR changed:Organisation\n  RETURN item\n}\nWITH DISTINCT item WHERE item.retiredAt IS NULL\nWITH item,\n  COLLECT { MATCH (item)-[:OWNED_BY|SUPPORTED_BY]->(team:Team) RETURN DISTINCT team.id AS id ORDER BY id } AS teams,\n  COLLECT {\n    MATCH (item)-[:OWNED_BY|SUPPORTED_BY]->(owner)\n    MATCH (owner)-[:PART_OF|OWNED_BY*0..1]->(organisation:Organisation)\n    WHERE owner:Team OR owner = organisation\n    RETURN DISTINCT organisation.id AS id ORDER BY id\n  } AS organisations\nWHERE coalesce(item.ownerTeams, []) <> teams OR coalesce(item.ownerOrganisations, []) <> organisations\nSET item.ownerTeams = CASE WHEN size(teams) > 0 THEN teams END,\n    item.ownerOrganisations = CASE WHEN size(organisations) > 0 THEN organisations END",
    } as Statement<{ ids: string[] }, void>,
    /**
     * Ties a subject of an issuer to a person, for good.
     */
    linkSignIn: {
      name: 'access/linkSignIn',
      access: 'write',
      arity: 'none',
      text: "MATCH (person:ConfigurationItem {id: $personId})\nCREATE (signIn:Record:SignIn {id: $id, key: $key, personId: $personId, createdAt: datetime($at)})-[:SIGNS_IN]->(person)",
    } as Statement<{ key: string; personId: string; id: string; at: string }, void>,
    /**
     * Locks people or teams, makes their accounts where there are none, and counts a change of their rights, where `bump` is 1. No row for an id that
     * neither has.
     */
    lockAccounts: {
      name: 'access/lockAccounts',
      access: 'write',
      arity: 'many',
      text: "UNWIND $rows AS row\nMATCH (holder:ConfigurationItem {id: row.holderId}) WHERE holder:Person OR holder:Team\nSET holder:ConfigurationItem\nMERGE (account:Account {holderId: row.holderId})\n  ON CREATE SET account:Record, account.id = row.id, account.authVersion = 0\nMERGE (account)-[:ACCOUNT_OF]->(holder)\nSET account.authVersion = account.authVersion + $bump\nRETURN account {\n  .id, .holderId, .authVersion, .disabledAt, .signedOutAt, name: holder.name, class: holder.class,\n  retired: holder.retiredAt IS NOT NULL\n} AS account",
    } as Statement<{ rows: { holderId: string; id: string }[]; bump: number }, AccountRecord[]>,
    /**
     * An API token, locked.
     */
    lockToken: {
      name: 'access/lockToken',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (token:Record {id: $id}) WHERE token:ApiToken\nSET token:Record\nWITH token\nRETURN token { .* } AS token",
    } as Statement<{ id: string }, ApiTokenRecord | undefined>,
    /**
     * The people who are members of teams.
     */
    members: {
      name: 'access/members',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (team:ConfigurationItem {id: id})<-[:MEMBER_OF]-(person:Person)\nWHERE team:Team AND person.retiredAt IS NULL\nWITH DISTINCT team, person ORDER BY person.name, person.id\nRETURN { teamId: team.id, personId: person.id } AS member",
    } as Statement<{ ids: string[] }, Array<{ teamId: string; personId: string }>>,
    /**
     * Ties those who sign in as twins to their survivor.
     */
    moveSignIns: {
      name: 'access/moveSignIns',
      access: 'write',
      arity: 'many',
      text: "MATCH (survivor:ConfigurationItem {id: $survivor})\nUNWIND $twins AS id\nMATCH (:ConfigurationItem {id: id})<-[ties:SIGNS_IN]-(signIn:SignIn)\nSET signIn.personId = $survivor\nDELETE ties\nCREATE (signIn)-[:SIGNS_IN]->(survivor)\nRETURN signIn { .id, .createdAt } AS signIn",
    } as Statement<{ survivor: string; twins: string[] }, Array<{ id: string; createdAt: string }>>,
    /**
     * Those of some items as whom nobody signed in yet.
     */
    neverSignedIn: {
      name: 'access/neverSignedIn',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nWHERE NOT EXISTS { (item)<-[:SIGNS_IN]-(:SignIn) }\nRETURN item.id AS id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * Who is on call for a team at an instant, the first to be called first.
     */
    onCall: {
      name: 'access/onCall',
      access: 'read',
      arity: 'many',
      text: "MATCH (team:ConfigurationItem {id: $teamId})<-[shift:ON_CALL_FOR]-(person:ConfigurationItem)\nWHERE shift.validFrom <= datetime($at) AND (shift.validTo IS NULL OR shift.validTo > datetime($at))\n  AND person.retiredAt IS NULL\nWITH team, shift, person ORDER BY shift.level, shift.validFrom, shift.id\nRETURN shift { .id, .level, .validFrom, .validTo, personId: person.id, teamId: team.id } AS shift",
    } as Statement<{ teamId: string; at: string }, OnCallRecord[]>,
    /**
     * Ends an API token that is locked.
     */
    revokeToken: {
      name: 'access/revokeToken',
      access: 'write',
      arity: 'none',
      text: "MATCH (token:Record {id: $id})\nSET token.revokedAt = datetime($at), token.authVersion = token.authVersion + 1",
    } as Statement<{ id: string; at: string }, void>,
    /**
     * Writes an API token.
     */
    saveToken: {
      name: 'access/saveToken',
      access: 'write',
      arity: 'none',
      text: "CREATE (token:Record:ApiToken {id: $id})\nSET token += $row, token.createdAt = datetime($at), token.expiresAt = datetime($expiresAt), token.authVersion = 1",
    } as Statement<{ id: string; row: { tokenHash: string; name: string; kind: string; ownerId: string | null; roles: string[]; grants: string | null; purposes: string[] | null; createdBy: string }; at: string; expiresAt: string }, void>,
    /**
     * What decides on who may see items. No row for an id that no item has.
     */
    scopedItems: {
      name: 'access/scopedItems',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN item { .id, .class, .environment, .ownerTeams, .ownerOrganisations } AS item",
    } as Statement<{ ids: string[] }, ScopedItem[]>,
    /**
     * Writes whether a person may sign in, and since when their older sign-ins do not count.
     */
    setAccount: {
      name: 'access/setAccount',
      access: 'write',
      arity: 'none',
      text: "MATCH (account:Account {holderId: $holderId})\nSET account.disabledAt = datetime($disabledAt), account.signedOutAt = datetime($signedOutAt)",
    } as Statement<{ holderId: string; disabledAt: string | null; signedOutAt: string | null }, void>,
    /**
     * The person who signs in as this subject of an issuer; no row before the first time.
     */
    signIn: {
      name: 'access/signIn',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (signIn:SignIn {key: $key})\nRETURN signIn { .personId } AS signIn",
    } as Statement<{ key: string }, { personId: string } | undefined>,
    /**
     * How often a person signs in otherwise than as this subject.
     */
    signInsOf: {
      name: 'access/signInsOf',
      access: 'read',
      arity: 'one',
      text: "MATCH (person:ConfigurationItem {id: $personId})\nRETURN COUNT { (person)<-[:SIGNS_IN]-(signIn:SignIn) WHERE signIn.key <> $key } AS others",
    } as Statement<{ personId: string; key: string }, number>,
    /**
     * The teams that have an identity key, or an id.
     */
    teamsNamed: {
      name: 'access/teamsNamed',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  UNWIND $ids AS id\n  MATCH (team:ConfigurationItem {id: id})\n  RETURN team\nUNION\n  UNWIND $keys AS key\n  MATCH (:Identity {key: key})-[:IDENTIFIES]->(team:ConfigurationItem)\n  RETURN team\n}\nWITH team WHERE team:Team AND team.retiredAt IS NULL\nRETURN DISTINCT team { .id } AS team",
    } as Statement<{ ids: string[]; keys: string[] }, Array<{ id: string }>>,
    /**
     * The API token whose secret has this hash, also one that does not count any more.
     */
    tokenByHash: {
      name: 'access/tokenByHash',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (token:ApiToken {tokenHash: $tokenHash})\nRETURN token { .* } AS token",
    } as Statement<{ tokenHash: string }, ApiTokenRecord | undefined>,
    /**
     * The API tokens of a person, or all of them, the latest first, without those that ended before `since`.
     */
    tokens: {
      name: 'access/tokens',
      access: 'read',
      arity: 'many',
      text: "MATCH (token:ApiToken)\nWHERE token.createdAt IS NOT NULL AND ($ownerId IS NULL OR token.ownerId = $ownerId)\n  AND token.expiresAt > datetime($since) AND (token.revokedAt IS NULL OR token.revokedAt > datetime($since))\nWITH token ORDER BY token.createdAt DESC, token.id LIMIT $limit\nRETURN token { .* } AS token",
    } as Statement<{ ownerId: string | null; since: string; limit: number }, ApiTokenRecord[]>,
    /**
     * API tokens by id.
     */
    tokensByIds: {
      name: 'access/tokensByIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (token:Record {id: id}) WHERE token:ApiToken\nRETURN token { .* } AS token",
    } as Statement<{ ids: string[] }, ApiTokenRecord[]>,
    /**
     * Notes when API tokens were last used.
     */
    touchTokens: {
      name: 'access/touchTokens',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (token:Record {id: row.id}) WHERE token:ApiToken\nSET token.lastUsedAt = datetime(row.at)",
    } as Statement<{ rows: { id: string; at: string }[] }, void>,
    /**
     * Of these items those that someone sees.
     */
    visibleIds: {
      name: 'access/visibleIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/\nRETURN id",
    } as Statement<{ ids: string[] }, string[]>,
  },
  agreement: {
    /**
     * Relates an agreement to those it names, from now on, where it was not.
     */
    addParties: {
      name: 'agreement/addParties',
      access: 'write',
      arity: 'none',
      text: "MATCH (agreement:Record {id: $id}) WHERE agreement:Agreement\nCALL (agreement) {\n  MATCH (item:ConfigurationItem {id: $customer})\n  WHERE NOT EXISTS { MATCH (agreement)-[made:WITH_CUSTOMER]->(item) WHERE made.validTo IS NULL }\n  CREATE (agreement)-[:WITH_CUSTOMER {validFrom: datetime($at)}]->(item)\n}\nCALL (agreement) {\n  MATCH (item:ConfigurationItem {id: $provider})\n  WHERE NOT EXISTS { MATCH (agreement)-[made:PROMISED_BY]->(item) WHERE made.validTo IS NULL }\n  CREATE (agreement)-[:PROMISED_BY {validFrom: datetime($at)}]->(item)\n}\nUNWIND $services AS service\nMATCH (item:ConfigurationItem {id: service})\nWHERE NOT EXISTS { MATCH (agreement)-[made:PROMISES]->(item) WHERE made.validTo IS NULL }\nCREATE (agreement)-[:PROMISES {validFrom: datetime($at)}]->(item)",
    } as Statement<{ id: string; at: string; customer: string | null; provider: string | null; services: string[] }, void>,
    /**
     * Agreements with whom and what they are about, as far as that is seen. No row for an id that nobody has.
     */
    byIds: {
      name: 'agreement/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (agreement:Record {id: id}) WHERE agreement:Agreement AND /*scope record agreement:Agreement*/true/*end*/\nRETURN agreement { .*,\n  customer: head(COLLECT {\n    MATCH (agreement)-[made:WITH_CUSTOMER]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id\n  }),\n  provider: head(COLLECT {\n    MATCH (agreement)-[made:PROMISED_BY]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id\n  }),\n  services: COLLECT {\n    MATCH (agreement)-[made:PROMISES]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id ORDER BY item.name, item.id\n  }\n} AS agreement",
    } as Statement<{ ids: string[] }, AgreementRecord[]>,
    /**
     * The agreement of a name, and whether it is in sight.
     */
    byName: {
      name: 'agreement/byName',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (agreement:Agreement {name: $name})\nRETURN { id: agreement.id, seen: /*scope record agreement:Agreement*/true/*end*/ } AS row",
    } as Statement<{ name: string }, { id: string; seen: boolean } | undefined>,
    /**
     * Ends an agreement's relationships to those it no longer names, and keeps them as past ones.
     */
    endParties: {
      name: 'agreement/endParties',
      access: 'write',
      arity: 'none',
      text: "MATCH (agreement:Record {id: $id})-[made:WITH_CUSTOMER|PROMISED_BY|PROMISES]->(item:ConfigurationItem)\nWHERE made.validTo IS NULL AND NOT item.id IN\n  CASE type(made) WHEN 'WITH_CUSTOMER' THEN [$customer] WHEN 'PROMISED_BY' THEN [$provider] ELSE $services END\nSET made.validTo = datetime($at)",
    } as Statement<{ id: string; at: string; customer: string | null; provider: string | null; services: string[] }, void>,
    /**
     * How many of those whom an agreement names now someone does not see.
     */
    hiddenParties: {
      name: 'agreement/hiddenParties',
      access: 'read',
      arity: 'one',
      text: "MATCH (agreement:Record {id: $id})-[made:WITH_CUSTOMER|PROMISED_BY|PROMISES]->(item:ConfigurationItem)\nWHERE agreement:Agreement AND made.validTo IS NULL AND NOT /*scope item*/true/*end*/\nRETURN count(item) AS total",
    } as Statement<{ id: string }, number>,
    /**
     * Takes the lock of an agreement. No row for an id that nobody has.
     */
    lock: {
      name: 'agreement/lock',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (agreement:Record {id: $id}) WHERE agreement:Agreement AND /*scope record agreement:Agreement*/true/*end*/\nSET agreement:Agreement\nRETURN agreement.id AS id",
    } as Statement<{ id: string }, string | undefined>,
    /**
     * Agreements about a service, by name, from a place on.
     */
    ofService: {
      name: 'agreement/ofService',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:ConfigurationItem {id: $service})<-[about:PROMISES]-(agreement:Agreement)\nWHERE about.validTo IS NULL AND agreement.name > $after AND ($kind IS NULL OR agreement.kind = $kind)\n  AND ($on IS NULL OR agreement.validFrom <= $on AND coalesce(agreement.validTo, '9999-12-31') >= $on)\n  AND ($customer IS NULL OR EXISTS {\n    MATCH (agreement)-[made:WITH_CUSTOMER]->(:ConfigurationItem {id: $customer}) WHERE made.validTo IS NULL\n  })\nWITH agreement ORDER BY agreement.name LIMIT toInteger($limit)\nRETURN agreement { .*,\n  customer: head(COLLECT {\n    MATCH (agreement)-[made:WITH_CUSTOMER]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id\n  }),\n  provider: head(COLLECT {\n    MATCH (agreement)-[made:PROMISED_BY]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id\n  }),\n  services: COLLECT {\n    MATCH (agreement)-[made:PROMISES]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id ORDER BY item.name, item.id\n  }\n} AS agreement",
    } as Statement<{ service: string; kind: string | null; customer: string | null; on: string | null; after: string; limit: number }, AgreementRecord[]>,
    /**
     * Agreements by name, from a place on.
     */
    page: {
      name: 'agreement/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (agreement:Agreement)\nWHERE agreement.name > $after AND /*scope record agreement:Agreement*/true/*end*/ AND ($kind IS NULL OR agreement.kind = $kind)\n  AND ($on IS NULL OR agreement.validFrom <= $on AND coalesce(agreement.validTo, '9999-12-31') >= $on)\n  AND ($customer IS NULL OR EXISTS {\n    MATCH (agreement)-[made:WITH_CUSTOMER]->(:ConfigurationItem {id: $customer}) WHERE made.validTo IS NULL\n  })\nWITH agreement ORDER BY agreement.name LIMIT toInteger($limit)\nRETURN agreement { .*,\n  customer: head(COLLECT {\n    MATCH (agreement)-[made:WITH_CUSTOMER]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id\n  }),\n  provider: head(COLLECT {\n    MATCH (agreement)-[made:PROMISED_BY]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id\n  }),\n  services: COLLECT {\n    MATCH (agreement)-[made:PROMISES]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id ORDER BY item.name, item.id\n  }\n} AS agreement",
    } as Statement<{ kind: string | null; customer: string | null; on: string | null; after: string; limit: number }, AgreementRecord[]>,
    /**
     * Writes an agreement, new or not. Who makes another of the same name meets the constraint.
     */
    save: {
      name: 'agreement/save',
      access: 'write',
      arity: 'none',
      text: "MERGE (agreement:Record {id: $id})\nSET agreement:Agreement, agreement += $properties,\n    agreement.createdAt = coalesce(agreement.createdAt, datetime($at)),\n    agreement.createdBy = coalesce(agreement.createdBy, $createdBy), agreement.updatedAt = datetime($at)",
    } as Statement<{ id: string; properties: Record<string, unknown>; at: string; createdBy: string }, void>,
  },
  alert: {
    /**
     * The keys of the alerts about error budgets that fire.
     */
    budgets: {
      name: 'alert/budgets',
      access: 'read',
      arity: 'many',
      text: "MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.targetId IS NOT NULL AND alert.dedupKey IS NOT NULL\nRETURN alert.dedupKey AS key ORDER BY key",
    } as Statement<{  }, string[]>,
    /**
     * Alerts by id.
     */
    byIds: {
      name: 'alert/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id}) WHERE record:Alert AND /*scope (record)-[:ON]->()*/true/*end*/\nRETURN record { .*, itemId: head(COLLECT { MATCH (record)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert",
    } as Statement<{ ids: string[] }, AlertRecord[]>,
    /**
     * The alerts known under these keys, locked.
     */
    byKeys: {
      name: 'alert/byKeys',
      access: 'write',
      arity: 'many',
      text: "UNWIND $keys AS key\nMATCH (alert:Alert {dedupKey: key})\nSET alert:Alert\nWITH alert\nRETURN alert { .*, itemId: head(COLLECT { MATCH (alert)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert",
    } as Statement<{ keys: string[] }, AlertRecord[]>,
    /**
     * The items that steps of finding an alert's item come to, survivors in place of merged twins.
     */
    candidates: {
      name: 'alert/candidates',
      access: 'read',
      arity: 'many',
      text: "UNWIND $steps AS step\nCALL (step) {\n  MATCH (named:ConfigurationItem {id: step.id})\n  MATCH (item:ConfigurationItem {id: coalesce(named.mergedInto, named.id)})\n  RETURN item\nUNION\n  MATCH (:Identity {key: step.identity})-[:IDENTIFIES]->(item:ConfigurationItem)\n  RETURN item\nUNION\n  MATCH (:HostIdentifier {key: step.host})<-[:KNOWN_AS]-(item:ConfigurationItem)\n  RETURN item\n}\nRETURN { index: step.index, id: item.id, retired: item.retiredAt IS NOT NULL } AS row",
    } as Statement<{ steps: { index: number; id: string | null; identity: string | null; host: string | null }[] }, Array<{ index: number; id: string; retired: boolean }>>,
    /**
     * How many alerts there are in these states.
     */
    count: {
      name: 'alert/count',
      access: 'read',
      arity: 'one',
      text: "MATCH (alert:Alert)\nWHERE alert.status IN $statuses AND alert.startsAt IS NOT NULL AND /*scope (alert)-[:ON]->()*/true/*end*/\n  AND ($severities IS NULL OR alert.severity IN $severities)\n  AND ($bindings IS NULL OR alert.binding IN $bindings)\n  AND ($role IS NULL OR coalesce(alert.role, 'ROOT') = $role)\n  AND ($unsuppressed IS NULL OR (size(coalesce(alert.suppressedBy, [])) = 0) = $unsuppressed)\n  AND ($sources IS NULL OR alert.source IN $sources)\nRETURN count(alert) AS total",
    } as Statement<{ statuses: string[]; severities: string[] | null; bindings: string[] | null; role: string | null; unsuppressed: boolean | null; sources: string[] | null }, number>,
    /**
     * Alerts of others that began after an instant, have ended, and have no item yet; the latest begun first.
     */
    endedUnbound: {
      name: 'alert/endedUnbound',
      access: 'read',
      arity: 'many',
      text: "MATCH (alert:Alert)\nWHERE alert.status IN ['RESOLVED', 'EXPIRED'] AND alert.startsAt > datetime($after)\n  AND alert.binding IN ['UNBOUND', 'AMBIGUOUS'] AND alert.checkId IS NULL\nWITH alert ORDER BY alert.startsAt DESC, alert.id LIMIT toInteger($limit)\nRETURN alert { .*, itemId: null } AS row\nORDER BY row.startsAt DESC, row.id",
    } as Statement<{ after: string; limit: number }, AlertRecord[]>,
    /**
     * Every alert that fires, with what decides whether somebody is told of it.
     */
    firing: {
      name: 'alert/firing',
      access: 'read',
      arity: 'many',
      text: "MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.startsAt IS NOT NULL\nOPTIONAL MATCH (alert)-[:FIRING_ON]->(item:ConfigurationItem)\nOPTIONAL MATCH (check:Record {id: alert.checkId})\nRETURN alert {\n  .*, itemId: item.id, retired: item.retiredAt IS NOT NULL, maintenanceDepth: coalesce(item.maintenanceDepth, 0),\n  flapping: coalesce(check.flapping, false), lastResultAt: CASE WHEN check.lastResultAt IS NOT NULL THEN toString(datetime({epochMillis: check.lastResultAt})) END, interval: check.interval,\n  rootAlertIds: COLLECT { MATCH (alert)-[:SYMPTOM_OF]->(root:Alert) RETURN root.id ORDER BY root.id }\n} AS alert ORDER BY alert.id",
    } as Statement<{  }, FiringAlertRecord[]>,
    /**
     * How many alerts fire, by severity.
     */
    firingCounts: {
      name: 'alert/firingCounts',
      access: 'read',
      arity: 'many',
      text: "MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.startsAt IS NOT NULL\nWITH alert.severity AS severity, count(*) AS count\nRETURN { severity: severity, count: count } AS row",
    } as Statement<{  }, Array<{ severity: Severity; count: number }>>,
    /**
     * Ties symptoms to the alerts of their roots, and to no others.
     */
    group: {
      name: 'alert/group',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (alert:Record {id: row.id})\nCALL (alert, row) {\n  MATCH (alert)-[old:SYMPTOM_OF]->(root) WHERE NOT root.id IN row.roots\n  DELETE old\n}\nCALL (alert, row) {\n  UNWIND row.roots AS rootId\n  MATCH (root:Record {id: rootId})\n  MERGE (alert)-[:SYMPTOM_OF]->(root)\n}",
    } as Statement<{ rows: { id: string; roots: string[] }[] }, void>,
    /**
     * Writes by which names and addresses hosts are known: these and no others.
     */
    knownAs: {
      name: 'alert/knownAs',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.id})\nCALL (item, row) {\n  MATCH (item)-[old:KNOWN_AS]->(identifier) WHERE NOT identifier.key IN row.keys\n  DELETE old\n}\nCALL (item, row) {\n  UNWIND row.keys AS key\n  MERGE (identifier:HostIdentifier {key: key})\n  MERGE (item)-[:KNOWN_AS]->(identifier)\n}",
    } as Statement<{ rows: { id: string; keys: string[] }[] }, void>,
    /**
     * Ties alerts to their items: to none where itemId is null, and as firing while they fire.
     */
    link: {
      name: 'alert/link',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (alert:Record {id: row.id})\nCALL (alert, row) {\n  MATCH (alert)-[old:ON|FIRING_ON]->(other)\n  WHERE row.itemId IS NULL OR other.id <> row.itemId OR (type(old) = 'FIRING_ON' AND NOT row.firing)\n  DELETE old\n}\nCALL (alert, row) {\n  MATCH (item:ConfigurationItem {id: row.itemId})\n  MERGE (alert)-[:ON]->(item)\n  FOREACH (_ IN CASE WHEN row.firing THEN [1] ELSE [] END | MERGE (alert)-[:FIRING_ON]->(item))\n}",
    } as Statement<{ rows: { id: string; itemId: string | null; firing: boolean }[] }, void>,
    /**
     * Silences that have not ended.
     */
    liveSilences: {
      name: 'alert/liveSilences',
      access: 'read',
      arity: 'many',
      text: "MATCH (silence:Silence) WHERE silence.to > datetime($now)\nRETURN silence { .* } AS silence ORDER BY silence.id",
    } as Statement<{ now: string }, SilenceRecord[]>,
    /**
     * Alerts by id, locked.
     */
    lock: {
      name: 'alert/lock',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id}) WHERE record:Alert AND /*scope (record)-[:ON]->()*/true/*end*/\nSET record:Record\nWITH record\nRETURN record { .*, itemId: head(COLLECT { MATCH (record)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert",
    } as Statement<{ ids: string[] }, AlertRecord[]>,
    /**
     * When the next firing alert expires, is let go or loses its acknowledgement; no row when none does.
     */
    nextDue: {
      name: 'alert/nextDue',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.nextAt IS NOT NULL\nRETURN toString(alert.nextAt) AS at ORDER BY alert.nextAt LIMIT 1",
    } as Statement<{  }, string | undefined>,
    /**
     * All alerts of an item, the latest begun first.
     */
    ofItem: {
      name: 'alert/ofItem',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem {id: $itemId})<-[:ON]-(alert:Alert) WHERE /*scope item*/true/*end*/\nRETURN alert { .*, itemId: item.id } AS row ORDER BY row.startsAt DESC, row.id",
    } as Statement<{ itemId: string }, AlertRecord[]>,
    /**
     * A page of alerts, the latest begun first, after a place: instant and id.
     */
    page: {
      name: 'alert/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (alert:Alert)\nWHERE alert.status IN $statuses AND alert.startsAt IS NOT NULL AND /*scope (alert)-[:ON]->()*/true/*end*/\n  AND ($severities IS NULL OR alert.severity IN $severities)\n  AND ($bindings IS NULL OR alert.binding IN $bindings)\n  AND ($role IS NULL OR coalesce(alert.role, 'ROOT') = $role)\n  AND ($unsuppressed IS NULL OR (size(coalesce(alert.suppressedBy, [])) = 0) = $unsuppressed)\n  AND ($sources IS NULL OR alert.source IN $sources)\n  AND ($after IS NULL OR alert.startsAt < datetime($after[0])\n    OR (alert.startsAt = datetime($after[0]) AND alert.id > $after[1]))\nWITH alert ORDER BY alert.startsAt DESC, alert.id LIMIT toInteger($limit)\nRETURN alert { .*, itemId: head(COLLECT { MATCH (alert)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS row\nORDER BY row.startsAt DESC, row.id",
    } as Statement<{ statuses: string[]; severities: string[] | null; bindings: string[] | null; role: string | null; unsuppressed: boolean | null; sources: string[] | null; after: string[] | null; limit: number }, AlertRecord[]>,
    /**
     * The alerts that symptoms follow from.
     */
    rootsOf: {
      name: 'alert/rootsOf',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (alert:Record {id: id})\nRETURN { id: id, roots: COLLECT { MATCH (alert)-[:SYMPTOM_OF]->(root:Alert) WHERE /*scope (root)-[:ON]->()*/true/*end*/ RETURN root.id ORDER BY root.id } } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; roots: string[] }>>,
    /**
     * Writes alerts, new ones too. `plain` holds what is no instant; a null takes a property away.
     */
    save: {
      name: 'alert/save',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMERGE (alert:Record {id: row.id})\nSET alert:Alert, alert += row.plain,\n    alert.startsAt = datetime(row.startsAt), alert.firstStartsAt = datetime(row.firstStartsAt),\n    alert.endsAt = datetime(row.endsAt), alert.lastSeenAt = datetime(row.lastSeenAt),\n    alert.acknowledgedAt = datetime(row.acknowledgedAt), alert.acknowledgedUntil = datetime(row.acknowledgedUntil),\n    alert.reachableSince = datetime(row.reachableSince), alert.nextAt = datetime(row.nextAt)",
    } as Statement<{ rows: { id: string; plain: Record<string, unknown>; startsAt: string; firstStartsAt: string; endsAt: string | null; lastSeenAt: string; acknowledgedAt: string | null; acknowledgedUntil: string | null; reachableSince: string | null; nextAt: string | null }[] }, void>,
    /**
     * Writes a silence.
     */
    saveSilence: {
      name: 'alert/saveSilence',
      access: 'write',
      arity: 'none',
      text: "MERGE (silence:Record {id: $id})\nSET silence:Silence, silence.matchers = $matchers, silence.from = datetime($from), silence.to = datetime($to),\n    silence.author = $author, silence.comment = $comment, silence.createdAt = datetime($createdAt)",
    } as Statement<{ id: string; matchers: string; from: string; to: string; author: string; comment: string | null; createdAt: string }, void>,
    /**
     * Writes how a source's alerts find their items.
     */
    saveSource: {
      name: 'alert/saveSource',
      access: 'write',
      arity: 'none',
      text: "MERGE (source:AlertSource {name: $name})\nSET source.rules = $rules, source.defaultSeverity = $defaultSeverity",
    } as Statement<{ name: string; rules: string; defaultSeverity: string }, void>,
    /**
     * A silence by id.
     */
    silence: {
      name: 'alert/silence',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (record:Record {id: $id}) WHERE record:Silence\nRETURN record { .* } AS silence",
    } as Statement<{ id: string }, SilenceRecord | undefined>,
    /**
     * A page of silences that end after an instant, the latest to end first, after a place: instant and id.
     */
    silences: {
      name: 'alert/silences',
      access: 'read',
      arity: 'many',
      text: "MATCH (silence:Silence) WHERE silence.to > datetime($endingAfter)\n  AND ($after IS NULL OR silence.to < datetime($after[0]) OR (silence.to = datetime($after[0]) AND silence.id > $after[1]))\nRETURN silence { .* } AS silence ORDER BY silence.to DESC, silence.id LIMIT toInteger($limit)",
    } as Statement<{ endingAfter: string; after: string[] | null; limit: number }, SilenceRecord[]>,
    /**
     * Silences by id, locked.
     */
    silencesByIds: {
      name: 'alert/silencesByIds',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id}) WHERE record:Silence\nSET record:Record\nWITH record\nRETURN record { .* } AS silence",
    } as Statement<{ ids: string[] }, SilenceRecord[]>,
    /**
     * A page of alerts in some statuses, by id, after a place; for a snapshot of a stream.
     */
    snapshot: {
      name: 'alert/snapshot',
      access: 'read',
      arity: 'many',
      text: "MATCH (record:Record) USING INDEX record:Record(id)\nWHERE record.id > $after AND record:Alert AND /*scope (record)-[:ON]->()*/true/*end*/\n  AND record.status IN $statuses\n  AND ($sources IS NULL OR record.source IN $sources)\nWITH record ORDER BY record.id LIMIT toInteger($limit)\nRETURN record { .*, itemId: head(COLLECT { MATCH (record)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert\nORDER BY alert.id",
    } as Statement<{ statuses: string[]; sources: string[] | null; after: string; limit: number }, AlertRecord[]>,
    /**
     * How sources' alerts find their items, by name.
     */
    sources: {
      name: 'alert/sources',
      access: 'read',
      arity: 'many',
      text: "MATCH (source:AlertSource) WHERE source.name IS NOT NULL\nRETURN source { .* } AS source ORDER BY source.name",
    } as Statement<{  }, AlertSourceRecord[]>,
    /**
     * The firing alerts that follow from others, up to a limit for each, and how many there are.
     */
    symptomsOf: {
      name: 'alert/symptomsOf',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (root:Record {id: id})\nRETURN {\n  id: id,\n  total: COUNT { MATCH (root)<-[:SYMPTOM_OF]-(alert:Alert {status: 'FIRING'}) WHERE /*scope (alert)-[:ON]->()*/true/*end*/ },\n  symptoms: COLLECT {\n    MATCH (root)<-[:SYMPTOM_OF]-(alert:Alert {status: 'FIRING'}) WHERE /*scope (alert)-[:ON]->()*/true/*end*/\n    RETURN alert.id ORDER BY alert.id LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ ids: string[]; limit: number }, Array<{ id: string; total: number; symptoms: string[] }>>,
    /**
     * Items that ChangeSets brought, changed or took away, as they are now.
     */
    touchedItems: {
      name: 'alert/touchedItems',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (:ChangeSet {id: id})-[change:CHANGED]->(item:ConfigurationItem)\nWHERE NOT change.operation IN ['RELATED', 'STATUS']\nWITH DISTINCT item\nRETURN item { .* } AS item",
    } as Statement<{ ids: string[] }, ItemRecord[]>,
  },
  approval: {
    /**
     * Writes that somebody votes in another's place for a time. The two are locked: what was looked at of them holds.
     */
    delegate: {
      name: 'approval/delegate',
      access: 'write',
      arity: 'none',
      text: "MATCH (delegator:ConfigurationItem {id: $properties.delegatorId})\nMATCH (delegate:ConfigurationItem {id: $properties.delegateId})\nCREATE (delegation:Record:ApprovalDelegation)\nSET delegation = $properties, delegation.from = datetime($properties.from), delegation.to = datetime($properties.to),\n    delegation.createdAt = datetime($at)\nCREATE (delegation)-[:DELEGATED_BY]->(delegator)\nCREATE (delegation)-[:DELEGATED_TO]->(delegate)",
    } as Statement<{ properties: { id: string; recordType: string; delegatorId: string; delegateId: string; from: string; to: string; note: string | null; createdBy: string }; at: string }, void>,
    /**
     * What people ever delegated to others.
     */
    delegatedBy: {
      name: 'approval/delegatedBy',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (:ConfigurationItem {id: id})<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)\nRETURN delegation { .* } AS delegation ORDER BY delegation.from, delegation.id",
    } as Statement<{ ids: string[] }, ApprovalDelegationRecord[]>,
    /**
     * What people delegated to others, and others to them, the latest first; with `ended` also what is over.
     */
    delegations: {
      name: 'approval/delegations',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (:ConfigurationItem {id: id})<-[:DELEGATED_BY|DELEGATED_TO]-(delegation:ApprovalDelegation)\nWHERE $ended OR delegation.to > datetime($at)\nWITH DISTINCT delegation ORDER BY delegation.from DESC, delegation.id LIMIT 1000\nRETURN delegation { .* } AS delegation",
    } as Statement<{ ids: string[]; at: string; ended: boolean }, ApprovalDelegationRecord[]>,
    /**
     * Ends a delegation, which is locked, at an instant.
     */
    endDelegation: {
      name: 'approval/endDelegation',
      access: 'write',
      arity: 'none',
      text: "MATCH (delegation:Record {id: $id}) WHERE delegation:ApprovalDelegation\nSET delegation.to = datetime($to)",
    } as Statement<{ id: string; to: string }, void>,
    /**
     * A delegation of someone, or of people in sight, locked. No row for an id that none has.
     */
    lockDelegation: {
      name: 'approval/lockDelegation',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (delegation:Record {id: $id}) WHERE delegation:ApprovalDelegation\n  AND (delegation.delegatorId = $asker OR /*scope (delegation)-[:DELEGATED_BY|DELEGATED_TO]->()*/true/*end*/)\nSET delegation:ApprovalDelegation\nWITH delegation\nRETURN delegation { .* } AS delegation",
    } as Statement<{ id: string; asker: string }, ApprovalDelegationRecord | undefined>,
    /**
     * What may wait for somebody to decide, by id, after a place: changes and requests that were put to them, and, with `templates`, what
     * was proposed as a template of changes. A request that was put to somebody is theirs to see, whatever their scope.
     */
    waiting: {
      name: 'approval/waiting',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  MATCH (:ConfigurationItem {id: $asker})<-[tie:PUT_TO]-(change:Change)\n  WHERE tie.validTo IS NULL AND change.id > $after AND change.state IN $changeStates\n    AND /*scope record change:Change*/true/*end*/\n  RETURN change.id AS id, change { .*,\n    items: COLLECT { MATCH (change)-[made:TARGETS]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id },\n    services: COLLECT { MATCH (change)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id }\n  } AS record\n  UNION ALL\n  MATCH (:ConfigurationItem {id: $asker})<-[tie:PUT_TO]-(request:ServiceRequest)\n  WHERE tie.validTo IS NULL AND request.id > $after AND request.state IN $requestStates\n  RETURN request.id AS id, request { .* } AS record\n  UNION ALL\n  MATCH (template:ChangeTemplate)\n  USING INDEX template:ChangeTemplate(createdAt)\n  WHERE $templates AND template.createdAt IS NOT NULL AND template.id > $after AND template.state = 'PROPOSED'\n  RETURN template.id AS id, template { .* } AS record\n}\nWITH DISTINCT id, record ORDER BY id LIMIT toInteger($limit)\nRETURN record",
    } as Statement<{ asker: string; templates: boolean; changeStates: string[]; requestStates: string[]; after: string; limit: number }, DecidableRecord[]>,
  },
  asset: {
    /**
     * Gives an asset, which the transaction has locked, into an item's hands from an instant on.
     */
    beginCustody: {
      name: 'asset/beginCustody',
      access: 'write',
      arity: 'none',
      text: "MATCH (asset:Record {id: $id}) WHERE asset:Asset\nMATCH (item:ConfigurationItem {id: $itemId})\nCREATE (item)-[custody:HOLDS {from: datetime($at)}]->(asset)\nSET custody.dueAt = datetime($dueAt)",
    } as Statement<{ id: string; itemId: string; at: string; dueAt: string | null }, void>,
    /**
     * Makes an item own an asset, which the transaction has locked, from an instant on.
     */
    beginOwnership: {
      name: 'asset/beginOwnership',
      access: 'write',
      arity: 'none',
      text: "MATCH (asset:Record {id: $id}) WHERE asset:Asset\nMATCH (item:ConfigurationItem {id: $itemId})\nCREATE (item)-[:OWNS {from: datetime($at)}]->(asset)",
    } as Statement<{ id: string; itemId: string; at: string }, void>,
    /**
     * Puts an asset, which the transaction has locked, somewhere from an instant on.
     */
    beginStay: {
      name: 'asset/beginStay',
      access: 'write',
      arity: 'none',
      text: "MATCH (asset:Record {id: $id}) WHERE asset:Asset\nMATCH (item:ConfigurationItem {id: $itemId})\nCREATE (asset)-[:KEPT_AT {from: datetime($at)}]->(item)",
    } as Statement<{ id: string; itemId: string; at: string }, void>,
    /**
     * Assets with what they are linked to now. No row for an id that none has.
     */
    byIds: {
      name: 'asset/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (asset:Record {id: id}) WHERE asset:Asset AND /*scope record asset:Asset*/true/*end*/\nRETURN asset { .*,\n  links: COLLECT {\n    MATCH (asset)-[link:OF_MODEL|REPRESENTS|KEPT_AT|BOUGHT_WITH|COVERED_BY|BUILT_INTO]->(target) WHERE link.to IS NULL\n    RETURN { type: type(link), id: target.id, from: link.from, line: link.line } ORDER BY target.name, target.id\n  },\n  holders: COLLECT {\n    MATCH (asset)<-[link:OWNS|HOLDS]-(holder:ConfigurationItem) WHERE link.to IS NULL\n    RETURN { type: type(link), id: holder.id, from: link.from, dueAt: link.dueAt }\n  }\n} AS asset",
    } as Statement<{ ids: string[] }, StoredAsset[]>,
    /**
     * The ids of assets by tag, and whether they are in sight. No row for a tag that none has.
     */
    byTags: {
      name: 'asset/byTags',
      access: 'read',
      arity: 'many',
      text: "UNWIND $tags AS tag\nMATCH (asset:Asset {tag: tag})\nRETURN asset { .tag, .id, seen: /*scope record asset:Asset*/true/*end*/ } AS row",
    } as Statement<{ tags: string[] }, Array<{ tag: string; id: string; seen: boolean }>>,
    /**
     * Cancels a reservation, whose asset the transaction has locked.
     */
    cancelReservation: {
      name: 'asset/cancelReservation',
      access: 'write',
      arity: 'none',
      text: "MATCH (reservation:Record {id: $id}) WHERE reservation:AssetReservation\nSET reservation.state = 'CANCELLED', reservation.cancelledAt = datetime($at)",
    } as Statement<{ id: string; at: string }, void>,
    /**
     * A certificate by its id. No row for an id that none has.
     */
    certificate: {
      name: 'asset/certificate',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (certificate:Record {id: $id})-[:CERTIFIES]->(asset:Asset) WHERE certificate:ScrapCertificate AND /*scope record asset:Asset*/true/*end*/\nRETURN certificate { .*, assetId: asset.id } AS certificate",
    } as Statement<{ id: string }, ScrapCertificateRecord | undefined>,
    /**
     * The certificates of assets' disposals. No row for an asset without one.
     */
    certificates: {
      name: 'asset/certificates',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (asset:Record {id: id})<-[:CERTIFIES]-(certificate:ScrapCertificate) WHERE asset:Asset\nRETURN certificate { .*, assetId: id } AS certificate",
    } as Statement<{ ids: string[] }, ScrapCertificateRecord[]>,
    /**
     * Writes what an asset's disposal leaves; the transaction has locked the asset.
     */
    certify: {
      name: 'asset/certify',
      access: 'write',
      arity: 'none',
      text: "MATCH (asset:Record {id: $assetId}) WHERE asset:Asset\nCREATE (asset)<-[:CERTIFIES]-(certificate:Record:ScrapCertificate)\nSET certificate = $properties, certificate.disposedAt = datetime($at),\n    certificate.approvedAt = datetime(certificate.approvedAt)",
    } as Statement<{ assetId: string; properties: Record<string, unknown>; at: string }, void>,
    /**
     * The ids of what is built into assets now, by tag; at most 1,000 of each.
     */
    components: {
      name: 'asset/components',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (whole:Record {id: id}) WHERE whole:Asset\nRETURN { assetId: id, ids: COLLECT {\n  MATCH (whole)<-[link:BUILT_INTO]-(part:Asset) WHERE link.to IS NULL AND /*scope record part:Asset*/true/*end*/\n  RETURN part.id ORDER BY part.tag LIMIT 1000\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ assetId: string; ids: string[] }>>,
    /**
     * How many assets pass. Candidates come from one place, the narrowest the caller knows.
     * Null does not restrict.
     */
    count: {
      name: 'asset/count',
      access: 'read',
      arity: 'one',
      text: "CALL () {\n  UNWIND CASE $from WHEN 'search' THEN [$anchor] ELSE [] END AS query\n  CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()\n  CALL db.index.fulltext.queryNodes('asset_text', query) YIELD node\n  RETURN node AS asset\nUNION ALL\n  UNWIND CASE $from WHEN 'item' THEN [$anchor] ELSE [] END AS id\n  MATCH (:ConfigurationItem {id: id})<-[link:REPRESENTS|KEPT_AT]-(asset:Asset) WHERE link.to IS NULL\n  RETURN DISTINCT asset\nUNION ALL\n  UNWIND CASE $from WHEN 'holder' THEN [$anchor] ELSE [] END AS id\n  MATCH (:ConfigurationItem {id: id})-[link:OWNS|HOLDS]->(asset:Asset) WHERE link.to IS NULL\n  RETURN DISTINCT asset\nUNION ALL\n  UNWIND CASE $from WHEN 'record' THEN [$anchor] ELSE [] END AS id\n  MATCH (:Record {id: id})<-[link:OF_MODEL|COVERED_BY|BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL\n  RETURN DISTINCT asset\nUNION ALL\n  UNWIND CASE $from WHEN 'states' THEN $filter.states ELSE [] END AS state\n  MATCH (asset:Asset) USING INDEX asset:Asset(state, tag) WHERE asset.state = state AND asset.tag IS NOT NULL\n  RETURN asset\nUNION ALL\n  UNWIND CASE $from WHEN 'all' THEN [''] ELSE [] END AS place\n  MATCH (asset:Asset) USING INDEX asset:Asset(tag) WHERE asset.tag > place\n  RETURN asset\n}\nWITH asset\nWHERE asset.tag IS NOT NULL\n  AND /*scope record asset:Asset*/true/*end*/\n  AND ($filter.states IS NULL OR asset.state IN $filter.states)\n  AND ($filter.costCentre IS NULL OR asset.costCentre = $filter.costCentre)\n  AND ($filter.model IS NULL OR EXISTS {\n    MATCH (asset)-[link:OF_MODEL]->(model) WHERE link.to IS NULL AND model.id = $filter.model })\n  AND ($filter.assetClasses IS NULL OR EXISTS {\n    MATCH (asset)-[link:OF_MODEL]->(model:AssetModel) WHERE link.to IS NULL AND model.assetClass IN $filter.assetClasses })\n  AND ($filter.owner IS NULL OR EXISTS {\n    MATCH (asset)<-[link:OWNS]-(holder) WHERE link.to IS NULL AND holder.id = $filter.owner })\n  AND ($filter.custodian IS NULL OR EXISTS {\n    MATCH (asset)<-[link:HOLDS]-(holder) WHERE link.to IS NULL AND holder.id = $filter.custodian })\n  AND ($filter.location IS NULL OR EXISTS {\n    MATCH (asset)-[link:KEPT_AT]->(place) WHERE link.to IS NULL AND place.id = $filter.location })\n  AND ($filter.item IS NULL OR EXISTS {\n    MATCH (asset)-[link:REPRESENTS]->(item) WHERE link.to IS NULL AND item.id = $filter.item })\n  AND ($filter.coveredBy IS NULL OR EXISTS {\n    MATCH (asset)-[link:COVERED_BY]->(cover) WHERE link.to IS NULL AND cover.id = $filter.coveredBy })\n  AND ($filter.order IS NULL OR EXISTS {\n    MATCH (asset)-[link:BOUGHT_WITH]->(order) WHERE link.to IS NULL AND order.id = $filter.order })\n  AND ($filter.overdue IS NULL OR $filter.overdue = EXISTS {\n    MATCH (asset)<-[link:HOLDS]-(:ConfigurationItem) WHERE link.to IS NULL AND link.dueAt < datetime($now) })\nRETURN count(asset) AS total",
    } as Statement<{ from: 'search' | 'item' | 'holder' | 'record' | 'states' | 'all'; anchor: string; filter: AssetFilter; now: string }, number>,
    /**
     * How many assets models, contracts, warranties and orders have now.
     */
    countsOfRecords: {
      name: 'asset/countsOfRecords',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id}) WHERE record:InventoryRecord\nRETURN { id: id, total: COUNT {\n  MATCH (record)<-[link:OF_MODEL|COVERED_BY|BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL AND /*scope record asset:Asset*/true/*end*/\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; total: number }>>,
    /**
     * What is in operation and depends on items, one hop, with how much of it is out of sight; one more than is shown, and what is
     * out of sight last.
     */
    dependents: {
      name: 'asset/dependents',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN { itemId: id, dependents: COLLECT {\n  MATCH (item)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(dependent:ConfigurationItem)\n  WHERE dependent.retiredAt IS NULL AND dependent.lifecycleStage = 'OPERATIONAL'\n  WITH DISTINCT dependent, NOT /*scope dependent*/true/*end*/ AS hidden\n  ORDER BY hidden, dependent.name, dependent.id LIMIT 21\n  RETURN dependent { .id, .name, .class, hidden: hidden }\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ itemId: string; dependents: Neighbour[] }>>,
    /**
     * Ends who owns or holds an asset, or where it is, as of an instant. The transaction has locked the asset.
     */
    endTenure: {
      name: 'asset/endTenure',
      access: 'write',
      arity: 'none',
      text: "MATCH (asset:Record {id: $id}) WHERE asset:Asset\nMATCH (asset)-[tenure:OWNS|HOLDS|KEPT_AT]-(:ConfigurationItem) WHERE type(tenure) = $type AND tenure.to IS NULL\nSET tenure.to = datetime($at)",
    } as Statement<{ id: string; type: 'OWNS' | 'HOLDS' | 'KEPT_AT'; at: string }, void>,
    /**
     * The ids of current items of a name, of some classes or any; two at most, to see whether there is but one.
     */
    itemsByName: {
      name: 'asset/itemsByName',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem)\nUSING INDEX item:ConfigurationItem(name, id)\nWHERE item.name = $name AND item.id IS NOT NULL AND item.retiredAt IS NULL AND /*scope item*/true/*end*/\n  AND ($classes IS NULL OR item.class IN $classes)\nRETURN item.id AS id LIMIT 2",
    } as Statement<{ name: string; classes: string[] | null }, string[]>,
    /**
     * Takes the locks of assets. No row for an id that none has.
     */
    lock: {
      name: 'asset/lock',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (asset:Record {id: id}) WHERE asset:Asset AND /*scope record asset:Asset*/true/*end*/\nSET asset:Asset\nWITH id\nRETURN id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * The ids of the assets that items are now.
     */
    ofItems: {
      name: 'asset/ofItems',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS itemId\nMATCH (item:ConfigurationItem {id: itemId})<-[link:REPRESENTS]-(asset:Asset) WHERE link.to IS NULL\nRETURN { itemId: itemId, id: asset.id } AS row",
    } as Statement<{ ids: string[] }, Array<{ itemId: string; id: string }>>,
    /**
     * Pages of the assets of models, contracts, warranties and orders, by tag, each from its own place on, in one statement.
     */
    ofRecords: {
      name: 'asset/ofRecords',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nMATCH (record:Record {id: ask.id}) WHERE record:InventoryRecord\nRETURN { ask: ask.index, rows: COLLECT {\n  MATCH (record)<-[link:OF_MODEL|COVERED_BY|BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL AND asset.tag > ask.after\n    AND /*scope record asset:Asset*/true/*end*/\n  RETURN DISTINCT asset { .id, .tag } AS row ORDER BY row.tag LIMIT toInteger($limit)\n} } AS row",
    } as Statement<{ asks: { index: number; id: string; after: string }[]; limit: number }, Array<{ ask: number; rows: { id: string; tag: string }[] }>>,
    /**
     * A page of assets by tag, after a tag ('' at the start). Candidates come from one place, the narrowest the caller knows.
     * Null does not restrict.
     */
    page: {
      name: 'asset/page',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  UNWIND CASE $from WHEN 'search' THEN [$anchor] ELSE [] END AS query\n  CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()\n  CALL db.index.fulltext.queryNodes('asset_text', query) YIELD node\n  RETURN node AS asset\nUNION ALL\n  UNWIND CASE $from WHEN 'item' THEN [$anchor] ELSE [] END AS id\n  MATCH (:ConfigurationItem {id: id})<-[link:REPRESENTS|KEPT_AT]-(asset:Asset) WHERE link.to IS NULL\n  RETURN DISTINCT asset\nUNION ALL\n  UNWIND CASE $from WHEN 'holder' THEN [$anchor] ELSE [] END AS id\n  MATCH (:ConfigurationItem {id: id})-[link:OWNS|HOLDS]->(asset:Asset) WHERE link.to IS NULL\n  RETURN DISTINCT asset\nUNION ALL\n  UNWIND CASE $from WHEN 'record' THEN [$anchor] ELSE [] END AS id\n  MATCH (:Record {id: id})<-[link:OF_MODEL|COVERED_BY|BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL\n  RETURN DISTINCT asset\nUNION ALL\n  UNWIND CASE $from WHEN 'states' THEN $filter.states ELSE [] END AS state\n  MATCH (asset:Asset) USING INDEX asset:Asset(state, tag) WHERE asset.state = state AND asset.tag > $after\n  WITH asset ORDER BY asset.tag\n  RETURN asset\nUNION ALL\n  UNWIND CASE $from WHEN 'all' THEN [$after] ELSE [] END AS place\n  MATCH (asset:Asset) USING INDEX asset:Asset(tag) WHERE asset.tag > place\n  RETURN asset\n}\nWITH asset\nWHERE asset.tag > $after\n  AND /*scope record asset:Asset*/true/*end*/\n  AND ($filter.states IS NULL OR asset.state IN $filter.states)\n  AND ($filter.costCentre IS NULL OR asset.costCentre = $filter.costCentre)\n  AND ($filter.model IS NULL OR EXISTS {\n    MATCH (asset)-[link:OF_MODEL]->(model) WHERE link.to IS NULL AND model.id = $filter.model })\n  AND ($filter.assetClasses IS NULL OR EXISTS {\n    MATCH (asset)-[link:OF_MODEL]->(model:AssetModel) WHERE link.to IS NULL AND model.assetClass IN $filter.assetClasses })\n  AND ($filter.owner IS NULL OR EXISTS {\n    MATCH (asset)<-[link:OWNS]-(holder) WHERE link.to IS NULL AND holder.id = $filter.owner })\n  AND ($filter.custodian IS NULL OR EXISTS {\n    MATCH (asset)<-[link:HOLDS]-(holder) WHERE link.to IS NULL AND holder.id = $filter.custodian })\n  AND ($filter.location IS NULL OR EXISTS {\n    MATCH (asset)-[link:KEPT_AT]->(place) WHERE link.to IS NULL AND place.id = $filter.location })\n  AND ($filter.item IS NULL OR EXISTS {\n    MATCH (asset)-[link:REPRESENTS]->(item) WHERE link.to IS NULL AND item.id = $filter.item })\n  AND ($filter.coveredBy IS NULL OR EXISTS {\n    MATCH (asset)-[link:COVERED_BY]->(cover) WHERE link.to IS NULL AND cover.id = $filter.coveredBy })\n  AND ($filter.order IS NULL OR EXISTS {\n    MATCH (asset)-[link:BOUGHT_WITH]->(order) WHERE link.to IS NULL AND order.id = $filter.order })\n  AND ($filter.overdue IS NULL OR $filter.overdue = EXISTS {\n    MATCH (asset)<-[link:HOLDS]-(:ConfigurationItem) WHERE link.to IS NULL AND link.dueAt < datetime($now) })\nWITH asset ORDER BY asset.tag LIMIT toInteger($limit)\nRETURN asset { .id, .tag } AS asset",
    } as Statement<{ from: 'search' | 'item' | 'holder' | 'record' | 'states' | 'all'; anchor: string; filter: AssetFilter; now: string; after: string; limit: number }, Array<{ id: string; tag: string }>>,
    /**
     * Reservations of assets that have not ended by an instant, the next first; at most 1,000 of each.
     */
    reservations: {
      name: 'asset/reservations',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (asset:Record {id: id}) WHERE asset:Asset\nRETURN { assetId: id, reservations: COLLECT {\n  MATCH (asset)<-[:RESERVES]-(reservation:AssetReservation)-[:RESERVED_FOR]->(item:ConfigurationItem)\n  WHERE reservation.state = 'ACTIVE' AND reservation.to > datetime($now)\n  RETURN reservation { .*, assetId: id, forId: item.id, forName: item.name, forHidden: NOT /*scope item*/true/*end*/ }\n  ORDER BY reservation.from, reservation.id LIMIT 1000\n} } AS row",
    } as Statement<{ ids: string[]; now: string }, Array<{ assetId: string; reservations: ReservationRecord[] }>>,
    /**
     * Reservations by id. No row for an id that none has.
     */
    reservationsByIds: {
      name: 'asset/reservationsByIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (reservation:Record {id: id})-[:RESERVES]->(asset:Asset) WHERE reservation:AssetReservation AND /*scope record asset:Asset*/true/*end*/\nMATCH (reservation)-[:RESERVED_FOR]->(item:ConfigurationItem)\nRETURN reservation { .*, assetId: asset.id, forId: item.id, forName: item.name, forHidden: NOT /*scope item*/true/*end*/ } AS reservation",
    } as Statement<{ ids: string[] }, ReservationRecord[]>,
    /**
     * Writes a reservation of an asset, which the transaction has locked, [from, to).
     */
    reserve: {
      name: 'asset/reserve',
      access: 'write',
      arity: 'none',
      text: "MATCH (asset:Record {id: $assetId}) WHERE asset:Asset\nMATCH (item:ConfigurationItem {id: $itemId})\nCREATE (asset)<-[:RESERVES]-(reservation:Record:AssetReservation)-[:RESERVED_FOR]->(item)\nSET reservation = $properties, reservation.id = $id, reservation.recordType = 'AssetReservation',\n    reservation.state = 'ACTIVE', reservation.from = datetime($from), reservation.to = datetime($to),\n    reservation.createdAt = datetime($at)",
    } as Statement<{ id: string; assetId: string; itemId: string; from: string; to: string; properties: Record<string, unknown>; at: string }, void>,
    /**
     * The reservation of each asset that holds at an instant. No row for an asset without one.
     */
    reservedNow: {
      name: 'asset/reservedNow',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (asset:Record {id: id})<-[:RESERVES]-(reservation:AssetReservation)-[:RESERVED_FOR]->(item:ConfigurationItem)\nWHERE asset:Asset AND reservation.state = 'ACTIVE'\n  AND reservation.from <= datetime($now) AND reservation.to > datetime($now)\nRETURN reservation { .*, assetId: id, forId: item.id, forName: item.name, forHidden: NOT /*scope item*/true/*end*/ } AS reservation",
    } as Statement<{ ids: string[]; now: string }, ReservationRecord[]>,
    /**
     * Who owned or held assets, or where they were, newest first; at most 1,000 of each.
     */
    tenures: {
      name: 'asset/tenures',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (asset:Record {id: id}) WHERE asset:Asset\nRETURN { assetId: id, tenures: COLLECT {\n  MATCH (asset)-[tenure:OWNS|HOLDS|KEPT_AT]-(item:ConfigurationItem) WHERE type(tenure) = $type\n  RETURN tenure { .from, .to, .dueAt, itemId: item.id } ORDER BY tenure.from DESC, tenure.to IS NULL DESC LIMIT 1000\n} } AS row",
    } as Statement<{ ids: string[]; type: 'OWNS' | 'HOLDS' | 'KEPT_AT' }, Array<{ assetId: string; tenures: TenureRecord[] }>>,
    /**
     * The id of what an asset is built into now. No row when it stands by itself.
     */
    wholeOf: {
      name: 'asset/wholeOf',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (part:Record {id: $id})-[link:BUILT_INTO]->(whole:Asset) WHERE part:Asset AND link.to IS NULL\nRETURN whole.id AS id LIMIT 1",
    } as Statement<{ id: string }, string | undefined>,
  },
  attachment: {
    /**
     * Attaches a file to a record, which is locked. What the file holds lies outside the graph, under its hash.
     */
    attach: {
      name: 'attachment/attach',
      access: 'write',
      arity: 'none',
      text: "MATCH (record:Record {id: $recordId})\nCREATE (attachment:Record:Attachment {\n  id: $id, recordId: $recordId, name: $name, mediaType: $mediaType, size: toInteger($size), sha256: $sha256,\n  attachedAt: datetime($at), attachedBy: $by\n})\nCREATE (attachment)-[:ATTACHED_TO {validFrom: datetime($at), by: $by}]->(record)",
    } as Statement<{ id: string; recordId: string; name: string; mediaType: string; size: number; sha256: string; at: string; by: string }, void>,
    /**
     * Attachments of ids. Whoever asks must see their records.
     */
    byIds: {
      name: 'attachment/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (attachment:Record {id: id}) WHERE attachment:Attachment\nRETURN attachment { .* } AS attachment",
    } as Statement<{ ids: string[] }, AttachmentRecord[]>,
    /**
     * How many attachments a record has that were not removed.
     */
    count: {
      name: 'attachment/count',
      access: 'read',
      arity: 'one',
      text: "RETURN COUNT {\n  MATCH (attachment:Attachment) WHERE attachment.recordId = $recordId AND attachment.removedAt IS NULL\n} AS total",
    } as Statement<{ recordId: string }, number>,
    /**
     * The contents that attachments need, from a hash on.
     */
    kept: {
      name: 'attachment/kept',
      access: 'read',
      arity: 'many',
      text: "MATCH (attachment:Attachment) WHERE attachment.sha256 > $after AND attachment.removedAt IS NULL\nWITH DISTINCT attachment.sha256 AS sha256, attachment.size AS size ORDER BY sha256 LIMIT toInteger($limit)\nRETURN { sha256: sha256, size: size } AS row",
    } as Statement<{ after: string; limit: number }, Array<{ sha256: string; size: number }>>,
    /**
     * What is attached to records, and what was, the oldest first; at most 500 of each.
     */
    ofRecords: {
      name: 'attachment/ofRecords',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nRETURN { id: id, attachments: COLLECT {\n  MATCH (attachment:Attachment) WHERE attachment.recordId = id\n  RETURN attachment { .* } ORDER BY attachment.attachedAt, attachment.id LIMIT 500\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; attachments: AttachmentRecord[] }>>,
    /**
     * Notes that the contents of removed attachments are gone.
     */
    purged: {
      name: 'attachment/purged',
      access: 'write',
      arity: 'none',
      text: "UNWIND $ids AS id\nMATCH (attachment:Record {id: id}) WHERE attachment:Attachment\nREMOVE attachment.purgeAt",
    } as Statement<{ ids: string[] }, void>,
    /**
     * Takes an attachment from its record, which is locked. That it was there stays; its content is deleted soon, unless another needs it.
     */
    remove: {
      name: 'attachment/remove',
      access: 'write',
      arity: 'none',
      text: "MATCH (attachment:Record {id: $id}) WHERE attachment:Attachment\nSET attachment.removedAt = datetime($at), attachment.removedBy = $by, attachment.purgeAt = datetime($at)\nWITH attachment\nMATCH (attachment)-[link:ATTACHED_TO]->(:Record) WHERE link.validTo IS NULL\nSET link.validTo = datetime($at), link.endedBy = $by",
    } as Statement<{ id: string; at: string; by: string }, void>,
    /**
     * Removed attachments whose content is still to be deleted, and whether another needs it.
     */
    toPurge: {
      name: 'attachment/toPurge',
      access: 'read',
      arity: 'many',
      text: "MATCH (attachment:Attachment) WHERE attachment.purgeAt IS NOT NULL\nWITH attachment ORDER BY attachment.purgeAt LIMIT toInteger($limit)\nRETURN {\n  id: attachment.id, sha256: attachment.sha256,\n  needed: EXISTS { MATCH (other:Attachment) WHERE other.sha256 = attachment.sha256 AND other.removedAt IS NULL }\n} AS row",
    } as Statement<{ limit: number }, Array<{ id: string; sha256: string; needed: boolean }>>,
  },
  audit: {
    /**
     * Notes which assets an audit looks at, and who looks.
     */
    addSamples: {
      name: 'audit/addSamples',
      access: 'write',
      arity: 'none',
      text: "MATCH (audit:Record {id: $auditId}) WHERE audit:AssetAudit\nUNWIND $rows AS row\nMATCH (asset:Record {id: row.assetId}) WHERE asset:Asset\nCREATE (audit)-[:SAMPLES {assetClass: row.assetClass, assigneeId: row.assigneeId}]->(asset)",
    } as Statement<{ auditId: string; rows: { assetId: string; assetClass: string; assigneeId: string | null }[] }, void>,
    /**
     * What audits found so far, for their figures.
     */
    findings: {
      name: 'audit/findings',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (audit:Record {id: id}) WHERE audit:AssetAudit\nRETURN { auditId: id, findings: COLLECT {\n  MATCH (audit)-[sample:SAMPLES]->(:Asset)\n  RETURN sample { .assetClass, .exists, .owner, .location, .attributes, state: sample.lifecycle }\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ auditId: string; findings: SampleFinding[] }>>,
    /**
     * A page of what an audit looks at, by tag, after a tag ('' at the start). Null does not restrict.
     */
    page: {
      name: 'audit/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (audit:Record {id: $auditId})-[sample:SAMPLES]->(asset:Asset)\nWHERE audit:AssetAudit AND asset.tag > $after\nWITH sample, asset, CASE\n  WHEN sample.exists IS NULL THEN 'PENDING'\n  WHEN sample.exists AND sample.owner AND sample.location AND sample.lifecycle AND sample.attributes THEN 'RIGHT'\n  ELSE 'WRONG'\nEND AS state\nWHERE $state IS NULL OR state = $state\nWITH sample, asset, state ORDER BY asset.tag LIMIT toInteger($limit)\nRETURN sample { .*, state: state, assetId: asset.id, tag: asset.tag } AS sample",
    } as Statement<{ auditId: string; state: 'PENDING' | 'RIGHT' | 'WRONG' | null; after: string; limit: number }, SampleRecord[]>,
    /**
     * The ids of assets with the class of their model and their owner, for a sample; disposed ones are left out.
     */
    population: {
      name: 'audit/population',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (asset:Record {id: id})-[link:OF_MODEL]->(model:AssetModel)\nWHERE asset:Asset AND link.to IS NULL AND asset.state <> 'DISPOSED'\nRETURN { id: id, assetClass: model.assetClass, ownerId: head(COLLECT {\n  MATCH (asset)<-[owns:OWNS]-(owner:ConfigurationItem) WHERE owns.to IS NULL RETURN owner.id\n}) } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; assetClass: string; ownerId: string | null }>>,
    /**
     * Writes what was found of assets that an audit looks at. The transaction has locked the audit.
     */
    record: {
      name: 'audit/record',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (asset:Record {id: row.assetId})<-[sample:SAMPLES]-(audit:AssetAudit) WHERE asset:Asset AND audit.id = $auditId\nSET sample += row.found, sample.checkedAt = datetime($at), sample.checkedBy = $by, asset.lastAuditedAt = datetime($at)",
    } as Statement<{ auditId: string; rows: { assetId: string; found: Record<string, unknown> }[]; at: string; by: string }, void>,
    /**
     * Which of some ids or tags an audit looks at.
     */
    sampled: {
      name: 'audit/sampled',
      access: 'read',
      arity: 'many',
      text: "MATCH (audit:Record {id: $auditId}) WHERE audit:AssetAudit\nUNWIND $keys AS key\nMATCH (audit)-[:SAMPLES]->(asset:Asset) WHERE asset.id = key OR asset.tag = key\nRETURN { key: key, assetId: asset.id } AS row",
    } as Statement<{ auditId: string; keys: string[] }, Array<{ key: string; assetId: string }>>,
  },
  backup: {
    /**
     * Whether the database holds anything but its migrations. Stops at the first that it finds.
     */
    anyNode: {
      name: 'backup/anyNode',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (node) WHERE NOT (node:Migration OR node:MigrationLease)\nRETURN labels(node) AS labels LIMIT 1",
    } as Statement<{  }, string[] | undefined>,
    /**
     * Sealed ChangeSets of a part of the feed, with what they say and changed.
     */
    changeSets: {
      name: 'backup/changeSets',
      access: 'read',
      arity: 'many',
      text: "MATCH (changeSet:ChangeSet) WHERE $after < changeSet.sequence <= $upTo\nRETURN { node: [id(changeSet), labels(changeSet), properties(changeSet)],\n  belongings: [(changeSet)-[:SAYS|HOLDS]->(said) | [id(said), labels(said), properties(said)]],\n  relationships: [(changeSet)-[related]->(to) | [id(related), type(related), id(changeSet), id(to), changeSet.id,\n    coalesce(to.id, ''), properties(related), 'both', changeSet.sequence]] } AS row",
    } as Statement<{ after: number; upTo: number }, unknown[]>,
    /**
     * Forgets migrations that are newer than the data, so that they are applied to it.
     */
    forgetMigrations: {
      name: 'backup/forgetMigrations',
      access: 'write',
      arity: 'none',
      text: "MATCH (migration:Migration) WHERE migration.version > $after\nDELETE migration",
    } as Statement<{ after: number }, void>,
    /**
     * Holds items and records, by their numbers in this database, for as long as the transaction lasts: whoever wants to write one
     * of them waits.
     */
    hold: {
      name: 'backup/hold',
      access: 'write',
      arity: 'none',
      text: "UNWIND $ids AS id\nMATCH (node) WHERE id(node) = id\nFOREACH (_ IN CASE WHEN node:ConfigurationItem THEN [1] ELSE [] END | SET node:ConfigurationItem)\nFOREACH (_ IN CASE WHEN node:Record THEN [1] ELSE [] END | SET node:Record)",
    } as Statement<{ ids: number[] }, void>,
    /**
     * Holds the places of the feed's followers, for as long as the transaction lasts: none of them works meanwhile.
     */
    holdPlaces: {
      name: 'backup/holdPlaces',
      access: 'write',
      arity: 'none',
      text: "MATCH (follower:FeedFollower)\nWITH follower ORDER BY follower.name\nSET follower:FeedFollower",
    } as Statement<{  }, void>,
    /**
     * Idempotency keys that hold at least until an instant.
     */
    keys: {
      name: 'backup/keys',
      access: 'read',
      arity: 'many',
      text: "MATCH (claim:IdempotencyKey) WHERE claim.expiresAt >= datetime($until)\nRETURN [id(claim), labels(claim), properties(claim)] AS row",
    } as Statement<{ until: string }, unknown[]>,
    /**
     * The labels that the database knows.
     */
    labels: {
      name: 'backup/labels',
      access: 'read',
      arity: 'many',
      text: "CALL db.labels() YIELD label\nRETURN label",
    } as Statement<{  }, string[]>,
    /**
     * Every node, but those with one of these labels: its number in this database, labels, the names of its properties and their
     * values, and of what is said by a ChangeSet the latter's sequence number (-1 before it is sealed). An instant is told as a map of
     * its text: the driver takes longer over an instant than over all else of a node.
     */
    nodes: {
      name: 'backup/nodes',
      access: 'read',
      arity: 'many',
      text: "MATCH (node) WHERE none(label IN labels(node) WHERE label IN $without)\nRETURN [id(node), labels(node), [keys(node), [key IN keys(node) |\n    CASE WHEN node[key] IS :: ZONED DATETIME NOT NULL THEN {`$datetime`: toString(node[key])}\n         WHEN node[key] IS :: LIST<ZONED DATETIME NOT NULL> NOT NULL THEN [one IN node[key] | {`$datetime`: toString(one)}]\n         ELSE node[key] END]],\n  CASE WHEN node:StatusTexts OR node:StatusColumns\n         THEN head([(node)<-[:SAYS|HOLDS]-(changeSet:ChangeSet) | coalesce(changeSet.sequence, -1)])\n       WHEN node:ChangeSet THEN coalesce(node.sequence, -1) END] AS row",
    } as Statement<{ without: string[] }, unknown[]>,
    /**
     * How far the feed's followers and the propagation of structure have come, whole nodes.
     */
    places: {
      name: 'backup/places',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  MATCH (follower:FeedFollower) RETURN follower AS place\nUNION\n  MATCH (head:StatusHead) RETURN head AS place\n}\nRETURN [id(place), labels(place), properties(place)] AS row",
    } as Statement<{  }, unknown[]>,
    /**
     * Every relationship, but those that columns of statuses are tied by: its number in this database, its type, the numbers and the
     * keys of its ends, the names of its properties and their values (see backup/nodes), which of its ends it is told of with, and for
     * one from a ChangeSet the latter's sequence number (-1 before it is sealed). One that sources report is told of with its dependent
     * (ADR 2), one between a record and an item with the record.
     */
    relationships: {
      name: 'backup/relationships',
      access: 'read',
      arity: 'many',
      text: "MATCH (from)-[related:!TELLS_OF]->(to)\nRETURN [id(related), type(related), id(from), id(to), coalesce(from.id, from.key, from.name, ''),\n  coalesce(to.id, to.key, to.name, ''), [keys(related), [key IN keys(related) |\n    CASE WHEN related[key] IS :: ZONED DATETIME NOT NULL THEN {`$datetime`: toString(related[key])}\n         WHEN related[key] IS :: LIST<ZONED DATETIME NOT NULL> NOT NULL\n           THEN [one IN related[key] | {`$datetime`: toString(one)}]\n         ELSE related[key] END]],\n  CASE WHEN related.sources IS NOT NULL OR (from:Record AND NOT to:Record) THEN 'from'\n       WHEN to:Record AND NOT from:Record THEN 'to' ELSE 'both' END,\n  CASE WHEN from:ChangeSet THEN coalesce(from.sequence, -1) END] AS row",
    } as Statement<{  }, unknown[]>,
    /**
     * Creates nodes of a backup, and gives their numbers in this database in the order of the rows.
     */
    restoreNodes: {
      name: 'backup/restoreNodes',
      access: 'write',
      arity: 'one',
      text: "UNWIND range(0, size($rows) - 1) AS place\nWITH place, $rows[place] AS row\nCREATE (node:$(row.labels)) SET node = row.properties\nWITH place, id(node) AS id ORDER BY place\nRETURN collect(id) AS ids",
    } as Statement<{ rows: { labels: string[]; properties: unknown }[] }, number[]>,
    /**
     * Creates relationships of a backup between nodes of these numbers.
     */
    restoreRelationships: {
      name: 'backup/restoreRelationships',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (from) WHERE id(from) = row.from\nMATCH (to) WHERE id(to) = row.to\nCREATE (from)-[related:$(row.type)]->(to) SET related = row.properties",
    } as Statement<{ rows: { from: number; to: number; type: string; properties: unknown }[] }, void>,
    /**
     * The numbers in this database of the items and records that a part of the feed changed, and the ids of its ChangeSets.
     */
    touched: {
      name: 'backup/touched',
      access: 'read',
      arity: 'one',
      text: "OPTIONAL MATCH (changeSet:ChangeSet) WHERE $after < changeSet.sequence <= $upTo\nWITH collect(changeSet) AS changeSets\nRETURN { nodes: COLLECT {\n    UNWIND changeSets AS changeSet\n    MATCH (changeSet)-[:CHANGED]->(changed)\n    RETURN DISTINCT id(changed)\n  } + COLLECT {\n    UNWIND changeSets AS changeSet\n    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n    UNWIND columns.items AS item\n    MATCH (changed:ConfigurationItem {id: item})\n    RETURN DISTINCT id(changed)\n  }, changeSets: [changeSet IN changeSets | changeSet.id] } AS touched",
    } as Statement<{ after: number; upTo: number }, { nodes: number[]; changeSets: string[] }>,
    /**
     * Nodes by their number in this database, each with what belongs to it: the relationships that it owns (see backup/relationships)
     * but those from ChangeSets, its identities, groups and host identifiers, and what is kept of its past. What columns of statuses
     * are tied by is left out.
     */
    units: {
      name: 'backup/units',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (node) WHERE id(node) = id\nRETURN { node: [id(node), labels(node), properties(node)],\n  relationships: [(node)-[related:!CHANGED&!TELLS_OF]-(other)\n    WHERE CASE WHEN related.sources IS NOT NULL THEN startNode(related) = node ELSE node:Record OR NOT other:Record END |\n    [id(related), type(related), id(startNode(related)), id(endNode(related)),\n    coalesce(startNode(related).id, startNode(related).key, startNode(related).name, ''),\n    coalesce(endNode(related).id, endNode(related).key, endNode(related).name, ''), properties(related),\n    CASE WHEN related.sources IS NOT NULL OR (startNode(related):Record AND NOT endNode(related):Record) THEN 'from'\n         WHEN endNode(related):Record AND NOT startNode(related):Record THEN 'to' ELSE 'both' END]],\n  belongings: [(node)-[:IDENTIFIES|HAS_GROUP|KNOWN_AS]-(own)\n    WHERE own:Identity OR own:DependencyGroup OR own:HostIdentifier |\n    [id(own), labels(own), properties(own)]] + COLLECT {\n    MATCH (interval:StatusInterval) WHERE interval.itemId = node.id AND interval.from IS NOT NULL\n    RETURN [id(interval), labels(interval), properties(interval)]\n  } + COLLECT {\n    MATCH (period:MaintenancePeriod) WHERE period.itemId = node.id AND period.from IS NOT NULL\n    RETURN [id(period), labels(period), properties(period)]\n  } + COLLECT {\n    MATCH (period:MaintenancePeriod {maintenanceId: node.id}) RETURN [id(period), labels(period), properties(period)]\n  } + COLLECT {\n    MATCH (event:Event) WHERE event.recordId = node.id AND event.seq >= 0\n    RETURN [id(event), labels(event), properties(event)]\n  } } AS row",
    } as Statement<{ ids: number[] }, unknown[]>,
  },
  calendar: {
    /**
     * Calendars with the version in force. No row for an id that nobody has.
     */
    byIds: {
      name: 'calendar/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (calendar:Record {id: id}) WHERE calendar:Calendar\nMATCH (version:CalendarVersion {key: calendar.id + ' ' + toString(calendar.version)})\nRETURN calendar { .id, .name, .description, .version, .createdAt, .updatedAt, current: version { .* } } AS calendar",
    } as Statement<{ ids: string[] }, CalendarRecord[]>,
    /**
     * The id of the calendar of a name.
     */
    byName: {
      name: 'calendar/byName',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (calendar:Calendar {name: $name})\nRETURN calendar.id AS id",
    } as Statement<{ name: string }, string | undefined>,
    /**
     * Writes a calendar, new or not, and a version of it. Who makes another of the same name meets the constraint.
     */
    define: {
      name: 'calendar/define',
      access: 'write',
      arity: 'none',
      text: "MERGE (calendar:Record {id: $id})\nSET calendar:Calendar, calendar.name = $name, calendar.description = $description, calendar.version = toInteger($version),\n    calendar.createdAt = coalesce(calendar.createdAt, datetime($at)), calendar.updatedAt = datetime($at)\nMERGE (version:CalendarVersion {key: $id + ' ' + toString(toInteger($version))})\n  ON CREATE SET version += $properties, version.version = toInteger($version), version.validFrom = datetime($validFrom)\nMERGE (calendar)-[:HAS_VERSION]->(version)",
    } as Statement<{ id: string; name: string; description: string | null; at: string; version: number; properties: Record<string, unknown>; validFrom: string }, void>,
    /**
     * Takes the lock of a calendar. No row for an id that nobody has.
     */
    lock: {
      name: 'calendar/lock',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (calendar:Record {id: $id}) WHERE calendar:Calendar\nSET calendar:Calendar\nRETURN calendar.id AS id",
    } as Statement<{ id: string }, string | undefined>,
    /**
     * Calendars with the version in force, by name, from a place on.
     */
    page: {
      name: 'calendar/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (calendar:Calendar)\nWHERE calendar.name > $after AND ($name IS NULL OR calendar.name = $name)\nWITH calendar ORDER BY calendar.name LIMIT toInteger($limit)\nMATCH (version:CalendarVersion {key: calendar.id + ' ' + toString(calendar.version)})\nRETURN calendar { .id, .name, .description, .version, .createdAt, .updatedAt, current: version { .* } } AS calendar",
    } as Statement<{ name: string | null; after: string; limit: number }, CalendarRecord[]>,
    /**
     * Every version of calendars, newest first.
     */
    versions: {
      name: 'calendar/versions',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (calendar:Record {id: id}) WHERE calendar:Calendar\nRETURN { calendarId: id, versions: COLLECT {\n  MATCH (calendar)-[:HAS_VERSION]->(version:CalendarVersion)\n  RETURN version { .* } ORDER BY version.version DESC\n} } AS versions",
    } as Statement<{ ids: string[] }, Array<{ calendarId: string; versions: CalendarVersionRecord[] }>>,
  },
  catalogue: {
    /**
     * The id of the catalogue item that has a name. No row when none has.
     */
    byName: {
      name: 'catalogue/byName',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (item:CatalogueItem {uniqueName: $name})\nRETURN item.id AS id",
    } as Statement<{ name: string }, string | undefined>,
    /**
     * The catalogue items of offerings, by name.
     */
    ofOfferings: {
      name: 'catalogue/ofOfferings',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (offering:Record {id: id}) WHERE offering:ServiceOffering\nRETURN { offeringId: id, items: COLLECT {\n  MATCH (offering)<-[of:ITEM_OF]-(item:CatalogueItem) WHERE of.validTo IS NULL\n  RETURN item { .* } ORDER BY item.name, item.id LIMIT 1000\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ offeringId: string; items: CatalogueItemRecord[] }>>,
    /**
     * Catalogue items, newest first, from a place on. Null does not restrict. With `groups`, who asks and all they belong to: only what
     * they may ask for now.
     */
    page: {
      name: 'catalogue/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:CatalogueItem)\nUSING INDEX item:CatalogueItem(createdAt)\nWHERE item.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR item.createdAt < datetime($before.at) OR item.id < $before.id)\n  AND ($filter.states IS NULL OR item.state IN $filter.states)\n  AND ($filter.offering IS NULL OR EXISTS {\n    MATCH (item)-[of:ITEM_OF]->(offering:ServiceOffering) WHERE of.validTo IS NULL AND offering.id = $filter.offering })\n  AND ($filter.service IS NULL OR EXISTS {\n    MATCH (item)-[of:ITEM_OF]->(:ServiceOffering)-[part:OFFERING_OF]->(service:Service)\n    WHERE of.validTo IS NULL AND part.validTo IS NULL AND service.id = $filter.service })\n  AND ($filter.groups IS NULL OR item.state = 'PUBLISHED' AND EXISTS {\n    MATCH (item)-[of:ITEM_OF]->(offering:ServiceOffering)-[part:OFFERING_OF]->(service:Service)\n    WHERE of.validTo IS NULL AND part.validTo IS NULL AND offering.state = 'OFFERED' AND service.state = 'LIVE'\n      AND (NOT EXISTS { MATCH (offering)-[open:OFFERED_TO]->(:ConfigurationItem) WHERE open.validTo IS NULL }\n        OR EXISTS { MATCH (offering)-[open:OFFERED_TO]->(group:ConfigurationItem) WHERE open.validTo IS NULL AND group.id IN $filter.groups }) })\nWITH item ORDER BY item.createdAt DESC, item.id DESC LIMIT toInteger($limit)\nRETURN item { .* } AS item",
    } as Statement<{ filter: { states: string[] | null; offering: string | null; service: string | null; groups: string[] | null }; before: { at: string; id: string } | null; limit: number }, CatalogueItemRecord[]>,
  },
  change: {
    /**
     * The incidents that changes are known to have caused, in the order of their numbers; at most 100 of each.
     */
    caused: {
      name: 'change/caused',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (change:Record {id: id}) WHERE change:Change\nRETURN { id: id, incidents: COLLECT {\n  MATCH (change)<-[tie:CAUSED_BY]-(incident:Incident)\n  WHERE tie.validTo IS NULL AND tie.confirmedBy IS NOT NULL\n    AND /*scope record incident:Incident*/true/*end*/\n  RETURN incident { .* } ORDER BY incident.createdAt, incident.id LIMIT 100\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; incidents: IncidentRecord[] }>>,
    /**
     * What was said about changes, oldest first, each from its own place on: a page of each in one statement.
     */
    comments: {
      name: 'change/comments',
      access: 'read',
      arity: 'many',
      text: "UNWIND $pages AS page\nRETURN {\n  page: page.index,\n  rows: COLLECT {\n    MATCH (comment:ChangeComment) WHERE comment.recordId = page.recordId AND comment.seq > page.after\n    RETURN comment { .* } ORDER BY comment.seq LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ pages: { index: number; recordId: string; after: number }[]; limit: number }, Array<{ page: number; rows: ChangeCommentRecord[] }>>,
    /**
     * The maintenance of a change that was called off before it was ever in effect, locked. No row when there is none.
     */
    lastMaintenance: {
      name: 'change/lastMaintenance',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (change:Record {id: $id})<-[tie:FOR_CHANGE]-(maintenance:Maintenance)\nWHERE tie.validTo IS NULL AND maintenance.state = 'CANCELLED'\n  AND NOT EXISTS { MATCH (period:MaintenancePeriod) WHERE period.maintenanceId = maintenance.id }\nWITH maintenance ORDER BY maintenance.createdAt DESC LIMIT 1\nSET maintenance:Maintenance\nRETURN maintenance.id AS id",
    } as Statement<{ id: string }, string | undefined>,
    /**
     * How changes are handled here, locked; made where it was not there.
     */
    lockPractice: {
      name: 'change/lockPractice',
      access: 'write',
      arity: 'one',
      text: "MERGE (practice:Record {id: $id})\nSET practice:ChangePractice\nWITH practice\nRETURN practice { .* } AS practice",
    } as Statement<{ id: string }, PracticeRecord>,
    /**
     * The one lock of the schedule of changes: of two that would each be scheduled without the other, the second sees the first.
     */
    lockSchedule: {
      name: 'change/lockSchedule',
      access: 'write',
      arity: 'one',
      text: "MERGE (schedule:ChangeSchedule {id: $id})\nSET schedule:ChangeSchedule\nWITH schedule\nRETURN schedule.id AS id",
    } as Statement<{ id: string }, string>,
    /**
     * The maintenance of a change that is not called off, and whether it was ever in effect. No row when there is none.
     */
    maintenance: {
      name: 'change/maintenance',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (change:Record {id: $id})<-[tie:FOR_CHANGE]-(maintenance:Maintenance)\nWHERE tie.validTo IS NULL AND maintenance.state = 'SCHEDULED'\nRETURN maintenance { .id, .from, .to, begun: EXISTS {\n  MATCH (period:MaintenancePeriod) WHERE period.maintenanceId = maintenance.id } } AS maintenance",
    } as Statement<{ id: string }, { id: string; from: string; to: string; begun: boolean } | undefined>,
    /**
     * The maintenances that changes made, with what they cover of what somebody sees, newest first; at most 20 of each.
     */
    maintenances: {
      name: 'change/maintenances',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (change:Record {id: id}) WHERE change:Change\nRETURN { changeId: id, maintenances: COLLECT {\n  MATCH (change)<-[:FOR_CHANGE]-(maintenance:Maintenance) WHERE /*scope (maintenance)-[:COVERS]->()*/true/*end*/\n  WITH maintenance ORDER BY maintenance.createdAt DESC, maintenance.id LIMIT 20\n  RETURN maintenance { .*, covers: COLLECT {\n    MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\n    RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id\n  } }\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ changeId: string; maintenances: MaintenanceRecord[] }>>,
    /**
     * Moves a maintenance, which is locked and was never in effect, to another window and other items. It is due to be looked at.
     */
    moveMaintenance: {
      name: 'change/moveMaintenance',
      access: 'write',
      arity: 'none',
      text: "MATCH (maintenance:Record {id: $id})\nSET maintenance.state = 'SCHEDULED', maintenance.cancelledAt = null, maintenance.name = $name,\n    maintenance.from = datetime($from), maintenance.to = datetime($to), maintenance.dueAt = datetime($at)\nWITH maintenance\nCALL (maintenance) { MATCH (maintenance)-[cover:COVERS]->() DELETE cover }\nUNWIND $covers AS cover\nMATCH (item:ConfigurationItem {id: cover.itemId})\nCREATE (maintenance)-[:COVERS {descendants: cover.descendants}]->(item)",
    } as Statement<{ id: string; from: string; to: string; at: string; name: string; covers: { itemId: string; descendants: boolean }[] }, void>,
    /**
     * The changes that maintenances are for. No row for one that is for none.
     */
    ofMaintenances: {
      name: 'change/ofMaintenances',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (maintenance:Record {id: id})-[:FOR_CHANGE]->(change:Change)\nRETURN { maintenanceId: id, changeId: change.id } AS row",
    } as Statement<{ ids: string[] }, Array<{ maintenanceId: string; changeId: string }>>,
    /**
     * The outcomes of the last changes that were made of a template and closed since an instant, newest first.
     */
    outcomes: {
      name: 'change/outcomes',
      access: 'read',
      arity: 'many',
      text: "MATCH (template:Record {id: $templateId})<-[:MADE_OF]-(change:Change)\nWHERE change.closedAt >= datetime($since)\nWITH DISTINCT change ORDER BY change.closedAt DESC, change.id LIMIT toInteger($limit)\nRETURN change.outcome AS outcome",
    } as Statement<{ templateId: string; since: string; limit: number }, string[]>,
    /**
     * The person who is accountable for the first service of a change that has one, else for the change. No row when there is none.
     */
    owner: {
      name: 'change/owner',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (change:Record {id: $id}) WHERE change:Change\nOPTIONAL MATCH (change)-[of:OF_SERVICE]->(item:ConfigurationItem)<-[real:REALISED_BY]-(service:Service)-[stands:ACCOUNTABLE]->(person:ConfigurationItem)\nWHERE of.validTo IS NULL AND real.validTo IS NULL AND stands.validTo IS NULL\nOPTIONAL MATCH (change)-[own:ACCOUNTABLE]->(owner:ConfigurationItem) WHERE own.validTo IS NULL\nWITH coalesce(person.id, owner.id) AS id, item ORDER BY item.id LIMIT 1\nWITH id WHERE id IS NOT NULL\nRETURN id",
    } as Statement<{ id: string }, string | undefined>,
    /**
     * Changes, newest first, from a place on. Null does not restrict.
     */
    page: {
      name: 'change/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (change:Change)\nUSING INDEX change:Change(createdAt)\nWHERE change.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR change.createdAt < datetime($before.at) OR change.id < $before.id)\n  AND /*scope record change:Change*/true/*end*/\n  AND ($filter.own IS NULL OR change.requesterId = $filter.own OR change.createdBy = $filter.own)\n  AND ($filter.states IS NULL OR change.state IN $filter.states)\n  AND ($filter.types IS NULL OR change.type IN $filter.types)\n  AND ($filter.outcomes IS NULL OR change.outcome IN $filter.outcomes)\n  AND ($filter.submittedRisks IS NULL OR change.riskBand IN $filter.submittedRisks)\n  AND ($filter.closedFrom IS NULL OR change.closedAt >= datetime($filter.closedFrom))\n  AND ($filter.closedTo IS NULL OR change.closedAt < datetime($filter.closedTo))\n  AND ($filter.requester IS NULL OR change.requesterId = $filter.requester)\n  AND ($filter.implementer IS NULL OR change.implementerId = $filter.implementer)\n  AND ($filter.team IS NULL OR change.teamId = $filter.team)\n  AND ($filter.plannedFrom IS NULL OR change.plannedEnd > datetime($filter.plannedFrom))\n  AND ($filter.plannedTo IS NULL OR change.plannedStart < datetime($filter.plannedTo))\n  AND ($filter.item IS NULL OR EXISTS {\n    MATCH (change)-[made:TARGETS]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })\n  AND ($filter.service IS NULL OR EXISTS {\n    MATCH (change)-[made:OF_SERVICE]->(service) WHERE made.validTo IS NULL AND service.id = $filter.service })\n  AND ($filter.owner IS NULL OR EXISTS {\n    MATCH (change)-[made:ACCOUNTABLE]->(person) WHERE made.validTo IS NULL AND person.id = $filter.owner })\n  AND ($filter.decider IS NULL OR EXISTS {\n    MATCH (change)-[made:PUT_TO]->(person) WHERE made.validTo IS NULL AND person.id = $filter.decider })\n  AND all(word IN $filter.words WHERE toLower(change.number + ' ' + change.title + ' ' + change.reason + ' '\n    + coalesce(change.description, '')) CONTAINS word)\nWITH change ORDER BY change.createdAt DESC, change.id DESC LIMIT toInteger($limit)\nRETURN change { .* } AS change",
    } as Statement<{ filter: ChangeConditions; before: { at: string; id: string } | null; limit: number }, ChangeRecord[]>,
    /**
     * How changes are handled here. No row while nobody changed what it is by default.
     */
    practice: {
      name: 'change/practice',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (practice:Record {id: $id})\nRETURN practice { .* } AS practice",
    } as Statement<{ id: string }, PracticeRecord | undefined>,
    /**
     * What came of the changes that were closed in months, by the band of risk that they had when they were put to those who decide.
     * No row for a month and band without any. Failed are those that were UNSUCCESSFUL, backed out, or are known to have caused an incident.
     */
    riskOutcomes: {
      name: 'change/riskOutcomes',
      access: 'read',
      arity: 'many',
      text: "UNWIND $months AS month\nMATCH (change:Change)\nUSING INDEX change:Change(closedAt)\nWHERE change.closedAt >= datetime(month.from) AND change.closedAt < datetime(month.to)\n  AND /*scope record change:Change*/true/*end*/\n  AND ($own IS NULL OR change.requesterId = $own OR change.createdBy = $own)\n  AND ($types IS NULL OR change.type IN $types)\nWITH month.month AS month, coalesce(change.riskBand, 'UNKNOWN') AS band, change.outcome AS outcome,\n     change.backedOutAt IS NOT NULL AS backedOut,\n     EXISTS {\n       MATCH (change)<-[tie:CAUSED_BY]-(incident:Incident)\n       WHERE tie.validTo IS NULL AND tie.confirmedBy IS NOT NULL\n         AND ($own IS NULL OR incident.reporterId = $own OR incident.createdBy = $own)\n         AND /*scope record incident:Incident*/true/*end*/\n     } AS caused\nWITH month, band, count(*) AS changes,\n     sum(CASE outcome WHEN 'SUCCESSFUL' THEN 1 ELSE 0 END) AS successful,\n     sum(CASE outcome WHEN 'SUCCESSFUL_WITH_ISSUES' THEN 1 ELSE 0 END) AS successfulWithIssues,\n     sum(CASE outcome WHEN 'UNSUCCESSFUL' THEN 1 ELSE 0 END) AS unsuccessful,\n     sum(CASE WHEN backedOut THEN 1 ELSE 0 END) AS backedOut,\n     sum(CASE WHEN outcome = 'UNSUCCESSFUL' OR backedOut OR caused THEN 1 ELSE 0 END) AS failed\nRETURN {\n  month: month, band: band, changes: changes, successful: successful, successfulWithIssues: successfulWithIssues,\n  unsuccessful: unsuccessful, backedOut: backedOut, failed: failed\n} AS row ORDER BY row.month",
    } as Statement<{ months: { month: string; from: string; to: string }[]; own: string | null; types: string[] | null }, Array<{ month: string; band: RiskBand; changes: number; successful: number; successfulWithIssues: number; unsuccessful: number; backedOut: number; failed: number }>>,
    /**
     * Writes how changes are handled here. It is locked.
     */
    savePractice: {
      name: 'change/savePractice',
      access: 'write',
      arity: 'none',
      text: "MATCH (practice:Record {id: $id})\nSET practice.version = $version, practice.practice = $practice",
    } as Statement<{ id: string; version: number; practice: string }, void>,
    /**
     * Writes what somebody said about a change, which is locked.
     */
    say: {
      name: 'change/say',
      access: 'write',
      arity: 'none',
      text: "CREATE (:ChangeComment { id: $id, recordId: $recordId, text: $text, at: datetime($at), author: $author, seq: $seq })",
    } as Statement<{ id: string; recordId: string; text: string; at: string; author: string; seq: number }, void>,
    /**
     * A page of changes in some states with what decides whether they pass a stream's filter, by id, after a place.
     */
    snapshot: {
      name: 'change/snapshot',
      access: 'read',
      arity: 'many',
      text: "MATCH (change:Change) USING INDEX change:Change(id)\nWHERE change.id > $after AND change.state IN $states\n  AND ($own IS NULL OR change.requesterId = $own OR change.createdBy = $own)\n  AND ($decider IS NULL OR EXISTS {\n    MATCH (change)-[made:PUT_TO]->(person) WHERE made.validTo IS NULL AND person.id = $decider })\n  AND /*scope record change:Change*/true/*end*/\nWITH change ORDER BY change.id LIMIT toInteger($limit)\nRETURN change { .*,\n  items: COLLECT { MATCH (change)-[made:TARGETS]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id },\n  services: COLLECT { MATCH (change)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id }\n} AS change ORDER BY change.id",
    } as Statement<{ states: string[]; own: string | null; decider: string | null; after: string; limit: number }, ChangeTold[]>,
    /**
     * The id of the change template with a name. No row when none that is not retired has it.
     */
    templateByName: {
      name: 'change/templateByName',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (template:ChangeTemplate {uniqueName: $name})\nRETURN template.id AS id",
    } as Statement<{ name: string }, string | undefined>,
    /**
     * Ties a maintenance to the change that it is for, which is locked.
     */
    tieMaintenance: {
      name: 'change/tieMaintenance',
      access: 'write',
      arity: 'none',
      text: "MATCH (maintenance:Record {id: $id})\nMATCH (change:Record {id: $changeId})\nCREATE (maintenance)-[:FOR_CHANGE {validFrom: datetime($at), by: $by}]->(change)",
    } as Statement<{ id: string; changeId: string; at: string; by: string }, void>,
    /**
     * The incidents that are on hold for a change, in the order of their ids.
     */
    waiting: {
      name: 'change/waiting',
      access: 'read',
      arity: 'many',
      text: "MATCH (change:Record {id: $id})<-[tie:WAITS_FOR]-(incident:Incident)\nWHERE tie.validTo IS NULL AND incident.state = 'ON_HOLD'\nRETURN incident.id AS id ORDER BY id",
    } as Statement<{ id: string }, string[]>,
  },
  check: {
    /**
     * Checks by id, in no order. No row for one that is not there.
     */
    byIds: {
      name: 'check/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (check:Check {id: id})-[:CHECKS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\nRETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL } AS check",
    } as Statement<{ ids: string[] }, CheckRecord[]>,
    /**
     * The heartbeat whose token has this hash; no row when there is none.
     */
    byToken: {
      name: 'check/byToken',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (check:Check {tokenHash: $tokenHash})\nRETURN check { .id, .enabled } AS check",
    } as Statement<{ tokenHash: string }, { id: string; enabled: boolean } | undefined>,
    /**
     * Leases due checks, the longest due first, at most `limit` and of each host no more than it has room for. The lease holds
     * for the check's timeout and a margin; until its end the check is not due, and no other process takes it. A process that
     * dies leaves checks that fall due when their leases end.
     */
    claim: {
      name: 'check/claim',
      access: 'write',
      arity: 'many',
      text: "MATCH (due:Check) WHERE due.nextAt <= $now AND NOT due.host IN $full\nWITH due ORDER BY due.nextAt, due.id LIMIT toInteger($scan)\nWITH due.host AS host, collect(due) AS waiting\nUNWIND waiting[0..coalesce($room[host], $perHost)] AS check\nWITH check ORDER BY check.nextAt, check.id LIMIT toInteger($limit)\nSET check:Check\n// Found anew under its lock: what was read before the lock may have been made by another in the meantime.\nWITH check.id AS id\nMATCH (check:Check {id: id})\nUSING INDEX check:Check(id)\nWHERE check.nextAt <= $now AND coalesce(check.leaseUntil, 0) < $now\nWITH check, check.nextAt AS dueAt\nSET check.leaseOwner = $owner, check.leaseUntil = $now + check.timeout + $margin,\n    check.nextAt = $now + check.timeout + $margin + 1\nWITH check, dueAt\nMATCH (check)-[:CHECKS]->(item:ConfigurationItem)\nRETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL, dueAt: dueAt } AS check",
    } as Statement<{ now: number; owner: string; limit: number; scan: number; perHost: number; room: Record<string, number>; full: string[]; margin: number }, ClaimedCheck[]>,
    /**
     * How many checks pass. Null does not restrict.
     */
    count: {
      name: 'check/count',
      access: 'read',
      arity: 'one',
      text: "MATCH (check:Check)\nUSING INDEX check:Check(name, id)\nWHERE check.name >= '' AND check.id IS NOT NULL\n  AND /*scope (check)-[:CHECKS]->()*/true/*end*/\n  AND ($filter.types IS NULL OR check.type IN $filter.types)\n  AND ($filter.severities IS NULL OR check.severity IN $filter.severities)\n  AND ($filter.enabled IS NULL OR check.enabled = $filter.enabled)\n  AND ($filter.stale IS NULL OR check.stale = $filter.stale)\n  AND ($filter.flapping IS NULL OR check.flapping = $filter.flapping)\nRETURN count(check) AS total",
    } as Statement<{ filter: CheckFilter }, number>,
    /**
     * How many checks each item has.
     */
    countsOfItems: {
      name: 'check/countsOfItems',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN { id: id, total: COUNT { (item)<-[:CHECKS]-(:Check) } } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; total: number }>>,
    /**
     * Creates a check of an item. No row when the item is not there or retired.
     */
    create: {
      name: 'check/create',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (item:ConfigurationItem {id: $itemId}) WHERE item.retiredAt IS NULL AND /*scope item*/true/*end*/\nCREATE (check:Check:Record)-[:CHECKS]->(item)\nSET check = $properties, check.createdAt = datetime($at), check.updatedAt = datetime($at)\nRETURN check { .*, itemId: item.id, itemRetired: false } AS check",
    } as Statement<{ itemId: string; properties: Record<string, unknown>; at: string }, CheckRecord | undefined>,
    /**
     * Checks whose result was not renewed in time, the longest ago first.
     */
    expired: {
      name: 'check/expired',
      access: 'read',
      arity: 'many',
      text: "MATCH (check:Check) WHERE check.staleAt <= $now\nRETURN check.id AS id ORDER BY check.staleAt LIMIT toInteger($limit)",
    } as Statement<{ now: number; limit: number }, string[]>,
    /**
     * Takes checks, in the order of the ids, and reads them under their locks. Setting a label that is there already takes the
     * write lock before anything is read. No row for one that is not there.
     */
    lock: {
      name: 'check/lock',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (check:Check {id: id}) WHERE /*scope (check)-[:CHECKS]->()*/true/*end*/\nSET check:Check\nWITH check\nMATCH (check)-[:CHECKS]->(item:ConfigurationItem)\nRETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL } AS check",
    } as Statement<{ ids: string[] }, CheckRecord[]>,
    /**
     * Points the checks of twins at their survivor.
     */
    move: {
      name: 'check/move',
      access: 'write',
      arity: 'none',
      text: "MATCH (survivor:ConfigurationItem {id: $survivor})\nUNWIND $twins AS id\nMATCH (:ConfigurationItem {id: id})<-[checks:CHECKS]-(check:Check)\nDELETE checks\nCREATE (check)-[:CHECKS]->(survivor)",
    } as Statement<{ survivor: string; twins: string[] }, void>,
    /**
     * When the next check falls due, those of hosts without room left out; no row when none does.
     */
    nextDue: {
      name: 'check/nextDue',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (check:Check) WHERE check.nextAt > 0 AND NOT check.host IN $full\nRETURN check.nextAt AS at ORDER BY check.nextAt LIMIT 1",
    } as Statement<{ full: string[] }, number | undefined>,
    /**
     * When the next result counts no more unless it is renewed; no row when none does.
     */
    nextStale: {
      name: 'check/nextStale',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (check:Check) WHERE check.staleAt > 0\nRETURN check.staleAt AS at ORDER BY check.staleAt LIMIT 1",
    } as Statement<{  }, number | undefined>,
    /**
     * For each ask a page of an item's checks by name, after a place: name and id.
     */
    ofItems: {
      name: 'check/ofItems',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nMATCH (item:ConfigurationItem {id: ask.id})\nRETURN {\n  ask: ask.index,\n  rows: COLLECT {\n    MATCH (item)<-[:CHECKS]-(check:Check)\n    WHERE ask.after IS NULL OR check.name > ask.after[0] OR (check.name = ask.after[0] AND check.id > ask.after[1])\n    WITH check ORDER BY check.name, check.id LIMIT toInteger($limit)\n    RETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL }\n  }\n} AS answer",
    } as Statement<{ asks: { index: number; id: string; after: string[] | null }[]; limit: number }, Array<{ ask: number; rows: CheckRecord[] }>>,
    /**
     * How many checks should have been made before an instant and were not.
     */
    overdue: {
      name: 'check/overdue',
      access: 'read',
      arity: 'one',
      text: "MATCH (check:Check) WHERE check.nextAt < $before\nRETURN count(check) AS total",
    } as Statement<{ before: number }, number>,
    /**
     * A page of checks by name, after a place: name and id ('' and '' at the start). Null does not restrict.
     */
    page: {
      name: 'check/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (check:Check)\nUSING INDEX check:Check(name, id)\nWHERE check.name >= $name AND check.id IS NOT NULL AND CASE check.name WHEN $name THEN check.id > $id ELSE true END\n  AND /*scope (check)-[:CHECKS]->()*/true/*end*/\n  AND ($filter.types IS NULL OR check.type IN $filter.types)\n  AND ($filter.severities IS NULL OR check.severity IN $filter.severities)\n  AND ($filter.enabled IS NULL OR check.enabled = $filter.enabled)\n  AND ($filter.stale IS NULL OR check.stale = $filter.stale)\n  AND ($filter.flapping IS NULL OR check.flapping = $filter.flapping)\nWITH check ORDER BY check.name, check.id LIMIT toInteger($limit)\nMATCH (check)-[:CHECKS]->(item:ConfigurationItem)\nRETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL } AS check ORDER BY check.name, check.id",
    } as Statement<{ filter: CheckFilter; name: string; id: string; limit: number }, CheckRecord[]>,
    /**
     * Gives leases back that this owner still holds; the checks are due at `nextAt`.
     */
    release: {
      name: 'check/release',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (check:Check {id: row.id})\nSET check:Check\nWITH check, row WHERE check.leaseOwner = $owner\nSET check.leaseOwner = null, check.leaseUntil = null, check.nextAt = row.nextAt",
    } as Statement<{ owner: string; rows: { id: string; nextAt: number }[] }, void>,
    /**
     * Takes a check away. Its id and name stay as a record, so that the feed's past stays whole. Runs under its lock.
     */
    remove: {
      name: 'check/remove',
      access: 'write',
      arity: 'none',
      text: "MATCH (check:Check {id: $id})-[checks:CHECKS]->(:ConfigurationItem)\nDELETE checks\nSET check = {id: check.id, name: check.name, removedAt: datetime($at)}\nREMOVE check:Check",
    } as Statement<{ id: string; at: string }, void>,
    /**
     * Sets what a check is told to do; a null takes a property away. Runs under the check's lock.
     */
    update: {
      name: 'check/update',
      access: 'write',
      arity: 'none',
      text: "MATCH (check:Check {id: $id})\nSET check += $properties, check.updatedAt = datetime($at)",
    } as Statement<{ id: string; properties: Record<string, unknown>; at: string }, void>,
    /**
     * Writes what results made of checks; a null takes a property away. Runs under their locks.
     */
    write: {
      name: 'check/write',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (check:Check {id: row.id})\nSET check += row.properties",
    } as Statement<{ rows: { id: string; properties: Record<string, unknown> }[] }, void>,
  },
  clock: {
    /**
     * Which of some records broke a service level that still counts.
     */
    breached: {
      name: 'clock/breached',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (clock:ServiceClock) WHERE clock.recordId = id AND clock.breached AND clock.cancelledAt IS NULL\nRETURN DISTINCT id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * Clocks by id, in sight. No row for an id that none has.
     */
    byIds: {
      name: 'clock/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (clock:Record {id: id}) WHERE clock:ServiceClock AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/\nRETURN clock { .* } AS clock",
    } as Statement<{ ids: string[] }, ServiceClockRecord[]>,
    /**
     * How the clocks of service levels came out in a period, by level and priority: each where it stopped, was broken or was
     * cancelled. What is neither counts as open, whenever it began. `endedAt` of an open clock is `never`.
     */
    counts: {
      name: 'clock/counts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $levelIds AS levelId\nMATCH (clock:ServiceClock)\nWHERE clock.levelId = levelId AND clock.endedAt >= datetime($from)\n  AND (clock.endedAt < datetime($to) OR clock.endedAt = datetime($never))\n  AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/\nWITH levelId, clock.priority AS priority,\n  CASE\n    WHEN clock.state = 'CANCELLED' THEN 'cancelled'\n    WHEN clock.breachedAt IS NOT NULL THEN 'breached'\n    WHEN clock.stoppedAt IS NOT NULL THEN 'met'\n    ELSE 'open'\n  END AS outcome\nWITH levelId, priority, outcome, count(*) AS times\nWITH levelId, priority, collect({ outcome: outcome, times: times }) AS outcomes\nRETURN {\n  levelId: levelId, priority: priority,\n  met: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'met' THEN row.times ELSE 0 END),\n  breached: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'breached' THEN row.times ELSE 0 END),\n  cancelled: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'cancelled' THEN row.times ELSE 0 END),\n  open: reduce(sum = 0, row IN outcomes | sum + CASE row.outcome WHEN 'open' THEN row.times ELSE 0 END)\n} AS row ORDER BY row.levelId, row.priority",
    } as Statement<{ levelIds: string[]; from: string; to: string; never: string }, Array<{ levelId: string; priority: string; met: number; breached: number; cancelled: number; open: number }>>,
    /**
     * How long clocks of a kind and priority took that stopped, the last ones, with the service and the team that their records were of.
     */
    lasted: {
      name: 'clock/lasted',
      access: 'read',
      arity: 'many',
      text: "UNWIND $classes AS class\nRETURN { index: class.index, clocks: COLLECT {\n  MATCH (clock:ServiceClock)\n  WHERE clock.kind = class.kind AND clock.priority = class.priority AND clock.stoppedAt IS NOT NULL\n    AND clock.recordType = class.recordType AND clock.cancelledAt IS NULL\n    AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/\n  WITH clock ORDER BY clock.stoppedAt DESC LIMIT toInteger($limit)\n  RETURN {\n    elapsedMs: clock.elapsedMs, serviceId: clock.serviceId,\n    teamId: head(COLLECT {\n      MATCH (clock)-[:MEASURES]->(:Record)-[tie:ASSIGNED_IN]->(team:ConfigurationItem) WHERE tie.validTo IS NULL\n      RETURN team.id LIMIT 1\n    })\n  }\n} } AS row",
    } as Statement<{ classes: { index: number; recordType: string; kind: string; priority: string }[]; limit: number }, Array<{ index: number; clocks: { elapsedMs: number; serviceId: string; teamId: string | null }[] }>>,
    /**
     * The clocks of records, responses first, those of one level in the order in which they came to be.
     */
    ofRecords: {
      name: 'clock/ofRecords',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (clock:ServiceClock) WHERE clock.recordId = id\nRETURN clock { .* } AS clock ORDER BY clock.kind DESC, clock.levelId, clock.key",
    } as Statement<{ ids: string[] }, ServiceClockRecord[]>,
    /**
     * A page of clocks that are broken and still run, by id, after a place; for a snapshot of a stream.
     */
    running: {
      name: 'clock/running',
      access: 'read',
      arity: 'many',
      text: "MATCH (clock:ServiceClock) USING INDEX clock:ServiceClock(id)\nWHERE clock.id > $after AND clock.breached AND clock.state IN ['RUNNING', 'PAUSED']\n  AND ($service IS NULL OR clock.serviceId = $service)\n  AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/\nWITH clock ORDER BY clock.id LIMIT toInteger($limit)\nRETURN clock { .* } AS clock ORDER BY clock.id",
    } as Statement<{ service: string | null; after: string; limit: number }, ServiceClockRecord[]>,
    /**
     * Writes clocks of a record that is locked, new ones with what they measure and for whom.
     */
    save: {
      name: 'clock/save',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMERGE (clock:ServiceClock {key: row.key})\nON CREATE SET clock:Record, clock.id = row.id, clock.recordId = row.recordId\nSET clock += row.properties\nFOREACH (name IN [name IN $instants WHERE row.properties[name] IS NOT NULL] | SET clock[name] = datetime(row.properties[name]))\nWITH clock, row\nMATCH (record:Record {id: row.recordId})\nMERGE (clock)-[:MEASURES]->(record)\nWITH clock, row\nMATCH (service:ConfigurationItem {id: row.serviceId})\nMERGE (clock)-[:OF_SERVICE]->(service)",
    } as Statement<{ rows: { id: string; key: string; recordId: string; serviceId: string; properties: Record<string, unknown> }[]; instants: string[] }, void>,
    /**
     * The teams that work on records. No row for a record that none does.
     */
    teams: {
      name: 'clock/teams',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id})-[tie:ASSIGNED_IN]->(team:ConfigurationItem) WHERE tie.validTo IS NULL\nRETURN { id: id, teamId: team.id } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; teamId: string }>>,
  },
  cmdb: {
    /**
     * Items by id, retired ones and merged twins as themselves. No row for an id that nobody has.
     */
    byIds: {
      name: 'cmdb/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/\nRETURN item { .* } AS item",
    } as Statement<{ ids: string[] }, ItemRecord[]>,
    /**
     * The items that identity keys point to.
     */
    byKey: {
      name: 'cmdb/byKey',
      access: 'read',
      arity: 'many',
      text: "UNWIND $keys AS key\nMATCH (:Identity {key: key})-[:IDENTIFIES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\nRETURN { key: key, item: item { .* } } AS row",
    } as Statement<{ keys: string[] }, Array<{ key: string; item: ItemRecord }>>,
    /**
     * How many items match, found as page.cypher finds them.
     */
    count: {
      name: 'cmdb/count',
      access: 'read',
      arity: 'one',
      text: "CALL () {\n  UNWIND CASE $from WHEN 'search' THEN [$query] ELSE [] END AS query\n  CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()\n  CALL db.index.fulltext.queryNodes($index, query) YIELD node\n  RETURN node AS item\nUNION ALL\n  UNWIND CASE $from WHEN 'ids' THEN $filter.ids ELSE [] END AS id\n  MATCH (item:ConfigurationItem {id: id})\n  RETURN DISTINCT item\nUNION ALL\n  UNWIND CASE $from WHEN 'source' THEN [$filter.source] ELSE [] END AS source\n  MATCH (:Identity {source: source})-[:IDENTIFIES]->(item:ConfigurationItem)\n  RETURN DISTINCT item\nUNION ALL\n  UNWIND CASE $from WHEN 'classes' THEN $filter.classes ELSE [] END AS class\n  MATCH (item:ConfigurationItem) WHERE item.class = class AND item.name IS NOT NULL AND item.id IS NOT NULL\n  RETURN DISTINCT item\nUNION ALL\n  UNWIND CASE $from WHEN 'all' THEN [true] ELSE [] END AS every\n  MATCH (item:ConfigurationItem) WHERE item.name IS NOT NULL AND item.id IS NOT NULL\n  RETURN item\n}\nWITH item\nWHERE ($filter.retired OR item.retiredAt IS NULL)\n  AND /*scope item*/true/*end*/\n  AND ($filter.classes IS NULL OR item.class IN $filter.classes)\n  AND ($filter.environments IS NULL OR item.environment IN $filter.environments)\n  AND ($filter.criticalities IS NULL OR item.criticality IN $filter.criticalities)\n  AND ($filter.lifecycleStages IS NULL OR item.lifecycleStage IN $filter.lifecycleStages)\n  AND ($filter.effectiveStatus IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $filter.effectiveStatus)\n  AND all(tag IN $filter.tags WHERE tag IN item.tags)\n  AND all(wanted IN $filter.attributes WHERE any(value IN wanted.values WHERE value IN [] + item[wanted.name]))\n  AND ($filter.ids IS NULL OR item.id IN $filter.ids)\n  AND ($filter.source IS NULL OR EXISTS {\n    (item)<-[:IDENTIFIES]-(identity WHERE identity.source = $filter.source AND identity.missingSince IS NULL)\n  })\nRETURN count(item) AS total",
    } as Statement<{ from: 'search' | 'ids' | 'source' | 'classes' | 'all'; filter: ItemFilter; index: string; query: string }, number>,
    /**
     * What items depend on. For each ask a page of its own, by name, then relationship id; `limit` holds for
     * each. No row for an ask of an item that nobody has.
     */
    dependencies: {
      name: 'cmdb/dependencies',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nMATCH (item:ConfigurationItem {id: ask.id})\nRETURN { ask: ask.index, rows: COLLECT {\n  MATCH (item)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(other:ConfigurationItem)\n  WHERE /*scope other*/true/*end*/ AND (ask.types IS NULL OR type(related) IN ask.types)\n    AND (ask.after IS NULL OR other.name > ask.after[0] OR (other.name = ask.after[0] AND related.id > ask.after[1]))\n  WITH related, other ORDER BY other.name, related.id LIMIT toInteger($limit)\n  RETURN {\n    relationship: related {\n      .id, .group, .weight, .sources, .firstSeen, .lastSeen, .validFrom, type: type(related), from: item.id, to: other.id\n    },\n    item: other { .* }\n  }\n} } AS row",
    } as Statement<{ asks: { index: number; id: string; types: string[] | null; after: string[] | null }[]; limit: number }, Array<{ ask: number; rows: DependencyRow[] }>>,
    /**
     * How many relationships items have to what they depend on.
     */
    dependencyCounts: {
      name: 'cmdb/dependencyCounts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nMATCH (item:ConfigurationItem {id: ask.id})\nRETURN { ask: ask.index, total: COUNT {\n  MATCH (item)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(other)\n  WHERE /*scope other*/true/*end*/ AND (ask.types IS NULL OR type(related) IN ask.types)\n} } AS row",
    } as Statement<{ asks: { index: number; id: string; types: string[] | null }[] }, Array<{ ask: number; total: number }>>,
    /**
     * How many relationships items have from what depends on them.
     */
    dependentCounts: {
      name: 'cmdb/dependentCounts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nMATCH (item:ConfigurationItem {id: ask.id})\nRETURN { ask: ask.index, total: COUNT {\n  MATCH (item)<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(other)\n  WHERE /*scope other*/true/*end*/ AND (ask.types IS NULL OR type(related) IN ask.types)\n} } AS row",
    } as Statement<{ asks: { index: number; id: string; types: string[] | null }[] }, Array<{ ask: number; total: number }>>,
    /**
     * What depends on items. For each ask a page of its own, by name, then relationship id; `limit` holds for
     * each. No row for an ask of an item that nobody has.
     */
    dependents: {
      name: 'cmdb/dependents',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nMATCH (item:ConfigurationItem {id: ask.id})\nRETURN { ask: ask.index, rows: COLLECT {\n  MATCH (item)<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(other:ConfigurationItem)\n  WHERE /*scope other*/true/*end*/ AND (ask.types IS NULL OR type(related) IN ask.types)\n    AND (ask.after IS NULL OR other.name > ask.after[0] OR (other.name = ask.after[0] AND related.id > ask.after[1]))\n  WITH related, other ORDER BY other.name, related.id LIMIT toInteger($limit)\n  RETURN {\n    relationship: related {\n      .id, .group, .weight, .sources, .firstSeen, .lastSeen, .validFrom, type: type(related), from: other.id, to: item.id\n    },\n    item: other { .* }\n  }\n} } AS row",
    } as Statement<{ asks: { index: number; id: string; types: string[] | null; after: string[] | null }[]; limit: number }, Array<{ ask: number; rows: DependencyRow[] }>>,
    /**
     * Says that a finding's items are rightly different. Runs under its lock.
     */
    dismissFinding: {
      name: 'cmdb/dismissFinding',
      access: 'write',
      arity: 'none',
      text: "MATCH (finding:DuplicateFinding {id: $id})\nSET finding.state = 'DISMISSED', finding.dismissedAt = datetime($at), finding.dismissedReason = $reason",
    } as Statement<{ id: string; reason: string; at: string }, void>,
    /**
     * How many findings are in these states.
     */
    findingCount: {
      name: 'cmdb/findingCount',
      access: 'read',
      arity: 'one',
      text: "MATCH (finding:DuplicateFinding)\nWHERE finding.state IN $states AND finding.detectedAt IS NOT NULL AND /*scope all (finding)-[:CONCERNS]->()*/true/*end*/\nRETURN count(finding) AS total",
    } as Statement<{ states: string[] }, number>,
    /**
     * A page of findings in these states, newest first, after a place: milliseconds and id.
     */
    findings: {
      name: 'cmdb/findings',
      access: 'read',
      arity: 'many',
      text: "MATCH (finding:DuplicateFinding)\nWHERE finding.state IN $states AND finding.detectedAt IS NOT NULL AND /*scope all (finding)-[:CONCERNS]->()*/true/*end*/\nWITH finding, finding.detectedAt.epochMillis AS detected\nWHERE $after IS NULL OR detected < $after[0] OR (detected = $after[0] AND finding.id > $after[1])\nWITH finding, detected ORDER BY detected DESC, finding.id LIMIT toInteger($limit)\nRETURN finding {\n  .*, itemIds: COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }\n} AS finding",
    } as Statement<{ states: string[]; after: (string | number)[] | null; limit: number }, DuplicateFindingRecord[]>,
    /**
     * Findings by id.
     */
    findingsByIds: {
      name: 'cmdb/findingsByIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (finding:DuplicateFinding {id: id}) WHERE /*scope all (finding)-[:CONCERNS]->()*/true/*end*/\nRETURN finding {\n  .*, itemIds: COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }\n} AS finding",
    } as Statement<{ ids: string[] }, DuplicateFindingRecord[]>,
    /**
     * Which sources report items or did so, under which keys, and when they last did.
     */
    keys: {
      name: 'cmdb/keys',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})<-[:IDENTIFIES]-(identity:Identity)\nUSING INDEX item:ConfigurationItem(id)\nWHERE identity.source IS NOT NULL\nRETURN {\n  itemId: id, source: identity.source, key: identity.sourceKey,\n  lastSeenAt: identity.lastSeenAt, missingSince: identity.missingSince\n} AS row ORDER BY row.source, row.key",
    } as Statement<{ ids: string[] }, Array<{ itemId: string; source: string; key: string; lastSeenAt: string; missingSince: string | null }>>,
    /**
     * A finding, locked.
     */
    lockFinding: {
      name: 'cmdb/lockFinding',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (finding:DuplicateFinding {id: $id}) WHERE /*scope all (finding)-[:CONCERNS]->()*/true/*end*/\nSET finding:DuplicateFinding\nWITH finding\nRETURN finding { .*, itemIds: COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id } } AS finding",
    } as Statement<{ id: string }, DuplicateFindingRecord | undefined>,
    /**
     * Items that a request names, locked as import/lockItems does; those that its user does not see give no row.
     */
    lockNamed: {
      name: 'cmdb/lockNamed',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/\nSET item:ConfigurationItem\nWITH item\nRETURN item { .* } AS item",
    } as Statement<{ ids: string[] }, ItemRecord[]>,
    /**
     * Points the identity keys of twins at their survivor.
     */
    moveIdentities: {
      name: 'cmdb/moveIdentities',
      access: 'write',
      arity: 'none',
      text: "MATCH (survivor:ConfigurationItem {id: $survivor})\nUNWIND $twins AS id\nMATCH (:ConfigurationItem {id: id})<-[identifies:IDENTIFIES]-(identity:Identity)\nDELETE identifies\nCREATE (identity)-[:IDENTIFIES]->(survivor)",
    } as Statement<{ survivor: string; twins: string[] }, void>,
    /**
     * A page of items in any order. Candidates come from one place, the narrowest the caller knows: the full-text index, ids,
     * a source's keys, classes, or all. A place holds a value for each term, the last of them the id; a missing environment
     * sorts as empty text, instants as milliseconds. Scores depend on the item and the words alone (see words.ts), so that
     * places by relevance hold while others write.
     */
    page: {
      name: 'cmdb/page',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  UNWIND CASE $from WHEN 'search' THEN [$query] ELSE [] END AS query\n  CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()\n  CALL db.index.fulltext.queryNodes($index, query) YIELD node, score\n  RETURN node AS item, score + CASE\n    WHEN toLower(node.name) = $text THEN 100\n    WHEN toLower(node.name) STARTS WITH $text THEN 50\n    ELSE 0\n  END AS score\nUNION ALL\n  UNWIND CASE $from WHEN 'ids' THEN $filter.ids ELSE [] END AS id\n  MATCH (item:ConfigurationItem {id: id})\n  RETURN DISTINCT item, 0.0 AS score\nUNION ALL\n  UNWIND CASE $from WHEN 'source' THEN [$filter.source] ELSE [] END AS source\n  MATCH (:Identity {source: source})-[:IDENTIFIES]->(item:ConfigurationItem)\n  RETURN DISTINCT item, 0.0 AS score\nUNION ALL\n  UNWIND CASE $from WHEN 'classes' THEN $filter.classes ELSE [] END AS class\n  MATCH (item:ConfigurationItem) WHERE item.class = class AND item.name IS NOT NULL AND item.id IS NOT NULL\n  RETURN DISTINCT item, 0.0 AS score\nUNION ALL\n  UNWIND CASE $from WHEN 'all' THEN [true] ELSE [] END AS every\n  MATCH (item:ConfigurationItem) WHERE item.name IS NOT NULL AND item.id IS NOT NULL\n  RETURN item, 0.0 AS score\n}\nWITH item, score\nWHERE ($filter.retired OR item.retiredAt IS NULL)\n  AND /*scope item*/true/*end*/\n  AND ($filter.classes IS NULL OR item.class IN $filter.classes)\n  AND ($filter.environments IS NULL OR item.environment IN $filter.environments)\n  AND ($filter.criticalities IS NULL OR item.criticality IN $filter.criticalities)\n  AND ($filter.lifecycleStages IS NULL OR item.lifecycleStage IN $filter.lifecycleStages)\n  AND ($filter.effectiveStatus IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $filter.effectiveStatus)\n  AND all(tag IN $filter.tags WHERE tag IN item.tags)\n  AND all(wanted IN $filter.attributes WHERE any(value IN wanted.values WHERE value IN [] + item[wanted.name]))\n  AND ($filter.ids IS NULL OR item.id IN $filter.ids)\n  AND ($filter.source IS NULL OR EXISTS {\n    (item)<-[:IDENTIFIES]-(identity WHERE identity.source = $filter.source AND identity.missingSince IS NULL)\n  })\nWITH item, [term IN $terms | CASE term.field\n  WHEN 'NAME' THEN item.name\n  WHEN 'CLASS' THEN $classNames[item.class]\n  WHEN 'ENVIRONMENT' THEN coalesce(item.environment, '')\n  WHEN 'CREATED_AT' THEN item.createdAt.epochMillis\n  WHEN 'UPDATED_AT' THEN item.updatedAt.epochMillis\n  WHEN 'RELEVANCE' THEN score\n  WHEN 'ID' THEN item.id\nEND] AS place\nWHERE $after IS NULL OR 1 = reduce(side = 0, i IN range(0, size(place) - 1) | CASE\n  WHEN side <> 0 THEN side\n  WHEN place[i] = $after[i] THEN 0\n  WHEN (place[i] > $after[i]) = $terms[i].ascending THEN 1\n  ELSE -1\nEND)\nWITH item, place ORDER BY\n  CASE WHEN $terms[0].ascending THEN place[0] END, CASE WHEN NOT $terms[0].ascending THEN place[0] END DESC,\n  CASE WHEN $terms[1].ascending THEN place[1] END, CASE WHEN NOT $terms[1].ascending THEN place[1] END DESC,\n  CASE WHEN $terms[2].ascending THEN place[2] END, CASE WHEN NOT $terms[2].ascending THEN place[2] END DESC,\n  CASE WHEN $terms[3].ascending THEN place[3] END\n  LIMIT toInteger($limit)\nRETURN { item: item { .* }, place: place } AS row",
    } as Statement<{ from: 'search' | 'ids' | 'source' | 'classes' | 'all'; filter: ItemFilter; index: string; query: string; text: string; terms: { field: string; ascending: boolean }[]; classNames: Record<string, string>; after: (string | number)[] | null; limit: number }, Array<{ item: ItemRecord; place: (string | number)[] }>>,
    /**
     * A page of items of some classes by name, then id, after a place: of each class a page in the order of its index, and of
     * all those the first.
     */
    pageByClass: {
      name: 'cmdb/pageByClass',
      access: 'read',
      arity: 'many',
      text: "UNWIND $classes AS class\nCALL (class) {\n  MATCH (item:ConfigurationItem)\n  WHERE item.class = class\n    AND item.name >= $name AND item.id IS NOT NULL AND CASE item.name WHEN $name THEN item.id > $id ELSE true END\n    AND /*scope item*/true/*end*/\n    AND ($filter.retired OR item.retiredAt IS NULL)\n    AND ($filter.environments IS NULL OR item.environment IN $filter.environments)\n    AND ($filter.criticalities IS NULL OR item.criticality IN $filter.criticalities)\n    AND ($filter.lifecycleStages IS NULL OR item.lifecycleStage IN $filter.lifecycleStages)\n    AND ($filter.effectiveStatus IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $filter.effectiveStatus)\n    AND all(tag IN $filter.tags WHERE tag IN item.tags)\n    AND all(wanted IN $filter.attributes WHERE any(value IN wanted.values WHERE value IN [] + item[wanted.name]))\n  RETURN item ORDER BY item.class, item.name, item.id LIMIT toInteger($limit)\n}\nWITH item ORDER BY item.name, item.id LIMIT toInteger($limit)\nRETURN item { .* } AS item",
    } as Statement<{ filter: ItemFilter; classes: string[]; name: string; id: string; limit: number }, ItemRecord[]>,
    /**
     * A page of items of all classes by name, then id, after a place ('' and '' at the start). Read in the index's order:
     * ORDER BY must see the node, not its map, and the place's second half must not become a union.
     */
    pageByName: {
      name: 'cmdb/pageByName',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem)\nWHERE item.name >= $name AND item.id IS NOT NULL AND CASE item.name WHEN $name THEN item.id > $id ELSE true END\n  AND /*scope item*/true/*end*/\n  AND ($filter.retired OR item.retiredAt IS NULL)\n  AND ($filter.classes IS NULL OR item.class IN $filter.classes)\n  AND ($filter.environments IS NULL OR item.environment IN $filter.environments)\n  AND ($filter.criticalities IS NULL OR item.criticality IN $filter.criticalities)\n  AND ($filter.lifecycleStages IS NULL OR item.lifecycleStage IN $filter.lifecycleStages)\n  AND ($filter.effectiveStatus IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $filter.effectiveStatus)\n  AND all(tag IN $filter.tags WHERE tag IN item.tags)\n  AND all(wanted IN $filter.attributes WHERE any(value IN wanted.values WHERE value IN [] + item[wanted.name]))\nWITH item ORDER BY item.name, item.id LIMIT toInteger($limit)\nRETURN item { .* } AS item",
    } as Statement<{ filter: ItemFilter; name: string; id: string; limit: number }, ItemRecord[]>,
    /**
     * Items by id or by identity key, each as itself; a merged twin tells what it was merged into. No row for an unknown one.
     */
    references: {
      name: 'cmdb/references',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  UNWIND $ids AS reference\n  MATCH (item:ConfigurationItem {id: reference}) WHERE /*scope item*/true/*end*/\n  RETURN reference, item\nUNION ALL\n  UNWIND $keys AS reference\n  MATCH (:Identity {key: reference})-[:IDENTIFIES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\n  RETURN reference, item\n}\nRETURN { reference: reference, id: item.id, mergedInto: item.mergedInto } AS row",
    } as Statement<{ ids: string[]; keys: string[] }, Array<{ reference: string; id: string; mergedInto: string | null }>>,
    /**
     * Moves an item to another class. Class names come from the model only.
     */
    relabel: {
      name: 'cmdb/relabel',
      access: 'write',
      arity: 'none',
      text: "MATCH (item:ConfigurationItem {id: $id})\nREMOVE item:$($from)\nSET item:$($to), item += $properties, item.class = $to, item.updatedAt = datetime($at)",
    } as Statement<{ id: string; from: string; to: string; properties: Record<string, unknown>; at: string }, void>,
    /**
     * What sources last said of items, as JSON text by attribute name, and when.
     */
    reports: {
      name: 'cmdb/reports',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})<-[:IDENTIFIES]-(identity:Identity) WHERE identity.source IS NOT NULL\nRETURN { itemId: id, source: identity.source, reported: identity.reported, at: identity.lastSeenAt } AS row\nORDER BY row.source, identity.key",
    } as Statement<{ ids: string[] }, Array<{ itemId: string; source: string; reported: string | null; at: string }>>,
    /**
     * Takes items out of configuration control. Their relationships are ended by their own statement.
     */
    retire: {
      name: 'cmdb/retire',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.id})\nSET item.lifecycleStage = 'RETIRED', item.retiredAt = datetime($at), item.retiredBy = row.by, item.version = row.version,\n    item.mergedInto = row.mergedInto, item.updatedAt = datetime($at)",
    } as Statement<{ rows: { id: string; version: number; by: string; mergedInto: string | null }[]; at: string }, void>,
    /**
     * Lets the open findings of twins concern their survivor, and marks those as merged that now concern one item only.
     */
    settleFindings: {
      name: 'cmdb/settleFindings',
      access: 'write',
      arity: 'none',
      text: "MATCH (survivor:ConfigurationItem {id: $survivor})\nUNWIND $twins AS id\nMATCH (:ConfigurationItem {id: id})<-[concerns:CONCERNS]-(finding:DuplicateFinding {state: 'OPEN'})\nMERGE (finding)-[:CONCERNS]->(survivor)\nDELETE concerns\nWITH DISTINCT finding\nWHERE COUNT { (finding)-[:CONCERNS]->() } = 1\nSET finding.state = 'MERGED'",
    } as Statement<{ survivor: string; twins: string[] }, void>,
    /**
     * How many current items of each class someone sees.
     */
    visibleCounts: {
      name: 'cmdb/visibleCounts',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem)\nWHERE item.class IS NOT NULL AND item.name IS NOT NULL AND item.id IS NOT NULL\n  AND item.retiredAt IS NULL AND /*scope item*/true/*end*/\nWITH item.class AS class, count(item) AS count\nRETURN { class: class, count: count } AS row",
    } as Statement<{  }, Array<{ class: string; count: number }>>,
  },
  collision: {
    /**
     * The items of sites: themselves, what is located in them, and what runs or is hosted on that; in lists of at most 1,000 ids.
     */
    atSites: {
      name: 'collision/atSites',
      access: 'read',
      arity: 'many',
      text: "UNWIND $sites AS id\nMATCH (site:ConfigurationItem {id: id})<-[:LOCATED_IN|HOSTED_ON|RUNS_ON*0..]-(item)\nWITH DISTINCT id, item\nWITH id, collect(item.id) AS ids\nUNWIND range(0, size(ids) - 1, 1000) AS start\nRETURN { site: id, ids: ids[start..start + 1000] } AS row",
    } as Statement<{ sites: string[] }, Array<{ site: string; ids: string[] }>>,
    /**
     * What changes in some states plan whose windows touch a span, in the order in which they begin; and those under way, whose
     * window is not over before they are.
     */
    overlapping: {
      name: 'collision/overlapping',
      access: 'read',
      arity: 'many',
      text: "UNWIND $states AS state\nMATCH (change:Change) WHERE change.state = state AND change.plannedStart < datetime($to)\n  AND (change.plannedEnd > datetime($from) OR change.state = 'IMPLEMENTING')\nWITH change ORDER BY change.plannedStart, change.id LIMIT toInteger($limit)\nWITH change, COLLECT {\n  MATCH (change)-[made:TARGETS]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } AS items\nRETURN change {\n  .id, .state, .type, .plannedStart, .plannedEnd, .actualStart, .submittedAt, .implementerId, .teamId, .tested, .questionnaire,\n  hasBackout: coalesce(change.backoutPlan, '') <> '',\n  targets: CASE WHEN size(items) > 0 THEN items ELSE COLLECT {\n    MATCH (change)-[made:OF_SERVICE]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } END\n} AS plan",
    } as Statement<{ states: string[]; from: string; to: string; limit: number }, ChangePlanRecord[]>,
    /**
     * What changes plan, for who looks at their risk and what they collide with. No row for an id that no change has.
     */
    plans: {
      name: 'collision/plans',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (change:Record {id: id}) WHERE change:Change\nWITH change, COLLECT {\n  MATCH (change)-[made:TARGETS]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } AS items\nRETURN change {\n  .id, .state, .type, .plannedStart, .plannedEnd, .actualStart, .submittedAt, .implementerId, .teamId, .tested, .questionnaire,\n  hasBackout: coalesce(change.backoutPlan, '') <> '',\n  targets: CASE WHEN size(items) > 0 THEN items ELSE COLLECT {\n    MATCH (change)-[made:OF_SERVICE]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } END\n} AS plan",
    } as Statement<{ ids: string[] }, ChangePlanRecord[]>,
    /**
     * Those of some items that no source has reported since an instant, each by its class, as in impact/staleCount.
     */
    stale: {
      name: 'collision/stale',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nWHERE item.retiredAt IS NULL\n  AND EXISTS { (item)<-[:IDENTIFIES]-(known:Identity) WHERE known.source IS NOT NULL }\n  AND NOT EXISTS {\n    (item)<-[:IDENTIFIES]-(identity:Identity)\n    WHERE identity.missingSince IS NULL\n      AND (identity.source = 'manual' OR identity.source IS NOT NULL AND identity.lastSeenAt >= datetime($since[item.class]))\n  }\nRETURN id",
    } as Statement<{ ids: string[]; since: Record<string, string> }, string[]>,
    /**
     * The tiers of business services; no row for one that has none.
     */
    tiers: {
      name: 'collision/tiers',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE item:BusinessService AND item.tier IS NOT NULL\nRETURN { id: id, tier: item.tier } AS service",
    } as Statement<{ ids: string[] }, Array<{ id: string; tier: number }>>,
    /**
     * How many changes of a team to items of some classes were closed in a span after they had begun, and how many of them failed.
     */
    trackRecord: {
      name: 'collision/trackRecord',
      access: 'read',
      arity: 'many',
      text: "UNWIND $rows AS row\nMATCH (change:Change)\nWHERE change.teamId = row.team AND change.closedAt >= datetime($since) AND change.closedAt < datetime($until)\n  AND change.actualStart IS NOT NULL\n  AND EXISTS { MATCH (change)-[made:TARGETS]->(item:ConfigurationItem) WHERE made.validTo IS NULL AND item.class IN row.classes }\nWITH row.key AS key, change,\n     CASE WHEN change.outcome = 'UNSUCCESSFUL' OR change.backedOutAt IS NOT NULL THEN 1 ELSE 0 END AS failed\nWITH key, count(change) AS changes, sum(failed) AS failures\nRETURN { key: key, changes: changes, failures: failures } AS record",
    } as Statement<{ rows: { key: string; team: string; classes: string[] }[]; since: string; until: string }, Array<{ key: string; changes: number; failures: number }>>,
  },
  demo: {
    /**
     * Whether the database holds any item at all, retired ones included.
     */
    anyItem: {
      name: 'demo/anyItem',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (item:ConfigurationItem)\nRETURN item.id AS id LIMIT 1",
    } as Statement<{  }, string | undefined>,
  },
  doctor: {
    /**
     * Sealed ChangeSets follow each other without a gap, each carrying the hash of the one before. Counts the places where
     * they do not.
     */
    brokenChain: {
      name: 'doctor/brokenChain',
      access: 'read',
      arity: 'one',
      text: "MATCH (later:ChangeSet)\nWHERE later.sequence > 1\n  AND NOT EXISTS { MATCH (earlier:ChangeSet {sequence: later.sequence - 1}) WHERE earlier.hash = later.previousHash }\nRETURN count(later) AS total",
    } as Statement<{  }, number>,
    /**
     * A ChangeSet is either unsealed, or has a sequence number and its hashes. Counts those between.
     */
    halfSealedChangeSets: {
      name: 'doctor/halfSealedChangeSets',
      access: 'read',
      arity: 'one',
      text: "MATCH (changeSet:ChangeSet)\nWHERE changeSet:Unsealed <> (changeSet.sequence IS NULL)\n   OR (changeSet.sequence IS NOT NULL AND (changeSet.hash IS NULL OR changeSet.previousHash IS NULL))\nRETURN count(changeSet) AS total",
    } as Statement<{  }, number>,
    /**
     * Every item has what the API promises of every item. Counts those that lack some of it.
     */
    incompleteItems: {
      name: 'doctor/incompleteItems',
      access: 'read',
      arity: 'one',
      text: "MATCH (item:ConfigurationItem)\nWHERE item.id IS NULL OR item.name IS NULL OR item.class IS NULL OR item.lifecycleStage IS NULL OR item.version IS NULL\n   OR item.createdAt IS NULL OR item.updatedAt IS NULL\nRETURN count(item) AS total",
    } as Statement<{  }, number>,
    /**
     * A live relationship between items has an id, the sources that report it, and the instant since which it holds.
     * Counts those that lack some of it.
     */
    incompleteRelationships: {
      name: 'doctor/incompleteRelationships',
      access: 'read',
      arity: 'one',
      text: "MATCH (:ConfigurationItem)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(:ConfigurationItem)\nWHERE related.id IS NULL OR related.validFrom IS NULL OR related.sources IS NULL OR size(related.sources) = 0\nRETURN count(related) AS total",
    } as Statement<{  }, number>,
    /**
     * A merged twin is retired and names another item as its survivor. Counts those that do not.
     */
    lostTwins: {
      name: 'doctor/lostTwins',
      access: 'read',
      arity: 'one',
      text: "MATCH (twin:ConfigurationItem) WHERE twin.mergedInto IS NOT NULL\n  AND (twin.retiredAt IS NULL OR twin.mergedInto = twin.id\n    OR NOT EXISTS { MATCH (survivor:ConfigurationItem {id: twin.mergedInto}) })\nRETURN count(twin) AS total",
    } as Statement<{  }, number>,
    /**
     * An item has exactly two labels: ConfigurationItem and its class. Counts those that differ.
     */
    mislabelledItems: {
      name: 'doctor/mislabelledItems',
      access: 'read',
      arity: 'one',
      text: "MATCH (item:ConfigurationItem)\nWHERE size(labels(item)) <> 2 OR NOT coalesce(item.class, '') IN labels(item)\nRETURN count(item) AS total",
    } as Statement<{  }, number>,
    /**
     * A retired item's relationships are ended with it. Counts the live ones of retired items.
     */
    relationshipsOfRetired: {
      name: 'doctor/relationshipsOfRetired',
      access: 'read',
      arity: 'one',
      text: "MATCH (from:ConfigurationItem)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)\nWHERE from.retiredAt IS NOT NULL OR to.retiredAt IS NOT NULL\nRETURN count(related) AS total",
    } as Statement<{  }, number>,
    /**
     * A redundancy group belongs to one item, which has one of its name. Counts those that do not, or are one of several.
     */
    strayGroups: {
      name: 'doctor/strayGroups',
      access: 'read',
      arity: 'one',
      text: "MATCH (declared:DependencyGroup)\nWHERE COUNT { (declared)<-[:HAS_GROUP]-(:ConfigurationItem) } <> 1\n   OR EXISTS {\n     MATCH (declared)<-[:HAS_GROUP]-(:ConfigurationItem)-[:HAS_GROUP]->(other:DependencyGroup)\n     WHERE other.name = declared.name\n   }\nRETURN count(declared) AS total",
    } as Statement<{  }, number>,
    /**
     * The feed's head is at the last sealed ChangeSet, with its hash. Counts the heads elsewhere.
     */
    strayHead: {
      name: 'doctor/strayHead',
      access: 'read',
      arity: 'one',
      text: "MATCH (head:FeedHead)\nOPTIONAL MATCH (last:ChangeSet {sequence: head.sequence})\nWITH head, last, COUNT { MATCH (beyond:ChangeSet) WHERE beyond.sequence > head.sequence } AS beyond\nWHERE beyond > 0 OR (head.sequence > 0 AND (last IS NULL OR last.hash <> head.hash))\nRETURN count(head) AS total",
    } as Statement<{  }, number>,
    /**
     * An identity key identifies exactly one item. Counts those with none or several.
     */
    strayIdentities: {
      name: 'doctor/strayIdentities',
      access: 'read',
      arity: 'one',
      text: "MATCH (identity:Identity)\nWHERE identity.key IS NULL OR COUNT { (identity)-[:IDENTIFIES]->(:ConfigurationItem) } <> 1\nRETURN count(identity) AS total",
    } as Statement<{  }, number>,
    /**
     * What is written down of a service's walk belongs to a mapping and holds itself up: an entry point at 0, and everything else one
     * relationship further than the nearest from which the walk leads to it. What a person included need not be reached. Counts the rest.
     */
    strayMembers: {
      name: 'doctor/strayMembers',
      access: 'read',
      arity: 'one',
      text: "MATCH (service:ConfigurationItem)-[held:HAS_MEMBER|PASSES]->(item:ConfigurationItem)\nOPTIONAL MATCH (mapping:ServiceMapping {serviceId: service.id})\nWITH service, held, item, mapping, head(COLLECT {\n  MATCH (item)-[step:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(near:ConfigurationItem)<-[other:HAS_MEMBER|PASSES]-(service)\n  WHERE other.walks AND (\n    (startNode(step) = near AND type(step) IN mapping.along) OR (startNode(step) = item AND type(step) IN mapping.against))\n  RETURN min(other.distance)\n}) AS nearest\nWHERE mapping IS NULL\n   OR held.distance IS NULL AND coalesce(held.origin, '') <> 'INCLUDED'\n   OR held.distance = 0 AND NOT EXISTS { (service)-[:ENTERS_AT]->(item) }\n   OR held.distance > 0 AND coalesce(nearest + 1 <> held.distance, true)\nRETURN count(held) AS total",
    } as Statement<{  }, number>,
    /**
     * A ChangeSet is written whole, with as many entries as it says. Counts those with more or fewer.
     */
    tornChangeSets: {
      name: 'doctor/tornChangeSets',
      access: 'read',
      arity: 'one',
      text: "MATCH (changeSet:ChangeSet)\nWHERE changeSet.at IS NULL\n  OR changeSet.entryCount <> COUNT { (changeSet)-[:CHANGED]->(:ConfigurationItem) }\n    + reduce(held = 0, columns IN [(changeSet)-[:HOLDS]->(columns:StatusColumns) | size(columns.items)] | held + columns)\n  OR coalesce(changeSet.recordCount, 0) <> COUNT { (changeSet)-[:CHANGED]->(:Record) }\nRETURN count(changeSet) AS total",
    } as Statement<{  }, number>,
    /**
     * Between two items there is one live relationship of a type. Counts the pairs and types with more.
     */
    twinRelationships: {
      name: 'doctor/twinRelationships',
      access: 'read',
      arity: 'one',
      text: "MATCH (from:ConfigurationItem)-[related]->(to:ConfigurationItem)\nWHERE type(related) <> 'ENDED'\nWITH from, to, type(related) AS type, count(related) AS alike WHERE alike > 1\nRETURN count(*) AS total",
    } as Statement<{  }, number>,
    /**
     * Every write is a ChangeSet. Counts the items that no ChangeSet touched.
     */
    unaccountedItems: {
      name: 'doctor/unaccountedItems',
      access: 'read',
      arity: 'one',
      text: "MATCH (item:ConfigurationItem)\nWHERE NOT EXISTS { (item)<-[:CHANGED]-(:ChangeSet) } AND NOT EXISTS { (item)<-[:TELLS_OF]-(:StatusColumns) }\nRETURN count(item) AS total",
    } as Statement<{  }, number>,
    /**
     * An ended relationship says which type it was of and in which half-open interval it held. Counts those that do not.
     */
    unboundedPast: {
      name: 'doctor/unboundedPast',
      access: 'read',
      arity: 'one',
      text: "MATCH (:ConfigurationItem)-[ended:ENDED]->(:ConfigurationItem)\nWHERE ended.type IS NULL OR ended.validFrom IS NULL OR ended.validTo IS NULL OR ended.validTo < ended.validFrom\nRETURN count(ended) AS total",
    } as Statement<{  }, number>,
    /**
     * The sealer gives a committed ChangeSet its place within moments. Counts those that wait longer than a minute.
     */
    unsealedChangeSets: {
      name: 'doctor/unsealedChangeSets',
      access: 'read',
      arity: 'one',
      text: "MATCH (changeSet:Unsealed)\nWHERE changeSet.at < datetime() - duration('PT60S')\nRETURN count(changeSet) AS total",
    } as Statement<{  }, number>,
  },
  feed: {
    /**
     * Sealed ChangeSets after a sequence number, in order. They are cut off before they become maps: sorted by a member of the map
     * instead of by the index, all that follow would be read for each page.
     */
    after: {
      name: 'feed/after',
      access: 'read',
      arity: 'many',
      text: "MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > $sequence\nWITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)\nRETURN changeSet { .* } AS changeSet ORDER BY changeSet.sequence",
    } as Statement<{ sequence: number; limit: number }, ChangeSetRecord[]>,
    /**
     * Keeps a mutation's answer, and the ChangeSet it left if any, under its idempotency key, in the mutation's own transaction.
     */
    answerKey: {
      name: 'feed/answerKey',
      access: 'write',
      arity: 'none',
      text: "MATCH (claim:IdempotencyKey {key: $key})\nSET claim.fingerprint = $fingerprint, claim.response = $response, claim.changeSet = $changeSet",
    } as Statement<{ key: string; fingerprint: string; response: string; changeSet: string | null }, void>,
    /**
     * ChangeSets by id.
     */
    byIds: {
      name: 'feed/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (changeSet:ChangeSet {id: id})\nWHERE /*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR /*scope (changeSet)-[:CHANGED]->()-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/\n  OR EXISTS {\n    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n    UNWIND columns.items AS itemId\n    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/\n    RETURN item\n  }\nRETURN changeSet { .* } AS changeSet",
    } as Statement<{ ids: string[] }, ChangeSetRecord[]>,
    /**
     * Takes an idempotency key for this transaction and gives what it already stands for: nothing on its first use, and on
     * the first after it expired.
     */
    claimKey: {
      name: 'feed/claimKey',
      access: 'write',
      arity: 'one',
      text: "MERGE (claim:IdempotencyKey {key: $key})\nON CREATE SET claim.expiresAt = datetime($at) + duration('P1D')\nSET claim:IdempotencyKey\nWITH claim, claim.expiresAt <= datetime($at) AS expired\nSET claim.fingerprint = CASE WHEN expired THEN null ELSE claim.fingerprint END,\n    claim.response = CASE WHEN expired THEN null ELSE claim.response END,\n    claim.expiresAt = CASE WHEN expired THEN datetime($at) + duration('P1D') ELSE claim.expiresAt END\nRETURN claim { .fingerprint, .response } AS claim",
    } as Statement<{ key: string; at: string }, { fingerprint: string | null; response: string | null }>,
    /**
     * Everything that ChangeSets did, as their content hashes cover it: entries [item, operation, version, attributes,
     * relationships, status] and records [id, type, operation, state]. No row for an id that nobody has.
     */
    contents: {
      name: 'feed/contents',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (changeSet:ChangeSet {id: id})\nWITH id, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts\nRETURN { id: id,\n  entries: [(changeSet)-[change:CHANGED]->(item:ConfigurationItem) |\n    [item.id, change.operation, change.version, change.attributes, change.relationships,\n      coalesce(change.status, texts[change.text])]] + COLLECT {\n    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n    WITH columns.items AS items, columns.versions AS versions, columns.of AS of\n    UNWIND range(0, size(items) - 1) AS at\n    RETURN [items[at], 'STATUS', versions[at], null, null, texts[of[at]]]\n  },\n  records: [(changeSet)-[change:CHANGED]->(record:Record) | [record.id, change.record, change.operation, change.state]]\n} AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; entries: [string, string, number, string | null, string | null, string | null][]; records: [string, string, string, string][] }>>,
    /**
     * Writes a ChangeSet, yet unsealed: it has no place in the feed until the sealer saw it committed. `recordedAt` is by the
     * database's own clock, in microseconds: this is a transaction's last step, which holds the locks of all that it changed, so of
     * two that changed the same thing the later one has the higher, whatever the clocks of their processes say.
     */
    create: {
      name: 'feed/create',
      access: 'write',
      arity: 'none',
      text: "WITH datetime.realtime() AS now\nCREATE (:ChangeSet:Unsealed {\n  id: $id, at: datetime($at), actor: $actor, source: $source, reason: $reason, operation: $operation,\n  entryCount: $entryCount, recordCount: $recordCount, types: $types, contentHash: $contentHash, recordedAt: now.epochSeconds * 1000000 + now.microsecond\n})",
    } as Statement<{ id: string; at: string; actor: string; source: string | null; reason: string | null; operation: string; entryCount: number; recordCount: number; types: string[]; contentHash: string }, void>,
    /**
     * What ChangeSets did, by item id, each from its own place on: a page of each in one statement.
     */
    entries: {
      name: 'feed/entries',
      access: 'read',
      arity: 'many',
      text: "UNWIND $pages AS page\nMATCH (changeSet:ChangeSet {id: page.changeSet})\nWITH page, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts\nRETURN {\n  page: page.index,\n  rows: COLLECT {\n    CALL (page, changeSet, texts) {\n      MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem) WHERE item.id > page.after AND /*scope item*/true/*end*/\n      RETURN item.id AS id, change { .*, status: coalesce(change.status, texts[change.text]) } AS entry\n      ORDER BY id LIMIT toInteger($limit)\n    UNION ALL\n      MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns) WHERE columns.last > page.after\n      WITH columns ORDER BY columns.last LIMIT toInteger($columns)\n      WITH columns.items AS items, columns.versions AS versions, columns.of AS of\n      UNWIND range(0, size(items) - 1) AS at\n      WITH items[at] AS id, versions[at] AS version, of[at] AS text WHERE id > page.after\n      WITH id, version, text ORDER BY id LIMIT toInteger($candidates)\n      MATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/\n      RETURN id, { operation: 'STATUS', version: version, status: texts[text] } AS entry\n      ORDER BY id LIMIT toInteger($limit)\n    }\n    RETURN entry { .*, itemId: id, changeSet: changeSet { .* } } ORDER BY id LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ pages: { index: number; changeSet: string; after: string }[]; limit: number; columns: number; candidates: number }, Array<{ page: number; rows: ChangeEntryRecord[] }>>,
    /**
     * Up to which sequence a follower has come; no row before its first step.
     */
    followerPlace: {
      name: 'feed/followerPlace',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (follower:FeedFollower {name: $name})\nRETURN follower.sequence AS sequence",
    } as Statement<{ name: string }, number | undefined>,
    /**
     * The last sequence number given; no row before the first ChangeSet.
     */
    head: {
      name: 'feed/head',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (head:FeedHead {id: 'feed'})\nRETURN head { .sequence, .hash } AS head",
    } as Statement<{  }, { sequence: number; hash: string } | undefined>,
    /**
     * What happened to an item, newest first. A ChangeSet that is not sealed yet comes first of all. Columns that are being tied
     * meanwhile are seen at one place or the other, or at both and given once.
     */
    history: {
      name: 'feed/history',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem {id: $id})\nCALL (item) {\n  MATCH (item)<-[change:CHANGED]-(changeSet:ChangeSet)\n  RETURN changeSet, change, null AS columns\nUNION\n  MATCH (columns:Untied) WHERE item.id IN columns.items\n  MATCH (columns)<-[:HOLDS]-(changeSet:ChangeSet)\n  RETURN changeSet, null AS change, columns\nUNION\n  MATCH (item)<-[:TELLS_OF]-(columns:StatusColumns)<-[:HOLDS]-(changeSet:ChangeSet)\n  RETURN changeSet, null AS change, columns\n}\nWITH item, changeSet, change, columns, coalesce(changeSet.sequence, 9007199254740991) AS place\nWHERE place < $before AND /*scope item*/true/*end*/\nWITH item, changeSet, change, columns, place\nORDER BY place DESC, changeSet.at DESC LIMIT toInteger($limit)\nWITH item, changeSet, change, columns, place, coalesce(columns.items, []) AS items,\n     head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts\nWITH changeSet, change, columns, place, texts, item,\n     head([at IN range(0, size(items) - 1) WHERE items[at] = item.id]) AS at\nRETURN CASE WHEN columns IS NULL\n  THEN change { .*, itemId: item.id, changeSet: changeSet { .* }, status: coalesce(change.status, texts[change.text]) }\n  ELSE { operation: 'STATUS', version: columns.versions[at], itemId: item.id, changeSet: changeSet { .* },\n    status: texts[columns.of[at]] }\nEND AS entry\nORDER BY place DESC, changeSet.at DESC",
    } as Statement<{ id: string; before: number; limit: number }, ChangeEntryRecord[]>,
    /**
     * How many ChangeSets touched an item. Columns that are being tied meanwhile count once.
     */
    historyCount: {
      name: 'feed/historyCount',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (item:ConfigurationItem {id: $id}) WHERE /*scope item*/true/*end*/\nRETURN COUNT { (item)<-[:CHANGED]-() } + COUNT {\n  MATCH (columns:Untied) WHERE item.id IN columns.items\n  RETURN columns\nUNION\n  MATCH (item)<-[:TELLS_OF]-(columns:StatusColumns)\n  RETURN columns\n} AS total",
    } as Statement<{ id: string }, number | undefined>,
    /**
     * Writes entries of which only the status changed as columns, each of at most 1,000 items, in the order of their ids: item i has
     * version versions[i], and its status is written down at texts[of[i]] of what the ChangeSet says, see feed/sayStatuses. They
     * are tied to their items later, see feed/tieStatuses.
     */
    holdStatuses: {
      name: 'feed/holdStatuses',
      access: 'write',
      arity: 'none',
      text: "MATCH (changeSet:ChangeSet {id: $changeSet})\nUNWIND range(0, size($items) - 1, 1000) AS start\nWITH changeSet, $items[start..start + 1000] AS items, $versions[start..start + 1000] AS versions, $of[start..start + 1000] AS of\nCREATE (changeSet)-[:HOLDS]->(:StatusColumns:Untied {\n  items: items, last: items[-1], versions: [version IN versions | toInteger(version)], of: [place IN of | toInteger(place)]\n})",
    } as Statement<{ changeSet: string; items: string[]; versions: Float64Array; of: Float64Array }, void>,
    /**
     * Takes a follower's place in the feed, so that one process at a time follows in its name.
     */
    lockFollower: {
      name: 'feed/lockFollower',
      access: 'write',
      arity: 'one',
      text: "MERGE (follower:FeedFollower {name: $name})\nON CREATE SET follower.sequence = 0\nSET follower:FeedFollower\nWITH follower\nRETURN follower.sequence AS sequence",
    } as Statement<{ name: string }, number>,
    /**
     * Takes the feed's head, so that one sealer works at a time, and gives its state. The lock lasts for the transaction.
     */
    lockHead: {
      name: 'feed/lockHead',
      access: 'write',
      arity: 'one',
      text: "MERGE (head:FeedHead {id: 'feed'})\nON CREATE SET head.sequence = 0, head.hash = ''\nSET head:FeedHead\nRETURN head { .sequence, .hash } AS head",
    } as Statement<{  }, { sequence: number; hash: string }>,
    /**
     * Moves a follower on. Runs under its lock.
     */
    moveFollower: {
      name: 'feed/moveFollower',
      access: 'write',
      arity: 'none',
      text: "MATCH (follower:FeedFollower {name: $name})\nSET follower.sequence = $sequence",
    } as Statement<{ name: string; sequence: number }, void>,
    /**
     * The lowest sequence number that the feed still holds; no row while it is empty.
     */
    oldest: {
      name: 'feed/oldest',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > 0\nRETURN changeSet.sequence AS sequence ORDER BY sequence LIMIT 1",
    } as Statement<{  }, number | undefined>,
    /**
     * Forgets idempotency keys that have expired, a batch at a time, and gives how many.
     */
    purgeKeys: {
      name: 'feed/purgeKeys',
      access: 'write',
      arity: 'one',
      text: "MATCH (claim:IdempotencyKey) WHERE claim.expiresAt < datetime($at)\nWITH claim LIMIT toInteger($limit)\nDELETE claim\nRETURN count(*) AS purged",
    } as Statement<{ at: string; limit: number }, number>,
    /**
     * Ties a ChangeSet to each item it touched, with what it did there.
     */
    record: {
      name: 'feed/record',
      access: 'write',
      arity: 'none',
      text: "MATCH (changeSet:ChangeSet {id: $changeSet})\nUNWIND $entries AS entry\nMATCH (item:ConfigurationItem {id: entry.item})\nCREATE (changeSet)-[:CHANGED {\n  operation: entry.operation, version: entry.version, attributes: entry.attributes, relationships: entry.relationships,\n  status: entry.status\n}]->(item)",
    } as Statement<{ changeSet: string; entries: { item: string; operation: string; version: number; attributes: string | null; relationships: string | null; status?: string | null | undefined }[] }, void>,
    /**
     * What sealed ChangeSets did to records of some types. A row for each ChangeSet that is there.
     */
    recordChanges: {
      name: 'feed/recordChanges',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (changeSet:ChangeSet {id: id})\nRETURN { sequence: changeSet.sequence, records: COLLECT {\n  MATCH (changeSet)-[change:CHANGED]->(record:Record) WHERE change.record IN $types\n  RETURN { id: record.id, operation: change.operation, state: change.state, scoped: COLLECT {\n    MATCH (record)-[tie:ON|CHECKS|COVERS|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN|AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY|TARGETS|RAISED_BY]->(item:ConfigurationItem)\n    WHERE tie.validTo IS NULL\n    RETURN item { .id, .class, .environment, .ownerTeams, .ownerOrganisations } LIMIT 1000\n  } } ORDER BY record.id\n} } AS row",
    } as Statement<{ ids: string[]; types: string[] }, Array<{ sequence: number; records: { id: string; operation: string; state: string; scoped: ScopedItem[] }[] }>>,
    /**
     * Ties a ChangeSet to each record it touched that is no item, with what the record is after it.
     */
    recordRecords: {
      name: 'feed/recordRecords',
      access: 'write',
      arity: 'none',
      text: "MATCH (changeSet:ChangeSet {id: $changeSet})\nUNWIND $records AS entry\nMATCH (record:Record {id: entry.id})\nCREATE (changeSet)-[:CHANGED {record: entry.type, operation: entry.operation, state: entry.state}]->(record)",
    } as Statement<{ changeSet: string; records: { id: string; type: string; operation: string; state: string }[] }, void>,
    /**
     * What ChangeSets did to records that are no items, by id, each from its own place on: a page of each in one statement.
     */
    records: {
      name: 'feed/records',
      access: 'read',
      arity: 'many',
      text: "UNWIND $pages AS page\nMATCH (changeSet:ChangeSet {id: page.changeSet})\nRETURN {\n  page: page.index,\n  rows: COLLECT {\n    MATCH (changeSet)-[change:CHANGED]->(record:Record) WHERE record.id > page.after\n      AND /*scope (record)-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/\n    RETURN change { .operation, .state, type: change.record, id: record.id } ORDER BY record.id LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ pages: { index: number; changeSet: string; after: string }[]; limit: number }, Array<{ page: number; rows: RecordChangeRecord[] }>>,
    /**
     * Of sealed ChangeSets the sequence numbers of those after which others may see an item than before: its environment, class or
     * owner changed, or the organisation of a team. One that is new was seen by nobody.
     */
    rescoped: {
      name: 'feed/rescoped',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (changeSet:ChangeSet {id: id})\nWHERE EXISTS {\n  (changeSet)-[change:CHANGED]->(:ConfigurationItem)\n  WHERE change.operation <> 'CREATED' AND (\n    change.operation = 'RECLASSIFIED' OR change.attributes CONTAINS '\"name\":\"environment\"'\n    OR change.relationships CONTAINS '\"OWNED_BY\"' OR change.relationships CONTAINS '\"SUPPORTED_BY\"'\n    OR change.relationships CONTAINS '\"PART_OF\"')\n}\nRETURN changeSet.sequence AS sequence",
    } as Statement<{ ids: string[] }, number[]>,
    /**
     * Writes down the statuses that a ChangeSet gave to items, each once: in a storm thousands get the same.
     */
    sayStatuses: {
      name: 'feed/sayStatuses',
      access: 'write',
      arity: 'none',
      text: "MATCH (changeSet:ChangeSet {id: $changeSet})\nCREATE (changeSet)-[:SAYS]->(:StatusTexts {texts: $texts})",
    } as Statement<{ changeSet: string; texts: string[] }, void>,
    /**
     * Gives ChangeSets their places in the feed and moves the head. Runs under the head's lock. Gives them as feed/after does, in
     * any order.
     */
    seal: {
      name: 'feed/seal',
      access: 'write',
      arity: 'one',
      text: "UNWIND $seals AS seal\nMATCH (changeSet:ChangeSet {id: seal.id})\nSET changeSet.sequence = seal.sequence, changeSet.hash = seal.hash, changeSet.previousHash = seal.previousHash\nREMOVE changeSet:Unsealed, changeSet.recordedAt\nWITH collect(changeSet { .* }) AS sealed\nMATCH (head:FeedHead {id: 'feed'})\nSET head.sequence = $sequence, head.hash = $hash\nRETURN sealed",
    } as Statement<{ seals: { id: string; sequence: number; hash: string; previousHash: string }[]; sequence: number; hash: string }, ChangeSetRecord[]>,
    /**
     * ChangeSets that may have no place in the chain: without a sequence number and not about to get one, with both, or with a
     * number that is none of 1, 2, 3, … up to the head's.
     */
    strays: {
      name: 'feed/strays',
      access: 'read',
      arity: 'many',
      text: "OPTIONAL MATCH (head:FeedHead {id: 'feed'})\nWITH coalesce(head.sequence, 0) AS last\nMATCH (changeSet:ChangeSet)\nWHERE (changeSet.sequence IS NULL) <> changeSet:Unsealed\n   OR (changeSet.sequence IS NOT NULL AND NOT coalesce(1 <= changeSet.sequence <= last, false))\nRETURN changeSet { .id, .sequence } AS stray LIMIT 1000",
    } as Statement<{  }, Array<{ id: string; sequence: unknown }>>,
    /**
     * Ties some items of one of the columns that are not tied yet to them, so that what happened to an item is found from the
     * item, and gives how many items that were; 0 when there is nothing to tie. The columns are locked first: who comes second
     * finds them tied further. Until the last of its items is tied a node stays :Untied, and `tied` says how many are.
     */
    tieStatuses: {
      name: 'feed/tieStatuses',
      access: 'write',
      arity: 'one',
      text: "OPTIONAL MATCH (untied:Untied)\nWITH untied LIMIT 1\nCALL (untied) {\n  WITH untied WHERE untied IS NOT NULL\n  SET untied:StatusColumns\n  WITH untied WHERE untied:Untied\n  WITH untied, coalesce(untied.tied, 0) AS start\n  WITH untied, start, untied.items[start..start + toInteger($limit)] AS ids\n  SET untied.tied = start + size(ids)\n  FOREACH (whole IN CASE WHEN untied.tied < size(untied.items) THEN [] ELSE [untied] END | REMOVE whole:Untied REMOVE whole.tied)\n  WITH untied, ids\n  CALL (untied, ids) {\n    UNWIND ids AS id\n    MATCH (item:ConfigurationItem {id: id})\n    CREATE (untied)-[:TELLS_OF]->(item)\n  }\n  RETURN sum(size(ids)) AS tied\n}\nRETURN tied",
    } as Statement<{ limit: number }, number>,
    /**
     * Committed ChangeSets that have no sequence number yet, in the order in which they were recorded. :Unsealed holds only those,
     * so its scan is short.
     */
    unsealed: {
      name: 'feed/unsealed',
      access: 'read',
      arity: 'many',
      text: "MATCH (changeSet:Unsealed)\nWITH changeSet, coalesce(changeSet.recordedAt, changeSet.at.epochMillis * 1000) AS recordedAt\nRETURN changeSet { .id, .contentHash, recordedAt: recordedAt } AS row ORDER BY recordedAt, changeSet.at, changeSet.id\nLIMIT toInteger($limit)",
    } as Statement<{ limit: number }, Array<{ id: string; recordedAt: number; contentHash: string }>>,
    /**
     * How many committed ChangeSets have no place in the feed yet.
     */
    unsealedCount: {
      name: 'feed/unsealedCount',
      access: 'read',
      arity: 'one',
      text: "MATCH (changeSet:Unsealed)\nRETURN count(changeSet) AS count",
    } as Statement<{  }, number>,
    /**
     * Sealed ChangeSets after a sequence number that touched an item that someone sees, or a record about one; in order. Up to the
     * feed's head, as it was read before: what is being sealed may show out of order. Cut off as in
     * feed/after.
     */
    visibleAfter: {
      name: 'feed/visibleAfter',
      access: 'read',
      arity: 'many',
      text: "MATCH (changeSet:ChangeSet) WHERE $sequence < changeSet.sequence <= $through\n  AND (/*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR /*scope (changeSet)-[:CHANGED]->()-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/\n  OR EXISTS {\n    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n    UNWIND columns.items AS itemId\n    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/\n    RETURN item\n  })\nWITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)\nRETURN changeSet { .* } AS changeSet ORDER BY changeSet.sequence",
    } as Statement<{ sequence: number; through: number; limit: number }, ChangeSetRecord[]>,
    /**
     * How many sealed ChangeSets touched an item that someone sees, or a record about one.
     */
    visibleCount: {
      name: 'feed/visibleCount',
      access: 'read',
      arity: 'one',
      text: "MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > 0\n  AND (/*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR /*scope (changeSet)-[:CHANGED]->()-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/\n  OR EXISTS {\n    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n    UNWIND columns.items AS itemId\n    MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/\n    RETURN item\n  })\nRETURN count(changeSet) AS total",
    } as Statement<{  }, number>,
    /**
     * How many items that someone sees ChangeSets touched, and how many records about such items. No row for an id that nobody has.
     */
    visibleSizes: {
      name: 'feed/visibleSizes',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (changeSet:ChangeSet {id: id})\nRETURN {\n  id: id,\n  entries: COUNT { MATCH (changeSet)-[:CHANGED]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ }\n    + COUNT {\n      MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n      UNWIND columns.items AS itemId\n      MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/\n      RETURN item\n    },\n  records: COUNT { MATCH (changeSet)-[:CHANGED]->(record:Record) WHERE /*scope (record)-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/ }\n} AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; entries: number; records: number }>>,
  },
  health: {
    /**
     * Current items of a class with what their health is told by, by name, after a place: name and id ('' and '' at the start).
     */
    facts: {
      name: 'health/facts',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem)\nUSING INDEX item:ConfigurationItem(class, name, id)\nWHERE item.class = $class AND item.name >= $name AND item.id IS NOT NULL\n  AND CASE item.name WHEN $name THEN item.id > $id ELSE true END AND item.retiredAt IS NULL\n  AND /*scope item*/true/*end*/\nWITH item ORDER BY item.name, item.id LIMIT toInteger($limit)\nOPTIONAL MATCH (item)<-[link:REPRESENTS]-(asset:Asset) WHERE link.to IS NULL\nRETURN {\n  item: item { .* },\n  sightings: COLLECT {\n    MATCH (item)<-[:IDENTIFIES]-(identity:Identity) WHERE identity.source IS NOT NULL\n    RETURN identity { .source, .lastSeenAt, .missingSince, .reported, key: identity.sourceKey }\n  },\n  related: EXISTS { (item)-[:/*all*/DEPENDS_ON|RUNS_ON|LOCATED_IN|OWNED_BY/*end*/]-(:ConfigurationItem) },\n  owned: EXISTS { (item)-[:OWNED_BY]->(:ConfigurationItem) },\n  duplicate: EXISTS { MATCH (item)<-[:CONCERNS]-(finding:DuplicateFinding) WHERE finding.state = 'OPEN'\n    AND /*scope all (finding)-[:CONCERNS]->()*/true/*end*/ },\n  places: COLLECT { MATCH (item)-[:LOCATED_IN]->(place:ConfigurationItem) RETURN place.id },\n  asset: CASE WHEN asset IS NULL THEN null ELSE {\n    id: asset.id, version: asset.version, serialNumber: asset.serialNumber,\n    model: head(COLLECT { MATCH (asset)-[of:OF_MODEL]->(model:AssetModel) WHERE of.to IS NULL RETURN model.name }),\n    location: head(COLLECT {\n      MATCH (asset)-[kept:KEPT_AT]->(place:ConfigurationItem) WHERE kept.to IS NULL RETURN place.id })\n  } END\n} AS facts ORDER BY facts.item.name, facts.item.id",
    } as Statement<{ class: string; name: string; id: string; limit: number }, HealthFacts[]>,
    /**
     * The class and name of a current item, to look at it alone. No row for one that is retired or not there.
     */
    ofItem: {
      name: 'health/ofItem',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (item:ConfigurationItem {id: $id}) WHERE item.retiredAt IS NULL AND /*scope item*/true/*end*/\nRETURN item { .class, .name } AS item",
    } as Statement<{ id: string }, { class: string; name: string } | undefined>,
  },
  history: {
    /**
     * Writes status intervals that are over.
     */
    add: {
      name: 'history/add',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nCREATE (:StatusInterval {\n  id: row.id, itemId: row.itemId, from: datetime(row.from), to: datetime(row.to), severity: row.severity,\n  observed: row.observed, cause: row.cause\n})",
    } as Statement<{ rows: StatusIntervalRow[] }, void>,
    /**
     * Makes the node of an item's lasting interval stand for the next one; what it stood for is written anew by history/add. The
     * item's node is not locked: whoever writes statuses does not wait for history.
     */
    advance: {
      name: 'history/advance',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (interval:StatusInterval {currentOf: row.itemId})\nSET interval.id = row.id, interval.from = datetime(row.from), interval.severity = row.severity,\n    interval.observed = row.observed, interval.cause = row.cause",
    } as Statement<{ rows: StatusIntervalRow[] }, void>,
    /**
     * Begins status intervals, of items that have none that lasts. Not tied to the item, which would lock it: after the first
     * statuses of a large estate whoever writes the next ones would wait for all of them.
     */
    begin: {
      name: 'history/begin',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nCREATE (:StatusInterval {\n  id: row.id, itemId: row.itemId, currentOf: row.itemId, from: datetime(row.from), severity: row.severity, observed: row.observed, cause: row.cause\n})",
    } as Statement<{ rows: StatusIntervalRow[] }, void>,
    /**
     * What ChangeSets did to statuses, and which items they took out or brought back. Items to which one ChangeSet did the same
     * stand together, at most 1,000 of them.
     */
    changes: {
      name: 'history/changes',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (changeSet:ChangeSet {id: id})\nWITH changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts\nCALL (changeSet, texts) {\n  MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)\n  WHERE change.operation IN ['STATUS', 'RETIRED', 'MERGED', 'RESTORED']\n  RETURN item.id AS itemId, change.operation AS operation, coalesce(change.status, texts[change.text]) AS status,\n    CASE WHEN change.operation = 'RESTORED' THEN item.effective END AS effective,\n    CASE WHEN change.operation = 'RESTORED' THEN item.observed END AS observed\nUNION ALL\n  MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n  WITH columns.items AS items, columns.of AS of, texts\n  UNWIND range(0, size(items) - 1) AS at\n  RETURN items[at] AS itemId, 'STATUS' AS operation, texts[of[at]] AS status, null AS effective, null AS observed\n}\nWITH changeSet, operation, status, effective, observed, collect(itemId) AS itemIds\nUNWIND range(0, size(itemIds) - 1, 1000) AS start\nRETURN {\n  sequence: changeSet.sequence, at: changeSet.at, operation: operation, status: status, effective: effective,\n  observed: observed, itemIds: itemIds[start..start + 1000]\n} AS row",
    } as Statement<{ ids: string[] }, HistoryChangeRecord[]>,
    /**
     * The status intervals that last. No row for an item without one.
     */
    current: {
      name: 'history/current',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (interval:StatusInterval {currentOf: id})\nRETURN interval { .id, .itemId, .severity, .observed, .cause, from: toString(interval.from) } AS interval",
    } as Statement<{ ids: string[] }, StatusIntervalRow[]>,
    /**
     * Removes roll-ups of items from an instant on, and the one it lies in.
     */
    dropHours: {
      name: 'history/dropHours',
      access: 'write',
      arity: 'none',
      text: "UNWIND $ids AS id\nMATCH (hour:StatusHour)\nWHERE hour.itemId = id AND datetime($from) <= hour.hour < datetime($to)\nDELETE hour",
    } as Statement<{ ids: string[]; from: string; to: string }, void>,
    /**
     * When the first status interval that is kept began. No row without any.
     */
    firstInstant: {
      name: 'history/firstInstant',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (interval:StatusInterval) WHERE interval.from IS NOT NULL\nRETURN interval.from AS from ORDER BY from LIMIT 1",
    } as Statement<{  }, string | undefined>,
    /**
     * Up to which hour history is rolled up, and up to which day by the day. No row before the first time.
     */
    head: {
      name: 'history/head',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (head:HistoryHead {id: 'history'})\nRETURN head { .rolledTo, .compactedTo } AS head",
    } as Statement<{  }, HistoryHeadRecord | undefined>,
    /**
     * Roll-ups of an item in a window, in order: hours and days.
     */
    hours: {
      name: 'history/hours',
      access: 'read',
      arity: 'many',
      text: "MATCH (hour:StatusHour)\nWHERE hour.itemId = $itemId AND datetime($from) <= hour.hour < datetime($to)\nWITH hour ORDER BY hour.hour\nRETURN hour { .* } AS hour",
    } as Statement<{ itemId: string; from: string; to: string }, StatusHourRow[]>,
    /**
     * The status intervals of items from the one before the window, or at its beginning, to its end; in order.
     */
    intervals: {
      name: 'history/intervals',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nCALL (id) {\n  MATCH (interval:StatusInterval)\n  WHERE interval.itemId = id AND interval.from < datetime($from)\n  RETURN interval ORDER BY interval.from DESC LIMIT 1\nUNION ALL\n  MATCH (interval:StatusInterval)\n  WHERE interval.itemId = id AND datetime($from) <= interval.from < datetime($to)\n  RETURN interval\n}\nWITH id, interval ORDER BY interval.from\nWITH id, collect(interval { .* }) AS intervals\nRETURN { itemId: id, intervals: intervals } AS row",
    } as Statement<{ ids: string[]; from: string; to: string }, Array<{ itemId: string; intervals: StatusIntervalRow[] }>>,
    /**
     * Takes the head of history, so that one transaction at a time writes it. It tells up to which hour history is rolled up, and
     * up to which day those roll-ups are by the day; null when none is. The lock lasts for the transaction.
     */
    lockHead: {
      name: 'history/lockHead',
      access: 'write',
      arity: 'one',
      text: "MERGE (head:HistoryHead {id: 'history'})\nSET head:HistoryHead\nWITH head\nRETURN head { .rolledTo, .compactedTo } AS head",
    } as Statement<{  }, HistoryHeadRecord>,
    /**
     * Notes how far history is rolled up. Runs under the head's lock; null leaves what is noted.
     */
    moveHead: {
      name: 'history/moveHead',
      access: 'write',
      arity: 'none',
      text: "MATCH (head:HistoryHead {id: 'history'})\nSET head.rolledTo = coalesce(datetime($rolledTo), head.rolledTo),\n    head.compactedTo = coalesce(datetime($compactedTo), head.compactedTo)",
    } as Statement<{ rolledTo: string | null; compactedTo: string | null }, void>,
    /**
     * The items whose status or maintenance began or ended in a window; in lists of at most 1,000.
     */
    moved: {
      name: 'history/moved',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  MATCH (interval:StatusInterval) WHERE datetime($from) <= interval.from < datetime($to)\n  RETURN interval.itemId AS itemId\nUNION\n  MATCH (period:MaintenancePeriod) WHERE datetime($from) <= period.from < datetime($to)\n  RETURN period.itemId AS itemId\nUNION\n  MATCH (period:MaintenancePeriod) WHERE datetime($from) <= period.to < datetime($to)\n  RETURN period.itemId AS itemId\n}\nWITH collect(itemId) AS ids\nUNWIND range(0, size(ids) - 1, 1000) AS start\nRETURN ids[start..start + 1000] AS row",
    } as Statement<{ from: string; to: string }, Array<string[]>>,
    /**
     * The first day before an instant of which there are roll-ups by the hour, and some items that have them. No row without any.
     */
    oldHours: {
      name: 'history/oldHours',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (first:StatusHour) WHERE first.days = 0 AND first.hour < datetime($before)\nWITH first ORDER BY first.hour LIMIT 1\nWITH datetime.truncate('day', first.hour) AS day\nMATCH (hour:StatusHour) WHERE hour.days = 0 AND day <= hour.hour < day + duration('P1D')\nWITH day, hour.itemId AS itemId ORDER BY itemId LIMIT toInteger($limit)\nWITH day, collect(DISTINCT itemId) AS ids\nRETURN { day: day, ids: ids } AS row",
    } as Statement<{ before: string; limit: number }, { day: string; ids: string[] } | undefined>,
    /**
     * A page of an item's status intervals that touch a window, oldest first, after an instant.
     */
    page: {
      name: 'history/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (interval:StatusInterval)\nWHERE interval.itemId = $itemId AND interval.from < datetime($to)\n  AND (interval.to IS NULL OR interval.to > datetime($from))\n  AND ($after IS NULL OR interval.from > datetime($after))\nWITH interval ORDER BY interval.from LIMIT toInteger($limit)\nRETURN interval { .* } AS interval",
    } as Statement<{ itemId: string; from: string; to: string; after: string | null; limit: number }, StatusIntervalRow[]>,
    /**
     * When items were in maintenance within a window. Periods may overlap.
     */
    periods: {
      name: 'history/periods',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (period:MaintenancePeriod)\nWHERE period.itemId = id AND period.from < datetime($to) AND period.to > datetime($from)\nWITH id, collect(period { .from, .to }) AS periods\nRETURN { itemId: id, periods: periods } AS row",
    } as Statement<{ ids: string[]; from: string; to: string }, Array<{ itemId: string; periods: { from: string; to: string }[] }>>,
    /**
     * Removes some roll-ups from before an instant. Gives how many.
     */
    purgeHours: {
      name: 'history/purgeHours',
      access: 'write',
      arity: 'one',
      text: "UNWIND [0, 1] AS days\nMATCH (hour:StatusHour) WHERE hour.days = days AND hour.hour < datetime($before)\nWITH hour LIMIT toInteger($limit)\nDELETE hour\nRETURN count(*) AS removed",
    } as Statement<{ before: string; limit: number }, number>,
    /**
     * Removes some status intervals that ended before an instant. Gives how many.
     */
    purgeIntervals: {
      name: 'history/purgeIntervals',
      access: 'write',
      arity: 'one',
      text: "MATCH (interval:StatusInterval)\nWHERE interval.from < datetime($before) AND interval.to <= datetime($before)\nWITH interval LIMIT toInteger($limit)\nDELETE interval\nRETURN count(*) AS removed",
    } as Statement<{ before: string; limit: number }, number>,
    /**
     * Removes some maintenance periods that ended before an instant. Gives how many.
     */
    purgePeriods: {
      name: 'history/purgePeriods',
      access: 'write',
      arity: 'one',
      text: "MATCH (period:MaintenancePeriod)\nWHERE period.to <= datetime($before) AND period.openOf IS NULL\nWITH period LIMIT toInteger($limit)\nDELETE period\nRETURN count(*) AS removed",
    } as Statement<{ before: string; limit: number }, number>,
    /**
     * Writes roll-ups, in place of those there are.
     */
    writeHours: {
      name: 'history/writeHours',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMERGE (hour:StatusHour {key: row.key})\nSET hour = row, hour.hour = datetime(row.hour)",
    } as Statement<{ rows: StatusHourRow[] }, void>,
  },
  impact: {
    /**
     * The stored states of items whose own providers are not read: of nodes those that are not OK, by state; and named items.
     * `hidden` is the class of those that who asks does not see.
     */
    boundary: {
      name: 'impact/boundary',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  UNWIND $nodes AS node\n  MATCH (item:ConfigurationItem) WHERE id(item) = node\n  WITH item.effective AS effective, item.observed AS observed, CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END AS hidden, collect(node) AS nodes, collect(item.id) AS ids\n  WHERE coalesce(effective, observed, 'OK') <> 'OK'\n  UNWIND range(0, size(nodes) - 1, 1000) AS start\n  RETURN { effective: effective, observed: observed, hidden: hidden, nodes: nodes[start..start + 1000],\n    ids: ids[start..start + 1000], item: null } AS row\nUNION ALL\n  UNWIND $ids AS id\n  MATCH (item:ConfigurationItem {id: id})\n  RETURN { effective: item.effective, observed: item.observed, hidden: CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END, nodes: [id(item)], ids: [id],\n    item: item { .id, .name, .class } } AS row\n}\nRETURN row",
    } as Statement<{ nodes: number[]; ids: string[] }, BoundaryRow[]>,
    /**
     * The relationships of dependents that carry impact and came or ended after one instant and not after another, with the
     * ChangeSets that did it.
     */
    changes: {
      name: 'impact/changes',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (dependent:ConfigurationItem {id: id})-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED]->(provider:ConfigurationItem)\nWHERE related.type IS NULL OR related.type IN $types\nWITH id, provider, related, datetime($after) AS after, datetime($until) AS until\nWITH id, provider, related,\n     CASE WHEN related.validFrom > after AND related.validFrom <= until THEN [related.createdBy] ELSE [] END +\n     CASE WHEN related.validTo > after AND related.validTo <= until THEN [related.endedBy] ELSE [] END AS changeSets\nWHERE size(changeSets) > 0\nRETURN { from: id, to: provider.id, group: related.group, changeSets: [changeSet IN changeSets WHERE changeSet IS NOT NULL] } AS row",
    } as Statement<{ ids: string[]; after: string; until: string; types: string[] }, Array<{ from: string; to: string; group: string | null; changeSets: string[] }>>,
    /**
     * Whatever items depend on, all the way down, over relationships that carry impact, the items included; otherwise as
     * dependents.cypher.
     */
    dependencies: {
      name: 'impact/dependencies',
      access: 'read',
      arity: 'many',
      text: "UNWIND $of AS id\nMATCH (given:ConfigurationItem {id: id})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]->(item)\nWHERE given.mergedInto IS NULL\nWITH DISTINCT item LIMIT $limit\nWITH collect(item) AS items\nCALL (items) {\n  UNWIND items AS item\n  WITH item.class AS class, item.observed AS observed, /*scope item*/true/*end*/ AS visible,\n       collect(id(item)) AS nodes, collect(item.id) AS ids, collect(item.name) AS names\n  UNWIND range(0, size(nodes) - 1, 1000) AS start\n  RETURN { kind: 'ITEMS', class: class, observed: observed, visible: visible, nodes: nodes[start..start + 1000],\n    ids: ids[start..start + 1000], names: names[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider)\n  WITH type(related) AS type, related.group AS group, related.weight AS weight,\n       collect(id(item)) AS from, collect(id(provider)) AS to\n  UNWIND range(0, size(from) - 1, 1000) AS start\n  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight,\n    from: from[start..start + 1000], to: to[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)\n  WITH declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } AS group, collect(id(item)) AS nodes\n  RETURN { kind: 'GROUPS', group: group, nodes: nodes } AS row\n}\nRETURN row",
    } as Statement<{ of: string[]; limit: number }, SubgraphRow[]>,
    /**
     * Whatever items depended on at an instant, over the relationships that held then; otherwise as dependentsAt.cypher.
     */
    dependenciesAt: {
      name: 'impact/dependenciesAt',
      access: 'read',
      arity: 'many',
      text: "UNWIND $of AS id\nMATCH path = (given:ConfigurationItem {id: id})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED*0../*depth*/32/*end*/]->(item)\nWHERE all(related IN relationships(path) WHERE related.validFrom <= datetime($at)\n  AND (related.validTo IS NULL OR (related.validTo > datetime($at) AND related.type IN $types)))\nWITH DISTINCT item LIMIT $limit\nWITH collect(item) AS items\nCALL (items) {\n  UNWIND items AS item\n  WITH item.class AS class, /*scope item*/true/*end*/ AS visible,\n       collect(id(item)) AS nodes, collect(item.id) AS ids, collect(item.name) AS names\n  UNWIND range(0, size(nodes) - 1, 1000) AS start\n  RETURN { kind: 'ITEMS', class: class, observed: null, visible: visible, nodes: nodes[start..start + 1000],\n    ids: ids[start..start + 1000], names: names[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED]->(provider)\n  WHERE related.validFrom <= datetime($at)\n    AND (related.validTo IS NULL OR (related.validTo > datetime($at) AND related.type IN $types))\n  WITH coalesce(related.type, type(related)) AS type, related.group AS group, related.weight AS weight,\n       collect(id(item)) AS from, collect(id(provider)) AS to\n  UNWIND range(0, size(from) - 1, 1000) AS start\n  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight,\n    from: from[start..start + 1000], to: to[start..start + 1000] } AS row\n}\nRETURN row",
    } as Statement<{ of: string[]; at: string; types: string[]; limit: number }, SubgraphRow[]>,
    /**
     * Whatever depends on items over relationships that carry impact, the items included, each once; with its relationships to
     * its providers and its redundancy groups. Merged twins are not walked from. The walk is one pruning breadth-first search
     * for each given item, so the nearest come first where the limit cuts.
     * Nodes stand for items by Neo4j's own ids, which are short and mean nothing later. Rows hold columns of at most 1,000
     * values: the driver is slow with many rows, and slower with one huge one.
     */
    dependents: {
      name: 'impact/dependents',
      access: 'read',
      arity: 'many',
      text: "UNWIND $of AS id\nMATCH (given:ConfigurationItem {id: id})<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0../*depth*/32/*end*/]-(item)\nWHERE given.mergedInto IS NULL\nWITH DISTINCT item LIMIT $limit\nWITH collect(item) AS items\nCALL (items) {\n  UNWIND items AS item\n  WITH item.class AS class, item.observed AS observed, /*scope item*/true/*end*/ AS visible,\n       collect(id(item)) AS nodes, collect(item.id) AS ids, collect(item.name) AS names\n  UNWIND range(0, size(nodes) - 1, 1000) AS start\n  RETURN { kind: 'ITEMS', class: class, observed: observed, visible: visible, nodes: nodes[start..start + 1000],\n    ids: ids[start..start + 1000], names: names[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider)\n  WITH type(related) AS type, related.group AS group, related.weight AS weight,\n       collect(id(item)) AS from, collect(id(provider)) AS to\n  UNWIND range(0, size(from) - 1, 1000) AS start\n  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight,\n    from: from[start..start + 1000], to: to[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)\n  WITH declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } AS group, collect(id(item)) AS nodes\n  RETURN { kind: 'GROUPS', group: group, nodes: nodes } AS row\n}\nRETURN row",
    } as Statement<{ of: string[]; limit: number }, SubgraphRow[]>,
    /**
     * Whatever depended on items at an instant, over the relationships that held then; otherwise as dependents.cypher. What was
     * observed of an item then is not known, and its groups are those declared now.
     */
    dependentsAt: {
      name: 'impact/dependentsAt',
      access: 'read',
      arity: 'many',
      text: "UNWIND $of AS id\nMATCH path = (given:ConfigurationItem {id: id})<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED*0../*depth*/32/*end*/]-(item)\nWHERE all(related IN relationships(path) WHERE related.validFrom <= datetime($at)\n  AND (related.validTo IS NULL OR (related.validTo > datetime($at) AND related.type IN $types)))\nWITH DISTINCT item LIMIT $limit\nWITH collect(item) AS items\nCALL (items) {\n  UNWIND items AS item\n  WITH item.class AS class, /*scope item*/true/*end*/ AS visible,\n       collect(id(item)) AS nodes, collect(item.id) AS ids, collect(item.name) AS names\n  UNWIND range(0, size(nodes) - 1, 1000) AS start\n  RETURN { kind: 'ITEMS', class: class, observed: null, visible: visible, nodes: nodes[start..start + 1000],\n    ids: ids[start..start + 1000], names: names[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/|ENDED]->(provider)\n  WHERE related.validFrom <= datetime($at)\n    AND (related.validTo IS NULL OR (related.validTo > datetime($at) AND related.type IN $types))\n  WITH coalesce(related.type, type(related)) AS type, related.group AS group, related.weight AS weight,\n       collect(id(item)) AS from, collect(id(provider)) AS to\n  UNWIND range(0, size(from) - 1, 1000) AS start\n  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight,\n    from: from[start..start + 1000], to: to[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)\n  WITH declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } AS group, collect(id(item)) AS nodes\n  RETURN { kind: 'GROUPS', group: group, nodes: nodes } AS row\n}\nRETURN row",
    } as Statement<{ of: string[]; at: string; types: string[]; limit: number }, SubgraphRow[]>,
    /**
     * The classes of those of some items that someone does not see, once for each.
     */
    hiddenClasses: {
      name: 'impact/hiddenClasses',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE NOT /*scope item*/true/*end*/\nRETURN item.class AS class",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * The items within some hops of one, both ways, over all relationship types; itself
     * first, then nearest first. A merged twin gives no row. `hidden` is the class of one that who asks does not see.
     */
    mapAround: {
      name: 'impact/mapAround',
      access: 'read',
      arity: 'many',
      text: "MATCH path = (root:ConfigurationItem {id: $root})-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0../*depth*/3/*end*/]-(item)\nWHERE root.mergedInto IS NULL\nWITH item, min(length(path)) AS distance\nORDER BY distance, item.name, item.id LIMIT $limit\nRETURN { id: item.id, distance: distance, hidden: CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END } AS found",
    } as Statement<{ root: string; limit: number }, Array<{ id: string; distance: number; hidden: string | null }>>,
    /**
     * The items within some hops of one, towards what it depends on, over all relationship types; itself
     * first, then nearest first. A merged twin gives no row. `hidden` is the class of one that who asks does not see.
     */
    mapDependencies: {
      name: 'impact/mapDependencies',
      access: 'read',
      arity: 'many',
      text: "MATCH path = (root:ConfigurationItem {id: $root})-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0../*depth*/3/*end*/]->(item)\nWHERE root.mergedInto IS NULL\nWITH item, min(length(path)) AS distance\nORDER BY distance, item.name, item.id LIMIT $limit\nRETURN { id: item.id, distance: distance, hidden: CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END } AS found",
    } as Statement<{ root: string; limit: number }, Array<{ id: string; distance: number; hidden: string | null }>>,
    /**
     * The items within some hops of one, towards what depends on it, over all relationship types; itself
     * first, then nearest first. A merged twin gives no row. `hidden` is the class of one that who asks does not see.
     */
    mapDependents: {
      name: 'impact/mapDependents',
      access: 'read',
      arity: 'many',
      text: "MATCH path = (root:ConfigurationItem {id: $root})<-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0../*depth*/3/*end*/]-(item)\nWHERE root.mergedInto IS NULL\nWITH item, min(length(path)) AS distance\nORDER BY distance, item.name, item.id LIMIT $limit\nRETURN { id: item.id, distance: distance, hidden: CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END } AS found",
    } as Statement<{ root: string; limit: number }, Array<{ id: string; distance: number; hidden: string | null }>>,
    /**
     * Every live relationship among items.
     */
    mapRelationships: {
      name: 'impact/mapRelationships',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (from:ConfigurationItem {id: id})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)\nWHERE to.id IN $ids\nRETURN related { .id, from: id, type: type(related), to: to.id, .group } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; from: string; type: string; to: string; group: string | null }>>,
    /**
     * How many of these items no source has reported since an instant, each by its class. As isStale in src/cmdb/sightings.ts says:
     * what no source reports is not stale, nor what was entered by hand, nor what is retired.
     */
    staleCount: {
      name: 'impact/staleCount',
      access: 'read',
      arity: 'one',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nWHERE item.retiredAt IS NULL\n  AND EXISTS { (item)<-[:IDENTIFIES]-(known:Identity) WHERE known.source IS NOT NULL }\n  AND NOT EXISTS {\n    (item)<-[:IDENTIFIES]-(identity:Identity)\n    WHERE identity.missingSince IS NULL\n      AND (identity.source = 'manual' OR identity.source IS NOT NULL AND identity.lastSeenAt >= datetime($since[item.class]))\n  }\nRETURN count(item) AS total",
    } as Statement<{ ids: string[]; since: Record<string, string> }, number>,
  },
  import: {
    /**
     * Gives items further identity keys.
     */
    addIdentities: {
      name: 'import/addIdentities',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.itemId})\nCREATE (identity:Identity)-[:IDENTIFIES]->(item)\nSET identity = row.properties, identity.firstSeenAt = datetime($at),\n    identity.lastSeenAt = CASE WHEN row.properties.source IS NULL THEN null ELSE datetime($at) END",
    } as Statement<{ rows: { itemId: string; properties: Record<string, unknown> }[]; at: string }, void>,
    /**
     * Creates items with their identity keys: the source's own, and those that their values make. A key that someone else made
     * meanwhile breaks its uniqueness constraint, and the whole transaction is tried again.
     */
    createItems: {
      name: 'import/createItems',
      access: 'write',
      arity: 'none',
      text: "WITH datetime($at) AS at\nUNWIND $rows AS row\nCREATE (item:ConfigurationItem:$(row.class))\nSET item = row.properties, item.createdAt = at, item.updatedAt = at\nCREATE (:Identity {\n  key: row.own.key, source: row.own.source, sourceKey: row.own.sourceKey, reported: row.own.reported,\n  firstSeenAt: at, lastSeenAt: at\n})-[:IDENTIFIES]->(item)\nFOREACH (key IN row.keys | CREATE (:Identity {key: key, firstSeenAt: at})-[:IDENTIFIES]->(item))",
    } as Statement<{ rows: { class: string; properties: Record<string, unknown>; own: { key: string; source: string; sourceKey: string; reported: string }; keys: string[] }[]; at: string }, void>,
    /**
     * Removes identity keys that no longer name their item.
     */
    dropIdentities: {
      name: 'import/dropIdentities',
      access: 'write',
      arity: 'none',
      text: "UNWIND $keys AS key\nMATCH (identity:Identity {key: key})\nDETACH DELETE identity",
    } as Statement<{ keys: string[] }, void>,
    /**
     * The declared redundancy groups of items.
     */
    groups: {
      name: 'import/groups',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN { itemId: id, groups: COLLECT {\n  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)\n  RETURN declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } ORDER BY declared.name\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ itemId: string; groups: DependencyGroupRecord[] }>>,
    /**
     * Identity keys that exist, locked, and the item each points to. Keys come sorted, so that two imports lock in one order.
     */
    identities: {
      name: 'import/identities',
      access: 'write',
      arity: 'many',
      text: "UNWIND $keys AS key\nMATCH (identity:Identity {key: key})\nSET identity:Identity\nWITH identity\nOPTIONAL MATCH (identity)-[:IDENTIFIES]->(item:ConfigurationItem)\nRETURN identity { .*, itemId: item.id } AS identity",
    } as Statement<{ keys: string[] }, IdentityRecord[]>,
    /**
     * Items by id, as relationship ends. A merged twin says into which item it was merged.
     */
    itemsByIds: {
      name: 'import/itemsByIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/\nRETURN { id: id, class: item.class, retired: item.retiredAt IS NOT NULL, mergedInto: item.mergedInto } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; class: string; retired: boolean; mergedInto: string | null }>>,
    /**
     * The items that identity keys point to. The hint, here and elsewhere: a plan made while the graph was empty would scan a
     * label for each key, and stays in use while an import fills it.
     */
    itemsByKeys: {
      name: 'import/itemsByKeys',
      access: 'read',
      arity: 'many',
      text: "UNWIND $keys AS key\nMATCH (identity:Identity {key: key})-[:IDENTIFIES]->(item:ConfigurationItem) USING INDEX identity:Identity(key)\nWHERE /*scope item*/true/*end*/\nRETURN { key: key, id: item.id, class: item.class, retired: item.retiredAt IS NOT NULL } AS row",
    } as Statement<{ keys: string[] }, Array<{ key: string; id: string; class: string; retired: boolean }>>,
    /**
     * Ends of relationships, locked as lockItems does, with no more of them than a relationship asks for.
     */
    lockEnds: {
      name: 'import/lockEnds',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nSET item:ConfigurationItem\nWITH item\nRETURN item { .id, .class, .version, retired: item.retiredAt IS NOT NULL } AS item",
    } as Statement<{ ids: string[] }, Array<{ id: string; class: string; version: number; retired: boolean }>>,
    /**
     * Items, locked. Setting a label that is there already takes the write lock before anything is read: comparing first loses
     * updates, and removing a property that no node ever had takes no lock.
     */
    lockItems: {
      name: 'import/lockItems',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nSET item:ConfigurationItem\nWITH item\nRETURN item { .* } AS item",
    } as Statement<{ ids: string[] }, ItemRecord[]>,
    /**
     * Notes that a source no longer reports items.
     */
    markMissing: {
      name: 'import/markMissing',
      access: 'write',
      arity: 'none',
      text: "UNWIND $keys AS key\nMATCH (identity:Identity {key: key})\nSET identity.missingSince = datetime($at)",
    } as Statement<{ keys: string[]; at: string }, void>,
    /**
     * Keeps that identity keys point to different items. The same disagreement is one finding, however often it is seen; a
     * dismissed one stays dismissed.
     */
    recordFinding: {
      name: 'import/recordFinding',
      access: 'write',
      arity: 'one',
      text: "MERGE (finding:DuplicateFinding {id: $id})\nON CREATE SET finding.state = 'OPEN', finding.keys = $keys, finding.source = $source, finding.detectedAt = datetime($at)\nSET finding.lastSeenAt = datetime($at)\nWITH finding\nUNWIND $items AS itemId\nMATCH (item:ConfigurationItem {id: itemId})\nMERGE (finding)-[:CONCERNS]->(item)\nWITH DISTINCT finding\nRETURN finding.id AS id",
    } as Statement<{ id: string; keys: string[]; items: string[]; source: string; at: string }, string>,
    /**
     * How many items a source reports.
     */
    reportedCount: {
      name: 'import/reportedCount',
      access: 'read',
      arity: 'one',
      text: "MATCH (identity:Identity {source: $source}) WHERE identity.missingSince IS NULL AND /*scope (identity)-[:IDENTIFIES]->()*/true/*end*/\nRETURN count(identity) AS total",
    } as Statement<{ source: string }, number>,
    /**
     * An import that arrives in several calls.
     */
    run: {
      name: 'import/run',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (run:ImportRun {id: $id})\nRETURN run { .source, .startedAt } AS run",
    } as Statement<{ id: string }, { source: string; startedAt: string } | undefined>,
    /**
     * Notes that a source reported items again, and what it said if that changed.
     */
    seen: {
      name: 'import/seen',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (identity:Identity {key: row.key})\nSET identity.lastSeenAt = datetime($at), identity.reported = coalesce(row.reported, identity.reported)\nREMOVE identity.missingSince",
    } as Statement<{ rows: { key: string; reported: string | null }[]; at: string }, void>,
    /**
     * Which sources report items, under which keys, and when they last did.
     */
    sourceKeys: {
      name: 'import/sourceKeys',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})<-[:IDENTIFIES]-(identity:Identity) USING INDEX item:ConfigurationItem(id)\nWHERE identity.source IS NOT NULL\nRETURN { itemId: id, key: identity.key, source: identity.source, lastSeenAt: identity.lastSeenAt, missingSince: identity.missingSince } AS row",
    } as Statement<{ ids: string[] }, Array<{ itemId: string; key: string; source: string; lastSeenAt: string; missingSince: string | null }>>,
    /**
     * The start of an import that arrives in several calls: the first call's instant.
     */
    startRun: {
      name: 'import/startRun',
      access: 'write',
      arity: 'one',
      text: "MERGE (run:ImportRun {id: $id})\nON CREATE SET run.source = $source, run.startedAt = datetime($at)\nRETURN run { .source, .startedAt } AS run",
    } as Statement<{ id: string; source: string; at: string }, { source: string; startedAt: string }>,
    /**
     * What a source reported before `since` and not after, but items of spared classes: its key and item, and whether another source still reports the item.
     */
    unseen: {
      name: 'import/unseen',
      access: 'read',
      arity: 'many',
      text: "MATCH (identity:Identity {source: $source})-[:IDENTIFIES]->(item:ConfigurationItem)\nWHERE /*scope item*/true/*end*/ AND identity.missingSince IS NULL AND identity.lastSeenAt < datetime($since)\n  AND NOT item.class IN $spared\nRETURN {\n  key: identity.key, sourceKey: identity.sourceKey, itemId: item.id, retired: item.retiredAt IS NOT NULL,\n  reportedByOthers: EXISTS {\n    (item)<-[:IDENTIFIES]-(other:Identity) WHERE other.source <> $source AND other.missingSince IS NULL\n  }\n} AS row ORDER BY row.key",
    } as Statement<{ source: string; since: string; spared: readonly string[] }, Array<{ key: string; sourceKey: string; itemId: string; reportedByOthers: boolean; retired: boolean }>>,
    /**
     * Changes items; a null property is removed. `changed` rows move updatedAt.
     */
    updateItems: {
      name: 'import/updateItems',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.id})\nSET item += row.properties, item.updatedAt = CASE WHEN row.changed THEN datetime($at) ELSE item.updatedAt END",
    } as Statement<{ rows: { id: string; properties: Record<string, unknown>; changed: boolean }[]; at: string }, void>,
    /**
     * Declares redundancy groups of items. Runs under the items' locks.
     */
    writeGroups: {
      name: 'import/writeGroups',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.itemId})\nMERGE (item)-[:HAS_GROUP]->(declared:DependencyGroup {name: row.group.name})\nON CREATE SET declared.id = row.id\nSET declared.reduce = row.group.reduce, declared.k = row.group.k, declared.failAt = row.group.failAt,\n    declared.threshold = row.group.threshold, declared.unknownAs = row.group.unknownAs",
    } as Statement<{ rows: { itemId: string; id: string; group: DependencyGroupRecord }[] }, void>,
  },
  incident: {
    /**
     * Appends to the histories of incidents what was imported.
     */
    addHistory: {
      name: 'incident/addHistory',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nCREATE (:Event {\n  recordId: row.recordId, seq: row.seq, at: datetime(row.at), actor: row.actor, event: row.event, from: row.from, to: row.to,\n  diff: row.diff, lifecycleVersion: $lifecycleVersion\n})",
    } as Statement<{ rows: { recordId: string; seq: number; at: string; actor: string; event: string; from: string | null; to: string; diff: string }[]; lifecycleVersion: number }, void>,
    /**
     * The alerts that raised or joined incidents, the first begun first, and how many there are.
     */
    alertsOf: {
      name: 'incident/alertsOf',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (incident:Record {id: id}) WHERE incident:Incident\nRETURN {\n  id: id,\n  total: COUNT { MATCH (incident)<-[:RAISED]-(alert:Alert) WHERE /*scope (alert)-[:ON]->()*/true/*end*/ },\n  alerts: COLLECT {\n    MATCH (incident)<-[:RAISED]-(alert:Alert) WHERE /*scope (alert)-[:ON]->()*/true/*end*/\n    RETURN alert.id ORDER BY alert.startsAt, alert.id LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ ids: string[]; limit: number }, Array<{ id: string; alerts: string[]; total: number }>>,
    /**
     * The incidents that one is a part of, directly or through others, itself included. Each has one parent at most, so it is a chain.
     */
    ancestors: {
      name: 'incident/ancestors',
      access: 'read',
      arity: 'many',
      text: "MATCH (incident:Record {id: $id}) WHERE incident:Incident\nMATCH (incident)(()-[tie:CHILD_OF WHERE tie.validTo IS NULL]->()){0,20}(ancestor)\nRETURN DISTINCT ancestor.id AS id",
    } as Statement<{ id: string }, string[]>,
    /**
     * Who has authority over an incident: who leads the team that works on it, and who answers for its service, else owns that.
     */
    authorities: {
      name: 'incident/authorities',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (incident:Record {id: $id}) WHERE incident:Incident\nRETURN {\n  lead: head(COLLECT {\n    MATCH (incident)-[tie:ASSIGNED_IN]->(:ConfigurationItem)-[:LED_BY]->(person:Person)\n    WHERE tie.validTo IS NULL AND person.retiredAt IS NULL\n    RETURN person.id ORDER BY person.name, person.id LIMIT 1\n  }),\n  owner: coalesce(head(COLLECT {\n    MATCH (incident)-[tie:OF_SERVICE]->(:ConfigurationItem)<-[made:REALISED_BY]-(:Record)-[has:ACCOUNTABLE]->(person:Person)\n    WHERE tie.validTo IS NULL AND made.validTo IS NULL AND has.validTo IS NULL AND person.retiredAt IS NULL\n    RETURN person.id ORDER BY person.name, person.id LIMIT 1\n  }), head(COLLECT {\n    MATCH (incident)-[tie:OF_SERVICE]->(:ConfigurationItem)-[:OWNED_BY]->(person:Person)\n    WHERE tie.validTo IS NULL AND person.retiredAt IS NULL\n    RETURN person.id ORDER BY person.name, person.id LIMIT 1\n  }))\n} AS authorities",
    } as Statement<{ id: string }, { lead: string | null; owner: string | null } | undefined>,
    /**
     * The incident that was imported under a key. No row for none, or one out of sight.
     */
    byExternalKey: {
      name: 'incident/byExternalKey',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (incident:Incident {externalKey: $key})\nWHERE /*scope record incident:Incident*/true/*end*/\nRETURN incident { .* } AS incident",
    } as Statement<{ key: string }, IncidentRecord | undefined>,
    /**
     * The incident that has a fingerprint, and whether it is in sight. No row when none has it, or gave it back when it was closed.
     */
    byFingerprint: {
      name: 'incident/byFingerprint',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (incident:Incident {fingerprint: $fingerprint})\nRETURN incident { .id, .number, .state, seen: /*scope record incident:Incident*/true/*end*/ } AS incident",
    } as Statement<{ fingerprint: string }, { id: string; number: string; state: string; seen: boolean } | undefined>,
    /**
     * The calendars by which services of the portfolio are given. No row for a service without one.
     */
    calendars: {
      name: 'incident/calendars',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})<-[made:REALISED_BY]-(service:Record)-[by:OPEN_BY]->(calendar:Record)\nWHERE made.validTo IS NULL AND by.validTo IS NULL AND service.state <> 'RETIRED'\nRETURN { itemId: id, calendarId: calendar.id } AS row",
    } as Statement<{ ids: string[] }, Array<{ itemId: string; calendarId: string }>>,
    /**
     * What was said about incidents, oldest first, each from its own place on: a page of each in one statement.
     */
    comments: {
      name: 'incident/comments',
      access: 'read',
      arity: 'many',
      text: "UNWIND $pages AS page\nRETURN {\n  page: page.index,\n  rows: COLLECT {\n    MATCH (comment:IncidentComment)\n    WHERE comment.recordId = page.recordId AND comment.kind = page.kind AND comment.seq > page.after\n    RETURN comment { .* } ORDER BY comment.seq LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ pages: { index: number; recordId: string; kind: string; after: number }[]; limit: number }, Array<{ page: number; rows: IncidentCommentRecord[] }>>,
    /**
     * Whom to tell of incidents, a row for each reason: who works on them and leads them, to whom they were escalated, who was reminded of them, who is on call for their team and for the teams
     * that support what they affect, who reported them, who stands for, supports, has and agreed on the affected services, who owns the items.
     */
    contacts: {
      name: 'incident/contacts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (incident:Record {id: id}) WHERE incident:Incident\nCALL (incident) {\n  MATCH (incident)-[tie:ASSIGNED_TO|ASSIGNED_IN|COMMANDED_BY|TOLD_BY]->(contact:ConfigurationItem) WHERE tie.validTo IS NULL\n  RETURN contact, 'ASSIGNED' AS reason\n  UNION\n  MATCH (incident)-[:ESCALATED_TO]->(contact:ConfigurationItem)\n  RETURN contact, 'ESCALATED' AS reason\n  UNION\n  MATCH (incident)-[tie:REMINDED]->(contact:ConfigurationItem) WHERE tie.validTo IS NULL\n  RETURN contact, 'REMINDED' AS reason\n  UNION\n  MATCH (incident)-[tie:REPORTED_BY]->(contact:ConfigurationItem) WHERE tie.validTo IS NULL\n  RETURN contact, 'REPORTER' AS reason\n  UNION\n  MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(:ConfigurationItem)-[own:OWNED_BY|SUPPORTED_BY]->(contact:ConfigurationItem)\n  WHERE tie.validTo IS NULL\n  RETURN contact, CASE type(own) WHEN 'OWNED_BY' THEN 'OWNER' ELSE 'SUPPORT' END AS reason\n  UNION\n  MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(:ConfigurationItem)<-[made:REALISED_BY]-(:Record)\n    -[has:ACCOUNTABLE|SUPPORTED_IN|SUBSCRIBED_BY|AGREED_WITH]->(contact:ConfigurationItem)\n  WHERE tie.validTo IS NULL AND made.validTo IS NULL AND has.validTo IS NULL\n  RETURN contact, CASE type(has)\n    WHEN 'ACCOUNTABLE' THEN 'SERVICE_OWNER' WHEN 'SUPPORTED_IN' THEN 'SUPPORT'\n    WHEN 'SUBSCRIBED_BY' THEN 'SUBSCRIBER' ELSE 'CUSTOMER' END AS reason\n  UNION\n  MATCH (incident)-[tie:ASSIGNED_IN]->(:ConfigurationItem)<-[shift:ON_CALL_FOR]-(contact:ConfigurationItem)\n  WHERE tie.validTo IS NULL AND shift.validFrom <= datetime($now) AND coalesce(shift.validTo > datetime($now), true)\n  RETURN contact, 'ON_CALL' AS reason\n  UNION\n  MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(:ConfigurationItem)-[:SUPPORTED_BY|OWNED_BY]->(:ConfigurationItem)\n    <-[shift:ON_CALL_FOR]-(contact:ConfigurationItem)\n  WHERE tie.validTo IS NULL AND shift.validFrom <= datetime($now) AND coalesce(shift.validTo > datetime($now), true)\n  RETURN contact, 'ON_CALL' AS reason\n}\nWITH id, contact, reason WHERE contact.retiredAt IS NULL\nRETURN { incidentId: id, itemId: contact.id, reason: reason } AS row ORDER BY contact.name, contact.id",
    } as Statement<{ ids: string[]; now: string }, ContactRow[]>,
    /**
     * Notes since when alerts have deserved an incident; null where they do not.
     */
    deserve: {
      name: 'incident/deserve',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (alert:Record {id: row.id}) WHERE alert:Alert\nSET alert.incidentSince = datetime(row.since)",
    } as Statement<{ rows: { id: string; since: string | null }[] }, void>,
    /**
     * Ends what imported incidents were tied to by their import: it is made anew.
     */
    endImportedTies: {
      name: 'incident/endImportedTies',
      access: 'write',
      arity: 'none',
      text: "UNWIND $ids AS id\nMATCH (incident:Record {id: id})-[made:AFFECTS|OF_SERVICE|ASSIGNED_IN|ASSIGNED_TO|REPORTED_BY]->(:ConfigurationItem)\nWHERE made.validTo IS NULL\nSET made.validTo = datetime($at), made.endedBy = $by",
    } as Statement<{ ids: string[]; at: string; by: string }, void>,
    /**
     * Firing alerts that are roots, or were found to deserve an incident, with the incident they raised last and their firing symptoms.
     */
    firing: {
      name: 'incident/firing',
      access: 'read',
      arity: 'many',
      text: "MATCH (alert:Alert {status: 'FIRING'})\nWHERE alert.startsAt IS NOT NULL\n  AND (alert.incidentSince IS NOT NULL OR alert.severity IN $severities AND coalesce(alert.role, 'ROOT') = 'ROOT')\nMATCH (alert)-[:FIRING_ON]->(item:ConfigurationItem)\nRETURN {\n  id: alert.id, itemId: item.id, itemName: item.name, owners: coalesce(item.ownerOrganisations, []),\n  severity: alert.severity, summary: alert.summary, startsAt: alert.startsAt,\n  suppressedBy: coalesce(alert.suppressedBy, []), since: alert.incidentSince, aboutBudget: alert.targetId IS NOT NULL,\n  raised: head(COLLECT {\n    MATCH (alert)-[raised:RAISED]->(incident:Incident)\n    RETURN { id: incident.id, state: incident.state, at: raised.validFrom } ORDER BY raised.validFrom DESC LIMIT 1\n  }),\n  symptoms: COLLECT {\n    MATCH (alert)<-[:SYMPTOM_OF]-(symptom:Alert {status: 'FIRING'}) RETURN symptom.id ORDER BY symptom.id LIMIT 1000\n  }\n} AS alert ORDER BY alert.startsAt, alert.id",
    } as Statement<{ severities: string[] }, RootAlertRecord[]>,
    /**
     * What happened to incidents, each kind by itself, the last ones of each: events, comments, beginnings and ends of alerts, breaches.
     */
    happenings: {
      name: 'incident/happenings',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (incident:Record {id: id}) WHERE incident:Incident\nRETURN { id: id, happenings:\n  reverse(COLLECT {\n    MATCH (event:Event) WHERE event.recordId = id AND event.seq > 0\n    RETURN { kind: 'EVENT', at: event.at, what: event.event, actor: event.actor, from: event.from, to: event.to, reason: event.reason }\n    ORDER BY event.seq DESC LIMIT toInteger($limit)\n  }) + reverse(COLLECT {\n    MATCH (comment:IncidentComment) WHERE comment.recordId = id AND comment.kind IN ['COMMENT', 'UPDATE'] AND comment.seq > 0\n    RETURN { kind: comment.kind, at: comment.at, what: comment.text, actor: comment.author, from: null, to: null, reason: null }\n    ORDER BY comment.seq DESC LIMIT toInteger($limit)\n  }) + reverse(COLLECT {\n    MATCH (incident)<-[:RAISED]-(alert:Alert) WHERE /*scope (alert)-[:ON]->()*/true/*end*/\n    RETURN { kind: 'ALERT_BEGAN', at: alert.startsAt, what: coalesce(alert.summary, alert.fingerprint), actor: null, from: null, to: null, reason: null }\n    ORDER BY alert.startsAt DESC LIMIT toInteger($limit)\n  }) + reverse(COLLECT {\n    MATCH (incident)<-[:RAISED]-(alert:Alert)\n    WHERE alert.endsAt IS NOT NULL AND alert.status <> 'FIRING' AND /*scope (alert)-[:ON]->()*/true/*end*/\n    RETURN { kind: 'ALERT_ENDED', at: alert.endsAt, what: coalesce(alert.summary, alert.fingerprint), actor: null, from: null, to: null, reason: null }\n    ORDER BY alert.endsAt DESC LIMIT toInteger($limit)\n  }) + reverse(COLLECT {\n    MATCH (clock:ServiceClock) WHERE clock.recordId = id AND clock.breached AND clock.cancelledAt IS NULL\n    RETURN { kind: 'BREACH', at: clock.breachedAt, what: clock.kind, actor: null, from: null, to: null, reason: null }\n    ORDER BY clock.breachedAt DESC LIMIT toInteger($limit)\n  })\n} AS row",
    } as Statement<{ ids: string[]; limit: number }, Array<{ id: string; happenings: HappeningRecord[] }>>,
    /**
     * Incidents that were imported before, with how much of their history was, by their keys; locked, so that nobody moves them meanwhile.
     */
    imported: {
      name: 'incident/imported',
      access: 'write',
      arity: 'many',
      text: "UNWIND $keys AS key\nMATCH (incident:Incident {externalKey: key})\nSET incident:Record\nWITH incident\nRETURN incident { key: incident.externalKey, .id, .number, .version, .importedEvents, .importedThrough, .createdAt, .createdBy } AS incident",
    } as Statement<{ keys: string[] }, Array<{ key: string; id: string; number: string; version: number; importedEvents: number; importedThrough: string; createdAt: string; createdBy: string }>>,
    /**
     * Ties alerts to the incident that they raised or joined, which is locked; those that are tied to it already joined it again.
     */
    joinAlerts: {
      name: 'incident/joinAlerts',
      access: 'write',
      arity: 'none',
      text: "MATCH (incident:Record {id: $recordId})\nUNWIND $alerts AS id\nMATCH (alert:Record {id: id}) WHERE alert:Alert\nMERGE (alert)-[raised:RAISED]->(incident)\nSET raised.validFrom = datetime($at), raised.by = $by",
    } as Statement<{ recordId: string; alerts: string[]; at: string; by: string }, void>,
    /**
     * Those of some ids that are alerts in sight.
     */
    knownAlerts: {
      name: 'incident/knownAlerts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (alert:Record {id: id}) WHERE alert:Alert AND /*scope (alert)-[:ON]->()*/true/*end*/\nRETURN alert.id AS id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * How incidents are handled here, locked; made where it was not there.
     */
    lockPractice: {
      name: 'incident/lockPractice',
      access: 'write',
      arity: 'one',
      text: "MERGE (practice:Record {id: $id})\nSET practice:IncidentPractice\nWITH practice\nRETURN practice { .* } AS practice",
    } as Statement<{ id: string }, PracticeRecord>,
    /**
     * The records that ids or numbers name. No row for one that names none.
     */
    named: {
      name: 'incident/named',
      access: 'read',
      arity: 'many',
      text: "UNWIND $references AS reference\nCALL (reference) {\n  MATCH (record:Record {id: reference}) RETURN record\n  UNION\n  MATCH (record:Record {number: toUpper(reference)}) RETURN record\n}\nWITH reference, record\nWHERE record.number IS NOT NULL\nRETURN record { .id, .number, .recordType, .state, reference: reference } AS record",
    } as Statement<{ references: string[] }, Array<{ reference: string; id: string; number: string; recordType: string; state: string }>>,
    /**
     * The team that takes over what a team does not get done; none that has had the incident before, so that it goes round in no circle.
     */
    nextTeam: {
      name: 'incident/nextTeam',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (team:ConfigurationItem {id: $team})-[:ESCALATES_TO]->(next:ConfigurationItem)\nWHERE next.retiredAt IS NULL\n  AND NOT EXISTS { MATCH (incident:Record {id: $id})-[:ASSIGNED_IN]->(next) }\nRETURN next.id AS id ORDER BY next.name, next.id LIMIT 1",
    } as Statement<{ id: string; team: string }, string | undefined>,
    /**
     * The incident that alerts raised or joined last. No row for an alert without one, or whose incident is out of sight.
     */
    ofAlerts: {
      name: 'incident/ofAlerts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (alert:Record {id: id}) WHERE alert:Alert\nCALL (alert) {\n  MATCH (alert)-[raised:RAISED]->(incident:Incident)\n  WHERE /*scope record incident:Incident*/true/*end*/\n  RETURN incident ORDER BY raised.validFrom DESC LIMIT 1\n}\nRETURN { alertId: id, incidentId: incident.id } AS row",
    } as Statement<{ ids: string[] }, Array<{ alertId: string; incidentId: string }>>,
    /**
     * Numbers of the tasks about incidents that are not done; at most 20 of each.
     */
    openTasks: {
      name: 'incident/openTasks',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (incident:Record {id: id}) WHERE incident:Incident\nRETURN { id: id, numbers: COLLECT {\n  MATCH (incident)<-[about:ABOUT]-(task:Task) WHERE about.validTo IS NULL AND task.state IN ['OPEN', 'IN_PROGRESS']\n  RETURN task.number ORDER BY task.number LIMIT 20\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; numbers: string[] }>>,
    /**
     * Incidents, newest first, from a place on. Null does not restrict.
     */
    page: {
      name: 'incident/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (incident:Incident)\nUSING INDEX incident:Incident(createdAt)\nWHERE incident.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR incident.createdAt < datetime($before.at) OR incident.id < $before.id)\n  AND /*scope record incident:Incident*/true/*end*/\n  AND ($filter.own IS NULL OR incident.reporterId = $filter.own OR incident.createdBy = $filter.own)\n  AND ($filter.states IS NULL OR incident.state IN $filter.states)\n  AND ($filter.priorities IS NULL OR incident.priority IN $filter.priorities)\n  AND ($filter.majorStates IS NULL OR incident.majorState IN $filter.majorStates)\n  AND ($filter.category IS NULL OR incident.category = $filter.category)\n  AND ($filter.reporter IS NULL OR incident.reporterId = $filter.reporter)\n  AND ($filter.reviewRequired IS NULL OR coalesce(incident.reviewRequired, false) = $filter.reviewRequired)\n  AND ($filter.service IS NULL OR EXISTS {\n    MATCH (incident)-[made:OF_SERVICE]->(service) WHERE made.validTo IS NULL AND service.id = $filter.service })\n  AND ($filter.item IS NULL OR EXISTS {\n    MATCH (incident)-[made:AFFECTS]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })\n  AND ($filter.team IS NULL OR EXISTS {\n    MATCH (incident)-[made:ASSIGNED_IN]->(team) WHERE made.validTo IS NULL AND team.id = $filter.team })\n  AND ($filter.assignee IS NULL OR EXISTS {\n    MATCH (incident)-[made:ASSIGNED_TO]->(person) WHERE made.validTo IS NULL AND person.id = $filter.assignee })\nWITH incident ORDER BY incident.createdAt DESC, incident.id DESC LIMIT toInteger($limit)\nRETURN incident { .* } AS incident",
    } as Statement<{ filter: IncidentConditions; before: { at: string; id: string } | null; limit: number }, IncidentRecord[]>,
    /**
     * How incidents are handled here. No row while nobody changed what it is by default.
     */
    practice: {
      name: 'incident/practice',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (practice:Record {id: $id})\nRETURN practice { .* } AS practice",
    } as Statement<{ id: string }, PracticeRecord | undefined>,
    /**
     * What the suggestion of an incident's impact rests on: tiers of the business services among some items, how many people have
     * some services by the portfolio, as subscribers or as members of teams that are, and whether one of some people is a VIP.
     */
    radius: {
      name: 'incident/radius',
      access: 'read',
      arity: 'one',
      text: "RETURN {\n  tiers: COLLECT {\n    UNWIND $ids AS id\n    MATCH (item:ConfigurationItem {id: id}) WHERE item:BusinessService AND item.tier IS NOT NULL\n    RETURN DISTINCT item.tier AS tier ORDER BY tier\n  },\n  leading: head(COLLECT {\n    UNWIND $ids AS id\n    MATCH (item:ConfigurationItem {id: id}) WHERE item:BusinessService\n    RETURN item.id ORDER BY coalesce(item.tier, 9), item.name, item.id LIMIT 1\n  }),\n  users: COUNT {\n    UNWIND $services AS id\n    MATCH (item:ConfigurationItem {id: id})<-[made:REALISED_BY]-(:Record)-[has:SUBSCRIBED_BY]->(holder)\n    WHERE made.validTo IS NULL AND has.validTo IS NULL\n    MATCH (holder)<-[:MEMBER_OF]-{0,1}(person:Person) WHERE person.retiredAt IS NULL\n    RETURN DISTINCT person\n  },\n  vip: EXISTS {\n    UNWIND $people AS id\n    MATCH (person:ConfigurationItem {id: id}) WHERE any(tag IN coalesce(person.tags, []) WHERE toLower(tag) = 'vip')\n    RETURN person\n  }\n} AS radius",
    } as Statement<{ ids: string[]; services: string[]; people: string[] }, { tiers: number[]; leading: string | null; users: number; vip: boolean }>,
    /**
     * Incidents that alerts opened and that are not closed, with the alerts they are about. One that raised another incident since counts for that alone.
     * When an incident is over is told by its alerts, and by those about error budgets only where it has no others: they last longer.
     */
    raised: {
      name: 'incident/raised',
      access: 'read',
      arity: 'many',
      text: "MATCH (incident:Incident) WHERE incident.fingerprint STARTS WITH $prefix\nCALL (incident) {\n  MATCH (incident)<-[raised:RAISED]-(alert:Alert)\n  WHERE NOT EXISTS { (alert)-[later:RAISED]->(:Incident) WHERE later.validFrom > raised.validFrom }\n  RETURN collect(alert {\n    .id, .status, .endsAt, aboutBudget: alert.targetId IS NOT NULL, itemId: head(COLLECT { MATCH (alert)-[:ON]->(item:ConfigurationItem) RETURN item.id })\n  }) AS alerts\n}\nWITH incident, alerts,\n  [alert IN alerts WHERE NOT alert.aboutBudget OR all(other IN alerts WHERE other.aboutBudget)] AS telling\nRETURN {\n  id: incident.id, state: incident.state, priority: incident.priority, majorState: incident.majorState, fingerprint: incident.fingerprint, loggedAt: incident.loggedAt,\n  resolvedAt: incident.resolvedAt, autoResolve: coalesce(incident.autoResolve, true),\n  items: COLLECT {\n    MATCH (incident)-[tie:AFFECTS]->(item:ConfigurationItem) WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL'\n    RETURN { id: item.id, owners: coalesce(item.ownerOrganisations, []) }\n  },\n  firing: [alert IN alerts WHERE alert.status = 'FIRING' | { id: alert.id, itemId: alert.itemId }],\n  lasting: size([alert IN telling WHERE alert.status IN ['FIRING', 'EXPIRED']]),\n  over: size([alert IN telling WHERE alert.status = 'RESOLVED']),\n  overSince: reduce(last = null, alert IN telling |\n    CASE WHEN alert.status = 'RESOLVED' AND (last IS NULL OR alert.endsAt > last) THEN alert.endsAt ELSE last END)\n} AS incident ORDER BY incident.loggedAt, incident.id",
    } as Statement<{ prefix: string }, RaisedIncidentRecord[]>,
    /**
     * The incidents that are tied to others, oldest first; at most 100 of each kind.
     */
    related: {
      name: 'incident/related',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nUNWIND $types AS type\nMATCH (incident:Record {id: id}) WHERE incident:Incident\nRETURN { id: id, type: type, others: COLLECT {\n  MATCH (incident)<-[made:CHILD_OF|DUPLICATE_OF|FOLLOW_UP_OF]-(other:Incident)\n  WHERE type(made) = type AND made.validTo IS NULL\n    AND /*scope record other:Incident*/true/*end*/\n  RETURN other { .* } ORDER BY other.createdAt, other.id LIMIT 100\n} } AS row",
    } as Statement<{ ids: string[]; types: string[] }, Array<{ id: string; type: string; others: IncidentRecord[] }>>,
    /**
     * Writes incidents as they were imported: new ones, and those whose history went on. A null takes a property away.
     */
    saveImported: {
      name: 'incident/saveImported',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMERGE (incident:Record {id: row.id})\nSET incident:Incident, incident += row.properties\nFOREACH (name IN [name IN $instants WHERE row.properties[name] IS NOT NULL] | SET incident[name] = datetime(row.properties[name]))",
    } as Statement<{ rows: { id: string; properties: Record<string, unknown> }[]; instants: string[] }, void>,
    /**
     * Writes how incidents are handled here. It is locked.
     */
    savePractice: {
      name: 'incident/savePractice',
      access: 'write',
      arity: 'none',
      text: "MATCH (practice:Record {id: $id})\nSET practice.version = $version, practice.practice = $practice",
    } as Statement<{ id: string; version: number; practice: string }, void>,
    /**
     * Writes what somebody said about an incident, which is locked.
     */
    say: {
      name: 'incident/say',
      access: 'write',
      arity: 'none',
      text: "CREATE (:IncidentComment {\n  id: $id, recordId: $recordId, kind: $kind, text: $text, at: datetime($at), author: $author, seq: $seq\n})",
    } as Statement<{ id: string; recordId: string; kind: string; text: string; at: string; author: string; seq: number }, void>,
    /**
     * A page of incidents in some states with what decides whether they pass a stream's filter, by id, after a place.
     */
    snapshot: {
      name: 'incident/snapshot',
      access: 'read',
      arity: 'many',
      text: "MATCH (incident:Incident) USING INDEX incident:Incident(id)\nWHERE incident.id > $after AND incident.state IN $states\n  AND ($own IS NULL OR incident.reporterId = $own OR incident.createdBy = $own)\n  AND /*scope record incident:Incident*/true/*end*/\nWITH incident ORDER BY incident.id LIMIT toInteger($limit)\nRETURN incident { .*,\n  service: head(COLLECT { MATCH (incident)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id }),\n  team: head(COLLECT { MATCH (incident)-[made:ASSIGNED_IN]->(item) WHERE made.validTo IS NULL RETURN item.id }),\n  assignee: head(COLLECT { MATCH (incident)-[made:ASSIGNED_TO]->(item) WHERE made.validTo IS NULL RETURN item.id })\n} AS incident ORDER BY incident.id",
    } as Statement<{ states: string[]; own: string | null; after: string; limit: number }, IncidentTold[]>,
    /**
     * Who is to work on an incident at an instant: the person it is assigned to; where there is none the first on call for its team, else for
     * a team that supports its service. No row when nobody is.
     */
    worker: {
      name: 'incident/worker',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (incident:Record {id: $id}) WHERE incident:Incident\nWITH coalesce(head(COLLECT {\n    MATCH (incident)-[tie:ASSIGNED_TO]->(person:Person) WHERE tie.validTo IS NULL AND person.retiredAt IS NULL\n    RETURN person.id ORDER BY person.id LIMIT 1\n  }), head(COLLECT {\n    MATCH (incident)-[tie:ASSIGNED_IN]->(:ConfigurationItem)<-[shift:ON_CALL_FOR]-(person:Person)\n    WHERE tie.validTo IS NULL AND person.retiredAt IS NULL\n      AND shift.validFrom <= datetime($at) AND coalesce(shift.validTo > datetime($at), true)\n    RETURN person.id ORDER BY shift.level, shift.validFrom, shift.id LIMIT 1\n  }), head(COLLECT {\n    MATCH (incident)-[tie:OF_SERVICE]->(service:ConfigurationItem) WHERE tie.validTo IS NULL\n    CALL (service) {\n      MATCH (service)<-[made:REALISED_BY]-(:Record)-[has:SUPPORTED_IN]->(team:ConfigurationItem)\n      WHERE made.validTo IS NULL AND has.validTo IS NULL\n      RETURN team, 0 AS place\n      UNION\n      MATCH (service)-[:SUPPORTED_BY]->(team:ConfigurationItem)\n      RETURN team, 1 AS place\n    }\n    MATCH (team)<-[shift:ON_CALL_FOR]-(person:Person)\n    WHERE person.retiredAt IS NULL\n      AND shift.validFrom <= datetime($at) AND coalesce(shift.validTo > datetime($at), true)\n    RETURN person.id ORDER BY place, shift.level, shift.validFrom, shift.id LIMIT 1\n  })) AS id\nWITH id WHERE id IS NOT NULL\nRETURN id",
    } as Statement<{ id: string; at: string }, string | undefined>,
  },
  inventory: {
    /**
     * Records of the inventory with what they are linked to now, and which of the items are out of sight. No row for an id that none has.
     */
    byIds: {
      name: 'inventory/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id}) WHERE record:InventoryRecord AND /*scope record record:AssetModel|Contract|Licence*/true/*end*/\nRETURN record { .*, links: COLLECT {\n  MATCH (record)-[link:SUPPLIED_BY|LICENSES|BOUGHT_WITH|ORDERS]->(target) WHERE link.to IS NULL\n  RETURN { type: type(link), id: target.id, hidden: (target:ConfigurationItem AND NOT /*scope target*/true/*end*/) }\n  ORDER BY type(link), target.id\n} } AS record",
    } as Statement<{ ids: string[] }, InventoryRecord[]>,
    /**
     * The record that holds a name which only one may have, and whether it is in sight. No row when none does.
     */
    byUniqueName: {
      name: 'inventory/byUniqueName',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (record:InventoryRecord {uniqueName: $name})\nRETURN { id: record.id, seen: /*scope record record:AssetModel|Contract|Licence*/true/*end*/ } AS row",
    } as Statement<{ name: string }, { id: string; seen: boolean } | undefined>,
    /**
     * Creates a record of the inventory. Its label is its type's name, which no user gives.
     */
    create: {
      name: 'inventory/create',
      access: 'write',
      arity: 'none',
      text: "CREATE (record:Record:InventoryRecord:$($label))\nSET record = $properties, record.createdAt = datetime($at), record.updatedAt = datetime($at)",
    } as Statement<{ label: string; properties: Record<string, unknown>; at: string }, void>,
    /**
     * Ends links that hold now; without `to` all of the type. What was stays, with its end.
     */
    endLinks: {
      name: 'inventory/endLinks',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (from:Record {id: row.from})-[link:SUPPLIED_BY|LICENSES|BOUGHT_WITH|ORDERS|OF_MODEL|REPRESENTS|COVERED_BY|BUILT_INTO]->(target)\nWHERE link.to IS NULL AND type(link) = row.type AND (row.to IS NULL OR target.id = row.to)\nSET link.to = datetime($at)",
    } as Statement<{ rows: { from: string; type: string; to: string | null }[]; at: string }, void>,
    /**
     * What ends in a span of days, with the keys of the tasks that were opened for it.
     */
    ending: {
      name: 'inventory/ending',
      access: 'read',
      arity: 'many',
      text: "MATCH (record:InventoryRecord)\nWHERE record.endsOn >= $today AND record.endsOn <= $until\nRETURN record { .id, .recordType, .name, .endsOn,\n  assets: COUNT { MATCH (record)<-[link:COVERED_BY]-(:Asset) WHERE link.to IS NULL },\n  keys: COLLECT { MATCH (record)<-[:ABOUT]-(task:Task) WHERE task.key IS NOT NULL RETURN task.key }\n} AS record ORDER BY record.endsOn, record.id",
    } as Statement<{ today: string; until: string }, ExpiringRecord[]>,
    /**
     * Where the software of licences is installed: what uses or runs on a package, or what other software runs on, one hop.
     */
    installations: {
      name: 'inventory/installations',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (licence:Record {id: id}) WHERE licence:Licence\nCALL (licence) {\n  MATCH (licence)-[link:LICENSES]->(software:ConfigurationItem)\n  WHERE link.to IS NULL AND software.retiredAt IS NULL\n  RETURN software\nUNION\n  UNWIND coalesce(licence.packageNames, []) AS packageName\n  MATCH (software:SoftwarePackage {packageName: packageName}) WHERE software.retiredAt IS NULL\n  RETURN software\n}\nCALL (software) {\n  MATCH (place:ConfigurationItem)-[:DEPENDS_ON|USES|RUNS_ON]->(software) WHERE software:SoftwarePackage\n  RETURN place\nUNION\n  MATCH (software)-[:RUNS_ON|HOSTED_ON]->(place:ConfigurationItem) WHERE NOT software:SoftwarePackage\n  RETURN place\nUNION\n  WITH software\n  WHERE NOT software:SoftwarePackage AND NOT EXISTS { (software)-[:RUNS_ON|HOSTED_ON]->(:ConfigurationItem) }\n  RETURN software AS place\n}\nWITH id, place ORDER BY place.name, place.id\nWITH id, collect(DISTINCT place.id) AS items\nRETURN { licence: id, items: items } AS row",
    } as Statement<{ ids: string[] }, Array<{ licence: string; items: string[] }>>,
    /**
     * How many assets name each line of orders, and how many of them are in sight.
     */
    lineCounts: {
      name: 'inventory/lineCounts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (order:Record {id: id}) WHERE order:PurchaseOrder\nMATCH (order)<-[link:BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL AND link.line IS NOT NULL\nWITH id, link.line AS line, asset, CASE WHEN /*scope record asset:Asset*/true/*end*/ THEN 1 ELSE 0 END AS visible\nWITH id, line, count(asset) AS count, sum(visible) AS seen\nRETURN { order: id, line: line, count: count, seen: seen } AS row",
    } as Statement<{ ids: string[] }, Array<{ order: string; line: number; count: number; seen: number }>>,
    /**
     * Links records to records or items from an instant on. Types are the product's own.
     */
    links: {
      name: 'inventory/links',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (from:Record {id: row.from})\nOPTIONAL MATCH (record:Record {id: row.to})\nOPTIONAL MATCH (item:ConfigurationItem {id: row.to})\nWITH row, from, coalesce(record, item) AS target\nCREATE (from)-[link:$(row.type)]->(target)\nSET link.from = datetime($at), link.line = row.line",
    } as Statement<{ rows: { from: string; type: string; to: string; line: number | null }[]; at: string }, void>,
    /**
     * Takes the locks of records of the inventory. No row for an id that none has.
     */
    lock: {
      name: 'inventory/lock',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id}) WHERE record:InventoryRecord AND /*scope record record:AssetModel|Contract|Licence*/true/*end*/\nSET record:InventoryRecord\nWITH id\nRETURN id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * The ids of records of one kind by name, after a place: name and id ('' and '' at the start). Null does not restrict.
     */
    page: {
      name: 'inventory/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (record:InventoryRecord)\nUSING INDEX record:InventoryRecord(recordType, name, id)\nWHERE record.recordType = $kind AND record.name >= $name AND record.id IS NOT NULL\n  AND CASE record.name WHEN $name THEN record.id > $id ELSE true END\n  AND record.name STARTS WITH $prefix AND ($endsBy IS NULL OR record.endsOn <= $endsBy)\n  AND /*scope record record:AssetModel|Contract|Licence*/true/*end*/\nWITH record ORDER BY record.name, record.id LIMIT toInteger($limit)\nRETURN record { .id, .name } AS record",
    } as Statement<{ kind: string; prefix: string; endsBy: string | null; name: string; id: string; limit: number }, Array<{ id: string; name: string }>>,
    /**
     * Ends seats of a licence that items hold now.
     */
    releaseSeats: {
      name: 'inventory/releaseSeats',
      access: 'write',
      arity: 'none',
      text: "UNWIND $holders AS holderId\nMATCH (holder:ConfigurationItem {id: holderId})-[seat:HOLDS_SEAT]->(licence:Licence)\nWHERE seat.to IS NULL AND licence.id = $id\nSET seat.to = datetime($at)",
    } as Statement<{ id: string; holders: string[]; at: string }, void>,
    /**
     * Who holds seats of licences now, those out of sight too.
     */
    seats: {
      name: 'inventory/seats',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (licence:Record {id: id}) WHERE licence:Licence\nRETURN { licence: id, seats: COLLECT {\n  MATCH (holder:ConfigurationItem)-[seat:HOLDS_SEAT]->(licence) WHERE seat.to IS NULL\n  RETURN { itemId: holder.id, from: seat.from, hidden: NOT /*scope holder*/true/*end*/ } ORDER BY holder.name, holder.id\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ licence: string; seats: { itemId: string; from: string; hidden: boolean }[] }>>,
    /**
     * What of models is in stock, where, and how much of it is promised at an instant.
     */
    stock: {
      name: 'inventory/stock',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (model:Record {id: id})<-[of:OF_MODEL]-(asset:Asset)\nWHERE model:AssetModel AND of.to IS NULL AND asset.state = 'IN_STOCK' AND /*scope record asset:Asset*/true/*end*/\nWITH id, head(COLLECT {\n  MATCH (asset)-[kept:KEPT_AT]->(place:ConfigurationItem) WHERE kept.to IS NULL RETURN place.id\n}) AS locationId, EXISTS {\n  MATCH (asset)<-[:RESERVES]-(reservation:AssetReservation)\n  WHERE reservation.state = 'ACTIVE' AND reservation.from <= datetime($now) AND reservation.to > datetime($now)\n} AS reserved\nWITH id, locationId, count(*) AS inStock, sum(CASE WHEN reserved THEN 1 ELSE 0 END) AS promised\nRETURN { modelId: id, locationId: locationId, inStock: inStock, reserved: promised } AS row ORDER BY id, locationId",
    } as Statement<{ ids: string[]; now: string }, StockRow[]>,
    /**
     * Gives seats of a licence, which the transaction has locked, to items.
     */
    takeSeats: {
      name: 'inventory/takeSeats',
      access: 'write',
      arity: 'none',
      text: "MATCH (licence:Record {id: $id}) WHERE licence:Licence\nUNWIND $holders AS holderId\nMATCH (holder:ConfigurationItem {id: holderId})\nCREATE (holder)-[:HOLDS_SEAT {from: datetime($at)}]->(licence)",
    } as Statement<{ id: string; holders: string[]; at: string }, void>,
    /**
     * Sets properties of a record that the transaction has locked; null removes one.
     */
    update: {
      name: 'inventory/update',
      access: 'write',
      arity: 'none',
      text: "MATCH (record:Record {id: $id}) WHERE record:InventoryRecord\nSET record += $properties, record.updatedAt = datetime($at)",
    } as Statement<{ id: string; properties: Record<string, unknown>; at: string }, void>,
  },
  lifecycle: {
    /**
     * Appends to a record's history.
     */
    addEvent: {
      name: 'lifecycle/addEvent',
      access: 'write',
      arity: 'none',
      text: "CREATE (:Event {\n  recordId: $recordId, seq: $seq, at: datetime($at), actor: $actor, event: $event, from: $from, to: $to, reason: $reason,\n  diff: $diff, lifecycleVersion: $lifecycleVersion\n})",
    } as Statement<{ recordId: string; seq: number; at: string; actor: string; event: string; from: string | null; to: string; reason: string | null; diff: string; lifecycleVersion: number }, void>,
    /**
     * Records that move through a lifecycle, with their own properties. No row for an id that none of them has.
     */
    byIds: {
      name: 'lifecycle/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id}) WHERE record.number IS NOT NULL\nRETURN record { .* } AS record",
    } as Statement<{ ids: string[] }, AnyLifecycleRecord[]>,
    /**
     * The record with a number. No row when nobody has it.
     */
    byNumber: {
      name: 'lifecycle/byNumber',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (record:Record {number: $number})\nRETURN record { .* } AS record",
    } as Statement<{ number: string }, AnyLifecycleRecord | undefined>,
    /**
     * Writes a new record. Its label is its type.
     */
    create: {
      name: 'lifecycle/create',
      access: 'write',
      arity: 'none',
      text: "CREATE (record:Record:$($type))\nSET record = $properties\nFOREACH (name IN $instants | SET record[name] = datetime(record[name]))",
    } as Statement<{ type: string; properties: Record<string, unknown>; instants: string[] }, void>,
    /**
     * The history of records, oldest first, each from its own place on: a page of each in one statement.
     */
    events: {
      name: 'lifecycle/events',
      access: 'read',
      arity: 'many',
      text: "UNWIND $pages AS page\nRETURN {\n  page: page.index,\n  events: COLLECT {\n    MATCH (event:Event) WHERE event.recordId = page.recordId AND event.seq > page.after\n    RETURN event { .* } ORDER BY event.seq LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ pages: { index: number; recordId: string; after: number }[]; limit: number }, Array<{ page: number; events: RecordEventRecord[] }>>,
    /**
     * Ties records, which are locked, to items or to other records, from an instant on.
     */
    link: {
      name: 'lifecycle/link',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (record:Record {id: row.recordId})\nOPTIONAL MATCH (item:ConfigurationItem {id: row.to})\nOPTIONAL MATCH (other:Record {id: row.to})\nWITH row, record, coalesce(item, other) AS target WHERE target IS NOT NULL\nCREATE (record)-[link:$(row.type)]->(target)\nSET link = row.properties, link.validFrom = datetime($at), link.by = $by",
    } as Statement<{ rows: { recordId: string; type: string; to: string; properties: Record<string, unknown> }[]; at: string; by: string }, void>,
    /**
     * The ties of records that hold now, the oldest first, those to items out of sight marked as hidden.
     */
    links: {
      name: 'lifecycle/links',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (:Record {id: id})-[link]->(target) WHERE type(link) IN $types AND link.validTo IS NULL\nRETURN link { .*, recordId: id, type: type(link), to: target.id, name: target.name,\n  hidden: (target:ConfigurationItem AND NOT /*scope target*/true/*end*/) } AS link ORDER BY link.validFrom, link.to",
    } as Statement<{ ids: string[]; types: string[] }, RecordLink[]>,
    /**
     * A record, locked: what was read of it before counts no more. Setting a label that is there already takes the lock before
     * anything is read. No row for an id that no such record has.
     */
    lock: {
      name: 'lifecycle/lock',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (record:Record {id: $id}) WHERE record.number IS NOT NULL\nSET record:Record\nWITH record\nRETURN record { .* } AS record",
    } as Statement<{ id: string }, LifecycleRecord | undefined>,
    /**
     * Records of some types, newest first, from a place on.
     */
    page: {
      name: 'lifecycle/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (record:Record)\nWHERE record.recordType IN $types\n  AND record.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR record.createdAt < datetime($before.at) OR record.id < $before.id)\n  AND ($states IS NULL OR record.state IN $states)\n  AND record.number STARTS WITH $prefix\nWITH record ORDER BY record.createdAt DESC, record.id DESC LIMIT toInteger($limit)\nRETURN record { .* } AS record",
    } as Statement<{ types: string[]; states: string[] | null; prefix: string; before: { at: string; id: string } | null; limit: number }, AnyLifecycleRecord[]>,
    /**
     * Takes the next numbers of a type and gives the last of them. In a transaction of its own: nobody waits for another's write.
     */
    takeNumbers: {
      name: 'lifecycle/takeNumbers',
      access: 'write',
      arity: 'one',
      text: "MERGE (counter:Counter {name: $name})\nSET counter:Counter\nWITH counter\nSET counter.last = coalesce(counter.last, $first - 1) + $count\nRETURN counter.last AS last",
    } as Statement<{ name: string; count: number; first: number }, number>,
    /**
     * Ends ties of a record, which is locked. They stay as history.
     */
    unlink: {
      name: 'lifecycle/unlink',
      access: 'write',
      arity: 'none',
      text: "MATCH (record:Record {id: $recordId})-[link:$($type)]->(target)\nWHERE link.validTo IS NULL AND target.id IN $to\nSET link.validTo = datetime($at), link.endedBy = $by",
    } as Statement<{ recordId: string; type: string; to: string[]; at: string; by: string }, void>,
    /**
     * Writes properties of a record that is locked; null takes one away.
     */
    write: {
      name: 'lifecycle/write',
      access: 'write',
      arity: 'none',
      text: "MATCH (record:Record {id: $id})\nSET record += $properties\nFOREACH (name IN $instants | SET record[name] = datetime(record[name]))",
    } as Statement<{ id: string; properties: Record<string, unknown>; instants: string[] }, void>,
  },
  maintenance: {
    /**
     * Notes up to when a maintenance was applied, and when there is something to do next.
     */
    applied: {
      name: 'maintenance/applied',
      access: 'write',
      arity: 'none',
      text: "MATCH (maintenance:Record {id: $id})\nSET maintenance.appliedAt = datetime($at), maintenance.dueAt = datetime($dueAt),\n    maintenance.watching = CASE WHEN $watching THEN true END",
    } as Statement<{ id: string; at: string; dueAt: string | null; watching: boolean }, void>,
    /**
     * Writes periods of a maintenance, in effect or over.
     */
    begin: {
      name: 'maintenance/begin',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nCREATE (period:MaintenancePeriod {\n  maintenanceId: $id, itemId: row.itemId, from: datetime(row.from), to: datetime(row.to),\n  openOf: CASE WHEN row.open THEN $id END\n})",
    } as Statement<{ id: string; rows: { itemId: string; from: string; to: string; open: boolean }[] }, void>,
    /**
     * Maintenances with what they cover. No row for an id that nobody has.
     */
    byIds: {
      name: 'maintenance/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (maintenance:Record {id: id}) WHERE maintenance:Maintenance\nRETURN maintenance { .*, covers: COLLECT {\n  MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem)\n  RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id\n} } AS maintenance",
    } as Statement<{ ids: string[] }, MaintenanceRecord[]>,
    /**
     * Calls a maintenance off; what is in effect ends with its next application, which is due now.
     */
    cancel: {
      name: 'maintenance/cancel',
      access: 'write',
      arity: 'none',
      text: "MATCH (maintenance:Record {id: $id})\nSET maintenance.state = 'CANCELLED', maintenance.cancelledAt = datetime($at), maintenance.dueAt = datetime($at)",
    } as Statement<{ id: string; at: string }, void>,
    /**
     * The items a maintenance covers now, in lists of at most 1,000 ids, each once: those it names that are not retired, and what
     * depends on those it names with their descendants.
     */
    covered: {
      name: 'maintenance/covered',
      access: 'read',
      arity: 'many',
      text: "MATCH (maintenance:Record {id: $id})\nCALL (maintenance) {\n  MATCH (maintenance)-[:COVERS]->(item:ConfigurationItem)\n  RETURN item\nUNION\n  MATCH (maintenance)-[:COVERS {descendants: true}]->(named:ConfigurationItem)\n  MATCH (named)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]-(item)\n  RETURN DISTINCT item\n}\nWITH item WHERE item.retiredAt IS NULL\nWITH collect(item.id) AS ids\nUNWIND range(0, size(ids) - 1, 1000) AS start\nRETURN ids[start..start + 1000] AS row",
    } as Statement<{ id: string }, Array<string[]>>,
    /**
     * Writes a maintenance and what it covers.
     */
    create: {
      name: 'maintenance/create',
      access: 'write',
      arity: 'none',
      text: "CREATE (maintenance:Maintenance:Record)\nSET maintenance = $properties, maintenance.createdAt = datetime($at), maintenance.appliedAt = datetime($at),\n    maintenance.dueAt = datetime($at), maintenance.from = datetime($from), maintenance.to = datetime($to)\nWITH maintenance\nUNWIND $covers AS cover\nMATCH (item:ConfigurationItem {id: cover.itemId})\nCREATE (maintenance)-[:COVERS {descendants: cover.descendants}]->(item)",
    } as Statement<{ properties: Record<string, unknown>; at: string; from: string | null; to: string | null; covers: { itemId: string; descendants: boolean }[] }, void>,
    /**
     * Counts maintenances in and out, in the order of the rows, which locks the items in that order. Gives the items that came
     * into maintenance or out of it, with their statuses: a new version of each, told as of `at`.
     */
    deepen: {
      name: 'maintenance/deepen',
      access: 'write',
      arity: 'many',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.itemId})\nSET item.maintenanceDepth = coalesce(item.maintenanceDepth, 0) + toInteger(row.by)\nWITH item WHERE coalesce(item.inMaintenance, false) <> (item.maintenanceDepth > 0)\nSET item.inMaintenance = item.maintenanceDepth > 0, item.statusVersion = coalesce(item.statusVersion, 0) + 1,\n    item.statusChangedAt = datetime($at).epochMillis\nRETURN item {\n  .id, .inMaintenance, .observed, .effective, .margin, itemVersion: item.version, version: item.statusVersion,\n  causedBy: split(item.statusCausedBy, ' ')\n} AS item",
    } as Statement<{ rows: { itemId: string; by: number }[]; at: string }, MaintenanceTurnRecord[]>,
    /**
     * Maintenances that begin, end, or were written, up to an instant.
     */
    due: {
      name: 'maintenance/due',
      access: 'read',
      arity: 'many',
      text: "MATCH (maintenance:Maintenance) WHERE maintenance.dueAt <= datetime($now)\nRETURN maintenance.id AS id ORDER BY maintenance.id",
    } as Statement<{ now: string }, string[]>,
    /**
     * Ends periods of a maintenance, each at its instant; one that would have lasted no time goes.
     */
    end: {
      name: 'maintenance/end',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (period:MaintenancePeriod) WHERE period.openOf = $id AND period.itemId = row.itemId\nSET period.to = datetime(row.to), period.openOf = null\nFOREACH (gone IN CASE WHEN period.from >= period.to THEN [period] ELSE [] END | DELETE gone)",
    } as Statement<{ id: string; rows: { itemId: string; to: string }[] }, void>,
    /**
     * When items were first not OK in a window, those that were: as they failed in it, or its beginning if they had failed before.
     */
    failures: {
      name: 'maintenance/failures',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (interval:StatusInterval)\nWHERE interval.itemId = id AND interval.from < datetime($to) AND interval.severity <> 'OK'\n  AND (interval.to IS NULL OR interval.to > datetime($from))\nWITH id, min(interval.from) AS first\nRETURN { itemId: id, at: CASE WHEN first < datetime($from) THEN datetime($from) ELSE first END } AS failure",
    } as Statement<{ ids: string[]; from: string; to: string }, Array<{ itemId: string; at: string }>>,
    /**
     * Takes the locks of maintenances. No row for an id that nobody has, nor for one that covers what its user does not see.
     */
    lock: {
      name: 'maintenance/lock',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (maintenance:Record {id: id}) WHERE maintenance:Maintenance AND /*scope all (maintenance)-[:COVERS]->()*/true/*end*/\nSET maintenance:Maintenance\nWITH id\nRETURN id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * When the next maintenance begins or ends. No row when none will.
     */
    next: {
      name: 'maintenance/next',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (maintenance:Maintenance) WHERE maintenance.dueAt > datetime($now)\nRETURN maintenance.dueAt AS at ORDER BY at LIMIT 1",
    } as Statement<{ now: string }, string | undefined>,
    /**
     * What a maintenance covers at present: its periods that are in effect.
     */
    open: {
      name: 'maintenance/open',
      access: 'read',
      arity: 'many',
      text: "MATCH (period:MaintenancePeriod) WHERE period.openOf = $id AND period.itemId IS NOT NULL\nRETURN period { .itemId, .from, .to } AS period",
    } as Statement<{ id: string }, Array<{ itemId: string; from: string; to: string }>>,
    /**
     * Maintenances, newest first, from a place on.
     */
    page: {
      name: 'maintenance/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (maintenance:Maintenance)\nWHERE maintenance.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR maintenance.createdAt < datetime($before.at) OR maintenance.id < $before.id)\n  AND /*scope (maintenance)-[:COVERS]->()*/true/*end*/\n  AND ($state IS NULL OR maintenance.state = $state)\nWITH maintenance ORDER BY maintenance.createdAt DESC, maintenance.id DESC LIMIT toInteger($limit)\nRETURN maintenance { .*, covers: COLLECT {\n  MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\n  RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id\n} } AS maintenance",
    } as Statement<{ state: string | null; before: { at: string; id: string } | null; limit: number }, MaintenanceRecord[]>,
    /**
     * The maintenances that cover an item, by itself or with something it depends on; newest first, from a place on.
     */
    pageOf: {
      name: 'maintenance/pageOf',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem {id: $itemId})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]->(provider)\nWITH DISTINCT item, provider\nMATCH (provider)<-[cover:COVERS]-(maintenance:Maintenance)\nWHERE (provider = item OR cover.descendants) AND ($state IS NULL OR maintenance.state = $state)\n  AND ($before IS NULL OR maintenance.createdAt < datetime($before.at)\n    OR maintenance.createdAt = datetime($before.at) AND maintenance.id < $before.id)\nWITH DISTINCT maintenance WHERE /*scope (maintenance)-[:COVERS]->()*/true/*end*/\nWITH maintenance ORDER BY maintenance.createdAt DESC, maintenance.id DESC LIMIT toInteger($limit)\nRETURN maintenance { .*, covers: COLLECT {\n  MATCH (maintenance)-[cover:COVERS]->(covered:ConfigurationItem) WHERE /*scope covered*/true/*end*/\n  RETURN cover { .descendants, .triggeredAt, itemId: covered.id } ORDER BY covered.name, covered.id\n} } AS maintenance",
    } as Statement<{ itemId: string; state: string | null; before: { at: string; id: string } | null; limit: number }, MaintenanceRecord[]>,
    /**
     * Maintenances that cover an item that someone sees, with what they cover of that. No row for an id that nobody has.
     */
    shown: {
      name: 'maintenance/shown',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (maintenance:Record {id: id})\nWHERE maintenance:Maintenance AND /*scope (maintenance)-[:COVERS]->()*/true/*end*/\nRETURN maintenance { .*, covers: COLLECT {\n  MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\n  RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id\n} } AS maintenance",
    } as Statement<{ ids: string[] }, MaintenanceRecord[]>,
    /**
     * Notes when items that a flexible maintenance names triggered it.
     */
    trigger: {
      name: 'maintenance/trigger',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (:Record {id: $id})-[cover:COVERS]->(:ConfigurationItem {id: row.itemId})\nSET cover.triggeredAt = datetime(row.at)",
    } as Statement<{ id: string; rows: { itemId: string; at: string }[] }, void>,
    /**
     * The items for which a flexible maintenance was triggered.
     */
    triggered: {
      name: 'maintenance/triggered',
      access: 'read',
      arity: 'many',
      text: "MATCH (period:MaintenancePeriod {maintenanceId: $id})\nRETURN period.itemId AS itemId",
    } as Statement<{ id: string }, string[]>,
    /**
     * Maintenances in effect whose items may change meanwhile: flexible ones, and those with descendants.
     */
    watching: {
      name: 'maintenance/watching',
      access: 'read',
      arity: 'many',
      text: "MATCH (maintenance:Maintenance {watching: true})\nRETURN maintenance.id AS id ORDER BY maintenance.id",
    } as Statement<{  }, string[]>,
  },
  mapping: {
    /**
     * Gives a merged service's mapping, with what was said in it, to the survivor, which has none.
     */
    adopt: {
      name: 'mapping/adopt',
      access: 'write',
      arity: 'none',
      text: "MATCH (mapping:ServiceMapping {serviceId: $twin})\nMATCH (twin:ConfigurationItem {id: $twin})\nMATCH (survivor:ConfigurationItem {id: $survivor})\nSET mapping.serviceId = $survivor\nWITH twin, survivor\nMATCH (twin)-[said:ENTERS_AT|INCLUDES|EXCLUDES]->(item:ConfigurationItem)\nWITH survivor, item, said, type(said) AS type, properties(said) AS properties\nDELETE said\nWITH survivor, item, type, properties\nMERGE (survivor)-[moved:$(type)]->(item)\nON CREATE SET moved = properties",
    } as Statement<{ twin: string; survivor: string }, void>,
    /**
     * Says that a person changed a mapping. Runs under its lock.
     */
    bump: {
      name: 'mapping/bump',
      access: 'write',
      arity: 'none',
      text: "MATCH (mapping:ServiceMapping {serviceId: $serviceId})\nSET mapping.version = mapping.version + 1, mapping.updatedAt = datetime($at), mapping.updatedBy = $by",
    } as Statement<{ serviceId: string; at: string; by: string }, void>,
    /**
     * The mappings of services, as lock.cypher gives them. No row for a service without one.
     */
    byServices: {
      name: 'mapping/byServices',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (mapping:ServiceMapping {serviceId: id})\nMATCH (service:ConfigurationItem {id: id}) WHERE /*scope service*/true/*end*/\nRETURN mapping { .*, serviceClass: service.class, serviceRetired: service.retiredAt IS NOT NULL,\n  entries: COLLECT { MATCH (service)-[:ENTERS_AT]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ RETURN item.id ORDER BY item.id },\n  included: COLLECT { MATCH (service)-[:INCLUDES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ RETURN item.id ORDER BY item.id },\n  excluded: COLLECT { MATCH (service)-[:EXCLUDES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ RETURN item.id ORDER BY item.id }\n} AS row",
    } as Statement<{ ids: string[] }, ServiceMappingRecord[]>,
    /**
     * Claims the regular look for failures that items share: true for the one process that finds it due, which is then the last that looked.
     */
    claimLook: {
      name: 'mapping/claimLook',
      access: 'write',
      arity: 'maybe',
      text: "MERGE (evidence:MappingEvidence {source: $source})\nON CREATE SET evidence.id = $id\nSET evidence:Record\nWITH evidence WHERE evidence.lookedAt IS NULL OR evidence.lookedAt <= datetime($before)\nSET evidence.lookedAt = datetime($now)\nRETURN true AS claimed",
    } as Statement<{ source: string; id: string; now: string; before: string }, boolean | undefined>,
    /**
     * The services whose walks go on from a neighbour of items, and may enter them or not as these have changed. No row for an item
     * without such a neighbour.
     */
    concernedNear: {
      name: 'mapping/concernedNear',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(near:ConfigurationItem)\nUSING INDEX item:ConfigurationItem(id)\nWITH DISTINCT id, near\nMATCH (near)<-[held:HAS_MEMBER|PASSES]-(service:ConfigurationItem)\nWHERE held.walks\nWITH id, collect(DISTINCT service.id) AS services\nRETURN { id: id, services: services } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; services: string[] }>>,
    /**
     * Adds calls to what is known of who calls whom.
     */
    countCalls: {
      name: 'mapping/countCalls',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (from:ConfigurationItem {id: row.from})\nMATCH (to:ConfigurationItem {id: row.to})\nMERGE (from)-[called:CALLED]->(to)\nON CREATE SET called.times = 0, called.firstAt = datetime($at), called.sources = []\nSET called.times = called.times + row.calls, called.lastAt = datetime($at),\n    called.sources = CASE WHEN $source IN called.sources THEN called.sources ELSE called.sources + $source END",
    } as Statement<{ rows: { from: string; to: string; calls: number }[]; source: string; at: string }, void>,
    /**
     * How often items failed together with members of a service, in the time looked at last.
     */
    countFailures: {
      name: 'mapping/countFailures',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (from:ConfigurationItem {id: row.from})\nMATCH (to:ConfigurationItem {id: row.to})\nMERGE (from)-[failed:FAILED_WITH]->(to)\nSET failed.times = row.times, failed.timesFrom = row.timesFrom, failed.timesTo = row.timesTo,\n    failed.firstAt = datetime(row.firstAt), failed.lastAt = datetime(row.lastAt)",
    } as Statement<{ rows: { from: string; to: string; times: number; timesFrom: number; timesTo: number; firstAt: string; lastAt: string }[] }, void>,
    /**
     * Writes down what a person decided of a suggestion, and on how much evidence. Gives the decision's id.
     */
    decide: {
      name: 'mapping/decide',
      access: 'write',
      arity: 'one',
      text: "MERGE (decision:MappingDecision {key: $key})\nON CREATE SET decision.id = $id\nSET decision:Record, decision.serviceId = $serviceId, decision.state = $state, decision.times = $times, decision.by = $by,\n    decision.reason = $reason, decision.at = datetime($at)\nRETURN decision.id AS id",
    } as Statement<{ key: string; id: string; serviceId: string; state: 'ACCEPTED' | 'DISMISSED'; times: number; by: string; reason: string | null; at: string }, string>,
    /**
     * Forgets where items stand in services' walks. Runs under the mappings' locks. An item stands in few, a service has many: it is
     * looked for from the item.
     */
    drop: {
      name: 'mapping/drop',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.id})<-[held:HAS_MEMBER|PASSES]-(service:ConfigurationItem)\nUSING INDEX item:ConfigurationItem(id)\nWHERE service.id = row.service\nDELETE held",
    } as Statement<{ rows: { service: string; id: string }[] }, void>,
    /**
     * Makes these items, and no others, the entry points of a service's mapping. Runs under its lock.
     */
    enter: {
      name: 'mapping/enter',
      access: 'write',
      arity: 'none',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})\nCALL (service) {\n  MATCH (service)-[enters:ENTERS_AT]->(item:ConfigurationItem)\n  WHERE NOT item.id IN $ids\n  DELETE enters\n}\nWITH service\nUNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nMERGE (service)-[:ENTERS_AT]->(item)",
    } as Statement<{ serviceId: string; ids: string[] }, void>,
    /**
     * Says of items that they are no members of a service, whatever its walk finds; the last word on an item counts. Runs under the
     * mapping's lock.
     */
    exclude: {
      name: 'mapping/exclude',
      access: 'write',
      arity: 'none',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})\nUNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nMERGE (service)-[said:EXCLUDES]->(item)\nSET said.by = $by, said.reason = $reason, said.at = datetime($at)\nWITH service, item\nMATCH (service)-[other:INCLUDES]->(item)\nDELETE other",
    } as Statement<{ serviceId: string; ids: string[]; by: string; reason: string | null; at: string }, void>,
    /**
     * When items began to fail by themselves since an instant, and until when that lasted; by item, in order.
     */
    failures: {
      name: 'mapping/failures',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (interval:StatusInterval)\nWHERE interval.itemId = id AND interval.from >= datetime($from)\nWITH id, interval\nWHERE interval.observed IN ['MAJOR', 'CRITICAL']\nWITH id, interval ORDER BY id, interval.from\nRETURN { itemId: id, from: interval.from, to: interval.to } AS row",
    } as Statement<{ ids: string[]; from: string }, Array<{ itemId: string; from: string; to: string | null }>>,
    /**
     * The items that began to fail by themselves in windows of time, with the window's place in the list. A window in which more than
     * `most` began to fail gives none: a storm says nothing of pairs.
     */
    failuresNear: {
      name: 'mapping/failuresNear',
      access: 'read',
      arity: 'many',
      text: "UNWIND range(0, size($windows) - 1) AS place\nWITH place, $windows[place] AS window\nMATCH (interval:StatusInterval)\nWHERE datetime(window.from) <= interval.from <= datetime(window.to)\nWITH place, interval\nWHERE interval.observed IN ['MAJOR', 'CRITICAL']\nWITH place, collect(DISTINCT interval.itemId) AS itemIds\nWHERE size(itemIds) <= $most\nRETURN { window: place, itemIds: itemIds } AS row",
    } as Statement<{ windows: { from: string; to: string }[]; most: number }, Array<{ window: number; itemIds: string[] }>>,
    /**
     * What was said of merged twins is said of their survivors. Gives those survivors, and the services it was said for.
     */
    followMerges: {
      name: 'mapping/followMerges',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (twin:ConfigurationItem {id: id})\nWHERE twin.mergedInto IS NOT NULL\nMATCH (survivor:ConfigurationItem {id: twin.mergedInto})\nWITH twin, survivor\nMATCH (twin)<-[said:ENTERS_AT|INCLUDES|EXCLUDES]-(service:ConfigurationItem)\nWITH twin, survivor, service, said, type(said) AS type, properties(said) AS properties\nDELETE said\nWITH survivor, service, type, properties\nMERGE (service)-[moved:$(type)]->(survivor)\nON CREATE SET moved = properties\nRETURN DISTINCT { service: service.id, item: survivor.id } AS row",
    } as Statement<{ ids: string[] }, Array<{ service: string; item: string }>>,
    /**
     * Everything that is written down of a service's walk.
     */
    held: {
      name: 'mapping/held',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})-[held:HAS_MEMBER|PASSES]->(item:ConfigurationItem)\nRETURN { id: item.id, held: held { .origin, .distance, .walks } } AS row",
    } as Statement<{ serviceId: string }, Array<{ id: string; held: HeldRecord }>>,
    /**
     * The members of a service that someone does not see.
     */
    hiddenMembers: {
      name: 'mapping/hiddenMembers',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})-[:HAS_MEMBER]->(item:ConfigurationItem) WHERE NOT /*scope item*/true/*end*/\nRETURN item { .id, .class } AS row",
    } as Statement<{ serviceId: string }, Array<{ id: string; class: string }>>,
    /**
     * Makes items members of services, or changes how they are. Runs under the mappings' locks.
     */
    hold: {
      name: 'mapping/hold',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (service:ConfigurationItem {id: row.service})\nMATCH (item:ConfigurationItem {id: row.id})\nMERGE (service)-[held:HAS_MEMBER]->(item)\nON CREATE SET held.since = datetime($at)\nSET held.origin = row.origin, held.distance = row.distance, held.walks = row.walks",
    } as Statement<{ rows: { service: string; id: string; origin: string; distance: number | null; walks: boolean }[]; at: string }, void>,
    /**
     * Says of items that they are members of a service, whatever its walk finds; the last word on an item counts. Runs under the
     * mapping's lock.
     */
    include: {
      name: 'mapping/include',
      access: 'write',
      arity: 'none',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})\nUNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nMERGE (service)-[said:INCLUDES]->(item)\nSET said.by = $by, said.reason = $reason, said.at = datetime($at)\nWITH service, item\nMATCH (service)-[other:EXCLUDES]->(item)\nDELETE other",
    } as Statement<{ serviceId: string; ids: string[]; by: string; reason: string | null; at: string }, void>,
    /**
     * Items as they are now, with where they stand in services' walks. No row for an item that nobody has.
     */
    items: {
      name: 'mapping/items',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nCALL (ask) {\n  UNWIND ask.services AS id\n  MATCH (service:ConfigurationItem {id: id})\n  RETURN collect(service) AS services\n}\nUNWIND ask.ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN { ask: ask.ask,\n  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },\n  held: [(item)<-[held:HAS_MEMBER|PASSES]-(service) WHERE service IN services | held { .origin, .distance, .walks, service: service.id }] } AS row",
    } as Statement<{ asks: { ask: number; services: string[]; ids: string[] }[] }, Array<{ ask: number; item: { id: string; class: string; environment: string | null; retired: boolean }; held: (HeldRecord & { service: string })[] }>>,
    /**
     * When failures that items share were looked for last. No row when they never were.
     */
    lastLook: {
      name: 'mapping/lastLook',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (evidence:MappingEvidence {source: $source})\nWHERE evidence.lookedAt IS NOT NULL\nRETURN evidence.lookedAt AS at",
    } as Statement<{ source: string }, string | undefined>,
    /**
     * Locks the mappings of services, in the order given, and reads them with what a person said of items. No row for a service
     * without a mapping.
     */
    lock: {
      name: 'mapping/lock',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (mapping:ServiceMapping {serviceId: id})\nSET mapping:ServiceMapping\nWITH mapping, id\nMATCH (service:ConfigurationItem {id: id})\nRETURN mapping { .*, serviceClass: service.class, serviceRetired: service.retiredAt IS NOT NULL,\n  entries: COLLECT { MATCH (service)-[:ENTERS_AT]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },\n  included: COLLECT { MATCH (service)-[:INCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },\n  excluded: COLLECT { MATCH (service)-[:EXCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }\n} AS row",
    } as Statement<{ ids: string[] }, ServiceMappingRecord[]>,
    /**
     * Locks the mappings of the services in whose walks items stand, or of which a person said something of them, in the order of the
     * services' ids, and reads them as `lock` does, each with those items.
     */
    lockConcerned: {
      name: 'mapping/lockConcerned',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})<-[:HAS_MEMBER|PASSES|ENTERS_AT|INCLUDES|EXCLUDES]-(service:ConfigurationItem)\nUSING INDEX item:ConfigurationItem(id)\nWITH service, collect(DISTINCT id) AS items ORDER BY service.id\nMATCH (mapping:ServiceMapping {serviceId: service.id})\nSET mapping:ServiceMapping\nRETURN { items: items, mapping: mapping { .*, serviceClass: service.class, serviceRetired: service.retiredAt IS NOT NULL,\n  entries: COLLECT { MATCH (service)-[:ENTERS_AT]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },\n  included: COLLECT { MATCH (service)-[:INCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },\n  excluded: COLLECT { MATCH (service)-[:EXCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ items: string[]; mapping: ServiceMappingRecord }>>,
    /**
     * Services that have a mapping, after an id.
     */
    mapped: {
      name: 'mapping/mapped',
      access: 'read',
      arity: 'many',
      text: "MATCH (mapping:ServiceMapping)\nWHERE mapping.serviceId > $after\nRETURN mapping.serviceId AS id ORDER BY mapping.serviceId LIMIT toInteger($limit)",
    } as Statement<{ after: string; limit: number }, string[]>,
    /**
     * How many members services have, by effective severity. A service without any gives no row.
     */
    memberCounts: {
      name: 'mapping/memberCounts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (service:ConfigurationItem {id: id})-[:HAS_MEMBER]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\nWITH id, coalesce(item.effective, 'UNKNOWN') AS severity, count(*) AS count\nRETURN { serviceId: id, severity: severity, count: count } AS row",
    } as Statement<{ ids: string[] }, Array<{ serviceId: string; severity: Severity; count: number }>>,
    /**
     * A service's members after a place in their order: nearest first, then by name and id. Those that no walk reaches come last.
     */
    members: {
      name: 'mapping/members',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})-[held:HAS_MEMBER]->(item:ConfigurationItem)\nWITH service, held, item, coalesce(held.distance, 1000) AS distance\nWHERE /*scope item*/true/*end*/ AND ($after IS NULL OR distance > $after.distance\n  OR (distance = $after.distance AND (item.name > $after.name OR (item.name = $after.name AND item.id > $after.id))))\nWITH service, held, item ORDER BY distance, item.name, item.id LIMIT toInteger($limit)\nOPTIONAL MATCH (service)-[said:INCLUDES]->(item)\nRETURN { serviceId: $serviceId, itemId: item.id, origin: held.origin, distance: held.distance, since: held.since,\n  by: said.by, reason: said.reason, item: item { .* } } AS row",
    } as Statement<{ serviceId: string; after: { distance: number; name: string; id: string } | null; limit: number }, Array<ServiceMemberRecord & { item: ItemRecord }>>,
    /**
     * Live items of one class by their names. A row for each.
     */
    namedServices: {
      name: 'mapping/namedServices',
      access: 'read',
      arity: 'many',
      text: "UNWIND $names AS name\nMATCH (item:ConfigurationItem)\nUSING INDEX item:ConfigurationItem(class, name, id)\nWHERE item.class = $class AND item.name = name AND item.id > ''\nWITH item, name\nWHERE item.retiredAt IS NULL\nRETURN { id: item.id, name: name } AS row",
    } as Statement<{ class: string; names: string[] }, Array<{ id: string; name: string }>>,
    /**
     * The least distance in services' walks of what each item depends on over relationships of some types, and from which the walk goes on. No
     * row for an item without such a neighbour in a service.
     */
    nearestAgainst: {
      name: 'mapping/nearestAgainst',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nCALL (ask) {\n  UNWIND ask.services AS of\n  MATCH (service:ConfigurationItem {id: of.id})\n  RETURN collect({ node: service, id: of.id, silent: of.silent }) AS services\n}\nUNWIND ask.ids AS id\nCALL (ask, id) {\n  MATCH (item:ConfigurationItem {id: id})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(near:ConfigurationItem)\n  USING INDEX item:ConfigurationItem(id)\n  WHERE type(related) IN ask.types\n  RETURN DISTINCT near\n}\nUNWIND services AS of\nWITH ask.ask AS place, id, near, of.node AS service, of.id AS name, of.silent AS silent\nWHERE NOT near.id IN silent\nMATCH (near)<-[held:HAS_MEMBER|PASSES]-(service)\nWHERE held.walks\nWITH place, name, id, min(held.distance) AS distance\nRETURN { ask: place, service: name, id: id, distance: distance } AS row",
    } as Statement<{ asks: { ask: number; services: { id: string; silent: string[] }[]; ids: string[]; types: string[] }[] }, Array<{ ask: number; service: string; id: string; distance: number }>>,
    /**
     * The least distance in services' walks of what depends on each item over relationships of some types, and from which the walk goes on. No
     * row for an item without such a neighbour in a service.
     */
    nearestAlong: {
      name: 'mapping/nearestAlong',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nCALL (ask) {\n  UNWIND ask.services AS of\n  MATCH (service:ConfigurationItem {id: of.id})\n  RETURN collect({ node: service, id: of.id, silent: of.silent }) AS services\n}\nUNWIND ask.ids AS id\nCALL (ask, id) {\n  MATCH (item:ConfigurationItem {id: id})<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(near:ConfigurationItem)\n  USING INDEX item:ConfigurationItem(id)\n  WHERE type(related) IN ask.types\n  RETURN DISTINCT near\n}\nUNWIND services AS of\nWITH ask.ask AS place, id, near, of.node AS service, of.id AS name, of.silent AS silent\nWHERE NOT near.id IN silent\nMATCH (near)<-[held:HAS_MEMBER|PASSES]-(service)\nWHERE held.walks\nWITH place, name, id, min(held.distance) AS distance\nRETURN { ask: place, service: name, id: id, distance: distance } AS row",
    } as Statement<{ asks: { ask: number; services: { id: string; silent: string[] }[]; ids: string[]; types: string[] }[] }, Array<{ ask: number; service: string; id: string; distance: number }>>,
    /**
     * What depends on items, over relationships of some types, with where it stands in services' walks.
     */
    nextAgainst: {
      name: 'mapping/nextAgainst',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nCALL (ask) {\n  UNWIND ask.services AS id\n  MATCH (service:ConfigurationItem {id: id})\n  RETURN collect(service) AS services\n}\nCALL (ask) {\n  UNWIND ask.ids AS id\n  MATCH (from:ConfigurationItem {id: id})<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item:ConfigurationItem)\n  USING INDEX from:ConfigurationItem(id)\n  WHERE type(related) IN ask.types\n  RETURN item, collect(DISTINCT id) AS from\n}\nRETURN { ask: ask.ask, from: from,\n  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },\n  held: [(item)<-[held:HAS_MEMBER|PASSES]-(service) WHERE service IN services | held { .origin, .distance, .walks, service: service.id }] } AS row",
    } as Statement<{ asks: { ask: number; services: string[]; ids: string[]; types: string[] }[] }, Array<{ ask: number; item: { id: string; class: string; environment: string | null; retired: boolean }; held: (HeldRecord & { service: string })[]; from: string[] }>>,
    /**
     * What items depend on over relationships of some types, and what that depends on in turn, as many levels below it as are given, with
     * where it stands in services' walks.
     */
    nextAlong: {
      name: 'mapping/nextAlong',
      access: 'read',
      arity: 'many',
      text: "UNWIND $asks AS ask\nCALL (ask) {\n  UNWIND ask.services AS id\n  MATCH (service:ConfigurationItem {id: id})\n  RETURN collect(service) AS services\n}\nCALL (ask) {\n  UNWIND ask.ids AS id\n  MATCH (asked:ConfigurationItem {id: id})\n  USING INDEX asked:ConfigurationItem(id)\n  MATCH (asked)-[steps:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0../*depth*/0/*end*/]->(from:ConfigurationItem)\n  WHERE all(step IN steps WHERE type(step) IN ask.types)\n  WITH DISTINCT ask.types AS types, from\n  MATCH (from)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(item:ConfigurationItem)\n  WHERE type(related) IN types\n  RETURN item, collect(DISTINCT from.id) AS from\n}\nRETURN { ask: ask.ask, from: from,\n  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },\n  held: [(item)<-[held:HAS_MEMBER|PASSES]-(service) WHERE service IN services | held { .origin, .distance, .walks, service: service.id }] } AS row",
    } as Statement<{ asks: { ask: number; services: string[]; ids: string[]; types: string[] }[] }, Array<{ ask: number; item: { id: string; class: string; environment: string | null; retired: boolean }; held: (HeldRecord & { service: string })[]; from: string[] }>>,
    /**
     * The services that items are members of, by name; `limit` of each. No row for an item of none.
     */
    ofItems: {
      name: 'mapping/ofItems',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN { itemId: id, services: COLLECT {\n  MATCH (item)<-[held:HAS_MEMBER]-(service:ConfigurationItem) WHERE /*scope service*/true/*end*/\n  WITH service, held ORDER BY service.name, service.id LIMIT toInteger($limit)\n  RETURN { serviceId: service.id, itemId: id, origin: held.origin, distance: held.distance, since: held.since, by: null, reason: null }\n} } AS row",
    } as Statement<{ ids: string[]; limit: number }, Array<{ itemId: string; services: ServiceMemberRecord[] }>>,
    /**
     * Those of some items that have a mapping, and into which item each was merged.
     */
    ofServices: {
      name: 'mapping/ofServices',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (mapping:ServiceMapping {serviceId: id})\nMATCH (service:ConfigurationItem {id: id})\nRETURN { id: id, mergedInto: service.mergedInto } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; mergedInto: string | null }>>,
    /**
     * Relationships that carry impact between members of a service and items just outside, by the member's place in the list given;
     * and how many such items there are. The service itself is not outside.
     */
    outside: {
      name: 'mapping/outside',
      access: 'read',
      arity: 'one',
      text: "OPTIONAL MATCH (service:ConfigurationItem {id: $serviceId})\nCALL (service) {\n  UNWIND $ids AS id\n  MATCH (member:ConfigurationItem {id: id})-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(other:ConfigurationItem)\n  USING INDEX member:ConfigurationItem(id)\n  WHERE other.id <> $serviceId AND /*scope other*/true/*end*/\n  WITH service, other, collect(related) AS between\n  WHERE NOT EXISTS { (other)<-[:HAS_MEMBER]-(service) }\n  RETURN collect({ other: other, between: between }) AS found\n}\nRETURN { items: size(found), relationships: COLLECT {\n  UNWIND found AS one\n  UNWIND one.between AS related\n  WITH related, startNode(related) AS from, endNode(related) AS to ORDER BY from.name, to.name, related.id LIMIT toInteger($limit)\n  RETURN related { .id, from: from.id, type: type(related), to: to.id, .group }\n} } AS row",
    } as Statement<{ serviceId: string; ids: string[]; limit: number }, { items: number; relationships: { id: string; from: string; type: string; to: string; group: string | null }[] }>,
    /**
     * Which of some items somebody owns or supports.
     */
    owned: {
      name: 'mapping/owned',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nWHERE EXISTS { (item)-[:OWNED_BY|SUPPORTED_BY]->() }\nRETURN id",
    } as Statement<{ ids: string[] }, string[]>,
    /**
     * Writes down which items services' walks pass through without taking them in. Runs under the mappings' locks.
     */
    pass: {
      name: 'mapping/pass',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (service:ConfigurationItem {id: row.service})\nMATCH (item:ConfigurationItem {id: row.id})\nMERGE (service)-[held:PASSES]->(item)\nON CREATE SET held.since = datetime($at)\nSET held.distance = row.distance, held.walks = row.walks",
    } as Statement<{ rows: { service: string; id: string; distance: number | null; walks: boolean }[]; at: string }, void>,
    /**
     * Takes back what was said by hand of items and a service. Runs under the mapping's lock.
     */
    release: {
      name: 'mapping/release',
      access: 'write',
      arity: 'none',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})\nUNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nMATCH (service)-[said:INCLUDES|EXCLUDES]->(item)\nDELETE said",
    } as Statement<{ serviceId: string; ids: string[] }, void>,
    /**
     * Removes a service's mapping with everything that was said and computed for it. Its record stays for the feed.
     */
    remove: {
      name: 'mapping/remove',
      access: 'write',
      arity: 'none',
      text: "MATCH (mapping:ServiceMapping {serviceId: $serviceId})\nMATCH (service:ConfigurationItem {id: $serviceId})\nREMOVE mapping:ServiceMapping\nWITH service\nMATCH (service)-[said:HAS_MEMBER|PASSES|ENTERS_AT|INCLUDES|EXCLUDES]->(:ConfigurationItem)\nDELETE said",
    } as Statement<{ serviceId: string }, void>,
    /**
     * Writes a service's mapping, the first one or another. Its members are not touched.
     */
    save: {
      name: 'mapping/save',
      access: 'write',
      arity: 'none',
      text: "MERGE (mapping:ServiceMapping {serviceId: $serviceId})\nON CREATE SET mapping.id = $id, mapping.version = 0, mapping.createdAt = datetime($at), mapping.createdBy = $by\nSET mapping:Record, mapping += $properties, mapping.version = mapping.version + 1,\n    mapping.updatedAt = datetime($at), mapping.updatedBy = $by",
    } as Statement<{ serviceId: string; id: string; properties: Record<string, unknown>; at: string; by: string }, void>,
    /**
     * The record of who observed calls or looked for failures, under which its ChangeSets stand. Gives its id.
     */
    saveEvidence: {
      name: 'mapping/saveEvidence',
      access: 'write',
      arity: 'one',
      text: "MERGE (evidence:MappingEvidence {source: $source})\nON CREATE SET evidence.id = $id\nSET evidence:Record\nRETURN evidence.id AS id",
    } as Statement<{ source: string; id: string }, string>,
    /**
     * Of which service a record is the mapping. No row for an id that no mapping has.
     */
    serviceOf: {
      name: 'mapping/serviceOf',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (record:Record {id: $id})\nWHERE record:ServiceMapping\nRETURN record.serviceId AS serviceId",
    } as Statement<{ id: string }, string | undefined>,
    /**
     * A service's members by id, after an id.
     */
    snapshot: {
      name: 'mapping/snapshot',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})-[held:HAS_MEMBER]->(item:ConfigurationItem)\nWHERE item.id > $after\nWITH item, held ORDER BY item.id LIMIT toInteger($limit)\nRETURN { id: item.id, origin: held.origin, distance: held.distance } AS row",
    } as Statement<{ serviceId: string; after: string; limit: number }, Array<{ id: string; origin: 'COMPUTED' | 'INCLUDED'; distance: number | null }>>,
    /**
     * Calls between members of a service, itself included, and others, that no relationship between the two says; with what a person decided
     * of each.
     */
    suggestedCalls: {
      name: 'mapping/suggestedCalls',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:ConfigurationItem {id: $serviceId}) WHERE /*scope service*/true/*end*/\nCALL (service) {\n  RETURN service AS member\nUNION\n  MATCH (service)-[:HAS_MEMBER]->(member:ConfigurationItem)\n  RETURN member\n}\nMATCH (member)-[called:CALLED]-(:ConfigurationItem)\nWITH DISTINCT service, called, startNode(called) AS from, endNode(called) AS to\nWHERE /*scope from*/true/*end*/ AND /*scope to*/true/*end*/ AND from.retiredAt IS NULL AND to.retiredAt IS NULL AND NOT EXISTS { (from)-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to) }\nOPTIONAL MATCH (decision:MappingDecision {key: $serviceId + ' CALL ' + from.id + ' ' + to.id})\nRETURN called { .times, .firstAt, .lastAt, .sources, kind: 'CALL', from: from.id, to: to.id, timesFrom: null, timesTo: null,\n  fromInside: from = service OR EXISTS { (from)<-[:HAS_MEMBER]-(service) },\n  toInside: to = service OR EXISTS { (to)<-[:HAS_MEMBER]-(service) }, decidedTimes: decision.times } AS row",
    } as Statement<{ serviceId: string }, SuggestionRecord[]>,
    /**
     * Items that failed together with members of a service, that are none, and that no path of at most three relationships joins to the
     * member; with what a person decided of each.
     */
    suggestedFailures: {
      name: 'mapping/suggestedFailures',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:ConfigurationItem {id: $serviceId})-[:HAS_MEMBER]->(from:ConfigurationItem)-[failed:FAILED_WITH]->(to:ConfigurationItem)\nWHERE /*scope service*/true/*end*/ AND /*scope from*/true/*end*/ AND /*scope to*/true/*end*/ AND to <> service AND to.retiredAt IS NULL AND NOT EXISTS { (to)<-[:HAS_MEMBER]-(service) }\nWITH from, failed, to\nWHERE shortestPath((from)-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*..3]-(to)) IS NULL\nOPTIONAL MATCH (decision:MappingDecision {key: $serviceId + ' CO_FAILURE ' + from.id + ' ' + to.id})\nRETURN failed { .times, .firstAt, .lastAt, .timesFrom, .timesTo, sources: [], kind: 'CO_FAILURE', from: from.id, to: to.id,\n  fromInside: true, toInside: false, decidedTimes: decision.times } AS row",
    } as Statement<{ serviceId: string }, SuggestionRecord[]>,
    /**
     * What the next ChangeSets after a sequence did to items that may move members of services: which came, went or changed class or
     * environment, and which relationships were made or ended. Those that changed nothing of items or relationships do not count. No
     * row while no service has a mapping.
     */
    touched: {
      name: 'mapping/touched',
      access: 'read',
      arity: 'many',
      text: "MATCH (mapping:ServiceMapping) WHERE mapping.serviceId > ''\nWITH mapping LIMIT 1\nMATCH (changeSet:ChangeSet) WHERE changeSet.sequence > $sequence\n  AND (changeSet.types IS NULL OR 'ITEM' IN changeSet.types OR 'RELATIONSHIP' IN changeSet.types)\nWITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)\nMATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)\nWHERE change.relationships IS NOT NULL OR change.operation IN ['RETIRED', 'RESTORED', 'RECLASSIFIED', 'MERGED']\n  OR change.attributes CONTAINS '\"name\":\"environment\"'\nRETURN { changeSet: changeSet.id, id: item.id, operation: change.operation,\n  attributes: coalesce(change.attributes CONTAINS '\"name\":\"environment\"', false), relationships: change.relationships } AS row",
    } as Statement<{ sequence: number; limit: number }, Array<{ changeSet: string; id: string; operation: string; attributes: boolean; relationships: string | null }>>,
    /**
     * Those of some pairs of live items that no path of at most three relationships joins.
     */
    unjoined: {
      name: 'mapping/unjoined',
      access: 'read',
      arity: 'many',
      text: "UNWIND $pairs AS pair\nMATCH (from:ConfigurationItem {id: pair.from})\nMATCH (to:ConfigurationItem {id: pair.to})\nWHERE from.retiredAt IS NULL AND to.retiredAt IS NULL\nWITH from, to\nWHERE shortestPath((from)-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*..3]-(to)) IS NULL\nRETURN { from: from.id, to: to.id } AS row",
    } as Statement<{ pairs: { from: string; to: string }[] }, Array<{ from: string; to: string }>>,
    /**
     * What people say of items and services, by the items' names.
     */
    words: {
      name: 'mapping/words',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (service:ConfigurationItem {id: id})-[said:INCLUDES|EXCLUDES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\nWITH id, service, said, item ORDER BY item.name, item.id\nOPTIONAL MATCH (service)-[held:HAS_MEMBER]->(item)\nRETURN { serviceId: id, itemId: item.id, origin: CASE type(said) WHEN 'INCLUDES' THEN 'INCLUDED' ELSE 'EXCLUDED' END,\n  distance: held.distance, since: said.at, by: said.by, reason: said.reason } AS row",
    } as Statement<{ ids: string[] }, ServiceMemberRecord[]>,
  },
  migration: {
    /**
     * The migrations that are in, in the order of their versions.
     */
    applied: {
      name: 'migration/applied',
      access: 'read',
      arity: 'many',
      text: "MATCH (migration:Migration)\nWITH migration ORDER BY migration.version\nRETURN migration { .version, .name, .checksum, .appliedAt } AS migration",
    } as Statement<{  }, Array<{ version: number; name: string; checksum: string; appliedAt: string }>>,
    /**
     * Waits until every index is filled; fails when one is not within the time.
     */
    awaitIndexes: {
      name: 'migration/awaitIndexes',
      access: 'read',
      arity: 'none',
      text: "CALL db.awaitIndexes(toInteger($seconds))",
    } as Statement<{ seconds: number }, void>,
    /**
     * Records that migrations are in, and gives how many: none when this process lost the right to migrate meanwhile.
     */
    record: {
      name: 'migration/record',
      access: 'write',
      arity: 'one',
      text: "MATCH (lease:MigrationLease {id: 'migration'})\nSET lease.locked = true\nREMOVE lease.locked\nWITH lease WHERE lease.holder = $holder AND lease.expiresAt > datetime.realtime()\nUNWIND $migrations AS applied\nCREATE (migration:Migration {\n  version: toInteger(applied.version), name: applied.name, checksum: applied.checksum, appliedAt: datetime.realtime()\n})\nRETURN count(migration) AS recorded",
    } as Statement<{ holder: string; migrations: { version: number; name: string; checksum: string }[] }, number>,
    /**
     * Gives the right to migrate back. Does nothing when another process has it by now.
     */
    releaseLease: {
      name: 'migration/releaseLease',
      access: 'write',
      arity: 'none',
      text: "MATCH (lease:MigrationLease {id: 'migration', holder: $holder})\nREMOVE lease.holder, lease.expiresAt",
    } as Statement<{ holder: string }, void>,
    /**
     * Takes or renews the right to migrate. Of several that try, the first has it until it gives it back or it expires;
     * the write to `locked` makes the others wait, so that each compares with what the one before it wrote.
     */
    takeLease: {
      name: 'migration/takeLease',
      access: 'write',
      arity: 'one',
      text: "MERGE (lease:MigrationLease {id: 'migration'})\nSET lease.locked = true\nWITH lease, lease.holder = $holder OR coalesce(lease.expiresAt < datetime.realtime(), true) AS taken\nWITH lease, coalesce(taken, true) AS taken\nFOREACH (_ IN CASE WHEN taken THEN [1] ELSE [] END |\n  SET lease.holder = $holder, lease.expiresAt = datetime.realtime() + duration({milliseconds: $milliseconds}))\nREMOVE lease.locked\nRETURN {taken: taken, holder: lease.holder} AS lease",
    } as Statement<{ holder: string; milliseconds: number }, { taken: boolean; holder: string }>,
  },
  offering: {
    /**
     * The id of the offering that has a name. No row when none has.
     */
    byName: {
      name: 'offering/byName',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (offering:ServiceOffering {uniqueName: $name})\nRETURN offering.id AS id",
    } as Statement<{ name: string }, string | undefined>,
    /**
     * The offerings of services of the portfolio, by name.
     */
    ofServices: {
      name: 'offering/ofServices',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (service:Record {id: id}) WHERE service:Service\nRETURN { serviceId: id, offerings: COLLECT {\n  MATCH (service)<-[of:OFFERING_OF]-(offering:ServiceOffering) WHERE of.validTo IS NULL\n  RETURN offering { .* } ORDER BY offering.name, offering.id LIMIT 1000\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ serviceId: string; offerings: OfferingRecord[] }>>,
    /**
     * Service offerings, newest first, from a place on. Null does not restrict; `groups` is who asks and all they belong to.
     */
    page: {
      name: 'offering/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (offering:ServiceOffering)\nUSING INDEX offering:ServiceOffering(createdAt)\nWHERE offering.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR offering.createdAt < datetime($before.at) OR offering.id < $before.id)\n  AND ($filter.states IS NULL OR offering.state IN $filter.states)\n  AND ($filter.service IS NULL OR EXISTS {\n    MATCH (offering)-[of:OFFERING_OF]->(service:Service) WHERE of.validTo IS NULL AND service.id = $filter.service })\n  AND ($filter.groups IS NULL\n    OR NOT EXISTS { MATCH (offering)-[open:OFFERED_TO]->(:ConfigurationItem) WHERE open.validTo IS NULL }\n    OR EXISTS { MATCH (offering)-[open:OFFERED_TO]->(group:ConfigurationItem) WHERE open.validTo IS NULL AND group.id IN $filter.groups })\nWITH offering ORDER BY offering.createdAt DESC, offering.id DESC LIMIT toInteger($limit)\nRETURN offering { .* } AS offering",
    } as Statement<{ filter: { states: string[] | null; service: string | null; groups: string[] | null }; before: { at: string; id: string } | null; limit: number }, OfferingRecord[]>,
    /**
     * The service that an offering is of, or the offering of a catalogue item. No row for one out of sight.
     */
    seenService: {
      name: 'offering/seenService',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (record:Record {id: $id})-[of:ITEM_OF*0..1]->(:ServiceOffering)-[part:OFFERING_OF]->(service:Service)\nWHERE part.validTo IS NULL AND all(one IN of WHERE one.validTo IS NULL) AND /*scope record service:Service*/true/*end*/\nRETURN service.id AS id LIMIT 1",
    } as Statement<{ id: string }, string | undefined>,
  },
  problem: {
    /**
     * What incidents name: their items, and their service where all have the same.
     */
    concerns: {
      name: 'problem/concerns',
      access: 'read',
      arity: 'one',
      text: "RETURN {\n  items: COLLECT {\n    UNWIND $ids AS id\n    MATCH (incident:Record {id: id})-[tie:AFFECTS]->(item:ConfigurationItem)\n    WHERE incident:Incident AND tie.validTo IS NULL AND tie.origin = 'MANUAL' AND /*scope item*/true/*end*/\n    RETURN DISTINCT item.id AS id ORDER BY id LIMIT 200\n  },\n  service: CASE WHEN 1 = COUNT {\n    UNWIND $ids AS id\n    MATCH (incident:Record {id: id})-[tie:OF_SERVICE]->(item:ConfigurationItem)\n    WHERE incident:Incident AND tie.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN DISTINCT item\n  } THEN head(COLLECT {\n    UNWIND $ids AS id\n    MATCH (incident:Record {id: id})-[tie:OF_SERVICE]->(item:ConfigurationItem)\n    WHERE incident:Incident AND tie.validTo IS NULL AND /*scope item*/true/*end*/\n    RETURN item.id\n  }) END\n} AS concerns",
    } as Statement<{ ids: string[] }, { items: string[]; service: string | null }>,
    /**
     * How far the change is that mends a problem. No row when there is none.
     */
    fix: {
      name: 'problem/fix',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (change:Record {id: $id}) WHERE change:Change\nRETURN change { .number, .state, .outcome } AS change",
    } as Statement<{ id: string }, { number: string; state: string; outcome: string | null } | undefined>,
    /**
     * The incidents of problems, the latest first; at most 500 of each.
     */
    incidents: {
      name: 'problem/incidents',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (problem:Record {id: id}) WHERE problem:Problem\nRETURN { id: id, incidents: COLLECT {\n  MATCH (problem)<-[made:INSTANCE_OF]-(incident:Incident) WHERE made.validTo IS NULL\n  RETURN incident { .id, .number, .state, explained: incident.causeConfirmedAt IS NOT NULL } AS found\n  ORDER BY incident.createdAt DESC, incident.id LIMIT 500\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; incidents: { id: string; number: string; state: string; explained: boolean }[] }>>,
    /**
     * The incidents of problems that are in sight, the latest first; at most 500 of each.
     */
    instances: {
      name: 'problem/instances',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (problem:Record {id: id}) WHERE problem:Problem\nRETURN { id: id, incidents: COLLECT {\n  MATCH (problem)<-[made:INSTANCE_OF]-(incident:Incident)\n  WHERE made.validTo IS NULL\n    AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/\n  RETURN incident { .* } ORDER BY incident.createdAt DESC, incident.id LIMIT 500\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; incidents: IncidentRecord[] }>>,
    /**
     * Known errors that incidents may be of: their cause lies in an item that the incident names, or they disturb its service and are of its
     * category; those that are in sight, the latest known first; at most 10 of each.
     */
    knownErrors: {
      name: 'problem/knownErrors',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (incident:Record {id: id}) WHERE incident:Incident\nRETURN { id: id, problems: COLLECT {\n  CALL (incident) {\n    MATCH (incident)-[tie:AFFECTS]->(:ConfigurationItem)<-[cause:CAUSED_IN]-(problem:Problem)\n    WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL' AND cause.validTo IS NULL\n    RETURN problem\n  UNION\n    MATCH (incident)-[tie:OF_SERVICE]->(:ConfigurationItem)<-[same:OF_SERVICE]-(problem:Problem)\n    WHERE tie.validTo IS NULL AND same.validTo IS NULL AND problem.category = incident.category\n    RETURN problem\n  }\n  WITH problem\n  WHERE problem.state IN ['KNOWN_ERROR', 'FIX_IN_PROGRESS'] AND problem.knownSince IS NOT NULL\n    AND /*scope (problem)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN WHERE link.validTo IS NULL]->()*/true/*end*/\n  RETURN problem { .* } ORDER BY problem.knownSince DESC, problem.id LIMIT 10\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; problems: ProblemRecord[] }>>,
    /**
     * The records that ids or numbers name, as problems are tied to them. No row for one that names none, or one out of sight.
     */
    named: {
      name: 'problem/named',
      access: 'read',
      arity: 'many',
      text: "UNWIND $references AS reference\nCALL (reference) {\n  MATCH (record:Record {id: reference}) RETURN record\n  UNION\n  MATCH (record:Record {number: toUpper(reference)}) RETURN record\n}\nWITH reference, record\nWHERE record.number IS NOT NULL\n  AND (NOT (record:Incident OR record:Problem) OR /*scope (record)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)\n  AND (NOT record:Change OR /*scope (record)-[link:TARGETS|OF_SERVICE|ASSIGNED_IN|RAISED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)\nRETURN record {\n  .id, .number, .recordType, .state, reference: reference, explained: record.causeConfirmedAt IS NOT NULL\n} AS record",
    } as Statement<{ references: string[] }, Array<{ reference: string; id: string; number: string; recordType: string; state: string; explained: boolean }>>,
    /**
     * Problems, newest first, from a place on. Null does not restrict.
     */
    page: {
      name: 'problem/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (problem:Problem)\nUSING INDEX problem:Problem(createdAt)\nWHERE problem.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR problem.createdAt < datetime($before.at) OR problem.id < $before.id)\n  AND /*scope (problem)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN WHERE link.validTo IS NULL]->()*/true/*end*/\n  AND ($filter.states IS NULL OR problem.state IN $filter.states)\n  AND ($filter.category IS NULL OR problem.category = $filter.category)\n  AND ($filter.knownError IS NULL OR $filter.knownError = (problem.knownSince IS NOT NULL AND problem.state IN ['KNOWN_ERROR', 'FIX_IN_PROGRESS']))\n  AND ($filter.service IS NULL OR EXISTS {\n    MATCH (problem)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL AND item.id = $filter.service })\n  AND ($filter.item IS NULL OR EXISTS {\n    MATCH (problem)-[made:AFFECTS|CAUSED_IN]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })\n  AND ($filter.team IS NULL OR EXISTS {\n    MATCH (problem)-[made:ASSIGNED_IN]->(team) WHERE made.validTo IS NULL AND team.id = $filter.team })\n  AND ($filter.owner IS NULL OR EXISTS {\n    MATCH (problem)-[made:ACCOUNTABLE]->(person) WHERE made.validTo IS NULL AND person.id = $filter.owner })\nWITH problem ORDER BY problem.createdAt DESC, problem.id DESC LIMIT toInteger($limit)\nRETURN problem { .* } AS problem",
    } as Statement<{ filter: ProblemConditions; before: { at: string; id: string } | null; limit: number }, ProblemRecord[]>,
    /**
     * Incidents that were logged since problems were resolved: of the problem, or about the item of its cause and of its category; at
     * most 20 of each.
     */
    recurring: {
      name: 'problem/recurring',
      access: 'read',
      arity: 'many',
      text: "UNWIND $rows AS row\nRETURN { id: row.id, incidents: COLLECT {\n  CALL (row) {\n    MATCH (:Record {id: row.id})<-[made:INSTANCE_OF]-(incident:Incident) WHERE made.validTo IS NULL\n    RETURN incident\n  UNION\n    MATCH (:ConfigurationItem {id: row.item})<-[tie:AFFECTS]-(incident:Incident)\n    WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL' AND incident.category = row.category\n    RETURN incident\n  }\n  WITH incident WHERE incident.state <> 'CANCELLED' AND coalesce(incident.loggedAt, incident.detectedAt) > datetime(row.since)\n  RETURN incident { .id, .number, .state, explained: incident.causeConfirmedAt IS NOT NULL } AS found\n  ORDER BY incident.createdAt, incident.id LIMIT 20\n} } AS row",
    } as Statement<{ rows: { id: string; since: string; item: string | null; category: string | null }[] }, Array<{ id: string; incidents: { id: string; number: string; state: string; explained: boolean }[] }>>,
    /**
     * Items and services that incidents of one category named often since an instant, as far as no problem is about them; items first,
     * those with the most incidents first.
     */
    repeated: {
      name: 'problem/repeated',
      access: 'read',
      arity: 'many',
      text: "MATCH (incident:Incident)\nUSING INDEX incident:Incident(createdAt)\nWHERE incident.createdAt >= datetime($since) AND incident.state <> 'CANCELLED' AND incident.category IS NOT NULL\n  AND NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL }\nMATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(item:ConfigurationItem)\nWHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL' AND /*scope item*/true/*end*/\nWITH item, incident.category AS category, min(CASE type(tie) WHEN 'AFFECTS' THEN 0 ELSE 1 END) AS rank,\n  collect(DISTINCT incident.id) AS incidents, max(incident.createdAt) AS lastAt\nWHERE size(incidents) >= $least AND NOT EXISTS {\n  MATCH (item)<-[tie:AFFECTS|OF_SERVICE|CAUSED_IN]-(problem:Problem)\n  WHERE tie.validTo IS NULL AND problem.category = category\n    AND problem.state IN ['NEW', 'ASSESSED', 'ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR', 'FIX_IN_PROGRESS', 'RESOLVED']\n}\nWITH item, category, rank, incidents, lastAt\nORDER BY rank, size(incidents) DESC, lastAt DESC, item.id LIMIT 100\nRETURN { itemId: item.id, category: category, incidents: incidents[..200], lastAt: lastAt } AS row",
    } as Statement<{ since: string; least: number }, Array<{ itemId: string; category: string; incidents: string[]; lastAt: string }>>,
    /**
     * In which weeks of a span incidents came, by their service, their category and the classes of the items that they name; of groups that
     * are large enough, that enough late incidents belong to of which no problem is, and about whose pattern none was raised or is open.
     */
    rising: {
      name: 'problem/rising',
      access: 'read',
      arity: 'many',
      text: "MATCH (incident:Incident)\nUSING INDEX incident:Incident(createdAt)\nWHERE incident.createdAt >= datetime($from) AND incident.createdAt < datetime($to) AND incident.state <> 'CANCELLED'\n  AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/\nWITH incident, (incident.createdAt.epochSeconds - datetime($from).epochSeconds) / 604800 AS week,\n  CASE WHEN incident.createdAt >= datetime($late)\n    AND NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL } THEN incident.id END AS late\nCALL (incident) {\n  MATCH (incident)-[tie:OF_SERVICE]->(item:ConfigurationItem)\n  WHERE tie.validTo IS NULL AND /*scope item*/true/*end*/\n  RETURN 'SERVICE' AS kind, item.id AS name\nUNION\n  WITH incident WHERE incident.category IS NOT NULL\n  RETURN 'CATEGORY' AS kind, incident.category AS name\nUNION\n  MATCH (incident)-[tie:AFFECTS]->(item:ConfigurationItem)\n  WHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL' AND /*scope item*/true/*end*/\n  RETURN 'CLASS' AS kind, item.class AS name\n}\nWITH kind, name, collect(week) AS weeks, collect(late) AS late, max(incident.createdAt) AS lastAt\nWHERE size(weeks) >= $least AND size(late) >= $leastLate AND NOT EXISTS {\n  MATCH (problem:Problem {pattern: kind + ' ' + name})\n  WHERE problem.createdAt >= datetime($from)\n    OR problem.state IN ['NEW', 'ASSESSED', 'ROOT_CAUSE_ANALYSIS', 'KNOWN_ERROR', 'FIX_IN_PROGRESS', 'RESOLVED']\n}\nWITH kind, name, weeks, late, lastAt ORDER BY size(weeks) DESC, kind, name LIMIT 1000\nRETURN { kind: kind, name: name, weeks: weeks, incidents: late[..200], lastAt: lastAt } AS row",
    } as Statement<{ from: string; to: string; late: string; least: number; leastLate: number }, Array<{ kind: 'SERVICE' | 'CATEGORY' | 'CLASS'; name: string; weeks: number[]; incidents: string[]; lastAt: string }>>,
    /**
     * A page of problems in some states with what decides whether they pass a stream's filter, by id, after a place.
     */
    snapshot: {
      name: 'problem/snapshot',
      access: 'read',
      arity: 'many',
      text: "MATCH (problem:Problem) USING INDEX problem:Problem(id)\nWHERE problem.id > $after AND problem.state IN $states\n  AND /*scope (problem)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN WHERE link.validTo IS NULL]->()*/true/*end*/\nWITH problem ORDER BY problem.id LIMIT toInteger($limit)\nRETURN problem { .*,\n  service: head(COLLECT { MATCH (problem)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id }),\n  team: head(COLLECT { MATCH (problem)-[made:ASSIGNED_IN]->(item) WHERE made.validTo IS NULL RETURN item.id }),\n  owner: head(COLLECT { MATCH (problem)-[made:ACCOUNTABLE]->(item) WHERE made.validTo IS NULL RETURN item.id })\n} AS problem ORDER BY problem.id",
    } as Statement<{ states: string[]; after: string; limit: number }, ProblemTold[]>,
    /**
     * Incidents of the first priority since an instant that are over, whose cause nobody found, and that no problem is about; the latest
     * first.
     */
    unexplained: {
      name: 'problem/unexplained',
      access: 'read',
      arity: 'many',
      text: "MATCH (incident:Incident)\nUSING INDEX incident:Incident(createdAt)\nWHERE incident.createdAt >= datetime($since) AND incident.priority = 'P1' AND incident.causeConfirmedAt IS NULL\n  AND incident.state IN ['RESOLVED', 'CLOSED', 'IN_REVIEW', 'REVIEWED']\n  AND NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL }\n  AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/\nWITH incident ORDER BY incident.createdAt DESC, incident.id LIMIT 100\nRETURN {\n  incidentId: incident.id, number: incident.number, title: incident.title, category: coalesce(incident.category, ''),\n  lastAt: incident.createdAt,\n  itemId: head(COLLECT {\n    MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(item:ConfigurationItem)\n    WHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL' AND /*scope item*/true/*end*/\n    RETURN item.id ORDER BY type(tie), item.id LIMIT 1\n  })\n} AS row",
    } as Statement<{ since: string }, Array<{ incidentId: string; number: string; title: string; category: string; itemId: string | null; lastAt: string }>>,
    /**
     * Ends the ties of incidents to the problems that they are instances of.
     */
    untie: {
      name: 'problem/untie',
      access: 'write',
      arity: 'none',
      text: "UNWIND $ids AS id\nMATCH (incident:Record {id: id})-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL\nSET made.validTo = datetime($at), made.endedBy = $by",
    } as Statement<{ ids: string[]; at: string; by: string }, void>,
    /**
     * Those of some incidents that are an instance of no problem, locked: nobody else ties them meanwhile.
     */
    untied: {
      name: 'problem/untied',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (locked:Record {id: id}) WHERE locked:Incident\nSET locked:Record\nWITH locked.id AS id\nMATCH (incident:Record {id: id})\nWHERE NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL }\nRETURN incident.id AS id",
    } as Statement<{ ids: string[] }, string[]>,
  },
  relationship: {
    /**
     * Creates relationships. Their dependents are locked or new, so no second one of a type can come between a pair.
     */
    create: {
      name: 'relationship/create',
      access: 'write',
      arity: 'none',
      text: "WITH datetime($at) AS at\nUNWIND $rows AS row\nMATCH (from:ConfigurationItem {id: row.from})\nMATCH (to:ConfigurationItem {id: row.to})\nCREATE (from)-[:$(row.type) {\n  id: row.id, sources: row.sources, group: row.group, weight: row.weight, seen: [source IN row.sources | at],\n  firstSeen: at, lastSeen: at, validFrom: at, createdBy: $changeSet\n}]->(to)",
    } as Statement<{ rows: { id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[] }[]; at: string; changeSet: string }, void>,
    /**
     * Ends relationships: each leaves the hot path and stays as ENDED, with the half-open interval in which it held. A write
     * that waited for one that began later ends it no earlier than it began.
     */
    end: {
      name: 'relationship/end',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (from:ConfigurationItem {id: row.from})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to)\nUSING INDEX from:ConfigurationItem(id)\nWHERE related.id = row.id\nCREATE (from)-[ended:ENDED]->(to)\nSET ended = properties(related), ended.type = type(related), ended.endedBy = $changeSet,\n    ended.validTo = CASE WHEN related.validFrom > datetime($at) THEN related.validFrom ELSE datetime($at) END\nDELETE related",
    } as Statement<{ rows: { id: string; from: string }[]; at: string; changeSet: string }, void>,
    /**
     * Live relationships of which items are the dependent.
     */
    liveFrom: {
      name: 'relationship/liveFrom',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (from:ConfigurationItem {id: id})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)\nUSING INDEX from:ConfigurationItem(id)\nRETURN related { .id, .group, .weight, .sources, .seen, from: id, type: type(related), to: to.id } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[]; seen: string[] }>>,
    /**
     * Live relationships of which items are the provider.
     */
    liveTo: {
      name: 'relationship/liveTo',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (to:ConfigurationItem {id: id})<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(from:ConfigurationItem)\nUSING INDEX to:ConfigurationItem(id)\nRETURN related { .id, .group, .weight, .sources, .seen, from: from.id, type: type(related), to: id } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[]; seen: string[] }>>,
    /**
     * Live relationships that a source reported before `since` and not after, but those of spared types. One scan over all of them, for an import that
     * replaces its source: a relationship's source is no index, and its dependent may be another source's item. One that another
     * write ends while the scan passes it has no properties any more.
     */
    unseen: {
      name: 'relationship/unseen',
      access: 'read',
      arity: 'many',
      text: "MATCH (from:ConfigurationItem)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)\nWHERE /*scope from*/true/*end*/ AND NOT type(related) IN $spared AND any(place IN range(0, coalesce(size(related.sources), 0) - 1)\n  WHERE related.sources[place] = $source AND related.seen[place] < datetime($since))\nRETURN related { .id, .group, .weight, .sources, .seen, from: from.id, type: type(related), to: to.id } AS row",
    } as Statement<{ source: string; since: string; spared: readonly string[] }, Array<{ id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[]; seen: string[] }>>,
    /**
     * Changes who reports relationships, when they did, and their groups. Runs under the dependents' locks.
     */
    update: {
      name: 'relationship/update',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (from:ConfigurationItem {id: row.from})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->()\nUSING INDEX from:ConfigurationItem(id)\nWHERE related.id = row.id\nSET related.group = row.group, related.weight = row.weight, related.sources = row.sources,\n    related.seen = [seen IN row.seen | datetime(seen)], related.lastSeen = datetime($at)",
    } as Statement<{ rows: { id: string; from: string; group: string | null; weight: number; sources: string[]; seen: string[] }[]; at: string }, void>,
  },
  request: {
    /**
     * Who each person is and all they belong to: their teams and organisations, and those that these are part of.
     */
    groups: {
      name: 'request/groups',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (person:ConfigurationItem {id: id})\nRETURN { personId: id, groups: [id] + COLLECT {\n  MATCH (person)-[:MEMBER_OF|PART_OF]->(group:ConfigurationItem)\n  MATCH (group)-[:PART_OF*0..3]->(whole:ConfigurationItem)\n  RETURN DISTINCT whole.id\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ personId: string; groups: string[] }>>,
    /**
     * Catalogue items with all that a request for them stands on: offering, service, who may have it, who decides, and the calendar by
     * which its times count, the offering's before the service's. What is out of sight is marked as hidden.
     */
    offers: {
      name: 'request/offers',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:Record {id: id}) WHERE item:CatalogueItem\nOPTIONAL MATCH (item)-[of:ITEM_OF]->(offering:ServiceOffering) WHERE of.validTo IS NULL\nOPTIONAL MATCH (offering)-[part:OFFERING_OF]->(service:Service) WHERE part.validTo IS NULL\nRETURN {\n  item: item { .* }, offering: offering { .* },\n  service: service { .*, hidden: NOT /*scope record service:Service*/true/*end*/ },\n  serviceItem: head(COLLECT {\n    MATCH (service)-[real:REALISED_BY]->(one:ConfigurationItem) WHERE real.validTo IS NULL RETURN one.id }),\n  owner: head(COLLECT {\n    MATCH (service)-[stands:ACCOUNTABLE]->(one:ConfigurationItem) WHERE stands.validTo IS NULL RETURN one.id }),\n  audience: COLLECT {\n    MATCH (offering)-[open:OFFERED_TO]->(group:ConfigurationItem) WHERE open.validTo IS NULL\n    RETURN group { .id, .name, .class, hidden: NOT /*scope group*/true/*end*/ } AS group ORDER BY group.name },\n  approvers: COLLECT {\n    MATCH (item)-[by:DECIDED_BY]->(who:ConfigurationItem) WHERE by.validTo IS NULL\n    RETURN { id: who.id, class: who.class, roles: coalesce(by.roles, []) } AS approver ORDER BY who.name, who.id },\n  calendar: coalesce(\n    head(COLLECT { MATCH (offering)-[by:OPEN_BY]->(calendar:Calendar) WHERE by.validTo IS NULL RETURN calendar.id }),\n    head(COLLECT { MATCH (service)-[by:OPEN_BY]->(calendar:Calendar) WHERE by.validTo IS NULL RETURN calendar.id }))\n} AS row",
    } as Statement<{ ids: string[] }, RequestedItem[]>,
    /**
     * Requests that somebody sees (see request/visible), newest first, from a place on. Null does not restrict.
     */
    page: {
      name: 'request/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (request:ServiceRequest)\nUSING INDEX request:ServiceRequest(createdAt)\nWHERE request.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR request.createdAt < datetime($before.at) OR request.id < $before.id)\n  AND ($filter.states IS NULL OR request.state IN $filter.states)\n  AND ($filter.item IS NULL OR request.itemId = $filter.item)\n  AND ($filter.person IS NULL OR request.requesterId = $filter.person OR request.requestedForId = $filter.person)\n  AND ($filter.decider IS NULL OR EXISTS {\n    MATCH (request)-[put:PUT_TO]->(member:ConfigurationItem) WHERE member.id = $filter.decider })\n  AND (request.createdBy = $asker\n    OR EXISTS { MATCH (request)-[:REQUESTED_BY|REQUESTED_FOR|PUT_TO]->(person:ConfigurationItem) WHERE person.id = $asker }\n    OR EXISTS {\n      MATCH (request)-[:PUT_TO]->(:ConfigurationItem)<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)-[:DELEGATED_TO]->(delegate:ConfigurationItem)\n      WHERE delegate.id = $asker AND delegation.from <= datetime($at) AND delegation.to > datetime($at) }\n    OR ($all AND /*scope (request)-[:OF_SERVICE]->()*/true/*end*/))\nWITH request ORDER BY request.createdAt DESC, request.id DESC LIMIT toInteger($limit)\nRETURN request { .* } AS request",
    } as Statement<{ filter: { states: string[] | null; item: string | null; person: string | null; decider: string | null }; asker: string; all: boolean; at: string; before: { at: string; id: string } | null; limit: number }, ServiceRequestRecord[]>,
    /**
     * Requests that somebody sees (see request/visible), in the order of their ids, after one on.
     */
    snapshot: {
      name: 'request/snapshot',
      access: 'read',
      arity: 'many',
      text: "MATCH (request:ServiceRequest)\nWHERE request.id > $after AND request.state IN $states\n  AND (request.createdBy = $asker\n    OR EXISTS { MATCH (request)-[:REQUESTED_BY|REQUESTED_FOR|PUT_TO]->(person:ConfigurationItem) WHERE person.id = $asker }\n    OR EXISTS {\n      MATCH (request)-[:PUT_TO]->(:ConfigurationItem)<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)-[:DELEGATED_TO]->(delegate:ConfigurationItem)\n      WHERE delegate.id = $asker AND delegation.from <= datetime($at) AND delegation.to > datetime($at) }\n    OR ($all AND /*scope (request)-[:OF_SERVICE]->()*/true/*end*/))\nWITH request ORDER BY request.id LIMIT toInteger($limit)\nRETURN request { .* } AS request",
    } as Statement<{ states: string[]; asker: string; all: boolean; at: string; after: string; limit: number }, ServiceRequestRecord[]>,
    /**
     * Those of some requests that somebody sees: their own (asked by them, for them, written down by them, put to them or to one in
     * whose place they vote at an instant), and with `all` those for services in their scope.
     */
    visible: {
      name: 'request/visible',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (request:Record {id: id}) WHERE request:ServiceRequest AND (\n  request.createdBy = $asker\n  OR EXISTS { MATCH (request)-[:REQUESTED_BY|REQUESTED_FOR|PUT_TO]->(person:ConfigurationItem) WHERE person.id = $asker }\n    OR EXISTS {\n      MATCH (request)-[:PUT_TO]->(:ConfigurationItem)<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)-[:DELEGATED_TO]->(delegate:ConfigurationItem)\n      WHERE delegate.id = $asker AND delegation.from <= datetime($at) AND delegation.to > datetime($at) }\n  OR ($all AND /*scope (request)-[:OF_SERVICE]->()*/true/*end*/))\nRETURN request.id AS id",
    } as Statement<{ ids: string[]; asker: string; all: boolean; at: string }, string[]>,
  },
  rootcause: {
    /**
     * Outages whose cause was confirmed, by the id of their incident, from a place on.
     */
    cases: {
      name: 'rootcause/cases',
      access: 'read',
      arity: 'many',
      text: "MATCH (known:RootCauseCase) WHERE known.id > $after\nWITH known ORDER BY known.id LIMIT toInteger($limit)\nRETURN known { .* } AS known ORDER BY known.id",
    } as Statement<{ after: string; limit: number }, RootCauseCaseRecord[]>,
    /**
     * Keeps what was known of an incident when somebody confirmed its cause, in place of what was kept before. The incident is locked.
     */
    keepCase: {
      name: 'rootcause/keepCase',
      access: 'write',
      arity: 'none',
      text: "MERGE (known:RootCauseCase {id: $id})\nSET known.confirmedAt = datetime($at), known.by = $by, known.outage = $outage",
    } as Statement<{ id: string; at: string; by: string; outage: string }, void>,
    /**
     * What an incident is about: the items that somebody named, and the service that it disturbs. No row for no incident, or one out of
     * sight.
     */
    outage: {
      name: 'rootcause/outage',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (incident:Record {id: $id})\nWHERE incident:Incident\n  AND /*scope record incident:Incident*/true/*end*/\nRETURN {\n  id: incident.id, detectedAt: incident.detectedAt, resolvedAt: incident.resolvedAt,\n  items: COLLECT {\n    MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(item:ConfigurationItem)\n    WHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL'\n    RETURN DISTINCT item.id AS id ORDER BY id LIMIT 1000\n  }\n} AS incident",
    } as Statement<{ id: string }, { id: string; detectedAt: string; resolvedAt: string | null; items: string[] } | undefined>,
    /**
     * What is known of items that may be the cause of an outage: whether anybody would know if they failed, and their alerts that
     * fired at some time of a span. Every item has a row.
     */
    signs: {
      name: 'rootcause/signs',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN {\n  itemId: id,\n  monitored: item.observed IS NOT NULL OR EXISTS { MATCH (item)<-[:CHECKS]-(check:Check) WHERE check.removedAt IS NULL },\n  alerts: COLLECT {\n    MATCH (item)<-[:ON]-(alert:Alert)\n    WHERE alert.targetId IS NULL AND alert.startsAt <= datetime($until) AND coalesce(alert.endsAt >= datetime($from), true)\n    RETURN { id: alert.id, at: alert.startsAt } ORDER BY alert.startsAt, alert.id LIMIT 100\n  }\n} AS signs",
    } as Statement<{ ids: string[]; from: string; until: string }, CauseSignsRecord[]>,
    /**
     * What was done to items within a span: ChangeSets that changed what they are or what they depend on, maintenances that name
     * them while those were in effect, and changes while they were carried out. That an item came to be known, or was put right in the model, was not done to it.
     */
    work: {
      name: 'rootcause/work',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  MATCH (changeSet:ChangeSet)\n  WHERE datetime($from) <= changeSet.at <= datetime($until)\n    AND any(type IN changeSet.types WHERE type IN ['ITEM', 'RELATIONSHIP'])\n  MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)\n  WHERE item.id IN $ids AND change.operation IN ['UPDATED', 'RELATED']\n  RETURN changeSet.id AS id, item.id AS itemId, changeSet.at AS from, changeSet.at AS to\nUNION\n  UNWIND $ids AS itemId\n  MATCH (period:MaintenancePeriod)\n  WHERE period.itemId = itemId AND period.from <= datetime($until) AND period.to >= datetime($from)\n  MATCH (maintenance:Record {id: period.maintenanceId})-[:COVERS]->(:ConfigurationItem {id: itemId})\n  RETURN maintenance.id AS id, itemId, period.from AS from, period.to AS to\nUNION\n  UNWIND $ids AS itemId\n  MATCH (:ConfigurationItem {id: itemId})<-[tie:TARGETS]-(change:Change)\n  WHERE tie.validTo IS NULL AND change.actualStart <= datetime($until) AND coalesce(change.actualEnd >= datetime($from), true)\n  RETURN change.id AS id, itemId, change.actualStart AS from, change.actualEnd AS to\n}\nRETURN { id: id, itemId: itemId, from: from, to: to } AS work ORDER BY from, id, itemId",
    } as Statement<{ ids: string[]; from: string; until: string }, Array<{ id: string; itemId: string; from: string; to: string | null }>>,
  },
  schedule: {
    /**
     * Changes whose window touches a span, in the order in which they begin, from a place on. Null does not restrict.
     */
    page: {
      name: 'schedule/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (change:Change)\nWHERE change.plannedEnd > datetime($from) AND change.plannedStart < datetime($to)\n  AND ($after IS NULL OR change.plannedStart > datetime($after.at)\n    OR change.plannedStart = datetime($after.at) AND change.id > $after.id)\n  AND /*scope record change:Change*/true/*end*/\n  AND ($filter.own IS NULL OR change.requesterId = $filter.own OR change.createdBy = $filter.own)\n  AND ($filter.states IS NULL OR change.state IN $filter.states)\n  AND ($filter.types IS NULL OR change.type IN $filter.types)\n  AND ($filter.item IS NULL OR EXISTS {\n    MATCH (change)-[made:TARGETS|OF_SERVICE]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })\nWITH change ORDER BY change.plannedStart, change.id LIMIT toInteger($limit)\nRETURN change { .* } AS change",
    } as Statement<{ from: string; to: string; filter: { states: string[] | null; types: string[] | null; item: string | null; own: string | null }; after: { at: string; id: string } | null; limit: number }, ChangeRecord[]>,
  },
  server: {
    /**
     * Names of all indexes, those behind constraints included.
     */
    indexes: {
      name: 'server/indexes',
      access: 'read',
      arity: 'many',
      text: "SHOW INDEXES YIELD name, state\nRETURN { name: name, state: state } AS index",
    } as Statement<{  }, Array<{ name: string; state: string }>>,
    /**
     * Settings of the server by name. A managed server may refuse to tell.
     */
    settings: {
      name: 'server/settings',
      access: 'read',
      arity: 'many',
      text: "SHOW SETTINGS YIELD name, value\nWHERE name IN $names\nRETURN { name: name, value: value } AS setting",
    } as Statement<{ names: string[] }, Array<{ name: string; value: string }>>,
    /**
     * Version and edition of the server.
     */
    version: {
      name: 'server/version',
      access: 'read',
      arity: 'one',
      text: "CALL dbms.components() YIELD name, versions, edition\nWITH versions, edition WHERE name = 'Neo4j Kernel'\nRETURN { version: versions[0], edition: edition } AS server",
    } as Statement<{  }, { version: string; edition: string }>,
  },
  service: {
    /**
     * What the guards of services look at, for items that realise them: how much they stand on, what in operation depends on them,
     * whether an SLA or OLA about them is in force on a day, and the service that has each, but for `except`. What is out of sight
     * counts, and is marked as hidden.
     */
    facts: {
      name: 'service/facts',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nRETURN {\n  itemId: id,\n  supporting: COUNT { (item)-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(:ConfigurationItem) },\n  agreed: EXISTS {\n    MATCH (item)<-[about:PROMISES]-(agreement:Agreement)\n    WHERE about.validTo IS NULL AND agreement.kind IN ['SLA', 'OLA']\n      AND agreement.validFrom <= $on AND coalesce(agreement.validTo, '9999-12-31') >= $on\n  },\n  dependents: COLLECT {\n    MATCH (item)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(other:ConfigurationItem)\n    WHERE other.retiredAt IS NULL\n    WITH DISTINCT other, NOT /*scope other*/true/*end*/ AS hidden ORDER BY hidden, other.name LIMIT 1000\n    RETURN other { .id, .name, .class, hidden: hidden }\n  },\n  takenBy: head(COLLECT {\n    MATCH (item)<-[link:REALISED_BY]-(service:Record)\n    WHERE link.validTo IS NULL AND service.state <> 'RETIRED' AND service.id <> $except\n    RETURN service.number\n  })\n} AS row",
    } as Statement<{ ids: string[]; except: string; on: string }, Array<{ itemId: string; supporting: number; agreed: boolean; dependents: Neighbour[]; takenBy: string | null }>>,
    /**
     * The id of the service of the portfolio that an item realises. No row when it realises none.
     */
    ofItem: {
      name: 'service/ofItem',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (:ConfigurationItem {id: $itemId})<-[real:REALISED_BY]-(service:Service)\nWHERE real.validTo IS NULL AND service.state <> 'RETIRED'\nRETURN service.id AS id LIMIT 1",
    } as Statement<{ itemId: string }, string | undefined>,
    /**
     * Services of the portfolio in the order of their ids, after one on.
     */
    snapshot: {
      name: 'service/snapshot',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:Service)\nWHERE service.id > $after AND service.state IN $states AND /*scope record service:Service*/true/*end*/\nWITH service ORDER BY service.id LIMIT toInteger($limit)\nRETURN service { .* } AS service",
    } as Statement<{ states: string[]; after: string; limit: number }, ServiceRecord[]>,
  },
  staleness: {
    /**
     * The ids of current items of a class that sources reported once and none has since an instant. What is entered by hand is
     * nobody's to report.
     */
    forgotten: {
      name: 'staleness/forgotten',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem)\nUSING INDEX item:ConfigurationItem(class, name, id)\nWHERE item.class = $class AND item.name IS NOT NULL AND item.id IS NOT NULL AND item.retiredAt IS NULL\n  AND EXISTS { MATCH (item)<-[:IDENTIFIES]-(identity:Identity) WHERE identity.source IS NOT NULL }\n  AND NOT EXISTS {\n    MATCH (item)<-[:IDENTIFIES]-(identity:Identity)\n    WHERE identity.source = 'manual' OR identity.lastSeenAt >= datetime($since) AND identity.source IS NOT NULL\n  }\nRETURN item.id AS id LIMIT toInteger($limit)",
    } as Statement<{ class: string; since: string; limit: number }, string[]>,
    /**
     * Of items, those that are current and that no source has reported since an instant.
     */
    stillForgotten: {
      name: 'staleness/stillForgotten',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nWHERE item.retiredAt IS NULL AND NOT EXISTS {\n  MATCH (item)<-[:IDENTIFIES]-(identity:Identity)\n  WHERE identity.source = 'manual' OR identity.lastSeenAt >= datetime($since) AND identity.source IS NOT NULL\n}\nRETURN id",
    } as Statement<{ ids: string[]; since: string }, string[]>,
    /**
     * What a source has not reported since an instant, but items of spared classes, the longest unseen first. Null classes restrict nothing.
     */
    unseen: {
      name: 'staleness/unseen',
      access: 'read',
      arity: 'many',
      text: "MATCH (identity:Identity {source: $source})-[:IDENTIFIES]->(item:ConfigurationItem)\nWHERE /*scope item*/true/*end*/ AND identity.missingSince IS NULL AND identity.lastSeenAt < datetime($since)\n  AND NOT item.class IN $spared AND ($classes IS NULL OR item.class IN $classes)\nRETURN {\n  key: identity.key, itemId: item.id, retired: item.retiredAt IS NOT NULL,\n  reportedByOthers: EXISTS {\n    MATCH (item)<-[:IDENTIFIES]-(other:Identity)\n    WHERE other.source <> $source AND other.missingSince IS NULL AND other.lastSeenAt >= datetime($since)\n  }\n} AS row ORDER BY identity.lastSeenAt, identity.key",
    } as Statement<{ source: string; since: string; classes: string[] | null; spared: readonly string[] }, UnseenRow[]>,
  },
  status: {
    /**
     * What sealed ChangeSets did to statuses, and whether scopes may hold other items since: relationships changed, items left or
     * came back, a business service is new or no longer one. Items of one class to which the same was done stand together. A row
     * for each ChangeSet.
     */
    changes: {
      name: 'status/changes',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (changeSet:ChangeSet {id: id})\nWITH id, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts\nCALL (changeSet, texts) {\n  CALL (changeSet, texts) {\n    MATCH (changeSet)-[change:CHANGED {operation: 'STATUS'}]->(item:ConfigurationItem)\n    WITH item.class AS class, coalesce(change.status, texts[change.text]) AS status, item.id AS itemId ORDER BY itemId\n    WITH class, status, collect(itemId) AS ids\n    RETURN class, status, ids\n  UNION ALL\n    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)\n    WITH columns.items AS items, columns.of AS of, texts ORDER BY columns.last\n    UNWIND range(0, size(items) - 1) AS at\n    MATCH (item:ConfigurationItem {id: items[at]})\n    WITH item.class AS class, texts[of[at]] AS status, item.id AS itemId\n    WITH class, status, collect(itemId) AS ids\n    RETURN class, status, ids\n  }\n  RETURN collect({ class: class, status: status, ids: ids }) AS statuses\n}\nRETURN {\n  id: id, sequence: changeSet.sequence, at: changeSet.at,\n  related: EXISTS {\n    (changeSet)-[change:CHANGED]->(item)\n    WHERE change.relationships IS NOT NULL OR change.operation IN ['RETIRED', 'MERGED', 'RESTORED', 'RECLASSIFIED']\n      OR (change.operation = 'CREATED' AND item:BusinessService)\n  },\n  statuses: statuses\n} AS row",
    } as Statement<{ ids: string[] }, StatusChangesRecord[]>,
    /**
     * Whose effective status may change with that of others: all dependents of what changed; of what may have come down, those
     * whose status is worse than their own, for only they can come down with it. Nodes, each once, in lists of at most 1,000.
     */
    dependents: {
      name: 'status/dependents',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  UNWIND $changed AS node\n  MATCH (provider:ConfigurationItem) WHERE id(provider) = toInteger(node)\n  MATCH (provider)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item)\n  RETURN item\nUNION\n  UNWIND $suspects AS node\n  MATCH (provider:ConfigurationItem) WHERE id(provider) = toInteger(node)\n  MATCH (provider)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item)\n  WHERE NOT item.effective IN ['OK', 'UNKNOWN'] AND item.effective <> coalesce(item.observed, 'OK')\n  RETURN item\n}\nWITH collect(id(item)) AS nodes\nUNWIND range(0, size(nodes) - 1, 1000) AS start\nRETURN nodes[start..start + 1000] AS row",
    } as Statement<{ changed: Float64Array; suspects: Float64Array }, Array<number[]>>,
    /**
     * Items, named by id or by node, with what their effective status is made of: their own, their groups, and their providers in
     * their stored states. In columns, as impact/dependents; what is alike stands once.
     */
    expand: {
      name: 'status/expand',
      access: 'read',
      arity: 'many',
      text: "CALL () {\n  UNWIND $ids AS id\n  MATCH (item:ConfigurationItem {id: id})\n  RETURN item\nUNION ALL\n  UNWIND $nodes AS node\n  MATCH (item:ConfigurationItem) WHERE id(item) = toInteger(node)\n  RETURN item\n}\nWITH collect(item) AS items\nCALL (items) {\n  UNWIND items AS item\n  WITH item.observed AS observed, item.effective AS effective, item.margin AS margin,\n       coalesce(item.inMaintenance, false) AS inMaintenance, collect(id(item)) AS nodes, collect(item.id) AS ids,\n       collect(item.version) AS itemVersions, collect(coalesce(item.statusVersion, 0)) AS versions\n  UNWIND range(0, size(nodes) - 1, 1000) AS start\n  RETURN { kind: 'ITEMS', observed: observed, effective: effective, margin: margin, inMaintenance: inMaintenance,\n    nodes: nodes[start..start + 1000], ids: ids[start..start + 1000],\n    itemVersions: itemVersions[start..start + 1000], versions: versions[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider)\n  WITH type(related) AS type, related.group AS group, related.weight AS weight, provider.observed AS observed,\n       provider.effective AS effective, collect(id(item)) AS from, collect(id(provider)) AS to\n  UNWIND range(0, size(from) - 1, 1000) AS start\n  RETURN { kind: 'RELATIONSHIPS', type: type, group: group, weight: weight, observed: observed, effective: effective,\n    from: from[start..start + 1000], to: to[start..start + 1000] } AS row\nUNION ALL\n  UNWIND items AS item\n  MATCH (item)-[:HAS_GROUP]->(declared:DependencyGroup)\n  WITH declared { .name, .reduce, .k, .failAt, .threshold, .unknownAs } AS group, collect(id(item)) AS nodes\n  RETURN { kind: 'GROUPS', group: group, nodes: nodes } AS row\n}\nRETURN row",
    } as Statement<{ ids: string[]; nodes: Float64Array }, StandingRow[]>,
    /**
     * Up to which sequence of the feed changes of the graph's structure have been propagated; no row before the first status.
     */
    head: {
      name: 'status/head',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (head:StatusHead {id: 'status'})\nRETURN head.sequence AS sequence",
    } as Statement<{  }, number | undefined>,
    /**
     * The ids of items by node.
     */
    idsOf: {
      name: 'status/idsOf',
      access: 'read',
      arity: 'many',
      text: "UNWIND $nodes AS node\nMATCH (item:ConfigurationItem) WHERE id(item) = node\nRETURN { node: node, id: item.id } AS row",
    } as Statement<{ nodes: number[] }, Array<{ node: number; id: string }>>,
    /**
     * By which impact rules effective statuses were made, as texts of src/status/impact-rules.ts: those that hold for all, and those
     * that are being taken over, for relationships of which types, through which item. No row before the first status.
     */
    impactRules: {
      name: 'status/impactRules',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (head:StatusHead {id: 'status'})\nRETURN {\n  rules: head.impactRules, next: head.nextImpactRules, types: coalesce(head.changedTypes, []),\n  through: coalesce(head.changedThrough, '')\n} AS row",
    } as Statement<{  }, { rules: string | null; next: string | null; types: string[]; through: string } | undefined>,
    /**
     * Turns reports that were not renewed in time into UNKNOWN. Runs under the status head, so that none is renewed meanwhile.
     * Gives the items it found still due.
     */
    lapse: {
      name: 'status/lapse',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE item.reportStaleAt <= datetime($now)\nSET item.reported = 'UNKNOWN', item.reportStaleAt = null\nRETURN item.id AS id",
    } as Statement<{ ids: string[]; now: string }, string[]>,
    /**
     * Takes the head of all statuses, so that one transaction at a time propagates, and gives up to which sequence of the feed
     * changes of the graph's structure have been propagated. The lock lasts for the transaction. `at` is now, yet later than
     * that of every holder before, whatever the clocks of their processes say: versions have to rise with it.
     */
    lockHead: {
      name: 'status/lockHead',
      access: 'write',
      arity: 'one',
      text: "MERGE (head:StatusHead {id: 'status'})\nON CREATE SET head.sequence = 0, head.at = datetime($now)\nSET head:StatusHead\nWITH head, head.at + duration('PT0.001S') AS next\nSET head.at = CASE WHEN next < datetime($now) THEN datetime($now) ELSE next END\nRETURN head { .sequence, .at } AS head",
    } as Statement<{ now: string }, { sequence: number; at: string }>,
    /**
     * Items, locked, with what decides on an observation. Setting a label that is there already takes the write lock before
     * anything is read. `signalled`: checks or alerts speak for its own status, too. A row with a report takes it at once where it
     * says what is known already, which most reports do: those are `confirmed`, and all else is in `open`, as it was before.
     */
    lockItems: {
      name: 'status/lockItems',
      access: 'write',
      arity: 'one',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.id}) WHERE /*scope item*/true/*end*/\nSET item:ConfigurationItem\nWITH item, row.report AS report,\n  coalesce(item.reported = row.report.reported AND item.observed IS NOT NULL AND item.retiredAt IS NULL AND item.mergedInto IS NULL\n    AND NOT coalesce(item.observedAt > datetime(row.report.at), false), false) AS confirmed\nFOREACH (_ IN CASE WHEN confirmed THEN [true] ELSE [] END |\n  SET item.observedAt = datetime(report.at), item.observedMessage = report.message,\n      item.observedSource = report.source, item.reportStaleAt = datetime(report.staleAt))\nWITH\n  collect(CASE WHEN confirmed THEN item.id END) AS confirmed,\n  collect(CASE WHEN NOT confirmed THEN {\n    id: item.id, retired: item.retiredAt IS NOT NULL, mergedInto: item.mergedInto, observed: item.observed,\n    reported: item.reported, reportedAt: toString(item.observedAt),\n    signalled: EXISTS { (item)<-[:CHECKS]-() } OR EXISTS { (item)<-[:FIRING_ON]-() }\n  } END) AS open\nRETURN { confirmed: confirmed, open: open } AS locked",
    } as Statement<{ rows: { id: string; report: { reported: string; at: string; staleAt: string | null; message: string | null; source: string | null } | null }[] }, { confirmed: string[]; open: LockedItemRecord[] }>,
    /**
     * Notes up to which sequence of the feed changes of the graph's structure have been propagated. Runs under the head's lock.
     */
    moveHead: {
      name: 'status/moveHead',
      access: 'write',
      arity: 'none',
      text: "MATCH (head:StatusHead {id: 'status'})\nSET head.sequence = $sequence",
    } as Statement<{ sequence: number }, void>,
    /**
     * Notes by which impact rules effective statuses were made. Runs under the head's lock.
     */
    moveImpactRules: {
      name: 'status/moveImpactRules',
      access: 'write',
      arity: 'none',
      text: "MATCH (head:StatusHead {id: 'status'})\nSET head.impactRules = $rules, head.nextImpactRules = $next, head.changedTypes = $types, head.changedThrough = $through",
    } as Statement<{ rules: string | null; next: string | null; types: string[] | null; through: string | null }, void>,
    /**
     * When the next report counts no more unless it is renewed; no row when none does.
     */
    nextStaleReport: {
      name: 'status/nextStaleReport',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (item:ConfigurationItem) WHERE item.reportStaleAt > datetime('1970-01-01T00:00:00Z')\nRETURN toString(item.reportStaleAt) AS at ORDER BY item.reportStaleAt LIMIT 1",
    } as Statement<{  }, string | undefined>,
    /**
     * Takes observations, with the own statuses that they make. Runs under the items' locks.
     */
    observe: {
      name: 'status/observe',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.id})\nSET item.reported = row.reported, item.observed = row.observed, item.observedAt = datetime(row.at),\n    item.observedMessage = row.message, item.observedSource = row.source, item.reportStaleAt = datetime(row.staleAt)",
    } as Statement<{ rows: { id: string; reported: string; observed: string; at: string; staleAt: string | null; message: string | null; source: string | null }[] }, void>,
    /**
     * Writes own statuses that changed. Runs under the items' locks.
     */
    own: {
      name: 'status/own',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (item:ConfigurationItem {id: row.id})\nSET item.observed = row.observed",
    } as Statement<{ rows: { id: string; observed: string }[] }, void>,
    /**
     * A page of items that are not retired, by id, after a place; for a snapshot of their statuses.
     */
    page: {
      name: 'status/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem) WHERE item.id > $after\n  AND item.retiredAt IS NULL AND /*scope item*/true/*end*/\n  AND ($classes IS NULL OR item.class IN $classes)\n  AND ($severities IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $severities)\nRETURN item { .* } AS item ORDER BY item.id LIMIT toInteger($limit)",
    } as Statement<{ after: string; classes: string[] | null; severities: string[] | null; limit: number }, ItemRecord[]>,
    /**
     * Of the items named those that are not retired and pass the filter; for a snapshot of their statuses.
     */
    pageOf: {
      name: 'status/pageOf',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nWHERE item.retiredAt IS NULL AND /*scope item*/true/*end*/\n  AND ($classes IS NULL OR item.class IN $classes)\n  AND ($severities IS NULL OR coalesce(item.effective, item.observed, 'UNKNOWN') IN $severities)\nRETURN item { .* } AS item ORDER BY item.id",
    } as Statement<{ ids: string[]; classes: string[] | null; severities: string[] | null }, ItemRecord[]>,
    /**
     * Items after an id that depend on others by relationships of some types, where either has a status; in the order of their
     * ids. The types need not be of the model any more.
     */
    related: {
      name: 'status/related',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem) WHERE item.id > $through\n  AND EXISTS {\n    (item)-[related]->(provider:ConfigurationItem)\n    WHERE type(related) IN $types AND (item.effective IS NOT NULL OR provider.effective IS NOT NULL)\n  }\nRETURN item.id AS id ORDER BY id LIMIT toInteger($limit)",
    } as Statement<{ types: string[]; through: string; limit: number }, string[]>,
    /**
     * Of the sealed ChangeSets between two sequence numbers that touched items or relationships, in order: the last of them, and the items whose
     * effective status what they did may move, because their relationships or groups changed or they came back. Items that have
     * no status, and nothing with a status to depend on, are left out: most of what an import brings.
     */
    restructured: {
      name: 'status/restructured',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (changeSet:ChangeSet)\nWHERE $sequence < changeSet.sequence <= $upTo\n  AND (changeSet.types IS NULL OR any(type IN changeSet.types WHERE type IN ['ITEM', 'RELATIONSHIP']))\nWITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)\nWITH collect(changeSet) AS changeSets\nWHERE size(changeSets) > 0\nRETURN {\n  sequence: changeSets[-1].sequence,\n  ids: COLLECT {\n    UNWIND changeSets AS changeSet\n    MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)\n    WHERE (change.relationships IS NOT NULL OR change.operation = 'RESTORED'\n        OR change.attributes CONTAINS '\"name\":\"groups.')\n      AND (item.effective IS NOT NULL\n        OR EXISTS { (item)-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider) WHERE provider.effective IS NOT NULL })\n    RETURN DISTINCT item.id\n  }\n} AS row",
    } as Statement<{ sequence: number; upTo: number; limit: number }, { sequence: number; ids: string[] } | undefined>,
    /**
     * For each item itself and everything it depends on, in lists of at most 1,000 ids. No row for an id that no item has.
     */
    scope: {
      name: 'status/scope',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nCALL (id) {\n  MATCH (:ConfigurationItem {id: id})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]->(item)\n  WITH DISTINCT item\n  RETURN collect(item.id) AS members\n}\nUNWIND range(0, size(members) - 1, 1000) AS start\nRETURN { id: id, members: members[start..start + 1000] } AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; members: string[] }>>,
    /**
     * Business services that are not retired, by id.
     */
    services: {
      name: 'status/services',
      access: 'read',
      arity: 'many',
      text: "MATCH (service:BusinessService) WHERE service.retiredAt IS NULL AND /*scope service*/true/*end*/\nRETURN service.id AS id ORDER BY id",
    } as Statement<{  }, string[]>,
    /**
     * Business services that left after a sequence number of the feed: retired, merged, or made items of another class. With the
     * sequence number of each time.
     */
    servicesLeft: {
      name: 'status/servicesLeft',
      access: 'read',
      arity: 'many',
      text: "MATCH (changeSet:ChangeSet)\nWHERE changeSet.sequence > $sequence AND (changeSet.types IS NULL OR 'ITEM' IN changeSet.types)\nMATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)\nWHERE (change.operation IN ['RETIRED', 'MERGED'] AND item:BusinessService)\n  OR (change.operation = 'RECLASSIFIED' AND change.attributes CONTAINS '\"from\":\"BUSINESS_SERVICE\"')\nRETURN { id: item.id, sequence: changeSet.sequence } AS row",
    } as Statement<{ sequence: number }, Array<{ id: string; sequence: number }>>,
    /**
     * What items' own statuses are made of, under their locks. Setting a label that is there already takes the write lock before
     * anything is read. An alert about an error budget says how the status was: it is no sign of how it is.
     */
    signals: {
      name: 'status/signals',
      access: 'write',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id})\nSET item:ConfigurationItem\nWITH item\nRETURN {\n  id: item.id, retired: item.retiredAt IS NOT NULL, observed: item.observed, reported: item.reported,\n  checks: COLLECT {\n    MATCH (item)<-[:CHECKS]-(check:Check {enabled: true}) WHERE check.hardSeverity IS NOT NULL\n    RETURN DISTINCT check.hardSeverity\n  },\n  alerts: COLLECT { MATCH (item)<-[:FIRING_ON]-(alert:Alert) WHERE alert.targetId IS NULL RETURN DISTINCT alert.severity },\n  lastAlert: head(COLLECT {\n    MATCH (item)<-[:ON]-(alert:Alert) WHERE alert.checkId IS NULL AND alert.targetId IS NULL\n    RETURN alert.status ORDER BY alert.lastSeenAt DESC LIMIT 1\n  })\n} AS row",
    } as Statement<{ ids: string[] }, SignalsRecord[]>,
    /**
     * Items whose report was not renewed in time, the longest ago first, with the instant from which it counts no more.
     */
    staleReports: {
      name: 'status/staleReports',
      access: 'read',
      arity: 'many',
      text: "MATCH (item:ConfigurationItem) WHERE item.reportStaleAt <= datetime($now)\nRETURN { id: item.id, since: toString(item.reportStaleAt) } AS row ORDER BY item.reportStaleAt LIMIT toInteger($limit)",
    } as Statement<{ now: string; limit: number }, Array<{ id: string; since: string }>>,
    /**
     * The statuses of items that are not retired, in short.
     */
    standings: {
      name: 'status/standings',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (item:ConfigurationItem {id: id}) WHERE item.retiredAt IS NULL\nRETURN {\n  id: item.id, effective: coalesce(item.effective, item.observed, 'UNKNOWN'), observed: coalesce(item.observed, 'UNKNOWN'),\n  version: coalesce(item.statusVersion, 0), margin: item.margin, causedBy: coalesce(split(item.statusCausedBy, ' '), [])\n} AS row",
    } as Statement<{ ids: string[] }, Array<{ id: string; effective: Severity; observed: Severity; version: number; margin: number | null; causedBy: string[] }>>,
    /**
     * Writes the statuses that changed, in the order given, which locks them in that order. Node i gets states[of[i]]. Instants are
     * milliseconds since 1970, which Neo4j writes in half the time of a datetime; statusChangedAt is there only where it is another
     * one than statusSince. Causes are ids apart by a space: a list takes Neo4j a record of its own for each item, one id none.
     * Gives those whose own version is another than in `itemVersions`: who wrote them committed after they were read, and before
     * they were locked here.
     */
    write: {
      name: 'status/write',
      access: 'write',
      arity: 'many',
      text: "UNWIND range(0, size($nodes) - 1) AS place\nWITH toInteger($nodes[place]) AS node, toInteger($itemVersions[place]) AS itemVersion, $states[toInteger($of[place])] AS state\nMATCH (item:ConfigurationItem) WHERE id(item) = node\nSET item.statusVersion = coalesce(item.statusVersion, 0) + 1, item.effective = state.effective,\n    item.margin = state.margin, item.statusCausedBy = state.causedBy,\n    item.statusChangedAt = CASE WHEN state.moved THEN null ELSE $at END,\n    item.previousEffective = CASE WHEN state.moved THEN state.previous ELSE item.previousEffective END,\n    item.statusSince = CASE WHEN state.moved THEN $at ELSE item.statusSince END\nWITH node, item, itemVersion\nWHERE item.version <> itemVersion\nRETURN { node: node, itemVersion: item.version } AS item",
    } as Statement<{ nodes: Float64Array; itemVersions: Float64Array; of: Float64Array; states: { effective: string; previous: string; moved: boolean; causedBy: string | null; margin: number | null }[]; at: number }, Array<{ node: number; itemVersion: number }>>,
  },
  task: {
    /**
     * The number of the task that was opened for a thing. No row when none was.
     */
    byKey: {
      name: 'task/byKey',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (task:Task {key: $key})\nRETURN task.number AS number",
    } as Statement<{ key: string }, string | undefined>,
    /**
     * The id of the task that fulfils a step of the request with a number. No row when there is none.
     */
    ofStep: {
      name: 'task/ofStep',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (request:Record {number: $number})<-[:ABOUT]-(task:Task) WHERE task.step = $step AND /*scope record task:Task*/true/*end*/\nRETURN task.id AS id",
    } as Statement<{ number: string; step: string }, string | undefined>,
    /**
     * The tasks that steps of records became, in the order in which they were opened. No row for a record that nobody has.
     */
    ofSteps: {
      name: 'task/ofSteps',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (record:Record {id: id})\nRETURN { recordId: id, tasks: COLLECT {\n  MATCH (record)<-[:ABOUT]-(task:Task) WHERE task.step IS NOT NULL\n  RETURN task { .id, .number, .state, .step } AS row ORDER BY task.createdAt, task.number\n} } AS row",
    } as Statement<{ ids: string[] }, Array<{ recordId: string; tasks: StepTask[] }>>,
    /**
     * Tasks, newest first, from a place on. Null does not restrict.
     */
    page: {
      name: 'task/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (task:Task)\nUSING INDEX task:Task(createdAt)\nWHERE task.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))\n  AND ($before IS NULL OR task.createdAt < datetime($before.at) OR task.id < $before.id)\n  AND /*scope record task:Task*/true/*end*/\n  AND ($filter.states IS NULL OR task.state IN $filter.states)\n  AND ($filter.kinds IS NULL OR task.kind IN $filter.kinds)\n  AND ($filter.assignee IS NULL OR EXISTS {\n    MATCH (task)-[link:ASSIGNED_TO]->(person) WHERE link.validTo IS NULL AND person.id = $filter.assignee })\n  AND ($filter.about IS NULL OR EXISTS { MATCH (task)-[:ABOUT]->(target) WHERE target.id = $filter.about })\nWITH task ORDER BY task.createdAt DESC, task.id DESC LIMIT toInteger($limit)\nRETURN task { .* } AS task",
    } as Statement<{ filter: { states: string[] | null; kinds: string[] | null; assignee: string | null; about: string | null }; before: { at: string; id: string } | null; limit: number }, TaskRecord[]>,
    /**
     * The id of a record, as it is. No row for an id that none has.
     */
    record: {
      name: 'task/record',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (record:Record {id: $id})\nRETURN record.id AS id",
    } as Statement<{ id: string }, string | undefined>,
  },
  timer: {
    /**
     * Cancels a record's pending timers of some effects; of all when none are named. The record is locked.
     */
    cancel: {
      name: 'timer/cancel',
      access: 'write',
      arity: 'none',
      text: "MATCH (:Record {id: $recordId})<-[:TIMES]-(timer:Timer)\nWHERE timer.status = 'PENDING' AND ($effects IS NULL OR timer.effect IN $effects)\nSET timer.status = 'CANCELLED', timer.settledAt = datetime($at), timer.leaseOwner = null, timer.leaseUntil = null",
    } as Statement<{ recordId: string; effects: string[] | null; at: string }, void>,
    /**
     * Leases due timers, the longest due first. Until its lease ends a timer is not due, and no other process takes it. The timers of
     * a process that dies fall due when their leases end.
     */
    claim: {
      name: 'timer/claim',
      access: 'write',
      arity: 'many',
      text: "MATCH (due:Timer) WHERE due.status = 'PENDING' AND due.dueAt <= datetime($now)\nWITH due ORDER BY due.dueAt, due.id LIMIT toInteger($limit)\nSET due:Timer\n// Found anew under its lock: what was read before the lock may have been taken by another in the meantime.\nWITH due.id AS id\nMATCH (timer:Timer {id: id})\nUSING INDEX timer:Timer(id)\nWHERE timer.status = 'PENDING' AND timer.dueAt <= datetime($now)\nSET timer.leaseOwner = $owner, timer.leaseUntil = datetime($until), timer.dueAt = datetime($until),\n    timer.attempts = timer.attempts + 1\nRETURN timer { .* } AS timer",
    } as Statement<{ now: string; until: string; owner: string; limit: number }, TimerRecord[]>,
    /**
     * Starts timers on a record.
     */
    create: {
      name: 'timer/create',
      access: 'write',
      arity: 'none',
      text: "UNWIND $rows AS row\nMATCH (record:Record {id: row.recordId})\nCREATE (:Timer {\n  id: row.id, recordId: row.recordId, recordType: row.recordType, effect: row.effect, fireAt: datetime(row.fireAt),\n  dueAt: datetime(row.fireAt), status: 'PENDING', attempts: 0\n})-[:TIMES]->(record)",
    } as Statement<{ rows: { id: string; recordId: string; recordType: string; effect: string; fireAt: string }[] }, void>,
    /**
     * Settles a timer whose effect this transaction brings about. No row when it is no longer this owner's: it was cancelled, done, or
     * its lease passed on. Its record is locked. The key's constraint lets no effect happen twice.
     */
    fire: {
      name: 'timer/fire',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (locked:Timer {id: $id})\nSET locked:Timer\nWITH locked.id AS id\nMATCH (timer:Timer {id: id}) WHERE timer.status = 'PENDING' AND timer.leaseOwner = $owner\nCREATE (:TimerFiring {key: $key, at: datetime($at)})\nSET timer.status = 'DONE', timer.settledAt = datetime($at), timer.leaseOwner = null, timer.leaseUntil = null\nRETURN timer { .* } AS timer",
    } as Statement<{ id: string; owner: string; key: string; at: string }, TimerRecord | undefined>,
    /**
     * When the next timer is due. No row when none is pending.
     */
    next: {
      name: 'timer/next',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (timer:Timer) WHERE timer.status = 'PENDING' AND timer.dueAt IS NOT NULL\nRETURN timer.dueAt AS at ORDER BY at LIMIT 1",
    } as Statement<{  }, string | undefined>,
    /**
     * The pending timers of records, the next first.
     */
    ofRecords: {
      name: 'timer/ofRecords',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (:Record {id: id})<-[:TIMES]-(timer:Timer) WHERE timer.status = 'PENDING'\nRETURN timer { .* } AS timer ORDER BY timer.fireAt, timer.id",
    } as Statement<{ ids: string[] }, TimerRecord[]>,
    /**
     * Gives a timer back that failed, to be due again later.
     */
    retry: {
      name: 'timer/retry',
      access: 'write',
      arity: 'none',
      text: "MATCH (timer:Timer {id: $id})\nSET timer:Timer\nWITH timer\nWHERE timer.status = 'PENDING' AND timer.leaseOwner = $owner\nSET timer.dueAt = datetime($dueAt), timer.outcome = $outcome, timer.leaseOwner = null, timer.leaseUntil = null",
    } as Statement<{ id: string; owner: string; outcome: string; dueAt: string }, void>,
    /**
     * Puts a timer aside that its owner could not bring about: refused, or given up.
     */
    settle: {
      name: 'timer/settle',
      access: 'write',
      arity: 'none',
      text: "MATCH (timer:Timer {id: $id})\nSET timer:Timer\nWITH timer\nWHERE timer.status = 'PENDING' AND timer.leaseOwner = $owner\nSET timer.status = $status, timer.outcome = $outcome, timer.settledAt = datetime($at), timer.leaseOwner = null,\n    timer.leaseUntil = null",
    } as Statement<{ id: string; owner: string; status: string; outcome: string; at: string }, void>,
  },
  webhook: {
    /**
     * Moves a subscription on after a delivery was acknowledged, or over what is none of its business, and renews the lease. No row when the
     * lease passed on, or the position is not where it was: someone replayed, changed or suspended it.
     */
    advance: {
      name: 'webhook/advance',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (locked:WebhookPosition {subscriptionId: $id})\nSET locked:WebhookPosition\nWITH locked.subscriptionId AS id\nMATCH (position:WebhookPosition {subscriptionId: id})\nWHERE position.leaseOwner = $owner AND position.epoch = $epoch AND position.sequence = $from\nSET position.sequence = $sequence, position.placeType = $placeType, position.placeId = $placeId,\n    position.leaseUntil = $until\n// Nothing is wrong with a receiver that took something.\nFOREACH (_ IN CASE WHEN $delivered > 0 THEN [1] ELSE [] END |\n  SET position.delivered = position.delivered + $delivered, position.lastDeliveredAt = $at, position.attempts = 0,\n      position.firstAttemptAt = null, position.givenUp = 0, position.failingSince = null)\nRETURN position.subscriptionId AS id",
    } as Statement<{ id: string; owner: string; epoch: number; from: number; sequence: number; placeType: string | null; placeId: string | null; delivered: number; at: number | null; until: number }, string | undefined>,
    /**
     * How far the subscription that is furthest behind has to go, of those that are delivered, and how many dead letters there are; for metrics.
     */
    backlog: {
      name: 'webhook/backlog',
      access: 'read',
      arity: 'one',
      text: "RETURN {\n  lag: coalesce(head(COLLECT {\n    MATCH (head:FeedHead {id: 'feed'})\n    MATCH (position:WebhookPosition) WHERE position.dueAt IS NOT NULL\n    RETURN max(head.sequence - position.sequence)\n  }), 0),\n  deadLetters: COUNT { MATCH (letter:WebhookDeadLetter) WHERE letter.id IS NOT NULL },\n  suspended: COUNT { MATCH (subscription:WebhookSubscription) WHERE subscription.name IS NOT NULL AND subscription.suspension IS NOT NULL }\n} AS backlog",
    } as Statement<{  }, { lag: number; deadLetters: number; suspended: number }>,
    /**
     * Subscriptions with how far they have come, and the end of the feed. No row for an id that nobody has.
     */
    byIds: {
      name: 'webhook/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (subscription:Record {id: id}) WHERE subscription:WebhookSubscription\nMATCH (position:WebhookPosition {subscriptionId: id})\nRETURN subscription { .*, position: position { .* },\n  head: head(COLLECT { MATCH (head:FeedHead {id: 'feed'}) RETURN coalesce(head.sequence, 0) }),\n  deadLetters: COUNT { MATCH (letter:WebhookDeadLetter {subscriptionId: id}) WHERE letter.at IS NOT NULL }\n} AS subscription",
    } as Statement<{ ids: string[] }, WebhookSubscriptionRecord[]>,
    /**
     * Leases subscriptions for which something may be delivered, the longest due first: those that are behind the feed, and those whose dead
     * letters are to be sent again; and of those the ones whose secret the process can make. Until its lease ends no other process delivers for a subscription; one that dies is taken over then.
     */
    claim: {
      name: 'webhook/claim',
      access: 'write',
      arity: 'many',
      text: "MATCH (head:FeedHead {id: 'feed'})\nMATCH (due:WebhookPosition)\nWHERE due.dueAt <= $now AND due.keyId = $keyId AND coalesce(due.leaseUntil, 0) < $now AND (due.sequence < head.sequence OR due.redeliver)\nWITH due ORDER BY due.dueAt, due.subscriptionId LIMIT toInteger($limit)\nSET due:WebhookPosition\n// Found anew under its lock: what was read before the lock may have been taken by another in the meantime.\nWITH due.subscriptionId AS id\nMATCH (position:WebhookPosition {subscriptionId: id})\nUSING INDEX position:WebhookPosition(subscriptionId)\nWHERE position.dueAt <= $now AND coalesce(position.leaseUntil, 0) < $now\nSET position.leaseOwner = $owner, position.leaseUntil = $until\nRETURN position.subscriptionId AS id",
    } as Statement<{ now: number; until: number; owner: string; limit: number; keyId: string }, string[]>,
    /**
     * Dead letters of subscriptions, the latest first, each from its own place on: a page of each in one statement.
     */
    deadLetters: {
      name: 'webhook/deadLetters',
      access: 'read',
      arity: 'many',
      text: "UNWIND $pages AS page\nRETURN {\n  page: page.index,\n  rows: COLLECT {\n    MATCH (letter:WebhookDeadLetter {subscriptionId: page.id})\n    WHERE letter.at IS NOT NULL\n      AND (page.at IS NULL OR letter.at < page.at OR (letter.at = page.at AND letter.id < page.letter))\n    RETURN letter { .* } ORDER BY letter.at DESC, letter.id DESC LIMIT toInteger($limit)\n  }\n} AS row",
    } as Statement<{ pages: { index: number; id: string; at: number | null; letter: string | null }[]; limit: number }, Array<{ page: number; rows: WebhookDeadLetterRecord[] }>>,
    /**
     * Makes a dead letter of a delivery and moves its subscription past it. Gives how many in a row were given up. No row as in
     * webhook/advance. Of more dead letters than are kept the oldest go.
     */
    giveUp: {
      name: 'webhook/giveUp',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (locked:WebhookPosition {subscriptionId: $id})\nSET locked:WebhookPosition\nWITH locked.subscriptionId AS id\nMATCH (position:WebhookPosition {subscriptionId: id})\nWHERE position.leaseOwner = $owner AND position.epoch = $epoch AND position.sequence = $from\nSET position.sequence = $sequence, position.placeType = $letter.type, position.placeId = $letter.through,\n    position.attempts = 0, position.firstAttemptAt = null, position.givenUp = coalesce(position.givenUp, 0) + 1,\n    position.failingSince = coalesce(position.failingSince, $letter.firstAttemptAt),\n    position.lastError = $letter.reason, position.lastErrorAt = $at, position.leaseUntil = $until\n// A replay that failed again writes over the one from before.\nMERGE (letter:WebhookDeadLetter {id: $letter.id})\nSET letter += $letter, letter.subscriptionId = id, letter.at = $at, letter.queued = false\nWITH position, id\nCALL (id) {\n  MATCH (old:WebhookDeadLetter {subscriptionId: id}) WHERE old.at IS NOT NULL\n  WITH old ORDER BY old.at DESC, old.id DESC SKIP toInteger($keep)\n  DELETE old\n}\nRETURN position.givenUp AS givenUp",
    } as Statement<{ id: string; owner: string; epoch: number; from: number; sequence: number; letter: { id: string; deliveryId: string; sequence: number; type: string; after: string; through: string; reason: string; outcome: string; attempts: number; firstAttemptAt: number }; at: number; until: number; keep: number }, number | undefined>,
    /**
     * Whether a process still delivers for a subscription: its lease holds, and nobody changed anything.
     */
    held: {
      name: 'webhook/held',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (locked:WebhookPosition {subscriptionId: $id})\nSET locked:WebhookPosition\nWITH locked\nWHERE locked.leaseOwner = $owner AND locked.epoch = $epoch\nRETURN locked.subscriptionId AS id",
    } as Statement<{ id: string; owner: string; epoch: number }, string | undefined>,
    /**
     * Which types of changes subscriptions wait for; null for all. A row for each that is delivered.
     */
    interests: {
      name: 'webhook/interests',
      access: 'read',
      arity: 'many',
      text: "MATCH (subscription:WebhookSubscription)\nWHERE subscription.name IS NOT NULL AND subscription.enabled AND subscription.suspension IS NULL\nRETURN subscription { .types, .keyId } AS interest",
    } as Statement<{  }, Array<{ types: string[] | null; keyId: string }>>,
    /**
     * All subscriptions by name, as in webhook/byIds.
     */
    list: {
      name: 'webhook/list',
      access: 'read',
      arity: 'many',
      text: "MATCH (subscription:WebhookSubscription) WHERE subscription.name IS NOT NULL\nWITH subscription ORDER BY subscription.name LIMIT toInteger($limit)\nMATCH (position:WebhookPosition {subscriptionId: subscription.id})\nRETURN subscription { .*, position: position { .* },\n  head: head(COLLECT { MATCH (head:FeedHead {id: 'feed'}) RETURN coalesce(head.sequence, 0) }),\n  deadLetters: COUNT { MATCH (letter:WebhookDeadLetter {subscriptionId: subscription.id}) WHERE letter.at IS NOT NULL }\n} AS subscription ORDER BY subscription.name",
    } as Statement<{ limit: number }, WebhookSubscriptionRecord[]>,
    /**
     * Takes the lock of a subscription. No row for an id that nobody has.
     */
    lock: {
      name: 'webhook/lock',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (subscription:Record {id: $id}) WHERE subscription:WebhookSubscription\nSET subscription:WebhookSubscription\nRETURN subscription.id AS id",
    } as Statement<{ id: string }, string | undefined>,
    /**
     * The id of the subscription that has a name, and how many there are.
     */
    named: {
      name: 'webhook/named',
      access: 'read',
      arity: 'one',
      text: "RETURN {\n  id: head(COLLECT { MATCH (subscription:WebhookSubscription {name: $name}) RETURN subscription.id }),\n  count: COUNT { MATCH (subscription:WebhookSubscription) WHERE subscription.name IS NOT NULL }\n} AS found",
    } as Statement<{ name: string }, { id: string | null; count: number }>,
    /**
     * When something may be delivered next that cannot be now: a delivery to be tried again, or what a lease covers. No row when there is
     * nothing.
     */
    nextDue: {
      name: 'webhook/nextDue',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (head:FeedHead {id: 'feed'})\nMATCH (position:WebhookPosition)\nWHERE position.dueAt IS NOT NULL AND position.keyId = $keyId AND (position.sequence < head.sequence OR position.redeliver)\nWITH CASE WHEN coalesce(position.leaseUntil, 0) > position.dueAt THEN position.leaseUntil ELSE position.dueAt END AS at\nRETURN at ORDER BY at LIMIT 1",
    } as Statement<{ keyId: string }, number | undefined>,
    /**
     * Sets how far a subscription has come, and when its next delivery may be tried: never, while it is not delivered. A delivery under way
     * is not acknowledged any more, for the epoch is another. Without a sequence number it stays where it is.
     */
    place: {
      name: 'webhook/place',
      access: 'write',
      arity: 'none',
      text: "MERGE (position:WebhookPosition {subscriptionId: $id})\nON CREATE SET position.sequence = 0, position.delivered = 0, position.epoch = 0\nSET position.sequence = coalesce($sequence, position.sequence),\n    position.placeType = CASE WHEN $sequence IS NULL THEN position.placeType END,\n    position.placeId = CASE WHEN $sequence IS NULL THEN position.placeId END,\n    position.attempts = 0, position.firstAttemptAt = null, position.givenUp = 0, position.failingSince = null,\n    position.dueAt = $dueAt, position.keyId = $keyId, position.epoch = position.epoch + 1, position.leaseOwner = null, position.leaseUntil = null",
    } as Statement<{ id: string; sequence: number | null; dueAt: number | null; keyId: string }, void>,
    /**
     * Lets dead letters of a subscription be sent again, all of them unless some are named; a delivery that waits to be tried again does not
     * wait any more. Gives how many. Runs under the subscription's lock.
     */
    queue: {
      name: 'webhook/queue',
      access: 'write',
      arity: 'one',
      text: "MATCH (position:WebhookPosition {subscriptionId: $id})\nSET position.redeliver = true, position.dueAt = CASE WHEN position.dueAt IS NULL THEN null ELSE $now END\nWITH position\nCALL (position) {\n  MATCH (letter:WebhookDeadLetter {subscriptionId: position.subscriptionId})\n  WHERE letter.at IS NOT NULL AND ($letters IS NULL OR letter.id IN $letters)\n  SET letter.queued = true\n  RETURN count(letter) AS queued\n}\nRETURN queued",
    } as Statement<{ id: string; letters: string[] | null; now: number }, number>,
    /**
     * The dead letters of a subscription that are to be sent again, the earliest in the feed first.
     */
    queued: {
      name: 'webhook/queued',
      access: 'read',
      arity: 'many',
      text: "MATCH (letter:WebhookDeadLetter {subscriptionId: $id}) WHERE letter.at IS NOT NULL AND letter.queued\nRETURN letter { .* } AS letter ORDER BY letter.sequence, letter.type, letter.after LIMIT toInteger($limit)",
    } as Statement<{ id: string; limit: number }, WebhookDeadLetterRecord[]>,
    /**
     * Gives a lease back. The subscription waits its turn from `dueAt` on. Nothing happens when the lease passed on.
     */
    release: {
      name: 'webhook/release',
      access: 'write',
      arity: 'none',
      text: "MATCH (locked:WebhookPosition {subscriptionId: $id})\nSET locked:WebhookPosition\nWITH locked\nWHERE locked.leaseOwner = $owner\nSET locked.leaseOwner = null, locked.leaseUntil = null,\n    locked.dueAt = CASE WHEN locked.dueAt < $dueAt THEN $dueAt ELSE locked.dueAt END",
    } as Statement<{ id: string; owner: string; dueAt: number }, void>,
    /**
     * Takes a subscription away, with its position and its dead letters. Its id stays as a record, so that the feed's past stays whole. Runs
     * under its lock.
     */
    remove: {
      name: 'webhook/remove',
      access: 'write',
      arity: 'none',
      text: "MATCH (subscription:Record {id: $id})\nSET subscription = {id: subscription.id, removedAt: datetime($at)}\nREMOVE subscription:WebhookSubscription\nWITH subscription.id AS id\nMATCH (position:WebhookPosition {subscriptionId: id})\nDELETE position\nWITH id\nMATCH (letter:WebhookDeadLetter {subscriptionId: id}) WHERE letter.at IS NOT NULL\nDELETE letter",
    } as Statement<{ id: string; at: string }, void>,
    /**
     * Notes that a delivery failed and when it is tried again, and gives the lease back. No row as in webhook/advance.
     */
    retry: {
      name: 'webhook/retry',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (locked:WebhookPosition {subscriptionId: $id})\nSET locked:WebhookPosition\nWITH locked.subscriptionId AS id\nMATCH (position:WebhookPosition {subscriptionId: id})\nWHERE position.leaseOwner = $owner AND position.epoch = $epoch\nSET position.attempts = $attempts, position.firstAttemptAt = $firstAt, position.dueAt = $dueAt,\n    position.lastError = $error, position.lastErrorAt = $at,\n    position.failingSince = coalesce(position.failingSince, $firstAt),\n    position.leaseOwner = null, position.leaseUntil = null\nRETURN position.subscriptionId AS id",
    } as Statement<{ id: string; owner: string; epoch: number; attempts: number; firstAt: number; at: number; dueAt: number; error: string }, string | undefined>,
    /**
     * Writes a subscription, new or not; what the properties leave null is gone. Who makes another of the same name meets the constraint.
     */
    save: {
      name: 'webhook/save',
      access: 'write',
      arity: 'none',
      text: "MERGE (subscription:Record {id: $id})\nSET subscription:WebhookSubscription, subscription += $properties,\n    subscription.createdAt = coalesce(subscription.createdAt, datetime($at)),\n    subscription.createdBy = coalesce(subscription.createdBy, $createdBy), subscription.updatedAt = datetime($at)",
    } as Statement<{ id: string; properties: Record<string, unknown>; at: string; createdBy: string }, void>,
    /**
     * Ends what was asked for with a dead letter: it was taken, or there is nothing of it left to send, and is gone; or it failed again and
     * stays. Renews the lease; a receiver that took something is well. No row when the lease passed on.
     */
    settleLetter: {
      name: 'webhook/settleLetter',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (locked:WebhookPosition {subscriptionId: $id})\nSET locked:WebhookPosition\nWITH locked\nWHERE locked.leaseOwner = $owner AND locked.epoch = $epoch\nSET locked.leaseUntil = $until\nFOREACH (_ IN CASE WHEN $taken THEN [1] ELSE [] END |\n  SET locked.delivered = locked.delivered + 1, locked.lastDeliveredAt = $at, locked.givenUp = 0)\nWITH locked.subscriptionId AS id\nMATCH (letter:WebhookDeadLetter {id: $letter}) WHERE letter.subscriptionId = id\nSET letter.queued = false, letter.attempts = letter.attempts + 1, letter.reason = $reason, letter.outcome = $outcome,\n    letter.lastAttemptAt = $at\nFOREACH (done IN CASE WHEN $gone THEN [letter] ELSE [] END | DELETE done)\nRETURN id",
    } as Statement<{ id: string; owner: string; epoch: number; letter: string; outcome: string; reason: string; taken: boolean; gone: boolean; at: number; until: number }, string | undefined>,
    /**
     * Nothing of a subscription is to be sent again any more, unless someone asked for more meanwhile.
     */
    settledLetters: {
      name: 'webhook/settledLetters',
      access: 'write',
      arity: 'none',
      text: "MATCH (position:WebhookPosition {subscriptionId: $id})\nSET position:WebhookPosition\nWITH position\nWHERE position.leaseOwner = $owner\n  AND NOT EXISTS { MATCH (letter:WebhookDeadLetter {subscriptionId: position.subscriptionId}) WHERE letter.at IS NOT NULL AND letter.queued }\nSET position.redeliver = null",
    } as Statement<{ id: string; owner: string }, void>,
    /**
     * Suspends a subscription: nothing is delivered until somebody goes on with it. It stays where it is. Runs under its lock.
     */
    suspend: {
      name: 'webhook/suspend',
      access: 'write',
      arity: 'none',
      text: "MATCH (subscription:Record {id: $id})\nSET subscription.suspension = $suspension, subscription.suspendedAt = datetime($at), subscription.updatedAt = datetime($at),\n    subscription.version = $version\nWITH subscription\nMATCH (position:WebhookPosition {subscriptionId: subscription.id})\nSET position.dueAt = null, position.epoch = position.epoch + 1, position.attempts = 0, position.firstAttemptAt = null,\n    position.leaseOwner = null, position.leaseUntil = null,\n    position.lastError = coalesce($error, position.lastError),\n    position.lastErrorAt = CASE WHEN $error IS NULL THEN position.lastErrorAt ELSE $errorAt END",
    } as Statement<{ id: string; suspension: string; at: string; version: number; error: string | null; errorAt: number }, void>,
  },
  window: {
    /**
     * Change windows in some states that recur, or lie around a span; the newest first where the limit cuts.
     */
    active: {
      name: 'window/active',
      access: 'read',
      arity: 'many',
      text: "MATCH (window:ChangeWindow)\nWHERE window.state IN $states AND (window.to IS NULL OR window.to > datetime($from)) AND (window.from IS NULL OR window.from < datetime($to))\nWITH window ORDER BY window.createdAt DESC, window.id LIMIT toInteger($limit)\nRETURN window { .*,\n  owner: head(COLLECT { MATCH (window)-[:ACCOUNTABLE]->(owner:ConfigurationItem) RETURN owner.id }),\n  scope: COLLECT {\n    MATCH (window)-[applies:APPLIES_TO]->(item:ConfigurationItem)\n    RETURN applies { .as, itemId: item.id } ORDER BY item.name, item.id\n  },\n  scopeTotal: COUNT { (window)-[:APPLIES_TO]->() },\n  exemptions: COLLECT {\n    MATCH (window)-[exempts:EXEMPTS]->(change:Record)\n    RETURN exempts { .by, .at, .reason, .plan, changeId: change.id } ORDER BY exempts.at, change.id\n  }\n} AS window",
    } as Statement<{ states: string[]; from: string; to: string; limit: number }, ChangeWindowRecord[]>,
    /**
     * Change windows with what they apply to, who answers for them and whom they let through. No row for an id that nobody has.
     */
    byIds: {
      name: 'window/byIds',
      access: 'read',
      arity: 'many',
      text: "UNWIND $ids AS id\nMATCH (window:Record {id: id})\nWHERE window:ChangeWindow\n  AND (window.everything OR size(window.classes) > 0 OR /*scope (window)-[:APPLIES_TO]->()*/true/*end*/)\nRETURN window { .*,\n  owner: head(COLLECT { MATCH (window)-[:ACCOUNTABLE]->(owner:ConfigurationItem) RETURN owner.id }),\n  scope: COLLECT {\n    MATCH (window)-[applies:APPLIES_TO]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\n    RETURN applies { .as, itemId: item.id } ORDER BY item.name, item.id\n  },\n  scopeTotal: COUNT { (window)-[:APPLIES_TO]->() },\n  exemptions: COLLECT {\n    MATCH (window)-[exempts:EXEMPTS]->(change:Record)\n    RETURN exempts { .by, .at, .reason, .plan, changeId: change.id } ORDER BY exempts.at, change.id\n  }\n} AS window",
    } as Statement<{ ids: string[] }, ChangeWindowRecord[]>,
    /**
     * The id of the change window of a name.
     */
    byName: {
      name: 'window/byName',
      access: 'read',
      arity: 'maybe',
      text: "MATCH (window:ChangeWindow {name: $name})\nRETURN window.id AS id",
    } as Statement<{ name: string }, string | undefined>,
    /**
     * Calls a change window off.
     */
    cancel: {
      name: 'window/cancel',
      access: 'write',
      arity: 'none',
      text: "MATCH (window:Record {id: $id})\nSET window.state = 'CANCELLED', window.version = window.version + 1, window.cancelledAt = datetime($at),\n    window.updatedAt = datetime($at)",
    } as Statement<{ id: string; at: string }, void>,
    /**
     * Lets a change through a freeze.
     */
    exempt: {
      name: 'window/exempt',
      access: 'write',
      arity: 'none',
      text: "MATCH (window:Record {id: $id})\nMATCH (change:Record {id: $changeId})\nSET window.version = window.version + 1, window.updatedAt = datetime($at)\nMERGE (window)-[exempts:EXEMPTS]->(change)\nSET exempts.at = datetime($at), exempts.by = $by, exempts.reason = $reason, exempts.plan = $plan",
    } as Statement<{ id: string; changeId: string; at: string; by: string; reason: string; plan: string }, void>,
    /**
     * Takes the lock of a change window. No row for an id that nobody has.
     */
    lock: {
      name: 'window/lock',
      access: 'write',
      arity: 'maybe',
      text: "MATCH (window:Record {id: $id}) WHERE window:ChangeWindow\nSET window:ChangeWindow\nRETURN window.id AS id",
    } as Statement<{ id: string }, string | undefined>,
    /**
     * Change windows by name, from a place on. Null does not restrict.
     */
    page: {
      name: 'window/page',
      access: 'read',
      arity: 'many',
      text: "MATCH (window:ChangeWindow)\nWHERE window.name > $after AND ($kind IS NULL OR window.kind = $kind) AND ($state IS NULL OR window.state = $state)\n  AND (window.everything OR size(window.classes) > 0 OR /*scope (window)-[:APPLIES_TO]->()*/true/*end*/)\nWITH window ORDER BY window.name LIMIT toInteger($limit)\nRETURN window { .*,\n  owner: head(COLLECT { MATCH (window)-[:ACCOUNTABLE]->(owner:ConfigurationItem) RETURN owner.id }),\n  scope: COLLECT {\n    MATCH (window)-[applies:APPLIES_TO]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/\n    RETURN applies { .as, itemId: item.id } ORDER BY item.name, item.id\n  },\n  scopeTotal: COUNT { (window)-[:APPLIES_TO]->() },\n  exemptions: COLLECT {\n    MATCH (window)-[exempts:EXEMPTS]->(change:Record)\n    RETURN exempts { .by, .at, .reason, .plan, changeId: change.id } ORDER BY exempts.at, change.id\n  }\n} AS window",
    } as Statement<{ kind: string | null; state: string | null; after: string; limit: number }, ChangeWindowRecord[]>,
    /**
     * Writes a change window, new or not, with what it applies to and who answers for it; what it had of these before is gone. Who
     * makes another of the same name meets the constraint.
     */
    save: {
      name: 'window/save',
      access: 'write',
      arity: 'none',
      text: "MERGE (window:Record {id: $id})\nSET window:ChangeWindow, window += $properties, window.from = datetime($from), window.to = datetime($to),\n    window.createdAt = coalesce(window.createdAt, datetime($at)),\n    window.createdBy = coalesce(window.createdBy, $createdBy), window.updatedAt = datetime($at)\nWITH window\nCALL (window) {\n  MATCH (window)-[before:APPLIES_TO|ACCOUNTABLE]->()\n  DELETE before\n}\nCALL (window) {\n  MATCH (owner:ConfigurationItem {id: $owner})\n  CREATE (window)-[:ACCOUNTABLE]->(owner)\n}\nUNWIND $scope AS row\nMATCH (item:ConfigurationItem {id: row.itemId})\nCREATE (window)-[:APPLIES_TO {as: row.as}]->(item)",
    } as Statement<{ id: string; properties: Record<string, unknown>; from: string | null; to: string | null; at: string; createdBy: string; owner: string; scope: { itemId: string; as: string }[] }, void>,
    /**
     * Takes an exemption back.
     */
    unexempt: {
      name: 'window/unexempt',
      access: 'write',
      arity: 'none',
      text: "MATCH (window:Record {id: $id})-[exempts:EXEMPTS]->(:Record {id: $changeId})\nSET window.version = window.version + 1, window.updatedAt = datetime($at)\nDELETE exempts",
    } as Statement<{ id: string; changeId: string; at: string }, void>,
  },
};
