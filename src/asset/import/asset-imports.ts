import { randomUUID } from 'node:crypto';
import { RowsOutOfScope, withoutRowsOutOfScope } from '../../access/out-of-scope.js';
import { nothingSpared, type Spared } from '../../access/people-guard.js';
import { findItems, isSourceKey } from '../../cmdb/references.js';
import { GraphQLRefusal, badInput } from '../../errors.js';
import { cypher } from '../../generated/cypher.js';
import type { Runner } from '../../graph/graph.js';
import { readDocument } from '../../import/documents.js';
import type { ImportOutcome, Imports } from '../../import/imports.js';
import type { Rejection } from '../../import/rows.js';
import { sourceProblem } from '../../import/source.js';
import { saveInventory } from '../../inventory/inventory.js';
import type { Work } from '../../lifecycle/kind.js';
import type { LifecycleRequest, Lifecycles } from '../../lifecycle/lifecycles.js';
import { move } from '../../lifecycle/move.js';
import type { Model } from '../../model/model.js';
import type { StoredAsset } from '../../records.js';
import { Refusal } from '../../refusal.js';
import { itemFields, tiesOf, type AssetInput, type ItemField } from '../facts.js';
import { assetKind } from '../kind.js';
import { readAssetCsv } from './csv.js';
import { readNetboxAssets } from './netbox.js';
import { withoutTwins, type AssetDocument, type AssetRow } from './row.js';

/** What importAssets takes. */
export interface AssetImportInput {
  source: string;
  format: 'CSV' | 'NETBOX';
  content: string;
  /** Who owns what the document names no owner of. */
  owner?: string | null | undefined;
  dryRun?: boolean | null | undefined;
}

/** The answer of an import of assets; plain JSON, so that an idempotency key can keep it. */
export interface AssetImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
  modelsCreated: number;
  rejected: Rejection[];
  warnings: Rejection[];
  /** What was done to items; null with a format that holds none. */
  items: ImportOutcome | null;
  changeSet: string | null;
}

export const mostRows = 2_000;

/** Takes assets in from documents: creates what is new, changes what differs, leaves the rest. One ChangeSet. */
export class AssetImports {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly imports: Imports,
    private readonly model: Model,
  ) {}

  /** A bad row is reported and leaves the rest. Throws BAD_USER_INPUT for what makes the whole unusable. */
  async run(
    input: AssetImportInput,
    request: LifecycleRequest,
    spared: Spared = nothingSpared,
  ): Promise<AssetImportOutcome> {
    const { source, format, content, dryRun } = input;
    const problem = sourceProblem(source);
    if (problem !== undefined) throw badInput('input.source', problem);
    const document = withoutTwins(format === 'CSV' ? readAssetCsv(content) : readNetboxAssets(content, source));
    if (document.rows.length > mostRows)
      throw badInput('input.content', `holds ${document.rows.length} assets; at most ${mostRows} are taken at once.`);
    const { idempotencyKey, ...rest } = request;
    const items =
      format === 'CSV'
        ? null
        : await this.imports.rows(readDocument(format, content, { source, model: this.model }), {
            ...{ ...rest, operation: 'importAssets', source, dryRun, spared },
            idempotencyKey: idempotencyKey == null ? idempotencyKey : `${idempotencyKey} items`,
          });
    const order = { ...request, operation: 'importAssets', source, dryRun, request: input };
    const write = (refused: ReadonlySet<string>) =>
      this.lifecycles.write<AssetImportOutcome>({}, order, async (work) => {
        const outcome = {
          created: 0,
          updated: 0,
          unchanged: 0,
          modelsCreated: 0,
          items,
          changeSet: null as string | null,
        };
        const known = { ...outcome, rejected: [...document.rejected], warnings: [...document.warnings] };
        const rows = document.rows.filter(({ path }) => !refused.has(path));
        known.rejected.push(
          ...document.rows.filter(({ path }) => refused.has(path)).map(({ path }) => assetOutOfScope(path)),
        );
        await this.write(work, { ...document, rows }, input, request, known);
        if (!work.changes.isEmpty && !dryRun) known.changeSet = work.changes.id;
        return known;
      });
    const answer = await withoutRowsOutOfScope(write);
    if (answer instanceof Refusal) throw new GraphQLRefusal(answer);
    return answer;
  }

  private async write(
    work: Work,
    { rows }: AssetDocument,
    { owner }: AssetImportInput,
    request: LifecycleRequest,
    outcome: AssetImportOutcome,
  ): Promise<void> {
    const { transaction } = work;
    const tags = rows.map(({ tag }) => tag);
    const ids = new Map((await transaction.run(cypher.asset.byTags, { tags })).map(({ tag, id }) => [tag, id]));
    const stored = new Map(
      (await transaction.run(cypher.asset.byIds, { ids: [...ids.values()] })).map((asset) => [asset.id, asset]),
    );
    const numbers = await this.lifecycles.takeNumbers(assetKind.prefix, rows.length - ids.size);
    const outside: string[] = [];
    const names = new Names(transaction, await namedIn(transaction, rows, owner));
    for (const row of rows) {
      const reject = (code: string, message: string): void =>
        void outcome.rejected.push({ path: row.path, code, message });
      const before = stored.get(ids.get(row.tag) ?? '');
      if (ids.has(row.tag) && !before) {
        outside.push(row.path);
        continue;
      }
      const input = await names.input({ ...row, owner: row.owner ?? (before ? undefined : owner) }, reject);
      if (!input) continue;
      const model = await this.modelOf(work, row, outcome, reject);
      if (model === undefined && (!before || row.model !== undefined)) continue;
      const wanted: AssetInput = { ...input, model };
      const { state, ...changes } = before ? differences(before, wanted) : wanted;
      if (before && state !== undefined)
        outcome.warnings.push({
          ...{ path: row.path, code: 'STATE' },
          message: `It says ${state}; the asset is ${before.state}. Move it (moveAsset): an import does not.`,
        });
      if (before && Object.keys(changes).length === 0) {
        outcome.unchanged++;
        continue;
      }
      const moved = await move(work, assetKind, {
        ...request,
        ...(before
          ? { id: before.id, event: 'EDIT', input: changes }
          : { id: randomUUID(), event: 'REGISTER', input: wanted }),
        ...(!before && { number: numbers.shift()! }),
      });
      if (moved instanceof Refusal && moved.code === 'OUT_OF_SCOPE') outside.push(row.path);
      else if (moved instanceof Refusal) reject(moved.code, moved.failures.map(({ message }) => message).join(' '));
      else if (before) outcome.updated++;
      else outcome.created++;
    }
    if (outside.length > 0) throw new RowsOutOfScope(outside);
  }

  /** The id of the model that a row names; one that is not there is made where the row tells its class. */
  private async modelOf(
    { transaction, changes }: Work,
    { model: name, assetClass, partNumber }: AssetRow,
    outcome: AssetImportOutcome,
    reject: (code: string, message: string) => void,
  ): Promise<string | undefined> {
    if (name === undefined) {
      reject('REQUIRED', 'A new asset needs a model.');
      return undefined;
    }
    const found = await transaction.run(cypher.inventory.byUniqueName, { name: `AssetModel ${name}` });
    if (found !== undefined) return found.id;
    if (assetClass === undefined) {
      reject('NOT_FOUND', `There is no model ${JSON.stringify(name)}. Give its \`class\`, and it is made.`);
      return undefined;
    }
    const saved = await saveInventory(transaction, changes, 'AssetModel', { name, assetClass, partNumber });
    if (saved instanceof Refusal) {
      reject(saved.code, saved.failures.map(({ message }) => message).join(' '));
      return undefined;
    }
    outcome.modelsCreated++;
    return saved.recordId;
  }
}

