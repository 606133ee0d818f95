import { test } from 'vitest';
import { answersOnNeo4j, impactInMemory, recordsOnNeo4j } from '../access/non-interference.js';
import { testApi } from '../support/api.js';

// Acceptance check 14: non-interference, 10,000 cases in memory and 500 on Neo4j through the schema, 0 differences.
test('impact as someone who sees a part is impact as an administrator with the hidden ones counted, 10,000 cases', () => {
  impactInMemory(10_000);
  console.log('non-interference in memory: 10,000 cases, 0 differences (required: 10,000, 0)');
});

test('answers on the stored graph do not tell of hidden items, 500 cases', async () => {
  const api = await testApi();
  try {
    await answersOnNeo4j(api, 500);
    console.log('non-interference on Neo4j: 500 cases, 0 differences (required: 500, 0)');
    await recordsOnNeo4j(api, 500);
    console.log('records and what they hang on: 500 cases, 0 differences (required: 500, 0)');
  } finally {
    await api.services.close();
  }
});
