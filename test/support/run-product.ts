import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config.js';

/** A run of the product as `npm start` runs it. */
export interface ProductRun {
  child: ChildProcess;
  output: () => string;
  /** Resolves when the output has the text; rejects when the process ends without it. */
  says: (text: string) => Promise<void>;
  ended: Promise<{ code: number | null; at: number }>;
  /** Where it listens, without a path, once it said so. */
  url: () => string;
}

/** What it says when it is ready. */
export const ready = 'Ctrl-C stops everything';

const running = new Set<Pick<ProductRun, 'child' | 'ended'>>();
const stopAll = (): void => {
  for (const { child } of running) child.kill('SIGTERM');
};
/** Ends what a test left running, each with its Neo4j, which a hard end would leave behind. */
export async function endProducts(): Promise<void> {
  stopAll();
  await Promise.all([...running].map(({ ended }) => ended));
}
process.once('exit', stopAll);

/** A test process that is ended hard takes its products along; what listens for that keeps none of them alive. */
const endsWithParent = 'data:text/javascript,process.once("disconnect",()=>process.exit(1));process.channel.unref()';

/** What `npm start` runs: the entry, last, after these options of Node. */
const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: { start: string };
};
const started = scripts.start.replace(/^tsx /, '').split(' ');
export const nodeOptions = started.slice(0, -1);

/** `npm start` without npm: the same entry, in a process of its own. */
export function runProduct(environment: Readonly<Record<string, string>>): ProductRun {
  const child = spawn(process.execPath, ['--import', endsWithParent, '--import', 'tsx', ...started], {
    cwd: projectRoot,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      JAVA_HOME: process.env['JAVA_HOME'] ?? '',
      NEO4J_VERSION: process.env['NEO4J_VERSION'] ?? '',
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const listener of listeners) listener();
    });
  const ended = new Promise<{ code: number | null; at: number }>((resolve) =>
    child.on('close', (code) => resolve({ code, at: performance.now() })),
  );
  const run = { child, ended };
  running.add(run);
  void ended.then(() => running.delete(run));
  const says = (wanted: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (!text.includes(wanted)) return;
        listeners.delete(check);
        resolve();
      };
      listeners.add(check);
      void ended.then(() => reject(new Error(`It ended without saying ${JSON.stringify(wanted)}:\n${text}`)));
      check();
    });
  const url = (): string => /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(text)![1]!;
  return { child, output: () => text, says, ended, url };
}
