import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localAdministrator } from '../../src/access/principal.js';
import { projectRoot } from '../../src/config.js';
import { Refusal } from '../../src/refusal.js';
import { effort } from '../support/effort.js';
import { seconds, startIssuer, type Issuer } from '../support/issuer.js';
import { testNeo4j } from '../support/neo4j.js';
import { aDocument, anItem, importAs, testServices, type TestServices } from '../support/services.js';
import { tell } from './figures.js';
import { eventStream, reader, socket, type Watched } from './revoked.js';

// Acceptance check 15: rights are taken away in this process, while the connections are held by another one that hears of it by
// the feed alone, and something is written all the time.

/** How often each way of losing rights is measured. */
const rounds = effort(5);
/** Milliseconds between two of the ChangeSets that the connections are told of. */
const restBetweenWrites = 30;
const tokenLife = 4;

let services: TestServices;
let issuer: Issuer;
let folder: string;
let child: ChildProcess;
let url: string;
const ids: Record<string, string> = {};
let writing = true;
let written: Promise<void>;

beforeAll(async () => {
  services = await testServices();
  issuer = await startIssuer();
  const people = [anItem('ada', { email: 'ada@example.com' }, 'Person'), anItem('auditors', {}, 'Team')];
  const { plan } = await importAs(services, aDocument([...people, anItem('web')]));
  for (const { key, id } of plan) ids[key] = id!;
  await services.feed.start();
  folder = await mkdtemp(join(tmpdir(), 'itsm-graph-revocation-'));
  const signIn = join(folder, 'sign-in.yaml');
  await writeFile(signIn, JSON.stringify({ issuer: issuer.url, audience: 'itsm-graph' }));
  child = fork(join(projectRoot, 'test/support/serve.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TEST_NEO4J: JSON.stringify(await testNeo4j()), SIGN_IN: signIn },
  });
  [url] = (await once(child, 'message')) as [string];
  await done(services.grants.grant(auditor(ids['auditors']!), { by: localAdministrator }));
  written = write();
});
afterAll(async () => {
  writing = false;
  await written;
  child.kill('SIGKILL');
  await issuer.close();
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(): Promise<void> {
  for (let report = 0; writing; report++) {
    const severity = report % 2 ? 'OK' : 'MAJOR';
    await services.statusReports.report([{ id: ids['web']!, severity }], { actor: 'tester' });
    await pause(restBetweenWrites);
  }
}

async function done<T>(work: Promise<T | Refusal>): Promise<T> {
  const result = await work;
  if (result instanceof Refusal) throw new Error(JSON.stringify(result));
  return result;
}

const by = { by: localAdministrator };
const auditor = (holderId: string) => ({
  ...{ holderId, role: 'AUDITOR' as const, scope: {} },
  ...{ validFrom: null, validTo: null, reason: null },
});
const signedIn = (exp = seconds() + 300): Promise<string> =>
  issuer.token({ sub: 'ada', email: 'ada@example.com', exp });
const apiToken = () =>
  done(
    services.apiTokens.create(
      {
        ...{ name: 'feed', kind: 'INTEGRATION' as const, roles: ['AUDITOR' as const] },
        ...{ grants: null, purposes: null, expiresAt: null },
      },
      localAdministrator,
    ),
  );

/** Somebody who may, and how they lose it: resolves when it is lost, with the instant of `performance.now()`. */
interface Holder {
  credential: string;
  lose: () => Promise<number>;
  /** What is left to be taken away. */
  after?: () => Promise<unknown>;
}
const afterwards = async (work: Promise<unknown>): Promise<number> => {
  await work;
  return performance.now();
};

const ways: Record<string, () => Promise<Holder>> = {
  'a role that was granted is revoked': async () => {
    const { grant } = await done(services.grants.grant(auditor(ids['ada']!), by));
    const lose = () => afterwards(done(services.grants.revoke(ids['ada']!, grant.id, by)));
    return { credential: await signedIn(), lose };
  },
  'a membership of a team with the role is ended': async () => {
    const membership = { personId: ids['ada']!, teamId: ids['auditors']! };
    await done(services.teams.add(membership, by));
    return { credential: await signedIn(), lose: () => afterwards(done(services.teams.end(membership, by))) };
  },
  'an API token is revoked': async () => {
    const { token, secret } = await apiToken();
    const lose = () => afterwards(done(services.apiTokens.revoke(token.id, 'lost', localAdministrator)));
    return { credential: secret, lose };
  },
  'a token of the provider expires': async () => {
    const { grant } = await done(services.grants.grant(auditor(ids['ada']!), by));
    const end = seconds() + tokenLife;
    const lose = async (): Promise<number> => {
      const lost = performance.now() + end * 1_000 - Date.now();
      await pause(Math.max(0, lost - performance.now()));
      return lost;
    };
    return { credential: await signedIn(end), lose, after: () => services.grants.revoke(ids['ada']!, grant.id, by) };
  },
};

/**
 * Connections that are told of what happens. Rights that were given just before may reach that process after they were opened; then
 * they are closed, as they should be, and opened anew.
 */
async function watch(credential: string): Promise<Watched[]> {
  for (;;) {
    const watched = [await socket(url, credential), await eventStream(url, credential)];
    const heard = Promise.all(watched.map((each) => each.heard)).then(() => true);
    const closed = Promise.race(watched.map((each) => each.closed)).then(() => false);
    if (await Promise.race([heard, closed])) return watched;
    await Promise.all(watched.map((each) => each.closed));
  }
}

test.each(Object.entries(ways))('check 15: within a second nothing comes any more when %s', async (what, way) => {
  const slowest = { close: 0, event: 0 };
  const note = (kind: keyof typeof slowest, milliseconds: number): void =>
    void (slowest[kind] = Math.max(slowest[kind], milliseconds));
  let read = 0;
  for (let round = 0; round < rounds; round++) {
    const { credential, lose, after } = await way();
    const watched = await watch(credential);
    const reads = reader(url, credential);
    await reads.answered;
    const lost = await lose();
    for (const { closed, code, events } of watched) {
      note('close', (await closed) - lost);
      note('event', (events.at(-1) ?? lost) - lost);
      if (code) expect(await code).toBe(4403);
    }
    // A token of the provider is good for requests a few seconds longer, for the clocks of others.
    if (!what.includes('expires')) read = Math.max(read, (await reads.refused) - lost);
    reads.stop();
    await after?.();
  }
  const of = `${what}, ${rounds} times by WebSocket and by server-sent events`;
  tell(`${of}: the last event, at the latest`, `${slowest.event.toFixed(0)} ms after`, '<= 1,000 ms');
  tell('  the end of the connection', `${slowest.close.toFixed(0)} ms after, with 4403`, '<= 1,000 ms');
  if (read > 0) tell('  the first read that is refused', `${read.toFixed(0)} ms after`, '<= 1,000 ms');
  expect(Math.max(slowest.close, slowest.event, read)).toBeLessThanOrEqual(1_000);
});
