/** Lets one work at a time, in the order in which they came: who would only wait for a lock of the database waits here. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when all before it are over, and gives what it gives. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
