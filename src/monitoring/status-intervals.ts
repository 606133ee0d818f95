import type { Severity } from '../engine/severity.js';
import type { Instant } from './spans.js';

/** How long an item had one severity, half-open; the current one has no end. An item's intervals are sorted and disjoint. */
export interface StatusInterval {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly severity: Severity;
}

export interface IntervalStep {
  /** The interval that ended now, to be kept; undefined when none did, or it would have lasted no time. */
  readonly ended?: StatusInterval | undefined;
  readonly current: StatusInterval;
}

/**
 * The status history after the item is found with this severity. Only a change ends an interval, so history grows with
 * changes, not with observations. A change dated before the current interval began counts from that beginning: what is
 * already written stays as it was told.
 */
export function moveTo(current: StatusInterval | undefined, severity: Severity, at: Instant): IntervalStep {
  if (current === undefined) return { current: { from: at, to: null, severity } };
  if (current.severity === severity) return { current };
  const from = Math.max(at, current.from);
  return {
    ended: current.from < from ? { ...current, to: from } : undefined,
    current: { from, to: null, severity },
  };
}
