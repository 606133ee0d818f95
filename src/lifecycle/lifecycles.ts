import { randomUUID } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import type { Request } from '../cmdb/writes.js';
import { allowedTransitions, type AllowedTransition, type Facts, type Mover } from '../engine/lifecycle.js';
import { cypher } from '../generated/cypher.js';
import type { Writer, WriteOrder } from '../feed/writer.js';
import type { Runner } from '../graph/graph.js';
import type { LifecycleRecord, TimerRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { StatusWrites } from '../status/writes.js';
import type { RecordKind, Work } from './kind.js';
import { move, type MoveOrder, type WrittenRecord } from './move.js';
import type { Numbers } from './numbers.js';
import { isRecordNumber, numbered } from './references.js';

/** Who asks for a move, and why. */
export interface LifecycleRequest extends Request, Mover {}

/** What a timer does as: it may bring about what people of no role may. */
export const system: Mover & { actor: string } = { actor: 'itsm-graph', roles: ['SYSTEM'] };

/** Moves records of all kinds through their lifecycles. */
export class Lifecycles {
  private readonly kinds = new Map<string, RecordKind<Facts>>();

  constructor(
    private readonly writer: Writer,
    private readonly statusWrites: StatusWrites,
    private readonly numbers: Numbers,
    /** Told that something may fall due sooner. */
    private readonly nudge: () => void = () => undefined,
  ) {}

  /** The same for someone who sees a part of the graph: what an input names and they do not see is not there for it. */
  seenBy(sight: Sight): Lifecycles {
    return withParts(this, { writer: this.writer.seenBy(sight), statusWrites: this.statusWrites.seenBy(sight) });
  }

  /** Makes a kind known: to timers, and to who asks what a record allows. */
  register<F extends Facts>(kind: RecordKind<F>): RecordKind<F> {
    this.kinds.set(kind.type, kind as unknown as RecordKind<Facts>);
    return kind;
  }

  /** The kind of a record's type; undefined for a type that has no lifecycle. */
  kindOf(type: string): RecordKind<Facts> | undefined {
    return this.kinds.get(type);
  }

  /** The types that have a lifecycle. */
  get types(): string[] {
    return [...this.kinds.keys()];
  }

  /** Creates a record by an event of its table. */
  async create<F extends Facts>(
    kind: RecordKind<F>,
    { event, input }: Pick<MoveOrder<F>, 'event' | 'input'>,
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    const number = await this.numbers.take(kind.prefix);
    return this.write(kind, { ...request, operation: operationOf(kind, event), request: input }, (work) =>
      move(work, kind, { ...request, id: randomUUID(), number, event, input }),
    );
  }

  /** Moves a record, named by its id or its number, by an event. Of several who decided on one version, one wins and the others get CONFLICT. */
  transition<F extends Facts>(
    kind: RecordKind<F>,
    order: Pick<MoveOrder<F>, 'id' | 'event' | 'input' | 'expectedVersion'>,
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.write(kind, { ...request, operation: operationOf(kind, order.event), request: order }, async (work) =>
      move(work, kind, { ...request, ...order, id: await idOf(work.transaction, order.id) }),
    );
  }

  /** So many numbers, for a process that creates records by `move` in one write. */
  takeNumbers(prefix: string, count: number): Promise<string[]> {
    return count === 0 ? Promise.resolve([]) : this.numbers.takeMany(prefix, count);
  }

  /** A write of a kind's process that may hold several moves: one transaction, one ChangeSet. */
  async write<T>(
    { statuses }: { readonly statuses?: boolean },
    order: WriteOrder,
    work: (work: Work) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    const answer = statuses
      ? await this.statusWrites.write<T>(order, (transaction, changes, signals) =>
          work({ transaction, changes, signals }),
        )
      : await this.writer.write<T | Refusal>(order, (transaction, changes) => work({ transaction, changes }));
    if (!(answer instanceof Refusal)) this.nudge();
    return answer;
  }

  /** What each record's state allows the asker, in the records' order. */
  async allowed(
    runner: Runner,
    records: readonly LifecycleRecord[],
    { actor, now, ...mover }: Mover & { actor: string; now: string },
  ): Promise<AllowedTransition[][]> {
    const answers = new Map<string, AllowedTransition[]>();
    for (const kind of this.kinds.values()) {
      const own = records.filter(({ recordType }) => recordType === kind.type);
      if (own.length === 0) continue;
      const facts = await kind.facts(
        runner,
        own.map((record) => ({ record, input: {}, now, actor })),
      );
      own.forEach(({ id, state }, index) =>
        answers.set(id, allowedTransitions(kind.lifecycle, state, facts[index]!, mover)),
      );
    }
    return records.map(({ id }) => answers.get(id) ?? []);
  }

  /** Brings about what a timer is for: its kind's own effect, or the event of that name. */
  fire(work: Work, timer: TimerRecord): Promise<unknown> {
    const kind = this.kinds.get(timer.recordType);
    if (!kind) throw new Error(`Timer ${timer.id} is of ${timer.recordType}, which has no lifecycle here.`);
    const own = kind.timers?.[timer.effect];
    if (own) return own(work, timer);
    return move(work, kind, { ...system, id: timer.recordId, event: timer.effect, input: {}, reason: 'timer' });
  }
}

/** The id of a record that is named by its id or its number; of a task also by its request's number and its step: REQ-1042/set-up. */
export async function idOf(runner: Runner, reference: string): Promise<string> {
  const [, number, step] = /^([a-z]+-\d+)\/([a-z][a-z0-9-]*)$/i.exec(reference) ?? [];
  if (number !== undefined && step !== undefined)
    return (await runner.run(cypher.task.ofStep, { number: number.toUpperCase(), step })) ?? reference;
  if (!isRecordNumber(reference)) return reference;
  return (await numbered(runner, reference))[0]?.id ?? reference;
}

/** The operation's name in the feed: `Incident.RESOLVE`. */
const operationOf = <F extends Facts>({ type }: RecordKind<F>, event: string): string => `${type}.${event}`;
