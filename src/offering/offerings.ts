import type { AttributeDelta } from '../cmdb/reconcile.js';
import type { Moved, RecordKind, Work } from '../lifecycle/kind.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import { relink, relinkAll } from '../lifecycle/links.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { Refusal } from '../refusal.js';
import { offeringLinks, readOfferingFacts, seesService } from './facts.js';
import { offeringLifecycle, type OfferingFacts, type OfferingInput } from './offering.js';

/** Offerings of services. */
export class Offerings {
  private readonly kind: RecordKind<OfferingFacts>;

  constructor(private readonly lifecycles: Lifecycles) {
    this.kind = lifecycles.register<OfferingFacts>({
      type: 'ServiceOffering',
      prefix: 'OFR',
      lifecycle: offeringLifecycle,
      instants: ['offeredAt', 'retiredAt'],
      facts: readOfferingFacts,
      properties: ({ properties }) => properties,
      effect: tie,
      isTheirs: seesService,
      told: ({ uniqueName: _, ...told }) => told,
    });
  }

  plan(input: OfferingInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'PLAN', input }, request);
  }

  transition(
    order: { id: string; event: string; input: OfferingInput; expectedVersion?: number },
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, order, request);
  }
}

function tie(work: Work, { facts, after }: Moved<OfferingFacts>): Promise<AttributeDelta[]> {
  const { links: held, actor: by, input } = facts;
  const from = (type: string): string | undefined => held.find((link) => link.type === type)?.to;
  const service = input.service == null ? undefined : facts.service?.id;
  return Promise.resolve([
    ...relink(work, after.id, offeringLinks.service, { from: from('OFFERING_OF'), to: service, by }),
    ...relink(work, after.id, offeringLinks.calendar, { from: from('OPEN_BY'), to: facts.calendarId, by }),
    ...relinkAll(work, after.id, offeringLinks.offeredTo, { held, wanted: facts.offeredTo, by }),
  ]);
}
