import type { Sight } from '../access/can-see.js';
import { withParts } from '../access/with-parts.js';
import { badInput, GraphQLRefusal } from '../errors.js';
import type { Writer, WriteOrder } from '../feed/writer.js';
import type { Changes } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { Model } from '../model/model.js';
import { Refusal } from '../refusal.js';
import { retire } from '../cmdb/retirement.js';
import { inBatches } from '../batches.js';
import type { AttributeDelta } from '../cmdb/reconcile.js';
import { writeItems } from './items.js';
import { nothingSpared, withoutSpared, type Spared } from '../access/people-guard.js';
import { hiddenAmong, RowsOutOfScope, rowOutOfScope, withoutRowsOutOfScope } from '../access/out-of-scope.js';
import { keepOwners } from '../access/owners.js';
import { endUnseenRelationships, writeRelationships, type End } from './relationships.js';
import type { ParsedDocument, Rejection } from './rows.js';
import { rowWithoutSecrets } from './secrets.js';
import { sourceProblem } from './source.js';

/** What is, or would be, done to one item. */
export interface PlannedChange {
  key: string;
  name: string;
  /** The class's type name. */
  class: string;
  action: 'CREATE' | 'UPDATE' | 'RETIRE' | 'RESTORE' | 'CONFLICT';
  id: string | null;
  changes: AttributeDelta[];
}

/** The answer of an import; plain JSON, so that an idempotency key can keep it. */
export interface ImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
  retired: number;
  relationshipsCreated: number;
  relationshipsEnded: number;
  rejected: Rejection[];
  warnings: Rejection[];
  changeSet: string | null;
  plan: PlannedChange[];
}

export interface ImportOptions {
  operation: string;
  actor: string;
  source: string;
  mode?: 'MERGE' | 'REPLACE_SOURCE' | null | undefined;
  dryRun?: boolean | null | undefined;
  confirmRetire?: boolean | null | undefined;
  run?: string | null | undefined;
  reason?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  /** What the sender has to leave as it is: such rows are rejected, and none of it is retired or ended. */
  spared?: Spared | undefined;
}

/** What an installation sets for imports. */
export interface ImportSettings {
  /** Source names, the one that wins first. */
  precedence: readonly string[];
  /** The share of a source's items, 0 to 1, that an import may retire unconfirmed. */
  retireLimit: number;
}

export const mostItems = 20_000;
export const mostRelationships = 100_000;
const longestPlan = 1_000;
const longestRun = 200;

/** Identification and reconciliation: takes what one source knows into the graph, all in one transaction. */
export class Imports {
  constructor(
    private readonly writer: Writer,
    private readonly model: Model,
    private readonly settings: ImportSettings,
  ) {}

  /** The same for someone who sees a part of the graph: the rest is not there for it. */
  seenBy(sight: Sight): Imports {
    return withParts(this, { writer: this.writer.seenBy(sight) });
  }

  /** Writes rows. A bad row is reported and leaves the rest. Throws BAD_USER_INPUT for what makes the whole unusable. */
  async rows(given: ParsedDocument, options: ImportOptions): Promise<ImportOutcome> {
    return withoutRowsOutOfScope((refused) => this.rowsBut(refused, given, options));
  }

  /** What was made is known to be in scope only once its relationships are there: rows that were not are `refused`. */
  private async rowsBut(
    refused: ReadonlySet<string>,
    given: ParsedDocument,
    options: ImportOptions,
  ): Promise<ImportOutcome> {
    const source = checkSource(options.source);
    checkSizes(given);
    const document = withoutSecrets(withoutSpared(given, options.spared ?? nothingSpared));
    if (options.run && options.mode === 'REPLACE_SOURCE')
      throw badInput('mode', 'a run arrives in MERGE calls; completeImport then retires what none of them reported.');
    return this.write(options, document, async (transaction, changes, outcome) => {
      outcome.rejected.push(...document.rejected);
      outcome.warnings.push(...document.warnings);
      const replaces = options.mode === 'REPLACE_SOURCE';
      const before = replaces ? await transaction.run(cypher.import.reportedCount, { source }) : 0;
      if (options.run) await this.startRun(transaction, options.run, source, changes.at);
      outcome.rejected.push(
        ...document.items.filter(({ key }) => refused.has(key)).map(({ path }) => rowOutOfScope(path)),
      );
      const known = await writeItems(
        transaction,
        changes,
        this.model,
        source,
        this.settings.precedence,
        document.items.filter(({ key }) => !refused.has(key)),
        outcome,
      );
      const related = await writeRelationships(
        transaction,
        changes,
        this.model,
        source,
        document.relationships,
        known,
        options.spared?.giver,
      );
      if (transaction.scoped) await checkScope(transaction, changes, known);
      outcome.relationshipsCreated = related.created;
      outcome.rejected.push(...related.rejected);
      outcome.warnings.push(...related.warnings);
      if (replaces) await this.retireUnseen(transaction, changes, options, changes.at, before, outcome);
    });
  }

  /** Ends a run: retires what the source reported before it and in none of its calls. */
  async complete(options: ImportOptions & { run: string }): Promise<ImportOutcome> {
    const source = checkSource(options.source);
    return this.write(options, { source, run: options.run }, async (transaction, changes, outcome) => {
      const run = await transaction.run(cypher.import.run, { id: options.run });
      if (!run || run.source !== source)
        throw badInput(
          'run',
          `source ${JSON.stringify(source)} has started no run ${JSON.stringify(options.run)}. Send its rows first.`,
        );
      const before = await transaction.run(cypher.import.reportedCount, { source });
      await this.retireUnseen(transaction, changes, options, run.startedAt, before, outcome);
    });
  }

