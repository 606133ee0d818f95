import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ApprovalDelegationRecord } from '../records.js';
import { standingOf, type ApprovalStanding } from './standing.js';
import { ballotIn, votesIn } from './stored.js';

/** What of a record says how it is decided on. */
interface Decided {
  readonly ballot?: string | undefined;
  readonly votes?: string | undefined;
  readonly decidedAt?: string | undefined;
}

/** Reads how decisions stand. One instance per request. */
export class ApprovalReads {
  private readonly delegations = new DataLoader<string, ApprovalDelegationRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.approval.delegatedBy, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ delegatorId }) => delegatorId === id));
  });

  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date,
  ) {}

  /** How the decision on a record stands; null before it was put to anybody. */
  async standing({ ballot, votes, decidedAt }: Decided): Promise<ApprovalStanding | null> {
    if (ballot === undefined) return null;
    const stored = ballotIn(ballot);
    const delegated = await this.delegations.loadMany(stored.members.map(({ id }) => id));
    const known = delegated.flatMap((one) => (one instanceof Error ? [] : one));
    // What was decided stays as it was decided, whatever time passes.
    const at = decidedAt === undefined ? this.now().getTime() : Date.parse(decidedAt);
    return standingOf(stored, votesIn(votes), known, at);
  }
}
