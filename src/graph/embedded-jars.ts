import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { projectRoot } from '../config.js';
import { EmbeddedNeo4jError, findMaven, mavenMissing, type Java } from './embedded-java.js';
import { takeLock } from './embedded-lock.js';

/** Says what is being done, for a person who waits. */
export type Progress = (message: string) => void;

/** The folder with the jars of this version, whether or not they are there. */
export const jarsOf = (jarsDir: string, version: string) => join(jarsDir, version, 'lib');

export interface FetchRequest {
  version: string;
  java: Java;
  /** Ends the fetch. */
  signal?: AbortSignal | undefined;
  /** The `mvn` program, when not the one on PATH. */
  maven?: string;
}

const marker = 'complete.json';

const jarsIn = async (folder: string) =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jar')).length;

/** Whether every jar of this version is there, as the marker of a finished fetch says. */
export async function jarsArePresent(jarsDir: string, version: string): Promise<boolean> {
  const text = await readFile(join(jarsDir, version, marker), 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const { jars } = JSON.parse(text) as { jars: number };
  return (await jarsIn(jarsOf(jarsDir, version))) >= jars;
}

/**
 * Makes sure that the jars of this version are in `jarsDir`, fetching them with Maven when they are not. Of several
 * processes that need them at once, one fetches and the others wait.
 * @returns the folder the jars are in.
 * @throws EmbeddedNeo4jError when Maven is missing or fails.
 */
export async function fetchJars(
  { jarsDir, ...request }: FetchRequest & { jarsDir: string },
  progress: Progress,
): Promise<string> {
  const { version, signal } = request;
  const lib = jarsOf(jarsDir, version);
  if (await jarsArePresent(jarsDir, version)) return lib;
  await mkdir(jarsDir, { recursive: true });
  for (;;) {
    const lock = await takeLock(join(jarsDir, `${version}.lock`));
    if ('release' in lock) {
      try {
        if (!(await jarsArePresent(jarsDir, version))) await fetchInto(jarsDir, request, progress);
        return lib;
      } finally {
        await lock.release();
      }
    }
    progress(`Waiting for process ${lock.holder}, which is fetching Neo4j ${version}`);
    await pause(500, undefined, signal === undefined ? {} : { signal });
  }
}

async function fetchInto(
  jarsDir: string,
  { version, java, signal, maven: program = 'mvn' }: FetchRequest,
  progress: Progress,
): Promise<void> {
  if ((await findMaven(java, program)) === undefined) throw mavenMissing(version);
  const partial = join(jarsDir, `${version}.partial`);
  const lib = join(partial, 'lib');
  await rm(partial, { recursive: true, force: true });
  await mkdir(lib, { recursive: true });

  progress(`Fetching Neo4j ${version} with Maven: about 215 jars, 116 MB, once`);
  const maven = execa(
    program,
    [
      '-B',
      '--strict-checksums',
      '-f',
      join(projectRoot, 'neo4j/pom.xml'),
      'dependency:copy-dependencies',
      `-Dneo4j.version=${version}`,
      `-DoutputDirectory=${lib}`,
    ],
    {
      reject: false,
      all: true,
      buffer: true,
      stdin: 'ignore',
      ...(signal === undefined ? {} : { cancelSignal: signal }),
      env: { JAVA_HOME: java.home },
    },
  );
  let jarCount = 0;
  let descriptions = 0;
  for await (const line of maven.iterable({ from: 'all' })) {
    const [, file = '', ending] = /Downloaded from \S+: \S*\/([^/\s]+\.(jar|pom))/.exec(line) ?? [];
    if (ending === 'jar') progress(`Fetching Neo4j ${version}: ${++jarCount} jars, ${file}`);
    if (ending === 'pom') progress(`Working out what Neo4j ${version} is made of: ${++descriptions} parts, ${file}`);
  }
  const result = await maven;
  signal?.throwIfAborted();
  if (result.exitCode !== 0) {
    const reasons = (result.all ?? '')
      .split('\n')
      .filter((line) => line.startsWith('[ERROR]'))
      .slice(0, 3)
      .join('\n');
    throw new EmbeddedNeo4jError(
      `Maven could not fetch Neo4j ${version}. Check the network and Maven's settings.xml, and start again.\n${reasons}`,
    );
  }
  const jars = await jarsIn(lib);
  if (jars === 0) throw new EmbeddedNeo4jError(`Maven ended well but fetched no jar of Neo4j ${version}.`);
  await writeFile(join(partial, marker), JSON.stringify({ version, jars }));
  // Whatever lies there was never finished, or lost a jar: the marker says so.
  const final = join(jarsDir, version);
  await rm(final, { recursive: true, force: true });
  await rename(partial, final);
  progress(`Fetched Neo4j ${version}: ${jars} jars`);
}

/** Neo4j's main class changed its name among the calendar versions, so the jar itself is asked. */
export async function mainClassOf(lib: string, version: string): Promise<string> {
  // File names stand uncompressed in a jar.
  const jar = await readFile(join(lib, `neo4j-${version}.jar`));
  const name = ['Neo4jCommunity', 'CommunityEntryPoint'].find((candidate) =>
    jar.includes(`org/neo4j/server/${candidate}.class`),
  );
  if (name === undefined) throw new EmbeddedNeo4jError(`Neo4j ${version} has no main class this product knows.`);
  return `org.neo4j.server.${name}`;
}
