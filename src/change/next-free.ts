import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { type Instant, type Span } from '../monitoring/spans.js';
import type { ChangePlanRecord } from '../records.js';
import type { Handling } from './assessment.js';
import { collisionsOf, type PlannedChange } from './collisions.js';
import { plannedOf, Surroundings } from './surroundings.js';

/** A window in which nothing blocks a change; `truncated` when not all was looked at. */
export interface FreeWindow extends Span {
  readonly truncated: boolean;
}

/**
 * The earliest window as long as the planned one, within a span, in which nothing blocks. Where something blocks, it goes on
 * doing so until one thing that is in the way ends, so only those instants are tried.
 */
export async function nextFreeWindow(
  runner: Runner,
  model: Model,
  plan: ChangePlanRecord,
  { span, at, handling, inMaintenance }: { span: Span; at: Instant; handling: Handling; inMaintenance: boolean },
): Promise<FreeWindow | undefined> {
  const { buffer } = handling;
  const around = await Surroundings.read(runner, model, [plan], { span, at, buffer });
  const planned = plannedOf({ ...plan, state: 'ASSESSMENT' }, at);
  const from = earliestFree(planned, span, around, inMaintenance);
  if (from === undefined) return undefined;
  return { from, to: from + planned.window.to - planned.window.from, truncated: around.truncated };
}

export function earliestFree(
  planned: PlannedChange,
  { from, to }: Span,
  around: Pick<Surroundings, 'boundaries' | 'question'>,
  inMaintenance: boolean,
): Instant | undefined {
  const length = planned.window.to - planned.window.from;
  const starts = [...new Set([from, ...around.boundaries()])]
    .filter((start) => start >= from && start + length <= to)
    .sort((a, b) => a - b);
  return starts.find((start) => {
    const change = { ...planned, plan: undefined, window: { from: start, to: start + length } };
    return collisionsOf(around.question(change)).every(
      ({ kind, blocks }) => !blocks && !(inMaintenance && kind === 'OUTSIDE_MAINTENANCE'),
    );
  });
}
