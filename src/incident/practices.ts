import { calendarOf } from '../calendar/answers.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Request } from '../cmdb/writes.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { Refusal } from '../refusal.js';
import { neighbours } from '../service/facts.js';
import {
  defaultPractice,
  officeHours,
  practiceFaults,
  withInput,
  type IncidentPractice,
  type IncidentPracticeInput,
} from './practice.js';

/** A practice that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenPractice {
  changeSet: string;
}

const id = 'incident-practice';

/** As it is stored: what is not changed from the default is not known of yet. */
const stored = (row: { version?: number | undefined; practice?: string | undefined } | undefined): IncidentPractice =>
  row?.practice === undefined
    ? defaultPractice
    : { ...defaultPractice, ...(JSON.parse(row.practice) as object), version: row.version! };

export const readPractice = async (runner: Runner): Promise<IncidentPractice> =>
  stored(await runner.run(cypher.incident.practice, { id }));

/** Whose open time counts for incidents of services: the service's, else the practice's, else office hours. */
export async function calendarsOf(
  runner: Runner,
  services: readonly string[],
  { calendarId }: IncidentPractice,
): Promise<{ of: (service: string | undefined) => Calendar }> {
  const ids = [...new Set(services)];
  const rows = ids.length === 0 ? [] : await runner.run(cypher.incident.calendars, { ids });
  const named = new Map(rows.map((row) => [row.itemId, row.calendarId]));
  const wanted = [...new Set([...named.values(), ...(calendarId === undefined ? [] : [calendarId])])];
  const found = wanted.length === 0 ? [] : await runner.run(cypher.calendar.byIds, { ids: wanted });
  const calendars = new Map(found.map((calendar) => [calendar.id, calendarOf(calendar.current)]));
  return {
    of: (service) => calendars.get(named.get(service ?? '') ?? calendarId ?? '') ?? officeHours,
  };
}

/** Says how incidents are handled here. */
export class IncidentPractices {
  constructor(private readonly writer: Writer) {}

  set(input: IncidentPracticeInput, request: Request): Promise<WrittenPractice | Refusal> {
    const faults = practiceFaults(input);
    const order = { ...request, operation: 'setIncidentPractice', request: input };
    return this.writer.write<WrittenPractice | Refusal>(order, async (transaction, changes) => {
      if (transaction.scoped)
        return new Refusal('OUT_OF_SCOPE', 'It holds for all incidents. Ask someone who may see everything.');
      const before = stored(await transaction.run(cypher.incident.lockPractice, { id }));
      if (input.expectedVersion != null && input.expectedVersion !== before.version)
        return new Refusal('CONFLICT', `The practice is at version ${before.version}. Read it again and change that.`, {
          field: 'input.expectedVersion',
          currentVersion: before.version,
        });
      const calendar = input.calendar == null ? input.calendar : await idOfCalendar(transaction, input.calendar);
      const failures = [...faults];
      if (input.calendar != null && calendar === undefined)
        failures.push({
          ...{ field: 'input.calendar', code: 'NOT_FOUND' },
          message: `There is no calendar ${JSON.stringify(input.calendar)}. Make one by defineCalendar.`,
        });
      const manager = input.manager == null ? input.manager : await idOfPerson(transaction, input.manager);
      if (input.manager != null && manager === undefined)
        failures.push({
          ...{ field: 'input.manager', code: 'NOT_FOUND' },
          message: `There is no Person ${JSON.stringify(input.manager)}. Give an id or source:key.`,
        });
      if (failures.length > 0) return new Refusal('INVALID', 'The practice cannot be taken as it is.', { failures });
      const { version, ...practice } = withInput(before, input, {
        ...{ calendarId: calendar, managerId: manager },
      });
      transaction.send(cypher.incident.savePractice, { id, version, practice: JSON.stringify(practice) });
      changes.record(id, { type: 'IncidentPractice', operation: 'UPDATED', state: { version, ...practice } });
      return { changeSet: changes.id };
    });
  }
}

async function idOfCalendar(runner: Runner, reference: string): Promise<string | undefined> {
  const known = (await runner.run(cypher.calendar.byName, { name: reference.trim() })) ?? reference;
  return (await runner.run(cypher.calendar.byIds, { ids: [known] }))[0]?.id;
}

async function idOfPerson(runner: Runner, reference: string): Promise<string | undefined> {
  const [found] = await neighbours(runner, [reference]);
  return found?.class === 'Person' ? found.id : undefined;
}
