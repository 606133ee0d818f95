import { ConfigurationError } from '../config.js';
import { EmbeddedNeo4jError } from '../graph/embedded-java.js';
import { GraphError } from '../graph/errors.js';
import { exitCodes, type LiveTerminal } from './live-options.js';

/** Says on `stderr` what is wrong with the settings or the database, and gives the exit code. Throws what is our fault on. */
export function explainDatabase(error: unknown, { stderr }: Pick<LiveTerminal, 'stderr'>): number {
  const code =
    error instanceof ConfigurationError
      ? exitCodes.usage
      : error instanceof EmbeddedNeo4jError || error instanceof GraphError
        ? exitCodes.unreachable
        : undefined;
  if (code === undefined) throw error;
  stderr.write(`${(error as Error).message}\n`);
  return code;
}

/** One line that changes in place on a terminal; elsewhere nothing. */
export function progressLine({ stderr }: Pick<LiveTerminal, 'stderr'>): {
  tell: (step: string) => void;
  done: () => void;
} {
  let told = false;
  const clear = '\r\u001b[2K';
  return {
    tell: (step) => {
      if (!stderr.isTTY) return;
      told = true;
      stderr.write(`${clear}${step}`);
    },
    done: () => {
      if (told) stderr.write(clear);
      told = false;
    },
  };
}
