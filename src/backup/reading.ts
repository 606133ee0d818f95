import { createHash } from 'node:crypto';
import { cypher } from '../generated/cypher.js';
import { exactText, type Integer } from '../graph/exact.js';
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
  let [nodes, relationships] = [0, 0];
  const progress = (): void => {
    if ((nodes + relationships) % 10_000 === 0) tell(`${nodes} nodes and ${relationships} relationships read`);
  };
  const takeNode = (row: unknown): void => {
    const [id, labels] = row as NodeRow;
    const kind = kindOf(labels);
    if (kind === 'rest') rest.add(id.toNumber());
    // An item's classes and a record's types are labels too, and their nodes are not few.
    else for (const label of labels) known.add(label);
    section.node(row as NodeRow);
    nodes++;
    progress();
  };
  const takeRelationship = (row: unknown): void => {
    section.relationship(row as RelationshipRow);
    relationships++;
    progress();
  };
  // At once: the database makes rows of the one while those of the other are taken. A relationship may be read whose end is deleted
  // before it is: only an identity is ever deleted with its relationship, and its item's ChangeSet has both read again.
  await Promise.all([
    exact.each(cypher.backup.nodes, { without: [...leftOut, ...placeLabels] }, takeNode),
    exact.each(cypher.backup.relationships, {}, takeRelationship),
  ]);
  section.end();
  return { section, rest, known };
}

/** Adds the numbers of nodes with labels of which there are few nodes. */
export async function addRest(exact: ExactGraph, known: ReadonlySet<string>, rest: Set<number>): Promise<void> {
  // Asked anew each time: the first node of a label may be written meanwhile.
  const labels = (await exact.all(cypher.backup.labels, {})) as string[];
  const few = labels.filter((label) => isRest(label) && !known.has(label) && !placeLabels.includes(label));
  // A label as a parameter would read all nodes.
  for (const label of few.filter((name) => /^\w+$/.test(name)))
    await exact.eachOfText(`MATCH (node:${label}) RETURN id(node)`, (id) => rest.add((id as Integer).toNumber()));
}

async function eachUnit(exact: ExactGraph, ids: Iterable<number>, take: (unit: Unit) => void): Promise<void> {
  const all = [...ids];
  for (let start = 0; start < all.length; start += unitsAtOnce)
    await exact.each(cypher.backup.units, { ids: all.slice(start, start + unitsAtOnce) }, (unit) => take(unit as Unit));
}

/** Reads some nodes as they are now. */
export async function readUnits(exact: ExactGraph, section: Section, ids: ReadonlySet<number>): Promise<void> {
  await eachUnit(exact, ids, (unit) => writeUnit(section, unit));
  // One that is gone has no relationships any more.
  for (const id of ids) section.touched.add(id);
}

export function writeUnit(section: Section, { node, relationships, belongings }: Unit): void {
  section.node(node);
  for (const own of belongings) section.node(own);
  for (const related of relationships) section.relationship(related);
}

/** Tells whether something of some nodes changed between two looks. */
export async function digestOf(exact: ExactGraph, ids: ReadonlySet<number>): Promise<string> {
  const texts: string[] = [];
  await eachUnit(exact, ids, (unit) => {
    unit.relationships.sort(([one], [other]) => one.compare(other));
    texts.push(exactText(unit));
  });
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
  for (const [, labels, properties] of rows) {
    if (!labels.includes('FeedFollower')) continue;
    const { name, sequence } = properties as { name: string; sequence: Integer };
    sequences.set(name, sequence.toNumber());
  }
  return { rows, sequences };
}
