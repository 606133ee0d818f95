import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type Request, type Response, type Router } from 'express';
import { examplesFor, type Example } from '../web/graphiql/examples.js';

/** Apollo's public hosts that the Sandbox page loads from: its script, and the frame that the script opens. */
const sandboxScript = 'https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js';
const sandboxFrame = 'https://sandbox.embed.apollographql.com';

/**
 * Origins from which Apollo Sandbox calls the API: the hosted one's and the embedded one's. To be allowed by CORS while
 * the server listens on loopback only.
 */
export const sandboxCorsOrigins: readonly string[] = ['https://studio.apollographql.com', sandboxFrame];

export interface PagesOptions {
  /** The folder that tools/build-graphiql.ts writes, absolute. Where it is missing, /graphiql says how to make it. */
  readonly graphiqlFolder: string;
  /**
   * The questions the explorers open with, the first one on top. Asked again for each page, so they may name items by
   * ids that are looked up. It should answer `examplesFor()` rather than reject: a rejection fails the page.
   */
  readonly examples?: () => Promise<readonly Example[]> | readonly Example[];
}

/**
 * The pages for people: `/`, `/graphiql`, and Apollo Sandbox for a GET of `/graphql` that prefers HTML. Everything else
 * falls through, so mount it before the GraphQL endpoint.
 */
export function pages({ graphiqlFolder, examples = () => examplesFor() }: PagesOptions): Router {
  const router = express.Router();

  router.get('/', async (_request, response) => {
    sendPage(response, indexPage(await examples()), plainPolicy);
  });

  // Where labels lead. It shows nothing of the record itself: what may be seen of it, the API decides.
  for (const [kind, field] of recordPages)
    router.get(`/${kind}/:id`, (request, response) => {
      sendPage(response, recordPage(field, request.params.id), plainPolicy);
    });

  router.get('/graphql', async (request, response, next) => {
    response.vary('Accept');
    // A client that takes anything, such as curl, gets the first of the two: the API.
    if (request.accepts(['application/json', 'text/html']) !== 'text/html') return next();
    sendPage(response, sandboxPage(await examples()), sandboxPolicy(request));
  });

  router.get('/graphiql', async (request, response) => {
    const html = await readFile(path.join(graphiqlFolder, 'index.html'), 'utf8').catch(() => undefined);
    if (html === undefined) return sendPage(response.status(503), notBuiltPage, plainPolicy);
    sendPage(response, withExamples(html, await examples()), graphiqlPolicy(request));
  });

  router.use('/graphiql', (request, response, next) => {
    secure(response, graphiqlPolicy(request));
    next();
  });
  // The names of the files in assets/ carry a hash of what is in them.
  router.use(
    '/graphiql/assets',
    express.static(path.join(graphiqlFolder, 'assets'), { immutable: true, maxAge: '1y' }),
  );
  router.use('/graphiql', express.static(graphiqlFolder, { index: false, redirect: false }));

  return router;
}

type Policy = Readonly<Record<string, string>>;

const style = `
body { margin: 3rem auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1c2b33; }
a { color: #0b6e6e; }
code { font: 0.95em ui-monospace, monospace; }
dt { margin-top: 1rem; font-weight: 600; }
dd { margin: 0; }
#sandbox { position: absolute; inset: 0; visibility: hidden; }
#sandbox.ready { visibility: visible; }
#sandbox iframe { width: 100%; height: 100%; border: 0; background: white; }
`;

const plainPolicy: Policy = {
  'img-src': "'self'",
  'style-src': `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
};

const sandboxPolicy = (request: Request): Policy => ({
  ...plainPolicy,
  'script-src': `'self' ${new URL(sandboxScript).origin}`,
  'frame-src': sandboxFrame,
  'connect-src': sameHost(request),
});

const graphiqlPolicy = (request: Request): Policy => ({
  'script-src': "'self'",
  'worker-src': "'self'",
  // Monaco writes style elements and attributes as it lays out text.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': sameHost(request),
});

/** This server, by HTTP and WebSocket: not every browser counts a WebSocket of the same host as 'self'. */
function sameHost({ headers: { host = '' } }: Request): string {
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host) ? `'self' ws://${host} wss://${host}` : "'self'";
}

