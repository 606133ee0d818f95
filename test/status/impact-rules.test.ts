import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cypher } from '../../src/generated/cypher.js';
import { loadSchema } from '../../src/model/schema.js';
import type { Model, RelationshipTypeModel } from '../../src/model/model.js';
import type { Severity } from '../../src/records.js';
import { createServices, type Services } from '../../src/services.js';
import { ImpactRules } from '../../src/status/impact-rules.js';
import { statementsOf } from '../support/graph.js';
import { fixpoint, shows } from '../support/naive.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { quietLog, testServices, type TestServices } from '../support/services.js';
import { effort } from '../support/effort.js';

type Rule = Partial<Pick<RelationshipTypeModel, 'carriesImpact' | 'map' | 'mapSeverity'>>;

const { model } = loadSchema();
let services: TestServices;
beforeEach(async () => {
  services = await testServices({ model });
});
afterEach(() => services.close());

/** The model with other rules for some types; without those for which there is none. */
function ruled(rules: Record<string, Rule | undefined>): Model {
  const relationshipTypes = new Map(model.relationshipTypes);
  for (const [name, rule] of Object.entries(rules))
    if (rule) relationshipTypes.set(name, { ...model.relationshipTypes.get(name)!, ...rule });
    else relationshipTypes.delete(name);
  return { ...model, relationshipTypes };
}

/** The services of a process that starts later, on the same graph. */
function restarted(later: Model): Services {
  const config = { sourcePrecedence: [], retireLimit: 0.2, historyDays: 400 };
  return createServices(services.graph, later, config, quietLog);
}

const report = (...rows: [id: string, severity: Severity][]) =>
  services.statusReports.report(
    rows.map(([id, severity]) => ({ id, severity })),
    { actor: 'tester' },
  );
const stored = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await services.graph.runText(
        `MATCH (item:ConfigurationItem) WHERE item.effective IS NOT NULL
         RETURN item.id AS id, item.effective + ' ' + item.statusVersion AS status ORDER BY id`,
      )
    ).map(({ id, status }) => [id as string, status as string]),
  );

test('statuses follow the rules of the model that a start brings, once, in ChangeSets', async () => {
  await seedItems(services.graph, model, [{ id: 'shop' }, { id: 'app' }, { id: 'host' }, { id: 'other' }]);
  await seedRelationships(services.graph, [
    { from: 'shop', to: 'app' },
    { from: 'app', type: 'RUNS_ON', to: 'host' },
    { from: 'other', to: 'host' },
  ]);
  await services.structureFollower.catchUp();
  await report(['host', 'MAJOR']);
  expect(await stored()).toEqual({ app: 'MAJOR 1', host: 'MAJOR 1', other: 'MAJOR 1', shop: 'MAJOR 1' });

  const lower = restarted(ruled({ RUNS_ON: { map: 'DECREASE' } }));
  await lower.structureFollower.catchUp();
  expect(await stored()).toEqual({ app: 'MINOR 2', host: 'MAJOR 1', other: 'MAJOR 1', shop: 'MINOR 2' });
  await services.feed.settled();
  const [told] = (
    await services.graph.runText(
      `MATCH (changeSet:ChangeSet {operation: 'propagateStatus'})
       RETURN changeSet.actor AS actor, changeSet.entryCount AS entries`,
    )
  ).slice(-1);
  expect(told).toEqual({ actor: 'itsm-graph', entries: 2 });

  const none = restarted(ruled({ RUNS_ON: undefined }));
  await none.structureFollower.catchUp();
  expect(await stored()).toEqual({ app: 'UNKNOWN 3', host: 'MAJOR 1', other: 'MAJOR 1', shop: 'UNKNOWN 3' });
  await restarted(ruled({ RUNS_ON: undefined })).structureFollower.catchUp();
  expect((await stored())['app']).toBe('UNKNOWN 3');

  const set = restarted(ruled({ RUNS_ON: { map: 'SET', mapSeverity: 'CRITICAL' } }));
  await set.structureFollower.catchUp();
  expect((await stored())['shop']).toBe('CRITICAL 4');
});

