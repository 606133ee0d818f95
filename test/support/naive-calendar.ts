import type { CalendarDefinition } from '../../src/calendar/calendar.js';

/** What the clock of a zone shows, by zone and instant: asking is what takes long. */
const shown = new Map<string, Map<number, string>>();
const instants = new Map<string, Map<string, number>>();

/**
 * The rules of a calendar over again, by looking at the clock of its zone minute after minute, through Intl and not Temporal.
 * Slow, and plain enough to be believed.
 */
export class NaiveCalendar {
  private readonly format: Intl.DateTimeFormat;
  private readonly resolved: Map<string, number>;
  private readonly walls: Map<number, string>;

  constructor(private readonly definition: CalendarDefinition) {
    this.walls = shown.get(definition.zone) ?? new Map<number, string>();
    shown.set(definition.zone, this.walls);
    this.resolved = instants.get(definition.zone) ?? new Map<string, number>();
    instants.set(definition.zone, this.resolved);
    this.format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: definition.zone, hourCycle: 'h23' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    });
  }

  /** Whether it is open in the minute that begins at an instant. */
  isOpen(at: number): boolean {
    const today = Date.parse(`${this.wallAt(at).slice(0, 10)}T00:00Z`);
    for (const back of [2, 1, 0, -1]) {
      const date = new Date(today - back * 86_400_000).toISOString().slice(0, 10);
      const weekday = ((new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7) + 1;
      const openings = [
        ...this.definition.week.filter((one) => one.weekday === weekday && !this.definition.holidays.includes(date)),
        ...this.definition.extraOpenings.filter((one) => one.date === date),
      ];
      if (openings.some(({ start, end }) => this.instantOf(date, start) <= at && at < this.instantOf(date, end)))
        return true;
    }
    return false;
  }

  elapsed(from: number, to: number, pauses: readonly { from: number; to: number }[]): number {
    let length = 0;
    for (let at = from; at < to; at += 60_000)
      if (!pauses.some((pause) => pause.from <= at && at < pause.to) && this.isOpen(at)) length += 60_000;
    return length;
  }

  due(
    start: number,
    target: number,
    pauses: readonly { from: number; to: number }[],
    until: number,
  ): number | undefined {
    let left = target;
    for (let at = start; at < until; at += 60_000)
      if (!pauses.some((pause) => pause.from <= at && at < pause.to) && this.isOpen(at) && (left -= 60_000) === 0)
        return at + 60_000;
    return undefined;
  }

  /** 2026-03-29 01:59 */
  private wallAt(at: number): string {
    const known = this.walls.get(at);
    if (known !== undefined) return known;
    const parts = Object.fromEntries(this.format.formatToParts(at).map(({ type, value }) => [type, value]));
    const wall = `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
    this.walls.set(at, wall);
    return wall;
  }

  /** The first minute in which the clock shows a time; where it never does, as if it had not been put forward. */
  private instantOf(date: string, time: string): number {
    const [hours, minutes] = time.split(':').map(Number) as [number, number];
    const local = Date.parse(`${date}T00:00Z`) + (hours * 60 + minutes) * 60_000;
    const wall = new Date(local).toISOString().slice(0, 16).replace('T', ' ');
    const known = this.resolved.get(wall);
    if (known !== undefined) return known;
    let found: number | undefined;
    let last = local - 15 * 3_600_000;
    for (let at = last; at <= local + 15 * 3_600_000; at += 60_000) {
      const now = this.wallAt(at);
      if (now === wall) {
        found = at;
        break;
      }
      // The minute before the clock leaps over it tells the offset that it had.
      if (now > wall && found === undefined) {
        const before = this.wallAt(last);
        found = local - (Date.parse(before.replace(' ', 'T') + 'Z') - last);
        break;
      }
      last = at;
    }
    this.resolved.set(wall, found!);
    return found!;
  }
}
