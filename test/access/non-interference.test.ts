import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canSee, sightOf } from '../../src/access/can-see.js';
import { cypher } from '../../src/generated/cypher.js';
import { loadSchema } from '../../src/model/schema.js';
import { testApi, type TestApi } from '../support/api.js';
import { answersOnNeo4j, aScope, aScopedItem, impactInMemory, recordsOnNeo4j } from './non-interference.js';
import { effort } from '../support/effort.js';

const { model } = loadSchema();
let api: TestApi;
beforeAll(async () => {
  api = await testApi();
}, 120_000);
afterAll(() => api.services.close());

// `npm run test:security` runs these with the numbers that the acceptance check asks for.
describe('what someone who sees a part is answered', () => {
  test('of impact is what an administrator is, with the hidden items counted', () => impactInMemory(1_000), 120_000);

  test('on the stored graph is an administrator’s answer, with the hidden items counted or left out', async () => {
    await answersOnNeo4j(api, effort(6));
  }, 300_000);
});

test('records are seen by who sees what they hang on', () => recordsOnNeo4j(api, effort(15)), 300_000);

test('the predicate is the same in the graph and in memory', async () => {
  const items = fc.array(fc.uuid().chain(aScopedItem), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(items, aScope, async (rows, scope) => {
      const sight = sightOf(scope, model)!;
      const seen = await api.services.graph.run(cypher.access.canSee, { items: rows, scopeGrants: [...sight.grants] });
      expect(seen).toEqual(rows.map((row) => canSee(sight, row)));
    }),
    { numRuns: 200 },
  );
}, 120_000);
