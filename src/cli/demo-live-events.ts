import type { LiveStep } from '../demo/live.js';
import type { ApiClient } from './api-client.js';
import type { EstateItem } from './demo-live-estate.js';
import { AnswerError } from './import-client.js';

/** Stands in what the simulator writes, so that it finds its own again, whoever started it. */
export const mark = 'demo-live';
const webhookSource = `${mark}-prometheus`;
const pushSource = `${mark}-monitor`;

type Refused = { __typename: 'Refusal'; code: string; message: string };

const refusal = '... on Refusal { code message }';

const documents = {
  report: 'mutation DemoReport($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }',
  ingest:
    'mutation DemoIngest($source: String!, $alerts: [AlertInput!]!) { ingestAlerts(source: $source, alerts: $alerts) { changeSet } }',
  check: `mutation DemoCheck($input: CheckInput!) {
    result: upsertCheck(input: $input) { __typename ... on CheckWritten { check { id } heartbeatPath } ${refusal} }
  }`,
  submit: `mutation DemoResult($id: ID!, $input: CheckResultInput!) {
    result: submitCheckResult(checkId: $id, input: $input) { __typename ${refusal} }
  }`,
  removeCheck: `mutation DemoRemoveCheck($id: ID!) { result: removeCheck(id: $id) { __typename ${refusal} } }`,
  maintain: `mutation DemoMaintain($input: ScheduleMaintenanceInput!) {
    result: scheduleMaintenance(input: $input) { __typename ... on MaintenanceWritten { maintenance { id } } ${refusal} }
  }`,
  cancel: `mutation DemoCancel($id: ID!) { result: cancelMaintenance(id: $id) { __typename ${refusal} } }`,
  leftovers: `query DemoLeftovers($sources: [String!], $now: DateTime!) {
    alerts(filter: { sources: $sources, statuses: [FIRING] }, first: 200) { nodes { source fingerprint severity } }
    checks(filter: { types: [PASSIVE, HEARTBEAT] }, first: 200) { nodes { id name } }
    maintenances(filter: { activeAt: $now, state: SCHEDULED }, first: 200) { nodes { id name } }
  }`,
};

interface Leftovers {
  alerts: { nodes: { source: string; fingerprint: string; severity: string }[] };
  checks: { nodes: { id: string; name: string }[] };
  maintenances: { nodes: { id: string; name: string }[] };
}

interface Raised {
  source: string;
  fingerprint: string;
  severity: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  startsAt: string;
}

/** Makes events happen by the public API, as monitors and people would. */
export class LiveEvents {
  private readonly raised = new Map<string, Raised>();
  private readonly checks = new Map<string, { id: string; path: string | null }>();
  private readonly maintenances = new Map<string, string>();
  private last = 0;

  constructor(
    private readonly client: ApiClient,
    private readonly estate: ReadonlyMap<string, EstateItem>,
  ) {}

  async play(step: LiveStep): Promise<void> {
    if (step.report) {
      const { item, severity, message } = step.report;
      await this.report([{ ref: { source: 'demo', key: item }, severity, message, source: mark }]);
    } else if (step.fire) await this.fire(step.fire);
    else if (step.push) await this.push(step.push);
    else if (step.resolve !== undefined) await this.resolve(step.resolve);
    else if (step.check) await this.result(step.check);
    else if (step.beat) await this.beat(step.beat);
    else if (step.maintain) await this.maintain(step.maintain);
    else if (step.endMaintenance !== undefined) await this.endMaintenance(step.endMaintenance);
  }

  /** Ends what carries the mark, of this run or of one that was killed, and reports every item of the estate as OK. */
  async restore(): Promise<void> {
    const variables = { sources: [webhookSource, pushSource], now: new Date().toISOString() };
    // More than a page is there only if someone raised them beside the simulator: read until none is left.
    for (let round = 0; round < 20; round++) {
      const { alerts, checks, maintenances } = await this.client.ask<Leftovers>(documents.leftovers, variables);
      const own = <Row extends { name: string }>(rows: Row[]): Row[] =>
        rows.filter(({ name }) => name.startsWith(`${mark} `));
      for (const { source, fingerprint, severity } of alerts.nodes)
        await this.client.ask(documents.ingest, {
          source,
          alerts: [{ fingerprint, severity, status: 'RESOLVED' }],
        });
      for (const { id } of own(checks.nodes)) await this.change(documents.removeCheck, { id });
      for (const { id } of own(maintenances.nodes)) await this.change(documents.cancel, { id });
      if (alerts.nodes.length < 200) break;
    }
    this.raised.clear();
    this.checks.clear();
    this.maintenances.clear();
    const calm = [...this.estate.values()].map(({ id }) => ({ id, severity: 'OK', message: 'calm', source: mark }));
    await this.report(calm);
  }

