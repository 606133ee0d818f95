import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTls } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localAdministrator, type Principal } from '../../src/access/principal.js';
import { cypher } from '../../src/generated/cypher.js';
import { wallClock } from '../../src/clock.js';
import { Refusal } from '../../src/refusal.js';
import type { WebhookDeliverer } from '../../src/webhook/deliverer.js';
import { createWebhookParts, type WebhookPartsOptions } from '../../src/webhook/parts.js';
import { testApi, type TestApi } from '../support/api.js';
import { aDocument, anItem, aRelationship, importAs, quietLog } from '../support/services.js';
import { isSignedWith, Receiver } from './receiver.js';

const receiver = await new Receiver().start();
const folder = mkdtempSync(join(tmpdir(), 'itsm-webhooks-'));
const keyFile = join(folder, 'webhook.key');
const second = 1_000;
const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
/** The product's clock stands still unless a test moves it. */
let at = Date.parse('2026-11-30T12:00:00Z');
const clock = { now: () => at, schedule: () => () => undefined };
const names = new Map<string, string>();
const resolve = (host: string) => Promise.resolve([{ address: names.get(host) ?? '192.0.2.1' }]);
const settings = {
  hosts: [receiver.host, '127.0.0.1:1', 'hooks.example.com', 'rebound.example.com'],
  ...{ allow: ['127.0.0.0/8'], keyFile, timeout: 2_000, attempts: 3 },
};
let api: TestApi;
let deliverer: WebhookDeliverer;
let ids: Map<string, string>;

beforeAll(async () => {
  const now = () => new Date(at);
  api = await testApi(undefined, { now, webhooks: { ...settings, clock, resolve, random: () => 0 } });
  deliverer = api.services.webhookDeliverer;
  const outcome = await importAs(
    api.services,
    aDocument(
      [
        ...['team-a', 'team-b'].map((key) => anItem(key, {}, 'Team')),
        ...['mine', 'theirs', 'other'].map((key) => anItem(key)),
      ],
      [aRelationship('mine', 'OWNED_BY', 'team-a'), aRelationship('theirs', 'OWNED_BY', 'team-b')],
    ),
  );
  ids = new Map(outcome.plan.map(({ key, id }) => [key, id!]));
}, 120_000);
afterAll(async () => {
  receiver.close();
  await api.services.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  at += 3_600 * second;
  receiver.received = [];
  receiver.reply = () => ({ status: 204 });
  const { webhookSubscriptions } = await api.ask<{ webhookSubscriptions: { id: string }[] }>(
    '{ webhookSubscriptions { id } }',
  );
  for (const { id } of webhookSubscriptions) await remove(id);
  await api.services.feed.settled();
});

/** Another process: its deliverer, with a key and a clock of its own where it says. */
const another = (more: Partial<WebhookPartsOptions> = {}): WebhookDeliverer => {
  const { graph, feed, writer, model } = api.services;
  const options = { graph, feed, writer, model, settings, signsIn: false, log: quietLog, now: () => new Date(at) };
  return createWebhookParts({ ...options, clock, resolve, random: () => 0, ...more }).webhookDeliverer;
};
/** What was written until now is sealed, and delivered as far as it can be. */
async function deliver(by = deliverer): Promise<void> {
  await api.services.feed.settled();
  await by.runDue();
}
const failed = new Set<string>();
/** Each report of an item says the other of what the last one said. */
async function report(...keys: string[]): Promise<void> {
  const reports = keys.map((key) => {
    const severity = failed.has(key) ? ('OK' as const) : ('MAJOR' as const);
    if (!failed.delete(key)) failed.add(key);
    return { id: ids.get(key)!, severity };
  });
  await api.services.statusReports.report(reports, { actor: 'tester' });
}
interface Made {
  subscription: { id: string; version: number };
  secret: string;
  failures: { field: string; code: string; message: string }[];
}
const create = `mutation ($input: CreateWebhookSubscriptionInput!, $key: String) {
  made: createWebhookSubscription(input: $input, idempotencyKey: $key) {
    ... on WebhookSecretWritten { subscription { id version } secret }
    ... on Refusal { failures { field code message } }
  }
}`;
let count = 0;
async function subscribe(
  input: Record<string, unknown> = {},
  by: Pick<TestApi, 'ask'> = api,
): Promise<Made & { id: string }> {
  const wanted = { name: `hook ${++count}`, url: receiver.url, types: ['STATUS'], ...input };
  const answer = await by.ask<{ made: Made }>(create, { input: wanted });
  return { ...answer.made, id: answer.made.subscription?.id };
}
const refused = async (input: Record<string, unknown>, by?: Pick<TestApi, 'ask'>) =>
  (await subscribe(input, by)).failures.map(({ field, code }) => [field, code]);
