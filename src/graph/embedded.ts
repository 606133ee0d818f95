import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import getPort from 'get-port';
import type { Log } from '../log.js';
import { classArchive } from './embedded-classes.js';
import { neo4jConf, serverArguments } from './embedded-conf.js';
import { fetchJars, mainClassOf, type Progress } from './embedded-jars.js';
import { EmbeddedNeo4jError, findJava, type Java } from './embedded-java.js';
import { endProcess, neo4jProcessesOn, takeLock } from './embedded-lock.js';
import { Neo4jProcess, type Ending } from './embedded-process.js';
import { Graph } from './graph.js';

export interface EmbeddedOptions {
  /** The product's data folder; Neo4j lives in its folder `neo4j`. */
  dataDir: string;
  version: string;
  /** As Java writes it: 512m, 1g. */
  heap: string;
  /** Folder the jars are fetched into, once a version. */
  jarsDir: string;
  javaHome?: string | undefined;
  database?: string;
  log: Log;
  /** Told, for a person who waits, what is being done. */
  onProgress?: Progress;
  /** Ends the start, and what it has started, when a person does not want to wait any more. */
  signal?: AbortSignal;
  /** Told when Neo4j ended so often that it is not started again. */
  onGiveUp?: (error: EmbeddedNeo4jError) => void;
  /** More options for the Java virtual machine, for tests. */
  jvmOptions?: readonly string[];
  /** Cuts the transaction log where it is torn. What was committed behind that place is lost. */
  cutTornLog?: boolean;
  /** More settings of Neo4j, for tests. */
  settings?: Readonly<Record<string, string>>;
  /** Memory for pages of the store. */
  pageCache?: string;
}

/** A running Neo4j of our own. Its address and password stay the same when it is started again after a crash. */
export interface EmbeddedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The process that runs now; another one after a restart. */
  readonly pid: number;
  /** Calls `listener` each time Neo4j answers again after it ended by itself. Returns the way to stop listening. */
  onRestart(listener: (pid: number) => void): () => void;
  /** Stops Neo4j in order; ends it when it takes longer than six seconds. May be called again, and does no harm. */
  stop(): Promise<void>;
}

/** What a running embedded Neo4j leaves in `<dataDir>/neo4j/runtime.json` for other programs of the same user. */
export interface EmbeddedRuntime {
  uri: string;
  user: string;
  database: string;
  version: string;
  pid: number;
}

const user = 'neo4j';
const stopPatience = 6_000;
/** So many ends within a minute mean that another start would not help. */
const endsAMinute = 5;
/** Who answered for so long ended for another reason than its start, in milliseconds. */
const ranWell = 10_000;

const cuttingTornLog = { 'internal.dbms.tx_log.fail_on_corrupted_log_files': 'false' };

const homeOf = (dataDir: string) => join(dataDir, 'neo4j');

const outOfTornLog =
  'The disk may have been full, or the machine lost its power. Restore the last backup (docs/backup.md), or set NEO4J_CUT_TORN_LOG=true for one start: the log is cut where it is torn, and what was committed behind that place is lost.';

const debugLog = (home: string) => join(home, 'logs/debug.log');

const debugLogSize = (home: string): Promise<number> =>
  stat(debugLog(home)).then(
    ({ size }) => size,
    () => 0,
  );

/** What to do about a start that failed since Neo4j's log had a size, where that is known; otherwise the error as it was. */
async function explained(error: unknown, home: string, since: number): Promise<unknown> {
  const whole = await readFile(debugLog(home)).catch(() => Buffer.alloc(0));
  const said = whole.subarray(whole.length < since ? 0 : since);
  if (said.includes('Error reading transaction logs, recovery not possible'))
    return new EmbeddedNeo4jError(`Neo4j cannot read the end of its transaction log. ${outOfTornLog}`);
  // A torn length asks for any amount.
  if (
    error instanceof EmbeddedNeo4jError &&
    error.message.includes('OutOfMemoryError') &&
    said.includes('Recovery required')
  )
    return new EmbeddedNeo4jError(
      `Neo4j had too little memory to recover. Set a larger NEO4J_HEAP; if that does not help, its transaction log is torn. ${outOfTornLog}`,
    );
  return error;
}

