import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { severities } from '../engine/severity.js';

const severity = z.enum(severities);
const key = z.string().min(1);

const stepShape = z
  .strictObject({
    say: z.string(),
    /** A monitor's report. */
    report: z.strictObject({ item: key, severity, message: z.string() }).exactOptional(),
    /** By Alertmanager's webhook: the alert names its item by id or by its host, or with `label` a host that may be unknown. */
    fire: z
      .strictObject({
        alert: key,
        item: key.exactOptional(),
        host: key.exactOptional(),
        label: z.string().exactOptional(),
        severity: z.string(),
        summary: z.string(),
        times: z.int().min(1).max(20).default(1),
      })
      .exactOptional(),
    /** By ingestAlerts. */
    push: z.strictObject({ alert: key, item: key, severity, summary: z.string() }).exactOptional(),
    /** Ends an alert of `fire` or `push`, the way it came. */
    resolve: key.exactOptional(),
    /** A result of a passive check, which is made when it is not there. */
    check: z.strictObject({ check: key, item: key, severity, message: z.string() }).exactOptional(),
    /** A heartbeat, whose check is made when it is not there. */
    beat: z
      .strictObject({ check: key, item: key, status: z.enum(['ok', 'fail']), message: z.string() })
      .exactOptional(),
    maintain: z.strictObject({ maintenance: key, item: key }).exactOptional(),
    endMaintenance: key.exactOptional(),
  })
  .refine((step) => Object.keys(step).length === 2, 'takes `say` and one event');

const fileShape = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      name: key,
      title: z.string(),
      among: z.array(key).min(1).exactOptional(),
      steps: z.array(stepShape).min(1),
    }),
  ),
});

export type LiveScenario = z.infer<typeof fileShape>['scenarios'][number];
export type LiveStep = z.infer<typeof stepShape>;

/** The scenarios of demo/live/scenarios.yaml. Throws an Error that names the place for a file of another shape. */
export function readScenarios(): LiveScenario[] {
  const read = fileShape.safeParse(
    parse(readFileSync(new URL('../../demo/live/scenarios.yaml', import.meta.url), 'utf8')),
  );
  if (!read.success) throw new Error(`demo/live/scenarios.yaml cannot be read:\n${z.prettifyError(read.error)}`);
  return read.data.scenarios;
}

export interface PlannedStep {
  scenario: LiveScenario;
  /** The scenario's first step. */
  first: boolean;
  /** With $item filled in. */
  step: LiveStep;
}

/** All scenarios in an order that the seed decides, then again in another, without end. */
export function* plan(scenarios: readonly LiveScenario[], random: () => number): Generator<PlannedStep, never, void> {
  for (;;)
    for (const scenario of shuffled(scenarios, random)) {
      const item = scenario.among?.[Math.floor(random() * scenario.among.length)];
      for (const [index, step] of scenario.steps.entries())
        yield { scenario, first: index === 0, step: item === undefined ? step : fill(step, item) };
    }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let end = copy.length - 1; end > 0; end--) {
    const other = Math.floor(random() * (end + 1));
    [copy[end], copy[other]] = [copy[other]!, copy[end]!];
  }
  return copy;
}

const fill = (step: LiveStep, item: string): LiveStep =>
  JSON.parse(JSON.stringify(step).replaceAll('$item', item)) as LiveStep;
