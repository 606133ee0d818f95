import { findItems } from '../cmdb/references.js';
import type { Facts } from '../engine/lifecycle.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { linesOf } from '../inventory/record.js';
import { dayText, InputChecks, problemsByField } from '../inventory/checks.js';
import type { BareFacts } from '../lifecycle/kind.js';
import type { AssetRecord, InventoryRecord, Neighbour, ReservationRecord, StoredAsset } from '../records.js';

/** What events of an asset take. Items are ids or `source:key`. */
export interface AssetInput {
  state?: AssetRecord['state'] | null | undefined;
  tag?: string | null | undefined;
  model?: string | null | undefined;
  name?: string | null | undefined;
  serialNumber?: string | null | undefined;
  costCentre?: string | null | undefined;
  cost?: { minorUnits: number; currency: string } | null | undefined;
  acquiredOn?: unknown;
  storesData?: boolean | null | undefined;
  legalHold?: boolean | null | undefined;
  item?: string | null | undefined;
  owner?: string | null | undefined;
  custodian?: string | null | undefined;
  dueAt?: string | null | undefined;
  location?: string | null | undefined;
  order?: string | null | undefined;
  orderLine?: number | null | undefined;
  coveredBy?: readonly string[] | null | undefined;
  partOf?: string | null | undefined;
  note?: string | null | undefined;
  wipeCertificate?: string | null | undefined;
  disposalMethod?: AssetRecord['disposalMethod'] | null | undefined;
  missingKind?: AssetRecord['missingKind'] | null | undefined;
}

/** Fields that name an item, with the classes it may have; any unless given. */
export const itemFields = {
  item: undefined,
  owner: ['Person', 'Team', 'Organisation'],
  custodian: ['Person', 'Team'],
  location: ['Site', 'Rack'],
} as const;
export type ItemField = keyof typeof itemFields;

/** What an asset is tied to now. */
export interface AssetTies {
  readonly model?: string | undefined;
  readonly item?: string | undefined;
  readonly owner?: string | undefined;
  readonly custodian?: string | undefined;
  readonly location?: string | undefined;
  readonly order?: string | undefined;
  readonly orderLine?: number | undefined;
  readonly partOf?: string | undefined;
  readonly coveredBy: readonly string[];
}

