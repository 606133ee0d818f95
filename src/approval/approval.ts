import type { Calendar } from '../calendar/calendar.js';
import { contains, hour, type Instant, type Span } from '../monitoring/spans.js';

export type Choice = 'APPROVE' | 'REJECT' | 'ABSTAIN';

/** How votes come to a decision. */
export interface ApprovalRule {
  /**
   * FIRST: the first who approves or rejects decides. ALL: everybody votes, nobody rejects, somebody approves. PERCENT: so many
   * percent of those who approve or reject, rounded up. COUNT: so many approve.
   */
  readonly mode: 'FIRST' | 'ALL' | 'PERCENT' | 'COUNT';
  /** PERCENT: more than 0, at most 100, to two decimals. COUNT: 1 or more. None with the others. */
  readonly threshold?: number | undefined;
  /** PERCENT and COUNT: how many of those eligible must vote, abstentions included. Default: COUNT's threshold, or 1. */
  readonly quorum?: number | undefined;
  /** Of each somebody must vote, and somebody approve. */
  readonly requiredRoles?: readonly string[] | undefined;
  /** Who holds one rejects for all. */
  readonly vetoRoles?: readonly string[] | undefined;
  /** Open time of the calendar; of the clock, where there is no calendar. */
  readonly deadlineHours: number;
  /** What becomes of it when too few voted in time. Never an approval. */
  readonly onTimeout: 'ESCALATE' | 'REJECT';
}

export interface Member {
  readonly id: string;
  readonly roles: readonly string[];
}

/** One may vote in the other's place, for a time. One hop: what was delegated to somebody cannot be delegated on. */
export interface Delegation extends Span {
  readonly delegator: string;
  readonly delegate: string;
}

export interface Vote {
  readonly by: string;
  /** The delegator, whose vote it then is. */
  readonly inPlaceOf?: string | undefined;
  readonly choice: Choice;
  readonly at: Instant;
}

/** A question put to its members. */
export interface Ballot {
  readonly rule: ApprovalRule;
  readonly members: readonly Member[];
  /** Whoever asks, or is to carry it out: they vote neither for themselves nor for others. */
  readonly interested: readonly string[];
  readonly delegations: readonly Delegation[];
  readonly openedAt: Instant;
  readonly deadline: Instant;
}

export type Outcome = 'PENDING' | 'APPROVED' | 'REJECTED' | 'ESCALATED';

export interface Decision {
  readonly outcome: Outcome;
  /** Absent while it is pending. */
  readonly decidedAt?: Instant | undefined;
  readonly because:
    'WAITING' | 'QUORUM_WAITING' | 'FIRST_RESPONSE' | 'VETO' | 'CANNOT_CHANGE' | 'DEADLINE' | 'DEADLINE_WITHOUT_QUORUM';
  readonly approve: number;
  readonly reject: number;
  readonly abstain: number;
  readonly eligible: number;
  readonly quorum: number;
  readonly quorumMet: boolean;
  /** By member: the vote that counts, their own or their delegate's. */
  readonly counted: ReadonlyMap<string, Vote>;
  /** Came after the decision or the deadline: kept, and not counted. */
  readonly late: readonly Vote[];
}

/** Members who may vote. */
export const eligibleOf = ({ members, interested }: Pick<Ballot, 'members' | 'interested'>): Member[] =>
  members.filter(({ id }) => !interested.includes(id));

/** When the time to vote is over; undefined when the calendar is never open for so long. */
export const deadlineOf = (rule: ApprovalRule, openedAt: Instant, calendar?: Calendar): Instant | undefined =>
  calendar ? calendar.due(openedAt, rule.deadlineHours * hour) : openedAt + rule.deadlineHours * hour;

/** What has become of a ballot by an instant. The votes are replayed in their order; those that may not be cast are not counted. */
export function decide(ballot: Ballot, votes: readonly Vote[], now: Instant): Decision {
  const count = new Count(ballot);
  const late: Vote[] = [];
  let decision: Decision | undefined;
  for (const vote of [...votes].sort((a, b) => a.at - b.at)) {
    if (vote.at > now || voteFault(ballot, vote) !== undefined) continue;
    if (decision || vote.at >= ballot.deadline) {
      late.push(vote);
      continue;
    }
    count.take(vote);
    decision = count.early(vote.at);
  }
  decision ??= now >= ballot.deadline ? count.atDeadline() : count.waiting();
  return { ...decision, late };
}

/** Why a vote may not be cast, late or not; undefined where it may. */
export function voteFault(ballot: Ballot, { by, inPlaceOf, at }: Vote): string | undefined {
  const { interested, delegations, members } = ballot;
  if (interested.includes(by)) return `${by} asks for this or is to carry it out, and cannot decide on it.`;
  const member = inPlaceOf ?? by;
  if (interested.includes(member)) return `${member} asks for this or is to carry it out: nobody votes in their place.`;
  if (!members.some(({ id }) => id === member)) return `${member} is no member of those who decide.`;
  if (inPlaceOf === undefined || inPlaceOf === by) return undefined;
  const delegated = delegations.some(
    (one) => one.delegator === inPlaceOf && one.delegate === by && contains({ from: one.from, to: one.to }, at),
  );
  return delegated ? undefined : `${inPlaceOf} has not delegated their vote to ${by} for this time.`;
}

