import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotFaults, ruleFaults } from '../../src/approval/faults.js';
import {
  deadlineOf,
  decide,
  eligibleOf,
  voteFault,
  type ApprovalRule,
  type Ballot,
  type Choice,
  type Vote,
} from '../../src/approval/approval.js';
import { hour } from '../../src/monitoring/spans.js';
import { BER } from '../support/calendars.js';

const opened = Date.parse('2026-10-23T12:00:00Z');
const cab: ApprovalRule = { mode: 'PERCENT', threshold: 60, quorum: 4, deadlineHours: 16, onTimeout: 'ESCALATE' };
const deadline = deadlineOf(cab, opened, BER)!;
const five = ['m1', 'm2', 'm3', 'm4', 'm5'].map((id) => ({ id, roles: [] as string[] }));
const ballotOf = (rule: Partial<ApprovalRule> = {}, more: Partial<Ballot> = {}): Ballot => ({
  rule: { ...cab, ...rule },
  members: five,
  interested: ['requester', 'implementer'],
  delegations: [],
  openedAt: opened,
  deadline,
  ...more,
});
const choices = { A: 'APPROVE', R: 'REJECT', O: 'ABSTAIN' } as const;
/** Votes of m1, m2, … an hour apart: A, R, or O for an abstention. */
const votesOf = (text: string): Vote[] =>
  [...text].map((letter, at) => ({
    by: `m${at + 1}`,
    choice: choices[letter as keyof typeof choices],
    at: opened + (at + 1) * 60_000,
  }));
const before = deadline - 1;

describe('scenario 13: five members, 60 % of those who decide, four must vote', () => {
  test('(a) three approvals are no quorum', () => {
    expect(decide(ballotOf(), votesOf('AAA'), before)).toMatchObject({
      ...{ outcome: 'PENDING', because: 'QUORUM_WAITING', approve: 3, eligible: 5, quorum: 4, quorumMet: false },
    });
  });

  test('(b) three of four is approved at once: the fifth cannot change it', () => {
    expect(decide(ballotOf(), votesOf('AAAR'), before)).toMatchObject({
      ...{ outcome: 'APPROVED', because: 'CANNOT_CHANGE', decidedAt: opened + 4 * 60_000 },
    });
  });

  test('(c) two against two waits for the fifth, and is rejected at the deadline', () => {
    expect(decide(ballotOf(), votesOf('AARR'), before)).toMatchObject({ outcome: 'PENDING', because: 'WAITING' });
    expect(decide(ballotOf(), votesOf('AARR'), deadline)).toMatchObject({
      ...{ outcome: 'REJECTED', because: 'DEADLINE', decidedAt: deadline },
    });
  });

  test('(d) who abstains counts for the quorum and not for the percentage', () => {
    expect(decide(ballotOf(), votesOf('AAOO'), before)).toMatchObject({ outcome: 'APPROVED', approve: 2, abstain: 2 });
  });

  test('(e) neither requester nor implementer may vote, nor anybody in their place', () => {
    const ballot = ballotOf(
      {},
      {
        members: [...five, { id: 'requester', roles: [] }],
        delegations: [{ delegator: 'requester', delegate: 'm1', from: opened, to: deadline }],
      },
    );
    expect(eligibleOf(ballot)).toHaveLength(5);
    for (const by of ['requester', 'implementer', 'stranger'])
      expect(voteFault(ballot, { by, choice: 'APPROVE', at: opened })).toContain(by);
    expect(voteFault(ballot, { by: 'm1', inPlaceOf: 'requester', choice: 'APPROVE', at: opened })).toContain(
      'requester',
    );
    const votes: Vote[] = [...votesOf('AAA'), { by: 'requester', choice: 'APPROVE', at: opened + 600_000 }];
    expect(decide(ballot, votes, before)).toMatchObject({ outcome: 'PENDING', approve: 3 });
  });

  test('(f) a delegate’s vote is the delegator’s, who may still cast it; in whichever order, it is one', () => {
    const ballot = ballotOf({}, { delegations: [{ delegator: 'm1', delegate: 'd', from: opened, to: deadline }] });
    const byDelegate: Vote = { by: 'd', inPlaceOf: 'm1', choice: 'APPROVE', at: opened + 1 };
    const byMember: Vote = { by: 'm1', choice: 'REJECT', at: opened + 2 };
    expect(decide(ballot, [byDelegate], before)).toMatchObject({ approve: 1, reject: 0 });
    expect(decide(ballot, [byDelegate, byMember], before)).toMatchObject({ approve: 0, reject: 1 });
    expect(decide(ballot, [{ ...byMember, at: opened }, byDelegate], before)).toMatchObject({ approve: 0, reject: 1 });
  });

  test('its deadline is sixteen business hours on, and without a quorum it escalates, or is rejected, never approved', () => {
    expect(new Date(deadline).toISOString()).toBe('2026-10-27T13:00:00.000Z');
    expect(decide(ballotOf(), votesOf('AAA'), deadline)).toMatchObject({
      ...{ outcome: 'ESCALATED', because: 'DEADLINE_WITHOUT_QUORUM', decidedAt: deadline },
    });
    expect(decide(ballotOf({ onTimeout: 'REJECT' }), votesOf('AAA'), deadline)).toMatchObject({ outcome: 'REJECTED' });
  });
});

