import type { SuggestionRecord } from '../records.js';

/** A time in which an item was down by itself, in milliseconds; `to` is null while it lasts. */
export interface Failure {
  readonly itemId: string;
  readonly from: number;
  readonly to: number | null;
}

/** When each item began to fail: what goes on as another severity is the same failure. */
export function onsets(failures: readonly Failure[]): Map<string, number[]> {
  const found = new Map<string, { starts: number[]; end: number | null }>();
  for (const { itemId, from, to } of [...failures].sort((a, b) => a.from - b.from)) {
    const known = found.get(itemId);
    if (!known) found.set(itemId, { starts: [from], end: to });
    else {
      if (known.end === null || from > known.end) known.starts.push(from);
      known.end = to;
    }
  }
  return new Map([...found].map(([id, { starts }]) => [id, starts]));
}

/** How often two items failed together, and each in all. */
export interface SharedFailures {
  readonly from: string;
  readonly to: string;
  readonly times: number;
  readonly timesFrom: number;
  readonly timesTo: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** The pairs of a member and another item of which at least `least` failures began within a time of each other, surest first. */
export function sharedFailures(
  members: ReadonlyMap<string, readonly number[]>,
  others: ReadonlyMap<string, readonly number[]>,
  { within, least }: { within: number; least: number },
): SharedFailures[] {
  const pairs: SharedFailures[] = [];
  for (const [from, starts] of members)
    for (const [to, theirs] of others) {
      if (from === to) continue;
      const together = beginnings(starts, theirs, within);
      if (together.length < least) continue;
      pairs.push({
        from,
        to,
        times: together.length,
        timesFrom: starts.length,
        timesTo: theirs.length,
        firstAt: together[0]!,
        lastAt: together.at(-1)!,
      });
    }
  return pairs.sort((a, b) => coFailureScore(b) - coFailureScore(a) || (a.from + a.to < b.from + b.to ? -1 : 1));
}

/** The beginnings of one that have a beginning of the other near, each of which counts once. */
function beginnings(starts: readonly number[], theirs: readonly number[], within: number): number[] {
  const found: number[] = [];
  let next = 0;
  for (const start of starts) {
    while (next < theirs.length && theirs[next]! < start - within) next++;
    if (next < theirs.length && theirs[next]! <= start + within) {
      found.push(start);
      next++;
    }
  }
  return found;
}

/** Jaccard's share of the failures that were shared, less sure the fewer they are. */
export const coFailureScore = ({
  times,
  timesFrom,
  timesTo,
}: Pick<SharedFailures, 'times' | 'timesFrom' | 'timesTo'>) =>
  (times / Math.max(times, timesFrom + timesTo - times)) * (times / (times + 2));

export const callScore = (calls: number): number => calls / (calls + 10);

export const scoreOf = ({ kind, times, timesFrom, timesTo }: SuggestionRecord): number =>
  kind === 'CALL'
    ? callScore(times)
    : coFailureScore({ times, timesFrom: timesFrom ?? times, timesTo: timesTo ?? times });

/** Whether a person has to look: nobody decided, or the evidence has at least doubled since. */
export const isOpen = ({ times, decidedTimes }: SuggestionRecord): boolean =>
  decidedTimes === null || times >= 2 * decidedTimes;
