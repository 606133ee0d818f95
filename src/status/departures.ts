import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';

interface Departure {
  readonly id: string;
  readonly sequence: number;
}

/**
 * The business services that left: those that the board saw leave, and those that left before, for clients that come back.
 * What left before is read once for all of them.
 */
export class Departures {
  /** By service, up to which sequence number it was gone. */
  private readonly seen = new Map<string, number>();
  private past: { since: number; found: Promise<Departure[]> } | undefined;

  constructor(private readonly graph: Graph) {}

  note(id: string, sequence: number): void {
    this.seen.set(id, sequence);
  }

  clear(): void {
    this.seen.clear();
    this.past = undefined;
  }

  /** Those of some services, or of all, that were seen: a set that is another one when one more leaves, or leaves again. */
  of(ids: ReadonlySet<string> | undefined): ReadonlySet<string> {
    return new Set([...this.seen].filter(([id]) => !ids || ids.has(id)).map((departure) => departure.join(' ')));
  }

  /** Whether one of some services, or any, left after a sequence number. */
  async haveBeen(ids: ReadonlySet<string> | undefined, sequence: number): Promise<boolean> {
    const isOne = (departure: Departure): boolean => departure.sequence > sequence && (!ids || ids.has(departure.id));
    return (await this.before(sequence)).some(isOne) || [...this.seen].some(([id, at]) => isOne({ id, sequence: at }));
  }

  /** At least those after a sequence number that left before the first call. */
  private before(sequence: number): Promise<Departure[]> {
    if (this.past && this.past.since <= sequence) return this.past.found;
    const past = { since: sequence, found: this.graph.run(cypher.status.servicesLeft, { sequence }) };
    this.past = past;
    past.found.catch(() => {
      if (this.past === past) this.past = undefined;
    });
    return past.found;
  }
}
