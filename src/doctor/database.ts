import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { migrationStatus, type MigrationFile } from '../graph/migrations.js';
import { inArea, type Check } from './check.js';

/** Names of the constraints and indexes that these files leave behind. */
export function declaredNames(files: readonly Pick<MigrationFile, 'statements'>[]): Set<string> {
  const names = new Set<string>();
  for (const statement of files.flatMap(({ statements }) => statements)) {
    const [, verb, name] = /^(CREATE|DROP)\s+(?:[A-Z]+\s+)*?(?:CONSTRAINT|INDEX)\s+(\w+)/.exec(statement) ?? [];
    if (name === undefined) continue;
    if (verb === 'CREATE') names.add(name);
    else names.delete(name);
  }
  return names;
}

/** Settings that keep one statement from stopping the others; 0s stands for no limit. */
const wanted: readonly { name: string; bad: string; why: string; good: string }[] = [
  { name: 'dbms.security.auth_enabled', bad: 'false', why: 'everyone may do everything', good: 'true' },
  { name: 'db.lock.acquisition.timeout', bad: '0s', why: 'a writer may wait for ever', good: '5s' },
  { name: 'db.transaction.timeout', bad: '0s', why: 'a statement may run for ever', good: '120s' },
  {
    name: 'db.memory.transaction.max',
    bad: '0B',
    why: 'one statement may take all memory and stop the server',
    good: '512m',
  },
  {
    name: 'db.logs.query.parameter_logging_enabled',
    bad: 'true',
    why: 'the query log holds the values of all statements, personal data among them',
    good: 'false',
  },
  {
    name: 'dbms.security.allow_csv_import_from_file_urls',
    bad: 'true',
    why: "a statement may read the server's files",
    good: 'false',
  },
];

/** Version, settings and schema of the Neo4j that answers. */
export async function checkDatabase(graph: Graph): Promise<Check[]> {
  return [await checkVersion(graph), ...(await checkSettings(graph)), ...(await checkMigrations(graph))];
}

async function checkVersion(graph: Graph): Promise<Check> {
  const { ok, failed } = inArea('Neo4j');
  const { version, edition } = await graph.run(cypher.server.version, {});
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > 5 || (major === 5 && minor >= 26)
    ? ok('Version', `${version} ${edition}`)
    : failed('Version', `${version} ${edition} is too old`, 'Move to Neo4j 5.26 or newer.');
}

async function checkSettings(graph: Graph): Promise<Check[]> {
  const { ok, warning, skipped } = inArea('Neo4j');
  const rows = await graph.run(cypher.server.settings, { names: wanted.map(({ name }) => name) }).catch(() => []);
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  return wanted.map(({ name, bad, why, good }) => {
    const value = values.get(name);
    if (value === undefined) return skipped(name, 'the server does not tell');
    return value === bad
      ? warning(name, `${value}: ${why}`, `Set ${name}=${good} in neo4j.conf and restart Neo4j.`)
      : ok(name, value);
  });
}

async function checkMigrations(graph: Graph): Promise<Check[]> {
  const { ok, warning, failed } = inArea('Neo4j');
  const { applied, pending, problems, files } = await migrationStatus(graph);
  const checks = problems.map((problem) => failed('Migrations', problem));
  if (pending.length > 0)
    checks.push(
      warning(
        'Migrations',
        `to come: ${pending.map(({ file }) => file).join(', ')}`,
        'Start the product: it applies them.',
      ),
    );
  if (checks.length === 0) checks.push(ok('Migrations', `${applied.length} applied, none to come`));

  const versions = new Set(applied.map(({ version }) => version));
  const names = declaredNames(files.filter(({ version }) => versions.has(version)));
  const indexes = await graph.run(cypher.server.indexes, {});
  const states = new Map(indexes.map(({ name, state }) => [name, state]));
  const missing = [...names].filter((name) => !states.has(name));
  const offline = [...states].filter(([, state]) => state !== 'ONLINE');
  if (missing.length > 0)
    checks.push(
      failed(
        'Constraints and indexes',
        `missing: ${missing.join(', ')}`,
        'Somebody dropped them. Create them again as the files in cypher/migrations say.',
      ),
    );
  if (offline.length > 0)
    checks.push(
      failed(
        'Constraints and indexes',
        offline.map(([name, state]) => `${name} is ${state.toLowerCase()}`).join(', '),
        'Wait for those that are being populated; drop and create again those that failed.',
      ),
    );
  if (missing.length === 0 && offline.length === 0) checks.push(ok('Constraints and indexes', `${states.size} online`));
  return checks;
}
