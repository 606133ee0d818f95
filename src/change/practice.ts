import type { ApprovalRule } from '../approval/approval.js';
import { ruleFaults } from '../approval/faults.js';
import type { Deciding } from '../approval/question.js';
import { readRule, type ApprovalRuleInput } from '../approval/stored.js';
import { openTimeOf } from '../calendar/answers.js';
import { hour } from '../monitoring/spans.js';
import type { Failure } from '../refusal.js';

/** A member of a board: a Person, or a Team for all who are its members when it is asked. */
export interface BoardMember extends Deciding {
  readonly class: string;
}

/** Who decides on changes, and how. */
export interface ChangeBoard {
  readonly rule: ApprovalRule;
  readonly members: readonly BoardMember[];
}

/** How changes are handled here. Durations are ISO 8601. */
export interface ChangePractice {
  readonly version: number;
  /** The change advisory board: decides on NORMAL changes, by the open hours of the calendar. */
  readonly cab: ChangeBoard;
  /** The emergency board: decides on EMERGENCY changes, by the clock. */
  readonly ecab: ChangeBoard;
  /** Absent: Monday to Friday from 9 to 17, UTC. */
  readonly calendarId?: string | undefined;
  /** Of open time: how long before its window a NORMAL change is put to its board. */
  readonly leadTime: string;
  /** How much earlier or later than its window it may begin and end. */
  readonly grace: string;
  /** How long changes that touch each other are kept apart. */
  readonly buffer: string;
}

/** Until somebody says otherwise. Boards have no members then: nothing is decided by nobody. */
export const defaultChangePractice: ChangePractice = {
  version: 0,
  cab: { rule: { mode: 'PERCENT', threshold: 60, quorum: 2, deadlineHours: 16, onTimeout: 'ESCALATE' }, members: [] },
  ecab: { rule: { mode: 'COUNT', threshold: 2, deadlineHours: 1, onTimeout: 'ESCALATE' }, members: [] },
  leadTime: 'PT16H',
  grace: 'PT15M',
  buffer: 'PT0S',
};

interface BoardInput {
  rule?: ApprovalRuleInput | null | undefined;
  members?: readonly { who: string; roles?: readonly string[] | null | undefined }[] | null | undefined;
}

export interface ChangePracticeInput {
  cab?: BoardInput | null | undefined;
  ecab?: BoardInput | null | undefined;
  calendar?: string | null | undefined;
  leadTime?: string | null | undefined;
  grace?: string | null | undefined;
  buffer?: string | null | undefined;
  expectedVersion?: number | null | undefined;
}

const longest = { leadTime: 2_000 * hour, grace: 24 * hour, buffer: 24 * hour } as const;
const mostMembers = 50;
export const boards = ['cab', 'ecab'] as const;

/** Everything wrong with an input that needs no graph to be seen. */
export function changePracticeFaults(input: ChangePracticeInput): Failure[] {
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void =>
    void faults.push({ field: `input.${field}`, code: 'INVALID', message: `${field} ${message}` });
  for (const field of ['leadTime', 'grace', 'buffer'] as const) {
    const given = input[field];
    const length = given == null ? 0 : openTimeOf(given);
    if (length === undefined || length > longest[field])
      fault(field, `takes hours, minutes and seconds, such as PT15M, up to ${longest[field] / hour} hours.`);
  }
  for (const board of boards) {
    const { rule, members } = input[board] ?? {};
    for (const { field, message } of rule ? ruleFaults(readRule(rule)) : [])
      faults.push({
        field: `input.${board}.rule.${field}`,
        code: 'INVALID',
        message: `${board}.rule.${field}: ${message}`,
      });
    if ((members?.length ?? 0) > mostMembers) fault(`${board}.members`, `takes at most ${mostMembers}.`);
    members?.slice(0, mostMembers).forEach(({ roles }, index) => {
      if ((roles?.length ?? 0) > 10 || roles?.some((role) => role.trim() === '' || role.length > 50))
        fault(`${board}.members.${index}.roles`, 'takes at most 10 words of 1 to 50 characters.');
    });
  }
  return faults;
}

/** The practice with what an input says of it, its references by id. `calendarId`: null for none, undefined for as it is. */
export function withChangeInput(
  practice: ChangePractice,
  input: ChangePracticeInput,
  named: {
    calendarId: string | null | undefined;
    members: Readonly<Partial<Record<'cab' | 'ecab', readonly BoardMember[]>>>;
  },
): ChangePractice {
  const { calendarId: held, ...rest } = practice;
  const calendarId = named.calendarId === undefined ? held : (named.calendarId ?? undefined);
  const board = (name: 'cab' | 'ecab'): ChangeBoard => {
    const rule = input[name]?.rule;
    return {
      rule: rule ? readRule(rule) : practice[name].rule,
      members: named.members[name] ?? practice[name].members,
    };
  };
  return {
    ...rest,
    version: practice.version + 1,
    ...{ cab: board('cab'), ecab: board('ecab') },
    ...(input.leadTime != null && { leadTime: input.leadTime }),
    ...(input.grace != null && { grace: input.grace }),
    ...(input.buffer != null && { buffer: input.buffer }),
    ...(calendarId !== undefined && { calendarId }),
  };
}
