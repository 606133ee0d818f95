import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClaims } from '../../src/access/claims.js';
import type { SignInFile } from '../../src/access/sign-in-file.js';
import { signatureOf } from '../../src/access/webhooks.js';
import { Graph } from '../../src/graph/graph.js';
import type { RunningServer } from '../../src/server.js';
import { createServices } from '../../src/services.js';
import { localAdministrator, maySeeSchema } from '../../src/access/principal.js';
import { cypher } from '../../src/generated/cypher.js';
import { Refusal } from '../../src/refusal.js';
import { testNeo4j } from '../support/neo4j.js';
import { aDocument, anItem, importAs, quietLog, testServices, type TestServices } from '../support/services.js';
import { seconds, startIssuer, type Issuer } from '../support/issuer.js';
import { serve } from '../transport/support.js';

let services: TestServices;
let server: RunningServer;
let issuer: Issuer;
/** What the server takes for now, in milliseconds since 1970, while a test holds its clock. */
let held: number | undefined;
const secret = 'a-secret-of-at-least-32-characters';

beforeAll(async () => {
  services = await testServices({ now: () => new Date(held ?? Date.now()) });
  issuer = await startIssuer();
  await importAs(
    services,
    aDocument([
      anItem('ada', { email: 'ada@example.com', name: 'Ada' }, 'Person'),
      anItem('sre', { handle: 'sre' }, 'Team'),
    ]),
  );
  await services.feed.start();
  services.principals.start();
  server = await serve(services, { signIn: fileOf(issuer), mayIntrospect: maySeeSchema });
});
afterAll(async () => {
  await server.stop();
  await services.principals.stop();
  await services.apiTokens.stop();
  await issuer.close();
  await services.close();
});

function fileOf({ url }: Issuer): SignInFile {
  return {
    issuer: url,
    audience: 'itsm-graph',
    algorithms: ['RS256'],
    claims: { name: 'name', email: 'email', handle: 'preferred_username', groups: ['groups'] },
    trustEmails: false,
    roles: [
      { group: 'admins', role: 'ADMINISTRATOR' },
      { group: 'desk', role: 'AGENT', scope: { environments: ['PRODUCTION'] } },
      { group: 'readers', role: 'VIEWER' },
    ],
    teams: [{ group: 'sre', team: 'sre' }],
    origins: [],
    webhooks: new Map([['grafana', secret]]),
  };
}

interface Answered {
  status: number;
  data?: Record<string, { id: string }>;
  errors?: { message: string; extensions: { code: string } }[];
}

async function ask(query: string, token?: string, variables = {}): Promise<Answered> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

const me = '{ me { id name kind roles teams { name } scope { environments } person { email } } }';