export interface AssetFacts extends Facts<AssetRecord, AssetInput> {
  /** As the graph has it; undefined while it is created. */
  readonly stored: StoredAsset | undefined;
  readonly ties: AssetTies;
  /** The items that the input names; null where it names none. */
  readonly named: Readonly<Partial<Record<ItemField, Neighbour | null>>>;
  /** What is wrong with the input, by field. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  readonly model: InventoryRecord | undefined;
  /** The order that the input names. */
  readonly orderId: string | undefined;
  readonly storesData: boolean;
  /** What is in operation and depends on its item; one more than is shown. */
  readonly dependents: readonly Neighbour[];
  /** What it is reserved for now. */
  readonly reservation: ReservationRecord | undefined;
  /** Properties that the input gives, checked. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export function tiesOf(stored: Pick<StoredAsset, 'links' | 'holders'> | undefined): AssetTies {
  const link = (type: string) => stored?.links.find((one) => one.type === type);
  const holder = (type: string) => stored?.holders.find((one) => one.type === type)?.id;
  return {
    model: link('OF_MODEL')?.id,
    item: link('REPRESENTS')?.id,
    owner: holder('OWNS'),
    custodian: holder('HOLDS'),
    location: link('KEPT_AT')?.id,
    order: link('BOUGHT_WITH')?.id,
    orderLine: link('BOUGHT_WITH')?.line ?? undefined,
    partOf: link('BUILT_INTO')?.id,
    coveredBy: stored?.links.filter(({ type }) => type === 'COVERED_BY').map(({ id }) => id) ?? [],
  };
}

/** Reads what guards of assets look at: of many with an empty input, or of one with its own. */
export async function assetFacts(runner: Runner, bare: readonly BareFacts<AssetFacts>[]): Promise<AssetFacts[]> {
  const ids = bare.flatMap(({ record }) => (record.version > 0 ? [record.id] : []));
  const stored = new Map(
    ids.length > 0 ? (await runner.run(cypher.asset.byIds, { ids })).map((asset) => [asset.id, asset]) : [],
  );
  const ties = bare.map(({ record }) => tiesOf(stored.get(record.id)));
  const items = ties.flatMap(({ item }) => item ?? []);
  const dependents = new Map(
    items.length > 0
      ? (await runner.run(cypher.asset.dependents, { ids: items })).map((row) => [row.itemId, row.dependents])
      : [],
  );
  const reservations = new Map(
    ids.length > 0
      ? (await runner.run(cypher.asset.reservedNow, { ids, now: bare[0]!.now })).map((row) => [row.assetId, row])
      : [],
  );
  const facts: AssetFacts[] = [];
  for (const [index, { record, input, now, actor }] of bare.entries()) {
    const read = await readInput(runner, record, input, ties[index]!);
    const model = read.model ?? (await modelsOf(runner, ties[index]!.model));
    facts.push({
      ...{ record, input, now, actor, ...read, model },
      stored: stored.get(record.id),
      ties: ties[index]!,
      storesData: input.storesData ?? record.storesData ?? model?.storesData ?? false,
      dependents: dependents.get(ties[index]!.item ?? '') ?? [],
      reservation: reservations.get(record.id),
    });
  }
  return facts;
}

async function modelsOf(runner: Runner, id: string | undefined): Promise<InventoryRecord | undefined> {
  if (id === undefined) return undefined;
  const [model] = await runner.run(cypher.inventory.byIds, { ids: [id] });
  return model?.recordType === 'AssetModel' ? model : undefined;
}

/** Checks an input and finds what it names. Locks what two writers could take at once: items, and lines of orders. */
async function readInput(runner: Runner, record: AssetRecord, input: AssetInput, ties: AssetTies) {
  const checks = new InputChecks();
  const properties: Record<string, unknown> = {
    tag: checks.text('tag', input.tag, { required: true, longest: 100 }),
    name: checks.text('name', input.name),
    serialNumber: checks.text('serialNumber', input.serialNumber, { longest: 200 }),
    costCentre: checks.text('costCentre', input.costCentre, { longest: 100 }),
    acquiredOn: dayText(input.acquiredOn),
    storesData: input.storesData,
    legalHold: input.legalHold,
    note: checks.text('note', input.note),
    wipeCertificate: checks.text('wipeCertificate', input.wipeCertificate, { longest: 500 }),
    disposalMethod: input.disposalMethod,
    missingKind: input.missingKind,
    ...checks.money('cost', input.cost),
  };
  const tag = properties['tag'] as string | undefined;
  if (tag != null) {
    const [held] = await runner.run(cypher.asset.byTags, { tags: [tag] });
    if (held && held.id !== record.id)
      checks.fail(
        'tag',
        `${JSON.stringify(tag)} is on another asset. Choose another, or change that one.`,
        'DUPLICATE',
      );
  }
  const named = await namedItems(runner, input, checks);
  if (named.item && named.item.id !== ties.item) {
    // Of two that take one item at once, the later waits here and then sees it taken.
    await runner.run(cypher.import.lockItems, { ids: [named.item.id] });
    const [other] = await runner.run(cypher.asset.ofItems, { ids: [named.item.id] });
    if (other && other.id !== record.id)
      checks.fail('item', `${named.item.name} is another asset's item. Take it from that one first (item: null).`);
  }
  const model = await inventoryOf(runner, checks, 'model', input.model, ['AssetModel']);
  const orderId = await checkOrder(runner, checks, input, ties);
  for (const id of input.coveredBy ?? []) await inventoryOf(runner, checks, 'coveredBy', id, ['Contract', 'Warranty']);
  if (input.partOf != null) await checkWhole(runner, checks, record.id, input.partOf);
  if (input.dueAt != null && input.custodian === undefined && ties.custodian === undefined)
    checks.fail('dueAt', 'is for who has it in hands: give a custodian.');
  const problems = problemsByField(checks.failures);
  return { named, model, orderId, problems, properties };
}

async function namedItems(runner: Runner, input: AssetInput, checks: InputChecks): Promise<AssetFacts['named']> {
  const fields = (Object.keys(itemFields) as ItemField[]).filter((field) => input[field] != null);
  if (fields.length === 0) return {};
  const found = await findItems(
    runner,
    fields.map((field) => input[field]!),
  );
  const items = await runner.run(cypher.cmdb.byIds, { ids: found.flatMap((one) => one?.id ?? []) });
  const byId = new Map(items.map((item) => [item.id, item]));
  const named: Partial<Record<ItemField, Neighbour | null>> = {};
  for (const [index, field] of fields.entries()) {
    const item = byId.get(found[index]?.id ?? '');
    named[field] = item ? { id: item.id, name: item.name, class: item.class } : null;
    const classes: readonly string[] | undefined = itemFields[field];
    if (!item) checks.fail(field, `names no item: ${JSON.stringify(input[field])}. Name it by id or source:key.`);
    else if (item.retiredAt !== undefined) checks.fail(field, `names ${item.name}, which is retired.`);
    else if (classes && !classes.includes(item.class))
      checks.fail(field, `takes a ${classes.join(' or ')}; ${item.name} is a ${item.class}.`);
  }
  return named;
}

async function inventoryOf(
  runner: Runner,
  checks: InputChecks,
  field: string,
  id: string | null | undefined,
  types: readonly InventoryRecord['recordType'][],
): Promise<InventoryRecord | undefined> {
  if (id == null) return undefined;
  const [record] = await runner.run(cypher.inventory.byIds, { ids: [id] });
  if (record && types.includes(record.recordType)) return record;
  for (const type of types) {
    const named = await runner.run(cypher.inventory.byUniqueName, { name: `${type} ${id}` });
    if (named?.seen) return (await runner.run(cypher.inventory.byIds, { ids: [named.id] }))[0];
  }
  checks.fail(field, `names no ${types.join(' or ')}: ${JSON.stringify(id)}.`);
  return undefined;
}

/** Gives the id of the order that the input names. */
async function checkOrder(
  runner: Runner,
  checks: InputChecks,
  input: AssetInput,
  ties: AssetTies,
): Promise<string | undefined> {
  const named = input.order === undefined ? ties.order : input.order;
  const line = input.orderLine === undefined ? (input.order === undefined ? ties.orderLine : null) : input.orderLine;
  if (line != null && named == null) checks.fail('orderLine', 'belongs to an order: give that, too.');
  if (named == null || (input.order === undefined && input.orderLine === undefined)) return undefined;
  const found = await inventoryOf(runner, checks, 'order', named, ['PurchaseOrder']);
  if (!found || line == null) return found?.id;
  await runner.run(cypher.inventory.lock, { ids: [found.id] });
  const [order] = await runner.run(cypher.inventory.byIds, { ids: [found.id] });
  const lines = linesOf(order!);
  const wanted = lines.find((one) => one.line === line);
  if (!wanted) checks.fail('orderLine', `is none of ${found.name}: it has lines 1 to ${lines.length}.`);
  else if (found.id !== ties.order || line !== ties.orderLine) {
    const counts = await runner.run(cypher.inventory.lineCounts, { ids: [found.id] });
    const count = counts.find((one) => one.line === line)?.count ?? 0;
    if (count >= wanted.quantity)
      checks.fail(
        'orderLine',
        `${line} of ${found.name} was for ${wanted.quantity}, and so many assets name it already.`,
      );
  }
  return found.id;
}

/** What something is built into may not be built into it. */
async function checkWhole(runner: Runner, checks: InputChecks, id: string, wholeId: string): Promise<void> {
  const [whole] = await runner.run(cypher.asset.byIds, { ids: [wholeId] });
  if (!whole) return checks.fail('partOf', `names no asset: ${JSON.stringify(wholeId)}.`);
  const passed = new Set([id]);
  // Upwards through what is out of sight, too: a circle is one for everybody.
  for (let at: string | undefined = wholeId; at !== undefined;) {
    if (passed.has(at)) return checks.fail('partOf', 'goes round in a circle: that asset is built into this one.');
    passed.add(at);
    at = await runner.run(cypher.asset.wholeOf, { id: at });
  }
}
