import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../config.js';
import { cypher } from '../generated/cypher.js';
import { GraphError, isRetriable } from './errors.js';
import type { Graph } from './graph.js';

/** The product's own migrations. */
export const migrationsFolder = join(projectRoot, 'cypher/migrations');

/** The database and the files do not fit. The message names each file and the way out; nothing was changed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** One file of the folder: V001__foundation.cypher is version 1, named foundation. */
export interface MigrationFile {
  version: number;
  name: string;
  file: string;
  /** SHA-256 of the text, whatever its line ends. */
  checksum: string;
  statements: string[];
}

/** One file that is in. */
export interface AppliedMigration {
  version: number;
  name: string;
  checksum: string;
  appliedAt: string;
}

export interface MigrationStatus {
  applied: AppliedMigration[];
  pending: MigrationFile[];
  /** All of the folder, in order. */
  files: MigrationFile[];
  /** Why the product must not start on this database; empty when it may. */
  problems: string[];
}

export interface MigrateOptions {
  /** Told of each file before it is applied, and of waiting for another process. */
  onProgress?: (message: string) => void;
  /** Milliseconds after which the right to migrate of a process that died passes on. */
  leaseDuration?: number;
}

const bookkeeping = 'bookkeeping.cypher';
/** Filling an index, or a step over every node, of a large database takes its time. */
const statementDeadline = 30 * 60_000;

/**
 * The statements of a file: what `;` separates, outside of strings, names and comments. Comments are left out.
 */
