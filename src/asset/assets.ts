import { randomUUID } from 'node:crypto';
import { cypher } from '../generated/cypher.js';
import { InputChecks } from '../inventory/checks.js';
import { itemsFor } from '../inventory/inventory.js';
import type { Graph } from '../graph/graph.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { RecordKind, Work } from '../lifecycle/kind.js';
import type { ReservationRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { AssetFacts, AssetInput } from './facts.js';
import { assetKind } from './kind.js';

/** A reservation that was written. */
export interface WrittenReservation {
  reservationId: string;
  changeSet: string;
}

interface Move {
  id: string;
  event: string;
  input: AssetInput;
  expectedVersion?: number | null | undefined;
}

/** Assets: registering, moving, reserving. */
export class Assets {
  private readonly kind: RecordKind<AssetFacts>;

  constructor(
    private readonly graph: Graph,
    private readonly lifecycles: Lifecycles,
  ) {
    this.kind = lifecycles.register(assetKind);
  }

  /** Registers an asset in the state that the input names, PLANNED unless said. */
  register(input: AssetInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'REGISTER', input }, request);
  }

  /** Moves an asset, named by its id or tag. */
  async move(
    { id: named, event, input, expectedVersion }: Move,
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    const id = await this.idOf(named);
    return this.lifecycles.transition(this.kind, { id, event, input, expectedVersion }, request);
  }

  /** Reserves an asset for somebody, [from, to). Of two that overlap the later is refused. */
  reserve(
    {
      asset: named,
      for: who,
      from,
      to,
      note,
    }: { asset: string; for: string; from: string; to: string; note?: string | null | undefined },
    request: LifecycleRequest,
  ): Promise<WrittenReservation | Refusal> {
    const order = { ...request, operation: 'reserveAsset', request: { asset: named, who, from, to, note } };
    return this.lifecycles.write<WrittenReservation>({}, order, async (work) => {
      const { transaction, changes } = work;
      const asset = await this.idOf(named);
      const state = await lockedState(work, asset);
      if (state instanceof Refusal) return state;
      const checks = new InputChecks();
      const text = checks.text('note', note);
      const [itemId] = await itemsFor(
        transaction,
        { field: 'for', ids: [who], classes: ['Person', 'Team'] },
        checks.failures,
      );
      if (['RETIRED', 'DISPOSED'].includes(state)) checks.fail('asset', `is ${state}: it cannot be reserved.`);
      if (to <= from) checks.fail('to', 'lies at `from` or before it.');
      if (to <= changes.at) checks.fail('to', 'lies in the past.');
      const [row] = await transaction.run(cypher.asset.reservations, { ids: [asset], now: from });
      for (const other of row?.reservations ?? [])
        if (other.from < to && from < other.to)
          checks.fail(
            'from',
            `overlaps: ${other.forHidden ? 'someone' : other.forName} has it from ${other.from} to ${other.to}.`,
            'OVERLAP',
          );
      if (checks.failures.length > 0)
        return new Refusal('INVALID', 'It cannot be reserved so.', { failures: checks.failures });
      const id = randomUUID();
      const properties = { createdBy: request.actor, ...(text != null && { note: text }) };
      const dates = { from, to, at: changes.at };
      await transaction.run(cypher.asset.reserve, { id, assetId: asset, itemId: itemId!, properties, ...dates });
      await tell(work, id, 'CREATED');
      return { reservationId: id, changeSet: changes.id };
    });
  }

  cancelReservation(id: string, request: LifecycleRequest): Promise<WrittenReservation | Refusal> {
    const order = { ...request, operation: 'cancelAssetReservation', request: { id } };
    return this.lifecycles.write<WrittenReservation>({}, order, async (work) => {
      const { transaction, changes } = work;
      const none = new Refusal('NOT_FOUND', `There is no reservation ${JSON.stringify(id)}.`, { field: 'id' });
      const [before] = await transaction.run(cypher.asset.reservationsByIds, { ids: [id] });
      if (!before) return none;
      await transaction.run(cypher.asset.lock, { ids: [before.assetId] });
      const [found] = await transaction.run(cypher.asset.reservationsByIds, { ids: [id] });
      if (found?.state !== 'ACTIVE') return new Refusal('INVALID', 'It was cancelled already.', { field: 'id' });
      await transaction.run(cypher.asset.cancelReservation, { id, at: changes.at });
      await tell(work, id, 'UPDATED');
      return { reservationId: id, changeSet: changes.id };
    });
  }

  /** The id of what is named by its id or tag; what names nothing stays, for whoever says that there is none. */
  private async idOf(named: string): Promise<string> {
    const [found] = await this.graph.run(cypher.asset.byTags, { tags: [named] });
    return found?.seen ? found.id : named;
  }
}

async function lockedState({ transaction }: Work, id: string): Promise<string | Refusal> {
  await transaction.run(cypher.asset.lock, { ids: [id] });
  const [asset] = await transaction.run(cypher.asset.byIds, { ids: [id] });
  return asset?.state ?? new Refusal('NOT_FOUND', `There is no asset ${JSON.stringify(id)}.`, { field: 'input.asset' });
}

async function tell({ transaction, changes }: Work, id: string, operation: 'CREATED' | 'UPDATED'): Promise<void> {
  const [found] = await transaction.run(cypher.asset.reservationsByIds, { ids: [id] });
  const { id: _, recordType: type, forHidden: __, ...state }: ReservationRecord = found!;
  changes.record(id, { type, operation, state });
}
