import { Temporal } from 'temporal-polyfill';

/** How a log writes instants that say no zone of their own. */
export interface ClockOfLog {
  readonly zone: string;
  /** Of 3/4/2016: whether the month comes first. */
  readonly monthFirst: boolean;
}

const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** `29/2/2016 01:16`, `2016-02-29 01:16:00` or ISO 8601, in the log's zone where none is said; undefined for anything else. */
export function instantOf(text: string, { zone, monthFirst }: ClockOfLog): string | undefined {
  const [, first, second, year, hour = '0', minute = '0', seconds = '0'] = slashed.exec(text) ?? [];
  try {
    if (first !== undefined && second !== undefined) {
      const [day, month] = monthFirst ? [second, first] : [first, second];
      const date = { year: Number(year), month: Number(month), day: Number(day) };
      const time = { hour: Number(hour), minute: Number(minute), second: Number(seconds) };
      return iso(Temporal.PlainDateTime.from({ ...date, ...time }, { overflow: 'reject' }).toZonedDateTime(zone));
    }
    const local = text.replace(' ', 'T');
    if (/(Z|[+-]\d{2}:?\d{2})$/i.test(local)) return iso(Temporal.Instant.from(local));
    return iso(Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(zone));
  } catch {
    return undefined;
  }
}

const iso = ({ epochMilliseconds }: { readonly epochMilliseconds: number }): string =>
  new Date(epochMilliseconds).toISOString();

/** Whether a name is one of a time zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
