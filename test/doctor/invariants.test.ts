import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { brokenInvariants, checkInvariants, invariants } from '../../src/doctor/invariants.js';
import { cypher } from '../../src/generated/cypher.js';
import { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { impactTypes } from '../../src/model/model.js';
import { loadSchema } from '../../src/model/schema.js';
import { emptyGraph } from '../support/neo4j.js';

let graph: Graph;
beforeAll(async () => {
  graph = Graph.open(await emptyGraph());
  await migrate(graph);
  const { model } = loadSchema();
  graph.useTypes({ impact: impactTypes(model), all: [...model.relationshipTypes.keys()] });
});
afterAll(() => graph.close());

/** Two sites' worth of what the product writes: live and ended relationships, a merged twin, a sealed and a new ChangeSet. */
const sound = `
  CREATE (web:ConfigurationItem:Server {id: 'web', name: 'web', class: 'Server', lifecycleStage: 'IN_USE', version: 1.0,
            createdAt: datetime(), updatedAt: datetime()}),
         (base:ConfigurationItem:Database {id: 'base', name: 'base', class: 'Database', lifecycleStage: 'IN_USE',
            version: 2.0, createdAt: datetime(), updatedAt: datetime()}),
         (twin:ConfigurationItem:Database {id: 'twin', name: 'base', class: 'Database', lifecycleStage: 'RETIRED',
            version: 2.0, createdAt: datetime(), updatedAt: datetime(), retiredAt: datetime(), mergedInto: 'base'}),
         (:Identity {key: 'source:web'})-[:IDENTIFIES]->(web), (:Identity {key: 'source:base'})-[:IDENTIFIES]->(base),
         (:Identity {key: 'source:twin'})-[:IDENTIFIES]->(base),
         (web)-[:HAS_GROUP]->(:DependencyGroup {id: 'group', name: 'bases', reduce: 'BEST'}),
         (web)-[:USES {id: 'uses', sources: ['source'], validFrom: datetime(), group: 'bases'}]->(base),
         (web)-[:RUNS_ON {id: 'runs', sources: ['source'], validFrom: datetime()}]->(base),
         (web)-[:ENDED {id: 'ended', type: 'USES', validFrom: datetime('2026-01-01T00:00:00Z'), validTo: datetime()}]->(twin),
         (first:ChangeSet {id: 'first', at: datetime(), entryCount: 3.0, sequence: 1.0, previousHash: '', hash: 'a'}),
         (second:ChangeSet {id: 'second', at: datetime(), entryCount: 1.0, sequence: 2.0, previousHash: 'a', hash: 'b'}),
         (third:ChangeSet:Unsealed {id: 'third', at: datetime(), entryCount: 0.0}),
         (first)-[:CHANGED]->(web), (first)-[:CHANGED]->(base), (first)-[:CHANGED]->(twin), (second)-[:CHANGED]->(base),
         (:FeedHead {id: 'feed', sequence: 2.0, hash: 'b'}),
         (:ServiceMapping {serviceId: 'web', along: ['USES', 'RUNS_ON'], against: []}),
         (web)-[:ENTERS_AT]->(web), (web)-[:PASSES {distance: 0.0, walks: true}]->(web),
         (web)-[:HAS_MEMBER {origin: 'COMPUTED', distance: 1.0, walks: true}]->(base)`;

beforeEach(async () => {
  await emptyGraph();
  await graph.runText(sound);
});

test('a sound graph breaks no invariant', async () => {
  expect(await brokenInvariants(graph)).toEqual({});
  const checks = await checkInvariants(graph);
  expect(checks).toHaveLength(invariants.length);
  expect(checks.filter(({ state }) => state !== 'OK')).toEqual([]);
});

test('an empty graph breaks no invariant', async () => {
  await emptyGraph();
  expect(await brokenInvariants(graph)).toEqual({});
});

test('every statement of the doctor is one of its invariants', () => {
  expect(new Set(invariants.map(({ statement }) => statement.name))).toEqual(
    new Set(Object.values(cypher.doctor).map(({ name }) => name)),
  );
});

test.each([
  ['incompleteItems', 'an item without a name', "MATCH (item {id: 'web'}) REMOVE item.name"],
  ['incompleteItems', 'an item without a version', "MATCH (item {id: 'web'}) REMOVE item.version"],
  [
    'mislabelledItems',
    'an item labelled with another class',
    "MATCH (item {id: 'web'}) REMOVE item:Server SET item:Rack",
  ],
  ['mislabelledItems', 'an item of two classes', "MATCH (item {id: 'web'}) SET item:Rack"],
  ['strayIdentities', 'an identity key of nothing', "CREATE (:Identity {key: 'lost'})"],
  [
    'strayIdentities',
    'an identity key of two items',
    "MATCH (key:Identity {key: 'source:web'}), (item {id: 'base'}) CREATE (key)-[:IDENTIFIES]->(item)",
  ],
  [
    'incompleteRelationships',
    'a relationship that does not say since when',
    "MATCH ()-[r {id: 'uses'}]->() REMOVE r.validFrom",
  ],
  ['incompleteRelationships', 'a relationship that nobody reports', "MATCH ()-[r {id: 'uses'}]->() SET r.sources = []"],
  [
    'twinRelationships',
    'a second relationship of a type between a pair',
    "MATCH (web {id: 'web'}), (base {id: 'base'}) CREATE (web)-[:USES {id: 'more', sources: ['b'], validFrom: datetime()}]->(base)",
  ],
  [
    'relationshipsOfRetired',
    'a live relationship to a retired item',
    "MATCH (web {id: 'web'}), (twin {id: 'twin'}) CREATE (web)-[:USES {id: 'more', sources: ['b'], validFrom: datetime()}]->(twin)",
  ],
  ['unboundedPast', 'an ended relationship without an end', "MATCH ()-[r {id: 'ended'}]->() REMOVE r.validTo"],
  [
    'unboundedPast',
    'a relationship that ended before it began',
    "MATCH ()-[r {id: 'ended'}]->() SET r.validTo = datetime('2025-01-01T00:00:00Z')",
  ],
  ['strayGroups', 'a redundancy group of no item', "CREATE (:DependencyGroup {id: 'lost', name: 'lost'})"],
  ['lostTwins', 'a merged item whose survivor is gone', "MATCH (twin {id: 'twin'}) SET twin.mergedInto = 'gone'"],
  ['lostTwins', 'a merged item that is live', "MATCH (twin {id: 'twin'}) REMOVE twin.retiredAt"],
  ['strayMembers', 'a member further than what leads to it', 'MATCH ()-[m:HAS_MEMBER]->() SET m.distance = 2.0'],
  [
    'strayMembers',
    'a member that nothing leads to',
    "MATCH (:ServiceMapping {serviceId: 'web'}) MATCH ({id: 'web'})-[r:USES|RUNS_ON]->() DELETE r",
  ],
  ['strayMembers', 'an entry point that is none', 'MATCH ()-[m:ENTERS_AT]->() DELETE m'],
  ['strayMembers', 'a member by hand whom nobody included', 'MATCH ()-[m:HAS_MEMBER]->() REMOVE m.distance'],
  [
    'unaccountedItems',
    'an item that no ChangeSet touched',
    "MATCH (:ChangeSet)-[r:CHANGED]->({id: 'web'}) DELETE r WITH r MATCH (c:ChangeSet {id: 'first'}) SET c.entryCount = 2.0",
  ],
  [
    'tornChangeSets',
    'a ChangeSet with fewer entries than it says',
    "MATCH (c:ChangeSet {id: 'second'}) SET c.entryCount = 2.0",
  ],
  [
    'unsealedChangeSets',
    'a ChangeSet that waits for its seal too long',
    "MATCH (c:Unsealed) SET c.at = datetime() - duration('PT2M')",
  ],
  [
    'halfSealedChangeSets',
    'a ChangeSet with a sequence number that is still unsealed',
    "MATCH (c:ChangeSet {id: 'second'}) SET c:Unsealed",
  ],
  [
    'halfSealedChangeSets',
    'a sealed ChangeSet without a hash',
    "MATCH (c:ChangeSet {id: 'first'}) REMOVE c.previousHash",
  ],
  ['brokenChain', 'a ChangeSet whose hash was changed', "MATCH (c:ChangeSet {id: 'first'}) SET c.hash = 'x'"],
  ['strayHead', 'a head of the feed that is behind', "MATCH (head:FeedHead) SET head.sequence = 1.0, head.hash = 'a'"],
])('%s counts %s', async (name, _what, break_) => {
  await graph.runText(break_);
  expect(await brokenInvariants(graph)).toEqual({ [`doctor/${name}`]: 1 });
});

test('members of a service without a mapping are counted, and members by hand need not be reached', async () => {
  await graph.runText("MATCH ()-[m:HAS_MEMBER]->() REMOVE m.distance SET m.origin = 'INCLUDED'");
  expect(await brokenInvariants(graph)).toEqual({});
  await graph.runText('MATCH (mapping:ServiceMapping) DELETE mapping');
  expect(await brokenInvariants(graph)).toEqual({ 'doctor/strayMembers': 2 });
});

test('a gap in the feed is counted, and the entries that went with it', async () => {
  await graph.runText("MATCH (c:ChangeSet {id: 'first'}) DETACH DELETE c");
  expect(await brokenInvariants(graph)).toMatchObject({ 'doctor/brokenChain': 1, 'doctor/unaccountedItems': 2 });
});

test('a broken invariant is a failure with its count and the way out', async () => {
  await graph.runText("CREATE (:Identity {key: 'lost'}), (:Identity {key: 'lost too'})");
  const failed = (await checkInvariants(graph)).filter(({ state }) => state === 'FAILED');
  expect(failed).toEqual([
    {
      area: 'Graph',
      name: 'Identity keys identify one item',
      state: 'FAILED',
      detail: '2 identity keys of no item or several',
      wayOut: 'Import their sources again, and settle the duplicate findings that this gives.',
    },
  ]);
});
