import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSignInFile } from '../../src/access/sign-in-file.js';
import { localAdministrator } from '../../src/access/principal.js';
import { ConfigurationError, readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { Refusal } from '../../src/refusal.js';
import type { RunningServer } from '../../src/server.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { testServices, type TestServices } from '../support/services.js';
import { serve } from '../transport/support.js';

const folder = mkdtempSync(join(tmpdir(), 'itsm-canaries-'));
const canaries: string[] = [];
const canary = (): string => {
  const made = `canary${randomBytes(16).toString('hex')}`;
  canaries.push(made);
  return made;
};
let output = '';
const log = createLog('trace', { write: (line: string) => void (output += line) });
let services: TestServices;
let server: RunningServer;
let issuer: Issuer;

beforeAll(async () => {
  services = await testServices({
    webhooks: {
      ...{ hosts: ['hooks.example.com'], allow: [], keyFile: undefined, timeout: 1_000, attempts: 1 },
      resolve: () => Promise.resolve([{ address: '169.254.169.254' }]),
    },
  });
  issuer = await startIssuer();
  await services.feed.start();
  const file = join(folder, 'sign-in.yaml');
  const webhooks = [{ source: 'grafana', secret: canary() }];
  writeFileSync(file, JSON.stringify({ issuer: issuer.url, audience: 'itsm-graph', webhooks }));
  server = await serve(services, { log, signIn: readSignInFile(file) });
});
afterAll(async () => {
  await server.stop();
  await services.apiTokens.stop();
  await issuer.close();
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

test('none of 50 secrets stands in a log, an error or what is exported', async () => {
  const told: string[] = [];
  const tell = async (response: Promise<Response>): Promise<void> => {
    const answered = await response;
    told.push(await answered.text(), JSON.stringify([...answered.headers]));
  };
  const ask = (query: string, authorization: string, variables = {}) =>
    tell(
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, cookie: `session=${canary()}` },
        body: JSON.stringify({ query, variables }),
      }),
    );
  for (let round = 0; round < 6; round++) {
    await ask('{ me { id } }', `Bearer ${canary()}`);
    await ask('{ nope', `Basic ${canary()}`);
    await ask('{ node(id: "x") { nope } }', `Bearer itsm_${canary()}`.padEnd(55, 'x').slice(0, 55));
  }
  // API tokens that count: what they ask fails in the document, in their roles, and not at all.
  for (let round = 0; round < 4; round++) {
    const wanted = { name: `t${round}`, kind: 'INTEGRATION' as const, roles: ['VIEWER' as const] };
    const made = await services.apiTokens.create(
      { ...wanted, grants: null, purposes: null, expiresAt: null },
      localAdministrator,
    );
    if (made instanceof Refusal) throw new Error(JSON.stringify(made));
    canaries.push(made.secret);
    for (const query of ['{ me { name } }', '{ nope }', 'mutation { endSilence(id: "x") { __typename } }'])
      await ask(query, `Bearer ${made.secret}`);
  }
  for (let round = 0; round < 4; round++)
    await tell(
      fetch(`${server.url}/ingest/alertmanager?source=grafana`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-itsm-timestamp': '1', 'x-itsm-signature': canary() },
        body: '{}',
      }),
    );
  // Settings and files that are wrong say so without what stands in them.
  const broken = join(folder, 'broken.yaml');
  for (const text of [`issuer: [${canary()}`, `webhooks: [{ source: x, secret: ${canary().slice(0, 30)} }]`]) {
    writeFileSync(broken, text);
    try {
      readConfig({ SIGN_IN: broken, NEO4J_URI: `bolt://neo4j:${canary()}@127.0.0.1:7687`, NEO4J_PASSWORD: canary() });
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      told.push(error.message, error.stack ?? '');
    }
  }
  log.error(
    { headers: { authorization: `Bearer ${canary()}`, cookie: canary() }, NEO4J_PASSWORD: canary(), secret: canary() },
    'a request with all that it brought',
  );
  log.warn(
    { err: Object.assign(new Error('failed'), { config: { token: canary(), password: canary() } }) },
    'an error',
  );
  // A webhook's secret: made, renewed, and used for a delivery that goes nowhere.
  const { webhookSubscriptions, webhookDeliverer } = services;
  const wanted = { name: 'w', url: 'https://hooks.example.com/' };
  const hook = await webhookSubscriptions.create(wanted, localAdministrator, { actor: localAdministrator.id });
  if (hook instanceof Refusal) throw new Error(JSON.stringify(hook));
  const renewal = { id: hook.subscriptionId, overlapHours: 24 };
  const renewed = await webhookSubscriptions.rotate(renewal, { actor: localAdministrator.id });
  if (renewed instanceof Refusal) throw new Error(JSON.stringify(renewed));
  canaries.push(webhookSubscriptions.secretOf(hook), webhookSubscriptions.secretOf(renewed));
  await services.feed.settled();
  await webhookDeliverer.runDue();
  const positions = await services.graph.runText('MATCH (p:WebhookPosition) RETURN properties(p) AS row');
  expect(positions).toMatchObject([{ row: { lastError: expect.stringContaining('closed to webhooks') as string } }]);
  told.push(JSON.stringify(positions));
  // What is exported of it all: the feed, with each record's state, and the metrics.
  await services.feed.settled();
  const feed: unknown = await services.graph.runText(
    'MATCH (changeSet:ChangeSet) OPTIONAL MATCH (changeSet)-[changed:CHANGED]->() RETURN { set: properties(changeSet), state: properties(changed) } AS row',
    {},
  );
  told.push(JSON.stringify(feed), await services.metrics.text(), output);
  expect(canaries.length).toBeGreaterThanOrEqual(50);
  const found = canaries.filter((secret) => told.some((text) => text.includes(secret.slice(0, 30))));
  expect(found).toEqual([]);
  expect(output).toContain('[redacted]');
});
