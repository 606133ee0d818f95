import { randomUUID } from 'node:crypto';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { cypher } from '../generated/cypher.js';
import { given } from '../inventory/checks.js';
import type { Moved, RecordKind, Work } from '../lifecycle/kind.js';
import { Refusal } from '../refusal.js';
import { wordsOf } from '../cmdb/words.js';
import { assetLifecycle, dependentsProblem } from './asset.js';
import { worthOn } from './worth.js';
import { assetFacts, type AssetFacts, type AssetTies } from './facts.js';

/** Events after which nobody has it in hands. */
const endsCustody = new Set(['CHECK_IN', 'RETIRE', 'DISPOSE']);

/** How assets live. */
export const assetKind: RecordKind<AssetFacts> = {
  type: 'Asset',
  prefix: 'AST',
  lifecycle: assetLifecycle,
  instants: [
    ...['approvedAt', 'receivedAt', 'inUseSince', 'retiredAt', 'disposalApprovedAt', 'disposedAt', 'missingSince'],
  ],
  facts: assetFacts,
  properties: ({ record, properties, model }) => {
    const wanted = given(properties);
    const after = { ...record, ...wanted } as typeof record;
    const tag = after.tag ?? record.number;
    const texts = [tag, after.serialNumber, after.name ?? model?.name].filter((text) => typeof text === 'string');
    return { ...wanted, tag, searchWords: [...new Set(texts.flatMap(wordsOf))] };
  },
  effect: tie,
};

/** Writes what a move changes of an asset's ties; each that ends is kept with its end. */
async function tie(work: Work, moved: Moved<AssetFacts>): Promise<AttributeDelta[] | Refusal> {
  const { facts, row, after } = moved;
  const { transaction, changes } = work;
  const { ties, named, input } = facts;
  if (row.event === 'RETIRE' && ties.item !== undefined) {
    // Who relates something to the item waits for its lock, or has made it known by now.
    await transaction.run(cypher.import.lockItems, { ids: [ties.item] });
    const [found] = await transaction.run(cypher.asset.dependents, { ids: [ties.item] });
    const problem = dependentsProblem(found?.dependents ?? []);
    if (problem !== undefined)
      return new Refusal('GUARD_FAILED', problem, { failures: [{ code: 'DEPENDENTS', message: problem }] });
  }
  const wanted: Partial<Record<keyof AssetTies, string | null | undefined>> = {
    model: input.model == null ? undefined : facts.model?.id,
    item: input.item === null ? null : named.item?.id,
    owner: input.owner === null ? null : named.owner?.id,
    custodian: input.custodian === null || endsCustody.has(row.event) ? null : named.custodian?.id,
    location: input.location === null ? null : named.location?.id,
    partOf: input.partOf,
  };
  const deltas: AttributeDelta[] = [];
  const differs = (field: keyof typeof wanted): boolean => {
    const to = wanted[field];
    if (to === undefined || (to ?? undefined) === ties[field]) return false;
    deltas.push({ name: field, from: ties[field] ?? null, to });
    return true;
  };
  const ended: { from: string; type: string; to: string | null }[] = [];
  const begun: { from: string; type: string; to: string; line: number | null }[] = [];
  const relink = (field: 'model' | 'item' | 'partOf', type: string): void => {
    if (!differs(field)) return;
    ended.push({ from: after.id, type, to: null });
    const to = wanted[field];
    if (to != null) begun.push({ from: after.id, type, to, line: null });
  };
  relink('model', 'OF_MODEL');
  relink('item', 'REPRESENTS');
  relink('partOf', 'BUILT_INTO');
  orderDelta(facts, after.id, deltas, ended, begun);
  if (input.coveredBy !== undefined) {
    const covers = [...new Set(input.coveredBy ?? [])];
    const gone = ties.coveredBy.filter((id) => !covers.includes(id));
    const come = covers.filter((id) => !ties.coveredBy.includes(id));
    ended.push(...gone.map((to) => ({ from: after.id, type: 'COVERED_BY', to })));
    begun.push(...come.map((to) => ({ from: after.id, type: 'COVERED_BY', to, line: null })));
    if (gone.length + come.length > 0) deltas.push({ name: 'coveredBy', from: ties.coveredBy, to: covers });
  }
  if (ended.length > 0) await transaction.run(cypher.inventory.endLinks, { rows: ended, at: changes.at });
  if (begun.length > 0) await transaction.run(cypher.inventory.links, { rows: begun, at: changes.at });
  for (const [field, type] of [
    ['owner', 'OWNS'],
    ['custodian', 'HOLDS'],
    ['location', 'KEPT_AT'],
  ] as const) {
    const changed = differs(field);
    // The same hands for longer is a new custody, with its own day to be given back.
    const renewed = field === 'custodian' && !changed && input.dueAt !== undefined && ties.custodian !== undefined;
    if (!changed && !renewed) continue;
    const to = changed ? wanted[field] : ties.custodian;
    await succeed(work, moved, { field, type, to: to ?? null });
  }
  if (row.event === 'DISPOSE') await certify(work, moved);
  return deltas;
}

