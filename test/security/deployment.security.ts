import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import getPort from 'get-port';
import { createClient, type Client } from 'graphql-ws';
import { fetch, type Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import WebSocket from 'ws';
import { startIssuer, seconds, type Issuer } from '../support/issuer.js';
import { emptyGraph, throwAwayFolder } from '../support/neo4j.js';
import { agentFor, certificateFor, hasNginx, ProductProcess, startNginx, toLoopback } from './deployed.js';
import { commandsOf, fileOnPage, inPlace, portsOnPage, settingsOf } from './deployment-page.js';
import { tell } from './figures.js';

// docs/deployment.md, run: its files with this machine's addresses in the places of its own, and its commands as they stand.
const host = 'itsm.example.com';
const json = { 'content-type': 'application/json' };

let folder: string;
let issuer: Issuer;
let ca: string;
let agent: Agent;
let port: number;
let processes: ProductProcess[] = [];
let endNginx: (() => Promise<void>) | undefined;
let token: string;

beforeAll(async () => {
  folder = await throwAwayFolder();
  if (!(await hasNginx())) return;
  issuer = await startIssuer();
  token = await tokenOf('ada');
  const { uri, password } = await emptyGraph();

  const signIn = join(folder, 'sign-in.yaml');
  writeFileSync(
    signIn,
    inPlace(fileOnPage('/etc/itsm-graph/sign-in.yaml'), { 'https://id.example.com/realms/main': issuer.url }),
  );
  const environment = settingsOf(
    inPlace(fileOnPage('/etc/itsm-graph/environment'), {
      '=/etc/itsm-graph/sign-in.yaml': `=${signIn}`,
      'bolt://127.0.0.1:7687': uri,
      'change-me': password,
      '/var/lib/itsm-graph': join(folder, 'data'),
    }),
  );
  const unit = fileOnPage('/etc/systemd/system/itsm-graph@.service');
  const [, command = ''] = /^ExecStart=(.+)$/m.exec(inPlace(unit, { '/usr/bin/node': process.execPath })) ?? [];
  expect(settingsOf(unit.replaceAll('Environment=', ''))).toMatchObject({ PORT: '%i' });

  const page = fileOnPage('/etc/nginx/conf.d/itsm-graph.conf');
  const ports = await Promise.all(portsOnPage(page).map(() => getPort()));
  expect(ports).toHaveLength(2);
  port = await getPort();
  const { certificate, key } = await certificateFor(host, folder);
  ca = readFileSync(certificate, 'utf8');
  agent = agentFor(ca);
  const site = inPlace(page, {
    'listen 443 ssl': `listen 127.0.0.1:${port} ssl`,
    '/etc/nginx/itsm-graph.crt': certificate,
    '/etc/nginx/itsm-graph.key': key,
    '/var/log/nginx/itsm-graph.log': join(folder, 'access.log'),
    ...Object.fromEntries(
      portsOnPage(page).map((stands, place) => [`127.0.0.1:${stands} `, `127.0.0.1:${ports[place]} `]),
    ),
  });
  processes = ports.map((one) => new ProductProcess(command.split(' '), environment, one));
  // At once: one of them migrates, the other waits for it.
  await Promise.all(processes.map((one) => one.start()));
  endNginx = await startNginx(site, folder, port);
}, 300_000);
afterAll(async () => {
  await endNginx?.();
  await Promise.all(processes.map((one) => one.stop()));
  for (const one of processes) one.kill();
  await agent?.close();
  await issuer?.close();
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = (sub: string, iat = seconds()): Promise<string> =>
  issuer.token({ sub, name: sub, email: `${sub}@example.com`, groups: ['itsm-admins', 'staff'], iat, exp: iat + 900 });
function orSkip(context: TestContext): void {
  if (!endNginx) context.skip('nginx is not installed: apt-get install nginx');
}

interface Answered {
  status: number;
  body: { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] };
}
async function ask(query: string, by = token, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await fetch(`https://${host}:${port}/graphql`, {
    method: 'POST',
    dispatcher: agent,
    headers: { ...json, ...(by !== '' && { authorization: `Bearer ${by}` }), ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

let written = 0;
const write = (): Promise<Answered> => {
  const name = `server-${++written}`;
  return ask(
    `mutation { createConfigurationItem(item: { server: { key: "${name}", name: "${name}", serialNumber: "${name}" } }) { __typename } }`,
  );
};

/** Subscribes through TLS, as a page of the product's own origin would, and comes back when it is cut off. */
function subscriber(sub: string): { client: Client; cursors: string[]; closed: number[] } {
  const [cursors, closed]: [string[], number[]] = [[], []];
  class ThroughProxy extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { ca, lookup: toLoopback, origin: `https://${host}` });
    }
  }
  const client = createClient({
    url: `wss://${host}:${port}/graphql`,
    webSocketImpl: ThroughProxy,
    // Fetched anew each time, as docs/access.md says.
    connectionParams: async () => ({ authorization: `Bearer ${await tokenOf(sub)}` }),
    retryAttempts: 50,
    retryWait: () => pause(50),
    shouldRetry: () => true,
    on: { closed: (event) => closed.push((event as { code: number }).code) },
  });
  client.subscribe<{ changeSetSealed: { cursor: string } }>(
    { query: 'subscription { changeSetSealed { cursor } }' },
    {
      next: ({ data }) => void cursors.push(data!.changeSetSealed.cursor),
      error: (error) => console.log('  the subscription failed:', error),
      complete: () => undefined,
    },
  );
  return { client, cursors, closed };
}

/** Writes until it is heard of. */
async function untilHeard(cursors: readonly string[], from = cursors.length): Promise<void> {
  await expect.poll(() => write().then(() => cursors.length), { timeout: 30_000, interval: 200 }).toBeGreaterThan(from);
}

describe('docs/deployment.md', () => {
  test('step 7: each command prints what the page says', async (context) => {
    orSkip(context);
    writeFileSync(
      join(folder, '.curlrc'),
      `connect-to = "${host}:443:127.0.0.1:${port}"\ncacert = "${join(folder, 'itsm-graph.crt')}"\n`,
    );
    const commands = commandsOf('7.');
    expect(commands).toHaveLength(4);
    for (const { command, prints } of commands) {
      const { stdout } = await execa('sh', ['-c', command], { env: { CURL_HOME: folder, TOKEN: token } });
      expect(stdout, command).toContain(prints);
    }
    tell('deployment: commands of the page that print what it says', `${commands.length}`, `${commands.length}`);
  });

  test('answers who signed in, refuses who did not, and tells browsers to stay with TLS', async (context) => {
    orSkip(context);
    expect((await ask('{ me { name roles } }')).body.data).toEqual({
      me: { name: 'ada', roles: ['ADMINISTRATOR', 'VIEWER'] },
    });
    for (const by of ['', 'nonsense', await issuer.token({ sub: 'ada', aud: 'another' })])
      expect(await ask('{ me { name } }', by)).toMatchObject({
        status: 401,
        body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      });
    const live = await fetch(`https://${host}:${port}/health/live`, { dispatcher: agent });
    await live.text();
    expect(live.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(live.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('events come through TLS, by WebSocket and as an event stream; pages of other origins get none', async (context) => {
    orSkip(context);
    const { client, cursors } = subscriber('ada');
    const stream = await fetch(`https://${host}:${port}/graphql/stream`, {
      method: 'POST',
      dispatcher: agent,
      headers: { ...json, accept: 'text/event-stream', authorization: `Bearer ${token}`, origin: `https://${host}` },
      body: JSON.stringify({ query: 'subscription { changeSetSealed { cursor } }' }),
    });
    expect(stream.status).toBe(200);
    await untilHeard(cursors);
    let text = '';
    for await (const chunk of stream.body!) {
      text += Buffer.from(chunk).toString();
      if (text.includes('event: next')) break;
    }
    expect(text).toContain('"changeSetSealed"');
    await client.dispose();

    const foreign = new WebSocket(`wss://${host}:${port}/graphql`, 'graphql-transport-ws', {
      ca,
      lookup: toLoopback,
      origin: 'https://evil.example',
    });
    const status = await new Promise((resolve) => {
      foreign.on('error', () => undefined);
      foreign.once('unexpected-response', (_, response) => resolve(response.statusCode));
    });
    expect(status).toBe(403);
  });

  test('a file that was attached comes from either process, and no token is written down by the proxy', async (context) => {
    orSkip(context);
    const { body } = await ask(
      'mutation { logIncident(input: { title: "Slow" }) { ... on IncidentWritten { incident { number } } ... on Refusal { code message } } }',
    );
    expect(body.data, JSON.stringify(body)).toMatchObject({
      logIncident: { incident: { number: expect.any(String) } },
    });
    const { number } = (body.data as { logIncident: { incident: { number: string } } }).logIncident.incident;
    const headers = { authorization: `Bearer ${token}` };
    const at = async (path: string): Promise<number> => {
      const response = await fetch(`https://${host}:${port}${path}`, { dispatcher: agent });
      await response.text();
      return response.status;
    };
    const content = 'trace\n'.repeat(200_000);
    const attached = await fetch(`https://${host}:${port}/attachments?record=${number}&name=trace.log`, {
      ...{ method: 'POST', dispatcher: agent, headers, body: content },
    });
    const answered = await attached.text();
    expect([attached.status, answered]).toEqual([201, expect.stringContaining('sha256')]);
    const { attachment } = JSON.parse(answered) as { attachment: { id: string } };
    for (const one of processes) {
      const found = await fetch(`http://127.0.0.1:${one.port}/attachments/${attachment.id}`, { headers });
      expect([found.status, (await found.text()) === content]).toEqual([200, true]);
    }
    const secret = 'S3cret'.repeat(8).slice(0, 43);
    expect(await at(`/heartbeat/${secret}`)).toBe(404);
    expect(await at(`/calendar/changes.ics?token=${secret}`)).toBe(401);
    expect(await at('/health/live')).toBe(200);
    const log = (): string => readFileSync(join(folder, 'access.log'), 'utf8');
    await expect.poll(log).toContain('/health/live');
    expect(log()).not.toContain('S3cret');
    tell('deployment: tokens in the log of the proxy', '0', '0');
  });

  test('signing out everywhere closes the socket, whichever process holds it', async (context) => {
    orSkip(context);
    // Each new socket goes to the process with the fewest.
    const sockets = [subscriber('grace'), subscriber('grace')];
    for (const { cursors } of sockets) await untilHeard(cursors);
    const { body } = await ask('{ me { person { id } } }', await tokenOf('grace'));
    const { id } = (body.data as { me: { person: { id: string } } }).me.person;
    const begun = performance.now();
    const ended = await ask(`mutation { signOutEverywhere(personId: "${id}") { __typename } }`);
    expect(ended.body.errors).toBeUndefined();
    await expect
      .poll(() => sockets.map(({ closed }) => closed[0]), { timeout: 10_000, interval: 20 })
      .toEqual([4403, 4403]);
    tell('deployment: sockets closed after signing out', `${Math.round(performance.now() - begun)} ms`, '<= 1000 ms');
    for (const { client } of sockets) await client.dispose();
  });

  test('step 9: one process after the other is restarted; no request fails, and events go on', async (context) => {
    orSkip(context);
    const { client, cursors, closed } = subscriber('ada');
    await untilHeard(cursors);
    let going = true;
    const failed: string[] = [];
    let asked = 0;
    const clients = Array.from({ length: 4 }, async (_, number) => {
      while (going) {
        const answered = await (number === 0 ? write() : ask('{ me { name } }')).catch((error: unknown) => error);
        asked++;
        const { status, body } = answered as Partial<Answered>;
        if (status !== 200 || body?.errors) failed.push(`${status}: ${JSON.stringify(body ?? String(answered))}`);
        await pause(20);
      }
    });
    const stops: number[] = [];
    for (const one of processes) {
      stops.push(await one.stop());
      await one.start();
    }
    going = false;
    await Promise.all(clients);
    await untilHeard(cursors);
    await client.dispose();
    tell('deployment: requests that failed in a rolling restart', `${failed.length} of ${asked}`, '0');
    tell('deployment: the slower end of a process', `${Math.round(Math.max(...stops))} ms`, '<= 10000 ms');
    expect(failed).toEqual([]);
    expect(closed).toContain(1001);
    expect(Math.max(...stops)).toBeLessThanOrEqual(10_000);
  });
});
