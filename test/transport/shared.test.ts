import type { DocumentNode } from 'graphql';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everything, type Scope } from '../../src/access/scope.js';
import { feedCursor } from '../../src/feed/change-sets.js';
import { loadSchema } from '../../src/model/schema.js';
import type { RunningServer } from '../../src/server.js';
import { executableSchema } from '../../src/schema.js';
import { SharedResult, withSharedText } from '../../src/transport/shared.js';
import { Pipeline } from '../../src/transport/pipeline.js';
import { seedItems } from '../support/seed.js';
import { quietLog, testServices, type TestServices } from '../support/services.js';
import { serve, socketClient } from './support.js';
import { tester } from '../support/principals.js';

let services: TestServices;
let server: RunningServer;
beforeAll(async () => {
  services = await testServices();
  await services.feed.start();
  server = await serve(services);
  await seedItems(services.graph, services.model, [{ id: 'a' }, { id: 'b', class: 'Database' }]);
});
afterAll(async () => {
  await server.stop();
  await services.close();
});

const document = (more = ''): string => `subscription ($filter: CIStatusFilter) {
  ciStatus(filter: $filter) {
    __typename ${more}
    ... on StatusSnapshot { items { item { id } effective } last }
    ... on StatusDelta { items { item { id name } effective } }
  }
}`;

async function pipelineStreams(
  pipeline: Pipeline,
  asked: { query: string; variables?: object; id?: string; scope?: Scope }[],
) {
  return Promise.all(
    asked.map(async ({ query, variables, id = 'tester', scope = everything }) => {
      const prepared = await pipeline.prepare({ query, variables: { ...variables } }, { ...tester, id, scope });
      if (!('operation' in prepared)) throw prepared[0]!;
      const results = await pipeline.subscribe(prepared);
      if (!(Symbol.asyncIterator in results)) throw new Error(JSON.stringify(results));
      return results;
    }),
  );
}

test('a message is executed once for all who ask the same, and once more for each other document, variables or rights', async () => {
  const pipeline = new Pipeline({ schema: executableSchema(loadSchema()), services, log: quietLog });
  const same = { query: document(), variables: { filter: { ids: ['a', 'b'] } } };
  const streams = await pipelineStreams(pipeline, [
    same,
    same,
    // The same filter in other words follows the same topic; the variables differ, so it is executed by itself.
    { ...same, variables: { filter: { ids: ['b', 'a'] } } },
    { ...same, query: document('other: __typename') },
    // Another user with the same rights is told by the same execution.
    { ...same, id: 'somebody else' },
    { ...same, scope: { grants: [{ classes: ['SERVER', 'DATABASE'] }] } },
    same,
  ]);
  const take = async () => Promise.all(streams.map(async (stream) => (await stream.next()).value as SharedResult));
  const snapshots = await take();
  expect(new Set(snapshots).size).toBe(4);
  const waiting = take();
  await services.statusReports.report([{ id: 'a', severity: 'MAJOR' }], { actor: 'tester' });
  const deltas = await waiting;
  expect([deltas[1], deltas[4], deltas[6]]).toEqual([deltas[0], deltas[0], deltas[0]]);
  expect(new Set(deltas).size).toBe(4);
  for (const { result } of deltas) expect(result.data!['ciStatus']).toMatchObject({ items: [{ effective: 'MAJOR' }] });
  await Promise.all(streams.map((stream) => stream.return!()));
  expect(services.statusHub.size).toBe(0);
});

