import type { Readable } from 'node:stream';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { createColors } from 'picocolors';
import type { DocumentFormat } from '../generated/graphql.js';
import { AnswerError, ImportClient, UnreachableError } from './import-client.js';
import { findInputs, UsageError, type Inputs } from './import-inputs.js';
import { RowError } from './import-rows.js';
import { Progress } from './import-progress.js';
import { runImport, type RunListener } from './import-run.js';
import { Summary } from './import-summary.js';

/** Where the command reads from and writes to. */
export interface Terminal {
  stdin: Readable;
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

interface Options {
  source: string;
  format?: DocumentFormat;
  replace: boolean;
  dryRun: boolean;
  confirmRetire: boolean;
  url: string;
  reason?: string;
  batch: number;
  all: boolean;
}

const formats = [
  'KUBERNETES',
  'TERRAFORM_STATE',
  'CYCLONEDX',
  'DOCKER_COMPOSE',
  'BACKSTAGE',
  'NETBOX',
  'AWS_DESCRIBE',
  'ZIPKIN',
  'SERVICENOW_CSV',
  'CSV',
  'NDJSON',
] as const satisfies readonly DocumentFormat[];

export const exitCodes = { done: 0, refused: 1, usage: 2, unreachable: 3, interrupted: 130 } as const;

/**
 * The command `npm run import`. Gives its exit code: 0 when all was taken, 1 on rejects or a refusal, 2 when it was
 * used wrongly, 3 when the server cannot be reached, 130 when `signal` ended it.
 */
export async function importCommand(
  args: readonly string[],
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<number> {
  const { stdout, stderr } = terminal;
  const outColors = createColors(stdout.isTTY === true && process.env['NO_COLOR'] === undefined);
  const errorColors = createColors(stderr.isTTY === true && process.env['NO_COLOR'] === undefined);
  const complain = (message: string): void => void stderr.write(`${errorColors.red(message)}\n`);
  const command = describe(terminal);
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  const options = command.opts<Options>();
  const { username, password } = new URL(options.url);
  if (username !== '' || password !== '') {
    // Not said by commander, which would print the address.
    complain('--url carries a user or a password. Leave them out.');
    return exitCodes.usage;
  }
  const summary = new Summary(options.all);
  const progress = new Progress(stderr);
  let inputs: Inputs | undefined;
  let code: number = exitCodes.done;
  let answered = false;
  const listener: RunListener = {
    report: (report) => {
      answered = true;
      summary.add(report);
    },
    progress: (rows, share) => progress.show(rows, share),
    note: (message) => progress.write(message),
  };
  try {
    inputs = await findInputs(command.args[0]!, options.format, terminal.stdin, signal);
    announce(inputs, progress);
    const client = new ImportClient(options.url, signal);
    await runImport(inputs.files, client, { ...options, reason: options.reason }, listener);
  } catch (error) {
    progress.end();
    code = codeOf(error, signal);
    complain(
      signal?.aborted
        ? 'Stopped. What was taken by then stays; importing again takes nothing twice.'
        : error instanceof Error
          ? error.message
          : String(error),
    );
    // A fault of ours: its place helps whoever mends it.
    if (code === exitCodes.refused && !isPlain(error) && error instanceof Error) stderr.write(`${error.stack}\n`);
  } finally {
    progress.end();
    await inputs?.dispose();
  }
  if (answered) stdout.write(`${summary.print(options, outColors)}\n`);
  return code === exitCodes.done && summary.rejects > 0 ? exitCodes.refused : code;
}

function describe({ stdout, stderr }: Terminal): Command {
  return new Command('import')
    .usage('<file|folder|-> --source NAME [options]')
    .description(
      'Imports an inventory into the running product: a file, every file of a folder, or - for standard input.',
    )
    .argument('<file|folder|->', 'what to import; .gz is unpacked')
    .requiredOption('--source <name>', 'who says so, such as netbox or kubernetes-prod')
    .addOption(
      new Option('--format <format>', `what it is: ${formats.join(', ')}; guessed without it`).argParser(toFormat),
    )
    .option('--replace', 'also retire what this source no longer reports', false)
    .option('--dry-run', 'print the plan and write nothing', false)
    .option('--confirm-retire', 'let --replace retire more than RETIRE_LIMIT allows', false)
    .option('--reason <text>', 'why; kept in the ChangeSets')
    .option('--batch <rows>', 'rows of an NDJSON or CSV file in one call', toBatch, 1_000)
    .option('--all', 'list every change, reject and warning', false)
    .option('--url <address>', 'where the product answers', toUrl, 'http://127.0.0.1:4000/graphql')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })
    .addHelpText(
      'after',
      '\nExit code: 0 all was taken, 1 something was rejected or refused, 2 used wrongly, 3 the product cannot be reached.',
    );
}

function toFormat(text: string): DocumentFormat {
  const wanted = text.toUpperCase().replaceAll('-', '_');
  const format = formats.find((each) => each === wanted);
  if (!format) throw new InvalidArgumentError(`Give one of ${formats.join(', ')}.`);
  return format;
}

function toBatch(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 20_000)
    throw new InvalidArgumentError('Give a whole number from 1 to 20000.');
  return Number(text);
}

function toUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new InvalidArgumentError('Give an address such as http://127.0.0.1:4000/graphql.');
  return text;
}

function announce({ files, leftOut }: Inputs, progress: Progress): void {
  const byFormat = new Map<DocumentFormat, number>();
  for (const { format } of files) byFormat.set(format, (byFormat.get(format) ?? 0) + 1);
  const parts = [...byFormat].map(([format, count]) => `${format}${count > 1 ? ` (${count} files)` : ''}`);
  progress.write(`Importing ${files.length === 1 ? files[0]!.name : `${files.length} files`} as ${parts.join(', ')}.`);
  if (leftOut.length > 0)
    progress.write(
      `Left out, for their format cannot be told or is not meant: ${leftOut.slice(0, 5).join(', ')}` +
        `${leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : ''}.`,
    );
}

const isPlain = (error: unknown): boolean =>
  error instanceof AnswerError || error instanceof RowError || isFileError(error);

/** A file that cannot be read, or is no valid gzip: its message names the file or says so. */
const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(E|Z_)[A-Z_]+$/.test(error.code);

function codeOf(error: unknown, signal: AbortSignal | undefined): number {
  if (signal?.aborted) return exitCodes.interrupted;
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof UnreachableError) return exitCodes.unreachable;
  return exitCodes.refused;
}
