import { randomUUID } from 'node:crypto';
import { noticeEffect } from '../agreement/clocks.js';
import { Settling } from '../approval/settling.js';
import { castVote } from '../approval/voting.js';
import { progressOf } from '../catalogue/steps.js';
import type { Row } from '../engine/lifecycle.js';
import { cypher } from '../generated/cypher.js';
import { wholly, type RecordKind, type Work } from '../lifecycle/kind.js';
import { system, type LifecycleRequest, type Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type WrittenRecord } from '../lifecycle/move.js';
import { findRecord } from '../lifecycle/references.js';
import type { ServiceRequestRecord, TaskRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { StepTasks } from '../task/step-tasks.js';
import type { Tasks } from '../task/tasks.js';
import { keepRequestClocks, tellOfRequestClocks } from './clocks.js';
import { Fulfilment } from './fulfilment.js';
import { readServiceRequestFacts } from './facts.js';
import { serviceRequestLifecycle } from './lifecycle.js';
import type { ServiceRequestFacts, ServiceRequestInput } from './request.js';

interface TransitionOrder {
  readonly id: string;
  readonly event: string;
  readonly input: ServiceRequestInput;
  readonly expectedVersion?: number | null | undefined;
}

/** Service requests. What follows from an event by itself happens in the same write: a request never waits for the product. */
export class ServiceRequests {
  private readonly kind: RecordKind<ServiceRequestFacts>;
  private readonly settling = new Settling({
    facts: (work, id) => this.factsOf(work, id),
    isOpen: ({ record }) => record.state === 'APPROVAL',
    bringAbout: (work, id, event) => this.byItself(work, id, event),
  });

  constructor(
    private readonly lifecycles: Lifecycles,
    tasks: Tasks,
  ) {
    const fulfilment = new Fulfilment(new StepTasks(lifecycles, tasks));
    this.kind = lifecycles.register<ServiceRequestFacts>({
      type: 'ServiceRequest',
      prefix: 'REQ',
      lifecycle: serviceRequestLifecycle,
      instants: ['submittedAt', 'dueAt', 'escalatedAt', 'decidedAt', 'fulfilledAt', 'closedAt'],
      facts: readServiceRequestFacts,
      properties,
      effect: async (work, moved) => {
        const done = await fulfilment.effect(wholly(work), moved);
        if (!(done instanceof Refusal)) await keepRequestClocks(work, moved);
        return done;
      },
      // Everybody may ask; who does what to whose request its own rules say.
      isTheirs: () => Promise.resolve(true),
      timers: {
        DEADLINE: (work, timer) => this.settling.atDeadline(work, timer),
        [noticeEffect]: tellOfRequestClocks,
      },
    });
    tasks.whenSettled((work, task) => this.advance(work, task));
  }

  /** Asks for something of the catalogue, as a draft or handed in at once. */
  async request(
    input: ServiceRequestInput,
    submit: boolean,
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    const [number] = await this.lifecycles.takeNumbers(this.kind.prefix, 1);
    const event = submit ? 'SUBMIT' : 'DRAFT';
    const order = { ...request, operation: `ServiceRequest.${event}`, request: { input, submit } };
    return this.lifecycles.write<WrittenRecord>(this.kind, order, (work) =>
      this.bringAbout(work, { ...request, id: randomUUID(), number: number!, event, input }),
    );
  }

  /** `sees` tells whether who asks sees a request: one that they do not is to them as if it were not there. */
  transition(
    order: TransitionOrder,
    request: LifecycleRequest,
    sees: (record: ServiceRequestRecord) => Promise<boolean>,
  ): Promise<WrittenRecord | Refusal> {
    const write = { ...request, operation: `ServiceRequest.${order.event}`, request: order };
    return this.lifecycles.write<WrittenRecord>(this.kind, write, async (work) => {
      const found = await findRecord(work.transaction, 'ServiceRequest', order.id);
      if (!found || !(await sees(found)))
        return new Refusal('NOT_FOUND', `There is no ServiceRequest ${JSON.stringify(order.id)}.`, { field: 'id' });
      return this.bringAbout(work, { ...request, ...order, id: found.id });
    });
  }

  /** An event, and what follows from it. */
  private async bringAbout(
    work: Work,
    order: Parameters<typeof move<ServiceRequestFacts>>[2],
  ): Promise<WrittenRecord | Refusal> {
    const moved = await move(work, this.kind, order);
    if (moved instanceof Refusal) return moved;
    if (order.event === 'SUBMIT') return this.goOn(work, moved.recordId);
    if (order.event === 'VOTE') return (await this.settling.settle(work, moved.recordId)) ?? moved;
    return moved;
  }

  private async goOn(work: Work, id: string): Promise<WrittenRecord | Refusal> {
    const facts = await this.factsOf(work, id);
    return this.byItself(work, id, facts.question === undefined ? 'START' : 'SEEK_APPROVAL');
  }

  /** A task of a request's fulfilment is done or cancelled: what comes after it begins, or all is done. */
  private async advance(given: Work, task: TaskRecord): Promise<Refusal | void> {
    if (task.step === undefined) return;
    const work = wholly(given);
    const [link] = await work.transaction.run(cypher.lifecycle.links, { ids: [task.id], types: ['ABOUT'] });
    const request = link && (await work.transaction.run(cypher.lifecycle.lock, { id: link.to }));
    if (request?.recordType !== 'ServiceRequest' || request.state !== 'FULFILMENT') return;
    const advanced = await this.byItself(work, request.id, 'ADVANCE');
    if (advanced instanceof Refusal) return advanced;
    const { steps, tasks } = await this.factsOf(work, request.id);
    if (!progressOf(steps, tasks).done) return;
    const fulfilled = await this.byItself(work, request.id, 'FULFIL');
    if (fulfilled instanceof Refusal) return fulfilled;
  }

  private byItself(work: Work, id: string, event: string): Promise<WrittenRecord | Refusal> {
    return move(wholly(work), this.kind, { ...system, id, event, input: {} });
  }

  private async factsOf(work: Work, id: string): Promise<ServiceRequestFacts> {
    const { transaction, changes } = wholly(work);
    const [record] = await transaction.run(cypher.lifecycle.byIds, { ids: [id] });
    const bare = { record: record as ServiceRequestRecord, input: {}, now: changes.at, actor: system.actor };
    return (await readServiceRequestFacts(transaction, [bare]))[0]!;
  }
}

/** What each event writes of its input. */
function properties(facts: ServiceRequestFacts, { event }: Row<ServiceRequestFacts>): Record<string, unknown> {
  const { input, requested, record } = facts;
  const note = input.note === undefined ? undefined : input.note?.trim() || null;
  const answers = input.answers === undefined ? undefined : asText(input.answers);
  const drafted = {
    ...{ title: requested?.item.name, itemId: requested?.item.id, note, answers },
    ...{ requesterId: facts.requesterId, requestedForId: facts.requestedForId },
  };
  switch (event) {
    case 'DRAFT':
    case 'EDIT':
      return drafted;
    case 'SUBMIT':
      return {
        ...{ ...drafted, itemVersion: requested?.item.version, steps: requested?.item.steps },
        dueAt: facts.dueAt,
      };
    case 'SEEK_APPROVAL':
      return { ballot: asText(facts.question) };
    case 'VOTE':
      return { votes: asText([...facts.votes, castVote(facts)]) };
    case 'FULFIL':
      return { outcome: input.outcome?.trim() ?? record.outcome };
    default:
      return {};
  }
}

const asText = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));
