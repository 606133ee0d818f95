import type { Failure } from '../refusal.js';
import { eligibleOf, type ApprovalRule, type Ballot } from './approval.js';

const longestDeadline = 2_000;
const mostRoles = 20;

/** Everything wrong with a rule by itself, empty when it can be used. */
export function ruleFaults(rule: ApprovalRule): Failure[] {
  const { mode, threshold, quorum, requiredRoles = [], vetoRoles = [], deadlineHours } = rule;
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void => void faults.push({ field, code: 'INVALID', message });
  if (mode === 'PERCENT') {
    const hundredths = (threshold ?? NaN) * 100;
    const exact = Math.abs(hundredths - Math.round(hundredths)) < 1e-9;
    if (!(threshold! > 0 && threshold! <= 100 && exact))
      fault('threshold', 'PERCENT takes more than 0 and at most 100, to two decimals.');
  } else if (mode === 'COUNT') {
    if (!(Number.isInteger(threshold) && threshold! >= 1)) fault('threshold', 'COUNT takes a whole number from 1 on.');
  } else {
    if (threshold !== undefined) fault('threshold', `${mode} takes none. Leave it out, or use PERCENT or COUNT.`);
    if (quorum !== undefined)
      fault(
        'quorum',
        mode === 'ALL' ? 'ALL waits for everybody. Leave it out.' : 'FIRST is decided by one. Leave it out.',
      );
  }
  if (quorum !== undefined && !(Number.isInteger(quorum) && quorum >= 1))
    fault('quorum', 'A quorum is a whole number from 1 on.');
  if (mode === 'FIRST' && requiredRoles.length > 0)
    fault('requiredRoles', 'FIRST is decided by one, whoever it is. Use COUNT with threshold 1 to require roles.');
  if (requiredRoles.length > mostRoles) fault('requiredRoles', `At most ${mostRoles} are taken.`);
  if (vetoRoles.length > mostRoles) fault('vetoRoles', `At most ${mostRoles} are taken.`);
  if (!(deadlineHours > 0 && deadlineHours <= longestDeadline))
    fault('deadlineHours', `More than 0 and at most ${longestDeadline}.`);
  return faults;
}

/** Why a ballot could never be approved with the members it has, empty when it could. */
export function ballotFaults({ rule, ...ballot }: Pick<Ballot, 'rule' | 'members' | 'interested'>): Failure[] {
  const eligible = eligibleOf(ballot);
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void => void faults.push({ field, code: 'INVALID', message });
  const left = `${eligible.length} of ${ballot.members.length} members may vote: whoever asks or carries it out may not`;
  if (eligible.length === 0) fault('members', 'Nobody may vote. Name members who neither ask for it nor carry it out.');
  else {
    if (rule.mode === 'COUNT' && rule.threshold! > eligible.length)
      fault('threshold', `${rule.threshold} must approve, and ${left}.`);
    if (rule.quorum !== undefined && rule.quorum > eligible.length)
      fault('quorum', `${rule.quorum} must vote, and ${left}.`);
  }
  for (const role of rule.requiredRoles ?? [])
    if (!eligible.some(({ roles }) => roles.includes(role)))
      fault('requiredRoles', `Nobody who may vote holds ${JSON.stringify(role)}.`);
  return faults;
}
