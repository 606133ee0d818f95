import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp } from '../backup/backup.js';
import { BackupError } from '../backup/read.js';
import { restore } from '../backup/restore.js';
import type { Footer } from '../backup/format.js';
import type { GraphAddress } from '../graph/graph.js';
import { withAddress } from './database.js';
import { explainDatabase, progressLine } from './database-faults.js';
import { exitCodes, parseOptions, type LiveTerminal } from './live-options.js';

interface Order {
  name: 'backup' | 'restore';
  description: string;
  argument: string;
  work: (address: GraphAddress, path: string, tell: (step: string) => void) => Promise<Footer>;
  done: (footer: Footer, path: string) => string;
}

const size = ({ nodes, relationships, sequence }: Footer): string =>
  `${nodes} nodes and ${relationships} relationships, as they were after ChangeSet ${sequence}`;

const backup: Order = {
  name: 'backup',
  description: 'Writes the whole graph into a file, while the product runs or not.',
  argument: 'the file to write, such as backup.ndjson.gz; must not be there yet',
  work: async (address, path, tell) => {
    if (existsSync(path)) throw new BackupError(`${path} is there already. Name another file.`);
    return backUp(address, path, tell);
  },
  done: (footer, path) => `${path}: ${size(footer)}.`,
};

const restoring: Order = {
  name: 'restore',
  description: 'Fills an empty database with a backup. The product must not run on it meanwhile.',
  argument: 'a file that backup wrote',
  work: restore,
  done: (footer) => `Restored and verified: ${size(footer)}.`,
};

/** The commands `npm run backup` and `npm run restore`. Exit code: 0 done, 1 refused, 2 used wrongly, 3 no database. */
async function run(
  { name, description, argument, work, done }: Order,
  args: readonly string[],
  terminal: LiveTerminal,
  { env, signal }: { env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<number> {
  const command = new Command(name).usage('-- <file>').description(description).argument('<file>', argument);
  const ended = parseOptions(command, args, terminal);
  if (ended !== undefined) return ended;
  const path = resolve(command.args[0]!);
  const progress = progressLine(terminal);
  try {
    const footer = await withAddress(env, { tell: progress.tell, signal }, (address) =>
      work(address, path, progress.tell),
    );
    progress.done();
    terminal.stdout.write(`${done(footer, path)}\n`);
    return exitCodes.done;
  } catch (error) {
    progress.done();
    if (!(error instanceof BackupError)) return explainDatabase(error, terminal);
    terminal.stderr.write(`${error.message}\n`);
    return exitCodes.refused;
  }
}

type DatabaseCommand = (
  args: readonly string[],
  terminal: LiveTerminal,
  options: { env: NodeJS.ProcessEnv; signal: AbortSignal },
) => Promise<number>;
export const backupCommand: DatabaseCommand = (...order) => run(backup, ...order);
export const restoreCommand: DatabaseCommand = (...order) => run(restoring, ...order);
