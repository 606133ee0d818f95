import { calendarOf } from '../calendar/answers.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Request } from '../cmdb/writes.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import {
  calendarNamed,
  readPracticeOf,
  writePractice,
  type PracticeKind,
  type WrittenPractice,
} from '../lifecycle/practices.js';
import type { Refusal } from '../refusal.js';
import { neighbours } from '../service/facts.js';
import {
  defaultPractice,
  officeHours,
  practiceFaults,
  withInput,
  type IncidentPractice,
  type IncidentPracticeInput,
} from './practice.js';

const incidentPractice: PracticeKind<IncidentPractice> = {
  ...{ id: 'incident-practice', type: 'IncidentPractice', of: 'incidents' },
  ...{ standard: defaultPractice, statements: cypher.incident },
};

export const readPractice = (runner: Runner): Promise<IncidentPractice> => readPracticeOf(incidentPractice, runner);

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
    return writePractice(
      incidentPractice,
      this.writer,
      { ...request, input },
      async (transaction, before, failures) => {
        failures.push(...practiceFaults(input));
        const calendarId = await calendarNamed(transaction, input.calendar, failures);
        const manager = input.manager == null ? input.manager : await idOfPerson(transaction, input.manager);
        if (input.manager != null && manager === undefined)
          failures.push({
            ...{ field: 'input.manager', code: 'NOT_FOUND' },
            message: `There is no Person ${JSON.stringify(input.manager)}. Give an id or source:key.`,
          });
        return withInput(before, input, { calendarId, managerId: manager });
      },
    );
  }
}

async function idOfPerson(runner: Runner, reference: string): Promise<string | undefined> {
  const [found] = await neighbours(runner, [reference]);
  return found?.class === 'Person' ? found.id : undefined;
}
