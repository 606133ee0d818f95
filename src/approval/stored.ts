import type { ApprovalDelegationRecord } from '../records.js';
import { eligibleOf, type ApprovalRule, type Ballot, type Choice, type Member, type Vote } from './approval.js';

/** A question as a record keeps it, as JSON text: whom it was put to, and how it is decided, do not change any more. */
export interface StoredBallot {
  readonly rule: ApprovalRule;
  readonly members: readonly Member[];
  readonly interested: readonly string[];
  readonly openedAt: string;
  readonly deadline: string;
}

/** A vote as a record keeps it. */
export interface StoredVote {
  readonly by: string;
  readonly inPlaceOf?: string | undefined;
  readonly choice: Choice;
  readonly at: string;
  readonly comment?: string | undefined;
  /** The administrator who wrote it down for them. */
  readonly writtenBy?: string | undefined;
}

export const ballotIn = (text: string): StoredBallot => JSON.parse(text) as StoredBallot;
export const votesIn = (text: string | undefined): StoredVote[] =>
  text === undefined ? [] : (JSON.parse(text) as StoredVote[]);

/** Whether a record was put to somebody, who may vote on it. */
export const isPutTo = ({ ballot }: { readonly ballot?: string | undefined }, person: string): boolean =>
  ballot !== undefined && eligibleOf(ballotIn(ballot)).some(({ id }) => id === person);

/** A stored question with the delegations of its members, ready to be decided. */
export function readyBallot(stored: StoredBallot, delegations: readonly ApprovalDelegationRecord[]): Ballot {
  return {
    rule: stored.rule,
    members: stored.members,
    interested: stored.interested,
    delegations: delegations.map(({ delegatorId, delegateId, from, to }) => ({
      ...{ delegator: delegatorId, delegate: delegateId, from: Date.parse(from), to: Date.parse(to) },
    })),
    openedAt: Date.parse(stored.openedAt),
    deadline: Date.parse(stored.deadline),
  };
}

export const readyVotes = (votes: readonly StoredVote[]): Vote[] =>
  votes.map(({ by, inPlaceOf, choice, at }) => ({ by, inPlaceOf, choice, at: Date.parse(at) }));

/** A rule as the API takes it, which says null for what is left out. */
export interface ApprovalRuleInput {
  mode: ApprovalRule['mode'];
  threshold?: number | null | undefined;
  quorum?: number | null | undefined;
  requiredRoles?: readonly string[] | null | undefined;
  vetoRoles?: readonly string[] | null | undefined;
  deadlineHours: number;
  onTimeout?: ApprovalRule['onTimeout'] | null | undefined;
}

export const readRule = (input: ApprovalRuleInput): ApprovalRule => ({
  ...{ mode: input.mode, deadlineHours: input.deadlineHours, onTimeout: input.onTimeout ?? 'ESCALATE' },
  ...(input.threshold != null && { threshold: input.threshold }),
  ...(input.quorum != null && { quorum: input.quorum }),
  ...(input.requiredRoles?.length && { requiredRoles: [...new Set(input.requiredRoles)] }),
  ...(input.vetoRoles?.length && { vetoRoles: [...new Set(input.vetoRoles)] }),
});
