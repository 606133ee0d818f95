import { randomUUID } from 'node:crypto';
import { sourceIdentity } from '../../src/cmdb/identity.js';
import { searchWords } from '../../src/cmdb/words.js';
import type { Graph } from '../../src/graph/graph.js';
import type { Model } from '../../src/model/model.js';

/** Properties of an item's node; what is left out is made up. */
export interface SeedItem {
  id?: string;
  class?: string;
  name?: string;
  [property: string]: unknown;
}

export interface SeedRelationship {
  from: string;
  type?: string;
  to: string;
  id?: string;
  group?: string;
  weight?: number;
}

const instants = ['createdAt', 'updatedAt', 'retiredAt', 'statusSince'];

/** Writes items as they stand, past identification and reconciliation, and gives their ids. */
export async function seedItems(graph: Graph, model: Model, items: readonly SeedItem[]): Promise<string[]> {
  const rows = items.map((item, index) => {
    const properties: SeedItem & { id: string; class: string } = {
      id: randomUUID(),
      class: 'Server',
      name: `item ${index}`,
      lifecycleStage: item['retiredAt'] === undefined ? 'OPERATIONAL' : 'RETIRED',
      version: 1,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      ...item,
    };
    const itemClass = model.classes.get(properties.class)!;
    return { class: itemClass.name, properties: { ...properties, searchWords: searchWords(itemClass, properties) } };
  });
  await graph.runText(
    `UNWIND $rows AS row
     CREATE (item:ConfigurationItem:$(row.class)) SET item = row.properties
     FOREACH (name IN [name IN $instants WHERE item[name] IS NOT NULL] | SET item[name] = datetime(item[name]))`,
    { rows, instants },
  );
  return rows.map(({ properties }) => properties.id);
}

/** Relates items by id, as an import would, and gives the relationships' ids. */
export async function seedRelationships(graph: Graph, relationships: readonly SeedRelationship[]): Promise<string[]> {
  const rows = relationships.map((row) => ({ id: randomUUID(), type: 'DEPENDS_ON', group: null, weight: 1, ...row }));
  await graph.runText(
    `UNWIND $rows AS row
     MATCH (from:ConfigurationItem {id: row.from}) MATCH (to:ConfigurationItem {id: row.to})
     CREATE (from)-[related:$(row.type)]->(to)
     SET related = {id: row.id, group: row.group, weight: row.weight, sources: ['seed'],
       firstSeen: datetime('2026-01-01T00:00:00Z'), lastSeen: datetime('2026-01-02T00:00:00Z'),
       validFrom: datetime('2026-01-01T00:00:00Z')}`,
    { rows },
  );
  return rows.map(({ id }) => id);
}

/** Lets sources report items. */
export async function seedKeys(
  graph: Graph,
  keys: readonly {
    item: string;
    source: string;
    key: string;
    lastSeenAt?: string;
    missingSince?: string;
    reported?: Record<string, unknown>;
  }[],
): Promise<void> {
  await graph.runText(
    `UNWIND $rows AS row
     MATCH (item:ConfigurationItem {id: row.item})
     CREATE (identity:Identity {key: row.identity, source: row.source, sourceKey: row.key, reported: row.reported,
       lastSeenAt: datetime(row.lastSeenAt), missingSince: datetime(row.missingSince)})-[:IDENTIFIES]->(item)`,
    {
      rows: keys.map(({ reported, ...row }) => ({
        lastSeenAt: new Date().toISOString(),
        missingSince: null,
        ...row,
        identity: sourceIdentity(row.source, row.key),
        reported: reported ? JSON.stringify(reported) : null,
      })),
    },
  );
}
