import { randomUUID } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { Settling } from '../approval/settling.js';
import { castVote } from '../approval/voting.js';
import type { Row } from '../engine/lifecycle.js';
import { cypher } from '../generated/cypher.js';
import type { Incidents } from '../incident/incidents.js';
import { wholly, type RecordKind, type Work } from '../lifecycle/kind.js';
import { idOf, system, type LifecycleRequest, type Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type MoveOrder, type WrittenRecord } from '../lifecycle/move.js';
import { lockedRecord, recordsOf } from '../lifecycle/references.js';
import type { ChangeRecord, TaskRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { StepTasks } from '../task/step-tasks.js';
import type { Tasks } from '../task/tasks.js';
import { boardStates, type ChangeFacts, type ChangeInput } from './change.js';
import { ChangeConsequences } from './consequences.js';
import { readChangeFacts, type Assess } from './facts.js';
import { changeLifecycle } from './lifecycle.js';
import { toldOf, writeTies } from './ties.js';
import { keepMaintenance } from './window.js';
import { ChangeWork } from './work.js';

export interface ChangeOrder {
  id: string;
  event: string;
  input: ChangeInput;
  expectedVersion?: number | null | undefined;
}

/** Events that add to what is there and so depend on no version of it. */
const additions = ['VOTE', 'COMMENT'];
/** Events that look at a change's risk and what it collides with; of these, two at once would each not see the other. */
const looks = ['ROUTE', 'SCHEDULE', 'START'];

export interface ChangesOptions {
  /** Tells of incidents that changes are known to have caused. */
  readonly incidents: Pick<Incidents, 'whenCaused'>;
  readonly assess: Assess;
  /** Told that a maintenance may fall due sooner. */
  readonly nudge?: () => void;
}

/** Changes. What follows from an event by itself happens in the same write: a change never waits for the product. */
export class Changes {
  private readonly kind: RecordKind<ChangeFacts>;
  private readonly consequences: ChangeConsequences;
  private readonly settling = new Settling({
    facts: (work, id) => this.factsOf(work, id),
    isOpen: ({ record: { state } }) => (boardStates as readonly string[]).includes(state),
    bringAbout: (work, id, event) => this.byItself(work, id, event),
  });

  constructor(
    private readonly lifecycles: Lifecycles,
    tasks: Tasks,
    private readonly options: ChangesOptions,
  ) {
    const tasking = new ChangeWork(new StepTasks(lifecycles, tasks));
    this.consequences = new ChangeConsequences(lifecycles);
    this.kind = lifecycles.register<ChangeFacts>({
      type: 'Change',
      prefix: 'CHG',
      lifecycle: changeLifecycle,
      instants: changeInstants,
      facts: (runner, bare) => readChangeFacts(runner, bare, options.assess),
      properties,
      effect: async (work, moved) => {
        const done = await tasking.effect(wholly(work), moved);
        if (done instanceof Refusal) return done;
        return [...writeTies(work, moved), ...done, ...(await keepMaintenance(work, moved))];
      },
      timers: { DEADLINE: (work, timer) => this.settling.atDeadline(work, timer) },
      told: (record, facts) => ({ ...toldOf(record, facts) }),
    });
    tasks.whenSettled((work, task) => this.advance(work, task));
    options.incidents.whenCaused((work, incident, id) => this.consequences.ofCausing(work, id, incident));
  }

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): Changes {
    return withParts(this, { lifecycles: this.lifecycles.seenBy(sight) });
  }

  /** Asks for a change and takes it as far as the input goes; each step is an event of its own. */
  async request(input: ChangeInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    const [number] = await this.lifecycles.takeNumbers(this.kind.prefix, 1);
    const order = { ...request, operation: 'requestChange', request: input };
    return this.write(order, async (work) => {
      const id = randomUUID();
      const given = await withRequester(work, input, request.actor);
      const asked = await this.bringAbout(work, { ...request, id, number: number!, event: 'REQUEST', input: given });
      if (asked instanceof Refusal || !goesOn(input, request)) return asked;
      return this.bringAbout(work, { ...request, id, event: 'CREATE_RFC', input: {} });
    });
  }

  /** `sees` tells whether who asks sees a change: one that they do not is to them as if it were not there. */
  async transition(
    { id, event, input, expectedVersion }: ChangeOrder,
    request: LifecycleRequest,
    sees: (change: ChangeRecord) => boolean,
  ): Promise<WrittenRecord | Refusal> {
    if (expectedVersion == null && !additions.includes(event))
      return new Refusal(
        'INVALID',
        `${event} takes the version it was decided on, so that nobody is overruled unseen.`,
        { field: 'expectedVersion' },
      );
    const order = { id, event, input, expectedVersion };
    return this.write({ ...request, operation: `Change.${event}`, request: order }, async (work) => {
      const given = looks.includes(event) ? { ...input, assess: true } : input;
      // Of two that would each be scheduled without the other, the second sees the first.
      if (given.assess) await work.transaction.run(cypher.change.lockSchedule, { id: 'schedule' });
      const recordId = await idOf(work.transaction, id);
      const [found] = await recordsOf(work.transaction, [recordId]);
      if (found?.recordType !== 'Change' || !sees(found))
        return new Refusal('NOT_FOUND', `There is no Change ${JSON.stringify(id)}.`, { field: 'id' });
      return this.bringAbout(work, { ...request, ...order, input: given, id: recordId });
    });
  }

  private async write(
    order: Parameters<Lifecycles['write']>[1],
    work: (work: Work) => Promise<WrittenRecord | Refusal>,
  ): Promise<WrittenRecord | Refusal> {
    const answer = await this.lifecycles.write<WrittenRecord>(this.kind, order, work);
    if (!(answer instanceof Refusal)) this.options.nudge?.();
    return answer;
  }

  /** An event, and what follows from it. */
  private async bringAbout(work: Work, order: MoveOrder<ChangeFacts>): Promise<WrittenRecord | Refusal> {
    const moved = await move(work, this.kind, order);
    if (moved instanceof Refusal) return moved;
    if (order.event === 'VOTE') return (await this.settling.settle(work, moved.recordId)) ?? moved;
    if (order.event === 'COMPLETE') return (await this.reviewed(work, moved.recordId)) ?? moved;
    if (order.event === 'CLOSE') return (await this.consequences.ofClosing(wholly(work), moved.recordId)) ?? moved;
    return moved;
  }

  /** A step is settled: what comes after it begins. */
  private async advance(given: Work, task: TaskRecord): Promise<Refusal | void> {
    if (task.step === undefined) return;
    const work = wholly(given);
    const [link] = await work.transaction.run(cypher.lifecycle.links, { ids: [task.id], types: ['ABOUT'] });
    const change = link && (await lockedRecord(work.transaction, link.to));
    if (change?.recordType !== 'Change' || change.state !== 'IMPLEMENTING') return;
    const advanced = await this.byItself(work, change.id, 'ADVANCE');
    if (advanced instanceof Refusal) return advanced;
  }

  /** Nobody has to look at a standard change that went well: its review begins by itself. */
  private async reviewed(work: Work, id: string): Promise<WrittenRecord | Refusal | undefined> {
    const { record } = await this.factsOf(work, id);
    return record.type === 'STANDARD' ? this.byItself(work, id, 'REVIEW') : undefined;
  }

  private byItself(work: Work, id: string, event: string): Promise<WrittenRecord | Refusal> {
    return move(wholly(work), this.kind, { ...system, id, event, input: {} });
  }

  private async factsOf(work: Work, id: string): Promise<ChangeFacts> {
    const { transaction, changes } = wholly(work);
    const [record] = await recordsOf(transaction, [id]);
    const bare = { record: record as ChangeRecord, input: {}, now: changes.at, actor: system.actor };
    return (await readChangeFacts(transaction, [bare], this.options.assess))[0]!;
  }
}

