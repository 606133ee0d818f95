import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classCounts } from '../../src/cmdb/classes.js';
import { cypher } from '../../src/generated/cypher.js';
import type { Explanation, Graph } from '../../src/graph/graph.js';
import { isScoped, withTypes, type Statement } from '../../src/graph/statement.js';
import { loadSchema } from '../../src/model/schema.js';
import { generate, parseStatement, statementFiles } from '../../tools/cypher.js';
import { testGraph } from '../support/graph.js';

const { model } = loadSchema();
const statements = [
  ...Object.values(cypher).flatMap((domain) => Object.values(domain) as Statement<never, unknown>[]),
  classCounts(model),
];

/** Statements that may read all nodes of a label, and why. */
const scans: Record<string, string> = {
  'demo/anyItem': 'stops at the first item',
  'feed/history': 'the label Untied holds only the columns of the last storm, for some seconds',
  'feed/historyCount': 'as feed/history',
  'feed/tieStatuses': 'as feed/history',
  'feed/unsealed': 'the label holds only what is not sealed yet',
  'backup/anyNode': 'stops at the first node',
  'backup/nodes': 'a backup reads everything',
  'backup/places': 'one node for each follower',
  'backup/holdPlaces': 'one node for each follower',
  'feed/strays': 'whoever verifies the chain looks at all of it',
  'migration/applied': 'one node for each migration',
  'status/services': 'all business services, once for all who follow their health',
  'relationship/unseen': 'a source that replaces itself looks at all relationships once',
};