test('statuses that were made before rules were noted are evaluated anew', async () => {
  await seedItems(services.graph, model, [{ id: 'app' }, { id: 'host' }]);
  await seedRelationships(services.graph, [{ from: 'app', type: 'RUNS_ON', to: 'host' }]);
  await report(['host', 'MAJOR']);
  await restarted(ruled({ RUNS_ON: { map: 'INCREASE' } })).structureFollower.catchUp();
  expect(await stored()).toEqual({ app: 'CRITICAL 2', host: 'MAJOR 1' });
});

test('a start with the same rules reads where they are noted, and no item', async () => {
  await services.structureFollower.catchUp();
  const statements = await statementsOf(services.graph, () => restarted(model).structureFollower.catchUp());
  expect(statements.filter((name) => name === 'status/impactRules')).toHaveLength(1);
  expect(statements).not.toContain('status/related');
  expect(statements).not.toContain('status/moveImpactRules');
});

const types = ['DEPENDS_ON', 'RUNS_ON', 'USES'] as const;
const aRule = fc.oneof(
  fc.constantFrom<Rule>({ carriesImpact: false }),
  fc.constantFrom('IDENTITY', 'INCREASE', 'DECREASE').map((map): Rule => ({ map })),
  fc.constantFrom('WARNING', 'MAJOR').map((mapSeverity): Rule => ({ map: 'SET', mapSeverity })),
);
const rules = fc.record({ DEPENDS_ON: aRule, RUNS_ON: aRule, USES: aRule });
const ids = Array.from({ length: 7 }, (_, index) => `i${index}`);

test(
  'whatever the rules become, also midway and by several processes at once, every status is what evaluating the whole graph gives',
  async () => {
    const anId = fc.constantFrom(...ids);
    const any = fc.record({
      edges: fc.uniqueArray(fc.record({ from: anId, to: anId, type: fc.constantFrom(...types) }), {
        maxLength: 14,
        selector: ({ from, to, type }) => `${from} ${type} ${to}`,
      }),
      own: fc.dictionary(anId, fc.constantFrom<Severity[]>('OK', 'WARNING', 'MAJOR', 'CRITICAL', 'UNKNOWN')),
      later: fc.array(fc.record({ rules, steps: fc.nat({ max: 4 }) }), { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(any, async ({ edges, own, later }) => {
        await services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
        await seedItems(
          services.graph,
          model,
          ids.map((id) => ({ id })),
        );
        const others = edges.filter(({ from, to }) => from !== to);
        await seedRelationships(services.graph, others);
        const first = restarted(model);
        await first.structureFollower.catchUp();
        if (Object.keys(own).length > 0) await report(...Object.entries(own));
        let last = model;
        for (const { rules: some, steps } of later) {
          last = ruled(some);
          const { graph, statusWrites } = restarted(last);
          const taken = new ImpactRules(graph, statusWrites, last, 2);
          for (let step = 0; step < steps; step++) await taken.step();
        }
        const both = [restarted(last), restarted(last)].map(
          ({ graph, statusWrites }) => new ImpactRules(graph, statusWrites, last, 2),
        );
        await Promise.all(
          both.map(async (one) => {
            while (await one.step()) continue;
          }),
        );
        expect(await services.graph.run(cypher.status.impactRules, {})).toMatchObject({ next: null, types: [] });
        const items = ids.map((id) => ({ id, ...(own[id] && { own: own[id] }) }));
        const carried = others.flatMap(({ from, to, type }) => {
          const { carriesImpact, map, mapSeverity } = last.relationshipTypes.get(type)!;
          return carriesImpact ? [{ from, to, type, map, mapValue: mapSeverity as Severity }] : [];
        });
        const states = fixpoint({ items, edges: carried });
        const found = await stored();
        for (const item of items) expect(found[item.id]?.split(' ')[0] ?? 'UNKNOWN', item.id).toBe(shows(item, states));
      }),
      { numRuns: effort(8) },
    );
  },
  effort(240_000),
);
