import { setByHand } from '../cmdb/by-hand.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { retire } from '../cmdb/retirement.js';
import { cypher } from '../generated/cypher.js';
import type { Moved, RecordKind, Work } from '../lifecycle/kind.js';
import { relink } from '../lifecycle/links.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { Model } from '../model/model.js';
import type { ServiceRecord } from '../records.js';
import type { Refusal } from '../refusal.js';
import { partyFields, readServiceFacts, serviceLinks, type ServiceFacts, type ServiceInput } from './facts.js';
import { serviceLifecycle } from './lifecycle.js';

/** The item's stage that each state of its service stands for. */
const stages: Partial<Record<ServiceRecord['state'], string>> = {
  DESIGN: 'IN_DEVELOPMENT',
  LIVE: 'OPERATIONAL',
  RETIRING: 'RETIRING',
};

/** The service portfolio: its entries, and their items kept in step. */
export class ServicePortfolio {
  private readonly kind: RecordKind<ServiceFacts>;

  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly model: Model,
  ) {
    this.kind = lifecycles.register<ServiceFacts>({
      type: 'Service',
      prefix: 'SVC',
      lifecycle: serviceLifecycle,
      instants: ['designedAt', 'liveAt', 'retiringAt', 'retiredAt'],
      facts: readServiceFacts,
      properties: ({ input: { name, description, tier, availabilityTarget, resolutionTarget } }) => ({
        ...{ name: name?.trim(), description, tier, availabilityTarget, resolutionTarget },
      }),
      effect: (work, moved) => this.effect(work, moved),
    });
  }

  propose(input: ServiceInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'PROPOSE', input }, request);
  }

  transition(
    order: { id: string; event: string; input: ServiceInput; expectedVersion?: number },
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, order, request);
  }

  private async effect(work: Work, { facts, row, before, after }: Moved<ServiceFacts>): Promise<AttributeDelta[]> {
    const held = facts.record as unknown as Record<string, string | undefined>;
    const changed = serviceLinks.flatMap((link) => {
      const named = facts.named[link.field];
      const to = facts.input[link.field] === null ? null : named?.id;
      return relink(work, after.id, link, { from: held[link.field], to, by: facts.actor });
    });
    if (row.event === 'SUBSCRIBE' || row.event === 'UNSUBSCRIBE')
      return this.subscribe(work, row.event, after.id, facts);
    const itemId = facts.named.item?.id ?? held['item'];
    if (itemId !== undefined) await this.keepInStep(work, itemId, { before, after });
    const { dependents } = facts;
    if (row.event === 'RETIRE' && dependents.length > 0)
      changed.push({ name: 'dependents', from: null, to: dependents.map(({ id, name }) => ({ id, name })) });
    return changed;
  }

  /** Ties customers and subscribers that have it not yet, or ends the ties of those who have. */
  private subscribe(
    { transaction, changes }: Work,
    event: 'SUBSCRIBE' | 'UNSUBSCRIBE',
    recordId: string,
    { namedParties, parties, actor: by }: ServiceFacts,
  ): AttributeDelta[] {
    const at = changes.at;
    return partyFields.flatMap(({ field, type }): AttributeDelta[] => {
      const has = (id: string): boolean => parties.some((one) => one.field === field && one.id === id);
      const named = new Map((namedParties[field] ?? []).flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
      const ids = [...named.keys()].filter((id) => has(id) === (event === 'UNSUBSCRIBE'));
      if (ids.length === 0) return [];
      const told = ids.map((id) => ({ id, name: named.get(id) }));
      if (event === 'UNSUBSCRIBE') {
        transaction.send(cypher.lifecycle.unlink, { recordId, type, to: ids, at, by });
        return [{ name: field, from: told, to: null }];
      }
      const rows = ids.map((to) => ({ recordId, type, to, properties: {} }));
      transaction.send(cypher.lifecycle.link, { rows, at, by });
      return [{ name: field, from: null, to: told }];
    });
  }

  /** The item follows its service. One that is in operation stays so while a service around it is designed. */
  private async keepInStep(
    { transaction, changes }: Work,
    itemId: string,
    { before, after }: Pick<Moved<ServiceFacts>, 'before' | 'after'>,
  ): Promise<void> {
    if (after.state === 'RETIRED') {
      if (before?.state !== 'RETIRING') return;
      const [item] = await transaction.run(cypher.import.lockItems, { ids: [itemId] });
      if (item && item.retiredAt === undefined) await retire(transaction, changes, [item], 'manual');
      return;
    }
    const [item] = await transaction.run(cypher.cmdb.byIds, { ids: [itemId] });
    const stage = after.state === 'DESIGN' && item?.lifecycleStage === 'OPERATIONAL' ? undefined : stages[after.state];
    const itemClass = this.model.classes.get(item?.class ?? '');
    const tier = itemClass?.fields.has('tier') ? after.tier : undefined;
    await setByHand(transaction, changes, this.model, itemId, { lifecycleStage: stage, tier });
  }
}
