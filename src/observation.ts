import { statusOf } from './cmdb/status.js';
import { rankOfSeverity } from './engine/severity.js';
import type { Feed } from './feed/feed.js';
import type { Writer } from './feed/writer.js';
import { cypher } from './generated/cypher.js';
import type { Graph } from './graph/graph.js';
import type { Metrics } from './metrics.js';
import type { Tracing } from './tracing.js';

/** A check that has not begun so long after its time is late, in milliseconds. */
const overdueAfter = 5_000;

export interface Observed {
  graph: Graph;
  feed: Feed;
  writer: Writer;
  metrics: Metrics;
  tracing?: Tracing | undefined;
  now: () => Date;
}

/** Lets metrics and traces hear of what statements, writes and the feed do. */
export function observeServices({ graph, feed, writer, metrics, tracing, now }: Observed): void {
  graph.observe((run) => metrics.stated(run));
  feed.onDelivered = ({ sequence, at }) => metrics.delivered(sequence!, at);
  metrics.onScrape(async () => metrics.unsealed(await graph.run(cypher.feed.unsealedCount, {})));
  metrics.onScrape(async () => {
    const counts = await graph.run(cypher.alert.firingCounts, {});
    metrics.alertsOpen(Object.fromEntries(counts.map(({ severity, count }) => [severity, count])));
  });
  metrics.onScrape(async () => {
    const before = now().getTime() - overdueAfter;
    metrics.checksOverdue(await graph.run(cypher.check.overdue, { before }));
  });
  if (!tracing) return;
  graph.observe((run) => tracing.stated(run));
  writer.onCommitted = (operation, duration) => tracing.committed(operation, duration);
}

const itemPage = 5_000;

/** The effective status of every item that is not retired, as `itsm_ci_status` tells it. */
export async function* itemSeverities(
  graph: Graph,
): AsyncGenerator<{ id: string; class: string; severity: number }, void, undefined> {
  for (let after = '', last = false; !last;) {
    const items = await graph.run(cypher.status.page, { after, classes: null, severities: null, limit: itemPage });
    for (const item of items) {
      const { effective } = statusOf(item);
      yield { id: item.id, class: item.class, severity: effective === 'UNKNOWN' ? -1 : rankOfSeverity(effective) };
    }
    last = items.length < itemPage;
    after = items.at(-1)?.id ?? after;
  }
}
