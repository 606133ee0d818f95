import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../config.js';
import { severities } from '../engine/severity.js';
import { AnswerError, UnreachableError } from './import-client.js';
import { ask } from './watch-run.js';

const severitySchema = z.enum(severities);

const stepSchema = z.union([
  z.strictObject({ say: z.string(), report: z.record(z.string(), severitySchema) }),
  z.strictObject({
    say: z.string(),
    alert: z.strictObject({ item: z.string(), severity: severitySchema, name: z.string() }),
  }),
  z.strictObject({ say: z.string(), resolve: z.strictObject({ item: z.string(), name: z.string() }) }),
  z.strictObject({
    say: z.string(),
    webhook: z.strictObject({ instance: z.string(), severity: z.string(), name: z.string() }),
  }),
  z.strictObject({ say: z.string(), maintain: z.strictObject({ item: z.string(), minutes: z.number() }) }),
]);

const scenariosSchema = z.record(z.string(), z.strictObject({ title: z.string(), steps: z.array(stepSchema).min(1) }));

export type Step = z.infer<typeof stepSchema>;
export type Scenarios = z.infer<typeof scenariosSchema>;

/** The stories that demo/live/scenarios.yaml tells of the demo estate. */
export const readScenarios = (): Scenarios =>
  scenariosSchema.parse(parse(readFileSync(join(projectRoot, 'demo/live/scenarios.yaml'), 'utf8')));

interface Options {
  url: string;
  scenario?: string;
  pace: number;
  steps?: number;
  seed: number;
}

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value >= 0)) throw new InvalidArgumentError('Give a number, 0 or more.');
  return value;
};

/**
 * The command `npm run demo:live`. Gives its exit code: 0 when it was ended or is through, 1 when the server refused, 2 when
 * it was used wrongly, 3 when the server cannot be reached.
 */
export async function demoLiveCommand(
  args: readonly string[],
  { stdout, stderr }: { stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream },
  signal: AbortSignal,
): Promise<number> {
  const scenarios = readScenarios();
  const command = new Command('demo:live')
    .description('Lets things fail, flap and recover in the demo estate, by the public API. Puts all right at its end.')
    .option('--url <url>', 'where the server is', 'http://127.0.0.1:4000')
    .option('--scenario <name>', `one of ${Object.keys(scenarios).join(', ')}; all in a random order unless given`)
    .option('--pace <seconds>', 'seconds between steps', positive, 2)
    .option('--steps <count>', 'end after so many steps; runs on until Ctrl-C unless given', positive)
    .option('--seed <number>', 'the same number gives the same order', positive, Date.now() % 1_000_000)
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  try {
    const options = command.parse(args, { from: 'user' }).opts<Options>();
    if (options.scenario !== undefined && !(options.scenario in scenarios))
      throw new AnswerError(
        `There is no scenario ${options.scenario}. Use one of ${Object.keys(scenarios).join(', ')}.`,
      );
    const url = options.url.replace(/\/+$/, '').replace(/\/graphql$/, '');
    await new Simulator(url, (line) => stdout.write(`${line}\n`)).run({ ...options, url }, scenarios, signal);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UnreachableError || error instanceof AnswerError)) throw error;
    stderr.write(`${error.message}\n`);
    return error instanceof UnreachableError ? 3 : 1;
  }
}