const changeInstants: readonly string[] = [
  ...['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd', 'rfcCreatedAt', 'assessedAt', 'submittedAt'],
  ...['escalatedAt', 'decidedAt', 'scheduledAt', 'backedOutAt', 'reviewedAt', 'closedAt', 'cancelledAt'],
];

/** Whether the input says enough for an RFC, and who asks may create one. */
const goesOn = ({ type, template, owner, items, services }: ChangeInput, { roles }: LifecycleRequest): boolean =>
  (type ?? template) != null &&
  owner != null &&
  (items?.length ?? 0) + (services?.length ?? 0) > 0 &&
  (!roles || roles.some((role) => ['AGENT', 'CHANGE_MANAGER', 'ADMINISTRATOR'].includes(role)));

/** Who writes it down asked for it, where they are a person of the graph and name nobody else. */
async function withRequester({ transaction }: Work, input: ChangeInput, actor: string): Promise<ChangeInput> {
  if (input.requester !== undefined) return input;
  const [person] = await transaction.run(cypher.cmdb.byIds, { ids: [actor] });
  return person?.class === 'Person' ? { ...input, requester: actor } : input;
}

/** What each event writes of its input. */
function properties(facts: ChangeFacts, { event, to }: Row<ChangeFacts>): Record<string, unknown> {
  const { named, votes, question } = facts;
  const said = {
    ...facts.properties,
    ...{ requesterId: named.requester, implementerId: named.implementer, teamId: named.team },
  };
  if (event === 'VOTE') return { votes: JSON.stringify([...votes, castVote(facts)]) };
  if (event === 'ROUTE' && to !== 'SCHEDULED') return { ...said, ballot: JSON.stringify(question), votes: null };
  return said;
}
