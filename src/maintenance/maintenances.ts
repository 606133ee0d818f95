import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { randomUUID } from 'node:crypto';
import { findItems, resolveItemIds } from '../cmdb/references.js';
import type { Request } from '../cmdb/writes.js';
import { connectionOf, decodePlace, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { day, type Span } from '../monitoring/spans.js';
import type { MaintenanceRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import type { StatusWrites } from '../status/writes.js';
import { applyMaintenance } from './effect.js';
import { faultsOf, mostItems, readWindow, type MaintenanceInput } from './input.js';
import { isActive, stateOf, wholeWindows } from './record.js';

const mostOccurrences = 1_000;
const longestSpan = 366 * day;

/** A maintenance that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenMaintenance {
  maintenanceId: string;
  changeSet: string;
}

export type MaintenancePage = Connection<MaintenanceRecord>;

export interface MaintenanceFilter {
  itemId?: string | null | undefined;
  activeAt?: string | null | undefined;
  state?: MaintenanceRecord['state'] | null | undefined;
}

/** Maintenances: scheduling, cancelling, listing. */
export class Maintenances {
  constructor(
    private readonly graph: Graph,
    private readonly statusWrites: StatusWrites,
    /** Told that something may fall due sooner. */
    private readonly nudge: () => void = () => undefined,
  ) {}

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): Maintenances {
    return withParts(this, { graph: this.graph.seenBy(sight), statusWrites: this.statusWrites.seenBy(sight) });
  }

  /** Schedules a maintenance, in effect at once where its window has begun. INVALID lists everything that is wrong. */
  async schedule(input: MaintenanceInput, request: Request): Promise<WrittenMaintenance | Refusal> {
    const window = readWindow(input.window);
    const faults = faultsOf(input, window);
    const order = { ...request, operation: 'scheduleMaintenance', request: input };
    const answer = await this.statusWrites.write<WrittenMaintenance>(order, async (transaction, changes) => {
      const { covers, failures } = await coversOf(transaction, input.items.slice(0, mostItems));
      if (faults.length + failures.length > 0)
        return new Refusal('INVALID', 'The maintenance cannot be taken as it is.', {
          failures: [...faults, ...failures],
        });
      const id = randomUUID();
      const { from, to } = window;
      const properties = {
        ...{ id, name: input.name, kind: window.maintenance.kind, state: 'SCHEDULED', createdBy: request.actor },
        ...{ comment: input.comment ?? null, ...window.properties },
      };
      await transaction.run(cypher.maintenance.create, { properties, at: changes.at, from, to, covers });
      const record = (await applyMaintenance(transaction, changes, id, Date.parse(changes.at)))!;
      const inEffect = isActive(record, Date.parse(changes.at)) && record.kind !== 'FLEXIBLE';
      changes.record(id, { type: 'Maintenance', operation: 'CREATED', state: stateOf(record, inEffect) });
      return { maintenanceId: id, changeSet: changes.id };
    });
    if (!(answer instanceof Refusal)) this.nudge();
    return answer;
  }

  /** Calls a maintenance off. What it covered until now stays in history. */
  async cancel(id: string, request: Request): Promise<WrittenMaintenance | Refusal> {
    const order = { ...request, operation: 'cancelMaintenance', request: { id } };
    const answer = await this.statusWrites.write<WrittenMaintenance>(order, async (transaction, changes) => {
      const locked = await transaction.run(cypher.maintenance.lock, { ids: [id] });
      const [shown] = await transaction.run(cypher.maintenance.shown, { ids: [id] });
      if (shown && locked.length === 0)
        return new Refusal('OUT_OF_SCOPE', 'It covers items that you do not see. Ask someone who sees all of them.', {
          field: 'id',
        });
      const [record] = shown ? await transaction.run(cypher.maintenance.byIds, { ids: [id] }) : [];
      if (!record) return new Refusal('NOT_FOUND', `There is no maintenance ${JSON.stringify(id)}.`, { field: 'id' });
      if (record.state === 'CANCELLED')
        return new Refusal('INVALID', `The maintenance was cancelled at ${record.cancelledAt}.`, { field: 'id' });
      await transaction.run(cypher.maintenance.cancel, { id, at: changes.at });
      const cancelled = (await applyMaintenance(transaction, changes, id, Date.parse(changes.at)))!;
      changes.record(id, { type: 'Maintenance', operation: 'UPDATED', state: stateOf(cancelled, false) });
      return { maintenanceId: id, changeSet: changes.id };
    });
    if (!(answer instanceof Refusal)) this.nudge();
    return answer;
  }

  async find(id: string): Promise<MaintenanceRecord | undefined> {
    return (await this.graph.run(cypher.maintenance.shown, { ids: [id] }))[0];
  }

  /** A page, newest first. Throws BAD_USER_INPUT for a bad page size or cursor, NOT_FOUND for an unknown item. */
  async list(
    filter: MaintenanceFilter,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<MaintenancePage> {
    const size = pageSize(first, 50);
    const { activeAt, state = null } = filter;
    const itemId = filter.itemId ? (await resolveItemIds(this.graph, [filter.itemId], 'filter.itemId'))[0]! : null;
    const list = JSON.stringify(['maintenances', itemId, activeAt ?? null, state]);
    let before = decodePlace(list, after);
    const rows: MaintenanceRecord[] = [];
    while (rows.length <= size) {
      const order = { state, before, limit: size + 1 };
      const some =
        itemId === null
          ? await this.graph.run(cypher.maintenance.page, order)
          : await this.graph.run(cypher.maintenance.pageOf, { itemId, ...order });
      rows.push(...some.filter((row) => !activeAt || isActive(row, Date.parse(activeAt))));
      const last = some.at(-1);
      if (some.length <= size || !last) break;
      before = { at: last.createdAt, id: last.id };
    }
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.createdAt, row.id]) });
  }

  /** Its windows that touch [from, to). Throws BAD_USER_INPUT for a span that is empty or too long. */
  occurrences(record: MaintenanceRecord, { from, to }: { from: string; to: string }): Span[] {
    const span = { from: Date.parse(from), to: Date.parse(to) };
    if (!(span.from < span.to)) throw badInput('to', 'must be later than from.');
    if (span.to - span.from > longestSpan) throw badInput('to', 'must be at most 366 days after from.');
    return wholeWindows(record, span).slice(0, mostOccurrences);
  }
}

/** The items that an input names, each once, and what is wrong with them. */
async function coversOf(
  runner: Runner,
  items: MaintenanceInput['items'],
): Promise<{ covers: { itemId: string; descendants: boolean }[]; failures: Failure[] }> {
  const found = await findItems(
    runner,
    items.map(({ item }) => item),
  );
  const covers = new Map<string, boolean>();
  const failures: Failure[] = [];
  items.forEach(({ item, descendants }, index) => {
    const field = `input.items.${index}.item`;
    const id = found[index]?.id;
    if (id === undefined)
      failures.push({ field, code: 'NOT_FOUND', message: `There is no item ${JSON.stringify(item)}.` });
    else covers.set(id, covers.get(id) === true || descendants === true);
  });
  return { covers: [...covers].map(([itemId, descendants]) => ({ itemId, descendants })), failures };
}
