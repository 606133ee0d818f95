import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { AnswerError, UnreachableError } from './import-client.js';

/** Where a live command reads from and writes to. */
export interface LiveTerminal {
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

export const exitCodes = { done: 0, refused: 1, usage: 2, unreachable: 3 } as const;

/** What is wrong with how a command was used; its message says the way out. */
export class LiveUsageError extends Error {
  override readonly name = 'LiveUsageError';
}

/** An address without path, user and password; a trailing /graphql may be there. */
export function toBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('Give an address such as http://127.0.0.1:4000, without a user.');
  return `${url.origin}${url.pathname.replace(/\/graphql\/?$/, '').replace(/\/$/, '')}`;
}

/** A reader of whole numbers for an option. */
export function toWhole(least: number, most: number): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text) || Number(text) < least || Number(text) > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return Number(text);
  };
}

/** Parses, and gives the exit code when that ends the command. */
export function parseOptions(
  command: Command,
  args: readonly string[],
  { stdout, stderr }: LiveTerminal,
): number | undefined {
  try {
    command
      .allowExcessArguments(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => void stdout.write(text),
        writeErr: (text) => void stderr.write(text),
      })
      .parse(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

/** Says an error on `stderr` and gives its exit code. What is no fault of the user's or the server's is thrown on. */
export function explain(error: unknown, { stderr }: LiveTerminal): number {
  const code =
    error instanceof LiveUsageError
      ? exitCodes.usage
      : error instanceof UnreachableError
        ? exitCodes.unreachable
        : error instanceof AnswerError
          ? exitCodes.refused
          : undefined;
  if (code === undefined) throw error;
  stderr.write(`${(error as Error).message}\n`);
  return code;
}
