/** A moment in milliseconds since 1970-01-01T00:00Z; a whole number, so that sums of time are exact. */
export type Instant = number;

/** A half-open stretch of time, [from, to). */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export const contains = (span: Span, at: Instant): boolean => span.from <= at && at < span.to;

/** What two spans share; undefined when that is nothing. */
export function intersection(a: Span, b: Span): Span | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : undefined;
}

/** The time covered by any of the spans: sorted, disjoint, and not touching. */
export function union(spans: Iterable<Span>): Span[] {
  const sorted = [...spans].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const merged: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

export const lengthOf = (spans: Iterable<Span>): number => {
  let length = 0;
  for (const { from, to } of spans) length += to - from;
  return length;
};
