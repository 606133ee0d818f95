import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/feed/verify.js';
import { aDocument, aRelationship, anItem, importAs, testServices, type TestServices } from '../support/services.js';
import { commitChangeSets } from '../support/feed.js';

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
});
afterAll(() => services.close());

const verify = (...known: { sequence: number; hash: string }[]) => verifyChain(services.graph, { known });
const faults = async (...known: { sequence: number; hash: string }[]) =>
  (await verify(...known)).faults.map(({ sequence, message }) => `${sequence}: ${message}`);

test('an empty feed is sound', async () => {
  expect(await verify()).toEqual({ checked: 0, entries: 0, head: { sequence: 0, hash: '' }, faults: [] });
});

test('a feed of all kinds of writes is sound, page after page', async () => {
  for (const source of ['one', 'other'])
    await importAs(
      services,
      aDocument(
        [anItem('a', { serialNumber: 'S1', model: source }), anItem('b', { cpuCount: 8, tags: ['x', 'ü'] })],
        [aRelationship('a', 'DEPENDS_ON', 'b')],
      ),
      { source, reason: 'because' },
    );
  await commitChangeSets(services.graph, 1_200);
  await services.feed.settled();
  const report = await verify();
  expect(report).toMatchObject({ checked: 1_202, entries: 4, head: { sequence: 1_202 }, faults: [] });
});

describe('what was tampered with is found:', () => {
  /** Six ChangeSets, each an update of the item but the first. */
  beforeEach(async () => {
    await services.graph.runText(
      'MATCH (n) WHERE n:ChangeSet OR n:FeedHead OR n:ConfigurationItem OR n:Identity DETACH DELETE n',
    );
    for (const model of ['one', 'two', 'three', 'four', 'five', 'six'])
      await importAs(services, aDocument([anItem('a', { model }), anItem('b')]));
    await services.feed.settled();
    expect(await faults()).toEqual([]);
  });
  const tamper = (text: string) => services.graph.runText(text);

  test.each([
    ['an edited delta', "MATCH (:ChangeSet {sequence: 3})-[c:CHANGED]->() SET c.attributes = '[]'"],
    ['an entry with another version', 'MATCH (:ChangeSet {sequence: 3})-[c:CHANGED]->() SET c.version = c.version + 1'],
    ['an entry taken out', 'MATCH (:ChangeSet {sequence: 3})-[c:CHANGED]->() DELETE c'],
    [
      'an entry put in',
      "MATCH (c:ChangeSet {sequence: 3}), (i {name: 'b'}) CREATE (c)-[:CHANGED {operation: 'UPDATED', version: 2}]->(i)",
    ],
    [
      'an entry moved to another item',
      "MATCH (c:ChangeSet {sequence: 3})-[e:CHANGED]->(), (i {name: 'b'}) CREATE (c)-[n:CHANGED]->(i) SET n = properties(e) DELETE e",
    ],
    ['another count of entries', 'MATCH (c:ChangeSet {sequence: 3}) SET c.entryCount = c.entryCount + 1'],
    ['another count of records', 'MATCH (c:ChangeSet {sequence: 3}) SET c.recordCount = 1'],
    ['other types', "MATCH (c:ChangeSet {sequence: 3}) SET c.types = ['STATUS']"],
    ['another actor', "MATCH (c:ChangeSet {sequence: 3}) SET c.actor = 'somebody'"],
    ['another reason', "MATCH (c:ChangeSet {sequence: 3}) SET c.reason = 'none'"],
    ['another instant', "MATCH (c:ChangeSet {sequence: 3}) SET c.at = c.at - duration('PT1S')"],
  ])('%s', async (_, text) => {
    await tamper(text);
    expect(await faults()).toEqual(['3: Its content is not what was sealed.']);
  });

  test('an edited delta with its content hash made to fit', async () => {
    await tamper("MATCH (c:ChangeSet {sequence: 3})-[e:CHANGED]->() SET e.attributes = '[]', c.contentHash = 'x'");
    expect(await faults()).toContain('3: Its hash is not that of its content and place.');
  });

  test('a ChangeSet that lost its place', async () => {
    await tamper('MATCH (c:ChangeSet {sequence: 3}) REMOVE c.sequence');
    expect(await faults()).toEqual(['3: 1 ChangeSets are missing here.', '0: It is no part of the chain.']);
  });

  test.each([
    ['after the last', 7],
    ['before the first', 0],
    ['with a text for a number', '3'],
  ])('a ChangeSet put in %s', async (_, sequence) => {
    await services.graph.runText(
      "MATCH (c:ChangeSet {sequence: 6}) CREATE (n:ChangeSet) SET n = c {.*, id: 'forged', sequence: $sequence}",
      { sequence },
    );
    expect((await verify()).faults).toEqual([
      {
        sequence: typeof sequence === 'number' ? sequence : 0,
        changeSet: 'forged',
        message: 'It is no part of the chain.',
      },
    ]);
    await services.graph.runText("MATCH (c:ChangeSet {id: 'forged'}) DETACH DELETE c");
  });

  test('the last ChangeSets gone', async () => {
    await tamper('MATCH (c:ChangeSet) WHERE c.sequence > 4 DETACH DELETE c');
    expect(await faults()).toEqual(['5: 2 ChangeSets are missing at the end.']);
  });

  test('two ChangeSets that changed places', async () => {
    await tamper(
      `MATCH (a:ChangeSet {sequence: 3}), (b:ChangeSet {sequence: 4})
       SET a.sequence = 99, b.sequence = 3 SET a.sequence = 4`,
    );
    const found = await faults();
    for (const sequence of [3, 4])
      expect(found).toContain(`${sequence}: Its hash is not that of its content and place.`);
    expect(found).toContain('3: It does not follow the ChangeSet before it.');
  });

  test('a chain cut and sealed anew, by a head kept from before', async () => {
    const { head } = await verify();
    await tamper(
      `MATCH (c:ChangeSet) WHERE c.sequence > 4 DETACH DELETE c
       WITH count(*) AS gone MATCH (last:ChangeSet {sequence: 4}), (head:FeedHead)
       SET head.sequence = 4, head.hash = last.hash`,
    );
    expect(await faults()).toEqual([]);
    expect(await faults(head)).toEqual(['5: The feed had 6 ChangeSets before.']);
    await commitChangeSets(services.graph, 5);
    await services.feed.settled();
    expect(await faults()).toEqual([]);
    expect(await faults(head)).toEqual(['6: It had another hash before.']);
  });
});
