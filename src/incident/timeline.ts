import type { HappeningRecord } from '../records.js';

/** Something that happened to an incident. */
export interface TimelineEntry {
  readonly at: string;
  readonly kind: HappeningRecord['kind'];
  readonly text: string;
  readonly actor: string | null;
}

export const mostEntries = 1_000;

/** What happened in one order; of more than fit, the last. Events that only say that something was said are that already. */
export function timelineOf(happenings: readonly HappeningRecord[]): TimelineEntry[] {
  return happenings
    .filter(({ kind, what }) => !(kind === 'EVENT' && ['COMMENT', 'REPLY', 'WORK_NOTE', 'UPDATE_MAJOR'].includes(what)))
    .map((happening) => ({
      ...{ at: happening.at, kind: happening.kind, actor: happening.actor, text: textOf(happening) },
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-mostEntries);
}

function textOf({ kind, what, from, to, reason }: HappeningRecord): string {
  if (kind === 'ALERT_BEGAN') return `Alert: ${what}`;
  if (kind === 'ALERT_ENDED') return `Alert over: ${what}`;
  if (kind === 'BREACH') return `${what} is breached`;
  if (kind === 'COMMENT' || kind === 'UPDATE') return what;
  const move = from === null ? ` in ${to}` : from === to ? '' : `, ${from} to ${to}`;
  return `${what}${move}${reason === null ? '' : `: ${reason}`}`;
}