/** Writes down, for good, what goes and why. */
async function certify({ transaction, changes }: Work, { facts, after }: Moved<AssetFacts>): Promise<void> {
  const { id: assetId, number, tag, serialNumber, cost, currency, wipeCertificate } = after;
  const certificateId = randomUUID();
  const bookValue = worthOn(after, facts.model, changes.at.slice(0, 10))?.minorUnits;
  const properties = given({
    ...{ id: certificateId, recordType: 'ScrapCertificate', certificateNumber: number.replace('AST', 'SCR') },
    ...{ assetNumber: number, tag, modelName: facts.model!.name, serialNumber, cost, bookValue, currency },
    ...{ storesData: facts.storesData, wipeCertificate, disposalMethod: after.disposalMethod },
    ...{ approvedBy: after.disposalApprovedBy, approvedAt: after.disposalApprovedAt, disposedBy: facts.actor },
  });
  await transaction.run(cypher.asset.certify, { assetId, properties, at: changes.at });
  const { id: _, ...state } = properties;
  changes.record(certificateId, {
    type: 'ScrapCertificate',
    operation: 'CREATED',
    state: { ...state, disposedAt: changes.at },
  });
}

function orderDelta(
  { input, ties, orderId }: AssetFacts,
  from: string,
  deltas: AttributeDelta[],
  ended: { from: string; type: string; to: string | null }[],
  begun: { from: string; type: string; to: string; line: number | null }[],
): void {
  if (input.order === undefined && input.orderLine === undefined) return;
  const order = input.order === undefined ? ties.order : orderId;
  const line = input.orderLine ?? undefined;
  if (order === ties.order && line === ties.orderLine) return;
  ended.push({ from, type: 'BOUGHT_WITH', to: null });
  if (order !== undefined) begun.push({ from, type: 'BOUGHT_WITH', to: order, line: line ?? null });
  deltas.push({ name: 'order', from: ties.order ?? null, to: order ?? null });
}

/** Ends one tenure and begins the next at the same instant, later than the beginning of the one before. */
async function succeed(
  { transaction, changes }: Work,
  { facts: { stored, input }, after: { id } }: Moved<AssetFacts>,
  {
    field,
    type,
    to,
  }: { field: 'owner' | 'custodian' | 'location'; type: 'OWNS' | 'HOLDS' | 'KEPT_AT'; to: string | null },
): Promise<void> {
  const open = [...(stored?.holders ?? []), ...(stored?.links ?? [])].find((one) => one.type === type);
  const least = open ? Date.parse(open.from) + 1 : 0;
  const at = new Date(Math.max(Date.parse(changes.at), least)).toISOString();
  if (open) await transaction.run(cypher.asset.endTenure, { id, type, at });
  if (to === null) return;
  if (field === 'owner') await transaction.run(cypher.asset.beginOwnership, { id, itemId: to, at });
  else if (field === 'location') await transaction.run(cypher.asset.beginStay, { id, itemId: to, at });
  else await transaction.run(cypher.asset.beginCustody, { id, itemId: to, at, dueAt: input.dueAt ?? null });
}
