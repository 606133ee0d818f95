import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Principal } from '../../src/access/principal.js';
import { attachmentRouter } from '../../src/attachment/router.js';
import { refusal } from '../../src/transport/refusals.js';
import { checkAttachments } from '../../src/doctor/attachments.js';
import { loadSchema } from '../../src/model/schema.js';
import { minute } from '../../src/monitoring/spans.js';
import { Lane } from '../../src/lane.js';
import { busy } from '../../src/transport/admission.js';
import { originCheck } from '../../src/transport/origin.js';
import { testApi, type TestApi } from '../support/api.js';
import { someoneWith, tester } from '../support/principals.js';
import { seedItems } from '../support/seed.js';
import { quietLog } from '../support/services.js';

const limit = 64 * 1024;
const allowed = ['txt', 'log', 'png', 'pdf', 'json'];
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const people: Record<string, Principal> = {
  tester,
  agent: someoneWith(['AGENT'], { id: 'agent' }),
  viewer: someoneWith(['VIEWER'], { id: 'viewer' }),
  requester: someoneWith(['REQUESTER'], { id: 'requester' }),
  elsewhere: someoneWith(['AGENT'], { id: 'elsewhere', scope: { grants: [{ organisations: ['globex'] }] } }),
  narrow: someoneWith(['ADMINISTRATOR'], { id: 'narrow', purposes: ['METRICS_READ'] }),
};

/** How many are in the room, how many ever came in, and who is not let in. */
const room = { inside: 0, entered: 0, refused: new Set<string>() };
const entering = (id: string): Promise<() => void> => {
  if (room.refused.has(id)) return Promise.reject(refusal('RATE_LIMITED', 'Too often.', 7));
  room.inside++;
  room.entered++;
  return Promise.resolve(() => void room.inside--);
};