describe('votes', () => {
  test('after the decision, or from the deadline on, are kept and not counted', () => {
    const late: Vote = { by: 'm5', choice: 'REJECT', at: opened + hour };
    const decided = decide(ballotOf(), [...votesOf('AAAR'), late], before);
    expect(decided).toMatchObject({ outcome: 'APPROVED', reject: 1, late: [late] });
    const tooLate = { ...late, at: deadline };
    expect(decide(ballotOf(), [...votesOf('AAA'), tooLate], deadline + 1)).toMatchObject({
      ...{ outcome: 'ESCALATED', late: [tooLate] },
    });
  });

  test('may be changed while it is open', () => {
    const votes: Vote[] = [...votesOf('AAR'), { by: 'm3', choice: 'APPROVE', at: opened + hour }];
    expect(decide(ballotOf(), votes, before)).toMatchObject({ approve: 3, reject: 0, outcome: 'PENDING' });
  });

  test('of a delegate count while the delegation lasts, one hop far, never for those who are interested', () => {
    const ballot = ballotOf(
      {},
      {
        delegations: [
          { delegator: 'm1', delegate: 'd', from: opened, to: opened + hour },
          { delegator: 'd', delegate: 'e', from: opened, to: opened + hour },
          { delegator: 'm2', delegate: 'implementer', from: opened, to: opened + hour },
        ],
      },
    );
    const vote = (by: string, inPlaceOf: string, at = opened): Vote => ({ by, inPlaceOf, choice: 'APPROVE', at });
    expect(voteFault(ballot, vote('d', 'm1'))).toBeUndefined();
    expect(voteFault(ballot, vote('d', 'm1', opened + hour))).toContain('for this time');
    expect(voteFault(ballot, vote('e', 'm1'))).toContain('not delegated');
    expect(voteFault(ballot, vote('e', 'd'))).toContain('no member');
    expect(voteFault(ballot, vote('implementer', 'm2'))).toContain('carry it out');
  });
});

