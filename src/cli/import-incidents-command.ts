import type { Readable } from 'node:stream';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createColors } from 'picocolors';
import type { IncidentImportOutcome } from '../incident/import/incident-imports.js';
import { logFields, type ColumnInput, type LogField, type WordInput } from '../incident/import/mapping.js';
import { incidentLifecycle } from '../incident/lifecycle.js';
import { levels, type Level } from '../incident/priority.js';
import { ApiClient } from './api-client.js';
import { findInputs, UsageError } from './import-inputs.js';
import { Progress } from './import-progress.js';
import { incidentParts } from './incident-parts.js';
import { exitCodes, explain, parseOptions, toBase, toWhole, type LiveTerminal } from './live-options.js';

interface Options {
  source: string;
  format: 'servicenow-csv' | 'csv';
  column: ColumnInput[];
  word: WordInput[];
  zone?: string;
  monthFirst: boolean;
  dryRun: boolean;
  reason?: string;
  batch: number;
  all: boolean;
  url: string;
}

/** How many rows of each kind are shown unless all are asked for. */
const shownRows = 3;

const mutation = `mutation ($input: ImportIncidentsInput!, $reason: String) {
  done: importIncidents(input: $input, reason: $reason) {
    created updated unchanged events rejected { path code message } warnings { path code message } changeSet
  }
}`;

/**
 * The command `npm run import:incidents`: sends a log in parts, each all or nothing. What was sent before is left as it is, so a run that
 * broke off goes on where it was. Gives its exit code: 0 all was taken, 1 something was rejected or refused, 2 used wrongly, 3 the product
 * cannot be reached.
 */
export async function importIncidentsCommand(
  args: readonly string[],
  terminal: LiveTerminal & { stdin: Readable },
  signal?: AbortSignal,
): Promise<number> {
  const { stdout, stderr } = terminal;
  const command = describe();
  const ended = parseOptions(command, args, terminal);
  if (ended !== undefined) return ended;
  const { format, column: columns, word: words, zone, batch, reason, ...options } = command.opts<Options>();
  const input = {
    ...{ source: options.source, monthFirst: options.monthFirst, dryRun: options.dryRun },
    ...(zone !== undefined && { zone }),
    ...(format === 'csv' ? { format: 'CSV', columns, words } : { format: 'SERVICENOW_CSV' }),
  };
  const named = columns.filter(({ field }) => field === 'KEY').map(({ column }) => column.trim().toLowerCase());
  const progress = new Progress(stderr);
  const total: IncidentImportOutcome = {
    ...{ created: 0, updated: 0, unchanged: 0, events: 0, changeSet: null },
    ...{ rejected: [], warnings: [] },
  };
  let code: number = exitCodes.done;
  const inputs = await findInputs(command.args[0]!, 'CSV', terminal.stdin, signal).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`${error.message}\n`);
  });
  if (!inputs) return exitCodes.usage;
  try {
    const client = new ApiClient(options.url, signal);
    for (const file of inputs.files) {
      const keys = format === 'csv' ? (named.length > 0 ? named : ['key']) : ['number'];
      const { parts, rows, faults } = await incidentParts(file, keys, batch);
      total.rejected.push(...faults.map(({ path, ...fault }) => ({ ...fault, path: `${file.name} ${path}` })));
      let sent = 0;
      for (const { content, rows: own, lineOf } of parts) {
        const { done } = await client.ask<{ done: IncidentImportOutcome }>(mutation, {
          ...{ input: { ...input, content }, reason: reason ?? null },
        });
        add(total, done, (path) =>
          path.replace(/^line (\d+)/, (_, line: string) => `${file.name} line ${lineOf(Number(line))}`),
        );
        progress.show((sent += own), sent / rows);
      }
    }
  } catch (error) {
    progress.end();
    code = signal?.aborted ? 130 : error instanceof UsageError ? exitCodes.usage : explain(error, terminal);
    if (signal?.aborted || error instanceof UsageError)
      stderr.write(
        `${error instanceof UsageError ? error.message : 'Stopped. What was taken by then stays; importing again takes nothing twice.'}\n`,
      );
  } finally {
    progress.end();
    await inputs.dispose();
  }
  stdout.write(summaryOf(total, options, createColors(stdout.isTTY === true && process.env['NO_COLOR'] === undefined)));
  return code === exitCodes.done && total.rejected.length > 0 ? exitCodes.refused : code;
}