describe('a token of the identity provider', () => {
  test('lets a person in with the roles and teams of its claims', async () => {
    const { data } = await ask(me, await issuer.token({ sub: 'a', name: 'Grace', groups: ['desk', 'sre'] }));
    expect(data).toMatchObject({
      me: {
        name: 'Grace',
        kind: 'PERSON',
        roles: ['AGENT'],
        teams: [{ name: 'sre' }],
        scope: [{ environments: ['PRODUCTION'] }],
      },
    });
  });

  test('finds the person on record by a verified address, and the same one ever after', async () => {
    const first = await ask(me, await issuer.token({ sub: 'ada', name: 'A. Lovelace', email: 'ada@example.com' }));
    expect(first.data).toMatchObject({ me: { person: { email: 'ada@example.com' }, roles: [] } });
    const again = await ask(me, await issuer.token({ sub: 'ada', email: 'other@example.com' }));
    expect(again.data).toMatchObject({ me: { id: first.data!['me']!.id } });
  });

  test('has an address only where the provider says that it is verified, or is trusted for those of which it does not', async () => {
    const email = 'vera@example.com';
    const { plan } = await importAs(services, aDocument([anItem('vera', { email }, 'Person')]), { source: 'payroll' });
    const [vera] = plan.map(({ id }) => id!);
    for (const [sub, said] of Object.entries({ unsaid: undefined, unverified: false, words: 'no' })) {
      const { data } = await ask(me, await issuer.token({ sub, email, email_verified: said }));
      expect(data).toMatchObject({ me: { person: { email: null } } });
      expect(data!['me']!.id).not.toBe(vera);
    }
    // As some providers write it.
    const { data } = await ask(me, await issuer.token({ sub: 'vera', email, email_verified: 'true' }));
    expect(data).toMatchObject({ me: { id: vera } });

    const trusting = { ...fileOf(issuer), trustEmails: true };
    expect(readClaims({ sub: 'x', email }, trusting).email).toBe(email);
    expect(readClaims({ sub: 'x', email, email_verified: false }, trusting).email).toBeUndefined();
  });

  test('goes on letting in who was merged into another person, as that one', async () => {
    const tokens = await Promise.all(
      ['mia', 'mia-at-work'].map((sub) => issuer.token({ sub, name: 'Mia', email: `${sub}@example.com` })),
    );
    const idOf = async (token: string) => (await ask(me, token)).data?.['me']?.id;
    const [survivor, twin] = [(await idOf(tokens[0]!))!, (await idOf(tokens[1]!))!];
    expect(survivor).not.toBe(twin);
    const { item } = (
      await ask(
        'query ($id: ID!) { item: configurationItem(id: $id) { version } }',
        await issuer.token({ sub: 'boss', groups: ['admins'] }),
        { id: survivor },
      )
    ).data as unknown as { item: { version: number } };
    const merged = await services.writes.merge(survivor, [twin], item.version, { actor: 'tester' });
    expect(merged).not.toBeInstanceOf(Refusal);
    // What was known of them ends with the feed's next beat.
    await expect.poll(() => idOf(tokens[1]!), { timeout: 10_000 }).toBe(survivor);
    expect(await idOf(tokens[0]!)).toBe(survivor);
  });

  test('does not take over a person who signs in as another subject', async () => {
    await ask(me, await issuer.token({ sub: 'ada', email: 'ada@example.com' }));
    const { status, errors } = await ask(me, await issuer.token({ sub: 'mallory', email: 'ada@example.com' }));
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('does not take up the roles of who had the address before and left without ever signing in', async () => {
    const leaver = (key: string) => anItem(key, { email: `${key}@example.com`, name: key }, 'Person');
    const { plan } = await importAs(services, aDocument([leaver('lee'), leaver('lou')]), { source: 'hr' });
    const [lee] = plan.map(({ id }) => id!);
    const wanted = { holderId: lee!, role: 'VIEWER' as const, scope: {} };
    const granted = await services.grants.grant(
      { ...wanted, validFrom: null, validTo: null, reason: null },
      { by: localAdministrator },
    );
    if (granted instanceof Refusal) throw new Error(JSON.stringify(granted));
    await importAs(services, aDocument([]), { source: 'hr', mode: 'REPLACE_SOURCE', confirmRetire: true });
    const come = async (key: string) => ask(me, await issuer.token({ sub: `new-${key}`, email: `${key}@example.com` }));
    expect(await come('lee')).toMatchObject({ status: 401 });
    expect((await services.graph.run(cypher.import.itemsByKeys, { keys: ['source|hr|lee'] }))[0]).toMatchObject({
      retired: true,
    });
    await services.grants.revoke(lee!, granted.grant.id, { by: localAdministrator });
    expect((await come('lee')).data).toMatchObject({ me: { id: lee, roles: [] } });
    expect((await come('lou')).data).toMatchObject({ me: { roles: [] } });
  });

  test('is good for up to 5 seconds beyond its end, and no longer', async () => {
    const now = seconds();
    held = now * 1_000;
    try {
      const statuses = [];
      for (const exp of [now - 4, now - 5, now - 6])
        statuses.push((await ask(me, await issuer.token({ sub: 'late', iat: now - 60, exp }))).status);
      expect(statuses).toEqual([200, 401, 401]);
    } finally {
      held = undefined;
    }
  });

  test('is refused with 401 and the same words whatever is wrong with it', async () => {
    const stranger = await generateKeyPair('RS256');
    const claims = { iss: issuer.url, aud: 'itsm-graph', sub: 'a', iat: seconds(), exp: seconds() + 60 };
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims)}`;
    const bad = {
      'another key': await issuer.token({ sub: 'a' }, { key: stranger.privateKey }),
      'another audience': await issuer.token({ sub: 'a', aud: 'else' }),
      'another issuer': await issuer.token({ sub: 'a', iss: 'https://else.example' }),
      'not yet': await issuer.token({ sub: 'a', nbf: seconds() + 60 }),
      'no end': await new SignJWT({ iss: issuer.url, aud: 'itsm-graph', sub: 'a', iat: seconds() })
        .setProtectedHeader({ alg: 'RS256' })
        .sign(stranger.privateKey),
      'no subject': await issuer.token({}),
      'alg none': `${part({ alg: 'none' })}.${part(claims)}.`,
      'the public key as a secret': `${forged}.${createHmac('sha256', issuer.publicKey).update(forged).digest('base64url')}`,
      'an unknown key': await issuer.token({ sub: 'a' }, { kid: 'unknown' }),
      'half a token': 'eyJhbGciOiJSUzI1NiJ9.e30',
      'an API token that was never made': `itsm_${'x'.repeat(43)}`,
      rubbish: '\u00ff.{}.[]',
    };
    const messages = new Set<string | undefined>();
    for (const [what, token] of Object.entries(bad)) {
      const { status, errors } = await ask(me, token);
      expect([status, errors?.[0]?.extensions.code], what).toEqual([401, 'UNAUTHENTICATED']);
      messages.add(errors?.[0]?.message);
    }
    expect(messages.size).toBe(1);
  });

  test('is taken when the provider changes its keys', async () => {
    await issuer.rotate();
    await expect
      .poll(async () => (await ask(me, await issuer.token({ sub: 'a' }))).status, { timeout: 20_000 })
      .toBe(200);
  });
});

test('who did not sign in is let to nothing but health', async () => {
  for (const query of [me, '{ configurationItems { totalCount } }', '{ __schema { types { name } } }', '{ nope }'])
    expect(await ask(query)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect((await ask('{ __typename }')).status).toBe(200);
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
});

test('roles decide, and suggestions and the schema are for those who build on it', async () => {
  const reader = await issuer.token({ sub: 'r', groups: ['readers'] });
  const admin = await issuer.token({ sub: 'adm', groups: ['admins'] });
  expect(await ask('mutation { endSilence(id: "x") { __typename } }', reader)).toMatchObject({
    status: 403,
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
  expect(await ask('{ __schema { queryType { name } } }', reader)).toMatchObject({
    errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }],
  });
  expect((await ask('{ configurationItem(id: "x") { nam } }', reader)).errors?.[0]?.message).not.toMatch(
    /Did you mean/,
  );
  expect((await ask('{ __schema { queryType { name } } }', admin)).status).toBe(200);
});

describe('the change calendar for calendar clients', () => {
  const calendar = (headers: Record<string, string> = {}, query = '') =>
    fetch(`${server.url}/calendar/changes.ics${query}`, { headers });
  const basic = (token: string) => ({ authorization: `Basic ${Buffer.from(`any:${token}`).toString('base64')}` });
  const made = async (purposes: string[]): Promise<string> => {
    const input = { name: `cal ${purposes.join()}`, kind: 'INTEGRATION', roles: ['ADMINISTRATOR'], purposes };
    const { data } = await ask(
      'mutation ($input: CreateApiTokenInput!) { made: createApiToken(input: $input) { ... on ApiTokenCreated { secret } } }',
      await issuer.token({ sub: 'adm', groups: ['admins'] }),
      { input },
    );
    return (data!['made'] as unknown as { secret: string }).secret;
  };

  test('takes a token as a password, and in the address one that is for nothing else', async () => {
    const [narrow, reader, sender] = [
      await made(['CALENDAR_READ']),
      await made(['READ']),
      await made(['ALERTS_WRITE']),
    ];
    const refused = await calendar();
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      ...[401, 'Basic realm="change calendar", charset="UTF-8"'],
    ]);
    for (const [headers, query, status] of [
      [basic(narrow), '', 200],
      [basic(reader), '', 200],
      [{ authorization: `Bearer ${narrow}` }, '', 200],
      [{}, `?token=${narrow}`, 200],
      [{}, `?token=${reader}`, 403],
      [{}, `?token=${sender}`, 403],
      [basic(sender), '', 403],
      [{}, '?token=none', 401],
      [basic('none'), '', 401],
    ] as const)
      expect([query, (await calendar(headers, query)).status]).toEqual([query, status]);
    const text = await (await calendar(basic(narrow))).text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect((await ask('{ changes { nodes { id } } }', narrow)).status).toBe(403);
    const nobody = await issuer.token({ sub: 'nobody' });
    expect((await calendar({ authorization: `Bearer ${nobody}` })).status).toBe(403);
  });
});

describe('an API token', () => {
  const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
    ... on ApiTokenCreated { secret token { id roles purposes expiresAt } } ... on Refusal { code failures { field code } } } }`;
  const made = async (input: object, as: string) =>
    (await ask(create, as, { input })).data!['createApiToken'] as unknown as Record<string, never>;

  test('of a machine does what it is for, tells when it was used, and ends when revoked', async () => {
    const admin = await issuer.token({ sub: 'adm', groups: ['admins'] });
    const input = { name: 'scrape', kind: 'INTEGRATION', roles: ['ADMINISTRATOR'], purposes: ['METRICS_READ'] };
    const { secret: token, token: shown } = await made(input, admin);
    const metrics = () => fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    expect((await metrics()).status).toBe(200);
    expect(await ask('{ alertSources { name } }', token)).toMatchObject({ status: 403 });
    expect(await ask('mutation { endSilence(id: "x") { __typename } }', token)).toMatchObject({ status: 403 });
    await services.apiTokens.stop();
    const { data } = await ask('{ apiTokens(all: true) { name lastUsedAt } }', admin);
    expect(data!['apiTokens']).toContainEqual({ name: 'scrape', lastUsedAt: expect.any(String) as unknown });
    await ask(
      `mutation { revokeApiToken(id: "${String((shown as unknown as { id: string }).id)}") { __typename } }`,
      admin,
    );
    await expect.poll(async () => (await metrics()).status).toBe(401);
  });

  test('cannot give more than its maker has', async () => {
    const admin = await issuer.token({ sub: 'adm', groups: ['admins'] });
    expect(await made({ name: 'x', kind: 'INTEGRATION', roles: ['AUDITOR'] }, admin)).toMatchObject({
      code: 'ESCALATION',
      failures: [{ field: 'input.roles', code: 'ESCALATION' }],
    });
    const agent = await issuer.token({ sub: 'agent', groups: ['desk'] });
    expect(await made({ name: 'x', kind: 'INTEGRATION', roles: ['AGENT'] }, agent)).toMatchObject({
      code: 'ESCALATION',
    });
    const wide = { name: 'x', kind: 'PERSONAL', roles: ['AGENT'], scope: [{ environments: ['TEST'] }] };
    expect(await made(wide, agent)).toMatchObject({ code: 'ESCALATION', failures: [{ field: 'input.scope' }] });
  });

  test('is kept as a hash alone', async () => {
    const admin = await issuer.token({ sub: 'adm', groups: ['admins'] });
    const { secret: token } = await made({ name: 'hidden', kind: 'INTEGRATION', roles: ['ADMINISTRATOR'] }, admin);
    const [{ found } = { found: -1 }] = (await services.graph.runText(
      `MATCH (node) WHERE any(name IN keys(node) WHERE toStringOrNull(node[name]) CONTAINS $token) RETURN { found: count(*) } AS found`,
      { token },
    )) as unknown as { found: number }[];
    expect(JSON.stringify(found)).not.toContain(token);
  });
});

describe('a webhook', () => {
  const body = JSON.stringify({ version: '4', status: 'firing', alerts: [] });
  const send = async (headers: Record<string, string>, source = 'grafana', to = server) =>
    (
      await fetch(`${to.url}/ingest/alertmanager?source=${source}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
    ).status;
  const signed = (at = seconds(), by = secret) => ({
    'x-itsm-timestamp': String(at),
    'x-itsm-signature': signatureOf(by, String(at), body),
  });

  test('is taken once when it is signed with the secret of its source, within five minutes', async () => {
    const headers = signed();
    expect(await send(headers)).not.toBe(401);
    expect(await send(headers)).toBe(401);
    expect(await send({})).toBe(401);
    expect(await send(signed(seconds() - 301))).toBe(401);
    expect(await send(signed(seconds() + 301))).toBe(401);
    expect(await send(signed(seconds() - 1, 'another-secret-of-32-characters-')), 'another secret').toBe(401);
    expect(await send(signed(seconds() - 2), 'prometheus'), 'a source without a secret').toBe(401);
  });

  test('is taken once by all processes together, also when they get it at the same time or start anew', async () => {
    const start = async (): Promise<{ server: RunningServer; stop: () => Promise<void> }> => {
      const graph = Graph.open(await testNeo4j());
      const settings = { sourcePrecedence: [], retireLimit: 0.2, historyDays: 400 };
      const other = await serve(createServices(graph, services.model, settings, quietLog), { signIn: fileOf(issuer) });
      return { server: other, stop: () => other.stop().then(() => graph.close()) };
    };
    const one = await start();
    const another = await start();
    const taken = (statuses: readonly number[]): number => statuses.filter((status) => status !== 401).length;
    const now = seconds();
    for (let round = 10; round < 15; round++) {
      const headers = signed(now - round);
      const everywhere = [server, one.server, another.server].flatMap((to) => [to, to]);
      expect(taken(await Promise.all(everywhere.map((to) => send(headers, 'grafana', to))))).toBe(1);
    }
    const headers = signed(now - 20);
    expect(await send(headers, 'grafana', one.server)).not.toBe(401);
    await one.stop();
    const restarted = await start();
    expect(await send(headers, 'grafana', restarted.server)).toBe(401);
    await restarted.stop();
    await another.stop();
  });

  test('is not read, or not parsed, for who could not have signed it', async () => {
    const [endless, rubbish] = ['x'.repeat(200_000), '{"no JSON'];
    const post = async (headers: Record<string, string>, content: string): Promise<unknown> => {
      const response = await fetch(`${server.url}/ingest/alertmanager?source=grafana`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: content },
      });
      return [response.status, ((await response.json()) as { errors: { code: string }[] }).errors[0]?.code];
    };
    expect(await post({}, endless)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await post(signed(), rubbish)).toEqual([401, 'UNAUTHENTICATED']);
    const reader = await issuer.token({ sub: 'r', groups: ['readers'] });
    expect(await post({ authorization: `Bearer ${reader}` }, endless)).toEqual([403, 'FORBIDDEN']);
    const at = String(seconds() - 30);
    const headers = { 'x-itsm-timestamp': at, 'x-itsm-signature': signatureOf(secret, at, rubbish) };
    expect((await post(headers, rubbish)) as unknown[]).toMatchObject({ 0: 400 });
    const packed = await fetch(`${server.url}/ingest/alertmanager?source=grafana`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', ...signed(seconds() - 40) },
      body: gzipSync(body),
    });
    expect([401, 403]).not.toContain(packed.status);
  });

  test('is taken with a token that may send alerts', async () => {
    const admin = await issuer.token({ sub: 'adm', groups: ['admins'] });
    expect(await send({ authorization: `Bearer ${admin}` }, 'prometheus')).not.toBe(401);
    const reader = await issuer.token({ sub: 'r', groups: ['readers'] });
    expect(await send({ authorization: `Bearer ${reader}` }, 'prometheus')).toBe(403);
  });
});