async function change<Answer = Record<string, unknown>>(
  field: string,
  type: string,
  input: Record<string, unknown>,
  selection: string,
) {
  const document = `mutation ($input: ${type}!) { done: ${field}(input: $input) { ${selection} ... on Refusal { code message failures { field } } } }`;
  return (await api.ask<{ done: Answer }>(document, { input })).done;
}
const written = '... on WebhookSubscriptionWritten { subscription { status } }';
const update = (id: string, input: Record<string, unknown>) =>
  change('updateWebhookSubscription', 'UpdateWebhookSubscriptionInput', { id, ...input }, written);
const replay = (id: string, fromSequence: number) =>
  change('replayWebhookSubscription', 'ReplayWebhookSubscriptionInput', { id, fromSequence }, written);
const redeliver = (subscription: string, deadLetters?: string[]) =>
  change(
    'redeliverWebhookDeadLetters',
    'RedeliverWebhookDeadLettersInput',
    { subscription, deadLetters },
    '... on WebhookDeadLettersQueued { queued }',
  );
const remove = (id: string) =>
  api.ask('mutation ($id: ID!) { deleteWebhookSubscription(id: $id) { __typename } }', { id });
interface Standing {
  status: string;
  suspension: string | null;
  lag: number;
  sequence: number;
  attempts: number;
  delivered: number;
  nextAttemptAt: string | null;
  lastError: string | null;
  deadLetterCount: number;
  deadLetters: {
    nodes: { id: string; sequence: number; type: string; outcome: string; reason: string; attempts: number }[];
  };
}
async function standing(id: string): Promise<Standing> {
  const { found } = await api.ask<{ found: [Standing] }>(
    `query ($id: ID!) { found: webhookSubscriptions(id: $id) {
      status suspension lag sequence attempts delivered nextAttemptAt lastError deadLetterCount
      deadLetters { nodes { id sequence type outcome reason attempts } }
    } }`,
    { id },
  );
  return found[0];
}
const namesIn = (requests = receiver.taken()) =>
  requests.map(({ json }) => json.data.changes.map(({ item }) => item?.name ?? '').sort());