/** Reproducible numbers from 0 to 1. */
function generator(state: number): () => number {
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const source = 'demo:live';
const webhookSource = 'demo-live-alertmanager';

/** Drives the demo estate, and remembers what it broke. */
class Simulator {
  private readonly broken = new Set<string>();
  private readonly alerts = new Map<string, Record<string, unknown>>();
  private readonly posted = new Map<string, Record<string, unknown>>();
  private readonly maintenances = new Set<string>();

  constructor(
    private readonly url: string,
    private readonly say: (line: string) => void,
  ) {}

  async run({ scenario, pace, steps, seed }: Options, scenarios: Scenarios, signal: AbortSignal): Promise<void> {
    const { estate } = await ask<{ estate: { id: string } | null }>(
      this.url,
      '{ estate: configurationItemByKey(source: "demo", key: "san-a") { id } }',
    );
    if (!estate)
      throw new AnswerError('The demo estate is not there. Start the server with an empty DATA_DIR and DEMO=true.');
    const random = generator(seed);
    const names = Object.keys(scenarios);
    let left = steps ?? Infinity;
    this.say(`Seed ${seed}. Ctrl-C ends it and puts everything right.`);
    try {
      while (left > 0 && !signal.aborted) {
        const name = scenario ?? names[Math.floor(random() * names.length)]!;
        const { title, steps: story } = scenarios[name]!;
        this.say(`\n${title}`);
        for (const step of story) {
          if (left-- <= 0 || signal.aborted) break;
          await this.take(step);
          await pause(pace * 1_000, undefined, { signal }).catch(() => undefined);
        }
        if (scenario !== undefined && steps === undefined) break;
      }
    } finally {
      await this.repair();
    }
  }

  private async take(step: Step): Promise<void> {
    this.say(`  ${step.say}`);
    if ('report' in step) await this.report(step.report);
    else if ('alert' in step) await this.alert({ ...step.alert, status: 'FIRING' });
    else if ('resolve' in step) await this.resolve(step.resolve);
    else if ('webhook' in step) await this.post(step.webhook);
    else await this.maintain(step.maintain);
  }

  private async report(severityOf: Readonly<Record<string, string>>): Promise<void> {
    for (const [key, severity] of Object.entries(severityOf))
      if (severity === 'OK') this.broken.delete(key);
      else this.broken.add(key);
    await ask(this.url, 'mutation ($input: [StatusReportInput!]!) { reportStatus(input: $input) { accepted } }', {
      input: Object.entries(severityOf).map(([key, severity]) => ({ ref: { source: 'demo', key }, severity, source })),
    });
  }

  private async alert({
    item,
    name,
    severity,
    status,
  }: {
    item: string;
    name: string;
    severity: string;
    status: string;
  }) {
    const alert = {
      fingerprint: `${name} ${item}`,
      severity,
      status,
      item: `demo:${item}`,
      annotations: { summary: `${name} on ${item}` },
    };
    if (status === 'FIRING') this.alerts.set(alert.fingerprint, alert);
    else this.alerts.delete(alert.fingerprint);
    await this.ingest(alert);
  }

  private resolve({ item, name }: { item: string; name: string }): Promise<void> {
    return this.alert({ item, name, severity: 'MAJOR', status: 'RESOLVED' });
  }

  private async ingest(alert: Record<string, unknown>): Promise<void> {
    await ask(
      this.url,
      'mutation ($source: String!, $alerts: [AlertInput!]!) { ingestAlerts(source: $source, alerts: $alerts) { truncated } }',
      { source, alerts: [alert] },
    );
  }

  /** As Alertmanager does. */
  private async post({
    instance,
    severity,
    name,
  }: {
    instance: string;
    severity: string;
    name: string;
  }): Promise<void> {
    const alert = {
      status: 'firing',
      labels: { alertname: name, instance, severity },
      annotations: { summary: `${name} on ${instance}` },
      startsAt: new Date().toISOString(),
    };
    this.posted.set(`${name} ${instance}`, alert);
    await this.webhook(alert);
  }

  private async webhook(alert: Record<string, unknown>): Promise<void> {
    const response = await fetch(`${this.url}/ingest/alertmanager?source=${webhookSource}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: '4', status: alert['status'], alerts: [alert] }),
    });
    if (!response.ok) throw new AnswerError(`The webhook answered ${response.status}: ${await response.text()}`);
  }

  private async maintain({ item, minutes }: { item: string; minutes: number }): Promise<void> {
    const now = Date.now();
    const { scheduleMaintenance } = await ask<{
      scheduleMaintenance: { maintenance?: { id: string }; message?: string };
    }>(
      this.url,
      `mutation ($input: ScheduleMaintenanceInput!) {
        scheduleMaintenance(input: $input) {
          ... on MaintenanceWritten { maintenance { id } }
          ... on Refusal { message }
        }
      }`,
      {
        input: {
          name: 'demo:live',
          items: [{ item: `demo:${item}`, descendants: false }],
          window: { fixed: { from: new Date(now).toISOString(), to: new Date(now + minutes * 60_000).toISOString() } },
        },
      },
    );
    const { maintenance, message } = scheduleMaintenance;
    if (!maintenance) throw new AnswerError(message ?? 'The maintenance was refused.');
    this.maintenances.add(maintenance.id);
  }

  /** Puts right what it broke, whatever story was under way. */
  private async repair(): Promise<void> {
    for (const alert of this.alerts.values()) await this.ingest({ ...alert, status: 'RESOLVED' });
    for (const alert of this.posted.values())
      await this.webhook({ ...alert, status: 'resolved', endsAt: new Date().toISOString() });
    if (this.broken.size > 0) await this.report(Object.fromEntries([...this.broken].map((key) => [key, 'OK'])));
    for (const id of this.maintenances)
      await ask(this.url, 'mutation ($id: ID!) { cancelMaintenance(id: $id) { __typename } }', { id });
    this.say('\nEverything is as it was.');
  }
}
