import { recordIsOutOfScope } from '../access/out-of-scope.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import { openStates as openIncident } from '../incident/incident.js';
import type { Incidents } from '../incident/incidents.js';
import type { Moved, Work } from '../lifecycle/kind.js';
import { relink, relinkAll } from '../lifecycle/links.js';
import type { ProblemRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { affects, singleLinks, type ProblemFacts, type ProblemIncident } from './problem.js';

/** States in which a problem's workaround is given to what is tied to it. */
const publishing = ['KNOWN_ERROR', 'FIX_IN_PROGRESS'];
/** States in which an incident takes a confirmed cause. */
const explainable = ['PRIORITISED', 'IN_PROGRESS', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'IN_REVIEW', 'REVIEWED'];
/** For how many incidents of one problem a cause is confirmed. */
const mostExplained = 100;

const byId = (incidents: readonly ProblemIncident[]): ProblemIncident[] =>
  [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a move of a problem does besides: ties, and what its incidents learn of it. */
export class ProblemEffects {
  constructor(private readonly incidents: Incidents) {}

  async apply(work: Work, moved: Moved<ProblemFacts>): Promise<AttributeDelta[] | Refusal> {
    const { facts, row, after } = moved;
    const { linked, named, actor: by } = facts;
    const changed = singleLinks.flatMap((link) =>
      relink(work, after.id, link, { from: linked[link.field], to: named[link.field], by }),
    );
    changed.push(
      ...relinkAll(
        work,
        after.id,
        { field: 'items', type: affects },
        {
          held: facts.itemsBefore.map((to) => ({ recordId: after.id, type: affects, to, validFrom: '', by: '' })),
          wanted: facts.items.map((to) => ({ to })),
          by,
        },
      ),
    );
    const come = row.event === 'RECUR' ? [...facts.added, ...missing(facts, facts.recurred)] : facts.added;
    changed.push(...this.tieIncidents(work, moved, come));
    changed.push(...(await this.publish(work, moved, come)));
    if (row.event === 'CLOSE') await this.confirmCauses(work, facts);
    const { transaction } = work;
    if (transaction.scoped && (await recordIsOutOfScope(transaction, after.id)))
      return new Refusal(
        'OUT_OF_SCOPE',
        'You would not see the problem: name a service, an item or a team that is in your scope, or an incident about one.',
        { field: 'input.service' },
      );
    return changed;
  }

  /** An incident is an instance of one problem at a time. */
  private tieIncidents(
    { transaction, changes }: Work,
    { facts, row, after }: Moved<ProblemFacts>,
    come: readonly ProblemIncident[],
  ): AttributeDelta[] {
    const { incidents, removed, named, actor: by } = facts;
    const at = changes.at;
    const isDuplicate = row.event === 'MARK_DUPLICATE';
    const handedOver = isDuplicate ? byId([...incidents, ...come]) : byId(come);
    const untied = [...handedOver, ...removed].map(({ id }) => id);
    if (untied.length > 0) transaction.send(cypher.problem.untie, { ids: untied, at, by });
    const to = isDuplicate ? named.duplicateOf! : after.id;
    const rows = handedOver.map(({ id: recordId }) => ({ recordId, type: 'INSTANCE_OF', to, properties: {} }));
    if (rows.length > 0) transaction.send(cypher.lifecycle.link, { rows, at, by });
    if (come.length + removed.length === 0) return [];
    const numbers = (of: readonly ProblemIncident[]) => (of.length > 0 ? of.map(({ number }) => number) : null);
    return [{ name: 'incidents', from: numbers(removed), to: numbers(come) }];
  }

  /** Gives the workaround to open incidents: to all with PUBLISH, later to those that come. */
  private async publish(
    work: Work,
    { facts, row, after }: Moved<ProblemFacts>,
    come: readonly ProblemIncident[],
  ): Promise<AttributeDelta[]> {
    const { workaround, publishedAt, state, number } = after;
    if (workaround === undefined || publishedAt === undefined || !publishing.includes(state)) return [];
    const told: string[] = [];
    for (const incident of byId(row.event === 'PUBLISH' ? [...facts.incidents, ...come] : come))
      if (
        (openIncident as readonly string[]).includes(incident.state) &&
        (await this.incidents.note(work, incident.id, `Workaround of ${number}: ${workaround}`))
      )
        told.push(incident.number);
    return told.length > 0 ? [{ name: 'publishedTo', from: null, to: told }] : [];
  }

  /** The cause of a problem that stayed quiet was the right one: it counts for its incidents, and for the labelled set. */
  private async confirmCauses(work: Work, { incidents, linked }: ProblemFacts): Promise<void> {
    if (linked.causeItem === undefined) return;
    const unexplained = incidents.filter(({ state, explained }) => !explained && explainable.includes(state));
    for (const { id } of byId(unexplained).slice(0, mostExplained))
      await this.incidents.confirmCause(work, id, linked.causeItem);
  }
}

/** Those of some incidents that are not of the problem. */
function missing({ incidents, added }: ProblemFacts, found: readonly ProblemIncident[]): ProblemIncident[] {
  const known = new Set([...incidents, ...added].map(({ id }) => id));
  return found.filter(({ id }) => !known.has(id));
}

/** What subscribers of the feed are told: the record, and what streams are filtered by. */
export function toldOf(record: ProblemRecord, { linked, named }: ProblemFacts): Record<string, unknown> {
  const now = (field: 'service' | 'team' | 'owner'): string | null =>
    named[field] === undefined ? (linked[field] ?? null) : named[field];
  return { ...record, service: now('service'), team: now('team'), owner: now('owner') };
}