/** The votes so far, one a member. */
class Count {
  private readonly eligible: Member[];
  private readonly own = new Map<string, Vote>();
  private readonly delegated = new Map<string, Vote>();
  private readonly rule: ApprovalRule;
  private readonly quorum: number;

  constructor(private readonly ballot: Ballot) {
    this.rule = ballot.rule;
    this.eligible = eligibleOf(ballot);
    this.quorum = quorumOf(ballot.rule, this.eligible.length);
  }

  /** Who changes their mind in time votes again; a delegator's own vote goes before their delegate's, whichever came first. */
  take(vote: Vote): void {
    const { by, inPlaceOf = by } = vote;
    (inPlaceOf === by ? this.own : this.delegated).set(inPlaceOf, vote);
  }

  /** The decision that no vote still to be cast could change; undefined where one could. */
  early(at: Instant): Decision | undefined {
    const votes = this.counted();
    if (this.vetoed(votes)) return this.decision('REJECTED', 'VETO', at);
    if (this.rule.mode === 'FIRST') {
      const first = [...votes.values()].find(({ choice }) => choice !== 'ABSTAIN');
      if (!first) return undefined;
      return this.decision(first.choice === 'APPROVE' ? 'APPROVED' : 'REJECTED', 'FIRST_RESPONSE', at);
    }
    // Each further approval only helps, each further rejection only harms: the two ends hold all that can come.
    if (!this.approves(this.filledWith(votes, 'APPROVE'))) return this.decision('REJECTED', 'CANNOT_CHANGE', at);
    const sure = this.hasQuorum(votes) && this.approves(this.filledWith(votes, 'REJECT'));
    return sure ? this.decision('APPROVED', 'CANNOT_CHANGE', at) : undefined;
  }

  atDeadline(): Decision {
    const votes = this.counted();
    const { deadline } = this.ballot;
    if (!this.hasQuorum(votes))
      return this.decision(
        this.rule.onTimeout === 'REJECT' ? 'REJECTED' : 'ESCALATED',
        'DEADLINE_WITHOUT_QUORUM',
        deadline,
      );
    return this.decision(this.approves(votes) ? 'APPROVED' : 'REJECTED', 'DEADLINE', deadline);
  }

  waiting(): Decision {
    return this.decision('PENDING', this.hasQuorum(this.counted()) ? 'WAITING' : 'QUORUM_WAITING');
  }

  private counted(): Map<string, Vote> {
    return new Map([...this.delegated, ...this.own]);
  }

  private filledWith(votes: ReadonlyMap<string, Vote>, choice: Choice): Map<string, Pick<Vote, 'choice'>> {
    return new Map(this.eligible.map(({ id }) => [id, votes.get(id) ?? { choice }]));
  }

  private hasQuorum(votes: ReadonlyMap<string, Pick<Vote, 'choice'>>): boolean {
    const heard = (role: string) => this.holders(role).some(({ id }) => votes.has(id));
    return votes.size >= this.quorum && (this.rule.requiredRoles ?? []).every(heard);
  }

  private approves(votes: ReadonlyMap<string, Pick<Vote, 'choice'>>): boolean {
    if (this.vetoed(votes)) return false;
    const { approve, reject } = tallyOf(votes.values());
    const approved = (role: string) => this.holders(role).some(({ id }) => votes.get(id)?.choice === 'APPROVE');
    if (approve === 0 || !(this.rule.requiredRoles ?? []).every(approved)) return false;
    switch (this.rule.mode) {
      case 'FIRST':
      case 'ALL':
        return reject === 0;
      case 'COUNT':
        return approve >= this.rule.threshold!;
      case 'PERCENT':
        // In whole hundredths of a percent: no rounding lets less than the threshold through.
        return approve * 10_000 >= Math.round(this.rule.threshold! * 100) * (approve + reject);
    }
  }

  private vetoed(votes: ReadonlyMap<string, Pick<Vote, 'choice'>>): boolean {
    const may = (role: string) => this.holders(role).some(({ id }) => votes.get(id)?.choice === 'REJECT');
    return (this.rule.vetoRoles ?? []).some(may);
  }

  private holders(role: string): Member[] {
    return this.eligible.filter(({ roles }) => roles.includes(role));
  }

  private decision(outcome: Outcome, because: Decision['because'], decidedAt?: Instant): Decision {
    const counted = this.counted();
    return {
      ...{ outcome, because, decidedAt, counted, late: [] },
      ...tallyOf(counted.values()),
      ...{ eligible: this.eligible.length, quorum: this.quorum, quorumMet: this.hasQuorum(counted) },
    };
  }
}

function quorumOf({ mode, quorum, threshold }: ApprovalRule, eligible: number): number {
  if (mode === 'ALL') return Math.max(eligible, 1);
  if (mode === 'FIRST') return 1;
  // Fewer votes than must approve decide nothing.
  return quorum ?? (mode === 'COUNT' ? threshold! : 1);
}

function tallyOf(votes: Iterable<Pick<Vote, 'choice'>>): { approve: number; reject: number; abstain: number } {
  const tally = { APPROVE: 0, REJECT: 0, ABSTAIN: 0 };
  for (const { choice } of votes) tally[choice]++;
  return { approve: tally.APPROVE, reject: tally.REJECT, abstain: tally.ABSTAIN };
}
