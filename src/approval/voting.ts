import type { Condition, Facts, Guard, Row } from '../engine/lifecycle.js';
import { voteFault, type Ballot, type Choice, type Decision, type Vote } from './approval.js';
import type { StoredVote } from './stored.js';

interface VoteInput {
  choice?: Choice | null | undefined;
  voter?: string | null | undefined;
  inPlaceOf?: string | null | undefined;
  comment?: string | null | undefined;
}

/** What guards and conditions of votes look at, whatever the record. */
export interface VotingFacts extends Facts<{ readonly escalatedAt?: string | undefined }, VoteInput> {
  /** The question that was put, with the delegations of those it was put to. */
  readonly ballot: Ballot | undefined;
  readonly decision: Decision | undefined;
  /** The vote that the input casts. */
  readonly vote: Vote | undefined;
}

/** That a vote may be cast. */
const mayVote: Guard<VotingFacts> = {
  code: 'FORBIDDEN',
  says: 'who votes was asked, or votes in the place of one who was and delegated it; who asks, is to have it or carries it out never does',
  field: 'choice',
  ofInput: true,
  fails: ({ ballot, vote, actor }) => {
    if (!ballot || !vote) return undefined;
    if (actor !== vote.by && ballot.interested.includes(actor))
      return `${actor} asks for this or is to have it, and writes down nobody's vote on it.`;
    return voteFault(ballot, vote);
  },
};

/** Whose vote the input casts. */
const ownVote: Condition<VotingFacts> = {
  says: 'one votes oneself',
  holds: ({ input, vote, actor }) => input.voter == null || vote?.by === actor,
};
const writtenVote: Condition<VotingFacts> = {
  says: "another's vote is written down",
  holds: (facts) => !ownVote.holds(facts),
};
/** Nobody votes on what was never put to anybody. */
const ofBallot = ({ says, holds }: Condition<VotingFacts>): Condition<VotingFacts> => ({
  says: `it was put to a vote, and ${says}`,
  holds: (facts) => facts.ballot !== undefined && holds(facts),
});

interface VotedOn<F extends Facts> {
  /** States in which the question stands. */
  readonly open: readonly string[];
  /** States in which it is decided: what comes then is late. */
  readonly decided: readonly string[];
  /** What the input is checked for. */
  readonly guards: readonly Guard<F>[];
}

/** How a record is voted on: each vote counts while its question stands; what comes after the decision is kept, and not counted. */
export function votingRows<F extends VotingFacts>({ open, decided, guards }: VotedOn<F>): Row<F>[] {
  const choice = { field: 'choice', says: 'what is voted' };
  const how = { field: 'comment', says: 'how they gave their vote' };
  const vote = { event: 'VOTE', guards: [...guards, mayVote] };
  const rows = (from: readonly string[], [own, written]: Condition<VotingFacts>[], does: string): Row<F>[] => [
    { ...vote, from, when: own!, requires: [choice], does },
    {
      ...{ ...vote, from, when: written!, roles: ['ADMINISTRATOR'], requires: [choice, how] },
      does: `${does}; who wrote it down stands beside the vote`,
    },
  ];
  const now = 'counts the votes; when no vote to come could change it, it is decided at once';
  const late = 'comes too late: it is kept, and not counted';
  return [
    ...rows(open, [ownVote, writtenVote], now),
    ...rows(decided, [ofBallot(ownVote), ofBallot(writtenVote)], late),
  ];
}

export const outcomeIs = (outcome: 'APPROVED' | 'REJECTED'): Condition<VotingFacts> => ({
  says: outcome === 'APPROVED' ? 'the votes approve it' : 'the votes reject it',
  holds: ({ decision, record }) => record.escalatedAt === undefined && decision?.outcome === outcome,
});
export const isLate: Condition<VotingFacts> = {
  says: 'its time to vote is over and too few voted',
  holds: ({ decision, record }) => record.escalatedAt === undefined && decision?.outcome === 'ESCALATED',
};
export const isEscalated: Condition<VotingFacts> = {
  says: 'it was escalated',
  holds: ({ record }) => record.escalatedAt !== undefined,
};

export const disinterested: Guard<VotingFacts> = {
  code: 'FORBIDDEN',
  says: 'who decides neither asks for it nor is to have it or to carry it out',
  fails: ({ actor, ballot }) =>
    ballot?.interested.includes(actor)
      ? 'You ask for this, are to have it or carry it out, and do not decide on it.'
      : undefined,
};

/** The vote that an event casts, as a record keeps it. */
export function castVote({ vote, input, actor, now }: VotingFacts): StoredVote {
  const { by, inPlaceOf, choice } = vote!;
  return {
    ...{ by, choice, at: now },
    ...(inPlaceOf !== undefined && inPlaceOf !== by && { inPlaceOf }),
    ...(input.comment != null && { comment: input.comment.trim() }),
    ...(by !== actor && { writtenBy: actor }),
  };
}
