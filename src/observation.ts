import type { CheckRunner } from './checks/runner.js';
import { statusOf } from './cmdb/status.js';
import { rankOfSeverity } from './engine/severity.js';
import type { Feed } from './feed/feed.js';
import type { Writer } from './feed/writer.js';
import { cypher } from './generated/cypher.js';
import type { Graph } from './graph/graph.js';
import type { Metrics } from './metrics.js';
import type { Tracing } from './tracing.js';

export interface Observed {
  graph: Graph;
  feed: Feed;
  writer: Writer;
  metrics: Metrics;
  tracing?: Tracing | undefined;
  checkRunner: Pick<CheckRunner, 'overdue'>;
}

/** Lets metrics and traces hear of what statements, writes and the feed do. */
export function observeServices({ graph, feed, writer, metrics, tracing, checkRunner }: Observed): void {
  graph.observe((run) => metrics.stated(run));
  feed.onDelivered = ({ sequence, at }) => metrics.delivered(sequence!, at);
  metrics.onScrape(async () => metrics.unsealed(await graph.run(cypher.feed.unsealedCount, {})));
  metrics.onScrape(async () => {
    const counts = await graph.run(cypher.alert.firingCounts, {});
    metrics.alertsOpen(Object.fromEntries(counts.map(({ severity, count }) => [severity, count])));
  });
  metrics.onScrape(async () => metrics.checksOverdue(await checkRunner.overdue()));
  metrics.onScrape(async () => metrics.webhookBacklog(await graph.run(cypher.webhook.backlog, {})));
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
