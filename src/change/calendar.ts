import { resolveItemIds } from '../cmdb/references.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { instant } from '../history/intervals.js';
import type { Span } from '../monitoring/spans.js';
import type { ChangeRecord, ChangeWindowRecord } from '../records.js';
import type { ChangeKind } from './collisions.js';
import { recurrenceOf } from './coverage.js';
import { askedSpan, type ChangeWindowReads } from './window-reads.js';
import { windowsTouching } from './windows.js';

export type EntryKind = 'CHANGE' | ChangeWindowRecord['kind'];

/** Something in the change calendar. */
export interface CalendarEntry extends Span {
  readonly kind: EntryKind;
  /** Of the change or the window. With `from` it is this entry's alone. */
  readonly id: string;
  readonly title: string;
  readonly change: ChangeRecord | null;
  readonly window: ChangeWindowRecord | null;
}

export type CalendarPage = Connection<CalendarEntry>;

export interface CalendarFilter {
  kinds?: readonly EntryKind[] | null | undefined;
  states?: readonly ChangeRecord['state'][] | null | undefined;
  types?: readonly ChangeKind[] | null | undefined;
  item?: string | null | undefined;
  /** What was rejected or called off, too. */
  withCancelled?: boolean | undefined;
}

const mostWindows = 500;
const mostOccurrences = 1_000;
const shownStates: readonly ChangeRecord['state'][] = [
  ...(['REQUESTED', 'RFC_CREATED', 'ASSESSMENT', 'CAB_REVIEW', 'ECAB_REVIEW', 'APPROVED', 'SCHEDULED'] as const),
  ...(['IMPLEMENTING', 'IMPLEMENTED', 'FAILED', 'BACKED_OUT', 'IN_PIR', 'CLOSED'] as const),
];

/** Reads the change calendar as somebody sees it. One instance per request. */
export class ChangeCalendar {
  constructor(
    private readonly graph: Runner,
    private readonly windows: ChangeWindowReads,
    /** Whose changes alone are shown; undefined for all in sight. */
    private readonly ownOnly: string | undefined,
  ) {}

  /** A page. Throws BAD_USER_INPUT for a span, page size or cursor that cannot be, NOT_FOUND for an item that is not there. */
  async page(
    asked: { from: string; to: string },
    filter: CalendarFilter,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<CalendarPage> {
    const size = pageSize(first, 100);
    const span = askedSpan(asked);
    const item = filter.item == null ? null : (await resolveItemIds(this.graph, [filter.item], 'filter.item'))[0]!;
    const list = JSON.stringify(['changeCalendar', span, filter, item]);
    const place = decodePlace(list, after);
    const entries = await this.entries(span, { ...filter, item }, place, size + 1);
    const cursorOf = ({ from, id }: CalendarEntry): string => encodeCursor(list, [instant(from), id]);
    return connectionOf(entries, { size, after, cursorOf });
  }

  /** Everything in a span from a place on, in order, at most so much. */
  async entries(
    span: Span,
    { kinds, states, types, item = null, withCancelled = false }: CalendarFilter,
    place: { at: string; id: string } | null,
    limit: number,
  ): Promise<CalendarEntry[]> {
    const isAsked = (kind: EntryKind): boolean => !kinds || kinds.includes(kind);
    const changes = isAsked('CHANGE')
      ? await this.graph.run(cypher.schedule.page, {
          ...{ from: instant(span.from), to: instant(span.to), after: place, limit },
          filter: {
            states: withCancelled ? null : [...(states ?? shownStates)],
            ...{ types: types ? [...types] : null, item, own: this.ownOnly ?? null },
          },
        })
      : [];
    const windows = isAsked('FREEZE') || isAsked('MAINTENANCE') ? await this.windowsIn(span, withCancelled) : [];
    const times = windows
      .filter(({ kind, scope }) => isAsked(kind) && (item === null || scope.some(({ itemId }) => itemId === item)))
      .flatMap((window) => timesOf(window, span));
    const begin = place && Date.parse(place.at);
    return [...changes.map(entryOf), ...times]
      .filter(({ from, id }) => place === null || from > begin! || (from === begin && id > place.id))
      .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  private async windowsIn({ from, to }: Span, withCancelled: boolean): Promise<ChangeWindowRecord[]> {
    const states = withCancelled ? ['ACTIVE', 'CANCELLED'] : ['ACTIVE'];
    const around = { states, from: instant(from), to: instant(to), limit: mostWindows };
    const found = await this.graph.run(cypher.window.active, around);
    return (await Promise.all(found.map(({ id }) => this.windows.find(id)))).flatMap((window) => window ?? []);
  }
}

const entryOf = (change: ChangeRecord): CalendarEntry => ({
  ...{ kind: 'CHANGE', id: change.id, title: `${change.number} ${change.title}`, change, window: null },
  ...{ from: Date.parse(change.plannedStart!), to: Date.parse(change.plannedEnd!) },
});

const timesOf = (window: ChangeWindowRecord, span: Span): CalendarEntry[] =>
  windowsTouching([recurrenceOf(window)], span)
    .slice(0, mostOccurrences)
    .map(({ from, to }) => ({ kind: window.kind, id: window.id, title: window.name, change: null, window, from, to }));
