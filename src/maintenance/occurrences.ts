import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Occurrences } from '../monitoring/maintenance.js';
import { day, type Instant } from '../monitoring/spans.js';

/** The library gives up after 10,000 steps, of an hour at least. */
const piece = 200 * day;
/** A rule that counts is run from its beginning every time. */
const mostCounted = 1_000;
const parts = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY', 'BYDAY', 'BYHOUR'],
  ...['BYMINUTE', 'BYSETPOS', 'WKST'],
]);

/** The starts of a recurrence, by rrule-temporal. Throws for parts it would pass over in silence. */
export const occurrences: Occurrences = ({ start, zone, rule }, { from, to }) => {
  for (const part of rule.split(';')) {
    const [name = '', value = ''] = part.split('=');
    // BYSECOND among them: a maintenance begins on a minute.
    if (!parts.has(name)) throw new RangeError(`${name} is no part of a rule that can be used here.`);
    if (name === 'COUNT' && Number(value) > mostCounted)
      throw new RangeError(`COUNT is at most ${mostCounted}. Use UNTIL.`);
  }
  const local = Temporal.PlainDateTime.from(start);
  const first = local.toZonedDateTime(zone);
  if (!first.toPlainDateTime().equals(local))
    throw new RangeError(`the clock of ${zone} skips ${start}. Begin at a time that it shows.`);
  const recurrence = new RRuleTemporal({ rruleString: rule, dtstart: first });
  const starts: Instant[] = [];
  for (let begin = from; begin < to; begin += piece)
    for (const start of recurrence.between(new Date(begin), new Date(Math.min(begin + piece, to) - 1), true))
      starts.push(start.epochMilliseconds);
  return starts;
};
