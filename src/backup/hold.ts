import { setTimeout as pause } from 'node:timers/promises';
import type { Feed } from '../feed/feed.js';
import { cypher } from '../generated/cypher.js';
import { GraphError } from '../graph/errors.js';
import type { Graph, Transaction } from '../graph/graph.js';

/** The graph, and a feed of it that seals what is committed; not started. */
export interface Sealing {
  graph: Graph;
  feed: Feed;
}

/** A place of the feed. */
export interface Head {
  sequence: number;
  hash: string;
}
export const headOf = async (graph: Graph): Promise<Head> =>
  (await graph.run(cypher.feed.head, {})) ?? { sequence: 0, hash: '' };

/** Takes items and records so that nobody changes them. */
export interface Hold {
  (ids: ReadonlySet<number>): Promise<void>;
  readonly ids: ReadonlySet<number>;
}

/**
 * Runs `work` while none of the feed's followers works, and what it holds stays as it is. It may run more than once. Undefined
 * where others hold what it wants for too long.
 */
export async function held<T>(graph: Graph, work: (hold: Hold) => Promise<T>): Promise<T | undefined> {
  const attempt = async (transaction: Transaction): Promise<T> => {
    await transaction.run(cypher.backup.holdPlaces, {});
    const ids = new Set<number>();
    const hold = async (more: ReadonlySet<number>): Promise<void> => {
      const fresh = [...more].filter((id) => !ids.has(id)).sort((one, other) => one - other);
      if (fresh.length > 0) await transaction.run(cypher.backup.hold, { ids: fresh });
      for (const id of fresh) ids.add(id);
    };
    return work(Object.assign(hold, { ids }));
  };
  try {
    return await graph.write(attempt, { total: 60_000 });
  } catch (error) {
    if (error instanceof GraphError && error.isContention) return undefined;
    throw error;
  }
}

/**
 * Holds what changed up to the feed's head. What was changed once more before it was held moves the head on, and is held as well,
 * until nothing was. Gives the head at last: all that is held is as it was after that ChangeSet.
 */
export async function holdStill(
  sources: Sealing,
  hold: Hold,
  changedUpTo: (head: Head) => Promise<ReadonlySet<number>>,
): Promise<Head> {
  await settle(sources);
  let head = await headOf(sources.graph);
  await hold(await changedUpTo(head));
  for (;;) {
    await settle(sources);
    const now = await headOf(sources.graph);
    const newer = new Set((await touched(sources.graph, head.sequence, now.sequence)).nodes);
    if (![...newer].some((id) => hold.ids.has(id))) return head;
    await hold(newer);
    head = now;
  }
}

/** What a part of the feed changed. */
export const touched = (graph: Graph, after: number, upTo: number) => graph.run(cypher.backup.touched, { after, upTo });

const settlePatience = 60_000;
const mostUnsealed = 1_000_000;

/** Resolves when all that is committed by now is sealed, whoever seals it: a try that fails or meets another sealer is not the last. */
export async function settle({ graph, feed }: Sealing): Promise<void> {
  const unsealed = async (): Promise<string[]> =>
    (await graph.run(cypher.feed.unsealed, { limit: mostUnsealed })).map(({ id }) => id);
  const giveUp = performance.now() + settlePatience;
  for (let waiting = await unsealed(); waiting.length > 0;) {
    if (performance.now() > giveUp) throw new Error('What is committed could not be sealed. Run the backup again.');
    await feed.settled();
    const still = new Set(await unsealed());
    waiting = waiting.filter((id) => still.has(id));
    if (waiting.length > 0) await pause(100);
  }
}