/** One message, whether the asset is there or would be made. */
const assetOutOfScope = (path: string): Rejection => ({
  path,
  code: 'OUT_OF_SCOPE',
  message:
    'It lies outside of what you may write. Let it be an item of yours, or have an owner or custodian whom you see.',
});

/** Finds items by name where a document has no reference. */
class Names {
  private readonly found = new Map<string, string | undefined>();

  constructor(
    private readonly runner: Runner,
    /** Ids by reference, of those that are one. */
    private readonly references: ReadonlyMap<string, string>,
  ) {}

  /** The row as an event's input; undefined when a name fits none or several. */
  async input(row: AssetRow, reject: (code: string, message: string) => void): Promise<AssetInput | undefined> {
    const { path: _, model: __, assetClass: ___, partNumber: ____, ...rest } = row;
    const input: AssetInput = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const problems: string[] = [];
    for (const field of Object.keys(itemFields) as ItemField[]) {
      const named = row[field];
      if (named == null) continue;
      const id = this.references.get(named);
      const ids = id !== undefined ? [id] : isSourceKey(named) ? [] : await this.named(field, named);
      if (ids.length === 1) input[field] = ids[0]!;
      else if (ids.length > 1)
        problems.push(
          `${field}: ${ids.length} items are called ${JSON.stringify(named)}. Name one by id or source:key.`,
        );
    }
    if (problems.length === 0) return input;
    reject('AMBIGUOUS', problems.join(' '));
    return undefined;
  }

  private async named(field: ItemField, name: string): Promise<string[]> {
    const key = `${field} ${name}`;
    const known = this.found.get(key);
    if (known !== undefined) return [known];
    const classes = itemFields[field];
    const ids = await this.runner.run(cypher.asset.itemsByName, { name, classes: classes ? [...classes] : null });
    if (ids.length === 1) this.found.set(key, ids[0]);
    return ids;
  }
}

/** The items that references in rows name, in one statement. */
async function namedIn(
  runner: Runner,
  rows: readonly AssetRow[],
  owner: string | null | undefined,
): Promise<Map<string, string>> {
  const fields = Object.keys(itemFields) as ItemField[];
  const given = rows.flatMap((row) => fields.flatMap((field) => row[field] ?? []));
  const references = [...new Set(owner == null ? given : [...given, owner])];
  const found = await findItems(runner, references);
  return new Map(
    references.flatMap((reference, index) => (found[index] ? [[reference, found[index].id] as const] : [])),
  );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What of a row is not as the asset is. */
function differences(before: StoredAsset, wanted: AssetInput): AssetInput {
  const ties = tiesOf(before);
  const held: Record<string, unknown> = {
    ...before,
    ...ties,
    cost: before.cost === undefined ? undefined : { minorUnits: before.cost, currency: before.currency },
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== undefined && !same(value, held[name])),
  );
}
