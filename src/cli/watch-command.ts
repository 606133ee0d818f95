import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { createLogUpdate } from 'log-update';
import colors from 'picocolors';
import { severities, type Severity } from '../engine/severity.js';
import { AnswerError, UnreachableError } from './import-client.js';
import { findService, namesOf } from './watch-run.js';
import { followStatus, RefusedError } from './watch-stream.js';
import { changeLine, inOrder, screen, type WatchedItem } from './watch-view.js';

/** Where the command writes to. */
export interface WatchTerminal {
  stdout: NodeJS.WritableStream & { isTTY?: boolean; rows?: number };
  stderr: NodeJS.WritableStream;
}

interface Options {
  url: string;
  service?: string;
  minSeverity?: Severity;
  once: boolean;
}

/** Lines of the terminal that are not rows of the table: counts, borders, head. */
const frame = 7;

const severity = (text: string): Severity => {
  const found = severities.find((one) => one === text.toUpperCase());
  if (found === undefined) throw new InvalidArgumentError(`Use one of ${severities.join(', ')}.`);
  return found;
};

/**
 * The command `npm run watch`. Gives its exit code: 0 when it was ended or had shown all, 1 when the server refused, 2 when
 * it was used wrongly, 3 when the server cannot be reached.
 */
export async function watchCommand(
  args: readonly string[],
  { stdout, stderr }: WatchTerminal,
  signal: AbortSignal,
): Promise<number> {
  const command = new Command('watch')
    .description('Shows the live status of configuration items, worst first, as it changes.')
    .option('--url <url>', 'where the server is', 'http://127.0.0.1:4000')
    .option('--service <name>', 'only a service and all it depends on: its name, id or source:key')
    .option('--min-severity <severity>', 'only what is this bad or worse', severity)
    .option('--once', 'show what holds now, and end', false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  try {
    const options = command.parse(args, { from: 'user' }).opts<Options>();
    await watch({ ...options, url: options.url.replace(/\/+$/, '').replace(/\/graphql$/, '') }, stdout, signal);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UnreachableError || error instanceof AnswerError || error instanceof RefusedError) {
      stderr.write(`${error.message}\n`);
      return error instanceof UnreachableError ? 3 : 1;
    }
    throw error;
  }
}

async function watch(
  { url, service, minSeverity, once }: Options,
  stdout: WatchTerminal['stdout'],
  signal: AbortSignal,
): Promise<void> {
  const found = service === undefined ? undefined : await findService(url, service);
  const filter = {
    ...(found && { serviceId: found.id }),
    ...(minSeverity && { minSeverity }),
  };
  const items = new Map<string, WatchedItem>();
  const names = new Map<string, string>();
  const isLive = stdout.isTTY === true && !once;
  const draw = createLogUpdate(stdout, { showCursor: true });
  const ended = new AbortController();
  const stop = (): void => ended.abort();
  signal.addEventListener('abort', stop);
  let connection = 'connecting';
  let snapshot = true;
  let changed: WatchedItem[] = [];
  let naming: Promise<void> = Promise.resolve();

  const show = (): void => {
    if (isLive) draw(screen({ items, names, connection }, Math.max(3, (stdout.rows ?? 40) - frame), colors));
  };
  const learnNames = async (): Promise<void> => {
    const unknown = [...items.values()].flatMap(({ causedBy }) => causedBy).filter((id) => !names.has(id));
    if (unknown.length === 0) return;
    const wanted = [...new Set(unknown)].slice(0, 1_000);
    for (const id of wanted) names.set(id, id);
    // A name that cannot be had is no reason to stop: the id is shown.
    for (const [id, name] of await namesOf(url, wanted).catch(() => new Map<string, string>())) names.set(id, name);
  };
  const settled = async (): Promise<void> => {
    await learnNames();
    if (isLive) return show();
    const lines = snapshot ? inOrder(items.values()) : changed;
    changed = [];
    snapshot = false;
    for (const item of lines) stdout.write(`${changeLine(item, names)}\n`);
    if (once) stop();
  };

  try {
    await followStatus(
      { url, filter, signal: ended.signal },
      {
        onForget: () => {
          items.clear();
          snapshot = true;
        },
        onChanges: (news) => {
          for (const item of news) {
            items.set(item.id, item);
            names.set(item.id, item.name);
          }
          changed.push(...news);
        },
        onSettled: () => {
          naming = naming.then(settled);
        },
        onConnection: (state) => {
          connection = state;
          show();
        },
      },
    );
  } finally {
    signal.removeEventListener('abort', stop);
    await naming;
    if (isLive) draw.done();
  }
}
