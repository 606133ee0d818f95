import { toInputName } from '../src/model/model.js';
import { withDatabase } from './databases.js';
import { makeEstate, type Estate, type EstateItem, type EstateRelationship } from './estate.js';
import { decimals, inFlights, printTable, timed, whole } from './measure.js';
import { startBenchProduct, type BenchProduct } from './product.js';
import { importRaw } from './raw.js';

/** What was the quickest: items of a call, each with its relationships, and calls in flight. */
const itemBatch = 5_000;
const relationshipBatch = 15_000;
const flights = 2;

const mutation = `mutation Import($input: ImportInput!) {
  importConfiguration(input: $input) {
    created unchanged relationshipsCreated rejected { path code message } warnings { path code message }
  }
}`;

interface ImportData {
  importConfiguration: {
    created: number;
    unchanged: number;
    relationshipsCreated: number;
    rejected: { path: string; code: string; message: string }[];
    warnings: { path: string; code: string; message: string }[];
  };
}

/** Takes rows; throws when one was not taken. */
export type Send = (rows: { items: EstateItem[]; relationships: EstateRelationship[] }) => Promise<void>;

/**
 * Imports an estate as a client does that wants it quick: items with their relationships in one call, several calls in
 * flight. A relationship whose other end may not be in yet goes in a call of its own at the end.
 */
export async function importInCalls(
  { items, relationships }: Estate,
  send: Send,
  inFlight: number = flights,
): Promise<void> {
  const bySource = new Map<string, EstateRelationship[]>();
  for (const relationship of relationships) {
    const some = bySource.get(relationship.from);
    if (some) some.push(relationship);
    else bySource.set(relationship.from, [relationship]);
  }
  const there = new Set<string>();
  const later: EstateRelationship[] = [];
  await inFlights(items, { size: itemBatch, flights: inFlight }, async (some) => {
    const own = new Set(some.map(({ key }) => key));
    const now: EstateRelationship[] = [];
    for (const { key } of some)
      for (const relationship of bySource.get(key) ?? [])
        (own.has(relationship.to) || there.has(relationship.to) ? now : later).push(relationship);
    await send({ items: some, relationships: now });
    for (const key of own) there.add(key);
  });
  await inFlights(later, { size: relationshipBatch, flights: 1 }, (some) => send({ items: [], relationships: some }));
}

/** Sends them to the API. */
export function importThrough(product: Pick<BenchProduct, 'graphql'>, source: string): Send {
  return async ({ items, relationships }) => {
    const input = {
      source,
      items: items.map(({ class: name, key, fields, groups }) => ({
        [toInputName(name)]: { key, ...fields, ...(groups && { groups }) },
      })),
      relationships: relationships.map(({ from, to, ...rest }) => ({ from: { key: from }, to: { key: to }, ...rest })),
    };
    const { importConfiguration: result } = await product.graphql<ImportData>(mutation, { input });
    const [problem] = [...result.rejected, ...result.warnings];
    if (problem) throw new Error(`${problem.path}: ${problem.code} ${problem.message}`);
    if (result.created !== items.length || result.relationshipsCreated !== relationships.length)
      throw new Error(
        `${result.created} of ${items.length} items and ${result.relationshipsCreated} of ${relationships.length} relationships were created.`,
      );
  };
}

interface Measured {
  /** Milliseconds. */
  whole: number;
  /** Processor seconds of Neo4j, and of the product's server where there is one. */
  database: number;
  server: number;
}

/** Imports an estate of items and three relationships each, through the API and by the plain driver, and prints the ratio. */
export async function importBench(size = Number(process.env['BENCH_ITEMS'] ?? 100_000)): Promise<void> {
  // Another estate, so that neither side measures its compilers; of the same shape, so that it compiles what is measured.
  const warmUp = renamed(makeEstate(Math.min(20_000, size), 2), 'warm-up ');
  const estate = makeEstate(size);

  const measure = async (
    load: (estate: Estate, source: string) => Promise<void>,
    times: () => [number, number],
  ): Promise<Measured> => {
    await load(warmUp, 'warm-up');
    const [databaseBefore, serverBefore] = times();
    const whole = await timed(() => load(estate, 'bench'));
    const [database, server] = times();
    return { whole, database: database - databaseBefore, server: server - serverBefore };
  };

  const raw = await withDatabase((database) =>
    measure(
      async (some, source) => void (await importRaw(database.driver, source, some)),
      () => [database.processorTime(), 0],
    ),
  );
  const product = await withDatabase(async (database) => {
    const server = await startBenchProduct(database);
    try {
      return await measure(
        (some, source) => importInCalls(some, importThrough(server, source)),
        () => [database.processorTime(), server.processorTime()],
      );
    } finally {
      await server.stop();
    }
  });

  const rate = (count: number, milliseconds: number): string => whole((count / milliseconds) * 1000);
  const row = (name: string, measured: Measured) => [
    name,
    rate(estate.items.length, measured.whole),
    rate(estate.relationships.length, measured.whole),
    decimals(measured.whole / 1000, 1),
    decimals(measured.database, 1),
    measured.server === 0 ? '' : decimals(measured.server, 1),
  ];
  printTable(
    `import: ${whole(estate.items.length)} items and ${whole(estate.relationships.length)} relationships, importConfiguration ` +
      `over HTTP (${whole(itemBatch)} items with their relationships a call, ${flights} calls in flight) beside the raw driver`,
    ['', 'items/s', 'relationships/s', 'whole, s', 'CPU of Neo4j, s', 'CPU of the server, s'],
    [
      row('raw driver', raw),
      row('importConfiguration', product),
      ['ratio (aim ≥ 0.5)', '', '', decimals(raw.whole / product.whole), decimals(raw.database / product.database), ''],
    ],
  );
}

/** The estate with other keys and other identities: no item of it is one of another estate. */
export function renamed({ items, relationships }: Estate, prefix: string): Estate {
  const rename = (value: unknown): unknown => (typeof value === 'string' ? `${prefix}${value}` : value);
  const identifying = [
    'name',
    'serialNumber',
    'assetTag',
    'code',
    'instanceId',
    'resourceId',
    'clusterId',
    'url',
    'fqdn',
    'serviceCode',
  ];
  return {
    items: items.map((item) => ({
      ...item,
      key: `${prefix}${item.key}`,
      fields: {
        ...item.fields,
        ...Object.fromEntries(
          identifying.filter((name) => name in item.fields).map((name) => [name, rename(item.fields[name])]),
        ),
        name: `${prefix}${item.fields.name}`,
      },
    })),
    relationships: relationships.map((row) => ({ ...row, from: `${prefix}${row.from}`, to: `${prefix}${row.to}` })),
  };
}
