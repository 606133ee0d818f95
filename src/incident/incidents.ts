import { randomUUID } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { keepClocks, noticeEffect } from '../agreement/clocks.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Moved, RecordKind, Work } from '../lifecycle/kind.js';
import { idOf, system, type LifecycleRequest, type Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type WrittenRecord } from '../lifecycle/move.js';
import type { Model } from '../model/model.js';
import type { RootCauses } from '../rootcause/root-causes.js';
import type { IncidentRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { Assessor, type Assessed, type Assessment } from './assessment.js';
import { subjectOf } from './clocks.js';
import { Escalations } from './escalations.js';
import { readIncidentFacts } from './facts.js';
import type { IncidentFacts, IncidentInput } from './incident.js';
import { incidentLifecycle, notAccepted } from './lifecycle.js';
import { incidentInstants, stepsOf, withAssessment } from './steps.js';
import { keepCase, toldOf, writeTies } from './ties.js';

export interface TransitionOrder {
  id: string;
  event: string;
  input: IncidentInput;
  expectedVersion?: number | null | undefined;
}

/** Told of an incident and the change that caused it; a Refusal undoes the whole write. */
export type WhenCaused = (work: Work, incident: IncidentRecord, changeId: string) => Promise<Refusal | void>;
const agentRoles = ['AGENT'] as const;

/** Events that add to what is there and so depend on no version of it. */
const additions = ['COMMENT', 'WORK_NOTE', 'REPLY'];

/** Incidents, whoever opens them. */
export class Incidents {
  readonly kind: RecordKind<IncidentFacts>;
  private readonly assessor: Assessor;
  private readonly whenever: WhenCaused[] = [];
  private readonly escalations: Escalations;

  constructor(
    graph: Graph,
    private readonly lifecycles: Lifecycles,
    model: Model,
    rootCauses: RootCauses,
  ) {
    const assessor = new Assessor(graph, model);
    this.assessor = assessor;
    this.escalations = new Escalations((work, order) => move(work, this.kind, order));
    this.kind = lifecycles.register<IncidentFacts>({
      type: 'Incident',
      prefix: 'INC',
      lifecycle: incidentLifecycle,
      instants: incidentInstants,
      facts: (runner, bare) => readIncidentFacts(runner, bare, { assessor, rootCauses }),
      properties: ({ properties, named }) => ({ ...properties, reporterId: named.reporter }),
      effect: async (work, moved) => {
        const changed = await writeTies(work, moved);
        keepCase(work, moved);
        await keepClocks(work, subjectOf(moved));
        const refused = await this.tellCause(work, moved);
        if (refused) return refused;
        return [...changed, ...(await this.resolveChildren(work, moved))];
      },
      timers: {
        [noticeEffect]: (work, timer) => this.escalations.byLevels(work, timer),
        [notAccepted]: (work, timer) => this.escalations.byTeams(work, timer),
      },
      told: toldOf,
    });
  }

  /** From now on tells, in the same transaction, of every incident that a change is known to have caused. */
  whenCaused(tell: WhenCaused): void {
    this.whenever.push(tell);
  }

  private async tellCause(work: Work, { facts, row, after }: Moved<IncidentFacts>): Promise<Refusal | undefined> {
    const changeId = facts.named.causedBy ?? facts.cause?.to;
    if (row.event !== 'CONFIRM_CHANGE' || changeId === undefined) return undefined;
    for (const tell of this.whenever) {
      const refused = await tell(work, after, changeId);
      if (refused) return refused;
    }
    return undefined;
  }

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): Incidents {
    return withParts(this, { lifecycles: this.lifecycles.seenBy(sight) });
  }

  /** What a disturbance would mean. */
  suggest(assessed: Assessed): Promise<Assessment> {
    return this.assessor.assess(assessed);
  }

  detect(input: IncidentInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.open('detectIncident', input, request, (given) => [{ event: 'DETECT', input: given }]);
  }

  /** Logs an incident and takes it as far as the input goes; each step is an event of its own. */
  log(input: IncidentInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.open('logIncident', input, request, stepsOf);
  }

  async transition(
    { id, event, input, expectedVersion }: TransitionOrder,
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    if (expectedVersion == null && !additions.includes(event))
      return new Refusal(
        'INVALID',
        `${event} takes the version it was decided on, so that nobody is overruled unseen.`,
        {
          field: 'expectedVersion',
        },
      );
    const order = { id, event, input: withAssessment(event, input), expectedVersion };
    const { lifecycles, kind } = this;
    return lifecycles.write(
      kind,
      { ...request, reason: input.reason ?? null, operation: `Incident.${event}`, request: order },
      async (work) => {
        const { roles, actor } = request;
        return move(work, kind, {
          ...{ ...order, id: await idOf(work.transaction, id) },
          ...{ roles, actor, reason: input.reason },
        });
      },
    );
  }

  /** Notes something for those who work on it, within another write. Gives whether it could. */
  async note(work: Work, id: string, comment: string): Promise<boolean> {
    const order = { ...system, id, event: 'WORK_NOTE', input: { comment } };
    return !((await move(work, this.kind, order)) instanceof Refusal);
  }

  /** Says within another write what caused it. Gives whether it could. */
  async confirmCause(work: Work, id: string, rootCause: string): Promise<boolean> {
    const order = { ...system, id, event: 'CONFIRM_CAUSE', input: withAssessment('CONFIRM_CAUSE', { rootCause }) };
    return !((await move(work, this.kind, order)) instanceof Refusal);
  }

  /** Opens an incident for what alerts tell of, as far as the product can take it. */
  async raise(input: IncidentInput): Promise<WrittenRecord | Refusal> {
    const { leading } = await this.assessor.assess({ service: undefined, items: input.items ?? [] });
    return this.log({ ...input, ...(leading !== undefined && { service: leading }) }, system);
  }

  /** What happens to an incident by itself. */
  bySystem(id: string, event: string, input: IncidentInput): Promise<WrittenRecord | Refusal> {
    const order = { id, event, input: withAssessment(event, input) };
    const request = { ...system, operation: `Incident.${event}`, request: order };
    return this.lifecycles.write(this.kind, request, (work) =>
      move(work, this.kind, { ...system, ...order, reason: input.reason }),
    );
  }

  /** A major incident's parts are over with it, as far as nothing is in their way. Those that are left stand in the event. */
  private async resolveChildren(
    work: Work,
    { facts: { input, actor }, row, after }: Moved<IncidentFacts>,
  ): Promise<AttributeDelta[]> {
    if (row.event !== 'RESOLVE' || input.resolveChildren !== true) return [];
    const rows = await work.transaction.run(cypher.incident.related, { ids: [after.id], types: ['CHILD_OF'] });
    const children = rows
      .flatMap(({ others }) => others)
      .filter(({ state }) => state === 'IN_PROGRESS' || state === 'ON_HOLD')
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const done: string[] = [];
    const left: string[] = [];
    for (const { id, number } of children) {
      const solution = `Resolved with ${after.number}: ${after.solution ?? ''}`.trim();
      const order = { id, event: 'RESOLVE', input: { resolutionCode: after.resolutionCode ?? 'SOLVED', solution } };
      const moved = await move(work, this.kind, { ...order, actor, roles: [...agentRoles], reason: solution });
      (moved instanceof Refusal ? left : done).push(number);
    }
    return [
      ...(done.length > 0 ? [{ name: 'resolvedChildren', from: null, to: done }] : []),
      ...(left.length > 0 ? [{ name: 'childrenLeft', from: null, to: left }] : []),
    ];
  }

  private async open(
    operation: string,
    input: IncidentInput,
    request: LifecycleRequest,
    steps: (input: IncidentInput) => { event: string; input: IncidentInput }[],
  ): Promise<WrittenRecord | Refusal> {
    const [number] = await this.lifecycles.takeNumbers(this.kind.prefix, 1);
    const { roles, actor } = request;
    return this.lifecycles.write<WrittenRecord>(this.kind, { ...request, operation, request: input }, async (work) => {
      const id = randomUUID();
      let written: WrittenRecord | Refusal | undefined;
      for (const step of steps(await this.withReporter(work, input, actor))) {
        written = await move(work, this.kind, { ...step, id, roles, actor, ...(!written && { number: number! }) });
        if (written instanceof Refusal) return written;
      }
      return written!;
    });
  }

  /** Who logs it reported it, where they are a person of the graph and name nobody else. */
  private async withReporter({ transaction }: Work, input: IncidentInput, actor: string): Promise<IncidentInput> {
    if (input.reporter !== undefined || (input.source ?? 'USER') !== 'USER') return input;
    const [person] = await transaction.run(cypher.cmdb.byIds, { ids: [actor] });
    return person?.class === 'Person' ? { ...input, reporter: actor } : input;
  }
}
