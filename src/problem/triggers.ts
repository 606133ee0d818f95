import type { Graph } from '../graph/graph.js';
import type { Sweep } from '../sweeper.js';
import { problemCandidates } from './candidates.js';
import type { Problems } from './problems.js';
import { trendSpan } from './trend.js';

/** So long nothing is looked for: patterns of days need no hurry. */
const pause = 5 * 60_000;

/** Raises the problems that the incidents of the last days point to. */
export class ProblemTriggers {
  private nextAt = 0;
  /** The last day on which trends were looked at: they are of whole days. */
  private trendsOf: number | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly problems: Problems,
  ) {}

  readonly sweep: Sweep = {
    name: 'problems',
    run: async (now) => {
      if (now < this.nextAt) return this.nextAt;
      const { to } = trendSpan(now);
      const candidates = await problemCandidates(this.graph, now, { withTrends: to !== this.trendsOf });
      // An incident may stand in several patterns; once it is of a problem it is in none.
      for (const candidate of candidates) await this.problems.raiseFor(candidate);
      this.trendsOf = to;
      this.nextAt = now + pause;
      return this.nextAt;
    },
  };
}
