import { randomUUID } from 'node:crypto';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Estate, EstateItem, EstateRelationship } from './estate.js';
import { inFlights } from './measure.js';

const { int, types } = neo4j;
const batch = 5_000;
const sessions = 2;

/** Writes an estate as RawImport says. Gives the items' ids by their keys. */
export async function importRaw(driver: Driver, source: string, estate: Estate): Promise<ReadonlyMap<string, string>> {
  const load = new RawImport(driver, source);
  await load.items(estate);
  await load.relationships(estate);
  return load.ids;
}

/**
 * Writes an estate with the plain driver in the fastest safe style of spec/performance.md section 1: one statement for
 * each label and type, rows as lists, 5,000 a managed transaction, two sessions. What an item and a relationship get is
 * what the product keeps on them for people to see: no identity keys, provenance, ChangeSets or search words.
 */
class RawImport {
  /** By the items' keys. */
  readonly ids = new Map<string, string>();
  private readonly at = types.DateTime.fromStandardDate(new Date());

  constructor(
    private readonly driver: Driver,
    private readonly source: string,
  ) {}

  async items({ items }: Estate): Promise<void> {
    for (const [name, some] of groupedBy(items, (item) => item.class)) {
      const columns = [...new Set(some.flatMap(({ fields }) => Object.keys(fields)))];
      const text =
        `UNWIND $rows AS row CREATE (:ConfigurationItem:${name} {id: row[0], class: '${name}', version: 1, ` +
        `lifecycleStage: 'OPERATIONAL', createdAt: $at, updatedAt: $at, ` +
        `${columns.map((column, place) => `${column}: row[${place + 1}]`).join(', ')}})`;
      await this.write(text, some, ({ key, fields }) => {
        const id = randomUUID();
        this.ids.set(key, id);
        return [id, ...columns.map((column) => parameter(fields[column]))];
      });
    }
    await this.write(
      'UNWIND $rows AS row MATCH (item:ConfigurationItem {id: row[0]}) ' +
        "CREATE (item)-[:HAS_GROUP]->(:DependencyGroup {id: row[1], name: row[2], reduce: row[3], k: row[4], failAt: 'MAJOR', unknownAs: 'WARNING'})",
      items.flatMap(({ key, groups = [] }) => groups.map((group) => ({ key, ...group }))),
      ({ key, name, reduce, k }) => [this.ids.get(key), randomUUID(), name, reduce, parameter(k)],
    );
  }

  async relationships({ relationships }: Estate): Promise<void> {
    for (const [type, some] of groupedBy(relationships, (relationship) => relationship.type))
      await this.write(
        'UNWIND $rows AS row MATCH (from:ConfigurationItem {id: row[0]}) MATCH (to:ConfigurationItem {id: row[1]}) ' +
          `CREATE (from)-[:${type} {id: row[2], group: row[3], weight: 1.0, sources: $sources, ` +
          'firstSeen: $at, lastSeen: $at, validFrom: $at}]->(to)',
        some,
        ({ from, to, group }: EstateRelationship) => [
          this.ids.get(from),
          this.ids.get(to),
          randomUUID(),
          group ?? null,
        ],
      );
  }

  private write<Row>(text: string, rows: readonly Row[], toList: (row: Row) => unknown[]): Promise<void> {
    return inFlights(rows, { size: batch, flights: sessions }, async (some) => {
      const session = this.driver.session();
      try {
        await session.executeWrite((transaction) =>
          transaction.run(text, { rows: some.map(toList), at: this.at, sources: [this.source] }),
        );
      } finally {
        await session.close();
      }
    });
  }
}

/** Whole numbers as Cypher integers; what is absent as null. */
function parameter(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'number' && Number.isInteger(value) ? int(value) : value;
}

function groupedBy<Row extends EstateItem | EstateRelationship>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