  private async write(
    options: ImportOptions,
    request: unknown,
    work: (transaction: Runner, changes: Changes, outcome: ImportOutcome) => Promise<void>,
  ): Promise<ImportOutcome> {
    const { mode, dryRun, confirmRetire, run } = options;
    const order: WriteOrder = {
      ...options,
      request: { request, source: options.source, mode, dryRun, confirmRetire, run },
    };
    const answer = await this.writer.write(order, async (transaction, changes) => {
      const outcome: ImportOutcome = {
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
      await work(transaction, changes, outcome);
      outcome.plan = outcome.plan.slice(0, longestPlan);
      // What a dry run would create never gets the id it was planned under.
      if (dryRun) for (const change of outcome.plan) if (change.action === 'CREATE') change.id = null;
      if (changes.entries.size > 0 && !dryRun && !changes.discarded) outcome.changeSet = changes.id;
      return outcome;
    });
    // ImportResult has no union for an expected no; only a reused idempotency key comes here.
    if (answer instanceof Refusal) throw new GraphQLRefusal(answer);
    return answer;
  }

  private async startRun(transaction: Runner, id: string, source: string, at: string): Promise<void> {
    if (id.length > longestRun) throw badInput('run', `takes at most ${longestRun} characters, such as a UUID.`);
    const run = await transaction.run(cypher.import.startRun, { id, source, at });
    if (run.source !== source)
      throw badInput(
        'run',
        `run ${JSON.stringify(id)} belongs to source ${JSON.stringify(run.source)}. Choose another name.`,
      );
  }

  /**
   * Retires what the source no longer reports; an item that another source still reports only loses this source.
   * Above the limit nothing at all is written, unless confirmed.
   */
  private async retireUnseen(
    transaction: Runner,
    changes: Changes,
    options: ImportOptions,
    since: string,
    before: number,
    outcome: ImportOutcome,
  ): Promise<void> {
    const { source, spared = nothingSpared } = options;
    const unseen = await transaction.run(cypher.import.unseen, { source, since, spared: spared.classes });
    const gone = unseen.filter(({ reportedByOthers, retired }) => !reportedByOthers && !retired);
    const share = before === 0 ? 0 : gone.length / before;
    if (share > this.settings.retireLimit && !options.confirmRetire && !options.dryRun) {
      changes.discard();
      refuse(outcome, {
        path: 'mode',
        code: 'RETIRE_LIMIT',
        message:
          `This would retire ${gone.length} of the ${before} items that source ${JSON.stringify(source)} reported, ` +
          `more than the allowed share of ${this.settings.retireLimit}. Nothing was written. ` +
          'Check that the input is whole; then send it with confirmRetire: true.',
      });
      return;
    }
    if (share > this.settings.retireLimit && !options.confirmRetire)
      outcome.warnings.push({
        path: 'mode',
        code: 'RETIRE_LIMIT',
        message: `Retires ${gone.length} of ${before} items: without dryRun this needs confirmRetire: true.`,
      });
    const ids = [...new Set(gone.map(({ itemId }) => itemId))].sort();
    const items = await inBatches(ids, (some) => transaction.run(cypher.import.lockItems, { ids: some }));
    outcome.relationshipsEnded += await retire(transaction, changes, items, source);
    outcome.relationshipsEnded += await endUnseenRelationships(transaction, changes, {
      source,
      since,
      spared: spared.relationshipTypes,
    });
    await inBatches(unseen, (some) =>
      transaction.run(cypher.import.markMissing, { keys: some.map(({ key }) => key), at: changes.at }),
    );
    outcome.retired = items.length;
    const byId = new Map(items.map((item) => [item.id, item]));
    for (const { itemId, sourceKey } of gone) {
      const item = byId.get(itemId);
      if (item)
        outcome.plan.push({
          key: sourceKey,
          name: item.name,
          class: item.class,
          action: 'RETIRE',
          id: itemId,
          changes: [],
        });
    }
  }
}

/** Throws for items that this import wrote and that who sent it does not see as they are now. */
async function checkScope(transaction: Runner, changes: Changes, known: ReadonlyMap<string, End>): Promise<void> {
  await keepOwners(transaction, changes.entries);
  const written = [...known].filter(([, { id }]) => changes.entries.has(id));
  const hidden = await hiddenAmong(
    transaction,
    written.map(([, { id }]) => id),
  );
  const keys = written.filter(([, { id }]) => hidden.has(id)).map(([key]) => key);
  if (keys.length > 0) throw new RowsOutOfScope(keys);
}

function withoutSecrets(document: ParsedDocument): ParsedDocument {
  const rows = document.items.map(rowWithoutSecrets);
  return {
    ...document,
    items: rows.map(({ row }) => row),
    warnings: [...document.warnings, ...rows.flatMap(({ warnings }) => warnings)],
  };
}

function refuse(outcome: ImportOutcome, rejection: Rejection): void {
  Object.assign(outcome, {
    created: 0,
    updated: 0,
    unchanged: 0,
    retired: 0,
    relationshipsCreated: 0,
    relationshipsEnded: 0,
    plan: [],
  });
  outcome.rejected.push(rejection);
}

function checkSource(source: string): string {
  const problem = sourceProblem(source);
  if (problem !== undefined) throw badInput('source', problem);
  return source;
}

function checkSizes({ items, relationships }: ParsedDocument): void {
  for (const [field, count, most] of [
    ['items', items.length, mostItems],
    ['relationships', relationships.length, mostRelationships],
  ] as const)
    if (count > most)
      throw badInput(
        field,
        `has ${count} rows; one call takes at most ${most}. Send several calls with one \`run\`, or use \`npm run import\`, which does.`,
      );
}