describe('modes', () => {
  test('60 % of four is three: nothing is rounded to the nearest', () => {
    const four = ballotOf({ quorum: 1 }, { members: five.slice(0, 4) });
    expect(decide(four, votesOf('AARR'), deadline)).toMatchObject({ outcome: 'REJECTED' });
    expect(decide(four, votesOf('AAAR'), deadline)).toMatchObject({ outcome: 'APPROVED' });
    const thirds = ballotOf({ threshold: 66.67, quorum: 1 }, { members: five.slice(0, 3) });
    expect(decide(thirds, votesOf('AAR'), deadline)).toMatchObject({ outcome: 'REJECTED' });
  });

  test('FIRST is decided by the first who does not abstain', () => {
    const first = ballotOf({ mode: 'FIRST', threshold: undefined, quorum: undefined });
    expect(decide(first, votesOf('OAR'), before)).toMatchObject({ outcome: 'APPROVED', because: 'FIRST_RESPONSE' });
    expect(decide(first, votesOf('OOOOO'), before)).toMatchObject({ outcome: 'PENDING' });
  });

  test('ALL is rejected by one, and waits for everybody to be approved', () => {
    const all = ballotOf({ mode: 'ALL', threshold: undefined, quorum: undefined });
    expect(decide(all, votesOf('AR'), before)).toMatchObject({ outcome: 'REJECTED', decidedAt: opened + 2 * 60_000 });
    expect(decide(all, votesOf('AAAA'), before)).toMatchObject({ outcome: 'PENDING' });
    expect(decide(all, votesOf('AAAA'), deadline)).toMatchObject({ outcome: 'ESCALATED' });
    expect(decide(all, votesOf('AAAAO'), before)).toMatchObject({ outcome: 'APPROVED' });
  });

  test('an emergency board of two decides within an hour of the clock', () => {
    const rule: ApprovalRule = { mode: 'COUNT', threshold: 2, deadlineHours: 1, onTimeout: 'ESCALATE' };
    const board = ballotOf(
      { ...rule, quorum: undefined },
      { members: five.slice(0, 3), deadline: deadlineOf(rule, opened)! },
    );
    expect(board.deadline).toBe(opened + hour);
    expect(decide(board, votesOf('AA'), opened + 200_000)).toMatchObject({ outcome: 'APPROVED' });
    expect(decide(board, votesOf('A'), opened + 200_000)).toMatchObject({ outcome: 'PENDING' });
    // Fewer voted than must approve: that decides nothing.
    expect(decide(board, votesOf('A'), opened + hour)).toMatchObject({ outcome: 'ESCALATED', quorum: 2 });
    expect(decide(board, votesOf('RR'), opened + 200_000)).toMatchObject({ outcome: 'REJECTED' });
  });

  test('a veto rejects, whatever the others say; a role that must approve is waited for', () => {
    const members = [{ id: 'm1', roles: ['security'] }, ...five.slice(1)];
    const veto = ballotOf({ vetoRoles: ['security'] }, { members });
    expect(decide(veto, votesOf('R'), before)).toMatchObject({ outcome: 'REJECTED', because: 'VETO' });
    expect(decide(veto, votesOf('AR'), before)).toMatchObject({ outcome: 'PENDING' });
    const required = ballotOf({ requiredRoles: ['security'] }, { members });
    const others = votesOf('AAAAA').slice(1);
    expect(decide(required, others, before)).toMatchObject({ outcome: 'PENDING', quorumMet: false });
    expect(decide(required, others, deadline)).toMatchObject({ outcome: 'ESCALATED' });
    expect(decide(required, [...others, { by: 'm1', choice: 'REJECT', at: before }], deadline)).toMatchObject({
      outcome: 'REJECTED',
    });
  });
});

// ---------------------------------------------------------------- against trying every way in which it can go on

const aRule = fc.oneof(
  fc.record({
    mode: fc.constantFrom('PERCENT' as const),
    threshold: fc.constantFrom(1, 33.33, 50, 60, 66.67, 75, 100),
    quorum: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    mode: fc.constant('COUNT' as const),
    threshold: fc.integer({ min: 1, max: 4 }),
    quorum: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ mode: fc.constant('ALL' as const) }),
);
const aBallot = fc
  .record({
    rule: aRule,
    roles: fc.array(fc.subarray(['security', 'operations']), { minLength: 1, maxLength: 5 }),
    requiredRoles: fc.subarray(['security', 'operations']),
    vetoRoles: fc.subarray(['security']),
    onTimeout: fc.constantFrom('ESCALATE' as const, 'REJECT' as const),
  })
  .map(({ rule, roles, ...more }) =>
    ballotOf(
      { threshold: undefined, quorum: undefined, ...rule, ...more },
      { members: roles.map((held, at) => ({ id: `m${at + 1}`, roles: held })) },
    ),
  );
const someVotes = fc.array(
  fc.record({
    member: fc.integer({ min: 1, max: 6 }),
    choice: fc.constantFrom<Choice[]>('APPROVE', 'REJECT', 'ABSTAIN'),
  }),
  { maxLength: 6 },
);

