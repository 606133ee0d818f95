import { randomUUID } from 'node:crypto';
import { isEverybodys, recordIsOutOfScope, recordOutOfScope } from '../access/out-of-scope.js';
import { findItems } from '../cmdb/references.js';
import type { Request } from '../cmdb/writes.js';
import type { Changes, Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { InventoryRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import { given, InputChecks } from './checks.js';
import { readers, requiredOf, uniquelyNamed, type InventoryInput, type ReadInput, type WantedLink } from './kinds.js';
import { linesOf, toldOf, type InventoryKind } from './record.js';

/** A record that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenInventory {
  recordId: string;
  changeSet: string | null;
}

const mostHolders = 1_000;

/** Models, contracts, warranties, licences and orders: one way to write them all. */
export class Inventory {
  constructor(
    private readonly writer: Writer,
    /** Told that something may end soon. */
    private readonly nudge: () => void = () => undefined,
  ) {}

  /** Creates a record, or changes one that the input names. INVALID lists everything that is wrong. */
  async save(kind: InventoryKind, input: InventoryInput, request: Request): Promise<WrittenInventory | Refusal> {
    const order = { ...request, operation: `save${kind}`, request: input };
    const answer = await this.writer.write<WrittenInventory | Refusal>(order, (transaction, changes) =>
      saveInventory(transaction, changes, kind, input),
    );
    if (!(answer instanceof Refusal)) this.nudge();
    return answer;
  }

  /** Gives seats of a licence to items; who holds one keeps it. All or none. */
  assign(licence: string, holders: readonly string[], request: Request): Promise<WrittenInventory | Refusal> {
    return this.seats('assignLicenceSeats', licence, holders, request, async (transaction, changes, record, ids) => {
      const held = await seatsOf(transaction, licence);
      const wanted = ids.filter((id) => !held.has(id));
      const free = record.seats === undefined ? Infinity : record.seats - held.size;
      if (wanted.length > free)
        return new Refusal(
          'NO_SEAT',
          `${Math.max(0, free)} of ${record.seats} seats are free and ${wanted.length} are asked for. Release some (releaseLicenceSeats), or buy more.`,
          { field: 'holders' },
        );
      if (wanted.length > 0)
        await transaction.run(cypher.inventory.takeSeats, { id: licence, holders: wanted, at: changes.at });
      return wanted.length > 0;
    });
  }

  /** Takes seats of a licence back. */
  release(licence: string, holders: readonly string[], request: Request): Promise<WrittenInventory | Refusal> {
    return this.seats('releaseLicenceSeats', licence, holders, request, async (transaction, changes, _, ids) => {
      const held = await seatsOf(transaction, licence);
      const failures = ids.flatMap((id, index): Failure[] =>
        held.has(id)
          ? []
          : [{ field: `holders.${index}`, code: 'NOT_FOUND', message: `${id} holds no seat of this licence.` }],
      );
      if (failures.length > 0) return new Refusal('NOT_FOUND', 'Not all of them hold a seat.', { failures });
      await transaction.run(cypher.inventory.releaseSeats, { id: licence, holders: [...ids], at: changes.at });
      return true;
    });
  }

  private seats(
    operation: string,
    licence: string,
    holders: readonly string[],
    request: Request,
    work: (
      transaction: Transaction,
      changes: Changes,
      record: InventoryRecord,
      ids: readonly string[],
    ) => Promise<boolean | Refusal>,
  ): Promise<WrittenInventory | Refusal> {
    const order = { ...request, operation, request: { licence, holders } };
    return this.writer.write<WrittenInventory | Refusal>(order, async (transaction, changes) => {
      const record = await lock(transaction, 'Licence', licence, undefined, 'licence');
      if (record instanceof Refusal) return record;
      if (holders.length < 1 || holders.length > mostHolders)
        return new Refusal('INVALID', `holders takes 1 to ${mostHolders}.`, { field: 'holders' });
      const failures: Failure[] = [];
      const ids = await itemsFor(transaction, { field: 'holders', ids: holders }, failures, '');
      if (failures.length > 0) return new Refusal('NOT_FOUND', 'Not all holders are there.', { failures });
      const changed = await work(transaction, changes, record, ids);
      if (changed instanceof Refusal) return changed;
      const refused = changed && (await touch(transaction, changes, record));
      if (refused) return refused;
      return { recordId: licence, changeSet: changed ? changes.id : null };
    });
  }
}

/** Creates a record in the transaction at hand, or changes the one that the input names. A Refusal has written nothing, but for OUT_OF_SCOPE. */
export async function saveInventory(
  transaction: Transaction,
  changes: Changes,
  kind: InventoryKind,
  input: InventoryInput,
): Promise<WrittenInventory | Refusal> {
  const before = input.id == null ? undefined : await lock(transaction, kind, input.id, input.expectedVersion);
  if (before instanceof Refusal) return before;
  if (before && kind === 'AssetModel' && transaction.scoped) return isEverybodys(kind, 'input.id');
  const checks = new InputChecks();
  const read = (readers[kind] as (...args: unknown[]) => ReadInput)(input, checks, before);
  const properties = given(read.properties);
  const after: Record<string, unknown> = { ...before, ...properties };
  for (const [property, field] of requiredOf[kind])
    if ((after[property] ?? null) === null && !checks.failures.some((one) => one.field === `input.${field}`))
      checks.failures.push({ field: `input.${field}`, code: 'REQUIRED', message: `${field} is needed.` });
  const links = await resolveLinks(transaction, read.links, checks.failures);
  if (kind === 'PurchaseOrder' && before) await checkLines(transaction, before, after, checks.failures);
  if (uniquelyNamed.has(kind) && typeof after['name'] === 'string') {
    properties['uniqueName'] = `${kind} ${after['name']}`;
    const holder = await transaction.run(cypher.inventory.byUniqueName, { name: String(properties['uniqueName']) });
    if (holder !== undefined && holder.id !== before?.id) {
      const whose = holder.seen ? holder.id : 'one that you may not see';
      checks.fail('name', `belongs to ${whose} already. Choose another, or change that one.`, 'DUPLICATE');
    }
  }
  if (checks.failures.length > 0)
    return new Refusal('INVALID', 'The record cannot be taken as it is.', { failures: checks.failures });
  const id = before?.id ?? randomUUID();
  const changed = await write(transaction, changes, { kind, id, before, properties, links });
  if (changed instanceof Refusal) return changed;
  return { recordId: id, changeSet: changed ? changes.id : null };
}

async function lock(
  transaction: Transaction,
  kind: InventoryKind,
  id: string,
  expectedVersion: number | null | undefined,
  field = 'input.id',
): Promise<InventoryRecord | Refusal> {
  await transaction.run(cypher.inventory.lock, { ids: [id] });
  const [record] = await transaction.run(cypher.inventory.byIds, { ids: [id] });
  if (record?.recordType !== kind)
    return new Refusal('NOT_FOUND', `There is no ${kind} ${JSON.stringify(id)}.`, { field });
  if (expectedVersion === null || (field === 'input.id' && expectedVersion === undefined))
    return new Refusal('INVALID', `expectedVersion is needed to change it; it has version ${record.version} now.`, {
      field: 'input.expectedVersion',
      currentVersion: record.version,
    });
  if (expectedVersion !== undefined && expectedVersion !== record.version)
    return new Refusal(
      'CONFLICT',
      `${record.name} has version ${record.version} now, not ${expectedVersion}. Read it again and repeat the change.`,
      { field: 'input.expectedVersion', currentVersion: record.version },
    );
  return record;
}

interface ResolvedLink extends WantedLink {
  ids: string[] | undefined;
}

/** Names in place of references; what names nothing, or the wrong thing, is a failure. */
async function resolveLinks(
  transaction: Transaction,
  links: readonly WantedLink[],
  failures: Failure[],
): Promise<ResolvedLink[]> {
  const resolved: ResolvedLink[] = [];
  for (const link of links) {
    const ids = link.ids && [...new Set(link.ids)];
    if (!ids || ids.length === 0) resolved.push({ ...link, ids });
    else if (link.to === 'item')
      resolved.push({ ...link, ids: await itemsFor(transaction, { ...link, ids }, failures) });
    else {
      const found = new Map(
        (await transaction.run(cypher.inventory.byIds, { ids })).map((one) => [one.id, one.recordType]),
      );
      for (const id of ids)
        if (found.get(id) !== link.to)
          failures.push({
            field: `input.${link.field}`,
            code: 'NOT_FOUND',
            message: `There is no ${link.to} ${JSON.stringify(id)}.`,
          });
      resolved.push({ ...link, ids });
    }
  }
  return resolved;
}

/** The ids of items that references name, survivors in place of merged twins; each once. */
export async function itemsFor(
  transaction: Transaction,
  { field, ids, classes }: { field: string; ids: readonly string[]; classes?: readonly string[] },
  failures: Failure[],
  prefix = 'input.',
): Promise<string[]> {
  const found = await findItems(transaction, ids);
  const items = await transaction.run(cypher.cmdb.byIds, { ids: found.flatMap((item) => item?.id ?? []) });
  const byId = new Map(items.map((item) => [item.id, item]));
  const place = (index: number): string => `${prefix}${ids.length === 1 ? field : `${field}.${index}`}`;
  found.forEach((named, index) => {
    const item = named && byId.get(named.id);
    const problem =
      item === undefined
        ? ['NOT_FOUND', `There is no item ${JSON.stringify(ids[index])}.`]
        : item.retiredAt !== undefined
          ? ['RETIRED', `${item.name} is retired. Choose another, or take it back.`]
          : classes && !classes.includes(item.class)
            ? ['INVALID', `${item.name} is a ${item.class}; here a ${classes.join(' or ')} is needed.`]
            : undefined;
    if (problem) failures.push({ field: place(index), code: problem[0]!, message: problem[1]! });
  });
  return [...new Set(found.flatMap((item) => item?.id ?? []))];
}

/** Lines that assets name stay, with at least so many. */
async function checkLines(
  transaction: Transaction,
  before: InventoryRecord,
  after: Record<string, unknown>,
  failures: Failure[],
): Promise<void> {
  const lines = linesOf({ ...before, lines: after['lines'] as string });
  for (const { line, count } of await transaction.run(cypher.inventory.lineCounts, { ids: [before.id] })) {
    const quantity = lines.find((one) => one.line === line)?.quantity ?? 0;
    if (quantity < count)
      failures.push({
        field: `input.lines.${line - 1}`,
        code: 'LINE_IN_USE',
        message: `${count} assets name line ${line}, so it needs a quantity of ${count} or more.`,
      });
  }
}

async function write(
  transaction: Transaction,
  changes: Changes,
  {
    kind,
    id,
    before,
    properties,
    links,
  }: {
    kind: InventoryKind;
    id: string;
    before: InventoryRecord | undefined;
    properties: Record<string, unknown>;
    links: ResolvedLink[];
  },
): Promise<boolean | Refusal> {
  const held = (type: string): string[] =>
    before?.links.filter((link) => link.type === type).map((link) => link.id) ?? [];
  // Who does not see a link does not end it by leaving it out.
  const hidden = new Set(before?.links.filter((link) => link.hidden).map((link) => link.id));
  const ended = links.flatMap(({ type, ids }) =>
    ids
      ? held(type)
          .filter((one) => !ids.includes(one) && !hidden.has(one))
          .map((to) => ({ from: id, type, to }))
      : [],
  );
  const begun = links.flatMap(({ type, ids = [] }) =>
    ids.filter((one) => !held(type).includes(one)).map((to) => ({ from: id, type, to, line: null })),
  );
  const differs = Object.entries(properties).some(
    ([name, value]) =>
      JSON.stringify((before as Record<string, unknown> | undefined)?.[name] ?? null) !== JSON.stringify(value),
  );
  if (before && !differs && ended.length + begun.length === 0) return false;
  if (before)
    await transaction.run(cypher.inventory.update, {
      id,
      properties: { ...properties, version: before.version + 1 },
      at: changes.at,
    });
  else
    await transaction.run(cypher.inventory.create, {
      label: kind,
      properties: { ...properties, id, recordType: kind, version: 1 },
      at: changes.at,
    });
  if (ended.length > 0) await transaction.run(cypher.inventory.endLinks, { rows: ended, at: changes.at });
  if (begun.length > 0) await transaction.run(cypher.inventory.links, { rows: begun, at: changes.at });
  return (await tell(transaction, changes, { id, kind }, before ? 'UPDATED' : 'CREATED')) ?? true;
}

async function touch(
  transaction: Transaction,
  changes: Changes,
  { id, version, recordType: kind }: InventoryRecord,
): Promise<Refusal | undefined> {
  await transaction.run(cypher.inventory.update, { id, properties: { version: version + 1 }, at: changes.at });
  return tell(transaction, changes, { id, kind }, 'UPDATED');
}

async function tell(
  transaction: Transaction,
  changes: Changes,
  { id, kind }: { id: string; kind: InventoryKind },
  operation: 'CREATED' | 'UPDATED',
): Promise<Refusal | undefined> {
  if (await recordIsOutOfScope(transaction, id)) return recordOutOfScope(kind);
  const [record] = await transaction.run(cypher.inventory.byIds, { ids: [id] });
  changes.record(id, { type: record!.recordType, operation, state: toldOf(record!) });
  return undefined;
}

async function seatsOf(transaction: Transaction, licence: string): Promise<Set<string>> {
  const [row] = await transaction.run(cypher.inventory.seats, { ids: [licence] });
  return new Set(row?.seats.map(({ itemId }) => itemId));
}
