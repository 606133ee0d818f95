import { expect, test } from 'vitest';
import { clients, killNeo4j } from './kill-neo4j.js';

test('Neo4j killed in the middle of imports loses nothing it acknowledged, and leaves nothing half done', async () => {
  const killed = await killNeo4j(3);
  expect(killed).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
  expect(killed.acknowledged).toBeGreaterThanOrEqual(clients * 4 * 3);
  expect(killed.unanswered).toBeGreaterThan(0);
}, 300_000);
