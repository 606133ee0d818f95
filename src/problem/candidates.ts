import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { day } from '../monitoring/spans.js';
import type { ProblemRecord } from '../records.js';

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
}

/** So long ago and no longer incidents count. */
export const windowDays = 30;
/** So many incidents of one item and category are a pattern. */
export const leastIncidents = 3;

/** Patterns in the incidents of the last days that no problem is about: the most telling first. */
export async function problemCandidates(runner: Runner, now: number): Promise<ProblemCandidate[]> {
  const since = new Date(now - windowDays * day).toISOString();
  const [repeated, unexplained] = await Promise.all([
    runner.run(cypher.problem.repeated, { since, least: leastIncidents }),
    runner.run(cypher.problem.unexplained, { since }),
  ]);
  const found: ProblemCandidate[] = unexplained.map(({ incidentId, number, title, category, itemId, lastAt }) => ({
    ...{ trigger: 'UNEXPLAINED_P1', title: titleOf(`Cause of ${number}: ${title}`), category, itemId, lastAt },
    because: `${number} was of priority P1 and is over, and nobody knows what caused it.`,
    incidents: [incidentId],
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
    });
  }
  return found;
}

const titleOf = (text: string): string => text.slice(0, 200);
