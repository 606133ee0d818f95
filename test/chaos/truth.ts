import type { Graph } from '../../src/graph/graph.js';
import type { Known, Subscriber } from './subscriber.js';

/** What the database holds of all statuses. */
export async function statusesOf(graph: Pick<Graph, 'runText'>): Promise<ReadonlyMap<string, Known>> {
  const rows = await graph.runText(
    'MATCH (i:ConfigurationItem) WHERE i.statusVersion IS NOT NULL RETURN i.id AS id, i.statusVersion AS version, i.effective AS effective',
  );
  return new Map(rows.map(({ id, ...known }) => [id as string, known as unknown as Known]));
}

/** How many statuses subscribers do not know as they are. */
export function missing(subscribers: readonly Subscriber[], truth: ReadonlyMap<string, Known>): number {
  const wanted = [...truth];
  return subscribers.reduce(
    (sum, { known }) =>
      sum +
      wanted.filter(([id, { version, effective }]) => {
        const has = known.get(id);
        return has?.version !== version || has.effective !== effective;
      }).length,
    0,
  );
}
