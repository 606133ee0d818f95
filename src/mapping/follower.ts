import type { Logger } from 'pino';
import { inBatches } from '../batches.js';
import type { RelationshipDelta } from '../feed/content.js';
import { withoutGap, type Feed } from '../feed/feed.js';
import { FeedWorker } from '../feed/listener.js';
import type { Changes, Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner, Transaction } from '../graph/graph.js';
import type { ChangeSetRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { Turns } from '../turns.js';
import { patiently } from './patience.js';
import { revise, type Revision } from './revision.js';

export const followerName = 'service members';

const readBatch = 200;
/** How many ChangeSets that may move members are worked on in one transaction. */
const workBatch = 50;

/** In milliseconds: what changes soon after one another is followed together. */
const pace = 100;

const wants = ({ types }: ChangeSetRecord): boolean =>
  types === undefined || types.includes('ITEM') || types.includes('RELATIONSHIP');

/**
 * Keeps the members of services in step with the graph. As a Follower does, it moves its place in the feed in the transaction that
 * does the work; that one is a ChangeSet of its own where members came or went.
 */
export class MembershipFollower {
  private readonly worker: FeedWorker;
  private readonly turns = new Turns();
  /** How far this process has followed, unless another one did since. */
  private place = 0;

  constructor(
    private readonly feed: Feed,
    private readonly writer: Writer,
    log: Pick<Logger, 'warn'>,
  ) {
    this.worker = new FeedWorker(feed, {
      wants,
      pace,
      step: () => patiently(() => this.step()),
      onError: (error) => {
        if (!feed.isStopped)
          log.warn({ err: error }, 'the members of services could not be followed; it is tried again');
      },
    });
  }

  /** Takes up where the last process stopped, and follows from then on. */
  start(): void {
    this.worker.start();
  }

  stop(): Promise<void> {
    return this.worker.stop();
  }

  /** Up to which sequence number of the feed this process has followed. */
  get followed(): number {
    return this.place;
  }

  /** Resolves when what was committed before the call is worked on. Rejects when it cannot be. */
  async catchUp(): Promise<void> {
    await this.feed.settled();
    while (await this.step()) continue;
  }

  private step(): Promise<boolean> {
    return this.turns.take(() => this.advance());
  }

  private async advance(): Promise<boolean> {
    const name = followerName;
    const order = { operation: 'updateServiceMembers', actor: 'itsm-graph', request: null };
    const place = this.place;
    const done = await this.writer.write(order, async (transaction, changes) => {
      // On their way together: the place is almost always where this process left it. Mappings are defined under the same lock.
      const [sequence, ahead] = await Promise.all([
        transaction.run(cypher.feed.lockFollower, { name }),
        readAfter(transaction, place),
      ]);
      const [rows, touched] = sequence === place ? ahead : await readAfter(transaction, sequence);
      const found = withoutGap(sequence, rows);
      const wanted = found.filter(wants);
      const some = wanted.slice(0, workBatch);
      if (some.length > 0) await follow(transaction, changes, touchedBy(touched, some));
      const left = some.length > 0 ? wanted[workBatch]?.sequence : undefined;
      const last = (left === undefined ? found.at(-1)?.sequence : left - 1) ?? sequence;
      if (last > sequence) transaction.send(cypher.feed.moveFollower, { name, sequence: last });
      // What follows a gap is there, and shows with the next reading.
      return { last, more: left !== undefined || rows.length === readBatch || found.length < rows.length };
    });
    if (done instanceof Refusal) throw new Error(done.message);
    this.place = done.last;
    return done.more;
  }
}

/** What follows in the feed, and what it did to items: on its way together. */
function readAfter(transaction: Runner, sequence: number) {
  return Promise.all([
    transaction.run(cypher.feed.after, { sequence, limit: readBatch }),
    transaction.run(cypher.mapping.touched, { sequence, limit: workBatch }),
  ]);
}

/** Works on what sealed ChangeSets did. */
async function follow(transaction: Transaction, changes: Changes, touched: TouchedItems): Promise<void> {
  await followMerges(transaction, touched.items);
  const anew = await servicesAmong(transaction, touched.items);
  // An item that was left out until now stands in no walk: its neighbours do.
  const near = await inBatches([...touched.items].sort(), (ids) =>
    transaction.run(cypher.mapping.concernedNear, { ids }),
  );
  const ids = [...new Set([...touched.items, ...touched.ends])].sort();
  const others = [...new Set([...anew, ...near.flatMap(({ services }) => services)])].sort();
  const [concerned, more] = await Promise.all([
    inBatches(ids, (some) => transaction.run(cypher.mapping.lockConcerned, { ids: some })),
    others.length > 0 ? transaction.run(cypher.mapping.lock, { ids: others }) : [],
  ]);
  const mappings = new Map([...concerned.map(({ mapping }) => mapping), ...more].map((one) => [one.serviceId, one]));
  const steps = new Map([...mappings.keys()].map((id) => [id, { items: new Set<string>(), ends: new Set<string>() }]));
  const concern = (service: string, id: string): void => {
    const { items, ends } = steps.get(service)!;
    (touched.items.has(id) ? items : ends).add(id);
  };
  for (const { items, mapping } of concerned) for (const id of items) concern(mapping.serviceId, id);
  for (const { id, services } of near) for (const service of services) if (steps.has(service)) concern(service, id);
  // A relationship may lead to an item that stands in no walk yet: its other end does, and names it.
  for (const step of steps.values())
    for (const id of [...step.ends, ...step.items])
      for (const other of touched.neighbours.get(id) ?? []) if (!step.items.has(other)) step.ends.add(other);
  const revisions = [...mappings.values()].map((mapping): Revision => ({
    mapping,
    touched: anew.has(mapping.serviceId) ? undefined : steps.get(mapping.serviceId),
  }));
  await revise(transaction, changes, revisions);
}

interface TouchedItems {
  readonly items: Set<string>;
  readonly ends: Set<string>;
  /** By item: those at the other ends of relationships that were made or ended. */
  readonly neighbours: Map<string, Set<string>>;
}

function touchedBy(
  rows: Awaited<ReturnType<typeof readAfter>>[1],
  changeSets: readonly ChangeSetRecord[],
): TouchedItems {
  const touched: TouchedItems = { items: new Set(), ends: new Set(), neighbours: new Map() };
  const join = (one: string, other: string): void => {
    const others = touched.neighbours.get(one);
    if (others) others.add(other);
    else touched.neighbours.set(one, new Set([other]));
  };
  // What was sealed since they were listed comes with the next ones.
  const listed = new Set(changeSets.map(({ id }) => id));
  for (const { changeSet, id, operation, attributes, relationships } of rows) {
    if (!listed.has(changeSet)) continue;
    if (attributes || operations.has(operation)) touched.items.add(id);
    if (relationships === null) continue;
    for (const { operation: done, to } of JSON.parse(relationships) as RelationshipDelta[]) {
      if (done === 'UPDATED') continue;
      touched.ends.add(id).add(to);
      join(id, to);
      join(to, id);
    }
  }
  return touched;
}

/** What changes an item itself, as far as walks look at it. */
const operations = new Set(['RETIRED', 'RESTORED', 'RECLASSIFIED', 'MERGED']);

/** A person's word on a merged twin is one on its survivor. */
async function followMerges(transaction: Runner, items: Set<string>): Promise<void> {
  const ids = [...items].sort();
  for (const { item } of await inBatches(ids, (some) => transaction.run(cypher.mapping.followMerges, { ids: some })))
    items.add(item);
}

/** The services whose own state changed: their walks are made anew. A merged one hands its mapping to its survivor. */
async function servicesAmong(transaction: Runner, items: ReadonlySet<string>): Promise<Set<string>> {
  const rows = await inBatches([...items].sort(), (ids) => transaction.run(cypher.mapping.ofServices, { ids }));
  const anew = new Set<string>();
  const mapped = new Set(rows.map(({ id }) => id));
  for (const { id, mergedInto } of rows) {
    if (mergedInto === null) {
      anew.add(id);
      continue;
    }
    const [own] = mapped.has(mergedInto)
      ? [{ id: mergedInto }]
      : await transaction.run(cypher.mapping.ofServices, { ids: [mergedInto] });
    if (!own) await transaction.run(cypher.mapping.adopt, { twin: id, survivor: mergedInto });
    mapped.add(mergedInto);
    anew.add(own ? id : mergedInto);
  }
  return anew;
}
