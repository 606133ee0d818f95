import { calendarOf } from '../calendar/answers.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { CalendarVersions } from './clock.js';

export interface KnownCalendars {
  of(calendarId: string): CalendarVersions;
}

/** Every version of some calendars. */
export async function calendarVersions(runner: Runner, ids: readonly string[]): Promise<KnownCalendars> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length === 0 ? [] : await runner.run(cypher.calendar.versions, { ids: wanted });
  const known = new Map(
    rows.map(({ calendarId, versions }): [string, CalendarVersions] => [
      calendarId,
      {
        // Newest first; the first ever is in force for all that lies before it too.
        versionAt: (at) => (versions.find(({ validFrom }) => Date.parse(validFrom) <= at) ?? versions.at(-1)!).version,
        calendar: (version) => calendarOf(versions.find((one) => one.version === version)!),
      },
    ]),
  );
  return {
    of: (id) => {
      const found = known.get(id);
      if (!found) throw new Error(`There is no calendar ${id}: a service level goes by it.`);
      return found;
    },
  };
}
