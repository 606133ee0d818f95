import { Command, Option } from 'commander';
import { createLogUpdate } from 'log-update';
import { createColors } from 'picocolors';
import { severities } from '../engine/severity.js';
import { exitCodes, explain, parseOptions, toBase, type LiveTerminal } from './live-options.js';
import { runWatch, type WatchListener, type WatchRun } from './watch-run.js';
import type { WatchState } from './watch-state.js';
import { lineOf, render, type Connection } from './watch-view.js';

/** How often ages are brought up to date on a terminal, in milliseconds. */
const redrawInterval = 1_000;

/** The command `npm run watch`. Gives its exit code: 0 done, 1 refused, 2 used wrongly, 3 the product cannot be reached. */
export async function watchCommand(
  args: readonly string[],
  terminal: LiveTerminal,
  signal: AbortSignal,
): Promise<number> {
  const command = new Command('watch')
    .usage('-- [options]')
    .description('Shows live status, worst first, as it changes.')
    .option('--service <name>', 'a service and all it depends on, by name, id or source:key')
    .addOption(new Option('--min-severity <severity>', 'only what is this bad or worse').choices([...severities]))
    .option('--once', 'print what holds now, and end', false)
    .option('--url <address>', 'where the product answers', toBase, 'http://127.0.0.1:4000');
  const ended = parseOptions(command, args, terminal);
  if (ended !== undefined) return ended;
  const { service, minSeverity, ...options } = command.opts<Partial<WatchRun> & Pick<WatchRun, 'url' | 'once'>>();
  const screen = terminal.stdout.isTTY && !options.once ? new LiveScreen(terminal) : new Lines(terminal, options.once);
  try {
    await runWatch({ ...options, service, minSeverity }, screen, signal);
    screen.end(!signal.aborted);
    return exitCodes.done;
  } catch (error) {
    screen.end(false);
    if (signal.aborted) return exitCodes.done;
    return explain(error, terminal);
  }
}

/** What both ways of showing know. */
abstract class Screen implements WatchListener {
  protected title = '';
  protected state: WatchState | undefined;
  protected link: Connection = 'connecting';
  protected readonly colors;

  constructor(protected readonly terminal: LiveTerminal) {
    this.colors = createColors(terminal.stdout.isTTY === true && process.env['NO_COLOR'] === undefined);
  }

  begun(title: string, state: WatchState): void {
    this.title = title;
    this.state = state;
  }

  abstract connection(state: Connection): void;
  abstract changed: WatchListener['changed'];
  /** `complete`: it ended by itself. */
  abstract end(complete: boolean): void;

  protected readonly nameOf = (id: string): string => this.state?.nameOf(id) ?? id;

  protected picture(height?: number): string {
    const { title, link: connection, nameOf } = this;
    const rows = this.state?.rows() ?? [];
    return render(
      { title, rows, connection, nameOf, now: new Date(), height, width: this.terminal.stdout.columns },
      this.colors,
    );
  }
}

/** On a terminal: a table that is drawn over itself. */
class LiveScreen extends Screen {
  private readonly draw = createLogUpdate(this.terminal.stdout);
  private readonly timer = setInterval(() => this.redraw(), redrawInterval);

  connection(state: Connection): void {
    this.link = state;
    this.redraw();
  }

  changed = (): void => {
    // Pages of a snapshot follow each other at once: half of one is no picture.
    if (this.state?.complete) this.redraw();
  };

  end(): void {
    clearInterval(this.timer);
    this.draw.done();
  }

  private redraw(): void {
    if (this.state) this.draw(this.picture(this.terminal.stdout.rows ?? 24));
  }
}

/** Elsewhere: a line for each change, or with `once` the table. */
class Lines extends Screen {
  constructor(
    terminal: LiveTerminal,
    private readonly once: boolean,
  ) {
    super(terminal);
  }

  connection(state: Connection): void {
    if (state !== this.link && state === 'reconnecting' && !this.once) this.terminal.stderr.write('reconnecting…\n');
    else if (state === 'live' && this.link === 'reconnecting') this.terminal.stderr.write('connected again\n');
    this.link = state;
  }

  changed: WatchListener['changed'] = (news, snapshot) => {
    if (this.once) return;
    for (const change of news)
      if (!snapshot || change.effective !== 'OK') this.terminal.stdout.write(`${lineOf(change, this.nameOf)}\n`);
  };

  end(complete: boolean): void {
    if (this.once && complete) this.terminal.stdout.write(`${this.picture()}\n`);
  }
}
