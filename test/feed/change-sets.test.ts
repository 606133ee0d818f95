import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChangeSets, feedCursor, feedSequence } from '../../src/feed/change-sets.js';
import { cypher } from '../../src/generated/cypher.js';
import { aDocument, anItem, importAs, testServices, type TestServices } from '../support/services.js';

let services: TestServices;
let changeSets: ChangeSets;
let itemId: string;
beforeAll(async () => {
  services = await testServices();
  for (let version = 1; version <= 7; version++)
    await importAs(
      services,
      aDocument(
        Array.from({ length: version === 1 ? 5 : 1 }, (_, index) => anItem(`k${index}`, { model: `m${version}` })),
      ),
    );
  await services.feed.settled();
  changeSets = new ChangeSets(services.graph);
  itemId = (await services.graph.runText("MATCH (i:Server {name: 'k0'}) RETURN i.id AS id"))[0]!['id'] as string;
});
afterAll(() => services.close());

const refusedInput = (pattern: RegExp) =>
  expect.objectContaining({ message: expect.stringMatching(pattern) as string }) as Error;

/** Every page of a list, by its cursors alone. */
async function pages<T>(
  list: (page: { first: number; after?: string | null }) => Promise<{
    nodes: T[];
    totalCount: () => Promise<number>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }>,
  first: number,
): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | null | undefined; ;) {
    const { nodes, totalCount, pageInfo } = await list(after === undefined ? { first } : { first, after });
    all.push(...nodes);
    if (!pageInfo.hasNextPage) {
      expect(all).toHaveLength(await totalCount());
      return all;
    }
    expect(nodes).toHaveLength(first);
    after = pageInfo.endCursor;
  }
}

test.each([1, 3, 7, 50])('the feed in pages of %i is the feed', async (first) => {
  const all = await pages((page) => changeSets.list(page), first);
  expect(all.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a cursor of the feed is the place where a subscription goes on', async () => {
  const { pageInfo } = await changeSets.list({ first: 4 });
  expect(feedSequence(pageInfo.endCursor)).toBe(4);
  const reader = services.feed.subscribe(feedSequence(pageInfo.endCursor));
  expect(((await reader.next()).value as { sequence: number }).sequence).toBe(5);
  await reader.return!();
});

test('what a ChangeSet did comes in pages by item, and what happened to an item newest first', async () => {
  const [first] = (await changeSets.list({ first: 1 })).nodes;
  const entries = await pages((page) => changeSets.entries(first!, page), 2);
  expect(entries.map(({ itemId: id }) => id)).toEqual([...entries.map(({ itemId: id }) => id)].sort());
  expect(new Set(entries.map(({ operation }) => operation))).toEqual(new Set(['CREATED']));
  const history = await pages((page) => changeSets.history(itemId, page), 2);
  expect(history.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3, 2, 1]);
});

test('entries of many ChangeSets are one statement', async () => {
  const { nodes } = await changeSets.list({ first: 5 });
  const ran: string[] = [];
  const stop = services.graph.observe(({ name }) => ran.push(name));
  const reading = new ChangeSets(services.graph);
  await Promise.all(nodes.map((changeSet) => reading.entries(changeSet, { first: 10 })));
  await Promise.all(nodes.map(({ id }) => reading.find(id)));
  stop();
  expect(ran).toEqual([cypher.feed.entries.name, cypher.feed.byIds.name]);
});

test("other lists' cursors, other text and bad sizes are refused by name", async () => {
  const { pageInfo } = await changeSets.history(itemId, { first: 2 });
  await expect(changeSets.list({ after: pageInfo.endCursor })).rejects.toEqual(refusedInput(/^after: is no cursor/));
  await expect(changeSets.history('other', { after: pageInfo.endCursor })).rejects.toEqual(refusedInput(/^after:/));
  await expect(changeSets.history(itemId, { after: feedCursor(1) })).rejects.toEqual(refusedInput(/^after:/));
  expect(() => feedSequence('1')).toThrow(/^after: is no cursor/);
  expect(feedSequence(undefined)).toBeUndefined();
  for (const first of [0, -1, 1001]) await expect(changeSets.list({ first })).rejects.toEqual(refusedInput(/^first:/));
});

test('of an item that nobody has there is no history', async () => {
  const none = await changeSets.history('nobody', {});
  expect(none.nodes).toEqual([]);
  expect(await none.totalCount()).toBe(0);
});