let api: TestApi;
let folder: string;
let http: Server;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachments-'));
  api = await testApi(loadSchema(), { attachments: { folder, limit, allowed } });
  await seedItems(api.services.graph, api.services.model, [
    { id: 'shop', class: 'BusinessService', name: 'Shop', ownerOrganisations: ['acme'] },
    { id: 'requester', class: 'Person', name: 'Rita' },
  ]);
  const app = express().use(
    attachmentRouter({
      services: api.services,
      authenticate: (token) => Promise.resolve(people[token ?? ''] ?? anonymous),
      isOrigin: originCheck('127.0.0.1'),
      enter: ({ id }) => entering(id),
      turns: new Lane({ inFlight: 4, queued: 32 }, busy),
      log: quietLog,
    }),
  );
  http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/attachments`;
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await api.services.close();
  await rm(folder, { recursive: true });
});

const log = async (by: Pick<TestApi, 'ask'> = api): Promise<{ id: string; number: string }> => {
  const { made } = await by.ask<{ made: { incident: { id: string; number: string } } }>(
    `mutation { made: logIncident(input: { title: "t", service: "shop" }) { ... on IncidentWritten { incident { id number } } } }`,
  );
  return made.incident;
};
interface Sent {
  status: number;
  attachment?: { id: string; sha256: string };
  errors?: { code: string; field?: string; message: string }[];
}
const send = async (
  record: string,
  name: string,
  body: RequestInit['body'],
  { by = 'tester', ...headers }: Record<string, string> = {},
): Promise<Sent> => {
  const answer = await fetch(`${url}?${new URLSearchParams({ record, name }).toString()}`, {
    ...{ method: 'POST', body, headers: { authorization: by, ...headers }, duplex: 'half' },
  } as RequestInit);
  return { status: answer.status, ...((await answer.json()) as object) };
};
const get = (id: string, by = 'tester'): Promise<Response> => fetch(`${url}/${id}`, { headers: { authorization: by } });
const listed = async (id: string, removed = false) =>
  (
    await api.ask<{ incident: { attachments: Record<string, unknown>[] } }>(
      `query ($id: ID!, $removed: Boolean) { incident(id: $id) { attachments(removed: $removed) {
        id name mediaType size sha256 url attachedBy removedBy record { number } } } }`,
      { id, removed },
    )
  ).incident.attachments;
const remove = (id: string) =>
  api.ask<{ removed: Record<string, unknown> }>(
    `mutation ($id: ID!) { removed: removeAttachment(id: $id) {
      ... on AttachmentRemoved { attachment { removedBy url } } ... on Refusal { code } } }`,
    { id },
  );
const files = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

test('a file is listed with its record, handed out to save, and kept once however often it is attached', async () => {
  const [one, other] = [await log(), await log()];
  const text = 'what happened\n\u001b[31mred\u001b[0m ü';
  const name = 'Übersicht "Q3".log';
  const first = await send(one.number, name, text);
  expect(first).toMatchObject({ status: 201, attachment: { mediaType: 'text/plain', size: Buffer.byteLength(text) } });
  const id = first.attachment!.id;
  expect(await listed(one.id)).toEqual([
    {
      ...{ id, name, mediaType: 'text/plain', size: Buffer.byteLength(text), sha256: first.attachment!.sha256 },
      ...{ url: expect.stringContaining(`/attachments/${id}`), attachedBy: 'tester', removedBy: null },
      record: { number: one.number },
    },
  ]);
  const answer = await get(id);
  expect(await answer.text()).toBe(text);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename=.*filename\*=UTF-8''%C3%9Cbersicht/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  const second = await send(other.id, 'again.txt', text);
  expect(second.attachment!.sha256).toBe(first.attachment!.sha256);
  expect(await files()).toHaveLength(1);

  const { attachments } = api.services;
  const later = Date.now() + 11 * minute;
  expect(await remove(id)).toMatchObject({ removed: { attachment: { removedBy: 'tester', url: null } } });
  expect(await remove(id)).toMatchObject({ removed: { code: 'ILLEGAL_TRANSITION' } });
  await attachments.sweep.run(later);
  expect([await listed(one.id), (await listed(one.id, true)).length]).toEqual([[], 1]);
  expect([(await get(id)).status, (await get(second.attachment!.id)).status]).toEqual([404, 200]);
  await remove(second.attachment!.id);
  // It may be on its way to another record.
  expect(await attachments.sweep.run(Date.now())).toBeGreaterThan(Date.now());
  expect(await files()).toHaveLength(1);
  await attachments.sweep.run(later);
  expect(await files()).toEqual([]);
});

test('a repeat with its idempotency key attaches nothing more', async () => {
  const { id } = await log();
  const sent = await Promise.all([1, 2].map(() => send(id, 'a.png', png, { 'idempotency-key': 'k' })));
  expect(new Set(sent.map(({ attachment }) => attachment?.id)).size).toBe(1);
  expect(await listed(id)).toMatchObject([{ mediaType: 'image/png' }]);
  expect(await send(id, 'b.png', png, { 'idempotency-key': 'k' })).toMatchObject({ status: 409 });
});

describe('nothing is kept of a file', () => {
  let id: string;
  let before: string[];
  beforeAll(async () => ({ id } = await log()));
  beforeEach(async () => {
    before = await files();
    return async () => expect([await listed(id), await files()]).toEqual([[], before]);
  });

  test.each([
    ['setup.exe', 'MZ', 415, 'name'],
    ['no ending', 'x', 415, 'name'],
    ['../../etc/passwd.txt', 'x', 400, 'name'],
    ['a\\b.txt', 'x', 400, 'name'],
    ['invoice\u202Efdp.txt', 'x', 400, 'name'],
    ['line\nbreak.txt', 'x', 400, 'name'],
    [`${'x'.repeat(200)}.txt`, 'x', 400, 'name'],
    ['picture.png', '%PDF-1.7\n', 415, 'content'],
    ['picture.png', '<script>alert(1)</script>', 415, 'content'],
    ['notes.txt', png, 415, 'content'],
    ['notes.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]), 415, 'content'],
    ['notes.txt', Buffer.from('cut \u00fc').subarray(0, -1), 415, 'content'],
    ['empty.txt', '', 400, 'content'],
  ])('named %j that is not what it should be', async (name, body, status, field) => {
    const sent = await send(id, name, body);
    expect([sent.status, sent.errors?.[0]?.field]).toEqual([status, field]);
  });

  test('that is larger than it may be, whether it says so or not', async () => {
    expect(await send(id, 'a.txt', 'x'.repeat(limit + 1))).toMatchObject({ status: 413 });
    const pieces = new ReadableStream({
      pull: (controller) => controller.enqueue(Buffer.alloc(16 * 1024, 'x')),
    });
    // What is refused in the middle may also find its connection closed.
    expect([413, 'closed']).toContain(
      await send(id, 'a.txt', pieces).then(
        ({ status }) => status,
        () => 'closed',
      ),
    );
  });

  test('that comes to a record which has enough', async () => {
    const full = await log();
    await api.services.graph.runText(
      `UNWIND range(1, 100) AS index
       CREATE (:Record:Attachment {id: $id + index, recordId: $id, name: 'x', mediaType: 'text/plain', size: 1, sha256: $hash,
         attachedAt: datetime(), attachedBy: 'x', removedAt: CASE index WHEN 1 THEN datetime() END})`,
      { id: full.id, hash: 'f'.repeat(64) },
    );
    expect(await send(full.id, 'a.png', png)).toMatchObject({ status: 201 });
    expect(await send(full.id, 'b.png', png)).toMatchObject({ status: 409, errors: [{ code: 'TOO_MANY' }] });
    await api.services.graph.runText('MATCH (a:Attachment {recordId: $id}) DETACH DELETE a', { id: full.id });
  });
});

test('who may not see a record finds no attachment, and who may not work on it attaches none', async () => {
  const mine = await log(api.as(people['requester']!));
  const { id } = await log();
  const attached = (await send(id, 'a.png', png)).attachment!.id;
  const statuses = async (by: string, to: string) => [
    (await send(to, 'a.png', png, { by })).status,
    (await get(attached, by)).status,
  ];
  expect(await statuses('nobody', id)).toEqual([401, 401]);
  expect(await statuses('agent', id)).toEqual([201, 200]);
  expect(await statuses('viewer', id)).toEqual([403, 200]);
  expect(await statuses('narrow', id)).toEqual([403, 403]);
  expect(await statuses('requester', id)).toEqual([404, 404]);
  expect(await statuses('requester', mine.number)).toEqual([201, 404]);
  expect(await statuses('elsewhere', id)).toEqual([404, 404]);
  const unknown = await send('nothing', 'a.png', png, { by: 'elsewhere' });
  const hidden = await send(id, 'a.png', png, { by: 'elsewhere' });
  expect(JSON.stringify(hidden).replace(id, '')).toBe(JSON.stringify(unknown).replace('nothing', ''));
  expect(await (await get(attached, 'elsewhere')).text()).toBe(await (await get('nothing', 'elsewhere')).text());
  expect(await send(id, 'a.png', png, { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 });
  const asked = 'mutation ($id: ID!) { removed: removeAttachment(id: $id) { ... on Refusal { code } } }';
  expect(await api.as(people['elsewhere']!).ask(asked, { id: attached })).toEqual({ removed: { code: 'NOT_FOUND' } });
  expect((await api.as(people['viewer']!).run(asked, { id: attached })).errors).toHaveLength(1);
});

test('problems, changes and service requests take files as incidents do, from who works on them and who asked for them', async () => {
  const made = await api.ask<{ problem: { problem: { number: string } }; change: { change: { number: string } } }>(
    `mutation { problem: raiseProblem(input: { title: "p", service: "shop" }) { ... on ProblemWritten { problem { number } } }
       change: requestChange(input: { title: "c", reason: "r", services: ["shop"] }) { ... on ChangeWritten { change { number } } } }`,
  );
  const [problem, change, request] = [made.problem.problem.number, made.change.change.number, 'REQ-9001'];
  await api.services.graph.runText(
    `MATCH (shop:ConfigurationItem {id: 'shop'}), (rita:ConfigurationItem {id: 'requester'})
     CREATE (shop)<-[:OF_SERVICE]-(:Record:ServiceRequest {id: 'request', recordType: 'ServiceRequest', number: $request,
       state: 'SUBMITTED', version: 1, createdAt: datetime(), createdBy: 'tester', updatedAt: datetime(), requestedForId: 'requester'
     })-[:REQUESTED_FOR]->(rita)`,
    { request },
  );
  const { change: own } = await api
    .as(people['requester']!)
    .ask<{ change: { change: { number: string } } }>(
      'mutation { change: requestChange(input: { title: "mine", reason: "r" }) { ... on ChangeWritten { change { number } } } }',
    );
  const seen = async (number: string) => {
    const { record } = await api.ask<{ record: { attachments: object[] } }>(
      `query ($number: String!) { record(number: $number) {
        ... on Problem { attachments { name record { number } } } ... on Change { attachments { name record { number } } }
        ... on ServiceRequest { attachments { name record { number } } } } }`,
      { number },
    );
    return record.attachments;
  };
  for (const number of [problem, change, request]) {
    expect((await send(number, 'viewer.png', png, { by: 'viewer' })).status).toBe(403);
    const sent = await send(number.toLowerCase(), 'plan.png', png, { by: 'agent' });
    expect(sent.status).toBe(201);
    expect(await seen(number)).toEqual([{ name: 'plan.png', record: { number } }]);
    expect((await get(sent.attachment!.id, 'viewer')).status).toBe(200);
    // Who asks for services alone sees their own; no problem is anybody's own.
    expect((await get(sent.attachment!.id, 'requester')).status).toBe(number === request ? 200 : 404);
    expect((await get(sent.attachment!.id, 'elsewhere')).status).toBe(404);
    expect(await remove(sent.attachment!.id)).toMatchObject({ removed: { attachment: { removedBy: 'tester' } } });
    expect(await seen(number)).toEqual([]);
  }
  const by = 'requester';
  const statuses = [problem, change, own.change.number, request].map((number) => send(number, 'a.png', png, { by }));
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([404, 404, 201, 201]);
  // What takes no files says so.
  const { task } = await api.ask<{ task: { task: { number: string } } }>(
    'mutation { task: openTask(input: { title: "t" }) { ... on TaskWritten { task { number } } } }',
  );
  expect(await send(task.task.number, 'a.png', png)).toMatchObject({
    status: 404,
    errors: [{ message: `There is no record "${task.task.number}" that takes attachments.` }],
  });
});

test('the doctor tells of contents that are missing, and of those that nothing needs', async () => {
  const { services } = api;
  const { store } = services.attachments;
  const found = async () =>
    (await checkAttachments(services.graph, store)).map(({ state, detail }) => `${state} ${detail}`);
  const { id } = await log();
  const { attachment } = await send(id, 'doctor.txt', 'for the doctor');
  const { sha256 } = attachment!;
  expect(await found()).toEqual([expect.stringMatching(/^OK/), expect.stringMatching(/^OK 0/)]);
  const stray = join(folder, 'incoming', 'left.part');
  await writeFile(stray, 'left behind');
  expect((await found())[1]).toMatch(/^OK/);
  await utimes(stray, new Date(0), new Date(0));
  await store.remove(sha256);
  expect(await found()).toEqual([
    expect.stringMatching(new RegExp(`^FAILED 1 of .* ${sha256}`)),
    expect.stringMatching(/^WARNING 1 files \(11 bytes\)/),
  ]);
  expect((await get(attachment!.id)).status).toBe(500);
  await rm(stray);
});

test('who asks too often is told when to come again, and nobody holds room while a file is on its way', async () => {
  const { number } = await log();
  const sent = await send(number, 'a.log', 'a'.repeat(1_000));
  expect(sent.status).toBe(201);
  room.refused.add('viewer');
  try {
    const refused = await get(sent.attachment!.id, 'viewer');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'RATE_LIMITED' }] });
  } finally {
    room.refused.clear();
  }
  const slow = get(sent.attachment!.id, 'viewer').then((response) => [room.inside, response.status]);
  expect(await slow).toEqual([0, 200]);
  // One whose file never ends.
  const before = room.entered;
  let more!: () => void;
  const body = new ReadableStream({ start: (to) => void (more = () => to.enqueue(Buffer.from('x'))) });
  const leaving = new AbortController();
  const endless = fetch(`${url}?${new URLSearchParams({ record: number, name: 'b.log' }).toString()}`, {
    ...{ method: 'POST', body, headers: { authorization: 'tester' }, duplex: 'half', signal: leaving.signal },
  }).catch(() => undefined);
  more();
  await expect.poll(() => room.entered).toBe(before + 1);
  await expect.poll(() => room.inside).toBe(0);
  leaving.abort();
  await endless;
});
