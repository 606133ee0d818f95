interface Round<Answer> {
  readonly running: Promise<Answer>;
  /** For those who asked meanwhile. */
  next: Promise<Answer> | undefined;
}

const settled = (): undefined => undefined;

/**
 * Asks once for all who ask the same at once: thousands of clients that come back together are told the same. Who asks while an
 * answer is on its way waits for the next one, which begins after they asked: nobody gets an answer from before.
 */
export class Joined<Answer> {
  private readonly rounds = new Map<string, Round<Answer>>();

  ask(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const round = this.rounds.get(key);
    if (!round) return this.begin(key, work);
    return (round.next ??= round.running.then(settled, settled).then(() => this.begin(key, work)));
  }

  private begin(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const round: Round<Answer> = { running: work(), next: undefined };
    this.rounds.set(key, round);
    const end = (): void => {
      if (!round.next) this.rounds.delete(key);
    };
    round.running.then(end, end);
    return round.running;
  }
}
