import { nothingSpared, type Spared } from '../access/people-guard.js';
import { inBatches } from '../batches.js';
import type { Request } from '../cmdb/writes.js';
import { retire } from '../cmdb/retirement.js';
import { millisecondsOf } from '../durations.js';
import type { Changes, Writer } from '../feed/writer.js';
import { cypher } from '../generated/cypher.js';
import type { Graph, Runner } from '../graph/graph.js';
import { sourceProblem } from '../import/source.js';
import type { Model } from '../model/model.js';
import type { UnseenRow } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import type { Sweep } from '../sweeper.js';

export interface RetireUnseenInput {
  source: string;
  unseenFor: string;
  classes?: readonly string[] | null | undefined;
  limit?: number | null | undefined;
  dryRun?: boolean | null | undefined;
  confirmRetire?: boolean | null | undefined;
}

/** What was, or would be, retired; plain JSON, so that an idempotency key can keep it. */
export interface UnseenRetired {
  matched: number;
  /** Of them those that another source still reports: they only lose this one. */
  keptByOthers: number;
  retired: number;
  remaining: number;
  items: string[];
  changeSet: string | null;
}

const mostAtOnce = 5_000;
const shown = 1_000;
const sweepBatch = 500;
const sweepEvery = 3_600_000;

/** Takes out what nobody reports any more: asked for, source by source, or by the policy of a class. */
export class Retirements {
  constructor(
    private readonly graph: Graph,
    private readonly writer: Writer,
    private readonly model: Model,
    /** The share of a source's items, 0 to 1, that may go unconfirmed. */
    private readonly retireLimit: number,
  ) {}

  /** Retires what a source has not reported for a while, the longest unseen first, at most so many. */
  retireUnseen(
    input: RetireUnseenInput,
    request: Request,
    { classes: spared }: Spared = nothingSpared,
  ): Promise<UnseenRetired | Refusal> {
    const { source, dryRun } = input;
    const limit = input.limit ?? 1_000;
    const order = { ...request, operation: 'retireUnseen', source, dryRun, request: input };
    return this.writer.write<UnseenRetired | Refusal>(order, async (transaction, changes) => {
      const failures: Failure[] = [];
      const fail = (field: string, message: string): void =>
        void failures.push({ field: `input.${field}`, code: 'INVALID', message: `${field} ${message}` });
      const problem = sourceProblem(source);
      if (problem !== undefined) fail('source', problem);
      const unseenFor = millisecondsOf(input.unseenFor) ?? 0;
      if (unseenFor <= 0) fail('unseenFor', 'takes a duration of more than nothing, such as P30D.');
      if (limit < 1 || limit > mostAtOnce) fail('limit', `takes 1 to ${mostAtOnce}.`);
      if (failures.length > 0) return new Refusal('INVALID', 'It cannot be done so.', { failures });
      const since = new Date(Date.parse(changes.at) - unseenFor).toISOString();
      const classes = input.classes ? input.classes.map((value) => this.model.byEnumValue.get(value)!.name) : null;
      const all = await transaction.run(cypher.staleness.unseen, { source, since, classes, spared });
      const reported = await transaction.run(cypher.import.reportedCount, { source });
      const rows = all.slice(0, limit);
      const gone = rows.filter(({ reportedByOthers, retired }) => !reportedByOthers && !retired);
      const share = reported === 0 ? 0 : gone.length / reported;
      if (share > this.retireLimit && !input.confirmRetire && !dryRun)
        return new Refusal(
          'RETIRE_LIMIT',
          `This would retire ${gone.length} of the ${reported} items that ${source} reports, more than the share of ` +
            `${this.retireLimit} (RETIRE_LIMIT). Lower limit, or confirm with confirmRetire: true.`,
          { field: 'input.confirmRetire' },
        );
      const items = await retireRows(transaction, changes, rows, source);
      return {
        ...{ matched: all.length, keptByOthers: rows.length - gone.length, retired: items.length },
        ...{ remaining: all.length - rows.length, items: items.slice(0, shown) },
        changeSet: dryRun || changes.isEmpty ? null : changes.id,
      };
    });
  }

  /** The policy of each class that declares retireAfter, every hour, in batches: one ChangeSet each. */
  readonly sweep: Sweep = {
    name: 'retirement',
    run: async (now) => {
      for (const { name, retireAfterMs } of this.model.classes.values()) {
        if (retireAfterMs === undefined) continue;
        const since = new Date(now - retireAfterMs).toISOString();
        while ((await this.applyPolicy(name, since)) === sweepBatch);
      }
      return now + sweepEvery;
    },
  };

  private async applyPolicy(className: string, since: string): Promise<number> {
    const ids = await this.graph.run(cypher.staleness.forgotten, { class: className, since, limit: sweepBatch });
    if (ids.length === 0) return 0;
    const order = {
      ...{ operation: 'applyRetirementPolicy', actor: 'itsm-graph', request: null },
      reason: `No source has reported it since ${since}.`,
    };
    await this.writer.write(order, async (transaction, changes) => {
      const items = await transaction.run(cypher.import.lockItems, { ids: [...ids].sort() });
      // What was reported, or retired, until it was locked stays as it is.
      const still = new Set(await transaction.run(cypher.staleness.stillForgotten, { ids, since }));
      await retire(
        transaction,
        changes,
        items.filter(({ id }) => still.has(id)),
        'policy',
      );
      return null;
    });
    return ids.length;
  }
}

async function retireRows(
  transaction: Runner,
  changes: Changes,
  rows: readonly UnseenRow[],
  source: string,
): Promise<string[]> {
  const ids = [
    ...new Set(rows.filter((row) => !row.reportedByOthers && !row.retired).map(({ itemId }) => itemId)),
  ].sort();
  const items = await inBatches(ids, (some) => transaction.run(cypher.import.lockItems, { ids: some }));
  await retire(transaction, changes, items, source);
  await inBatches(rows, (some) =>
    transaction.run(cypher.import.markMissing, { keys: some.map(({ key }) => key), at: changes.at }),
  );
  return items.map(({ id }) => id);
}
