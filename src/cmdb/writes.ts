import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import type { Rights } from '../access/rights.js';
import { isOutOfScope, itemNamed, keyIsTaken, namesOf, outOfScope } from '../access/out-of-scope.js';
import type { Changes, Writer, WriteOrder } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { ImportOutcome } from '../import/imports.js';
import { writeItems } from '../import/items.js';
import { rowWithoutSecrets } from '../import/secrets.js';
import { writeRelationships } from '../import/relationships.js';
import type { DependencyGroupRow, ItemRow } from '../import/rows.js';
import type { ItemClass, Model } from '../model/model.js';
import type { ItemRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { sourceProblem } from '../import/source.js';
import { declareGroups } from './groups.js';
import { identityKeys, readableIdentity, sourceIdentity } from './identity.js';
import { mergeTwins } from './merge.js';
import { manual, reconcile } from './reconcile.js';
import { reclassified } from './reclassify.js';
import { findItems } from './references.js';
import { retire } from './retirement.js';
import { attributesOf, changedProperties } from './stored.js';
import { checkGroup, validatePart, validateRow } from './validate.js';

/** The part of every mutation's order that its caller gives. */
export interface Request {
  actor: string;
  reason?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** An item that was written; plain JSON, so that an idempotency key can keep it. */
export interface WrittenItem {
  itemId: string;
  changeSet: string | null;
}

export interface WrittenRelationship {
  id: string;
  fromId: string;
  type: string;
  toId: string;
  group: string | null;
  changeSet: string | null;
}

export interface MergedItems {
  survivorId: string;
  mergedIds: string[];
  changeSet: string;
}

export interface WrittenFinding {
  findingId: string;
  changeSet: string | null;
}

/** Writes by hand, one item or relationship at a time. Each locks first, then compares: no acknowledged change is lost. */
export class ItemWrites {
  constructor(
    private readonly writer: Writer,
    private readonly model: Model,
    private readonly precedence: readonly string[],
  ) {}

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): ItemWrites {
    return withParts(this, { writer: this.writer.seenBy(sight) });
  }

  async create(row: ItemRow, source: string, request: Request): Promise<WrittenItem | Refusal> {
    const secret = secretIn(row);
    if (secret) return secret;
    return this.write<WrittenItem>(
      'createConfigurationItem',
      { row },
      { ...request, source },
      async (transaction, changes) => {
        const valid = validateRow(this.model, row);
        const failures = Array.isArray(valid) ? [...valid] : [];
        const problem = sourceProblem(source);
        if (problem !== undefined) failures.push({ field: 'source', code: 'INVALID', message: problem });
        if (Array.isArray(valid) || failures.length > 0)
          return new Refusal('INVALID', 'The item cannot be taken as it is.', { failures });
        const keys = [sourceIdentity(source, row.key), ...identityKeys(valid.itemClass, valid.values)].sort();
        const taken = (await transaction.run(cypher.import.identities, { keys })).filter(
          ({ itemId }) => itemId !== undefined && itemId !== null,
        );
        if (taken.length > 0) {
          const seen = await namesOf(
            transaction,
            taken.map(({ itemId }) => itemId!),
          );
          const first = seen.get(taken[0]!.itemId!);
          return new Refusal(
            'DUPLICATE',
            first ? `There is such an item already: ${first}. Update it, or correct the keys.` : keyIsTaken,
            {
              failures: taken.map(({ key, itemId }) => ({
                field: row.path,
                code: 'DUPLICATE',
                message: `${readableIdentity(key)} belongs to ${itemNamed(seen.get(itemId!))}.`,
              })),
            },
          );
        }
        const outcome = emptyOutcome();
        const known = await writeItems(transaction, changes, this.model, source, this.precedence, [row], outcome);
        const created = known.get(row.key);
        if (!created)
          return new Refusal('INVALID', 'The item cannot be taken as it is.', {
            failures: outcome.rejected.map(({ path, code, message }) => ({ field: path, code, message })),
          });
        if (await isOutOfScope(transaction, created.id)) return outOfScope('item');
        return { itemId: created.id, changeSet: changes.id };
      },
    );
  }

  async update(id: string, expectedVersion: number, set: ItemRow, request: Request): Promise<WrittenItem | Refusal> {
    const secret = secretIn(set);
    if (secret) return secret;
    const order = { ...request, source: manual };
    return this.write<WrittenItem>(
      'updateConfigurationItem',
      { id, expectedVersion, set },
      order,
      async (transaction, changes) => {
        const item = await this.lock(transaction, id, expectedVersion, {
          retired: set.fields['lifecycleStage'] !== undefined,
        });
        if (item instanceof Refusal) return item;
        const itemClass = classOf(this.model, item);
        if (itemClass instanceof Refusal) return itemClass;
        if (set.class !== item.class)
          return new Refusal(
            'INVALID',
            `The item is a ${item.class}: set its fields under \`${itemClass.inputName}\`.`,
            { field: 'set' },
          );
        const valid = validatePart(this.model, set);
        if (Array.isArray(valid))
          return new Refusal('INVALID', 'The change cannot be taken as it is.', { failures: valid });
        const current = attributesOf(itemClass, item);
        const report = { source: manual, at: changes.at, values: valid.values, attributes: valid.attributes };
        const reconciled = reconcile(itemClass, current, report, { precedence: this.precedence, lastSeen: new Map() });
        const moved = await this.moveKeys(transaction, changes, {
          field: 'set',
          itemClass,
          item,
          before: identityKeys(itemClass, current.values),
          after: identityKeys(itemClass, reconciled.values),
        });
        if (moved instanceof Refusal) return moved;
        const restores = item.retiredAt !== undefined;
        const delta = [...reconciled.delta, ...(await declareGroups(transaction, id, valid.groups))];
        const changed = delta.length > 0;
        const version = item.version + (changed ? 1 : 0);
        // Also when nothing changed to the eye: a value set by hand is by hand from now on.
        await transaction.run(cypher.import.updateItems, {
          rows: [
            {
              id,
              changed,
              properties: {
                ...changedProperties(itemClass, reconciled),
                version,
                ...(restores ? { retiredAt: null, retiredBy: null } : {}),
              },
            },
          ],
          at: changes.at,
        });
        if (await isOutOfScope(transaction, id)) return outOfScope('set');
        if (!changed) return { itemId: id, changeSet: null };
        changes.item(id, { operation: restores ? 'RESTORED' : 'UPDATED', version, attributes: delta });
        return { itemId: id, changeSet: changes.id };
      },
    );
  }

  retire(id: string, expectedVersion: number, request: Request): Promise<WrittenItem | Refusal> {
    return this.write<WrittenItem>(
      'retireConfigurationItem',
      { id, expectedVersion },
      { ...request, source: manual },
      async (transaction, changes) => {
        const item = await this.lock(transaction, id, expectedVersion);
        if (item instanceof Refusal) return item;
        await retire(transaction, changes, [item], manual);
        return { itemId: id, changeSet: changes.id };
      },
    );
  }

  reclassify(id: string, expectedVersion: number, to: ItemClass, request: Request): Promise<WrittenItem | Refusal> {
    const order = { ...request, source: manual };
    return this.write<WrittenItem>(
      'reclassifyConfigurationItem',
      { id, expectedVersion, to: to.name },
      order,
      async (transaction, changes) => {
        const item = await this.lock(transaction, id, expectedVersion);
        if (item instanceof Refusal) return item;
        const from = classOf(this.model, item);
        if (from instanceof Refusal) return from;
        if (from.name === to.name) return { itemId: id, changeSet: null };
        const misfits = await this.misfits(transaction, id, to);
        if (misfits.length > 0)
          return new Refusal('INVALID', `Its relationships do not fit a ${to.name}. End them first (unrelate).`, {
            failures: misfits,
          });
        const { properties, delta, values } = reclassified(from, to, item, changes.at);
        const before = identityKeys(from, attributesOf(from, item).values);
        const after = identityKeys(to, values);
        const moved = await this.moveKeys(transaction, changes, { field: 'class', itemClass: to, item, before, after });
        if (moved instanceof Refusal) return moved;
        const version = item.version + 1;
        await transaction.run(cypher.cmdb.relabel, {
          id,
          from: from.name,
          to: to.name,
          properties: { ...properties, version },
          at: changes.at,
        });
        if (await isOutOfScope(transaction, id)) return outOfScope('class');
        changes.item(id, { operation: 'RECLASSIFIED', version, attributes: delta });
        return { itemId: id, changeSet: changes.id };
      },
    );
  }

  merge(
    survivor: string,
    twins: readonly string[],
    expectedVersion: number,
    { giver, ...request }: Request & { giver?: Rights | undefined },
  ): Promise<MergedItems | Refusal> {
    const order = { ...request, source: manual };
    return this.write<MergedItems>(
      'mergeConfigurationItems',
      { survivor, twins, expectedVersion },
      order,
      (transaction, changes) =>
        mergeTwins(transaction, changes, this.model, { survivor, twins, expectedVersion, giver }),
    );
  }

  setGroups(id: string, rows: readonly DependencyGroupRow[], request: Request): Promise<WrittenItem | Refusal> {
    return this.write<WrittenItem>(
      'setDependencyGroups',
      { id, rows },
      { ...request, source: manual },
      async (transaction, changes) => {
        const item = await this.lock(transaction, id, undefined);
        if (item instanceof Refusal) return item;
        const checked = rows.map(checkGroup);
        const failures = checked.flatMap((group, index) =>
          typeof group === 'string' ? [{ field: `groups.${index}`, code: 'INVALID', message: group }] : [],
        );
        if (failures.length > 0) return new Refusal('INVALID', 'The groups cannot be taken as they are.', { failures });
        const groups = checked.filter((group) => typeof group !== 'string');
        if (new Set(groups.map(({ name }) => name)).size < groups.length)
          return new Refusal('INVALID', 'One group is declared twice. Keep one.', { field: 'groups' });
        const delta = await declareGroups(transaction, id, groups);
        if (delta.length === 0) return { itemId: id, changeSet: null };
        const version = item.version + 1;
        await transaction.run(cypher.import.updateItems, {
          rows: [{ id, changed: true, properties: { version } }],
          at: changes.at,
        });
        changes.item(id, { operation: 'UPDATED', version, attributes: delta });
        return { itemId: id, changeSet: changes.id };
      },
    );
  }

  relate(
    {
      from,
      type,
      to,
      group,
      weight,
    }: {
      from: string;
      type: string;
      to: string;
      group?: string | null | undefined;
      weight?: number | null | undefined;
    },
    request: Request,
  ): Promise<WrittenRelationship | Refusal> {
    const asked = { from, type, to, group, weight };
    return this.write<WrittenRelationship>(
      'relate',
      asked,
      { ...request, source: manual },
      async (transaction, changes) => {
        const [dependent, provider] = await findItems(transaction, [from, to]);
        const [fromId, toId] = [dependent?.id ?? from, provider?.id ?? to];
        const row = {
          path: 'relate',
          from: { id: fromId },
          type,
          to: { id: toId },
          group: group ?? null,
          weight: weight ?? 1,
        };
        const { rejected, warnings } = await writeRelationships(
          transaction,
          changes,
          this.model,
          manual,
          [row],
          new Map(),
        );
        const [problem] = [...rejected, ...warnings];
        if (problem) {
          const code = problem.code === 'DANGLING_REFERENCE' ? 'NOT_FOUND' : 'INVALID';
          return new Refusal(code, problem.message, {
            failures: [{ field: problem.path.replace('relate.', ''), code: problem.code, message: problem.message }],
          });
        }
        const related = await find(transaction, fromId, type, toId);
        return { ...related!, changeSet: changes.entries.size > 0 ? changes.id : null };
      },
    );
  }

  unrelate(
    { from, type, to }: { from: string; type: string; to: string },
    request: Request,
  ): Promise<WrittenRelationship | Refusal> {
    return this.write<WrittenRelationship>(
      'unrelate',
      { from, type, to },
      { ...request, source: manual },
      async (transaction, changes) => {
        const [dependent, provider] = await findItems(transaction, [from, to]);
        const [fromId, toId] = [dependent?.id ?? from, provider?.id ?? to];
        const item = await this.lock(transaction, fromId, undefined);
        if (item instanceof Refusal) return item;
        const related = provider ? await find(transaction, fromId, type, toId) : undefined;
        if (!related) return new Refusal('NOT_FOUND', `There is no ${type} from ${from} to ${to}.`, { field: 'to' });
        await transaction.run(cypher.relationship.end, {
          rows: [{ id: related.id, from: fromId }],
          at: changes.at,
          changeSet: changes.id,
        });
        changes.relationship(fromId, item.version, {
          operation: 'ENDED',
          id: related.id,
          type,
          to: toId,
          group: related.group,
        });
        return { ...related, changeSet: changes.id };
      },
    );
  }

  dismissFinding(id: string, reason: string, request: Request): Promise<WrittenFinding | Refusal> {
    return this.write<WrittenFinding>(
      'dismissDuplicateFinding',
      { id, reason },
      { ...request, reason, source: manual },
      async (transaction, changes) => {
        const finding = await transaction.run(cypher.cmdb.lockFinding, { id });
        if (!finding) return new Refusal('NOT_FOUND', `There is no duplicate finding ${id}.`, { field: 'id' });
        if (finding.state !== 'OPEN')
          return new Refusal('INVALID', `The finding is ${finding.state} already.`, { field: 'id' });
        await transaction.run(cypher.cmdb.dismissFinding, { id, reason, at: changes.at });
        for (const item of await transaction.run(cypher.import.lockItems, { ids: finding.itemIds }))
          changes.item(item.id, {
            operation: 'UPDATED',
            version: item.version,
            attributes: [{ name: 'duplicateFinding', from: 'OPEN', to: 'DISMISSED' }],
          });
        return { findingId: id, changeSet: changes.id };
      },
    );
  }

  private write<T>(
    operation: string,
    request: unknown,
    order: Omit<WriteOrder, 'operation' | 'request'>,
    work: (transaction: Runner, changes: Changes) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    return this.writer.write<T | Refusal>({ ...order, operation, request }, work);
  }

  /** The item, locked, in the expected version; a retired one only where the write may bring it back. */
  private async lock(
    transaction: Runner,
    id: string,
    expectedVersion: number | undefined,
    allow: { retired: boolean } = { retired: false },
  ): Promise<ItemRecord | Refusal> {
    const [item] = await transaction.run(cypher.cmdb.lockNamed, { ids: [id] });
    return checkItem(await seenWhole(transaction, item), id, expectedVersion, allow.retired);
  }

  /**
   * Takes the item's old identity keys away and gives it the new ones; a refusal when another item has a new one. Of keys
   * that stay, another may have one: an import that saw it left a finding.
   */
  private async moveKeys(
    transaction: Runner,
    changes: Changes,
    {
      field,
      itemClass,
      item,
      before,
      after,
    }: {
      /** The input that makes the keys change. */
      field: string;
      itemClass: ItemClass;
      item: ItemRecord;
      before: readonly string[];
      after: readonly string[];
    },
  ): Promise<Refusal | undefined> {
    const held = await transaction.run(cypher.import.identities, { keys: [...new Set([...before, ...after])].sort() });
    const holders = new Map(held.map(({ key, itemId }) => [key, itemId]));
    const taken = after.filter((key) => !before.includes(key) && holders.has(key) && holders.get(key) !== item.id);
    if (taken.length > 0) {
      const seen = await namesOf(
        transaction,
        taken.map((key) => holders.get(key)!),
      );
      return new Refusal(
        'DUPLICATE',
        `Another ${itemClass.name} has the same identity. Correct the value, or merge the items.`,
        {
          failures: taken.map((key) => ({
            field,
            code: 'DUPLICATE',
            message: `${readableIdentity(key)} belongs to ${itemNamed(seen.get(holders.get(key)!))}.`,
          })),
        },
      );
    }
    const drops = before.filter((key) => !after.includes(key) && holders.get(key) === item.id);
    if (drops.length > 0) await transaction.run(cypher.import.dropIdentities, { keys: drops });
    const rows = after.filter((key) => !holders.has(key)).map((key) => ({ itemId: item.id, properties: { key } }));
    if (rows.length > 0) await transaction.run(cypher.import.addIdentities, { rows, at: changes.at });
    return undefined;
  }

  private async misfits(
    transaction: Runner,
    id: string,
    to: ItemClass,
  ): Promise<{ field: string; code: string; message: string }[]> {
    const outgoing = await transaction.run(cypher.relationship.liveFrom, { ids: [id] });
    const incoming = await transaction.run(cypher.relationship.liveTo, { ids: [id] });
    const seen = await namesOf(transaction, [...outgoing.map((row) => row.to), ...incoming.map((row) => row.from)]);
    const misfit = (type: string, other: string) => ({
      field: 'class',
      code: 'ENDPOINT_NOT_ALLOWED',
      message: `${type} with ${itemNamed(seen.get(other))} does not allow a ${to.name} at this end.`,
    });
    return [
      ...outgoing
        .filter(({ type }) => !this.model.relationshipTypes.get(type)?.from.has(to.name))
        .map(({ type, to: other }) => misfit(type, other)),
      ...incoming
        .filter(({ type }) => !this.model.relationshipTypes.get(type)?.to.has(to.name))
        .map(({ type, from }) => misfit(type, from)),
    ];
  }
}

/** A merged twin whose survivor is not in sight is not there for its user. */
export async function seenWhole(transaction: Runner, item: ItemRecord | undefined): Promise<ItemRecord | undefined> {
  return item?.mergedInto !== undefined && (await isOutOfScope(transaction, item.mergedInto)) ? undefined : item;
}

/** The item if it is there, current and in the expected version; else why not. */
export function checkItem(
  item: ItemRecord | undefined,
  id: string,
  expectedVersion: number | undefined,
  retiredAllowed = false,
): ItemRecord | Refusal {
  if (!item) return new Refusal('NOT_FOUND', `There is no configuration item ${id}.`, { field: 'id' });
  if (item.mergedInto !== undefined)
    return new Refusal('RETIRED', `The item was merged into ${item.mergedInto}. Use that one.`, { field: 'id' });
  if (expectedVersion !== undefined && item.version !== expectedVersion)
    return new Refusal(
      'CONFLICT',
      `The item has version ${item.version} now, not ${expectedVersion}. Read it again and repeat the change.`,
      {
        field: 'expectedVersion',
        currentVersion: item.version,
      },
    );
  if (item.retiredAt !== undefined && !retiredAllowed)
    return new Refusal(
      'RETIRED',
      'The item is retired. Set its lifecycleStage with updateConfigurationItem to take it back.',
      { field: 'id' },
    );
  return item;
}

/** The class of an item; a refusal when the model no longer declares it. */
export function classOf(model: Model, item: ItemRecord): ItemClass | Refusal {
  return (
    model.classes.get(item.class) ??
    new Refusal(
      'INVALID',
      `The item is a ${item.class}, which the model does not declare. Put its SDL file back into MODEL_DIR.`,
      { field: 'id' },
    )
  );
}

/** A person who writes a secret is told; an import leaves it out with a warning. */
function secretIn(row: ItemRow): Refusal | undefined {
  const { warnings } = rowWithoutSecrets(row);
  if (warnings.length === 0) return undefined;
  return new Refusal('SECRET', 'Secrets do not belong in the graph. Leave them out, or name where they are kept.', {
    failures: warnings.map(({ path, message }) => ({ field: path, code: 'SECRET', message })),
  });
}

async function find(
  transaction: Runner,
  from: string,
  type: string,
  to: string,
): Promise<Omit<WrittenRelationship, 'changeSet'> | undefined> {
  const live = await transaction.run(cypher.relationship.liveFrom, { ids: [from] });
  const found = live.find((row) => row.type === type && row.to === to);
  return found && { id: found.id, fromId: from, type, toId: to, group: found.group ?? null };
}

function emptyOutcome(): ImportOutcome {
  return {
    created: 0,
    updated: 0,
    unchanged: 0,
    retired: 0,
    relationshipsCreated: 0,
    relationshipsEnded: 0,
    rejected: [],
    warnings: [],
    changeSet: null,
    plan: [],
  };
}
