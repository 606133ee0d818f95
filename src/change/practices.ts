import { calendarOf, openTimeOf } from '../calendar/answers.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Request } from '../cmdb/writes.js';
import type { Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { officeHours } from '../incident/practice.js';
import type { Instant } from '../monitoring/spans.js';
import { Refusal, type Failure } from '../refusal.js';
import { findCalendar, neighbours } from '../service/facts.js';
import {
  boards,
  changePracticeFaults,
  defaultChangePractice,
  withChangeInput,
  type BoardMember,
  type ChangePractice,
  type ChangePracticeInput,
} from './practice.js';

/** A practice that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenChangePractice {
  changeSet: string;
}

const id = 'change-practice';

/** As it is stored: what is not changed from the default is not known of yet. */
const stored = (row: { version?: number | undefined; practice?: string | undefined } | undefined): ChangePractice =>
  row?.practice === undefined
    ? defaultChangePractice
    : { ...defaultChangePractice, ...(JSON.parse(row.practice) as object), version: row.version! };

export const readChangePractice = async (runner: Runner): Promise<ChangePractice> =>
  stored(await runner.run(cypher.change.practice, { id }));

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

  set(input: ChangePracticeInput, request: Request): Promise<WrittenChangePractice | Refusal> {
    const order = { ...request, operation: 'setChangePractice', request: input };
    return this.writer.write<WrittenChangePractice | Refusal>(order, async (transaction, changes) => {
      const before = stored(await transaction.run(cypher.change.lockPractice, { id }));
      if (input.expectedVersion != null && input.expectedVersion !== before.version)
        return new Refusal('CONFLICT', `The practice is at version ${before.version}. Read it again and change that.`, {
          ...{ field: 'input.expectedVersion', currentVersion: before.version },
        });
      const failures = changePracticeFaults(input);
      const calendar = input.calendar == null ? undefined : await findCalendar(transaction, input.calendar);
      if (input.calendar != null && !calendar)
        failures.push({
          ...{ field: 'input.calendar', code: 'NOT_FOUND' },
          message: `There is no calendar ${JSON.stringify(input.calendar)}. Make one by defineCalendar.`,
        });
      const members = await membersNamed(transaction, input, failures);
      if (failures.length > 0) return new Refusal('INVALID', 'The practice cannot be taken as it is.', { failures });
      const calendarId = input.calendar === undefined ? undefined : (calendar?.id ?? null);
      const { version, ...practice } = withChangeInput(before, input, { calendarId, members });
      transaction.send(cypher.change.savePractice, { id, version, practice: JSON.stringify(practice) });
      changes.record(id, { type: 'ChangePractice', operation: 'UPDATED', state: { version, ...practice } });
      return { changeSet: changes.id };
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
