import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cypher } from '../../src/generated/cypher.js';
import { writeIntervals } from '../../src/history/intervals.js';
import type { Runner } from '../../src/graph/graph.js';
import type { ChangeSetRecord, HistoryChangeRecord, Severity, StatusIntervalRow } from '../../src/records.js';
import { aSeverity } from '../monitoring/arbitraries.js';
import { seedItems } from '../support/seed.js';
import { testServices, type TestServices } from '../support/services.js';

/** Answers the statements that intervals are written with as Neo4j does. */
class MemoryHistory {
  readonly ended: StatusIntervalRow[] = [];
  readonly current = new Map<string, StatusIntervalRow>();

  constructor(private readonly changes: ReadonlyMap<string, HistoryChangeRecord[]>) {}

  readonly runner = {
    run: (statement: { name: string }, params: { ids: string[]; rows: StatusIntervalRow[] }) => {
      const { ids, rows } = params;
      switch (statement.name) {
        case 'history/changes':
          return Promise.resolve(ids.flatMap((id) => this.changes.get(id)!));
        case 'history/current':
          return Promise.resolve(ids.flatMap((id) => this.current.get(id) ?? []));
        case 'history/add':
          this.ended.push(...rows);
          return Promise.resolve();
        default:
          for (const row of rows) this.current.set(row.itemId, row);
          return Promise.resolve();
      }
    },
  } as unknown as Runner;

  of(itemId: string): StatusIntervalRow[] {
    const all = [
      ...this.ended.filter((row) => row.itemId === itemId),
      ...(this.current.get(itemId) ? [this.current.get(itemId)!] : []),
    ];
    return all.sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  }
}

interface Step {
  at: number;
  since: number;
  itemId: string;
  severity: Severity;
}
const steps = fc
  .array(
    fc.record({
      after: fc.nat(5),
      late: fc.oneof(fc.constant(0), fc.nat(12)),
      itemId: fc.constantFrom('a', 'b'),
      severity: aSeverity,
    }),
    {
      maxLength: 25,
    },
  )
  .map((rows) => {
    let at = 100;
    return rows.map(({ after, late, itemId, severity }): Step => ({
      at: (at += after),
      since: at - late,
      itemId,
      severity,
    }));
  });

test('intervals of any sequence of statuses, late ones too, never overlap and say what the status was at any instant', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 7 }), async (all, batch) => {
      const changes = new Map<string, HistoryChangeRecord[]>();
      const changeSets = all.map(({ at, since, itemId, severity }, index) => {
        const status = JSON.stringify({
          observed: severity,
          effective: severity,
          causedBy: [],
          since: new Date(since).toISOString(),
        });
        const row = { itemIds: [itemId], sequence: index, at: new Date(at).toISOString(), operation: 'STATUS', status };
        changes.set(String(index), [{ ...row, effective: null, observed: null }]);
        return { id: String(index), entryCount: 9_000 } as ChangeSetRecord;
      });
      const history = new MemoryHistory(changes);
      for (let start = 0; start < changeSets.length; start += batch)
        await writeIntervals(history.runner, changeSets.slice(start, start + batch));
      for (const id of ['a', 'b']) {
        const intervals = history.of(id);
        intervals.forEach((row, index) => {
          const next = intervals[index + 1];
          expect(row.to ?? null).toBe(next?.from ?? null);
          if (row.to) expect(Date.parse(row.from)).toBeLessThan(Date.parse(row.to));
        });
        // By itself: a status holds from its instant, yet not before the one that it follows began.
        const shown = (moment: number): Severity => {
          let now: Severity = 'UNKNOWN';
          let began = -Infinity;
          let then: Severity = 'UNKNOWN';
          for (const { since, itemId, severity } of all) {
            if (itemId !== id || severity === now) continue;
            began = Math.max(since, began);
            now = severity;
            if (began <= moment) then = severity;
          }
          return then;
        };
        for (let moment = 85; moment < 240; moment++) {
          const found = intervals.findLast(({ from }) => Date.parse(from) <= moment)?.severity ?? 'UNKNOWN';
          expect(found).toBe(shown(moment));
        }
      }
    }),
    { numRuns: 500 },
  );
});

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
});
afterAll(() => services.close());

test('a ChangeSet of thousands of statuses becomes one interval for each, of which only the last is tied to its item', async () => {
  const ids = Array.from({ length: 3_000 }, (_, index) => `i${String(index).padStart(4, '0')}`);
  await seedItems(
    services.graph,
    services.model,
    ids.map((id) => ({ id })),
  );
  for (const severity of ['OK', 'CRITICAL', 'OK'] as const)
    for (let start = 0; start < ids.length; start += 1_000)
      await services.statusReports.report(
        ids.slice(start, start + 1_000).map((id) => ({ id, severity })),
        { actor: 'tester' },
      );
  await services.history.catchUp();
  const [counts] = await services.graph.runText(
    `MATCH (i:StatusInterval) RETURN count(i) AS intervals, count(DISTINCT i.id) AS ids,
       count(DISTINCT i.currentOf) AS current, count(i.to) AS ended`,
  );
  expect(counts).toEqual({ intervals: 9_000, ids: 9_000, current: 3_000, ended: 6_000 });
});

test('a status is taken while the first interval of its item is being written: history locks no item', async () => {
  await seedItems(services.graph, services.model, [{ id: 'fresh' }]);
  const row = {
    ...{ id: 'first', itemId: 'fresh', from: '2026-11-01T00:00:00.000Z' },
    ...{ severity: 'OK', observed: 'OK', cause: [] },
  } as StatusIntervalRow;
  const outcome = await services.graph.write(async (transaction) => {
    await transaction.run(cypher.history.begin, { rows: [row] });
    await transaction.run(cypher.history.advance, { rows: [{ ...row, severity: 'MAJOR' }] });
    // Would wait for this transaction, which waits for it.
    return services.statusReports.report([{ id: 'fresh', severity: 'CRITICAL' }], { actor: 'tester' });
  });
  expect(outcome.accepted).toBe(1);
  expect(await services.graph.run(cypher.history.current, { ids: ['fresh'] })).toMatchObject([
    { id: 'first', itemId: 'fresh', severity: 'MAJOR' },
  ]);
});
