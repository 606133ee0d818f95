import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withDatabase } from '../../bench/databases.js';
import { makeEstate } from '../../bench/estate.js';
import { importInCalls, importThrough } from '../../bench/import.js';
import { startBenchProduct } from '../../bench/product.js';
import { backUp } from '../../src/backup/backup.js';
import { throwAwayFolder } from '../support/throw-away.js';
import { faultTest } from './result.js';

faultTest(
  { id: 'Check 17 size', title: 'a backup of a large estate is taken', file: 'check-17-size' },
  async (record) => {
    const items = record.count('items', 100_000, 1_000);
    const rounds = record.count('backups', 3);
    const folder = await throwAwayFolder();
    try {
      // As `npm start` sets its Neo4j, and through the API, so that everything is there that the product keeps of an item.
      await withDatabase(async (database) => {
        const product = await startBenchProduct(database);
        try {
          const estate = makeEstate(items);
          // One call after the other: on a busy machine two would wait for each other's locks for too long.
          await importInCalls(estate, importThrough(product, 'size'), 1);
          const path = join(folder, 'backup.gz');
          const seconds: number[] = [];
          for (let round = 0; round < rounds; round++) {
            const begun = performance.now();
            const footer = await backUp(database, path);
            seconds.push((performance.now() - begun) / 1_000);
            if (round > 0) continue;
            record.figure('nodes in the file', footer.nodes, { atLeast: estate.items.length });
            record.figure('relationships in the file', footer.relationships, {
              atLeast: estate.relationships.length,
            });
            record.figure('size of the file', (await stat(path)).size / 1024 ** 2, { unit: 'MB' });
          }
          record.figure('longest backup', Math.max(...seconds), { atMost: 10, unit: 's', onQuietMachine: true });
          record.figure('shortest backup', Math.min(...seconds), { unit: 's' });
        } finally {
          await product.stop();
        }
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