describe('deliveries', () => {
  test('are signed with the secret that was told once, and say what changed in the order of the feed', async () => {
    const { id, secret } = await subscribe();
    await report('mine');
    await report('mine', 'theirs');
    await deliver();
    const got = receiver.taken();
    expect(namesIn(got)).toEqual([['mine'], ['mine', 'theirs']]);
    expect(got.map((one) => isSignedWith(secret, one))).toEqual([true, true]);
    expect(isSignedWith(`${secret}x`, got[0]!)).toBe(false);
    expect(isSignedWith(secret, { ...got[0]!, body: `${got[0]!.body} ` })).toBe(false);
    expect(got[0]!.headers).toMatchObject({
      'x-itsm-timestamp': String(at / 1_000),
      'x-itsm-delivery': got[0]!.json.id,
      'x-itsm-attempt': '1',
    });
    expect(got[0]!.json).toMatchObject({
      ...{ subscription: id, type: 'STATUS', at: expect.stringMatching(/^2026-11-30T1/) as string },
      changeSet: { operation: 'reportStatus', actor: 'tester' },
      data: {
        changes: [
          { item: { name: 'mine', class: 'Server' }, status: { effective: 'MAJOR', previousEffective: 'UNKNOWN' } },
        ],
      },
    });
    expect(got[1]!.json.sequence).toBeGreaterThan(got[0]!.json.sequence);
    expect(await standing(id)).toMatchObject({ status: 'ACTIVE', lag: 0, attempts: 0, delivered: 2, lastError: null });
    const stored = await api.services.graph.runText('MATCH (node) RETURN collect(properties(node)) AS all');
    expect(JSON.stringify(stored)).not.toContain(secret.slice(11));
  });

  test('tell of no type that was not asked for, and of what a filter passes alone', async () => {
    const silence = await subscribe({ types: ['SILENCE'] });
    const bad = await subscribe({ filter: { statuses: { ids: ['test:mine'], minSeverity: 'CRITICAL' } } });
    await report('mine');
    await api.ask(
      `mutation { createSilence(input: { matchers: [{ label: "a", value: "b" }], to: "2099-01-02T00:00:00Z" }) { __typename } }`,
    );
    await deliver();
    const got = receiver.taken();
    expect(got.map(({ json }) => [json.subscription, json.type])).toEqual([[silence.id, 'SILENCE']]);
    expect(got[0]!.json.data.changes).toMatchObject([
      { record: { type: 'Silence' }, operation: 'CREATED', state: { author: 'tester' } },
    ]);
    expect(await standing(bad.id)).toMatchObject({ lag: 0, delivered: 0 });
  });

  test('of a large ChangeSet are parts, each with an id of its own, without a change left out', async () => {
    const items = Array.from({ length: 230 }, (_, index) => anItem(`many-${index}`));
    await subscribe({ types: ['ITEM'] });
    await importAs(api.services, aDocument(items), { source: 'many' });
    await deliver();
    const got = receiver.taken();
    expect(got.map(({ json }) => json.data.changes.length)).toEqual([100, 100, 30]);
    expect(new Set(got.map(({ json }) => json.id)).size).toBe(3);
    expect(new Set(got.map(({ json }) => json.sequence)).size).toBe(1);
    expect(new Set(namesIn(got).flat()).size).toBe(230);
  });

  test('go on where they were when the process dies before an acknowledgement was written, and none is lost', async () => {
    await subscribe();
    await report('mine');
    await report('theirs');
    await api.services.feed.settled();
    // It dies while the receiver has the first delivery: nothing was acknowledged.
    const dying = another();
    let arrived!: () => void;
    const first = new Promise<void>((done) => (arrived = done));
    receiver.reply = () => (arrived(), new Promise(() => undefined));
    const dead = dying.runDue();
    await first;
    await dying.stop();
    await dead;
    receiver.reply = () => ({ status: 200 });
    await deliver(another());
    const got = receiver.taken();
    expect(namesIn(got)).toEqual([['mine'], ['mine'], ['theirs']]);
    // A receiver knows by the id what it has already.
    expect(got[0]!.json.id).toBe(got[1]!.json.id);
  });

  test('are taken over from a process that holds its lease and does nothing, when that ends', async () => {
    await subscribe();
    await report('mine');
    await api.services.feed.settled();
    const hanging = another();
    await hanging['claim']();
    await deliver();
    expect(receiver.taken()).toEqual([]);
    at += 61 * second;
    await deliver();
    expect(namesIn()).toEqual([['mine']]);
  });

  test('keep their lease when what went before them gives its own back late', async () => {
    await subscribe();
    await report('mine');
    await api.services.feed.settled();
    const hanging = another();
    const [before] = await hanging['claim']();
    at += 61 * second;
    expect(await hanging['claim']()).toHaveLength(1);
    await api.services.graph.run(cypher.webhook.release, { ...before!, dueAt: at });
    await deliver();
    expect(receiver.taken()).toEqual([]);
  });

  test('of two processes that both live come once, in order', async () => {
    await subscribe();
    await subscribe();
    const two = [another(), another()];
    for (let round = 0; round < 5; round++) {
      await report('mine');
      await api.services.feed.settled();
      await Promise.all(two.map((one) => one.runDue()));
    }
    const got = receiver.taken();
    const subscriptions = new Set(got.map(({ json }) => json.subscription));
    expect(subscriptions.size).toBe(2);
    for (const subscription of subscriptions) {
      const sequences = got.filter(({ json }) => json.subscription === subscription).map(({ json }) => json.sequence);
      expect(sequences).toHaveLength(5);
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    }
  });

  test('begin by themselves when something is sealed', async () => {
    await subscribe();
    const running = another({ clock: { ...wallClock, now: () => at } });
    const arrived = new Promise<void>((done) => (receiver.reply = () => (done(), { status: 200 })));
    await api.services.feed.start();
    running.start();
    await report('mine');
    await arrived;
    await running.stop();
    expect(namesIn()).toEqual([['mine']]);
  });
});

