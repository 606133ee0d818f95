import { occurrences } from '../maintenance/occurrences.js';
import { windowsOf, type FixedMaintenance, type RecurringMaintenance } from '../monitoring/maintenance.js';
import { day, union, type Span } from '../monitoring/spans.js';

/** When changes are kept out of, or asked into: once, or by a rule on the clock of a zone. */
export type Recurrence = FixedMaintenance | RecurringMaintenance;

/** The whole windows that touch a span, in order; what adjoins is one. */
export function windowsTouching(recurrences: readonly Recurrence[], span: Span): Span[] {
  // A window may last 31 days, and rules are asked for a bounded time.
  const around = { from: span.from - reach, to: span.to + reach };
  const windows = recurrences.flatMap((one) => windowsOf(one, around, { triggeredAt: null, occurrences }));
  return union(windows).filter(({ from, to }) => from < span.to && to > span.from);
}

const reach = 32 * day;
