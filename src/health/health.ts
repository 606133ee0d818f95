import { accuracyOf, target, type Accuracy } from '../audit/figures.js';
import { setByHand } from '../cmdb/by-hand.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { badInput } from '../errors.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type WrittenRecord } from '../lifecycle/move.js';
import { assetKind } from '../asset/kind.js';
import type { ItemClass, Model } from '../model/model.js';
import type { HealthFacts, ItemRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import type { Tasks } from '../task/tasks.js';
import { checkGroups, faultsOf, healthChecks, isDiscoverable, lastDiscovered, type HealthCheck } from './checks.js';

/** How well the records of one class are kept. */
export interface ClassHealth {
  itemClass: ItemClass;
  items: number;
  checks: { check: HealthCheck; group: (typeof checkGroups)[HealthCheck]; failing: number }[];
  /** Items that recent discovery saw, and of them those that are as it saw them; null where discovery knows nothing. */
  accuracy: Accuracy | null;
  target: number;
}

export interface HealthFinding {
  item: ItemRecord;
  check: HealthCheck;
  detail: string;
}
/** Tasks that were opened, and why others were not. */
export interface MendedTasks {
  opened: WrittenRecord[];
  notOpened: { item: string; message: string }[];
}

/** A difference that was settled; plain JSON, so that an idempotency key can keep it. */
export interface SettledDifference {
  itemId: string;
  changeSet: string;
}

export type HealthPage = Connection<HealthFinding>;

const batch = 2_000;
const mostTasks = 100;

/** Completeness, correctness, compliance and accuracy of the records of items, told from the graph as it is. */
export class RecordHealth {
  constructor(
    private readonly graph: Graph,
    private readonly model: Model,
    private readonly tasks: Tasks,
    private readonly lifecycles: Lifecycles,
    private readonly now: () => Date,
  ) {}

  /** The figures of classes, all that have items unless named. Looks at each item once. */
  async figures(names: readonly string[] | null | undefined): Promise<ClassHealth[]> {
    const classes = names ? names.map((name) => this.model.byEnumValue.get(name)!) : [...this.model.classes.values()];
    const figures: ClassHealth[] = [];
    for (const itemClass of classes) {
      const counts = new Map<HealthCheck, number>(healthChecks.map((check) => [check, 0]));
      const seen = { items: 0, discovered: 0, differ: 0 };
      for await (const facts of this.itemsOf(itemClass)) {
        seen.items++;
        const faults = faultsOf(facts, itemClass, this.now().getTime());
        for (const { check } of new Map(faults.map((fault) => [fault.check, fault])).values())
          counts.set(check, counts.get(check)! + 1);
        if (!isDiscoverable(itemClass) || lastDiscovered(facts, this.now().getTime()) === undefined) continue;
        seen.discovered++;
        if (faults.some(({ check }) => check === 'DIFFERS')) seen.differ++;
      }
      if (seen.items === 0 && !names) continue;
      figures.push({
        ...{ itemClass, items: seen.items, target },
        checks: healthChecks.map((check) => ({ check, group: checkGroups[check], failing: counts.get(check)! })),
        accuracy: isDiscoverable(itemClass) ? accuracyOf(seen.discovered - seen.differ, seen.discovered) : null,
      });
    }
    return figures;
  }

  /** A page of what fails a check in a class, by name. */
  async findings(
    className: string,
    check: HealthCheck,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<HealthPage> {
    const itemClass = this.model.byEnumValue.get(className)!;
    const size = pageSize(first, 50);
    const list = JSON.stringify(['health', className, check]);
    const [name, id] = decodeCursor(list, after) ?? ['', ''];
    if (typeof name !== 'string' || typeof id !== 'string')
      throw badInput('after', 'is no cursor of this list. Hand back an endCursor of the same field and arguments.');
    const rows: HealthFinding[] = [];
    for await (const facts of this.itemsOf(itemClass, { name, id })) {
      const details = faultsOf(facts, itemClass, this.now().getTime()).filter((fault) => fault.check === check);
      if (details.length > 0)
        rows.push({ item: facts.item, check, detail: details.map(({ detail }) => detail).join(' ') });
      if (rows.length > size) break;
    }
    return connectionOf(rows, { size, after, cursorOf: ({ item }) => encodeCursor(list, [item.name, item.id]) });
  }

  /** Opens a task for each item that fails a check; one that is open already is not opened again. */
  async mend(
    {
      check,
      items,
      assignee,
      dueOn,
    }: { check: HealthCheck; items: readonly string[]; assignee?: string | null | undefined; dueOn?: unknown },
    request: LifecycleRequest,
  ): Promise<MendedTasks> {
    if (items.length < 1 || items.length > mostTasks) throw badInput('input.items', `takes 1 to ${mostTasks} items.`);
    const opened: WrittenRecord[] = [];
    const notOpened: { item: string; message: string }[] = [];
    for (const item of new Set(items)) {
      const facts = await this.one(this.graph, item);
      const itemClass = facts && this.model.classes.get(facts.item.class);
      const fault = itemClass && faultsOf(facts, itemClass, this.now().getTime()).find((one) => one.check === check);
      if (!fault) {
        notOpened.push({ item, message: facts ? `It does not fail ${check}.` : 'There is no such current item.' });
        continue;
      }
      const task = await this.tasks.open(
        {
          ...{ title: `${check}: ${facts.item.name}`.slice(0, 200), description: fault.detail, kind: 'MEND', dueOn },
          ...{ about: item, assignee, key: `MEND ${check} ${item}` },
        },
        request,
      );
      if (task instanceof Refusal)
        notOpened.push({ item, message: task.failures.map(({ message }) => message).join(' ') });
      else opened.push(task);
    }
    return { opened, notOpened };
  }

  /** Settles what an asset and its item disagree on: the one takes over what the other says. */
  async settle(
    {
      item: itemId,
      field,
      take,
    }: { item: string; field: 'SERIAL_NUMBER' | 'MODEL' | 'LOCATION'; take: 'ASSET' | 'ITEM' },
    request: LifecycleRequest,
  ): Promise<SettledDifference | Refusal> {
    const order = { ...request, operation: 'settleAssetDifference', request: { itemId, field, take } };
    return this.lifecycles.write<SettledDifference>({}, order, async (work) => {
      const { transaction, changes } = work;
      const facts = await this.one(transaction, itemId);
      if (!facts?.asset)
        return new Refusal('NOT_FOUND', 'There is no such current item with an asset.', { field: 'input.item' });
      const { asset, item, places } = facts;
      if (take === 'ITEM') {
        const input =
          field === 'SERIAL_NUMBER'
            ? { serialNumber: item['serialNumber'] as string | undefined }
            : field === 'LOCATION'
              ? { location: places[0] }
              : { model: item['model'] as string | undefined };
        if (Object.values(input)[0] == null)
          return new Refusal('INVALID', `The item says nothing of ${field}. Take the asset's word.`, {
            field: 'input.take',
          });
        const moved = await move(work, assetKind, { ...request, id: asset.id, event: 'EDIT', input });
        return moved instanceof Refusal ? moved : { itemId, changeSet: changes.id };
      }
      if (field === 'LOCATION')
        return new Refusal(
          'INVALID',
          'Where an item is hangs on its relationships: end its LOCATED_IN (unrelate) and make another (relate).',
          { field: 'input.field' },
        );
      const value = field === 'MODEL' ? asset.model : asset.serialNumber;
      if (value == null)
        return new Refusal('INVALID', `The asset says nothing of ${field}. Take the item's word.`, {
          field: 'input.take',
        });
      const itemClass = this.model.classes.get(item.class);
      const name = field === 'MODEL' ? 'model' : 'serialNumber';
      if (!itemClass?.fields.has(name))
        return new Refusal('INVALID', `A ${item.class} has no ${name}.`, { field: 'input.field' });
      if (itemClass.identifiedBy.flat().includes(name))
        return new Refusal(
          'INVALID',
          `${name} identifies a ${item.class}: correct it with updateConfigurationItem, which moves its identity, too.`,
          { field: 'input.field' },
        );
      await setByHand(transaction, changes, this.model, itemId, { [name]: value });
      return { itemId, changeSet: changes.id };
    });
  }

  private async one(runner: Runner, id: string): Promise<HealthFacts | undefined> {
    const found = await runner.run(cypher.health.ofItem, { id });
    if (!found) return undefined;
    const rows = await runner.run(cypher.health.facts, { ...found, id: id.slice(0, -1), limit: 50 });
    return rows.find(({ item }) => item.id === id);
  }

  private async *itemsOf({ name: className }: ItemClass, place = { name: '', id: '' }): AsyncGenerator<HealthFacts> {
    for (let { name, id } = place; ;) {
      const rows = await this.graph.run(cypher.health.facts, { class: className, name, id, limit: batch });
      yield* rows;
      if (rows.length < batch) return;
      ({ name, id } = rows.at(-1)!.item);
    }
  }
}
