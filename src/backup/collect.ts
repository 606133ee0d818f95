import { cypher } from '../generated/cypher.js';
import type { ExactGraph } from '../graph/exact-graph.js';
import type { Graph } from '../graph/graph.js';
import { day } from '../monitoring/spans.js';
import { headOf, held, holdStill, settle, touched, type Head, type Sealing } from './hold.js';
import { addRest, digestOf, readAll, readPlaces, readUnits, writeUnit, type Places, type Unit } from './reading.js';
import { Section, type NodeRow } from './sections.js';

/** So many items and records are held at most while they are read. */
const mostHeld = 1_000;
/** So many rounds mean that more is changed than can be read meanwhile. */
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

export interface Sources extends Sealing {
  exact: ExactGraph;
  tell: (step: string) => void;
}

/**
 * Reads the whole graph while it is being written to. First everything, as it comes; then, round by round, the items and records
 * that the feed says were changed since the round before. When they are few they are held while they are read: what was read then
 * is exactly the state after one ChangeSet. See ADR 12.
 */
export async function collect({ graph, exact, feed, tell }: Sources, folder: string): Promise<Collected> {
  const begun = new Date();
  await settle({ graph, feed });
  const begin = await feed.head();
  let places = await readPlaces(exact);
  const { section, rest, known } = await readAll(exact, folder, tell);
  const sections = [section];
  let from = begin;
  let made = 0;
  /** Reads what changed, as it is now. */
  const readChanged = async (changed: ReadonlySet<number>): Promise<Section> => {
    const again = new Section(folder, ++made);
    await readUnits(exact, again, new Set([...changed, ...rest]));
    for (const row of places.rows) again.node(row);
    return again;
  };
  /** Reads the part of the feed that says so, up to a ChangeSet: it stays as it is. */
  const readFeed = async (again: Section, head: Head): Promise<void> => {
    await exact.each(cypher.backup.changeSets, { after: from, upTo: head.sequence }, (row) =>
      writeUnit(again, row as Unit),
    );
    const until = new Date(begun.getTime() + day - 600_000).toISOString();
    await exact.each(cypher.backup.keys, { until }, (row) => again.node(row as NodeRow));
    again.end();
    sections.push(again);
    from = head.sequence;
  };
  for (let round = 1; round <= mostRounds; round++) {
    await addRest(exact, known, rest);
    const before = places;
    places = await readPlaces(exact);
    // Everything committed before this is sealed with at most the head's number.
    await settle({ graph, feed });
    const head = await headOf(graph);
    tell(`Reading again what changed since: round ${round}, up to ChangeSet ${head.sequence}`);
    const changed = await changedBetween(graph, from, head, before, places);
    if (changed.size > mostHeld) {
      await readFeed(await readChanged(changed), head);
      continue;
    }
    const still = await held(graph, async (hold) => {
      // None of the feed's followers works any more, and none has come further than this.
      places = await readPlaces(exact);
      const last = await holdStill({ graph, feed }, hold, (upTo) => changedBetween(graph, from, upTo, before, places));
      const rested = await digestOf(exact, rest);
      const again = await readChanged(hold.ids);
      return { last, again, isWhole: (await digestOf(exact, rest)) === rested };
    });
    if (!still) continue;
    await readFeed(still.again, still.last);
    // What these keys were answered with is sealed by now.
    await settle({ graph, feed });
    const later = await touched(graph, still.last.sequence, await feed.head());
    if (still.isWhole) return { ...still.last, sections, later: new Set(later.changeSets), begin };
  }
  throw new Error(
    `The same things were changed again and again while they were read, ${mostRounds} times. Back up when less is written.`,
  );
}

async function changedBetween(
  graph: Graph,
  from: number,
  head: Head,
  before: Places,
  places: Places,
): Promise<Set<number>> {
  const { nodes } = await touched(graph, from, head.sequence);
  return new Set([...nodes, ...(await movedMeanwhile(graph, before, places))]);
}

/** The items whose derived past may have been written between two looks at the followers' places. */
async function movedMeanwhile(graph: Graph, before: Places, after: Places): Promise<number[]> {
  const nodes: number[] = [];
  for (const [name, sequence] of after.sequences) {
    const was = before.sequences.get(name) ?? 0;
    if (sequence > was) nodes.push(...(await touched(graph, was, sequence)).nodes);
  }
  return nodes;
}
