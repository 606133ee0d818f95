import { createHash } from 'node:crypto';
import { cypher } from '../../src/generated/cypher.js';
import type { Graph } from '../../src/graph/graph.js';

/** What the feed says of an item. */
interface ReplayedItem {
  version: number;
  attributes: Map<string, unknown>;
  /** Live ones of which it is the dependent, by id. */
  relationships: Map<string, string>;
  status: string | null;
}

export type ReplayedState = ReadonlyMap<string, ReplayedItem>;

const page = 500;

/** The state of all items after a ChangeSet, made of nothing but the feed, from its beginning. */
export async function replay(graph: Graph, upTo: number): Promise<ReplayedState> {
  const items = new Map<string, ReplayedItem>();
  for (let sequence = 0; sequence < upTo;) {
    const some = await graph.run(cypher.feed.after, { sequence, limit: page });
    const told = some.filter((changeSet) => changeSet.sequence! <= upTo);
    const rows = await graph.run(cypher.feed.contents, { ids: told.map(({ id }) => id) });
    const contents = new Map(rows.map((row) => [row.id, row.entries]));
    for (const { id } of told)
      for (const [itemId, , version, attributes, relationships, status] of contents.get(id) ?? []) {
        const item: ReplayedItem = items.get(itemId) ?? {
          version: 0,
          attributes: new Map(),
          relationships: new Map(),
          status: null,
        };
        items.set(itemId, item);
        item.version = version;
        for (const { name, to } of parsed<{ name: string; to: unknown }>(attributes)) item.attributes.set(name, to);
        for (const { operation, id: one, type, to } of parsed<Delta>(relationships))
          if (operation === 'ENDED') item.relationships.delete(one);
          else item.relationships.set(one, `${type} ${to}`);
        if (status !== null) {
          const { effective, version: of } = JSON.parse(status) as { effective: string; version: number };
          item.status = `${effective} ${of}`;
        }
      }
    if (told.length === 0) throw new Error(`The feed ends at ${sequence}, before ${upTo}.`);
    sequence = told.at(-1)!.sequence!;
  }
  return items;
}

/** The state of all items as they stand, in what a replay tells of them. */
export async function standing(graph: Graph, told: ReplayedState): Promise<ReplayedState> {
  const rows = (await graph.runText(
    `MATCH (item:ConfigurationItem)
     RETURN item.id AS id, properties(item) AS properties, COLLECT {
       MATCH (item)-[r]->(to:ConfigurationItem) WHERE r.validFrom IS NOT NULL AND r.validTo IS NULL
       RETURN [r.id, type(r) + ' ' + to.id]
     } AS relationships`,
  )) as unknown as { id: string; properties: Record<string, unknown>; relationships: [string, string][] }[];
  return new Map(
    rows.map(({ id, properties, relationships }) => {
      const names = told.get(id)?.attributes.keys() ?? [];
      const { version, effective, statusVersion } = properties;
      return [
        id,
        {
          version: version as number,
          attributes: new Map([...names].map((name) => [name, valueIn(properties, name)])),
          relationships: new Map(relationships),
          status: statusVersion == null ? null : `${effective as string} ${statusVersion as number}`,
        },
      ];
    }),
  );
}

/** The same for the same state, in whatever order it was found. */
export function stateHash(state: ReplayedState): string {
  const hash = createHash('sha256');
  for (const line of lines(state)) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** Some of what is different in two states, for a person. */
export function differences(one: ReplayedState, other: ReplayedState): string[] {
  const [left, right] = [new Set(lines(one)), new Set(lines(other))];
  return [
    ...[...left].filter((line) => !right.has(line)).map((line) => `- ${line}`),
    ...[...right].filter((line) => !left.has(line)).map((line) => `+ ${line}`),
  ].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
}

function lines(state: ReplayedState): string[] {
  const sorted = (map: ReadonlyMap<string, unknown>): unknown[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...state]
    .map(([id, { version, attributes, relationships, status }]) =>
      JSON.stringify([id, version, sorted(attributes), sorted(relationships), status]),
    )
    .sort();
}

/** Attributes that a class does not declare are told one by one, and kept together. */
function valueIn(properties: Readonly<Record<string, unknown>>, name: string): unknown {
  const own = /^attributes\.(.*)$/s.exec(name)?.[1];
  if (own === undefined) return properties[name] ?? null;
  const all = JSON.parse((properties['attributes'] as string | undefined) ?? '{}') as Record<string, unknown>;
  return all[own] ?? null;
}

interface Delta {
  operation: string;
  id: string;
  type: string;
  to: string;
}

const parsed = <T>(text: string | null): T[] => (text === null ? [] : (JSON.parse(text) as T[]));
