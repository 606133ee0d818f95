import DataLoader from 'dataloader';
import { ballotIn, votesIn } from '../approval/stored.js';
import { standingOf, type ApprovalStanding } from '../approval/standing.js';
import { resolveItemIds } from '../cmdb/references.js';
import { stepsIn, type FulfilmentStep } from '../catalogue/steps.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { recordIdOf, type Wanted } from '../offering/reads.js';
import type { ApprovalDelegationRecord, ServiceRequestRecord, StepTask } from '../records.js';
import { seenRequests, type RequestSight } from './sight.js';

export type ServiceRequestPage = Connection<ServiceRequestRecord>;

export interface ServiceRequestFilter {
  states?: readonly ServiceRequestRecord['state'][] | null | undefined;
  item?: string | null | undefined;
  person?: string | null | undefined;
  decider?: string | null | undefined;
}

/** A step of a request with the task that it became. */
export interface FulfilmentPart extends FulfilmentStep {
  readonly taskId: string | undefined;
}

/** Reads requests. One instance per request to the API. */
export class ServiceRequestReads {
  private readonly tasks = new DataLoader<string, StepTask[]>(async (ids) => {
    const rows = await this.graph.run(cypher.request.tasks, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.requestId, row.tasks]));
    return ids.map((id) => found.get(id) ?? []);
  });
  private readonly delegations = new DataLoader<string, ApprovalDelegationRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.approval.delegatedBy, { ids: [...ids] });
    return ids.map((id) => rows.filter(({ delegatorId }) => delegatorId === id));
  });

  constructor(
    private readonly graph: Graph,
    private readonly sight: RequestSight,
    private readonly now: () => Date,
  ) {}

  /** Whether who asks sees a request. */
  async sees(record: ServiceRequestRecord): Promise<boolean> {
    return (await seenRequests(this.graph, { ...this.sight, at: this.now().toISOString() }, [record])).length > 0;
  }

  /** How the decision on a request stands; null before it was put to anybody. */
  async approval({ ballot, votes, decidedAt }: ServiceRequestRecord): Promise<ApprovalStanding | null> {
    if (ballot === undefined) return null;
    const stored = ballotIn(ballot);
    const delegated = await this.delegations.loadMany(stored.members.map(({ id }) => id));
    const known = delegated.flatMap((one) => (one instanceof Error ? [] : one));
    // What was decided stays as it was decided, whatever time passes.
    const at = decidedAt === undefined ? this.now().getTime() : Date.parse(decidedAt);
    return standingOf(stored, votesIn(votes), known, at);
  }

  async fulfilment({ id, steps }: ServiceRequestRecord): Promise<FulfilmentPart[]> {
    const tasks = await this.tasks.load(id);
    return stepsIn(steps).map((step) => ({ ...step, taskId: tasks.find((task) => task.step === step.key)?.id }));
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown person. */
  async page({ filter, first, after }: Wanted<ServiceRequestFilter>): Promise<ServiceRequestPage> {
    const size = pageSize(first, 50);
    const wanted = await resolvedFilter(this.graph, filter);
    const list = JSON.stringify(['service requests', { ...wanted, ...this.sight }]);
    const before = decodePlace(list, after);
    const at = this.now().toISOString();
    const order = { filter: wanted, ...this.sight, at, before, limit: size + 1 };
    const rows = await this.graph.run(cypher.request.page, order);
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }
}

/** A filter by ids. Throws NOT_FOUND for an unknown person. */
export async function resolvedFilter(graph: Graph, filter: ServiceRequestFilter | null | undefined) {
  const personId = async (field: 'person' | 'decider'): Promise<string | null> => {
    const reference = filter?.[field];
    return reference == null ? null : (await resolveItemIds(graph, [reference], `filter.${field}`))[0]!;
  };
  return {
    states: filter?.states ? [...filter.states] : null,
    item: await recordIdOf(graph, 'CatalogueItem', filter?.item),
    person: await personId('person'),
    decider: await personId('decider'),
  };
}

export type ResolvedFilter = Awaited<ReturnType<typeof resolvedFilter>>;
