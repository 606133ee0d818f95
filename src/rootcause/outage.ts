import { z } from 'zod';
import type { Evidence } from './rootcause.js';

const instant = z.iso.datetime({ offset: true });
const id = z.string().min(1);

/** An outage as labelled sets hold it, a line each: docs/root-cause.md describes the format. */
const outageShape = z.strictObject({
  id,
  /** As of when the cause is looked for; what is later is not known yet. */
  at: instant,
  /** Items that are said not to work, whether they alert or not. */
  affected: z.array(id).default([]),
  /** Items that nobody would know of if they failed. All others are watched. */
  unmonitored: z.array(id).default([]),
  /** What depends on what: the dependent, then its provider. */
  dependencies: z.array(z.tuple([id, id])),
  alerts: z.array(z.strictObject({ id: id.exactOptional(), item: id, at: instant })),
  /** Work on items; without an end it was under way. */
  changes: z
    .array(z.strictObject({ id: id.exactOptional(), item: id, from: instant, to: instant.exactOptional() }))
    .default([]),
});

const caseShape = outageShape.extend({
  /** The item that was the cause; null where it lay in no item. */
  cause: id.nullable(),
});

export type Outage = z.infer<typeof outageShape>;

/** An outage whose cause is known. */
export type LabelledOutage = z.infer<typeof caseShape>;

/** A line of a labelled set; a text says what is wrong with it. */
export function readCase(line: string): LabelledOutage | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return 'it is no JSON.';
  }
  const read = caseShape.safeParse(parsed);
  if (read.success) return read.data;
  return read.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`).join('; ');
}

/** What the ranking is given of an outage. */
export function evidenceOf({ at, affected, unmonitored, dependencies, alerts, changes }: Outage): Evidence {
  const below = new Map<string, string[]>();
  for (const [from, to] of dependencies) {
    const known = below.get(from);
    if (known) known.push(to);
    else below.set(from, [to]);
  }
  const hidden = new Set(unmonitored);
  return {
    at: Date.parse(at),
    affected,
    dependenciesOf: (item) => below.get(item) ?? [],
    isMonitored: (item) => !hidden.has(item),
    alerts: alerts.map((alert, index) => ({
      id: alert.id ?? `alert ${index}`,
      itemId: alert.item,
      at: Date.parse(alert.at),
    })),
    changes: changes.map((change, index) => ({
      id: change.id ?? `change ${index}`,
      itemId: change.item,
      startedAt: Date.parse(change.from),
      ...(change.to !== undefined && { endedAt: Date.parse(change.to) }),
    })),
  };
}