/** What the running embedded Neo4j of this data folder says of itself, with its password; undefined when none runs. */
export async function runningEmbedded(dataDir: string): Promise<(EmbeddedRuntime & { password: string }) | undefined> {
  try {
    const home = homeOf(await realpath(dataDir));
    const runtime = JSON.parse(await readFile(join(home, 'runtime.json'), 'utf8')) as EmbeddedRuntime;
    const password = (await readFile(join(home, 'password'), 'utf8')).trim();
    return (await neo4jProcessesOn(home)).includes(runtime.pid) ? { ...runtime, password } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Starts a Neo4j Community server as a child process that listens on loopback only, and keeps it running: an end that
 * was not asked for is logged and it is started again, with the same address. Fetches the jars first when need be.
 * Resolves when Neo4j answers.
 * @throws EmbeddedNeo4jError with the way out when Java or Maven is missing, another process has the data folder, or
 * Neo4j does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const { signal, onProgress = () => undefined } = options;
  await mkdir(homeOf(options.dataDir), { recursive: true, mode: 0o700 });
  // The real path, so that the process is found again however the folder was named.
  const home = homeOf(await realpath(options.dataDir));
  const lock = await takeLock(join(home, 'owner.json'));
  if ('holder' in lock)
    throw new EmbeddedNeo4jError(
      `Process ${lock.holder} already runs on the data folder ${options.dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    );
  try {
    const java = await findJava(options.version, options.javaHome);
    const lib = await fetchJars({ jarsDir: options.jarsDir, version: options.version, java, signal }, onProgress);
    signal?.throwIfAborted();
    const { version, log } = options;
    const classes = await classArchive({ lib, version, java, log, signal }, onProgress);
    for (const pid of await neo4jProcessesOn(home)) {
      options.log.warn({ pid }, 'Ending the Neo4j that an earlier process left behind');
      await endProcess(pid, stopPatience);
    }
    await refuseOlder(home, options.version);
    const password = await ensurePassword(home, { lib, java });
    const server = new SupervisedNeo4j(options, { home, lib, java, classes, password, release: lock.release });
    onProgress(`Starting Neo4j ${options.version} on Java ${java.major}`);
    await server.start();
    return server;
  } catch (error) {
    await lock.release();
    signal?.throwIfAborted();
    throw error;
  }
}

/** Neo4j brings a store of an older version up to date, and cannot go back. */
async function refuseOlder(home: string, version: string): Promise<void> {
  const file = join(home, 'version');
  const last = await readFile(file, 'utf8').catch(() => undefined);
  if (last !== undefined && compareVersions(version, last.trim()) < 0)
    throw new EmbeddedNeo4jError(
      `The data folder was last used by Neo4j ${last.trim()}, which ${version} cannot read. ` +
        `Set NEO4J_VERSION=${last.trim()}, or DATA_DIR to another folder.`,
    );
  await writeFile(file, `${version}\n`);
}

function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number);
  const right = other.split('.').map(Number);
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Reads the password of this data folder, or makes one and gives it to a server that never ran. */
async function ensurePassword(home: string, { lib, java }: { lib: string; java: Java }): Promise<string> {
  const file = join(home, 'password');
  const hasRun = existsSync(join(home, 'data/databases/system'));
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined && hasRun) return known.trim();
  if (hasRun)
    throw new EmbeddedNeo4jError(
      `The password of the embedded Neo4j is lost: ${file} is gone. Put it back, or set DATA_DIR to another folder.`,
    );
  // Hexadecimal: the tool would take a password that starts with a hyphen for an option.
  const password = known?.trim() ?? randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf/neo4j.conf'), '');
  // By way of a file: everyone on the machine may read a process's arguments.
  const argumentsFile = join(home, 'set-initial-password.args');
  await writeFile(argumentsFile, ['dbms', 'set-initial-password', password].join('\n'), { mode: 0o600 });
  try {
    const tool = await execa(
      java.path,
      ['-XX:TieredStopAtLevel=1', '-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', `@${argumentsFile}`],
      { reject: false, all: true, stdin: 'ignore', env: { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') } },
    );
    if (tool.exitCode !== 0)
      throw new EmbeddedNeo4jError(`Neo4j did not take its first password: ${(tool.all ?? '').slice(-500)}`);
  } finally {
    await rm(argumentsFile, { force: true });
  }
  return password;
}

interface Prepared {
  home: string;
  lib: string;
  java: Java;
  classes: string | undefined;
  password: string;
  release: () => Promise<void>;
}

/**
 * How many milliseconds to wait before Neo4j is started again, which ended so many times within a minute and answered for
 * `ranFor` milliseconds the last time: none at first or after it ran well, else 1,000, 2,000 and 4,000.
 */
export const pauseBeforeStart = (ends: number, ranFor: number): number =>
  ends > 1 && ranFor < ranWell ? 500 * 2 ** (ends - 1) : 0;

class SupervisedNeo4j implements EmbeddedNeo4j {
  readonly user = user;
  readonly password: string;
  readonly database: string;
  uri = '';
  private current: Neo4jProcess | undefined;
  private stopping: Promise<void> | undefined;
  private readonly stopAsked = new AbortController();
  private readonly listeners = new Set<(pid: number) => void>();
  /** Runs while Neo4j is being started again; a stop waits for it. */
  private restarting: Promise<void> = Promise.resolve();
  private ends: number[] = [];

  constructor(
    private readonly options: EmbeddedOptions,
    private readonly prepared: Prepared,
  ) {
    this.password = prepared.password;
    this.database = options.database ?? 'neo4j';
  }

  get pid(): number {
    return this.current?.pid ?? 0;
  }

  onRestart(listener: (pid: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async start(): Promise<void> {
    process.on('exit', this.endAtExit);
    const abort = () => void this.stop();
    this.options.signal?.addEventListener('abort', abort, { once: true });
    try {
      const boltPort = await getPort({ host: '127.0.0.1' });
      this.uri = `bolt://127.0.0.1:${boltPort}`;
      const { home } = this.prepared;
      await mkdir(join(home, 'conf'), { recursive: true });
      await writeFile(
        join(home, 'conf/neo4j.conf'),
        neo4jConf({
          boltPort,
          database: this.database,
          heap: this.options.heap,
          pageCache: this.options.pageCache ?? '256m',
          settings: { ...(this.options.cutTornLog && cuttingTornLog), ...this.options.settings },
        }),
      );
      this.watch(await this.boot());
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.options.signal?.removeEventListener('abort', abort);
    }
  }

  stop(): Promise<void> {
    this.stopping ??= this.shutDown();
    return this.stopping;
  }

  private async shutDown(): Promise<void> {
    this.stopAsked.abort();
    await this.current?.end(stopPatience);
    await this.restarting;
    process.off('exit', this.endAtExit);
    await rm(join(this.prepared.home, 'runtime.json'), { force: true });
    await this.prepared.release();
  }

  /** A process that ends without stopping us leaves no time for an orderly end; Neo4j recovers at its next start. */
  private readonly endAtExit = () => this.current?.signal('SIGKILL');

  /** Starts one process and resolves when it answers to our password. */
  private async boot(): Promise<Neo4jProcess> {
    const { home, lib, java, classes } = this.prepared;
    const { heap, version, jvmOptions = [], log } = this.options;
    const mainClass = await mainClassOf(lib, version);
    this.stopAsked.signal.throwIfAborted();
    const begun = await debugLogSize(home);
    const server = await Neo4jProcess.run(
      java.path,
      serverArguments({ lib, mainClass, home, heap, javaMajor: java.major, classes, jvmOptions }),
      { home, log },
    );
    this.current = server;
    // Asked to stop between the check and here: nobody else would end this process.
    if (this.stopAsked.signal.aborted) await server.end(stopPatience);
    try {
      await server.started;
      await this.verify();
    } catch (error) {
      await server.end(stopPatience);
      throw await explained(error, home, begun);
    }
    const runtime: EmbeddedRuntime = { uri: this.uri, user, database: this.database, version, pid: server.pid };
    const file = join(home, 'runtime.json');
    await writeFile(file, JSON.stringify(runtime), { mode: 0o600 });
    await chmod(file, 0o600);
    return server;
  }

  private async verify(): Promise<void> {
    const graph = Graph.open({ uri: this.uri, user, password: this.password, database: this.database });
    try {
      await graph.verify();
      // The server answers without its database, too.
      await graph.runText('RETURN 1 AS up');
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      if (cause instanceof Error && 'code' in cause && String(cause.code).includes('Unauthorized'))
        throw new EmbeddedNeo4jError(
          `The embedded Neo4j does not take the password in ${join(this.prepared.home, 'password')}. ` +
            'Put the right one there, or set DATA_DIR to another folder.',
        );
      throw error;
    } finally {
      await graph.close();
    }
  }

  private watch(server: Neo4jProcess): void {
    const since = performance.now();
    void server.ended.then((ending) => {
      if (this.stopAsked.signal.aborted) return;
      this.restarting = this.restart(ending, performance.now() - since);
    });
  }

  /** Starts Neo4j again until it answers, we are asked to stop, or it ended too often. Never rejects. */
  private async restart(ending: Ending, answeredFor: number): Promise<void> {
    const { log } = this.options;
    log.error({ ...ending }, 'Neo4j ended by itself; starting it again');
    const stopSignal = this.stopAsked.signal;
    for (let ranFor = answeredFor; ; ranFor = 0) {
      this.ends = [...this.ends.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (this.ends.length >= endsAMinute) {
        const error = new EmbeddedNeo4jError(
          `Neo4j ended ${endsAMinute} times within a minute and is not started again. ` +
            `Its log is in ${join(this.prepared.home, 'logs')}; free memory and disk space, then start again.`,
        );
        log.fatal(error.message);
        this.options.onGiveUp?.(error);
        return;
      }
      try {
        await pause(pauseBeforeStart(this.ends.length, ranFor), undefined, { signal: stopSignal });
        const server = await this.boot();
        log.warn({ pid: server.pid }, 'Neo4j answers again');
        this.watch(server);
        for (const listener of this.listeners) listener(server.pid);
        return;
      } catch (error) {
        if (stopSignal.aborted) return;
        log.error({ err: error }, 'Neo4j did not start again');
      }
    }
  }
}
