import type { Graph } from '../../src/graph/graph.js';
import { seeded } from '../../src/seeded.js';

/** Everything of the feed as it stands, to be put back after a tampering. */
export interface Snapshot {
  changeSets: { properties: Record<string, unknown>; labels: string[] }[];
  entries: { changeSet: string; item: string; properties: Record<string, unknown> }[];
  head: Record<string, unknown>;
}

/** Of feeds without StatusTexts, and small. */
export async function snapshot(graph: Graph): Promise<Snapshot> {
  const all = async <T>(text: string) => (await graph.runText(text)).map(({ row }) => row as T);
  return {
    changeSets: await all(
      'MATCH (c:ChangeSet) RETURN {properties: c {.*, at: toString(c.at)}, labels: labels(c)} AS row',
    ),
    entries: await all(
      'MATCH (c:ChangeSet)-[e:CHANGED]->(i) RETURN {changeSet: c.id, item: i.id, properties: properties(e)} AS row',
    ),
    head: (await all<Record<string, unknown>>('MATCH (h:FeedHead) RETURN properties(h) AS row'))[0]!,
  };
}

export async function undo(graph: Graph, { changeSets, entries, head }: Snapshot): Promise<void> {
  await graph.runText('MATCH (c:ChangeSet) DETACH DELETE c');
  await graph.runText(
    'UNWIND $changeSets AS row CREATE (c:$(row.labels)) SET c = row.properties, c.at = datetime(row.properties.at)',
    { changeSets },
  );
  await graph.runText(
    `UNWIND $entries AS row MATCH (c:ChangeSet {id: row.changeSet}) MATCH (i:ConfigurationItem {id: row.item})
     CREATE (c)-[e:CHANGED]->(i) SET e = row.properties`,
    { entries },
  );
  await graph.runText('MATCH (h:FeedHead) SET h = $head', { head });
}

/** Kinds of tampering. Each picks its place by `$at` (0 to 1) among the sealed ChangeSets; `$other` is another one. */
const pick = `MATCH (head:FeedHead) WITH head, 1 + toInteger($at * head.sequence) AS place, 1 + toInteger($other * head.sequence) AS second
  MATCH (c:ChangeSet {sequence: place})`;
const entry = `${pick} MATCH (c)-[e:CHANGED]->(i:ConfigurationItem) WITH c, e, i ORDER BY i.id LIMIT 1`;
/** One character of a text is another one. */
const edited = (text: string) =>
  `left(${text}, toInteger($byte * size(${text}))) + $letter + substring(${text}, toInteger($byte * size(${text})) + 1)`;

const kinds: Record<string, string> = {
  'a byte of the actor': `${pick} SET c.actor = ${edited('c.actor')}`,
  'a byte of the operation': `${pick} SET c.operation = ${edited('c.operation')}`,
  'a byte of the id': `${pick} SET c.id = ${edited('c.id')}`,
  'a byte of the hash': `${pick} SET c.hash = ${edited('c.hash')}`,
  'a byte of the previous hash': `${pick} SET c.previousHash = CASE WHEN c.previousHash = '' THEN $letter ELSE ${edited('c.previousHash')} END`,
  'a byte of the content hash': `${pick} SET c.contentHash = ${edited('c.contentHash')}`,
  'a millisecond': `${pick} SET c.at = c.at + duration('PT0.001S')`,
  'the count of entries': `${pick} SET c.entryCount = c.entryCount + 1`,
  'the types': `${pick} SET c.types = c.types + [$letter]`,
  'a byte of a delta': `${entry} SET e.attributes = ${edited("coalesce(e.attributes, 'null')")}`,
  'a byte of an entry operation': `${entry} SET e.operation = ${edited('e.operation')}`,
  'a version': `${entry} SET e.version = e.version + 1`,
  'a status put in': `${entry} SET e.status = '{}'`,
  'an entry removed': `${entry} DELETE e`,
  'an entry doubled': `${entry} CREATE (c)-[n:CHANGED]->(i) SET n = properties(e)`,
  'an entry of another item': `${entry} MATCH (o:ConfigurationItem) WHERE o.id <> i.id WITH c, e, o LIMIT 1 CREATE (c)-[n:CHANGED]->(o) SET n = properties(e) DELETE e`,
  'entries swapped': `${entry} MATCH (c)-[f:CHANGED]->(:ConfigurationItem) WHERE f <> e WITH e, f LIMIT 1
     WITH e, f, properties(e) AS one, properties(f) AS two SET e = two, f = one`,
  'a ChangeSet removed': `${pick} DETACH DELETE c`,
  'ChangeSets removed at the end': `${pick} WITH head, place MATCH (c:ChangeSet) WHERE c.sequence >= place DETACH DELETE c
     WITH DISTINCT head, place OPTIONAL MATCH (last:ChangeSet {sequence: place - 1})
     SET head.sequence = place - 1, head.hash = coalesce(last.hash, '')`,
  'a ChangeSet put in': `${pick} CREATE (n:ChangeSet) SET n = c {.*, id: 'forged', sequence: place + 0.5}`,
  'a ChangeSet put in at the end': `${pick} CREATE (n:ChangeSet) SET n = c {.*, id: 'forged', sequence: head.sequence + 1}`,
  'ChangeSets swapped': `${pick} MATCH (d:ChangeSet {sequence: CASE WHEN second = place THEN 1 + place % head.sequence ELSE second END})
     WITH c, d, c {.sequence, .hash, .previousHash} AS one, d {.sequence, .hash, .previousHash} AS two
     REMOVE c.sequence, d.sequence WITH c, d, one, two SET c += two, d += one`,
  'the hash of the head': `MATCH (head:FeedHead) SET head.hash = ${edited('head.hash')}`,
};

/** Tampers again and again, and gives each time what it did; the caller looks, and undoes it. */
export async function* randomTampers(graph: Graph, count: number, seed: number): AsyncGenerator<string> {
  const random = seeded(seed);
  const names = Object.keys(kinds);
  for (let tampering = 0; tampering < count; tampering++) {
    const name = names[tampering % names.length]!;
    await graph.runText(kinds[name]!, { at: random(), other: random(), byte: random(), letter: '§' });
    yield name;
  }
}
