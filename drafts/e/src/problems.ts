import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import type { Incidents } from '../incident/incidents.js';
import { openStates } from '../incident/incident.js';
import type { Moved, RecordKind, Work } from '../lifecycle/kind.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import { relink } from '../lifecycle/links.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { Refusal } from '../refusal.js';
import { readProblemFacts } from './facts.js';
import { problemLifecycle, problemLinks, type ProblemFacts, type ProblemInput } from './problem.js';

/** Problems and known errors. */
export class Problems {
  private readonly kind: RecordKind<ProblemFacts>;

  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly incidents: Incidents,
  ) {
    this.kind = lifecycles.register<ProblemFacts>({
      type: 'Problem',
      prefix: 'PRB',
      lifecycle: problemLifecycle,
      instants: ['knownSince', 'publishedAt', 'resolvedAt', 'observedUntil', 'closedAt'],
      facts: readProblemFacts,
      properties: ({ properties }) => properties,
      effect: (work, moved) => this.effect(work, moved),
    });
  }

  /** The same for someone who sees a part of the graph: what an input names and they do not see is not there for it. */
  seenBy(sight: Sight): Problems {
    return withParts(this, { lifecycles: this.lifecycles.seenBy(sight) });
  }

  raise(input: ProblemInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'RAISE', input }, { ...request, reason: input.reason });
  }

  transition(
    order: { id: string; event: string; input: ProblemInput; expectedVersion: number },
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, order, { ...request, reason: order.input.reason });
  }

  private async effect(work: Work, moved: Moved<ProblemFacts>): Promise<AttributeDelta[]> {
    const { facts, row, after } = moved;
    const { linked, named, actor: by } = facts;
    const changed = problemLinks.flatMap((link) =>
      relink(work, after.id, link, { from: linked[link.field], to: named[link.field], by }),
    );
    const held = new Set(facts.incidents.map(({ id }) => id));
    const more = facts.namedIncidents.filter(({ id }) => !held.has(id));
    const mine = [...facts.incidents, ...more];
    if (row.event === 'MARK_DUPLICATE') this.tie(work, mine, named.duplicateOf!, by);
    else this.tie(work, more, after.id, by);
    if (more.length > 0) changed.push({ name: 'incidents', from: null, to: more.map(({ number }) => number) });
    if (row.event !== 'PUBLISH') return changed;
    const told = await this.publish(work, moved);
    return [...changed, ...(told.length > 0 ? [{ name: 'publishedTo', from: null, to: told }] : [])];
  }

  /** An incident is an instance of one problem at a time. */
  private tie(
    { transaction, changes }: Work,
    incidents: ProblemFacts['incidents'],
    problemId: string,
    by: string,
  ): void {
    if (incidents.length === 0) return;
    const ids = incidents.map(({ id }) => id);
    transaction.send(cypher.problem.untie, { ids, at: changes.at, by });
    const rows = ids.map((recordId) => ({ recordId, type: 'INSTANCE_OF', to: problemId, properties: {} }));
    transaction.send(cypher.lifecycle.link, { rows, at: changes.at, by });
  }

  /** Gives the workaround to the open incidents, in the order of their ids. */
  private async publish(work: Work, { facts, after }: Moved<ProblemFacts>): Promise<string[]> {
    const told: string[] = [];
    const open = facts.incidents.filter(({ state }) => (openStates as readonly string[]).includes(state));
    for (const { id, number } of [...open].sort((a, b) => (a.id < b.id ? -1 : 1)))
      if (await this.incidents.note(work, id, `Workaround of ${after.number}: ${after.workaround}`)) told.push(number);
    return told;
  }
}