/** Sets the headers that keep a page from loading, sending or being framed other than as meant. */
function secure(response: Response, policy: Policy): void {
  const directives = {
    'default-src': "'none'",
    ...policy,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  response.set({
    'Content-Security-Policy': Object.entries(directives)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
  });
}

function sendPage(response: Response, html: string, policy: Policy): void {
  secure(response, policy);
  response.set('Cache-Control', 'no-store').type('html').send(html);
}

/** Text as HTML, in an element or a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A value for a script element of type application/json: JSON that can't end the element. */
const dataBlock = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

/** Puts the examples where web/graphiql/index.html has an empty list of them. */
function withExamples(html: string, examples: readonly Example[]): string {
  return html.replace(/<script type="application\/json" id="examples">\s*\[\]\s*<\/script>/, () =>
    dataBlock('examples', examples),
  );
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/graphiql/favicon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

const indexPage = (examples: readonly Example[]): string =>
  page(
    'ITSM Graph',
    `<h1>ITSM Graph</h1>
<p>IT service management as one graph, behind one GraphQL API.</p>
<dl>
<dt><a href="/graphiql">GraphiQL</a></dt>
<dd>The explorer this server brings along. Works without internet, subscriptions included.</dd>
<dt><a href="/graphql">Apollo Sandbox</a></dt>
<dd>Apollo's explorer, loaded from Apollo's servers.</dd>
<dt>GraphQL</dt>
<dd><code>POST /graphql</code>, and subscriptions over WebSocket (graphql-ws) at the same address.</dd>
<dt>Health</dt>
<dd><a href="/health/live">live</a>: the process runs. <a href="/health/ready">ready</a>: it can answer.</dd>
</dl>
<h2>Questions to start with</h2>
<p>GraphiQL opens with a tab for each.</p>
<ul>
${examples.map(({ question }) => `<li>${escapeHtml(question)}</li>`).join('\n')}
</ul>`,
  );

/** The pages of records, with the query that shows one. */
const recordPages = [
  ['items', 'configurationItem'],
  ['assets', 'asset'],
] as const;

const recordPage = (field: (typeof recordPages)[number][1], id: string): string =>
  page(
    'ITSM Graph',
    `<h1>${field === 'asset' ? 'Asset' : 'Configuration item'}</h1>
<p><code>${escapeHtml(id)}</code></p>
<p>In <a href="/graphiql">GraphiQL</a> this shows it:</p>
<pre><code>${escapeHtml(
      field === 'asset'
        ? `{ asset(id: ${JSON.stringify(id)}) { tag name state owner { name } custodian { name } location { name } } }`
        : `{ configurationItem(id: ${JSON.stringify(id)}) { name class status { effective } asset { tag state owner { name } } } }`,
    )}</code></pre>`,
  );

const sandboxPage = ([example]: readonly Example[]): string =>
  page(
    'Apollo Sandbox · ITSM Graph',
    `<main id="fallback">
<h1>Apollo Sandbox</h1>
<noscript><p>Apollo Sandbox needs JavaScript. The API itself does not: POST your documents to this address.</p></noscript>
<p id="loading">Loading Apollo Sandbox from Apollo's servers…</p>
<p id="unreachable" hidden role="status"><strong>Apollo's servers could not be reached</strong>, and Apollo Sandbox comes
from there.</p>
<p><a href="/graphiql">GraphiQL</a> is served by this server and works without internet.</p>
</main>
<div id="sandbox"></div>
${dataBlock('settings', {
  script: sandboxScript,
  frameOrigin: sandboxFrame,
  initialState: { document: example?.document ?? '', variables: example?.variables ?? {} },
})}
<script type="module" src="/graphiql/sandbox.js"></script>`,
  );

const notBuiltPage = page(
  'GraphiQL · ITSM Graph',
  `<h1>GraphiQL is not built</h1>
<p>Run <code>npx tsx tools/build-graphiql.ts</code> in the server's folder, then load this page again.</p>`,
);
