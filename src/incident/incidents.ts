import { randomUUID } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { keepClocks, noticeEffect } from '../agreement/clocks.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { RecordKind, Work } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import { idOf, system, type LifecycleRequest, type Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type WrittenRecord } from '../lifecycle/move.js';
import type { Model } from '../model/model.js';
import type { IncidentRecord, TimerRecord } from '../records.js';
import type { RootCauses } from '../rootcause/root-causes.js';
import { Refusal } from '../refusal.js';
import { Assessor, type Assessed, type Assessment } from './assessment.js';
import { escalationOf, stillSubject, subjectOf } from './clocks.js';
import { linkedOf, readIncidentFacts } from './facts.js';
import { incidentLinkTypes, type IncidentFacts, type IncidentInput } from './incident.js';
import { incidentLifecycle } from './lifecycle.js';
import { incidentInstants, stepsOf, withAssessment } from './steps.js';
import { keepCase, toldOf, writeTies } from './ties.js';

export interface TransitionOrder {
  id: string;
  event: string;
  input: IncidentInput;
  expectedVersion?: number | null | undefined;
}

/** Events that add to what is there and so depend on no version of it. */
const additions = ['COMMENT', 'WORK_NOTE', 'REPLY'];

/** Incidents, whoever opens them. */
export class Incidents {
  readonly kind: RecordKind<IncidentFacts>;
  private readonly assessor: Assessor;

  constructor(
    graph: Graph,
    private readonly lifecycles: Lifecycles,
    model: Model,
    rootCauses: RootCauses,
  ) {
    const assessor = new Assessor(graph, model);
    this.assessor = assessor;
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
        return changed;
      },
      timers: { [noticeEffect]: (work, timer) => this.escalate(work, timer) },
      told: toldOf,
    });
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

  /** Shares of service levels were used up: who has more authority is told. */
  private async escalate(work: Work, { recordId }: TimerRecord): Promise<Refusal | void> {
    const [incident] = await work.transaction.run(cypher.lifecycle.byIds, { ids: [recordId] });
    const links = await linksOf(work.transaction, [recordId], incidentLinkTypes);
    const subject = stillSubject(incident as IncidentRecord, linkedOf(links.get(recordId) ?? []).linked.service);
    const notices = await keepClocks(work, subject, { fired: true });
    const reason = escalationOf(notices);
    if (reason === undefined || incident?.state !== 'IN_PROGRESS') return;
    const order = { ...system, id: recordId, event: 'ESCALATE_HIERARCHICAL', input: { reason }, reason };
    const moved = await move(work, this.kind, order);
    if (moved instanceof Refusal) return moved;
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
