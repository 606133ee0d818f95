import type { ApprovalDelegationRecord } from '../records.js';
import { decide, eligibleOf, type Choice, type Decision, type Member } from './approval.js';
import { readyBallot, readyVotes, type StoredBallot, type StoredVote } from './stored.js';

/** A question as it stands at an instant, as the API tells it. */
export interface ApprovalStanding extends Pick<
  Decision,
  'outcome' | 'because' | 'approve' | 'reject' | 'abstain' | 'eligible' | 'quorum' | 'quorumMet'
> {
  readonly rule: StoredBallot['rule'];
  readonly openedAt: string;
  readonly deadline: string;
  readonly decidedAt: string | null;
  readonly members: MemberStanding[];
  readonly votes: VoteStanding[];
}

export interface VoteStanding extends StoredVote {
  /** Came after the decision or the deadline: kept, and not counted. */
  readonly late: boolean;
}

export interface MemberStanding extends Member {
  readonly eligible: boolean;
  readonly choice: Choice | null;
}

export function standingOf(
  stored: StoredBallot,
  votes: readonly StoredVote[],
  delegations: readonly ApprovalDelegationRecord[],
  /** When it was decided: it stays as it was then. Now, while it is not. */
  at: number,
): ApprovalStanding {
  const ballot = readyBallot(stored, delegations);
  const ready = readyVotes(votes);
  const { counted, decidedAt, late, ...decision } = decide(ballot, ready, at);
  const eligible = new Set(eligibleOf(ballot).map(({ id }) => id));
  return {
    ...decision,
    ...{ rule: stored.rule, openedAt: stored.openedAt, deadline: stored.deadline },
    votes: votes.map((vote, index) => ({ ...vote, late: late.includes(ready[index]!) || ready[index]!.at > at })),
    decidedAt: decidedAt === undefined ? null : new Date(decidedAt).toISOString(),
    members: stored.members.map((member) => ({
      ...member,
      eligible: eligible.has(member.id),
      choice: counted.get(member.id)?.choice ?? null,
    })),
  };
}
