import type { Clock } from '../clock.js';

/** What was read of the feed is used again for so long, in milliseconds: what a message says of an item beside the change may be as old. */
const longestUse = 5_000;
/** How many changes are held; a single read of more is not. */
const mostChanges = 2_000;

interface Sequenced {
  readonly sequence: number;
  readonly changes: readonly unknown[];
}

/** What was sealed after a sequence number, and how far that goes. */
export interface Sealed<Event> {
  readonly events: readonly Event[];
  readonly through: number;
}

interface Read<Event> extends Sealed<Event> {
  readonly from: number;
  readonly at: number;
}

/**
 * What was read of the feed in the last seconds, without a gap: thousands of clients that come back one after the other are told the
 * same events, which are read, and executed, once for all of them.
 */
export class Recent<Event extends Sequenced> {
  private reads: Read<Event>[] = [];
  private size = 0;
  /** What was answered since something was added or dropped. */
  private readonly answers = new Map<number, Sealed<Event>>();

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  /** How far it goes; undefined while nothing is held. */
  get through(): number | undefined {
    this.dropStale();
    return this.reads.at(-1)?.through;
  }

  /** What is held after a sequence number; undefined unless that is everything from there on, and something. */
  after(sequence: number): Sealed<Event> | undefined {
    const { through } = this;
    if (through === undefined || sequence < this.reads[0]!.from || sequence >= through) return undefined;
    let answer = this.answers.get(sequence);
    if (!answer) {
      const events = this.reads.flatMap((read) => read.events.filter((event) => event.sequence > sequence));
      this.answers.set(sequence, (answer = { events, through }));
    }
    return answer;
  }

  /** Holds what was sealed after `from`, where it adjoins what is held. Past a gap it replaces that; before one it is not held. */
  keep(from: number, { events, through }: Sealed<Event>): void {
    const end = this.through;
    if (end === undefined || from > end) {
      this.clear();
      this.add('push', from, through, events);
    } else {
      const start = this.reads[0]!.from;
      if (through >= start) this.add('unshift', from, start, events);
      this.add('push', end, through, events);
    }
    while (this.size > mostChanges) this.drop(1);
  }

  clear(): void {
    this.drop(this.reads.length);
  }

  private dropStale(): void {
    const since = this.clock.now() - longestUse;
    // Up to the last of them, so that no gap is left.
    const stale = this.reads.findLastIndex(({ at }) => at <= since);
    if (stale >= 0) this.drop(stale + 1);
  }

  private add(where: 'push' | 'unshift', from: number, through: number, read: readonly Event[]): void {
    if (from >= through) return;
    const events = read.filter(({ sequence }) => sequence > from && sequence <= through);
    this.reads[where]({ from, through, events, at: this.clock.now() });
    this.size += changesIn(events);
    this.answers.clear();
  }

  /** Forgets the oldest. */
  private drop(count: number): void {
    for (const { events } of this.reads.splice(0, count)) this.size -= changesIn(events);
    this.answers.clear();
  }
}

function changesIn(events: readonly Sequenced[]): number {
  return events.reduce((sum, { changes }) => sum + changes.length, 0);
}
