import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classCounts } from '../../src/cmdb/classes.js';
import { cypher } from '../../src/generated/cypher.js';
import type { Explanation, Graph } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';
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
  'feed/unsealed': 'the label holds only what is not sealed yet',
  'migration/applied': 'one node for each migration',
  'status/services': 'all business services, once for all who follow their health',
  'relationship/unseen': 'a source that replaces itself looks at all relationships once',
};

/** What Neo4j calls deprecated and statements may use all the same, and why. */
const deprecated: { statements: RegExp; description: RegExp; why: string }[] = [
  {
    statements:
      /^(impact\/(boundary|dependencies|dependents|dependentsAt)|status\/(expand|dependents|idsOf|write)|feed\/recordStatuses)$/,
    // As 5.26 says it, and as 2026 does.
    description: /deprecated function(: `id`|\. \('id' has been replaced)/,
    why: 'short numbers that stand for nodes within one answer; elementId gives long texts',
  },
];

/** The graph's names beside the model's classes, relationship types and attributes. A statement with another is misspelt. */
const labels = [
  'Account',
  'Alert',
  'AlertSource',
  'ApiToken',
  'ChangeSet',
  'Check',
  'DependencyGroup',
  'DuplicateFinding',
  'FeedFollower',
  'FeedHead',
  'HistoryHead',
  'HostIdentifier',
  'IdempotencyKey',
  'Maintenance',
  'MaintenancePeriod',
  'Record',
  'Role',
  'SignIn',
  'Silence',
  'StatusHead',
  'StatusHour',
  'StatusInterval',
  'StatusTexts',
  'Unsealed',
];
const types = [
  'ACCOUNT_OF',
  'CHANGED',
  'CHECKS',
  'CONCERNS',
  'COVERS',
  'CURRENT',
  'ENDED',
  'FIRING_ON',
  'HAS_GROUP',
  'HAS_ROLE',
  'IDENTIFIES',
  'KNOWN_AS',
  'ON',
  'ON_CALL_FOR',
  'SAYS',
  'SIGNS_IN',
  'SYMPTOM_OF',
];
const properties = [
  ...['id', 'class', 'name', 'environment', 'lifecycleStage', 'criticality', 'description', 'tags', 'attributes'],
  ...['provenance', 'version', 'createdAt', 'updatedAt', 'retiredAt', 'retiredBy', 'mergedInto', 'searchWords', 'lock'],
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
    'sequence',
    'at',
    'actor',
    'reason',
    'operation',
    'entryCount',
    'contentHash',
    'hash',
    'previousHash',
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
  ...['tokenHash', 'removedAt'],
  ...['holderId', 'authVersion', 'disabledAt', 'signedOutAt', 'organisations', 'teams', 'environments', 'classes'],
  ...['grantedBy', 'personId', 'ownerId', 'roles', 'grants', 'purposes', 'revokedAt', 'lastUsedAt', 'kind', 'level'],
];

let graph: Graph;
const plans = new Map<string, Explanation | Error>();
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
  for (const { name, text } of statements)
    plans.set(name, await graph.explain(text).catch((error: unknown) => error as Error));
}, 300_000);
afterAll(() => graph.close());

function planOf(name: string): Explanation {
  const plan = plans.get(name);
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
    expect(read.filter((operator) => operator.includes('AllNodesScan'))).toEqual([]);
  });
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
