import { createHash } from 'node:crypto';
import { cypher } from '../generated/cypher.js';
import type { ExactGraph } from '../graph/exact-graph.js';
import { leftOut } from './format.js';
import { isRest, kindOf, Section, type NodeRow, type RelationshipRow } from './sections.js';

/** A node with what belongs to it. */
export interface Unit {
  node: NodeRow;
  relationships: RelationshipRow[];
  belongings: NodeRow[];
}

/** The places of the feed's followers: they are read before anything that they may move past. */
const placeLabels = ['FeedHead', 'FeedFollower', 'StatusHead'];
const unitsAtOnce = 500;

/** Reads everything, as it comes. */
export async function readAll(exact: ExactGraph, folder: string, tell: (step: string) => void) {
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
export async function* restIds(exact: ExactGraph, known: ReadonlySet<string>): AsyncGenerator<number> {
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

/** Reads some nodes as they are now. */
export async function readUnits(exact: ExactGraph, section: Section, ids: ReadonlySet<number>): Promise<void> {
  for await (const unit of unitsOf(exact, ids)) await writeUnit(section, unit);
  // One that is gone has no relationships any more.
  for (const id of ids) section.touched.add(id);
}

export async function writeUnit(section: Section, { node, relationships, belongings }: Unit): Promise<void> {
  await section.node(node);
  for (const own of belongings) await section.node(own);
  for (const related of relationships) await section.relationship(related);
}

/** Tells whether something of some nodes changed between two looks. */
export async function digestOf(exact: ExactGraph, ids: ReadonlySet<number>): Promise<string> {
  const texts: string[] = [];
  for await (const unit of unitsOf(exact, ids)) {
    unit.relationships.sort(([one], [other]) => one - other);
    texts.push(JSON.stringify(unit));
  }
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex');
}

export interface Places {
  rows: NodeRow[];
  /** Of each follower. */
  sequences: Map<string, number>;
}

export async function readPlaces(exact: ExactGraph): Promise<Places> {
  const rows = (await exact.all(cypher.backup.places, {})) as NodeRow[];
  const sequences = new Map<string, number>();
  for (const [, labels, { name, sequence }] of rows)
    if (labels.includes('FeedFollower')) sequences.set(name as string, sequence as number);
  return { rows, sequences };
}
