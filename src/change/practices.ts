import { calendarOf, openTimeOf } from '../calendar/answers.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Request } from '../cmdb/writes.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { officeHours } from '../incident/practice.js';
import {
  calendarNamed,
  readPracticeOf,
  writePractice,
  type PracticeKind,
  type WrittenPractice,
} from '../lifecycle/practices.js';
import type { Instant } from '../monitoring/spans.js';
import type { Failure, Refusal } from '../refusal.js';
import { neighbours } from '../service/facts.js';
import {
  boards,
  changePracticeFaults,
  defaultChangePractice,
  withChangeInput,
  type BoardMember,
  type ChangePractice,
  type ChangePracticeInput,
} from './practice.js';

const changePractice: PracticeKind<ChangePractice> = {
  ...{ id: 'change-practice', type: 'ChangePractice', of: 'changes' },
  ...{ standard: defaultChangePractice, statements: cypher.change },
};

export const readChangePractice = (runner: Runner): Promise<ChangePractice> => readPracticeOf(changePractice, runner);

/** By whose open hours lead times and the CAB's deadlines count. */
export async function changeCalendar(runner: Runner, { calendarId }: ChangePractice): Promise<Calendar> {
  const [found] = calendarId === undefined ? [] : await runner.run(cypher.calendar.byIds, { ids: [calendarId] });
  return found ? calendarOf(found.current) : officeHours;
}

/** From when on a change that is put to its board at an instant may begin; undefined when the calendar is never open for so long. */
export const earliestStartOf = (
  type: 'STANDARD' | 'NORMAL' | 'EMERGENCY' | undefined,
  { leadTime }: ChangePractice,
  calendar: Calendar,
  at: Instant,
): Instant | undefined => (type === 'NORMAL' ? calendar.due(at, openTimeOf(leadTime)!) : at);

/** Says how changes are handled here. */
export class ChangePractices {
  constructor(private readonly writer: Writer) {}

  set(input: ChangePracticeInput, request: Request): Promise<WrittenPractice | Refusal> {
    return writePractice(changePractice, this.writer, { ...request, input }, async (transaction, before, failures) => {
      failures.push(...changePracticeFaults(input));
      const calendarId = await calendarNamed(transaction, input.calendar, failures);
      const members = await membersNamed(transaction, input, failures);
      return withChangeInput(before, input, { calendarId, members });
    });
  }
}

async function membersNamed(
  runner: Runner,
  input: ChangePracticeInput,
  failures: Failure[],
): Promise<Partial<Record<'cab' | 'ecab', BoardMember[]>>> {
  const named: Partial<Record<'cab' | 'ecab', BoardMember[]>> = {};
  for (const board of boards) {
    const members = input[board]?.members;
    if (members == null) continue;
    const found = await neighbours(
      runner,
      members.map(({ who }) => who),
    );
    const deciding = new Map<string, BoardMember>();
    members.forEach(({ who, roles }, index) => {
      const item = found[index];
      const field = `${board}.members.${index}.who`;
      const fail = (message: string): void =>
        void failures.push({ field: `input.${field}`, code: 'INVALID', message: `${field} ${message}` });
      if (!item || !['Person', 'Team'].includes(item.class)) fail(`names no Person or Team: ${JSON.stringify(who)}.`);
      else if (deciding.has(item.id)) fail(`names ${item.name} twice: give all they decide as at once.`);
      else
        deciding.set(item.id, {
          ...{ id: item.id, class: item.class },
          roles: [...new Set((roles ?? []).map((role) => role.trim()))],
        });
    });
    named[board] = [...deciding.values()];
  }
  return named;
}
