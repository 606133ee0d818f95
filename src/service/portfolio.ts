import { setByHand } from '../cmdb/by-hand.js';
import { findItems } from '../cmdb/references.js';
import { retire } from '../cmdb/retirement.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { BareFacts, Moved, RecordKind, Work } from '../lifecycle/kind.js';
import { linksOf, relink } from '../lifecycle/links.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { Model } from '../model/model.js';
import type { Neighbour, RecordLink, ServiceRecord } from '../records.js';
import type { Refusal } from '../refusal.js';
import { serviceLifecycle, serviceLinks, type ServiceFacts, type ServiceInput } from './lifecycle.js';

const linkTypes = serviceLinks.map(({ type }) => type);

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
      facts: readFacts,
      properties: ({ input: { name, description, tier } }) => ({ name: name?.trim(), description, tier }),
      effect: (work, moved) => this.effect(work, moved),
    });
  }

  propose(input: ServiceInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'PROPOSE', input }, request);
  }

  transition(
    order: { id: string; event: string; input: ServiceInput; expectedVersion: number },
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
    const itemId = facts.named.item?.id ?? held['item'];
    if (itemId !== undefined) await this.keepInStep(work, itemId, { before, after });
    const { dependents } = facts;
    if (row.event === 'RETIRE' && dependents.length > 0)
      changed.push({ name: 'dependents', from: null, to: dependents.map(({ id, name }) => ({ id, name })) });
    return changed;
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

/** A service's record with what it is tied to, by the input's field. */
const withLinks = (record: ServiceRecord, links: readonly RecordLink[]): ServiceRecord => ({
  ...record,
  ...Object.fromEntries(
    serviceLinks.flatMap(({ field, type }) => {
      const link = links.find((one) => one.type === type);
      return link ? [[field, link.to]] : [];
    }),
  ),
});

async function readFacts(runner: Runner, bare: readonly BareFacts<ServiceFacts>[]): Promise<ServiceFacts[]> {
  const links = await linksOf(
    runner,
    bare.map(({ record }) => record.id),
    linkTypes,
  );
  const records = bare.map(({ record }) => withLinks(record, links.get(record.id) ?? []) as ServiceRecord & Held);
  const named = await Promise.all(bare.map(({ input }) => readNamed(runner, input)));
  // Only a move names an item; under its lock nobody else takes it.
  const taken = named.flatMap(({ item }) => item?.id ?? []);
  if (taken.length > 0) await runner.run(cypher.import.lockItems, { ids: taken.sort() });
  const ids = [...new Set([...taken, ...records.flatMap(({ item }) => item ?? [])])];
  const except = bare.length === 1 ? bare[0]!.record.id : '';
  const rows = ids.length === 0 ? [] : await runner.run(cypher.service.facts, { ids, except });
  const byItem = new Map(rows.map((row) => [row.itemId, row]));
  return bare.map((one, index) => {
    const found = byItem.get(named[index]!.item?.id ?? records[index]!.item ?? '');
    return {
      ...one,
      record: records[index]!,
      named: named[index]!,
      itemTakenBy: named[index]!.item ? (found?.takenBy ?? undefined) : undefined,
      supporting: found?.supporting ?? 0,
      dependents: found?.dependents ?? [],
    };
  });
}

interface Held {
  item?: string;
}

/** The items that an input's references name; null for one that names none. */
async function readNamed(runner: Runner, input: ServiceInput): Promise<ServiceFacts['named']> {
  const given = serviceLinks.flatMap(({ field }) => {
    const reference = input[field];
    return reference == null ? [] : [{ field, reference }];
  });
  if (given.length === 0) return {};
  const found = await findItems(
    runner,
    given.map(({ reference }) => reference),
  );
  const ids = found.flatMap((item) => item?.id ?? []);
  const items = new Map((await runner.run(cypher.cmdb.byIds, { ids })).map((item) => [item.id, item]));
  return Object.fromEntries(
    given.map(({ field }, index): [string, Neighbour | null] => {
      const item = items.get(found[index]?.id ?? '');
      return [field, item ? { id: item.id, name: item.name, class: item.class } : null];
    }),
  );
}
