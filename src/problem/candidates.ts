import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { day } from '../monitoring/spans.js';
import type { ProblemRecord } from '../records.js';
import { leastOfTrend, risingTrend, trendSpan, type RisingTrend } from './trend.js';

/** What looks like a problem that nobody has raised. */
export interface ProblemCandidate {
  readonly trigger: NonNullable<ProblemRecord['trigger']>;
  readonly title: string;
  /** In a sentence. */
  readonly because: string;
  readonly category: string;
  /** The item or service that its incidents have in common. */
  readonly itemId: string | null;
  /** Ids of its incidents. */
  readonly incidents: readonly string[];
  readonly lastAt: string;
  /** The class, by its type's name, of which items its incidents name. */
  readonly itemClass: string | null;
  /** How its incidents rise, where that is the pattern. */
  readonly trend: RisingTrend | null;
  /** Of a trend: under which no second problem is raised. */
  readonly pattern?: string;
}

/** So long ago and no longer incidents count. */
export const windowDays = 30;
/** So many incidents of one item and category are a pattern. */
export const leastIncidents = 3;

/** Patterns in the incidents of the last days and weeks that no problem is about: the most telling first. */
export async function problemCandidates(
  runner: Runner,
  now: number,
  { withTrends = true }: { withTrends?: boolean } = {},
): Promise<ProblemCandidate[]> {
  const since = new Date(now - windowDays * day).toISOString();
  const [repeated, unexplained] = await Promise.all([
    runner.run(cypher.problem.repeated, { since, least: leastIncidents }),
    runner.run(cypher.problem.unexplained, { since }),
  ]);
  const found: ProblemCandidate[] = unexplained.map(({ incidentId, number, title, category, itemId, lastAt }) => ({
    ...{ trigger: 'UNEXPLAINED_P1', title: titleOf(`Cause of ${number}: ${title}`), category, itemId, lastAt },
    because: `${number} was of priority P1 and is over, and nobody knows what caused it.`,
    incidents: [incidentId],
    ...{ itemClass: null, trend: null },
  }));
  // An incident of an item is one of its service, too: it counts where it came first.
  const counted = new Set(found.flatMap(({ incidents }) => incidents));
  for (const { itemId, category, incidents: all, lastAt } of repeated) {
    const incidents = all.filter((id) => !counted.has(id));
    if (incidents.length < leastIncidents) continue;
    for (const id of incidents) counted.add(id);
    found.push({
      ...{
        trigger: 'REPEATED',
        title: titleOf(`${incidents.length} incidents of ${category}`),
        category,
        itemId,
        lastAt,
      },
      because: `${incidents.length} incidents of one category about one item or service in ${windowDays} days.`,
      incidents,
      ...{ itemClass: null, trend: null },
    });
  }
  if (!withTrends) return found;
  for (const trend of await risingCandidates(runner, now)) {
    const incidents = trend.incidents.filter((id) => !counted.has(id));
    if (incidents.length < leastIncidents) continue;
    for (const id of incidents) counted.add(id);
    found.push({ ...trend, incidents });
  }
  return found;
}

/** Services, categories and classes of items whose incidents rise: the least likely by chance first. */
async function risingCandidates(runner: Runner, now: number): Promise<ProblemCandidate[]> {
  const span = trendSpan(now);
  const text = (at: number): string => new Date(at).toISOString();
  const rows = await runner.run(cypher.problem.rising, {
    ...{ from: text(span.from), to: text(span.to), late: text(span.late) },
    ...{ least: leastOfTrend, leastLate: leastIncidents },
  });
  const rising = rows.flatMap((row) => {
    const trend = risingTrend(row.weeks, span);
    return trend ? [{ ...row, trend }] : [];
  });
  const byChance = rising.sort(
    (a, b) => a.trend.pValue - b.trend.pValue || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
  const services = byChance.flatMap(({ kind, name }) => (kind === 'SERVICE' ? [name] : []));
  const items = await runner.run(cypher.cmdb.byIds, { ids: services });
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return byChance.map(({ kind, name, trend, incidents, lastAt }) => {
    const what = { SERVICE: names.get(name) ?? name, CATEGORY: name, CLASS: `class ${name}` }[kind];
    const counts = trend.weeks.map(({ count }) => count).join(', ');
    return {
      ...{ trigger: 'RISING', title: titleOf(`More and more incidents of ${what}`), pattern: `${kind} ${name}` },
      because: `Incidents of ${what} rise, by week: ${counts} (Mann-Kendall: S = ${trend.score}, p = ${trend.pValue.toPrecision(2)}).`,
      category: kind === 'CATEGORY' ? name : '',
      itemId: kind === 'SERVICE' ? name : null,
      itemClass: kind === 'CLASS' ? name : null,
      ...{ trend, incidents, lastAt },
    };
  });
}

/** Of groups that rise alike the first is named. */
const kinds = ['SERVICE', 'CATEGORY', 'CLASS'] as const;

const titleOf = (text: string): string => text.slice(0, 200);
