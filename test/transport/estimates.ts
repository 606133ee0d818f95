import fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import { expect } from 'vitest';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { CostEstimates } from '../../src/transport/cost.js';
import { testApi } from '../support/api.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';
import { objectsIn, randomQueries } from './random-queries.js';

const items = 120;
const fanOut = 8;

/**
 * Asks random queries of an estate in which most pages are full, and expects each answer to hold no more objects than
 * were estimated. Gives the estimates over what was answered, in ascending order.
 */
export async function checkEstimates(runs: number): Promise<number[]> {
  const api = await testApi();
  try {
    const { graph, model } = api.services;
    const ids = await seedItems(
      graph,
      model,
      Array.from({ length: items }, (_, index) => ({ id: `item-${index}`, name: `item ${index}` })),
    );
    await seedRelationships(
      graph,
      ids.flatMap((from, index) =>
        Array.from({ length: fanOut }, (_, step) => ({ from, to: ids[(index + 1 + step * 7) % items]! })),
      ),
    );
    await seedKeys(
      graph,
      ids.flatMap((item) => ['a', 'b', 'c'].map((source) => ({ item, source, key: item }))),
    );
    const estimates = new CostEstimates(executableSchema(loadSchema()));
    const ratios: number[] = [];
    await fc.assert(
      fc.asyncProperty(randomQueries(ids), async ({ query, variables }) => {
        const document = parse(query);
        const estimate = estimates.of(document, getOperationAST(document)!, variables) as number;
        // Beyond the limit it would not run.
        if (estimate > 10_000) return;
        const answered = objectsIn(await api.ask(query, variables));
        expect(estimate).toBeGreaterThanOrEqual(answered);
        ratios.push(estimate / Math.max(1, answered));
      }),
      { numRuns: runs },
    );
    return ratios.sort((one, other) => one - other);
  } finally {
    await api.services.close();
  }
}
