import { isZone } from '../calendar/faults.js';
import { monthsBefore, monthsOf, type Month } from '../calendar/months.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { instant } from '../history/intervals.js';
import type { RiskBand } from '../records.js';
import { leastCount, wilson, type Proportion } from '../statistics/statistics.js';

export interface RiskOutcomesQuestion {
  from?: string | null | undefined;
  to?: string | null | undefined;
  zone?: string | null | undefined;
  types?: readonly string[] | null | undefined;
}

/** What came of the changes of a month and a band of risk. */
export interface RiskOutcome extends Month {
  readonly band: RiskBand;
  readonly changes: number;
  readonly successful: number;
  readonly successfulWithIssues: number;
  readonly unsuccessful: number;
  readonly backedOut: number;
  readonly failed: number;
  /** failed / changes. */
  readonly share: Proportion;
  /** Fewer than 20 were counted. */
  readonly insufficient: boolean;
}

const mostMonths = 120;
const bands: readonly RiskBand[] = ['LOW', 'MEDIUM', 'HIGH', 'UNKNOWN'];

/** How risky changes were said to be against what came of them. Throws BAD_USER_INPUT for the zone and the period. */
export async function riskOutcomes(
  graph: Graph,
  { from, to, zone: given, types }: RiskOutcomesQuestion,
  { own, now }: { own: string | undefined; now: Date },
): Promise<RiskOutcome[]> {
  const zone = given ?? 'UTC';
  if (!isZone(zone)) throw badInput('zone', `${JSON.stringify(zone)} is no IANA time zone, such as Europe/Berlin.`);
  const end = to == null ? now.getTime() : Date.parse(to);
  const start = from == null ? monthsBefore(end, 11, zone) : Date.parse(from);
  if (start >= end) throw badInput('to', 'must be later than from.');
  // Asked first: a period of ages is not cut into months.
  if (start < monthsBefore(end, mostMonths, zone)) throw badInput('from', `takes at most ${mostMonths} months.`);
  const months = monthsOf({ from: start, to: end }, zone);
  const byName = new Map(months.map((month) => [month.month, month]));
  const rows = await graph.run(cypher.change.riskOutcomes, {
    months: months.map((month) => ({ month: month.month, from: instant(month.from), to: instant(month.to) })),
    ...{ own: own ?? null, types: types ? [...types] : null },
  });
  return rows
    .map((row) => ({
      ...{ ...byName.get(row.month)!, ...row },
      share: wilson(row.failed, row.changes)!,
      insufficient: row.changes < leastCount,
    }))
    .sort((a, b) => a.from - b.from || bands.indexOf(a.band) - bands.indexOf(b.band));
}