describe('a delivery that fails', () => {
  test('is tried again after a pause, before what follows it', async () => {
    const { id } = await subscribe();
    await report('mine');
    await report('theirs');
    receiver.reply = () => ({ status: 500, body: 'a secret of the receiver' });
    await deliver();
    await deliver();
    expect(receiver.taken()).toHaveLength(1);
    const failed = await standing(id);
    expect(failed).toMatchObject({
      status: 'RETRYING',
      attempts: 1,
      lastError: 'HTTP 500.',
      nextAttemptAt: new Date(at + 2_500).toISOString(),
    });
    receiver.reply = () => ({ status: 200 });
    at += 2_500;
    await deliver();
    const got = receiver.taken();
    expect(namesIn(got)).toEqual([['mine'], ['theirs']]);
    expect(got[0]!.headers).toMatchObject({
      'x-itsm-attempt': '2',
      'x-itsm-timestamp': String(Math.floor(at / 1_000)),
    });
    expect(await standing(id)).toMatchObject({ status: 'ACTIVE', attempts: 0, lag: 0 });
  });

  test('waits as long as the receiver asks', async () => {
    const { id } = await subscribe();
    await report('mine');
    receiver.reply = () => ({ status: 429, headers: { 'retry-after': '300' } });
    await deliver();
    expect(await standing(id)).toMatchObject({ nextAttemptAt: new Date(at + 300 * second).toISOString() });
  });

  test('becomes a dead letter, the rest goes on, and it is sent again when somebody asks', async () => {
    const { id, secret } = await subscribe();
    await report('mine');
    await report('theirs');
    receiver.reply = ({ json }) => ({ status: json.data.changes[0]!.item!.name === 'mine' ? 400 : 200 });
    for (let round = 0; round < 3; round++) {
      await deliver();
      at += 60 * second;
    }
    expect(namesIn()).toEqual([['mine'], ['mine'], ['mine'], ['theirs']]);
    const { deadLetters, ...rest } = await standing(id);
    expect(rest).toMatchObject({ status: 'ACTIVE', lag: 0, deadLetterCount: 1, delivered: 1 });
    expect(deadLetters.nodes).toMatchObject([{ type: 'STATUS', outcome: 'REFUSED', reason: 'HTTP 400.', attempts: 3 }]);
    // It fails again, and stays.
    expect(await redeliver(id)).toEqual({ queued: 1 });
    await deliver();
    expect((await standing(id)).deadLetters.nodes).toMatchObject([{ attempts: 4 }]);
    receiver.reply = () => ({ status: 200 });
    const letter = deadLetters.nodes[0]!.id;
    expect(await redeliver(id, [letter])).toEqual({ queued: 1 });
    receiver.taken();
    await deliver();
    const [again, ...others] = receiver.taken();
    expect(others).toEqual([]);
    expect(again!.json.id).toBe(letter);
    expect(isSignedWith(secret, again!)).toBe(true);
    expect(await standing(id)).toMatchObject({ deadLetterCount: 0, delivered: 2 });
    expect(await redeliver(id)).toEqual({ queued: 0 });
  });

  test('three times in a row until it is given up suspends its subscription, and the feed says so', async () => {
    const { id } = await subscribe();
    for (const key of ['mine', 'theirs', 'mine', 'theirs']) await report(key);
    receiver.reply = () => ({ status: 500 });
    for (let round = 0; round < 12; round++) {
      await deliver();
      at += 60 * second;
    }
    expect(receiver.taken()).toHaveLength(9);
    expect(await standing(id)).toMatchObject({ status: 'SUSPENDED', suspension: 'FAILING', deadLetterCount: 3 });
    const { changeSets } = await api.ask<{ changeSets: { nodes: { operation: string; types: string[] }[] } }>(
      '{ changeSets(first: 1000) { nodes { operation types } } }',
    );
    expect(changeSets.nodes).toContainEqual({ operation: 'suspendWebhookSubscription', types: ['WEBHOOK'] });
    receiver.reply = () => ({ status: 200 });
    expect(await update(id, { enabled: true })).toMatchObject({ subscription: { status: 'ACTIVE' } });
    await deliver();
    expect(namesIn()).toEqual([['theirs']]);
  });

  test('with 410 ends its subscription', async () => {
    const { id } = await subscribe();
    await report('mine');
    await report('mine');
    receiver.reply = () => ({ status: 410 });
    await deliver();
    await deliver();
    expect(receiver.taken()).toHaveLength(1);
    expect(await standing(id)).toMatchObject({ status: 'SUSPENDED', suspension: 'GONE', deadLetterCount: 0 });
  });

  test('for a redirect, no answer, no connection or an address that is closed follows nothing and says why', async () => {
    const lastError = async (url: string) => {
      const { id } = await subscribe({ url });
      await report('mine');
      await deliver();
      const { lastError: message } = await standing(id);
      await remove(id);
      return message;
    };
    receiver.reply = () => ({ status: 302, headers: { location: 'http://169.254.169.254/' } });
    expect(await lastError(receiver.url)).toMatch(/^HTTP 302: redirects are not followed/);
    receiver.reply = () => new Promise(() => undefined);
    expect(await lastError(receiver.url)).toBe('No answer within 2 s.');
    expect(await lastError('http://127.0.0.1:1/')).toBe('The connection was refused.');
    for (const address of ['169.254.169.254', '10.0.0.7', '192.168.1.1', 'fd00:ec2::254', '::ffff:169.254.169.254']) {
      names.set('hooks.example.com', address);
      expect(await lastError('https://hooks.example.com/')).toMatch(/closed to webhooks .*WEBHOOK_ALLOW/);
    }
  });

  test.skipIf(!hasOpenssl)('since its receiver shows a certificate that nobody trusts is sent nothing', async () => {
    const [key, cert] = [join(folder, 'tls.key'), join(folder, 'tls.crt')];
    const how = [
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '9',
      '-subj',
      '/CN=127.0.0.1',
    ];
    execFileSync('openssl', ['req', ...how, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    let asked = 0;
    const server = createTls(
      { key: readFileSync(key), cert: readFileSync(cert) },
      (_, response) => (asked++, response.end()),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    // As if it had been on the list when it was made.
    const { id } = await subscribe();
    await api.services.graph.runText('MATCH (s:WebhookSubscription {id: $id}) SET s.url = $url', {
      id,
      url: `https://${host}/`,
    });
    await report('mine');
    await deliver(another({ settings: { ...settings, hosts: [host] } }));
    server.close();
    expect((await standing(id)).lastError).toMatch(/SELF_SIGNED/);
    expect(asked).toBe(0);
  });
});

describe('a subscription', () => {
  test('is refused with all that is wrong with it', async () => {
    expect(await refused({ name: ' ', url: 'https://user:word@hooks.example.com/', types: [] })).toEqual([
      ['input.name', 'INVALID'],
      ['input.url', 'INVALID'],
      ['input.types', 'INVALID'],
    ]);
    expect(await refused({ url: 'https://elsewhere.example.com/' })).toEqual([['input.url', 'INVALID']]);
    await subscribe({ name: 'one' });
    expect(await refused({ name: ' one ' })).toEqual([['input.name', 'CONFLICT']]);
    await expect(subscribe({ filter: { incidents: { service: 'nobody' } } })).rejects.toThrow('there is no record');
  });

  test('that is asked for twice with one key is made once, and its secret is in no graph', async () => {
    const input = { name: 'keyed', url: receiver.url };
    const [one, two] = [
      await api.ask<{ made: Made }>(create, { input, key: 'k1' }),
      await api.ask<{ made: Made }>(create, { input, key: 'k1' }),
    ];
    expect(two).toEqual(one);
    const kept = await api.services.graph.runText(
      'MATCH (node:IdempotencyKey) RETURN collect(properties(node)) AS all',
    );
    expect(JSON.stringify(kept)).toContain(one.made.subscription.id);
    expect(JSON.stringify(kept)).not.toContain(one.made.secret.slice(11));
  });

  test('changes under its version, is not delivered while disabled, and is gone once it was taken away', async () => {
    const { id } = await subscribe();
    expect(await update(id, { name: 'new', expectedVersion: 7 })).toMatchObject({ code: 'CONFLICT' });
    expect(await update(id, { enabled: false, expectedVersion: 1 })).toMatchObject({
      subscription: { status: 'DISABLED' },
    });
    await report('mine');
    await deliver();
    expect(receiver.taken()).toEqual([]);
    expect((await standing(id)).lag).toBeGreaterThan(0);
    await update(id, { enabled: true });
    await deliver();
    expect(namesIn()).toEqual([['mine']]);
    await remove(id);
    await report('mine');
    await deliver();
    expect(receiver.taken()).toEqual([]);
    expect(await update(id, { name: 'again' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('with a new secret is signed with both for a while, then with the new one alone', async () => {
    const { id, secret: old } = await subscribe();
    const { secret } = await change<{ secret: string }>(
      'rotateWebhookSecret',
      'RotateWebhookSecretInput',
      { id, overlapHours: 1 },
      '... on WebhookSecretWritten { secret }',
    );
    const signedWith = async () => {
      await report('mine');
      await deliver();
      const [request] = receiver.taken();
      return [isSignedWith(old, request!), isSignedWith(secret, request!)];
    };
    expect(await signedWith()).toEqual([true, true]);
    at += 3_601 * second;
    expect(await signedWith()).toEqual([false, true]);
  });

  test('is left to others by a process without its key', async () => {
    const { id } = await subscribe();
    await report('mine');
    await deliver(another({ settings: { ...settings, keyFile: join(folder, 'another.key') } }));
    expect(receiver.taken()).toEqual([]);
    expect(await standing(id)).toMatchObject({ status: 'ACTIVE', attempts: 0 });
    await deliver();
    expect(namesIn()).toEqual([['mine']]);
  });

  test('is sent anew from a place on, with the ids that deliveries had, and not from before the feed begins', async () => {
    const { id } = await subscribe();
    await report('mine');
    await report('theirs');
    await deliver();
    const before = receiver.taken();
    const [first] = before;
    expect(await replay(id, first!.json.sequence)).toMatchObject({ subscription: { status: 'ACTIVE' } });
    await deliver();
    expect(receiver.taken().map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    expect(await replay(id, 0)).toMatchObject({
      code: 'CURSOR_EXPIRED',
      message: expect.stringContaining('begins at 1') as string,
    });
    expect(await replay(id, 1_000_000)).toMatchObject({ code: 'INVALID', failures: [{ field: 'input.fromSequence' }] });
    const whole = await subscribe({ fromSequence: 1, types: null, filter: { statuses: { ids: [] } } });
    await deliver();
    expect(receiver.taken()[0]!.json).toMatchObject({ subscription: whole.id, sequence: 1, type: 'ITEM' });
  });
});

test('the mutation of docs/webhooks.md is one that the schema takes', async () => {
  const [, document] = /```graphql\n([^]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8'))!;
  expect(await api.run(document!)).not.toHaveProperty('errors');
});

describe('what a subscription sees', () => {
  const integration = async (): Promise<Principal> => {
    const grants = [{ teams: [ids.get('team-a')!] }];
    const wanted = {
      name: 't',
      kind: 'INTEGRATION' as const,
      roles: ['ADMINISTRATOR' as const],
      grants,
      purposes: null,
      expiresAt: null,
    };
    const token = await api.services.apiTokens.create(wanted, localAdministrator);
    if (token instanceof Refusal) throw new Error(token.message);
    return {
      ...localAdministrator,
      id: token.token.id,
      kind: 'INTEGRATION',
      roles: ['ADMINISTRATOR'],
      scope: { grants },
    };
  };

  test('is what its owner sees, and nothing once they may not read the feed any more', async () => {
    const owner = await integration();
    const { id } = await subscribe({ types: ['STATUS', 'ITEM', 'RELATIONSHIP'] }, api.as(owner));
    await report('theirs');
    await report('mine', 'theirs');
    await deliver();
    expect(namesIn()).toEqual([['mine']]);
    await api.services.apiTokens.revoke(owner.id, null, localAdministrator);
    await report('mine');
    at += 10 * second;
    await deliver();
    expect(receiver.taken()).toEqual([]);
    expect(await standing(id)).toMatchObject({ status: 'SUSPENDED', suspension: 'OWNER_LOST_RIGHTS' });
  });

  test('becomes what whoever changes it sees', async () => {
    const narrow = await integration();
    const { id } = await subscribe();
    await api
      .as(narrow)
      .ask(
        'mutation ($input: UpdateWebhookSubscriptionInput!) { updateWebhookSubscription(input: $input) { __typename } }',
        {
          input: { id, url: receiver.url },
        },
      );
    await report('mine', 'theirs');
    await deliver();
    expect(namesIn()).toEqual([['mine']]);
  });

  test('is for administrators to say, whose rights stand in the graph', async () => {
    const { errors } = await api
      .as({ ...localAdministrator, roles: ['AUDITOR', 'INTEGRATION'] })
      .run(create, { input: { name: 'a', url: receiver.url } });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    // Their identity provider alone says that they are one.
    const person = { ...localAdministrator, id: 'nobody', kind: 'PERSON' as const };
    expect(await refused({}, api.as(person))).toEqual([['input', 'FORBIDDEN']]);
  });
});

test('metrics tell attempts by outcome, how far the last is behind, and dead letters', async () => {
  await subscribe();
  await report('mine');
  await api.services.feed.settled();
  expect(await api.services.metrics.text()).toMatch(/^itsm_webhook_lag_events [1-9]/m);
  await deliver();
  const text = await api.services.metrics.text();
  expect(text).toMatch(/^itsm_webhook_lag_events 0$/m);
  expect(text).toMatch(/^itsm_webhook_deliveries_total\{outcome="delivered"\} \d+$/m);
  expect(text).toMatch(/^itsm_webhook_dead_letters 0$/m);
});
