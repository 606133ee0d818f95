import type { Graph } from '../../src/graph/graph.js';

/**
 * Where the state of items is not what the feed, replayed from its beginning, says it is: the version of every item, the
 * attributes that entries changed, and the live relationships.
 */
export async function replayFaults(graph: Graph): Promise<string[]> {
  const faults: string[] = [];
  const rows = await graph.runText(
    `MATCH (item:ConfigurationItem)
     RETURN item.id AS id, item.version AS version, properties(item) AS properties,
       COLLECT { MATCH (c:ChangeSet)-[e:CHANGED]->(item) WITH c, e ORDER BY c.sequence
         RETURN {sequence: c.sequence, version: e.version, operation: e.operation, attributes: e.attributes, relationships: e.relationships} } AS entries,
       COLLECT { MATCH (item)-[r]->(:ConfigurationItem) WHERE r.validFrom IS NOT NULL AND r.validTo IS NULL RETURN r.id } AS related`,
  );
  for (const { id, version, properties, entries, related } of rows as unknown as Row[]) {
    const values = new Map<string, unknown>();
    const live = new Set<string>();
    let last = 0;
    for (const { sequence, attributes, relationships, version: after } of entries) {
      if (sequence === null) faults.push(`${id} was changed by a ChangeSet that is not sealed`);
      last = after;
      for (const { name, to } of parsed<{ name: string; to: unknown }>(attributes)) values.set(name, to);
      for (const { operation, id: one } of parsed<{ operation: string; id: string }>(relationships))
        if (operation === 'ENDED') live.delete(one);
        else live.add(one);
    }
    if (version !== last) faults.push(`${id} has version ${version}, and the feed says ${last}`);
    for (const [name, to] of values)
      if (
        !/^(attributes|groups)\./.test(name) &&
        JSON.stringify(properties[name] ?? null) !== JSON.stringify(to ?? null)
      )
        faults.push(`${id}.${name} is ${JSON.stringify(properties[name])}, and the feed says ${JSON.stringify(to)}`);
    if ([...live].sort().join() !== [...related].sort().join())
      faults.push(`${id} has other relationships than the feed says`);
  }
  return faults;
}

interface Row {
  id: string;
  version: number;
  properties: Record<string, unknown>;
  entries: { sequence: number | null; version: number; attributes: string | null; relationships: string | null }[];
  related: string[];
}

const parsed = <T>(text: string | null): T[] => (text === null ? [] : (JSON.parse(text) as T[]));
