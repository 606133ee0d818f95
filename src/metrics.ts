import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { StatementRun } from './graph/graph.js';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What one product counts of itself, for Prometheus. It has a registry of its own, so several products in one process do
 * not mix. No label names a single item: `itsm_ci_status`, which does, is off unless asked for.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly readers: (() => Promise<void>)[] = [];

  private readonly requests = this.counter(
    'itsm_requests_total',
    'GraphQL operations begun, by kind (query, mutation, subscription, invalid) and outcome (ok, error).',
    ['operation', 'outcome'],
  );
  private readonly refusals = this.counter(
    'itsm_requests_refused_total',
    'GraphQL operations that were not run, by the code of what was wrong with them.',
    ['code'],
  );
  private readonly lanes = this.gauge(
    'itsm_requests_in_lane',
    'GraphQL operations, and write transactions, that run or wait, by lane.',
    ['lane', 'state'],
  );
  private readonly requestTimes = this.histogram(
    'itsm_request_duration_seconds',
    'How long operations took; of a subscription, how long it took to begin.',
    ['operation'],
  );
  private readonly statements = this.histogram(
    'itsm_statement_duration_seconds',
    'How long Cypher statements took, round trip included.',
    ['statement', 'access'],
  );
  private readonly feedLag = this.histogram(
    'itsm_feed_lag_seconds',
    "From a ChangeSet's instant to its delivery to the subscribers of this process.",
    [],
  );
  private readonly outbox = this.gauge(
    'itsm_outbox_lag_events',
    'ChangeSets that are committed and not yet in the feed.',
    [],
  );
  private readonly sequence = this.gauge(
    'itsm_feed_sequence',
    'The last place of the feed that this process delivered.',
    [],
  );
  private readonly sockets = this.gauge('itsm_ws_connections', 'Open WebSockets.', []);
  private readonly streams = this.gauge('itsm_sse_connections', 'Open streams of server-sent events.', []);
  private readonly subscriptions = this.gauge('itsm_subscriptions', 'Open subscriptions, by field.', ['field']);
  private readonly drops = this.counter(
    'itsm_sub_queue_drops_total',
    'What slow clients did not get: queues dropped (SLOW_CONSUMER), connections closed (SLOW_CONNECTION).',
    ['reason'],
  );
  private readonly checkTimes = this.histogram('itsm_check_duration_seconds', 'How long active checks took.', ['type']);
  private readonly overdue = this.gauge('itsm_checks_overdue', 'Active checks that are past their time.', []);
  private readonly alerts = this.gauge('itsm_alerts_open', 'Firing alerts, by severity.', ['severity']);
  private readonly webhooks = this.counter(
    'itsm_webhook_deliveries_total',
    'Attempts to deliver webhooks by what became of them (delivered, refused, timed_out, …); given_up and suspended beside them.',
    ['outcome'],
  );
  private readonly webhookLag = this.gauge(
    'itsm_webhook_lag_events',
    'ChangeSets that the webhook furthest behind has yet to look at.',
    [],
  );
  private readonly deadLetters = this.gauge(
    'itsm_webhook_dead_letters',
    'Webhooks that were given up and are kept.',
    [],
  );
  private readonly suspendedWebhooks = this.gauge(
    'itsm_webhooks_suspended',
    'Webhook subscriptions that are suspended.',
    [],
  );
  private readonly propagation = this.histogram(
    'itsm_propagation_seconds',
    'How long one propagation of statuses took.',
    [],
  );

  /** Adds those of the process: processor, memory, event loop. Once a process. */
  addProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** `read` brings gauges up to date whenever the metrics are asked for. When it fails they keep their last values. */
  onScrape(read: () => Promise<void>): void {
    this.readers.push(read);
  }

  /** An operation was answered, or has begun to be streamed. */
  requested(operation: string, outcome: 'ok' | 'error', time: number): void {
    this.requests.inc({ operation, outcome });
    this.requestTimes.observe({ operation }, time);
  }

  /** An operation was not run. */
  refused(code: string): void {
    this.refusals.inc({ code });
  }

  /** How many operations run and wait in a lane now. */
  lane(lane: string, running: number, waiting: number): void {
    this.lanes.set({ lane, state: 'running' }, running);
    this.lanes.set({ lane, state: 'waiting' }, waiting);
  }

  stated({ name, access, duration }: StatementRun): void {
    this.statements.observe({ statement: name, access }, duration / 1_000);
  }

  /** A ChangeSet was delivered here; `at` is its instant, ISO 8601. */
  delivered(sequence: number, at: string): void {
    this.sequence.set(sequence);
    this.feedLag.observe(Math.max(0, Date.now() - Date.parse(at)) / 1_000);
  }

  unsealed(count: number): void {
    this.outbox.set(count);
  }

  /** A WebSocket was opened. Gives what to call when it closes. */
  connected(): () => void {
    this.sockets.inc();
    return () => this.sockets.dec();
  }

  /** A stream of server-sent events was opened. Gives what to call when it closes. */
  streaming(): () => void {
    this.streams.inc();
    return () => this.streams.dec();
  }

  /** A subscription began. Gives what to call when it ends. */
  subscribed(field: string): () => void {
    this.subscriptions.inc({ field });
    return () => this.subscriptions.dec({ field });
  }

  dropped(reason: string): void {
    this.drops.inc({ reason });
  }

  /** An active check ran; `time` in seconds. */
  checked(type: string, time: number): void {
    this.checkTimes.observe({ type }, time);
  }

  checksOverdue(count: number): void {
    this.overdue.set(count);
  }

  /** Firing alerts by severity; a severity that is not named has none. */
  alertsOpen(counts: Readonly<Record<string, number>>): void {
    this.alerts.reset();
    for (const [severity, count] of Object.entries(counts)) this.alerts.set({ severity }, count);
  }

  /** A webhook was tried, given up or suspended. */
  webhook(outcome: string): void {
    this.webhooks.inc({ outcome });
  }

  /** How webhooks stand over all processes. */
  webhookBacklog({ lag, deadLetters, suspended }: { lag: number; deadLetters: number; suspended: number }): void {
    this.webhookLag.set(lag);
    this.deadLetters.set(deadLetters);
    this.suspendedWebhooks.set(suspended);
  }

  /** Statuses were propagated; `time` in seconds. */
  propagated(time: number): void {
    this.propagation.observe({}, time);
  }

  /** Tells the status of every item too: a time series for each, so only for small estates. */
  addItems(read: () => AsyncIterable<{ id: string; class: string; severity: number }>): void {
    const gauge = this.gauge(
      'itsm_ci_status',
      'Effective status: 0 OK, 1 WARNING, 2 MINOR, 3 MAJOR, 4 CRITICAL, -1 UNKNOWN.',
      ['ci', 'class'],
    );
    this.onScrape(async () => {
      const rows = [];
      for await (const row of read()) rows.push(row);
      gauge.reset();
      for (const { id, class: className, severity } of rows) gauge.set({ ci: id, class: className }, severity);
    });
  }

  /** All of it, in Prometheus' text format. */
  async text(): Promise<string> {
    await Promise.all(this.readers.map((read) => read().catch(() => undefined)));
    return this.registry.metrics();
  }

  private histogram<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames: [...labelNames], buckets: seconds, registers: this.registers });
  }

  private counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: this.registers });
  }

  private gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Gauge<Label> {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: this.registers });
  }
}
