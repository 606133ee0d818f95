import { access, constants, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Config } from '../config.js';
import { freeBytes } from '../graph/disk-watch.js';
import { jarsArePresent } from '../graph/embedded-jars.js';
import { findJava, findMaven, type Java } from '../graph/embedded-java.js';
import { inArea, type Check } from './check.js';

const leastNode = [20, 19] as const;
const leastFreeSpace = 2 * 1024 ** 3;

/** What the product needs of the machine it runs on. */
export async function checkMachine(config: Config): Promise<Check[]> {
  return [
    checkNode(process.versions.node),
    ...(await checkEmbedded(config)),
    await checkFolder(config.dataDir, config.neo4j.kind),
    await checkPort(config),
  ];
}

export function checkNode(version: string): Check {
  const { ok, failed } = inArea('Machine');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])
    ? ok('Node.js', version)
    : failed('Node.js', `${version} is too old`, `Install Node.js ${leastNode.join('.')} or newer.`);
}

async function checkEmbedded({ neo4j }: Config): Promise<Check[]> {
  const { ok, failed, skipped } = inArea('Machine');
  if (neo4j.kind === 'server')
    return ['Java', 'Maven', 'Neo4j jars'].map((name) => skipped(name, 'not needed: NEO4J_URI is set'));
  let java: Java | undefined;
  const checks: Check[] = [];
  try {
    java = await findJava(neo4j.version, neo4j.javaHome);
    checks.push(ok('Java', `${java.major} in ${java.home}`));
  } catch (error) {
    checks.push(failed('Java', error instanceof Error ? error.message : String(error)));
  }
  const present = await jarsArePresent(neo4j.jarsDir, neo4j.version);
  const maven = await findMaven(java);
  checks.push(
    maven !== undefined
      ? ok('Maven', maven)
      : present
        ? ok('Maven', 'not found, and not needed: the jars are there')
        : failed(
            'Maven',
            `not found, and needed once to fetch Neo4j ${neo4j.version}`,
            'Install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven), or run "docker compose up -d" and set NEO4J_URI.',
          ),
    present
      ? ok('Neo4j jars', `${neo4j.version} in ${join(neo4j.jarsDir, neo4j.version)}`)
      : skipped('Neo4j jars', `${neo4j.version} is fetched at the first start`),
  );
  return checks;
}

async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  const parent = dirname(path);
  return found !== undefined || parent === path ? path : nearestFolder(parent);
}

async function checkFolder(dataDir: string, kind: Config['neo4j']['kind']): Promise<Check> {
  const { ok, warning, failed, skipped } = inArea('Machine');
  const name = 'Data folder';
  if (kind === 'server') return skipped(name, 'not needed: NEO4J_URI is set');
  const folder = await nearestFolder(dataDir);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return failed(
      name,
      `${folder} cannot be written to`,
      'Give its owner the right to, or set DATA_DIR to another folder.',
    );
  }
  const password = await stat(join(dataDir, 'neo4j/password')).catch(() => undefined);
  if (password !== undefined && (password.mode & 0o077) !== 0)
    return failed(
      name,
      `${join(dataDir, 'neo4j/password')} can be read by other users`,
      `Run: chmod 600 ${join(dataDir, 'neo4j/password')}`,
    );
  const free = await freeBytes(folder);
  const detail = `${dataDir}, ${(free / 1024 ** 3).toFixed(1)} GB free`;
  return free < leastFreeSpace ? warning(name, detail, 'Make room: a full disk stops every write.') : ok(name, detail);
}

/** Resolves with the code of the error, or undefined when the port can be had. */
function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** An instance of this product answers there. */
async function answersAsUs(host: string, port: number): Promise<boolean> {
  const reachable = host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${reachable}:${port}/health/live`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Check> {
  const { ok, failed } = inArea('Machine');
  const name = 'Port';
  const where = `${host}:${port}`;
  if (port === 0) return ok(name, 'any free one');
  const problem = await tryPort(host, port);
  if (problem === undefined) return ok(name, `${where} is free`);
  if (problem === 'EADDRINUSE')
    return (await answersAsUs(host, port))
      ? ok(name, `${where} is ours: the product runs there`)
      : failed(name, `${where} is taken by another program`, 'Stop that program, or set PORT to another port.');
  if (problem === 'EACCES') return failed(name, `${where} is not allowed to this user`, 'Set PORT to one above 1023.');
  return failed(name, `${where} cannot be listened on (${problem})`, 'Correct HOST and PORT.');
}
