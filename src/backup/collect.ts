import { createHash } from 'node:crypto';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import type { ExactGraph } from '../graph/exact-graph.js';
import type { Graph } from '../graph/graph.js';
import { leftOut } from './format.js';
import { isRest, kindOf, Section, type NodeRow, type RelationshipRow } from './sections.js';

interface Unit {
  node: NodeRow;
  relationships: RelationshipRow[];
  belongings: NodeRow[];
}

/** The places of the feed's followers: they are read before anything that they may move past. */
const placeLabels = ['FeedHead', 'FeedFollower', 'StatusHead'];
const day = 86_400_000;
const unitsAtOnce = 500;
/** So many rounds without a moment of rest mean that items change faster than they can be read. */
const mostRounds = 200;

/** A state of the whole graph, consistent at a sequence of the feed, in sections of which a later one overrules those before. */
export interface Collected {
  sequence: number;
  hash: string;
  sections: Section[];
  /** ChangeSets that were committed after that sequence: what belongs to them is no part of the state. */
  later: ReadonlySet<string>;
  /** Up to which sequence the first section's ChangeSets hold. */
  begin: number;
}

export interface Sources {
  graph: Graph;
  exact: ExactGraph;
  /** Seals what is committed; not started. */
  feed: Feed;
  tell: (step: string) => void;
}

/**
 * Reads the whole graph while it is being written to. First everything, as it comes; then, round by round, the items and records
 * that the feed says were changed since the round before. A round holds when nothing of what it read was changed while it read:
 * then everything read is exactly the state after the last ChangeSet that was sealed before the round. See ADR 12.
 */
export async function collect({ graph, exact, feed, tell }: Sources, folder: string): Promise<Collected> {
  const begun = new Date();
  await feed.settled();
  const begin = await feed.head();
  let places = await readPlaces(exact);
  const { section, rest, known } = await readAll(exact, folder, tell);
  const sections = [section];
  for (let round = 1, from = begin; round <= mostRounds; round++) {
    const before = places;
    places = await readPlaces(exact);
    // Everything committed before this is sealed with at most the head's number.
    await feed.settled();
    const head = (await graph.run(cypher.feed.head, {})) ?? { sequence: 0, hash: '' };
    tell(`Reading again what changed since: round ${round}, up to ChangeSet ${head.sequence}`);
    for await (const id of restIds(exact, known)) rest.add(id);
    const restBefore = await digestOf(exact, rest);
    const changedSince = (await touched(graph, from, head.sequence)).nodes;
    const units = new Set([...changedSince, ...(await movedMeanwhile(graph, before, places)), ...rest]);
    const again = new Section(folder, round);
    await readUnits(exact, again, units);
    for await (const row of exact.stream(cypher.backup.changeSets, { after: from, upTo: head.sequence }))
      await writeUnit(again, row as Unit);
    const until = new Date(begun.getTime() + day - 600_000).toISOString();
    for await (const row of exact.stream(cypher.backup.keys, { until })) await again.node(row as NodeRow);
    for (const row of places.rows) await again.node(row);
    await again.end();
    sections.push(again);

    const restAfter = await digestOf(exact, rest);
    await feed.settled();
    const after = await touched(graph, head.sequence, await feed.head());
    const followed = await movedMeanwhile(graph, places, await readPlaces(exact));
    const changed = [...after.nodes, ...followed].some((id) => units.has(id));
    if (!changed && restBefore === restAfter) return { ...head, sections, later: new Set(after.changeSets), begin };
    from = head.sequence;
  }
  throw new Error(
    `The same items were changed again and again while they were read, ${mostRounds} times. Back up when less is written.`,
  );
}

async function readAll(exact: ExactGraph, folder: string, tell: (step: string) => void) {
  const section = new Section(folder, 0, false);
  const rest = new Set<number>();
  const known = new Set<string>(leftOut);
  let count = 0;
  for await (const row of exact.stream(cypher.backup.nodes, { without: [...leftOut, ...placeLabels] })) {
    const [id, labels] = row as NodeRow;
    const kind = kindOf(labels);
    if (kind === 'rest') rest.add(id);
    // An item's classes and a record's types are labels too, and their nodes are not few.
    else for (const label of labels) known.add(label);
    await section.node(row as NodeRow);
    if (++count % 5_000 === 0) tell(`${count} nodes read`);
  }
  let related = 0;
  for await (const row of exact.stream(cypher.backup.relationships, {})) {
    await section.relationship(row as RelationshipRow);
    if (++related % 5_000 === 0) tell(`${count} nodes and ${related} relationships read`);
  }
  await section.end();
  return { section, rest, known };
}

/** The numbers of nodes with labels of which there are few nodes. */
async function* restIds(exact: ExactGraph, known: ReadonlySet<string>): AsyncGenerator<number> {
  // Asked anew each time: the first node of a label may be written meanwhile.
  const labels = (await exact.all(cypher.backup.labels, {})) as string[];
  const rest = labels.filter((label) => isRest(label) && !known.has(label) && !placeLabels.includes(label));
  // A label as a parameter would read all nodes.
  for (const label of rest.filter((name) => /^\w+$/.test(name)))
    for await (const id of exact.streamText(`MATCH (node:${label}) RETURN id(node)`)) yield id as number;
}

async function* unitsOf(exact: ExactGraph, ids: Iterable<number>): AsyncGenerator<Unit> {
  const all = [...ids];
  for (let start = 0; start < all.length; start += unitsAtOnce)
    for await (const unit of exact.stream(cypher.backup.units, { ids: all.slice(start, start + unitsAtOnce) }))
      yield unit as Unit;
}

async function readUnits(exact: ExactGraph, section: Section, ids: ReadonlySet<number>): Promise<void> {
  for await (const unit of unitsOf(exact, ids)) await writeUnit(section, unit);
  // One that is gone has no relationships any more.
  for (const id of ids) section.touched.add(id);
}

async function writeUnit(section: Section, { node, relationships, belongings }: Unit): Promise<void> {
  await section.node(node);
  for (const own of belongings) await section.node(own);
  for (const related of relationships) await section.relationship(related);
}

async function digestOf(exact: ExactGraph, ids: ReadonlySet<number>): Promise<string> {
  const texts: string[] = [];
  for await (const unit of unitsOf(exact, ids)) {
    unit.relationships.sort(([one], [other]) => one - other);
    texts.push(JSON.stringify(unit));
  }
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex');
}

interface Places {
  rows: NodeRow[];
  /** Of each follower. */
  sequences: Map<string, number>;
}

async function readPlaces(exact: ExactGraph): Promise<Places> {
  const rows = (await exact.all(cypher.backup.places, {})) as NodeRow[];
  const sequences = new Map<string, number>();
  for (const [, labels, { name, sequence }] of rows)
    if (labels.includes('FeedFollower')) sequences.set(name as string, sequence as number);
  return { rows, sequences };
}

const touched = (graph: Graph, after: number, upTo: number) => graph.run(cypher.backup.touched, { after, upTo });

/** The items whose derived past may have been written between two looks at the followers' places. */
async function movedMeanwhile(graph: Graph, before: Places, after: Places): Promise<number[]> {
  const nodes: number[] = [];
  for (const [name, sequence] of after.sequences) {
    const was = before.sequences.get(name) ?? 0;
    if (sequence > was) nodes.push(...(await touched(graph, was, sequence)).nodes);
  }
  return nodes;
}
