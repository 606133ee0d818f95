import { Temporal } from 'temporal-polyfill';

/**
 * Milliseconds in an ISO 8601 duration, with days of 24 hours; undefined for a text that is none. Months and years, which
 * have no fixed length, count as from the first of January 2026.
 */
export function millisecondsOf(text: string): number | undefined {
  try {
    const total = Temporal.Duration.from(text).total({ unit: 'millisecond', relativeTo: '2026-01-01T00:00Z[UTC]' });
    return Math.round(total);
  } catch {
    return undefined;
  }
}
