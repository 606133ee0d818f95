import { eligibleOf } from '../approval/approval.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { dueSteps } from '../catalogue/steps.js';
import { cypher } from '../generated/cypher.js';
import { millisecondsOf } from '../durations.js';
import type { Moved, Work } from '../lifecycle/kind.js';
import { relink } from '../lifecycle/links.js';
import { Refusal } from '../refusal.js';
import type { StepTasks } from '../task/step-tasks.js';
import type { ServiceRequestFacts } from './request.js';

type MovedRequest = Moved<ServiceRequestFacts>;
type Effect = readonly AttributeDelta[] | Refusal;

/** What events of a request do beside the request itself: its ties, and its tasks. */
export class Fulfilment {
  constructor(private readonly tasks: StepTasks) {}

  async effect(work: Work, moved: MovedRequest): Promise<Effect> {
    const { comment } = moved.facts.input;
    const told: AttributeDelta[] =
      comment == null || moved.row.event === 'VOTE' ? [] : [{ name: 'comment', from: null, to: comment.trim() }];
    const more = await this.doneBy(work, moved);
    return more instanceof Refusal ? more : [...more, ...told];
  }

  private doneBy(work: Work, moved: MovedRequest): Promise<Effect> | Effect {
    switch (moved.row.event) {
      case 'DRAFT':
      case 'EDIT':
      case 'SUBMIT':
        return tie(work, moved);
      case 'SEEK_APPROVAL':
        return put(work, moved);
      case 'START':
      case 'APPROVE':
      case 'ADVANCE':
        return this.openDue(work, moved);
      case 'ESCALATE':
        return this.handToOwner(work, moved);
      case 'CANCEL':
        return this.tasks.cancel(work, moved.facts.tasks, `${moved.after.number} was cancelled.`);
      default:
        return [];
    }
  }

  /** Opens a task for each step whose turn it is. A step has one task: its key is unique. */
  private openDue(work: Work, { facts, after }: MovedRequest): Promise<Effect> {
    const due = dueSteps(facts.steps, facts.tasks);
    return this.tasks.open(
      work,
      due.map(({ key, title, description, assignee, dueIn }) => ({
        ...{ title, description, assignee, kind: 'FULFILMENT', about: after.id, step: key, dueOn: dayOf(facts, dueIn) },
        key: `FULFILMENT ${after.id} ${key}`,
      })),
    );
  }

  private handToOwner(work: Work, { facts, after }: MovedRequest): Promise<Effect> {
    const { decision, requested } = facts;
    return this.tasks.open(work, [
      {
        title: `Decide on ${after.number}: ${after.title}`.slice(0, 200),
        description: `${decision!.approve + decision!.reject + decision!.abstain} of ${decision!.eligible} voted in time, ${decision!.quorum} had to. APPROVE or REJECT it.`,
        ...{ assignee: requested?.owner ?? undefined, kind: 'OTHER', about: after.id },
      },
    ]);
  }
}

/** The day by which a step that begins now should be done. */
function dayOf(facts: ServiceRequestFacts, dueIn: string | undefined): string | undefined {
  const open = dueIn === undefined ? undefined : millisecondsOf(dueIn);
  const at = open === undefined ? undefined : facts.dueIn(open);
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 10);
}

/** Whom a request is of and for, and which service's it is: those in whose scope that lies see it. */
function tie(work: Work, { facts, before, after }: MovedRequest): AttributeDelta[] {
  const by = facts.actor;
  const link = (field: string, type: string, from: string | undefined, to: string | undefined) =>
    relink(work, after.id, { field, type }, { from, to, by });
  return [
    ...link('item', 'REQUESTS', before?.itemId, after.itemId),
    ...(before ? [] : link('service', 'OF_SERVICE', undefined, facts.requested?.serviceItem ?? undefined)),
    ...link('requester', 'REQUESTED_BY', before?.requesterId, after.requesterId),
    ...link('requestedFor', 'REQUESTED_FOR', before?.requestedForId, after.requestedForId),
  ];
}

/** Ties a request to those who decide on it. */
function put({ transaction, changes }: Work, { facts, after }: MovedRequest): AttributeDelta[] {
  const ids = eligibleOf(facts.question!).map(({ id }) => id);
  const rows = ids.map((to) => ({ recordId: after.id, type: 'PUT_TO', to, properties: {} }));
  transaction.send(cypher.lifecycle.link, { rows, at: changes.at, by: facts.actor });
  return [{ name: 'deciders', from: null, to: ids }];
}