/** What the votes say, by the words of the rule. */
function reference(
  { rule, members }: Ballot,
  votes: ReadonlyMap<string, Choice>,
): 'APPROVED' | 'REJECTED' | 'NO_QUORUM' {
  const of = (role: string) => members.filter((member) => member.roles.includes(role)).map(({ id }) => votes.get(id));
  if (rule.vetoRoles!.some((role) => of(role).includes('REJECT'))) return 'REJECTED';
  const heard = rule.requiredRoles!.every((role) => of(role).some((choice) => choice !== undefined));
  if (!heard || votes.size < (rule.mode === 'ALL' ? members.length : rule.quorum!)) return 'NO_QUORUM';
  const all = [...votes.values()];
  const approve = all.filter((choice) => choice === 'APPROVE').length;
  const reject = all.filter((choice) => choice === 'REJECT').length;
  const needed = {
    FIRST: 1,
    ALL: reject > 0 ? Infinity : 1,
    COUNT: rule.threshold!,
    PERCENT: Math.max(1, Math.ceil(((approve + reject) * Math.round(rule.threshold! * 100)) / 10_000)),
  }[rule.mode];
  const required = rule.requiredRoles!.every((role) => of(role).includes('APPROVE'));
  return approve >= needed && required ? 'APPROVED' : 'REJECTED';
}

/** Every way in which those who have not voted may: or stay silent. */
function* continuations(ids: readonly string[], votes: ReadonlyMap<string, Choice>): Generator<Map<string, Choice>> {
  const [next, ...rest] = ids;
  if (next === undefined) {
    yield new Map(votes);
    return;
  }
  yield* continuations(rest, votes);
  for (const choice of ['APPROVE', 'REJECT', 'ABSTAIN'] as const)
    yield* continuations(rest, new Map([...votes, [next, choice]]));
}

test('an early decision is what every way to go on comes to, and there is one as soon as all come to it', () => {
  fc.assert(
    fc.property(aBallot, someVotes, (ballot, cast) => {
      fc.pre(ballotFaults(ballot).length === 0);
      const counted = new Map<string, Choice>();
      let expected: string = 'PENDING';
      for (const { member, choice } of cast) {
        if (member > ballot.members.length) continue;
        counted.set(`m${member}`, choice);
        const silent = ballot.members.map(({ id }) => id).filter((id) => !counted.has(id));
        const ends = new Set([...continuations(silent, counted)].map((votes) => reference(ballot, votes)));
        ends.delete('NO_QUORUM');
        const now = reference(ballot, counted);
        if (ends.size === 1 && (ends.has('REJECTED') || now === 'APPROVED')) [expected] = [...ends] as [string];
        if (expected !== 'PENDING') break;
      }
      const votes = cast.map(({ member, choice }, at): Vote => ({
        by: `m${member}`,
        choice,
        at: opened + (at + 1) * 1_000,
      }));
      const decision = decide(ballot, votes, before);
      expect(decision.outcome).toBe(expected);

      const atDeadline = decide(ballot, votes, deadline).outcome;
      if (expected !== 'PENDING') expect(atDeadline).toBe(expected);
      else {
        const end = reference(ballot, counted);
        const onTimeout = ballot.rule.onTimeout === 'REJECT' ? 'REJECTED' : 'ESCALATED';
        expect(atDeadline).toBe(end === 'NO_QUORUM' ? onTimeout : end);
      }
    }),
    { numRuns: 600 },
  );
});

describe('a rule that cannot be used says why', () => {
  const fields = (rule: Partial<ApprovalRule>) => ruleFaults({ ...cab, ...rule }).map(({ field }) => field);

  test('all of it at once', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ threshold: 0, quorum: 0, deadlineHours: 0 })).toEqual(['threshold', 'quorum', 'deadlineHours']);
    expect(fields({ threshold: 66.667 })).toEqual(['threshold']);
    expect(fields({ mode: 'COUNT', threshold: 1.5 })).toEqual(['threshold']);
    expect(fields({ mode: 'ALL' })).toEqual(['threshold', 'quorum']);
    expect(fields({ mode: 'FIRST', threshold: undefined, quorum: undefined, requiredRoles: ['cio'] })).toEqual([
      'requiredRoles',
    ]);
  });

  test('and so does a ballot that nobody could approve', () => {
    const of = (rule: Partial<ApprovalRule>, more: Partial<Ballot> = {}) =>
      ballotFaults(ballotOf(rule, more)).map(({ field }) => field);
    expect(of({})).toEqual([]);
    expect(of({}, { interested: five.map(({ id }) => id) })).toEqual(['members']);
    expect(of({ quorum: 6, mode: 'COUNT', threshold: 6, requiredRoles: ['cio'] })).toEqual([
      ...['threshold', 'quorum', 'requiredRoles'],
    ]);
  });
});
