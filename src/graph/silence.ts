/** How much later than Neo4j's own time limit, which tells more, a call is given up, in milliseconds. */
const slack = 500;

export interface Patience {
  /** Milliseconds for the whole call. */
  total: number;
  /** Milliseconds for each answer of the database within it. */
  answer: number;
}

/**
 * Watches a call for a connection that went silent, which Neo4j's own time limits do not cover. A long call that hears from the
 * database is no such, nor is one that computes meanwhile.
 */
export class Silence {
  /** Whether the call was given up. */
  isOverdue = false;
  private readonly endsAt: number;
  /** How many answers are awaited. The first is a connection. */
  private awaited = 1;
  /** Since when no answer came that was awaited. */
  private since = performance.now();
  /** Whether the last that was asked came to nothing: what is asked next waits on. */
  private isFailing = false;
  private ended = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly patience: Patience,
    private readonly onOverdue: () => void,
  ) {
    this.endsAt = this.since + patience.total + slack;
    this.arm();
  }

  /** An attempt begins; the first one, or another. */
  begin(): void {
    this.awaited = 0;
    this.arm();
  }

  /** Something is asked of the database. */
  ask(): void {
    if (this.awaited++ === 0 && !this.isFailing) this.since = performance.now();
    this.arm();
  }

  /** It answered, be it with a no. */
  hear(): void {
    this.awaited--;
    this.isFailing = false;
    this.since = performance.now();
    this.arm();
  }

  /** It could not be reached. */
  fail(): void {
    this.awaited--;
    this.isFailing = true;
    this.arm();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private arm(): void {
    clearTimeout(this.timer);
    if (this.ended) return;
    const answeredBy = this.awaited > 0 ? this.since + this.patience.answer + slack : Infinity;
    this.timer = setTimeout(
      () => {
        this.isOverdue = true;
        this.onOverdue();
      },
      Math.min(this.endsAt, answeredBy) - performance.now(),
    );
  }
}
