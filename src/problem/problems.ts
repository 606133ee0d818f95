import { randomUUID } from 'node:crypto';
import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { cypher } from '../generated/cypher.js';
import type { Incidents } from '../incident/incidents.js';
import type { RecordKind, Work } from '../lifecycle/kind.js';
import { system, type LifecycleRequest, type Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type WrittenRecord } from '../lifecycle/move.js';
import type { ProblemRecord, TimerRecord } from '../records.js';
import type { Refusal } from '../refusal.js';
import type { ProblemCandidate } from './candidates.js';
import { readProblemFacts } from './facts.js';
import { observeEffect, problemLifecycle } from './lifecycle.js';
import type { ProblemFacts, ProblemInput } from './problem.js';
import { ProblemEffects, toldOf } from './effects.js';

export interface ProblemOrder {
  id: string;
  event: string;
  input: ProblemInput;
  expectedVersion: number;
}

/** Problems and known errors. */
export class Problems {
  readonly kind: RecordKind<ProblemFacts>;

  constructor(
    private readonly lifecycles: Lifecycles,
    incidents: Incidents,
  ) {
    const effects = new ProblemEffects(incidents);
    this.kind = lifecycles.register<ProblemFacts>({
      type: 'Problem',
      prefix: 'PRB',
      lifecycle: problemLifecycle,
      instants: [
        ...['assessedAt', 'analysisStartedAt', 'knownSince', 'publishedAt', 'fixStartedAt', 'resolvedAt'],
        ...['observedUntil', 'closedAt', 'riskAcceptedAt'],
      ],
      facts: readProblemFacts,
      properties: ({ properties }) => properties,
      effect: (work, moved) => effects.apply(work, moved),
      timers: { [observeEffect]: (work, timer) => this.observe(work, timer) },
      told: toldOf,
    });
  }

  /** The same for someone who sees a part of the graph: what an input names and they do not see is not there for it. */
  seenBy(sight: Sight): Problems {
    return withParts(this, { lifecycles: this.lifecycles.seenBy(sight) });
  }

  raise(input: ProblemInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'RAISE', input }, { ...request, reason: input.reason ?? null });
  }

  transition(order: ProblemOrder, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, order, { ...request, reason: order.input.reason ?? null });
  }

  /** Raises what a pattern points to, unless another process did meanwhile: its incidents are then of that problem. */
  async raiseFor({ itemId, category, because, pattern, ...candidate }: ProblemCandidate): Promise<void> {
    const { title, incidents, trigger } = candidate;
    const [number] = await this.lifecycles.takeNumbers(this.kind.prefix, 1);
    const input = {
      ...{ title, incidents, trigger, proactive: true, ...(pattern !== undefined && { pattern }) },
      ...(category !== '' && { category }),
      ...(itemId !== null && { items: [itemId] }),
    };
    const order = { ...system, operation: 'Problem.RAISE', reason: because, request: null };
    await this.lifecycles.write(this.kind, order, async (work) => {
      const ids = [...incidents].sort();
      if ((await work.transaction.run(cypher.problem.untied, { ids })).length < ids.length) {
        work.changes.discard();
        return undefined;
      }
      return move(work, this.kind, {
        ...system,
        ...{ id: randomUUID(), number: number!, event: 'RAISE', input, reason: because },
      });
    });
  }

  /** The time of watching is over: what stayed quiet is closed, what came back is looked into again. */
  private async observe(work: Work, { recordId }: TimerRecord): Promise<unknown> {
    const [record] = await work.transaction.run(cypher.lifecycle.byIds, { ids: [recordId] });
    const bare = { record: record as ProblemRecord, input: {}, now: work.changes.at, actor: system.actor };
    const [facts] = await readProblemFacts(work.transaction, [bare]);
    const { recurred } = facts!;
    if (recurred.length === 0)
      return move(work, this.kind, { ...system, id: recordId, event: 'CLOSE', input: {}, reason: 'timer' });
    const reason = `${recurred.map(({ number }) => number).join(', ')} came since it was resolved.`;
    return move(work, this.kind, { ...system, id: recordId, event: 'RECUR', input: { reason }, reason });
  }
}
