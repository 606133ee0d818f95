import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages, sandboxCorsOrigins, type PagesOptions } from '../src/pages.js';
import { buildGraphiql } from '../tools/build-graphiql.js';
import { examplesFor, type Example } from '../web/graphiql/examples.js';

const servers: Server[] = [];
let graphiqlFolder = '';
let origin = '';

/** A server with nothing but the pages, and an endpoint behind them that says it was reached. */
async function serve(options: PagesOptions): Promise<string> {
  const app = express();
  app.use(pages(options));
  app.use('/graphql', (_request, response) => void response.json({ reached: 'the endpoint' }));
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const get = (address: string, at = origin) => fetch(at + address, { headers: browser, redirect: 'manual' });
const html = async (address: string, at = origin) => (await get(address, at)).text();

/** Directive by directive. */
const policyOf = (response: Response): Record<string, string> =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

/** What a page loads or links to. */
const addressesIn = (page: string): string[] =>
  [...page.matchAll(/\b(?:src|href|action|srcset|data)\s*=\s*"([^"]*)"/g)].map(([, address = '']) => address);

const dataIn = (page: string, id: string): unknown => {
  const [, json = ''] = new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(page) ?? [];
  return JSON.parse(json);
};

beforeAll(async () => {
  graphiqlFolder = (await buildGraphiql()).folder;
  origin = await serve({ graphiqlFolder });
}, 120_000);

afterAll(async () => {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

describe('GraphiQL', () => {
  test('is served whole by this server: everything its page names is there, with the right type', async () => {
    const response = await get('/graphiql');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const addresses = addressesIn(await response.text());
    expect(addresses.length).toBeGreaterThan(2);
    const types: Record<string, RegExp> = {
      '.js': /^text\/javascript/,
      '.css': /^text\/css/,
      '.svg': /^image\/svg\+xml/,
    };
    for (const address of addresses) {
      expect(address).toMatch(/^\/graphiql\//);
      const asset = await get(address);
      expect(asset.status, address).toBe(200);
      expect(asset.headers.get('content-type')).toMatch(types[path.extname(address)] ?? /^$/);
    }
  });

  test('names no other host, in its page or in its style sheets', async () => {
    expect(await html('/graphiql')).not.toMatch(/https?:|\/\/[a-z]/i);
    const assets = path.join(graphiqlFolder, 'assets');
    for (const sheet of (await readdir(assets)).filter((name) => name.endsWith('.css'))) {
      const css = await readFile(path.join(assets, sheet), 'utf8');
      expect(css.match(/@import[^;]*|url\(\s*["']?(?!data:|#|\/graphiql\/|\.?\/?[\w-]+\.ttf)[^)]{0,60}/g)).toBeNull();
    }
  });

  test('brings the workers of its editors along, and serves every file of the bundle', async () => {
    const names = await readdir(path.join(graphiqlFolder, 'assets'));
    for (const worker of ['editor.worker', 'json.worker', 'graphql.worker']) {
      expect(names.some((name) => name.startsWith(worker))).toBe(true);
    }
    for (const name of names) {
      const response = await get(`/graphiql/assets/${name}`);
      expect(response.status, name).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBe(
        (await stat(path.join(graphiqlFolder, 'assets', name))).size,
      );
    }
  });

  test('keeps to its own host under its content security policy, WebSockets included', async () => {
    const response = await get('/graphiql');
    const host = new URL(origin).host;
    expect(policyOf(response)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self' data:",
      'connect-src': `'self' ws://${host} wss://${host}`,
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(await response.text()).not.toMatch(/<script(?![^>]*(\bsrc=|application\/json))/);
  });

  test('lets files named by their content be kept, and asks again for the rest', async () => {
    const [asset = ''] = await readdir(path.join(graphiqlFolder, 'assets'));
    const cacheControl = async (address: string) => (await get(address)).headers.get('cache-control');
    expect(await cacheControl(`/graphiql/assets/${asset}`)).toBe('public, max-age=31536000, immutable');
    expect(await cacheControl('/graphiql/sandbox.js')).toBe('public, max-age=0');
    expect(await cacheControl('/graphiql')).toBe('no-store');
  });

  test('answers 404 for a file the bundle does not have, and for its build stamp', async () => {
    expect((await get('/graphiql/assets/none.js')).status).toBe(404);
    expect((await get('/graphiql/.inputs')).status).toBe(404);
    expect((await get('/graphiql/..%2f..%2fpackage.json')).status).toBeGreaterThanOrEqual(400);
  });

  test('opens with the examples it is given, asked for again at each load', async () => {
    let loads = 0;
    const at = await serve({ graphiqlFolder, examples: async () => examplesFor({ host: `host-${++loads}` }) });
    for (const host of ['host-1', 'host-2']) {
      expect(dataIn(await html('/graphiql', at), 'examples')).toEqual(examplesFor({ host }));
    }
  });

  test('says how to build it where it is not built', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'no-graphiql-'));
    const response = await get('/graphiql', await serve({ graphiqlFolder: empty }));
    await rm(empty, { recursive: true });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npx tsx tools/build-graphiql.ts');
  });

  test('is not built again while its inputs are the same', async () => {
    let started = false;
    expect(await buildGraphiql(() => (started = true))).toMatchObject({ built: false, folder: graphiqlFolder });
    expect(started).toBe(false);
  });
});

describe('Apollo Sandbox', () => {
  test('is what a browser gets from /graphql, with the first example in it', async () => {
    const at = await serve({ graphiqlFolder, examples: () => examplesFor({ host: 'host-1' }) });
    const response = await get('/graphql', at);
    expect(response.status).toBe(200);
    expect(response.headers.get('vary')).toBe('Accept');
    const page = await response.text();
    const [first] = examplesFor({ host: 'host-1' });
    expect(dataIn(page, 'settings')).toMatchObject({
      initialState: { document: first?.document, variables: { of: ['host-1'] } },
    });
    for (const address of addressesIn(page).filter((address) => address.startsWith('/graphiql/'))) {
      expect((await get(address, at)).status, address).toBe(200);
    }
  });

  test('leaves the endpoint to every client that does not ask for HTML first', async () => {
    const reached = { reached: 'the endpoint' };
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json, text/html;q=0.5, */*;q=0.8']) {
      const response = await fetch(`${origin}/graphql`, { headers: { accept } });
      expect(await response.json(), accept).toEqual(reached);
    }
    expect(await (await fetch(`${origin}/graphql`, { method: 'POST', headers: browser })).json()).toEqual(reached);
  });

  test("may load and frame Apollo's hosts and nothing else from outside", async () => {
    const policy = policyOf(await get('/graphql'));
    const outside = Object.values(policy)
      .flatMap((sources) => sources.split(' '))
      .filter((source) => source.startsWith('http'));
    expect(outside).toEqual([
      'https://embeddable-sandbox.cdn.apollographql.com',
      'https://sandbox.embed.apollographql.com',
    ]);
    expect(policy['script-src']).not.toContain('unsafe');
    expect(policy['style-src']).toMatch(/^'sha256-[\w+/=]+'$/);
    expect(policy['frame-ancestors']).toBe("'none'");
  });

  test('leads to GraphiQL before, and without, any script', async () => {
    const page = await html('/graphql');
    expect(page).toContain('<noscript>');
    expect(page.indexOf('href="/graphiql"')).toBeLessThan(page.indexOf('<script'));
    expect(page).toMatch(/<p id="unreachable" hidden[^>]*><strong>Apollo's servers could not be reached/);
  });

  test('calls the API from origins that a CORS setting can name', () => {
    expect(sandboxCorsOrigins.map((address) => new URL(address).origin)).toEqual(sandboxCorsOrigins);
  });
});

describe('the front page', () => {
  test('links to the explorers and to health, without a script', async () => {
    const response = await get('/');
    expect(response.status).toBe(200);
    const page = await response.text();
    const links = addressesIn(page).filter((address) => !address.endsWith('.svg'));
    expect(links).toEqual(['/graphiql', '/graphql', '/health/live', '/health/ready']);
    expect(page).not.toContain('<script');
    expect(policyOf(response)).not.toHaveProperty('script-src');
  });
});

describe('every page', () => {
  test('is neither sniffed, framed nor named to others', async () => {
    for (const address of ['/', '/graphql', '/graphiql', '/graphiql/sandbox.js']) {
      const { headers } = await get(address);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('shows text from examples as text, whatever is in it', async () => {
    const nasty = `</script><script>alert("1")</script><!--<img src=x onerror='alert(2)'>&amp;$&$'`;
    const example: Example = { question: nasty, document: nasty, variables: { of: [nasty] } };
    const at = await serve({ graphiqlFolder, examples: () => [example] });
    for (const address of ['/', '/graphql', '/graphiql']) {
      const page = await html(address, at);
      expect(page).not.toMatch(/<script>|<img|<!--/);
    }
    expect(await html('/', at)).toContain('<li>&#60;/script&#62;&#60;script&#62;alert(&#34;1&#34;)');
    expect(dataIn(await html('/graphiql', at), 'examples')).toEqual([example]);
    expect(dataIn(await html('/graphql', at), 'settings')).toMatchObject({ initialState: { document: nasty } });
  });

  test('takes no word of a forged Host header into its policy', async () => {
    const request = httpRequest(`${origin}/graphiql`, { headers: { ...browser, host: 'x; script-src *' } }).end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.headers['content-security-policy']).toContain("connect-src 'self';");
    expect(response.headers['content-security-policy']).not.toContain('*');
  });
});

describe('the examples', () => {
  test('each hold one named operation, with a value for every variable and no other', () => {
    for (const { document, variables, question } of [...examplesFor(), ...examplesFor({ host: 'a', service: 'b' })]) {
      const operation = getOperationAST(parse(document));
      expect(operation?.name?.value, question).toBeTruthy();
      const names = operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
      expect(Object.keys(variables).sort()).toEqual([...names].sort());
    }
  });

  test('start with one that runs as it stands, known items or none', () => {
    expect(examplesFor()[0]?.variables).toEqual({ search: 'web' });
    expect(examplesFor({ host: 'host-1' })[0]?.variables).toEqual({ of: ['host-1'] });
  });
});

test('where a label leads names the record, as text, and loads nothing', async () => {
  const response = await get(`/assets/${encodeURIComponent('<script>"')}`);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).toContain('<h1>Asset</h1>');
  expect(text).not.toContain('<script>"');
  expect(await html('/items/i-1')).toContain('configurationItem(id: &#34;i-1&#34;)');
});