export function statementsOf(text: string): string[] {
  const tokens = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/.*|\/\*[^]*?\*\/|;|[^'"`/;]+|[^]/g;
  const statements = [''];
  for (const [token] of text.matchAll(tokens)) {
    if (token === ';') statements.push('');
    else if (!token.startsWith('//') && !token.startsWith('/*')) statements[statements.length - 1] += token;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

/** @throws MigrationError when a file is not named as a migration, or two have one version. */
async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.cypher') && file !== bookkeeping);
  const files = await Promise.all(
    names.map(async (file): Promise<MigrationFile> => {
      const parts = /^V(\d{3,})__([a-z0-9_]+)\.cypher$/.exec(file);
      if (parts === null)
        throw new MigrationError(
          `${file} is not named as a migration. Rename it in the manner of V002__what_it_does.cypher.`,
        );
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { version: Number(parts[1]), name: parts[2] ?? '', file, checksum, statements: statementsOf(text) };
    }),
  );
  files.sort((one, other) => one.version - other.version);
  files.forEach((file, index) => {
    const before = files[index - 1];
    if (before?.version === file.version)
      throw new MigrationError(`${before.file} and ${file.file} have one version. Give the newer one a higher number.`);
  });
  return files;
}

/** Which migrations are in, which are to come, and what forbids to go on. Changes nothing. */
export async function migrationStatus(graph: Graph, folder = migrationsFolder): Promise<MigrationStatus> {
  const files = await readMigrations(folder);
  const applied = await graph.run(cypher.migration.applied, {});
  const byVersion = new Map(files.map((file) => [file.version, file]));
  const problems = applied.flatMap(({ version, name, checksum, appliedAt }) => {
    const known = byVersion.get(version);
    const label = `V${String(version).padStart(3, '0')}__${name}.cypher`;
    if (known === undefined)
      return `${label} was applied at ${appliedAt} and is missing from ${folder}: put it back, or start the newer version of the product that made it.`;
    if (known.checksum !== checksum)
      return `${known.file} was changed after it was applied at ${appliedAt}: restore it, and put the change into a new migration.`;
    return [];
  });
  const newest = applied.at(-1)?.version ?? -1;
  const versions = new Set(applied.map(({ version }) => version));
  const pending = files.filter(({ version }) => !versions.has(version));
  for (const { file, version } of pending)
    if (version < newest)
      problems.push(`${file} is new, but version ${newest} is already applied: give it a number above ${newest}.`);
  return { applied, pending, files, problems };
}

/** What declares schema may run in one transaction with its like. */
const declaresSchema = /^(CREATE|DROP)\s+(CONSTRAINT|(FULLTEXT\s+)?INDEX)\b/;

/**
 * Brings the database up to the files of the folder, in their order. Of several processes that start at once one
 * migrates and the others wait. Declarations of schema that follow each other in a file share a transaction, and in a new
 * database those of all files do; every other statement has one of its own, so schema and data may stand in one file. A file
 * that stopped halfway runs again from its start, so every statement must be idempotent (IF NOT EXISTS, MERGE).
 * @returns the files that were applied.
 * @throws MigrationError when an applied file was changed, is missing, or a new one has an old number.
 */
export async function migrate(
  graph: Graph,
  folder = migrationsFolder,
  { onProgress = () => undefined, leaseDuration = 60_000 }: MigrateOptions = {},
): Promise<MigrationFile[]> {
  await checkedStatus(graph, folder);
  for (const statement of statementsOf(await readFile(join(migrationsFolder, bookkeeping), 'utf8')))
    await runSchema(graph, statement);

  const holder = `${hostname()}/${process.pid}/${randomUUID()}`;
  const takeLease = () => graph.run(cypher.migration.takeLease, { holder, milliseconds: leaseDuration });
  let told = false;
  for (;;) {
    if ((await checkedStatus(graph, folder)).pending.length === 0) return [];
    const lease = await takeLease();
    if (lease.taken) break;
    if (!told) onProgress(`Waiting for ${lease.holder}, which is migrating the database`);
    told = true;
    await pause(250);
  }
  // Fails only when Neo4j does not answer, and then the statement that runs fails too.
  const renewing = setInterval(() => void takeLease().catch(() => undefined), leaseDuration / 3);
  try {
    const { pending, applied } = await checkedStatus(graph, folder);
    let declared: string[] = [];
    let finished: MigrationFile[] = [];
    const bringIn = async (): Promise<void> => {
      if (declared.length > 0) await runSchema(graph, ...declared);
      const migrations = finished.map(({ version, name, checksum }) => ({ version, name, checksum }));
      if (migrations.length > 0 && (await graph.run(cypher.migration.record, { holder, migrations })) === 0)
        throw new MigrationError(`Another process took over while ${finished[0]!.file} was applied. Start again.`);
      declared = [];
      finished = [];
    };
    for (const file of pending) {
      onProgress(`Applying ${file.file}`);
      for (const statement of file.statements) {
        if (declaresSchema.test(statement)) {
          declared.push(statement);
          continue;
        }
        await bringIn();
        await runSchema(graph, statement);
      }
      finished.push(file);
      // Neo4j forgets its plans with each change of schema, and a new database has no data that a declaration could fail on.
      if (applied.length > 0) await bringIn();
    }
    await bringIn();
    await graph.run(cypher.migration.awaitIndexes, { seconds: 600 }, { deadline: statementDeadline });
    return pending;
  } finally {
    clearInterval(renewing);
    // When Neo4j does not answer the lease runs out by itself.
    await graph.run(cypher.migration.releaseLease, { holder }).catch(() => undefined);
  }
}

/**
 * Runs statements that may be run twice, such as CREATE INDEX … IF NOT EXISTS, in one transaction, again when it lost a
 * deadlock: two processes that declare one schema at once lock the same labels in another order. The text is never from input.
 */
export async function runSchema(graph: Graph, ...statements: string[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      // A statement that commits as it goes takes no transaction around it.
      if (statements.length === 1) await graph.runText(statements[0]!, {}, statementDeadline);
      else await graph.runTexts(statements, statementDeadline);
      return;
    } catch (error) {
      const lost = error instanceof GraphError && isRetriable(error.cause);
      if (!lost || attempt === 10) throw error;
      await pause(50 * attempt * (0.5 + Math.random()));
    }
  }
}

async function checkedStatus(graph: Graph, folder: string): Promise<MigrationStatus> {
  const status = await migrationStatus(graph, folder);
  if (status.problems.length > 0)
    throw new MigrationError(
      `The database does not fit this version of the product:\n${status.problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  return status;
}
