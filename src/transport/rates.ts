import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal } from './refusals.js';

const window = 60;
/** What an operation costs beyond this counts again, so that few large ones are as many small ones. */
const costPerPoint = 1_000;

/** How often each user may ask within a minute, in this process. */
export class Rates {
  private readonly limiter: RateLimiterMemory | undefined;

  /** @param perMinute operations; 0 for no limit */
  constructor(private readonly perMinute: number) {
    if (perMinute > 0) this.limiter = new RateLimiterMemory({ points: perMinute, duration: window });
  }

  /**
   * Counts an operation that was sent, before anything is done for it.
   * @throws RATE_LIMITED
   */
  async count(actor: string): Promise<void> {
    await this.consume(actor, 1);
  }

  /**
   * Counts what an operation costs beyond a usual one.
   * @throws RATE_LIMITED
   */
  async countCost(actor: string, cost: number): Promise<void> {
    const points = Math.floor(cost / costPerPoint);
    if (points > 0) await this.consume(actor, points);
  }

  private async consume(actor: string, points: number): Promise<void> {
    if (!this.limiter) return;
    try {
      await this.limiter.consume(actor, points);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      throw refusal(
        'RATE_LIMITED',
        `You may send ${this.perMinute} operations a minute, and large ones count more than once. Try again in ${seconds} s.`,
        seconds,
      );
    }
  }
}
