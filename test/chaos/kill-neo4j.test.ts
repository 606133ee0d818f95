import { expect, test } from 'vitest';
import { effort } from '../support/effort.js';
import { testOptions } from '../support/throw-away.js';
import { clients, killNeo4j } from './kill-neo4j.js';

test(
  'Neo4j killed in the middle of imports loses nothing it acknowledged, and leaves nothing half done',
  async () => {
    const kills = effort(1);
    const killed = await killNeo4j(kills, testOptions());
    expect(killed).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
    expect(killed.acknowledged).toBeGreaterThanOrEqual(clients * 4 * kills);
    expect(killed.interrupted).toBeGreaterThanOrEqual(clients * kills);
  },
  effort(300_000),
);