  private report(input: Record<string, unknown>[]): Promise<unknown> {
    return this.client.ask(documents.report, { input });
  }

  private async fire({ alert, item, host, label, severity, summary, times }: NonNullable<LiveStep['fire']>) {
    const fqdn = host === undefined ? label : this.estate.get(host)?.fqdn;
    const about = item ?? host;
    const labels = {
      alertname: alert,
      severity,
      ...(fqdn !== undefined ? { instance: `${fqdn}:9100` } : about !== undefined && { ci_id: `demo:${about}` }),
    };
    const raised = {
      source: webhookSource,
      fingerprint: `${alert}/${about ?? label ?? ''}`,
      severity,
      labels,
      annotations: { summary },
      startsAt: this.now(),
    };
    this.raised.set(alert, raised);
    for (let time = 0; time < times; time++) await this.webhook(raised);
  }

  private async webhook(raised: Raised, endsAt?: string): Promise<void> {
    const { fingerprint, labels, annotations, startsAt } = raised;
    const status = endsAt === undefined ? 'firing' : 'resolved';
    const { status: code, text } = await this.client.post(
      `/ingest/alertmanager?source=${webhookSource}`,
      JSON.stringify({
        version: '4',
        status,
        receiver: mark,
        alerts: [{ status, fingerprint, labels, annotations, startsAt, ...(endsAt !== undefined && { endsAt }) }],
      }),
    );
    if (code !== 200) throw new AnswerError(`The alert was answered with HTTP ${code}: ${text.slice(0, 300)}`);
  }

  private async push({ alert, item, severity, summary }: NonNullable<LiveStep['push']>): Promise<void> {
    const raised = {
      source: pushSource,
      fingerprint: `${alert}/${item}`,
      severity,
      labels: { alertname: alert },
      annotations: { summary },
      startsAt: this.now(),
    };
    this.raised.set(alert, raised);
    const { source, ...input } = raised;
    await this.client.ask(documents.ingest, { source, alerts: [{ ...input, item: `demo:${item}` }] });
  }

  private async resolve(alert: string): Promise<void> {
    const raised = this.raised.get(alert);
    if (!raised) return;
    if (raised.source === webhookSource) await this.webhook(raised, this.now());
    else {
      const { source, fingerprint, severity } = raised;
      await this.client.ask(documents.ingest, { source, alerts: [{ fingerprint, severity, status: 'RESOLVED' }] });
    }
    this.raised.delete(alert);
  }

  private async result({ check, item, severity, message }: NonNullable<LiveStep['check']>): Promise<void> {
    const { id } = await this.checkOf(check, item, { passive: {} }, { maxAttempts: 2 });
    await this.change(documents.submit, { id, input: { severity, message } });
  }

  private async beat({ check, item, status, message }: NonNullable<LiveStep['beat']>): Promise<void> {
    const { path } = await this.checkOf(check, item, { heartbeat: {} }, { interval: 'P1D' });
    const { status: code } = await this.client.post(`${path}?status=${status}`, message, 'text/plain');
    if (code !== 204) throw new AnswerError(`The heartbeat was answered with HTTP ${code}.`);
  }

  private async checkOf(check: string, item: string, config: object, more: object) {
    const name = `${mark} ${check} ${item}`;
    const known = this.checks.get(name);
    if (known) return known;
    const input = { itemId: this.estate.get(item)!.id, name, config, ...more };
    const written = await this.change<{ check: { id: string }; heartbeatPath: string | null }>(documents.check, {
      input,
    });
    const made = { id: written.check.id, path: written.heartbeatPath };
    this.checks.set(name, made);
    return made;
  }

  private async maintain({ maintenance, item }: NonNullable<LiveStep['maintain']>): Promise<void> {
    const from = Date.now();
    const fixed = { from: new Date(from).toISOString(), to: new Date(from + 3_600_000).toISOString() };
    const input = { name: `${mark} ${maintenance}`, window: { fixed }, items: [{ item: `demo:${item}` }] };
    const written = await this.change<{ maintenance: { id: string } }>(documents.maintain, { input });
    this.maintenances.set(maintenance, written.maintenance.id);
  }

  private async endMaintenance(maintenance: string): Promise<void> {
    const id = this.maintenances.get(maintenance);
    if (id !== undefined) await this.change(documents.cancel, { id });
    this.maintenances.delete(maintenance);
  }

  private async change<Written>(document: string, variables: Record<string, unknown>): Promise<Written> {
    const { result } = await this.client.ask<{ result: (Written & { __typename: string }) | Refused }>(
      document,
      variables,
    );
    if (result.__typename === 'Refusal') throw new AnswerError((result as Refused).message);
    return result as Written;
  }

  /** Each instant later than the one before: an alert that fires again began later. */
  private now(): string {
    this.last = Math.max(Date.now(), this.last + 1);
    return new Date(this.last).toISOString();
  }
}