test('where a stream begins makes no other execution', async () => {
  const pipeline = new Pipeline({ schema: executableSchema(loadSchema()), services, log: quietLog });
  const query = `subscription ($after: Cursor, $filter: CIStatusFilter) {
    ciStatus(after: $after, filter: $filter) { __typename ... on StatusDelta { cursor items { effective item { id } } } } }`;
  const from = await services.feed.head();
  await services.statusReports.report([{ id: 'a', severity: 'CRITICAL' }], { actor: 'tester' });
  await services.statusReports.report([{ id: 'a', severity: 'OK' }], { actor: 'tester' });
  await services.feed.settled();
  const filter = { ids: ['a', 'b'] };
  const streams = await pipelineStreams(pipeline, [
    { query, variables: { after: feedCursor(from), filter } },
    { query, variables: { after: feedCursor(from + 1), filter } },
  ]);
  const next = async (index: number) => (await streams[index]!.next()).value as SharedResult;
  await next(0);
  const [first, second] = [await next(0), await next(1)];
  expect(first.result.data!['ciStatus']).toMatchObject({ items: [{ effective: 'OK' }] });
  expect(second).toBe(first);
  await Promise.all(streams.map((stream) => stream.return!()));
});

test('clients that fell behind at the same place are told the same joined message', async () => {
  const pipeline = new Pipeline({ schema: executableSchema(loadSchema()), services, log: quietLog });
  const asked = { query: document(), variables: { filter: { ids: ['a', 'b'] } } };
  const [reader, ...late] = await pipelineStreams(pipeline, [asked, asked, asked, asked]);
  for (const stream of [reader!, ...late]) await stream.next();
  const take = async (stream: AsyncIterator<SharedResult>) => {
    const result = (await stream.next()).value as SharedResult;
    const { items } = result.result.data!['ciStatus'] as { items: { effective: string }[] };
    return { result, effective: items.map(({ effective }) => effective) };
  };
  for (const severity of ['MINOR', 'OK', 'CRITICAL', 'WARNING'] as const) {
    const rows = ['a', 'b'].map((id) => ({ id, severity }));
    await services.statusReports.report(rows, { actor: 'tester' });
    while ((await take(reader!)).effective.at(-1) !== severity) continue;
  }
  const told = [await take(late[0]!), await take(late[1]!), await take(late[2]!)];
  for (const { result, effective } of told) {
    expect(effective).toEqual(['WARNING', 'WARNING']);
    expect(result).toBe(told[0]!.result);
  }
  await Promise.all([reader!, ...late].map((stream) => stream.return!()));
});

test('what is written once reaches each subscriber under its own operation', async () => {
  const client = socketClient(server);
  const streams = [0, 1, 2].map(() => client.iterate({ query: document() }));
  const first = await Promise.all(streams.map((stream) => stream.next()));
  for (const { value } of first)
    expect(value).toMatchObject({ data: { ciStatus: { __typename: 'StatusSnapshot', last: true } } });
  const waiting = Promise.all(streams.map((stream) => stream.next()));
  await services.statusReports.report([{ id: 'b', severity: 'MAJOR' }], { actor: 'tester' });
  for (const { value } of await waiting)
    expect(value).toMatchObject({ data: { ciStatus: { items: [{ item: { id: 'b' }, effective: 'MAJOR' }] } } });
  await client.dispose();
});

test('a message without a shared payload stays as it is', () => {
  const shared = new SharedResult({ data: { a: '"payload":""}' } });
  expect(withSharedText(JSON.stringify({ id: '1', type: 'next', payload: shared }))).toBe(
    '{"id":"1","type":"next","payload":{"data":{"a":"\\"payload\\":\\"\\"}"}}}',
  );
  expect(withSharedText('{"id":"1","type":"next","payload":""}')).toBe('{"id":"1","type":"next","payload":""}');
  JSON.stringify(shared);
  expect(withSharedText('{"type":"pong"}')).toBe('{"type":"pong"}');
});

test('a document is parsed once, however many ask it', async () => {
  const pipeline = new Pipeline({ schema: executableSchema(loadSchema()), services, log: quietLog });
  const prepare = async () => (await pipeline.prepare({ query: document() }, tester)) as { document: DocumentNode };
  expect((await prepare()).document).toBe((await prepare()).document);
  expect(parse(document())).not.toBe((await prepare()).document);
});
