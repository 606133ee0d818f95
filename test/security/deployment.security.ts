import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import getPort from 'get-port';
import { Agent, fetch } from 'undici';
import WebSocket from 'ws';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { testNeo4j } from '../support/neo4j.js';
import { testServices, type TestServices } from '../support/services.js';

/** The steps of docs/deployment.md, with the proxy's configuration as it stands there. */
const page = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8');
const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'itsm-deployment-'));
const children: ChildProcess[] = [];
let services: TestServices;
let issuer: Issuer;
let url: string;
let certificate: string;
const apis: ChildProcess[] = [];

beforeAll(async () => {
  services = await testServices();
  await services.feed.start();
  issuer = await startIssuer();
  const [first, second, tls] = [await getPort(), await getPort(), await getPort()];
  certificate = join(folder, 'itsm-graph.crt');
  const subject = ['-subj', '/CN=itsm.example.com', '-addext', 'subjectAltName=DNS:itsm.example.com,DNS:localhost'];
  const files = ['-keyout', join(folder, 'itsm-graph.key'), '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  });
  const signIn = join(folder, 'sign-in.yaml');
  writeFileSync(signIn, fenced('yaml').replace('https://id.example.com/realms/main', issuer.url));
  const { uri, user, password, database } = await testNeo4j();
  for (const port of [first, second]) {
    const api = spawn('npx', ['tsx', 'src/main.ts'], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        SIGN_IN: signIn,
        NEO4J_URI: uri,
        NEO4J_USER: user,
        NEO4J_PASSWORD: password,
        NEO4J_DATABASE: database,
        DEMO: 'false',
        LOG_LEVEL: 'warn',
      },
    });
    children.push(api);
    apis.push(api);
    await expect.poll(() => isReady(`http://127.0.0.1:${port}`), { timeout: 120_000, interval: 500 }).toBe(true);
  }
  const site = fenced('nginx')
    .replace('127.0.0.1:4001', `127.0.0.1:${first}`)
    .replace('127.0.0.1:4002', `127.0.0.1:${second}`)
    .replace('listen 443', `listen 127.0.0.1:${tls}`)
    .replaceAll('/etc/nginx/itsm-graph', join(folder, 'itsm-graph'));
  const whole = `daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {} http { access_log off;
    client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
    ${site} }`;
  writeFileSync(join(folder, 'nginx.conf'), whole);
  children.push(spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] }));
  url = `https://localhost:${tls}`;
  await expect.poll(() => isReady(url), { timeout: 20_000, interval: 200 }).toBe(true);
}, 300_000);
afterAll(async () => {
  for (const child of apis) if (child.exitCode === null) process.kill(-child.pid!, 'SIGTERM');
  children.at(-1)?.kill('SIGQUIT');
  await issuer.close();
  await services.feed.stop();
  await services.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function fenced(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)![1]!;
}

const trusting = () => new Agent({ connect: { ca: readFileSync(certificate) } });

async function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/health/ready`, { dispatcher: trusting() }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function ask(query: string, token?: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    dispatcher: trusting(),
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('the page leads to two processes behind TLS where people sign in', async () => {
  expect((await ask('{ me { name } }')).status).toBe(401);
  const token = await issuer.token({ sub: 'ada', name: 'Ada', groups: ['itsm-admins'] });
  const { status, body } = await ask('{ me { id name roles } }', token);
  expect([status, body]).toMatchObject([200, { data: { me: { name: 'Ada', roles: ['ADMINISTRATOR'] } } }]);
  expect((await fetch(`${url}/metrics`, { dispatcher: trusting() })).status).toBe(403);

  // Two sockets, by least_conn one on each process; both are closed, whichever process takes the mutation.
  const { id } = (body['data'] as { me: { id: string } }).me;
  const open = async () => {
    const socket = new WebSocket(`${url.replace('https', 'wss')}/graphql`, 'graphql-transport-ws', {
      ca: readFileSync(certificate),
      origin: 'https://itsm.example.com',
    });
    const closed = new Promise<{ code: number; at: number }>((resolve) =>
      socket.once('close', (code) => resolve({ code, at: performance.now() })),
    );
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    await new Promise((resolve) => socket.once('message', resolve));
    return { closed };
  };
  const sockets = [await open(), await open()];
  const began = performance.now();
  expect((await ask(`mutation { signOutEverywhere(personId: "${id}") { __typename } }`, token)).body).toMatchObject({
    data: { signOutEverywhere: { __typename: 'AccountWritten' } },
  });
  for (const { code, at } of await Promise.all(sockets.map(({ closed }) => closed))) {
    expect(code).toBe(4403);
    console.log(`revocation through the proxy: ${Math.round(at - began)} ms (required: 1000)`);
    expect(at - began).toBeLessThan(1_000);
  }

  // One process goes: no request fails.
  process.kill(-apis[0]!.pid!, 'SIGTERM');
  const fresh = await issuer.token({ sub: 'grace', groups: ['staff'] });
  for (let round = 0; round < 20; round++) expect((await ask('{ me { roles } }', fresh)).status).toBe(200);
});
