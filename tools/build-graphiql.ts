/**
 * Bundles GraphiQL, its Monaco workers included, from web/graphiql/ into dist/graphiql/, so that /graphiql works with no
 * internet. Does nothing when what the bundle is made of has not changed since. Run it as
 * `tsx tools/build-graphiql.ts`, before the server starts.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'web', 'graphiql');
const output = path.join(root, 'dist', 'graphiql');
const stampFile = '.inputs';

/** Packages whose version decides what the bundle holds. */
const packages = [
  '@graphiql/react',
  '@graphiql/toolkit',
  'graphiql',
  'graphql',
  'graphql-ws',
  'monaco-editor',
  'monaco-graphql',
  'react',
  'react-dom',
  'vite',
];

/** What a call did: `built` false when the bundle was already what its inputs make. */
export interface GraphiqlBuild {
  readonly folder: string;
  readonly built: boolean;
  readonly seconds: number;
}

/**
 * Makes sure that dist/graphiql/ holds the bundle of today's inputs. Safe when several processes call it at once: each
 * builds in a folder of its own and the last one stays. `onStart` is called once a build turns out to be needed.
 * Throws when the bundle is missing and Vite, a development dependency, is not installed.
 */
export async function buildGraphiql(onStart: () => void = () => undefined): Promise<GraphiqlBuild> {
  const began = performance.now();
  const done = (built: boolean): GraphiqlBuild => ({
    folder: output,
    built,
    seconds: (performance.now() - began) / 1000,
  });
  if (!isInstalled('vite')) {
    // An image without development dependencies brings the bundle along; its versions can't be compared there.
    if (existsSync(path.join(output, 'index.html'))) return done(false);
    throw new Error(
      'GraphiQL is not built and Vite is not installed: run `npm install` with development dependencies.',
    );
  }
  const inputs = await hashInputs();
  if ((await readStamp()) === inputs) return done(false);

  onStart();
  const fresh = `${output}.${process.pid}`;
  try {
    await bundle(fresh);
    await writeFile(path.join(fresh, stampFile), inputs);
    await replace(fresh, inputs);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return done(true);
}

async function bundle(folder: string): Promise<void> {
  const { build } = await import('vite');
  await mkdir(path.dirname(folder), { recursive: true });
  await build({
    configFile: false,
    root: source,
    base: '/graphiql/',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // The editor is one big piece; splitting it would only add requests to the same machine.
      chunkSizeWarningLimit: 10_000,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: path.join(source, 'index.html'), sandbox: path.join(source, 'sandbox.ts') },
        output: {
          // A page that Vite does not write loads it by name.
          entryFileNames: ({ name }) => (name === 'sandbox' ? 'sandbox.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  });
}

/** Puts the fresh folder in the old one's place. When another process got there first with the same inputs, its stays. */
async function replace(fresh: string, inputs: string): Promise<void> {
  const old = `${fresh}.old`;
  try {
    await rename(output, old).catch(unlessCode('ENOENT'));
    await rename(fresh, output);
  } catch (error) {
    if ((await readStamp()) !== inputs) throw error;
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

function unlessCode(expected: string): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code !== expected) throw error;
  };
}

async function readStamp(): Promise<string | undefined> {
  try {
    return await readFile(path.join(output, stampFile), 'utf8');
  } catch {
    return undefined;
  }
}

async function hashInputs(): Promise<string> {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Buffer): void => {
    hash.update(`${name}\0${content.length}\0`).update(content);
  };
  const files = (await readdir(source, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, fileURLToPath(import.meta.url)]) add(path.relative(root, file), await readFile(file));
  for (const name of packages) add(name, await versionOf(name));
  return hash.digest('hex');
}

const require = createRequire(import.meta.url);

const isInstalled = (name: string): boolean => manifestOf(name) !== undefined;

/** Where a package's manifest is. Packages need not export theirs, so it is looked up where Node looks for packages. */
function manifestOf(name: string): string | undefined {
  return require.resolve
    .paths(name)
    ?.map((folder) => path.join(folder, name, 'package.json'))
    .find((file) => existsSync(file));
}

async function versionOf(name: string): Promise<string> {
  const manifest = manifestOf(name);
  if (!manifest)
    throw new Error(`GraphiQL cannot be built: the package ${name} is not installed. Run \`npm install\`.`);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built, seconds } = await buildGraphiql(() => process.stdout.write('Building GraphiQL, once … '));
  if (built) process.stdout.write(`done in ${seconds.toFixed(1)} s\n`);
}
