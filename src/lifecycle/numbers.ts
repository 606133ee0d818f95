import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';

/** The first number of each type, so that all have four digits for long. */
const first = 1_001;

interface Waiting {
  count: number;
  resolve: (last: number) => void;
  reject: (error: unknown) => void;
}

/**
 * Hands out numbers for people, rising over all processes. They are taken before the write that uses them, in a transaction
 * of their own: writers do not wait for each other's commits, and a write that is refused leaves a gap. All who ask while
 * numbers are being taken are served together by the next statement.
 */
export class Numbers {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly taking = new Set<string>();

  constructor(private readonly graph: Graph) {}

  /** The next number of a type, such as INC-1042. */
  async take(prefix: string): Promise<string> {
    return (await this.takeMany(prefix, 1))[0]!;
  }

  /** So many numbers, in order. */
  async takeMany(prefix: string, count: number): Promise<string[]> {
    const last = await new Promise<number>((resolve, reject) => {
      const queue = this.waiting.get(prefix) ?? [];
      queue.push({ count, resolve, reject });
      this.waiting.set(prefix, queue);
      if (!this.taking.has(prefix)) void this.serve(prefix);
    });
    return Array.from({ length: count }, (_, index) => `${prefix}-${last - count + 1 + index}`);
  }

  private async serve(prefix: string): Promise<void> {
    this.taking.add(prefix);
    for (let served = this.next(prefix); served.length > 0; served = this.next(prefix)) {
      const count = served.reduce((sum, waiting) => sum + waiting.count, 0);
      try {
        const last = await this.graph.run(cypher.lifecycle.takeNumbers, { name: prefix, count, first });
        let end = last - count;
        for (const waiting of served) waiting.resolve((end += waiting.count));
      } catch (error) {
        for (const waiting of served) waiting.reject(error);
      }
    }
    this.taking.delete(prefix);
  }

  private next(prefix: string): Waiting[] {
    const served = this.waiting.get(prefix) ?? [];
    this.waiting.delete(prefix);
    return served;
  }
}
