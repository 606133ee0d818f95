import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Log } from '../log.js';
import { EmbeddedNeo4jError } from './embedded-java.js';

/** How a process ended. */
export interface Ending {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
}

const startLimit = 120_000;

/** One run of the Neo4j server, from its start to its end. */
export class Neo4jProcess {
  /** Resolves when the process has ended; never rejects. */
  readonly ended: Promise<Ending>;
  /** Resolves when the server says that it has started; rejects when it ended, or took too long, before. */
  readonly started: Promise<void>;
  readonly pid: number;
  private readonly child: ChildProcess;
  private readonly lastLines: string[] = [];

  private constructor(child: ChildProcess, pid: number, log: Log) {
    this.child = child;
    this.pid = pid;
    this.ended = new Promise((resolve) => {
      child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
    });
    this.started = new Promise((resolve, reject) => {
      const overdue = setTimeout(() => {
        reject(new EmbeddedNeo4jError(`Neo4j did not start within ${startLimit / 1000} s.${this.lastWords()}`));
        this.signal('SIGKILL');
      }, startLimit);
      const hear = (line: string) => {
        this.lastLines.push(line);
        if (this.lastLines.length > 40) this.lastLines.shift();
        log.debug({ line }, 'Neo4j says');
        if (!/ INFO\s+Started\.$/.test(line)) return;
        clearTimeout(overdue);
        resolve();
      };
      for (const input of [child.stdout, child.stderr]) if (input !== null) createInterface({ input }).on('line', hear);
      void this.ended.then(({ exitCode, signal }) => {
        clearTimeout(overdue);
        const how = signal ?? `exit code ${exitCode ?? 'unknown'}`;
        reject(new EmbeddedNeo4jError(`Neo4j ended while it was starting (${how}).${this.lastWords()}`));
      });
    });
    // Whoever waits for the start hears of it; that nobody may wait is no fault.
    this.started.catch(() => undefined);
  }

  /**
   * Starts Neo4j in a process group of its own: Ctrl-C in a terminal reaches us alone, and we stop it in order.
   * @throws EmbeddedNeo4jError when the program cannot be run.
   */
  static async run(
    java: string,
    args: readonly string[],
    { home, log }: { home: string; log: Log },
  ): Promise<Neo4jProcess> {
    const child = spawn(java, args, {
      cwd: home,
      // Nothing of our own environment: it holds secrets, and settings that would override neo4j.conf.
      env: { LANG: 'C.UTF-8', NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => reject(new EmbeddedNeo4jError(`${java} cannot be run: ${error.message}.`)));
    });
    child.on('error', (error) => log.error({ err: error }, 'A signal did not reach Neo4j'));
    const { pid } = child;
    if (pid === undefined) throw new EmbeddedNeo4jError(`${java} gave no process.`);
    return new Neo4jProcess(child, pid, log);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Asks the process to end and ends it after `patience` milliseconds. Resolves when it is gone. */
  async end(patience: number): Promise<Ending> {
    this.signal('SIGTERM');
    const overdue = setTimeout(() => this.signal('SIGKILL'), patience);
    try {
      return await this.ended;
    } finally {
      clearTimeout(overdue);
    }
  }

  private lastWords(): string {
    // Where in Neo4j it happened helps nobody here, and stands in its log.
    const words = this.lastLines.filter((line) => !/^\s+(at |\.\.\. \d+ more)/.test(line)).slice(-10);
    return words.length === 0 ? '' : ` It said:\n${words.join('\n')}`;
  }
}