function describe(): Command {
  const collected =
    <One>(read: (text: string) => One) =>
    (text: string, before: One[]): One[] => [...before, read(text)];
  return new Command('import:incidents')
    .usage('<file|-> --source NAME [options]')
    .description(
      'Imports a log of incidents, each with the history that it had. docs/incident-import.md has the formats.',
    )
    .argument('<file|->', 'a CSV file, or - for standard input; .gz is unpacked')
    .requiredOption('--source <name>', 'whose log it is, such as servicenow')
    .addOption(
      new Option('--format <format>', 'how it is written').choices(['servicenow-csv', 'csv']).default('servicenow-csv'),
    )
    .addOption(
      new Option('--column <name=FIELD>', 'csv: what a column says, such as "Ticket=KEY"; as often as wanted')
        .argParser(collected(toColumn))
        .default([], 'fields under their own names'),
    )
    .addOption(
      new Option('--word <word=MEANING>', 'csv: what a word means, such as "Waiting=ON_HOLD:VENDOR" or "major=HIGH"')
        .argParser(collected(toWord))
        .default([], 'states and levels by their own names'),
    )
    .option('--zone <zone>', 'of times that say none, such as Europe/Berlin; UTC without it')
    .option('--month-first', 'read 3/4/2016 as the 4th of March', false)
    .option('--dry-run', 'say what would be done and write nothing', false)
    .option('--reason <text>', 'why; kept in the ChangeSets')
    .option('--batch <incidents>', 'incidents in one call', toWhole(1, 5_000), 500)
    .option('--all', 'list every reject and warning', false)
    .option('--url <address>', 'where the product answers', toBase, 'http://127.0.0.1:4000');
}

const pairOf = (text: string): [string, string] => {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Give two words with = between them.');
  return [
    text.slice(0, at),
    text
      .slice(at + 1)
      .trim()
      .toUpperCase(),
  ];
};

function toColumn(text: string): ColumnInput {
  const [column, field] = pairOf(text);
  if (!(logFields as readonly string[]).includes(field))
    throw new InvalidArgumentError(`A column says one of ${logFields.join(', ')}.`);
  return { column, field: field as LogField };
}

function toWord(text: string): WordInput {
  const [word, meaning] = pairOf(text);
  if ((levels as readonly string[]).includes(meaning)) return { word, level: meaning as Level };
  const [state, holdReason] = meaning.split(':');
  if (!(state! in incidentLifecycle.states))
    throw new InvalidArgumentError(
      `A word means one of ${[...Object.keys(incidentLifecycle.states), ...levels].join(', ')}.`,
    );
  return { word, state: state!, ...(holdReason !== undefined && { holdReason: holdReason as 'VENDOR' }) };
}

function add(total: IncidentImportOutcome, part: IncidentImportOutcome, placeOf: (path: string) => string): void {
  for (const count of ['created', 'updated', 'unchanged', 'events'] as const) total[count] += part[count];
  for (const list of ['rejected', 'warnings'] as const)
    for (const { path, ...row } of part[list]) total[list].push({ path: placeOf(path), ...row });
}

function summaryOf(
  { created, updated, unchanged, events, rejected, warnings }: IncidentImportOutcome,
  { all, dryRun }: Pick<Options, 'all' | 'dryRun'>,
  colors: ReturnType<typeof createColors>,
): string {
  const lines = [
    `Incidents: ${created} created, ${updated} went on, ${unchanged} unchanged; ${events} events.${dryRun ? ' A dry run: nothing was written.' : ''}`,
  ];
  for (const [title, rows, colour] of [
    ['Rejected', rejected, colors.red],
    ['Warnings', warnings, colors.yellow],
  ] as const) {
    if (rows.length > 0) lines.push(colour(`${title}: ${rows.length}`));
    for (const code of new Set(rows.map((row) => row.code))) {
      const own = rows.filter((row) => row.code === code);
      lines.push(`  ${code} (${own.length})`);
      for (const { path, message } of own.slice(0, all ? own.length : shownRows)) lines.push(`    ${path}: ${message}`);
      if (!all && own.length > shownRows) lines.push(`    … and ${own.length - shownRows} more. Show them with --all.`);
    }
  }
  return `${lines.join('\n')}\n`;
}
