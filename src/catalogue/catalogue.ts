import type { Moved, RecordKind, Work } from '../lifecycle/kind.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import { relink, relinkAll } from '../lifecycle/links.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import { seesService } from '../offering/facts.js';
import type { Refusal } from '../refusal.js';
import { catalogueLinks, readCatalogueItemFacts } from './facts.js';
import { catalogueItemLifecycle, type CatalogueItemFacts, type CatalogueItemInput } from './item.js';

/** The request catalogue: what can be asked for. */
export class Catalogue {
  private readonly kind: RecordKind<CatalogueItemFacts>;

  constructor(private readonly lifecycles: Lifecycles) {
    this.kind = lifecycles.register<CatalogueItemFacts>({
      type: 'CatalogueItem',
      prefix: 'CAT',
      lifecycle: catalogueItemLifecycle,
      instants: ['publishedAt', 'retiredAt'],
      facts: readCatalogueItemFacts,
      properties: ({ properties }) => properties,
      effect: tie,
      isTheirs: seesService,
      told: ({ uniqueName: _, ...told }) => told,
    });
  }

  draft(input: CatalogueItemInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'DRAFT', input }, request);
  }

  transition(
    order: { id: string; event: string; input: CatalogueItemInput; expectedVersion?: number },
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, order, request);
  }
}

function tie(work: Work, { facts, after }: Moved<CatalogueItemFacts>): Promise<AttributeDelta[]> {
  const { links: held, actor: by, input } = facts;
  const from = held.find(({ type }) => type === catalogueLinks.offering.type)?.to;
  const to = input.offering == null ? undefined : facts.offering?.id;
  return Promise.resolve([
    ...relink(work, after.id, catalogueLinks.offering, { from, to, by }),
    ...relinkAll(work, after.id, catalogueLinks.approvers, { held, wanted: facts.approvers, by }),
  ]);
}
