import { Command, InvalidArgumentError } from 'commander';
import { runDemoLive, type LiveRun } from './demo-live-run.js';
import { exitCodes, explain, parseOptions, toBase, toWhole, type LiveTerminal } from './live-options.js';

/** The command `npm run demo:live`. Gives its exit code: 0 done, 1 refused, 2 used wrongly, 3 the product cannot be reached. */
export async function demoLiveCommand(
  args: readonly string[],
  terminal: LiveTerminal,
  signal: AbortSignal,
): Promise<number> {
  const command = new Command('demo:live')
    .usage('-- [options]')
    .description('Lets things happen in the demo estate of the running product: failures, flaps, alerts, recoveries.')
    .option('--url <address>', 'where the product answers', toBase, 'http://127.0.0.1:4000')
    .option('--seed <number>', 'the same seed plays the same events', toWhole(0, 2 ** 32 - 1))
    .option('--pace <seconds>', 'seconds between events', toPace, 2)
    .option('--events <number>', 'end after so many; without it Ctrl-C ends it', toWhole(1, 1_000_000))
    .option('--scenario <name>', 'play this one only, such as storage-fails or switch-flaps');
  const ended = parseOptions(command, args, terminal);
  if (ended !== undefined) return ended;
  const { seed, events, scenario, ...options } = command.opts<Partial<LiveRun> & Pick<LiveRun, 'url' | 'pace'>>();
  const run = { ...options, events, scenario, seed: seed ?? Math.floor(Math.random() * 10_000) };
  try {
    await runDemoLive(run, (line) => void terminal.stdout.write(`${line}\n`), signal);
    return exitCodes.done;
  } catch (error) {
    return explain(error, terminal);
  }
}

function toPace(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) > 3_600)
    throw new InvalidArgumentError('Give seconds from 0 to 3600, such as 0.5.');
  return Number(text);
}
