import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import getPort from 'get-port';
import type { Log } from '../log.js';
import { neo4jConf, serverArguments } from './embedded-conf.js';
import { mainClassOf, type Progress } from './embedded-jars.js';
import type { Java } from './embedded-java.js';
import { endProcess, neo4jProcessesOn, takeLock } from './embedded-lock.js';
import { Neo4jProcess } from './embedded-process.js';
import { Graph } from './graph.js';

export interface ClassArchiveRequest {
  lib: string;
  version: string;
  java: Java;
  log: Log;
  /** Ends the making. */
  signal?: AbortSignal | undefined;
}

/** What an archive was made of: Java takes it for these alone. */
interface Made {
  java: string;
  lib: string;
  /** Whether there is one: where it cannot be made it is not tried at each start. */
  archived: boolean;
}

/** How long Java may take to write the archive at its end, in milliseconds. */
const writingPatience = 60_000;

const heap = '512m';

/** What a first start asks Neo4j to do, so that what plans and runs statements is in the archive, too. */
const rehearsal = [
  'CREATE CONSTRAINT rehearsed IF NOT EXISTS FOR (node:Rehearsed) REQUIRE node.id IS UNIQUE',
  `UNWIND ['a', 'b'] AS id
   MERGE (node:Rehearsed {id: id}) ON CREATE SET node.name = id SET node += {text: id}
   WITH collect(node) AS nodes
   MERGE (all:Rehearsed {id: 'all'})
   FOREACH (node IN nodes | MERGE (node)-[:PART_OF {since: 1}]->(all))`,
  `MATCH (node:Rehearsed) WHERE node.id IN ['a', 'b']
   OPTIONAL MATCH (node)-[part:PART_OF]->(whole)
   CALL (node) { MATCH (node)--(other) RETURN count(*) AS others }
   WITH node, part, whole, others ORDER BY node.name LIMIT 10
   RETURN node {.id, .name}, part, whole, others, [one IN [1, 2] WHERE one > 1 | toString(one)] AS some`,
  "MATCH (:Rehearsed {id: 'a'}) ((from)-[:PART_OF]->(to)){1,5} (last) RETURN DISTINCT last.id",
];

/**
 * The archive of Neo4j's classes beside its jars (class data sharing): Java maps it into memory instead of reading and
 * checking some ten thousand classes at each start. Made once for a Java, by a Neo4j without data that is started and
 * ended for it, which takes some twenty seconds. Starts go without where it is being made, or cannot be.
 * @returns the archive, or undefined to go without.
 */
export async function classArchive(request: ClassArchiveRequest, progress: Progress): Promise<string | undefined> {
  const { lib, version, java, log, signal } = request;
  const folder = dirname(lib);
  const archive = join(folder, 'classes.jsa');
  const marker = join(folder, 'classes.json');
  try {
    const known = await made(marker);
    if (known?.java === java.build) {
      if (known.lib === lib && !known.archived) return undefined;
      if (known.lib === lib && existsSync(archive)) return archive;
      // The same folder by another name, which has its archive.
      if (known.lib !== lib && existsSync(known.lib)) return undefined;
    }
    const lock = await takeLock(join(folder, 'classes.lock'));
    if ('holder' in lock) return undefined;
    try {
      progress(`Preparing Neo4j ${version} to start faster, once for this Java`);
      const archived = await make(archive, join(folder, 'rehearsal'), request);
      await writeFile(marker, JSON.stringify({ java: java.build, lib, archived } satisfies Made));
      return archived ? archive : undefined;
    } finally {
      await lock.release();
    }
  } catch (error) {
    signal?.throwIfAborted();
    log.debug({ err: error }, 'Neo4j starts without an archive of its classes');
    return undefined;
  }
}

/** What the last archive was made of; undefined where there was none, or its maker was ended while it wrote that down. */
async function made(marker: string): Promise<Made | undefined> {
  try {
    return JSON.parse(await readFile(marker, 'utf8')) as Made;
  } catch {
    return undefined;
  }
}

/** Gives whether there is an archive now. */
async function make(archive: string, home: string, request: ClassArchiveRequest): Promise<boolean> {
  const { lib, version, java, log, signal } = request;
  // What a process left behind that was ended hard.
  for (const pid of await neo4jProcessesOn(home)) await endProcess(pid, 0);
  await rm(home, { recursive: true, force: true });
  await mkdir(join(home, 'conf'), { recursive: true, mode: 0o700 });
  const partial = `${archive}.partial`;
  await rm(partial, { force: true });
  const boltPort = await getPort({ host: '127.0.0.1' });
  // It holds nothing, and is gone in seconds.
  const settings = { 'dbms.security.auth_enabled': 'false' };
  const conf = neo4jConf({ boltPort, database: 'neo4j', heap, pageCache: '64m', settings });
  await writeFile(join(home, 'conf/neo4j.conf'), conf);
  const mainClass = await mainClassOf(lib, version);
  const jvmOptions = [
    ...[`-XX:ArchiveClassesAtExit=${partial}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off'],
    // It lives too short for what is compiled well to pay.
    ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
  ];
  const server = await Neo4jProcess.run(
    java.path,
    serverArguments({ lib, mainClass, home, heap, javaMajor: java.major, jvmOptions }),
    { home, log },
  );
  const kill = () => server.signal('SIGKILL');
  process.on('exit', kill);
  signal?.addEventListener('abort', kill, { once: true });
  if (signal?.aborted) kill();
  try {
    await server.started;
    const graph = Graph.open({ uri: `bolt://127.0.0.1:${boltPort}`, user: 'neo4j', password: '', database: 'neo4j' });
    try {
      for (const statement of rehearsal) await graph.runText(statement);
    } finally {
      await graph.close();
    }
    await server.end(writingPatience);
    await rename(partial, archive);
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    log.debug({ err: error }, 'No archive of the classes of Neo4j could be made');
    return false;
  } finally {
    signal?.removeEventListener('abort', kill);
    process.off('exit', kill);
    kill();
    await server.ended;
    await rm(partial, { force: true });
    await rm(home, { recursive: true, force: true });
  }
}
