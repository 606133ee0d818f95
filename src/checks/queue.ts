/** Work that is done for several callers at once: those who come while one batch is done, or within a few milliseconds. */
export class BatchQueue<Order, Answer> {
  private waiting: { order: Order; resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  private working: Promise<void> | undefined;

  /** `work` answers in the order of its orders. */
  constructor(
    private readonly work: (orders: Order[]) => Promise<Answer[]>,
    private readonly largest = 500,
    private readonly pause = 3,
  ) {}

  add(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.working ??= this.drain().finally(() => {
        this.working = undefined;
      });
    });
  }

  /** Resolves when everything that was added is done. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  private async drain(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.pause));
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.largest);
      try {
        const answers = await this.work(batch.map(({ order }) => order));
        batch.forEach(({ resolve }, index) => resolve(answers[index]!));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}
