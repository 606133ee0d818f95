import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answersOnNeo4j,
  impactInMemory,
  recordsOnNeo4j,
  type Bounds,
  type CasesRun,
} from '../access/non-interference.js';
import { testApi, type TestApi } from '../support/api.js';
import { effort } from '../support/effort.js';
import { tell } from './figures.js';

// Acceptance check 14: non-interference, 10,000 cases in memory and 500 on Neo4j through the schema, 0 differences. TEST_EFFORT
// makes it more or less: 0.1 is a tenth of them.
const [inMemory, onNeo4j] = [10_000, 500];
/** A property that takes longer fails, and says how far it came. */
const bounds: Bounds = { atMost: 840_000, lanes: 3 };

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());

function show(what: string, { cases, telling }: CasesRun, required: number): void {
  const of = `${what}: cases without a difference, something hidden and something seen in ${telling}`;
  tell(of, cases.toLocaleString('en'), `${required.toLocaleString('en')}, 0 differences`);
  expect(cases).toBe(effort(required));
  expect(telling).toBeGreaterThan(cases / 20);
}

test('check 14: impact as someone who sees a part is an administrator’s with the hidden ones counted', () => {
  show('impact in memory', impactInMemory(effort(inMemory), bounds), inMemory);
});

test('check 14: answers on the stored graph do not tell of hidden items', async () => {
  show('answers on Neo4j', await answersOnNeo4j(api, effort(onNeo4j), bounds), onNeo4j);
});

test('check 14: records are seen by who sees what they hang on', async () => {
  show('records on Neo4j', await recordsOnNeo4j(api, effort(onNeo4j), bounds), onNeo4j);
});