/** What Neo4j calls deprecated and statements may use all the same, and why. */
const deprecated: { statements: RegExp; description: RegExp; why: string }[] = [
  {
    statements:
      /^(impact\/(boundary|dependencies|dependenciesAt|dependents|dependentsAt)|status\/(expand|dependents|idsOf|write)|backup\/\w+)$/,
    // As 5.26 says it, and as 2026 does.
    description: /deprecated function(: `id`|\. \('id' has been replaced)/,
    why: 'short numbers that stand for nodes within one answer; elementId gives long texts',
  },
];

/** The graph's names beside the model's classes, relationship types and attributes. A statement with another is misspelt. */
const labels = [
  'Account',
  'Agreement',
  'Alert',
  'AlertSource',
  'ApiToken',
  'ApprovalDelegation',
  'Asset',
  'AssetAudit',
  'AssetModel',
  'AssetReservation',
  'Calendar',
  'CalendarVersion',
  'CatalogueItem',
  'ChangeWindow',
  'Change',
  'ChangeComment',
  'ChangePractice',
  'ChangeSchedule',
  'ChangeTemplate',
  'ChangeSet',
  'Check',
  'Counter',
  'Contract',
  'DependencyGroup',
  'DuplicateFinding',
  'Event',
  'FeedFollower',
  'FeedHead',
  'HistoryHead',
  'HostIdentifier',
  'IdempotencyKey',
  'Incident',
  'IncidentComment',
  'IncidentPractice',
  'InventoryRecord',
  'Licence',
  'Maintenance',
  'MaintenancePeriod',
  'Problem',
  'PurchaseOrder',
  'MappingDecision',
  'MappingEvidence',
  'Record',
  'RootCauseCase',
  'Role',
  'SignIn',
  'ScrapCertificate',
  'Service',
  'ServiceClock',
  'ServiceMapping',
  'ServiceOffering',
  'ServiceRequest',
  'Silence',
  'StatusColumns',
  'StatusHead',
  'StatusHour',
  'StatusInterval',
  'StatusTexts',
  'Task',
  'Timer',
  'TimerFiring',
  'Unsealed',
  'Untied',
  'Warranty',
  ...['WebhookSubscription', 'WebhookPosition', 'WebhookDeadLetter'],
];
const types = [
  'ACCOUNT_OF',
  ...['ACCOUNTABLE', 'SUPPORTED_IN'],
  ...['OFFERING_OF', 'OFFERED_TO', 'OPEN_BY', 'ACCOUNTABLE', 'ITEM_OF', 'DECIDED_BY', 'DELEGATED_BY', 'DELEGATED_TO'],
  ...['REQUESTED_BY', 'REQUESTED_FOR', 'PUT_TO', 'OF_SERVICE'],
  ...['SUPPLIED_BY', 'LICENSES', 'BOUGHT_WITH', 'ORDERS', 'OF_MODEL', 'REPRESENTS', 'KEPT_AT', 'COVERED_BY'],
  ...['APPLIES_TO', 'EXEMPTS'],
  'RESERVES',
  'RESERVED_FOR',
  'ASSIGNED_TO',
  'ABOUT',
  'SAMPLES',
  'CERTIFIES',
  ...['BUILT_INTO', 'OWNS', 'HOLDS', 'HOLDS_SEAT'],
  'CALLED',
  'CHANGED',
  'CHECKS',
  'CONCERNS',
  'COVERS',
  'ENDED',
  'ENTERS_AT',
  'EXCLUDES',
  'FAILED_WITH',
  'FIRING_ON',
  'HAS_GROUP',
  'HAS_ROLE',
  'HAS_VERSION',
  'HAS_MEMBER',
  'HOLDS',
  'IDENTIFIES',
  'INCLUDES',
  ...['AFFECTS', 'VETOES', 'OF_SERVICE', 'REPORTED_BY', 'ASSIGNED_IN', 'CHILD_OF', 'DUPLICATE_OF', 'FOLLOW_UP_OF'],
  ...['RAISED', 'COMMANDED_BY', 'TOLD_BY', 'ESCALATED_TO', 'REMINDED', 'AGREED_WITH', 'ACCOUNTABLE', 'SUPPORTED_IN'],
  'ATTACHED_TO',
  ...['WAITS_FOR', 'SUBSCRIBED_BY', 'OPEN_BY', 'CAUSED_IN', 'INSTANCE_OF', 'FIXED_BY'],
  'KNOWN_AS',
  'ON',
  'ON_CALL_FOR',
  'PASSES',
  'REALISED_BY',
  'PROMISED_BY',
  'PROMISES',
  'WITH_CUSTOMER',
  'MEASURES',
  'SAYS',
  'SIGNS_IN',
  'SYMPTOM_OF',
  'TELLS_OF',
  'TIMES',
  ...['TARGETS', 'RAISED_BY', 'RESOLVES', 'MADE_OF', 'FOR_CHANGE', 'CAUSED_BY'],
];
const properties = [
  ...['id', 'class', 'name', 'environment', 'lifecycleStage', 'criticality', 'description', 'tags', 'attributes'],
  ...['provenance', 'version', 'createdAt', 'updatedAt', 'retiredAt', 'retiredBy', 'mergedInto', 'searchWords', 'lock'],
  ...['ownerTeams', 'ownerOrganisations'],
  ...['observed', 'effective', 'statusSince', 'statusVersion', 'inMaintenance', 'previousEffective', 'status'],
  ...['statusCausedBy', 'statusChangedAt', 'observedAt', 'observedMessage', 'observedSource'],
  ...['key', 'source', 'sourceKey', 'firstSeenAt', 'lastSeenAt', 'reported', 'missingSince'],
  ...[
    'sources',
    'seen',
    'group',
    'weight',
    'firstSeen',
    'lastSeen',
    'validFrom',
    'validTo',
    'type',
    'createdBy',
    'endedBy',
  ],
  ...['reduce', 'k', 'failAt', 'threshold', 'unknownAs'],
  ...['state', 'keys', 'detectedAt', 'dismissedAt', 'dismissedReason'],
  ...[
    'text',
    'texts',
    'items',
    'last',
    'versions',
    'of',
    'sequence',
    'at',
    'actor',
    'reason',
    'operation',
    'entryCount',
    'contentHash',
    'hash',
    'previousHash',
    'recordedAt',
  ],
  ...['impactRules', 'nextImpactRules', 'changedTypes', 'changedThrough'],
  ...['reportStaleAt', 'margin', 'recordCount', 'types', 'record', 'enabled', 'hardSeverity', 'severity'],
  ...['itemId', 'from', 'to', 'cause', 'hour', 'days', 'rolledTo', 'compactedTo', 'maintenanceDepth'],
  ...['maintenanceId', 'openOf', 'appliedAt', 'dueAt', 'watching', 'cancelledAt', 'descendants', 'triggeredAt'],
  ...[
    'dedupKey',
    'startsAt',
    'firstStartsAt',
    'endsAt',
    'acknowledgedAt',
    'acknowledgedUntil',
    'reachableSince',
    'nextAt',
  ],
  ...['binding', 'role', 'suppressedBy', 'checkId', 'maintenanceDepth', 'flapping', 'lastResultAt', 'interval'],
  ...['rules', 'defaultSeverity', 'matchers', 'from', 'to', 'author', 'comment'],
  ...['relationships', 'fingerprint', 'response', 'expiresAt', 'startedAt'],
  ...['target', 'config', 'host', 'timeout', 'staleAt', 'stale', 'flapping', 'nextAt', 'leaseOwner', 'leaseUntil'],
  ...['tokenHash', 'removedAt', 'changeSet'],
  ...['holderId', 'authVersion', 'disabledAt', 'signedOutAt', 'organisations', 'teams', 'environments', 'classes'],
  ...['grantedBy', 'personId', 'ownerId', 'roles', 'grants', 'purposes', 'revokedAt', 'lastUsedAt', 'kind', 'level'],
  ...['number', 'recordType', 'recordId', 'seq', 'event', 'diff', 'lifecycleVersion', 'last', 'by'],
  ...[
    'subscriptionId',
    'keyId',
    'epoch',
    'placeType',
    'placeId',
    'firstAttemptAt',
    'givenUp',
    'failingSince',
    'redeliver',
  ],
  ...['delivered', 'lastDeliveredAt', 'lastError', 'lastErrorAt', 'lastAttemptAt', 'queued', 'after', 'through'],
  ...['suspension', 'suspendedAt'],
  ...['effect', 'fireAt', 'attempts', 'settledAt', 'outcome'],
  ...['assigneeId', 'exists', 'owner', 'location', 'lifecycle', 'checkedAt', 'checkedBy', 'lastAuditedAt'],
  'approvedAt',
  'disposedAt',
  ...['tag', 'kind', 'uniqueName', 'endsOn', 'packageNames', 'line', 'assetClass', 'costCentre', 'serialNumber'],
  ...['levelId', 'breached', 'breachedAt', 'stoppedAt', 'endedAt', 'elapsedMs'],
  ...[
    'targetId',
    'aboutBudget',
    'pattern',
    'incidentSince',
    'autoResolve',
    'majorState',
    'loggedAt',
    'resolvedAt',
    'summary',
  ],
  ...['sha256', 'mediaType', 'size', 'attachedAt', 'attachedBy', 'removedAt', 'removedBy', 'purgeAt'],
  ...['confirmedAt', 'outage', 'resolvedAt', 'externalKey', 'importedEvents', 'importedThrough'],
  ...['causeConfirmedAt', 'knownSince', 'title', 'actualEnd'],
  ...['reporterId', 'priority', 'category', 'reviewRequired', 'practice', 'tier'],
  ...['zone', 'week', 'holidays', 'extraOpenings', 'kind'],
  ...['times', 'timesFrom', 'timesTo', 'firstAt', 'lastAt'],
  ...['requesterId', 'requestedForId', 'step', 'lookedAt', 'fingerprint'],
  ...['delegatorId', 'delegateId', 'note', 'along', 'against', 'walks'],
  ...[
    'as',
    'plan',
    'everything',
    'classes',
    'plannedStart',
    'plannedEnd',
    'actualStart',
    'submittedAt',
    'implementerId',
    'teamId',
  ],
  ...['tested', 'questionnaire', 'backoutPlan', 'closedAt', 'backedOutAt', 'riskBand'],
  ...['serviceId', 'distance', 'walks', 'origin', 'since', 'by', 'updatedBy'],
  ...['title', 'plannedStart', 'plannedEnd', 'implementerId', 'teamId', 'closedAt', 'confirmedBy', 'confidence'],
];

/**
 * Statements that read items, or what hangs on them, and have no place for the scope of who asks, and why. A new one that is
 * not here needs a marked place, see src/graph/statement.ts.
 */
const unscoped: { statements: RegExp; why: string }[] = [
  { statements: /^(calendar|timer|webhook)\//, why: 'no items' },
  { statements: /^asset\/(certificates|ofItems|tenures)$/, why: 'of assets, or items, that are seen' },
  { statements: /^service\/ofItem$/, why: 'the demo' },
  {
    statements: /^lifecycle\/(byIds|byNumber|page)$|^incident\/named$|^task\/record$/,
    why: 'of any label: whoever reads them asks canSeeRecord after it (inSight in src/access/out-of-scope.ts)',
  },
  { statements: /^asset\/wholeOf$/, why: 'within a write: a circle is one for everybody' },
  { statements: /^audit\/(findings|page|population|sampled)$/, why: 'an audit is seen by who sees all its assets' },
  { statements: /^inventory\/ending$|^staleness\/(forgotten|stillForgotten)$/, why: 'the sweeper' },
  {
    statements: /^inventory\/installations$/,
    why: 'figures of the whole licence; readers are told the items in their sight',
  },
  {
    statements: /^(approval|catalogue|offering)\//,
    why: 'the catalogue is everybody’s; who decides for whom',
  },
  {
    statements:
      /^incident\/(ancestors|authorities|calendars|comments|contacts|firing|happenings|nextTeam|openTasks|practice|radius|raised|worker)$/,
    why: 'what decides on a write, of an incident that is seen, and the impact, which is that of the whole graph',
  },
  { statements: /^attachment\//, why: 'of a record that is seen, or what is done with contents' },
  {
    statements: /^clock\/(breached|ofRecords|teams)$/,
    why: 'within a write; readers are told those of services in their sight',
  },
  {
    statements: /^problem\/(fix|incidents|recurring)$/,
    why: 'what decides on a write, of a problem that is seen',
  },
  {
    statements: /^collision\/|^window\/active$/,
    why: 'what is in the way of a change is, whoever asks; readers are told what they see, and count the rest',
  },
  {
    statements: /^change\/(comments|maintenance|ofMaintenances|outcomes|owner|practice|templateByName|waiting)$/,
    why: 'of a change that is seen, and within a write; how changes are handled and made is for everybody',
  },
  {
    statements: /^rootcause\/(cases|signs|work)$/,
    why: 'ranks over the whole graph; what is hidden is told as counts, and cases to nobody who sees a part',
  },
  { statements: /^request\/groups$/, why: 'what a request that is seen stands on; within a write' },
  { statements: /^task\/ofSteps$/, why: 'parts of a request or change that is seen, and within a write' },
  { statements: /^doctor\//, why: 'an administrator looks after the whole database' },
  { statements: /^backup\/|^feed\/strays$/, why: 'who backs up or verifies looks at everything' },
  { statements: /^demo\//, why: 'asks whether the graph is empty' },
  { statements: /^access\/(keepOwners|scopedItems)$/, why: 'keeps what decides on who sees an item' },
  {
    statements: /^access\/(holders|neverSignedIn|signInsOf|teamsNamed|tokensByIds)$/,
    why: 'who signs in, and with which rights',
  },
  { statements: /^access\/grants$/, why: 'of a person or team that is seen, and within a write' },
  {
    statements: /^access\/(members|onCall)$/,
    why: 'within a write; readers are told those that Accounts finds in their scope',
  },
  {
    statements: /^alert\/(budgets|byKeys|candidates|endedUnbound|firing|nextDue|touchedItems|silencesByIds)$/,
    why: 'rules and followers',
  },
  {
    statements: /^alert\/(silence|silences|liveSilences)$/,
    why: 'who sees a part is not asked for: AlertReads answers none',
  },
  { statements: /^alert\/(sources|firingCounts)$/, why: 'settings, and the numbers of the whole installation' },
  { statements: /^check\/(byToken|expired|nextDue|nextStale|overdue)$/, why: 'the runner and the sweeper' },
  { statements: /^check\/(countsOfItems|ofItems)$/, why: 'of items that are seen' },
  { statements: /^cmdb\/(keys|reports)$|^import\/(groups|sourceKeys)$/, why: 'of items that are seen' },
  { statements: /^cmdb\/classCounts$/, why: 'who sees a part is answered by cmdb/visibleCounts' },
  {
    statements: /^feed\/(after|contents|head|oldest|recordChanges|rescoped|tieStatuses|unsealed|unsealedCount)$/,
    why: 'the feed itself',
  },
  {
    statements:
      /^mapping\/(lastLook|mapped|lockConcerned|concernedNear|failures|failuresNear|held|items|nearestAgainst|nearestAlong|nextAgainst|nextAlong|ofServices|owned|namedServices|snapshot|touched|unjoined|serviceOf)$/,
    why: 'keeping members, and members that are seen; only who sees everything writes or follows a mapping',
  },
  { statements: /^history\//, why: 'of an item that is seen; and followers' },
  { statements: /^impact\//, why: 'traversals walk the whole graph; what is hidden is told as counts' },
  {
    statements: /^maintenance\/(byIds|covered|due|failures|next|open|triggered|watching)$/,
    why: 'the effect of a maintenance',
  },
  { statements: /^relationship\/(liveFrom|liveTo)$/, why: 'of items that are seen, within a write' },
  {
    statements:
      /^status\/(changes|dependents|expand|idsOf|nextStaleReport|related|restructured|scope|services|servicesLeft|staleReports|standings)$/,
    why: 'propagation, and what all streams are made of',
  },
];
const readsItems =
  /ConfigurationItem|BusinessService|:Alert|:Check\b|:Maintenance|:Record|:Silence|DuplicateFinding|ChangeSet|StatusInterval|StatusHour/;

let graph: Graph;
const plans = new Map<string, Explanation | Error>();
const scopedPlans = new Map<string, Explanation | Error>();
beforeAll(async () => {
  graph = await testGraph(model);
  // Neo4j knows a name once it was used.
  await graph.runText(
    `CREATE (node) SET node += $properties
     FOREACH (label IN $labels | SET node:$(label))
     FOREACH (type IN $types | CREATE (node)-[:$(type)]->(node))
     DETACH DELETE node`,
    {
      labels: [...labels, ...model.classes.keys()],
      types: [...types, ...model.relationshipTypes.keys()],
      properties: Object.fromEntries(properties.map((name) => [name, true])),
    },
  );
  const explain = async (on: Graph, some: typeof statements, into: typeof plans): Promise<void> => {
    for (const { name, text } of some) into.set(name, await on.explain(text).catch((error: unknown) => error as Error));
  };
  const scoped = statements.filter(({ text }) => isScoped(text));
  // Planning is the work of one processor each.
  await Promise.all([explain(graph, statements, plans), explain(graph.seenBy({ grants: [] }), scoped, scopedPlans)]);
}, 300_000);
afterAll(() => graph.close());

function planOf(name: string, from = plans): Explanation {
  const plan = from.get(name);
  if (plan === undefined || plan instanceof Error) throw plan ?? new Error(`${name} was not explained.`);
  return plan;
}

describe.each(statements.map(({ name, access }) => ({ name, access })))('statement $name', ({ name, access }) => {
  test('is Cypher that Neo4j takes, and reads or writes as its header says', () => {
    const { queryType } = planOf(name);
    expect(queryType.includes('w') ? 'write' : 'read').toBe(access);
  });

  test('names nothing that the graph does not have or that Neo4j will drop', () => {
    const known = deprecated.filter((rule) => rule.statements.test(name));
    const unknown = planOf(name)
      .notifications.filter(({ code }) => /Unknown|Deprecat/.test(code))
      .map(({ description }) => description)
      .filter((description) => !known.some((rule) => rule.description.test(description)));
    expect(unknown).toEqual([]);
  });

  test('finds its nodes by an index, not by reading them all', () => {
    const read = planOf(name).operators.filter((operator) =>
      /AllNodesScan|NodeByLabelScan|RelationshipTypeScan/.test(operator),
    );
    // The doctor looks at everything, when a person asks it to.
    if (!name.startsWith('doctor/') && scans[name] === undefined) expect(read).toEqual([]);
    // A backup is of everything, and what a database must be empty of is anything.
    if (name === 'backup/nodes' || name === 'backup/anyNode') return;
    expect(read.filter((operator) => operator.includes('AllNodesScan'))).toEqual([]);
  });
});

describe.each(statements.filter(({ text }) => isScoped(text)).map(({ name }) => ({ name })))(
  'statement $name for someone who sees a part',
  ({ name }) => {
    test('is Cypher that Neo4j takes and finds its nodes by an index', () => {
      const { operators, notifications } = planOf(name, scopedPlans);
      expect(notifications.filter(({ code }) => code.includes('Unknown'))).toEqual([]);
      const read = operators.filter((operator) => /AllNodesScan|NodeByLabelScan|RelationshipTypeScan/.test(operator));
      if (scans[name] === undefined) expect(read).toEqual([]);
    });

    test('costs who sees everything nothing', () => {
      const text = statements.find((statement) => statement.name === name)!.text;
      expect(withTypes(text, { impact: [], all: [] })).not.toContain('scopeGrants');
      expect(planOf(name).operators.join('\n')).not.toContain('scopeGrants');
    });
  },
);

test('a statement that reads items for users asks for the scope, or says why not', () => {
  const silent = statements
    .filter(({ access, text }) => access === 'read' && readsItems.test(text) && !isScoped(text))
    .map(({ name }) => name);
  expect(silent.filter((name) => !unscoped.some((rule) => rule.statements.test(name)))).toEqual([]);
});

test('records of any label are read where it is asked who sees them, or for what happens by itself', () => {
  const root = new URL('../../src/', import.meta.url);
  const reading = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /(?<!generated.*)\.ts$/.test(path) &&
      /cypher\.(lifecycle\.(byIds|byNumber|lock|page)|incident\.named|task\.record)\b/.test(
        readFileSync(new URL(path, root), 'utf8'),
      ),
  );
  expect(reading.sort()).toEqual([
    ...[
      'change/named.ts',
      'demo/problems.ts',
      'incident/escalations.ts',
      'incident/named.ts',
      'lifecycle/reads.ts',
      'lifecycle/references.ts',
    ],
    ...['lifecycle/timers.ts', 'problem/problems.ts', 'request/clocks.ts', 'request/requests.ts', 'task/tasks.ts'],
  ]);
});

test('what is ordered by is there: after RETURN node { .id }, with no other alias, `node` is the map', () => {
  const projected = /(?:RETURN|WITH) (?:DISTINCT )?(\w+) \{([^{}]*)\}(?: AS (\w+))?\s+ORDER BY ([^\n}]*)/g;
  const lost = statements.flatMap(({ name, text }) =>
    [...text.matchAll(projected)].flatMap(([, node, properties, alias, order]) =>
      (alias ?? node) !== node || properties!.includes('.*')
        ? []
        : [...order!.matchAll(new RegExp(`\\b${node}\\.(\\w+)`, 'g'))]
            .filter(([, key]) => !new RegExp(`\\.${key}\\b|\\b${key}:`).test(properties!))
            .map(([path]) => `${name}: ${path}`),
    ),
  );
  expect(lost).toEqual([]);
});

test('a page of items by name is read in the order of the index by someone who sees a part, too', () => {
  const { operators } = planOf('cmdb/pageByName', scopedPlans);
  expect(operators.filter((operator) => /^(Sort|PartialSort|Top|PartialTop)/.test(operator))).toEqual([]);
  expect(operators.join('\n')).toMatch(/NodeIndexSeek.*\(name, id\) WHERE name >= \$name/);
});

describe('a page of items by name', () => {
  test('is read in the order of the index, so its cost is that of the page', () => {
    const { operators } = planOf('cmdb/pageByName');
    expect(operators.filter((operator) => /^(Sort|PartialSort|Top|PartialTop)/.test(operator))).toEqual([]);
    expect(operators.join('\n')).toMatch(/NodeIndexSeek.*\(name, id\) WHERE name >= \$name/);
  });

  test('of classes reads each class in the order of its index and sorts only what is left', () => {
    const { operators } = planOf('cmdb/pageByClass');
    expect(operators.filter((operator) => /^(Sort|Top)/.test(operator))).toHaveLength(1);
    expect(operators.join('\n')).toMatch(/NodeIndexSeek.*\(class, name, id\) WHERE class = class AND name >= \$name/);
  });
});

test('items of a class are counted by the store, retired ones by their index', () => {
  const { operators } = planOf('cmdb/classCounts');
  expect(operators.filter((operator) => operator.startsWith('NodeCountFromCountStore'))).toHaveLength(
    model.classes.size,
  );
  expect(operators.join('\n')).toMatch(/NodeIndexScan.*\(retiredAt, class\)/);
});

test('an item is found by its id through the unique index, and its neighbours through the item', () => {
  for (const name of ['cmdb/byIds', 'cmdb/dependencies', 'cmdb/dependents', 'cmdb/dependencyCounts', 'cmdb/keys'])
    expect(planOf(name).operators.join('\n')).toMatch(/NodeUniqueIndexSeek.*ConfigurationItem\(id\)/);
});

test('the generated statements are those of the files', () => {
  const root = new URL('../../', import.meta.url);
  const parsed = statementFiles().map((path) =>
    parseStatement(path, readFileSync(new URL(`cypher/${path}`, root), 'utf8')),
  );
  expect(generate(parsed)).toBe(readFileSync(new URL('src/generated/cypher.ts', root), 'utf8'));
});
