import type { Estate } from '../../bench/estate.js';
import { percentile } from '../../bench/measure.js';
import { seeded } from '../../src/seeded.js';
import { withNeo4j } from './database.js';
import { ask, startProcess } from './processes.js';
import { faultTest } from './result.js';

const deadline = 4_000;
const layers = 40;
const each = 60;
const links = 12;

/** Layers of services of which each depends on many of the layer below: few items, and more paths than could ever be counted. */
function denseEstate(): Estate {
  const random = seeded(12);
  const estate: Estate = { items: [], relationships: [] };
  for (let layer = 0; layer < layers; layer++)
    for (let index = 0; index < each; index++) {
      const key = `s-${layer}-${index}`;
      estate.items.push({ class: 'ApplicationService', key, fields: { name: key } });
      if (layer === 0) continue;
      const below = new Set<string>();
      while (below.size < links) below.add(`s-${layer - 1}-${Math.floor(random() * each)}`);
      for (const to of below) estate.relationships.push({ from: key, type: 'DEPENDS_ON', to });
    }
  return estate;
}

const impact = `query Runaway($of: [ID!]!) {
  impact(of: $of, maxDepth: 100) { totalAffected services { severity item { name } } affected(first: 100) { nodes { item { name } severity distance } } }
}`;
const point = 'query Point($id: ID!) { configurationItem(id: $id) { id name class } }';

faultTest(
  { id: 'F12', title: 'a flood of the deepest impact questions on a dense graph', file: 'f12' },
  async (record) => {
    const runaways = record.count('impact questions at once', 20, 20);
    const idleReads = record.count('reads before', 500, 100);
    const impactsBefore = record.count('impact questions before, one after the other', 20, 20);
    record.count('items', layers * each, layers * each);
    record.count('relationships', (layers - 1) * each * links, (layers - 1) * each * links);
    await withNeo4j(async ({ server, load }) => {
      const ids = await load(denseEstate());
      const api = await startProcess(server.neo4j, { REQUEST_DEADLINE_MS: String(deadline) });
      const all = [...ids.values()];
      let next = 0;
      const read = async (): Promise<number> => {
        const begun = performance.now();
        const { data } = await ask<{ configurationItem: { id: string } | null }>(api.url, point, {
          id: all[next++ % all.length],
        });
        if (!data?.configurationItem) throw new Error('A read failed.');
        return performance.now() - begun;
      };
      // As on a server in operation, which was asked both before; of other layers than those that are asked next.
      for (let count = 0; count < idleReads; count++) await read();
      for (let index = 0; index < impactsBefore; index++)
        await ask(api.url, impact, { of: [ids.get(`s-1-${index}`)!] });
      const idle: number[] = [];
      for (let count = 0; count < idleReads; count++) idle.push(await read());

      let running = runaways;
      const took: number[] = [];
      const answers: Record<string, number> = {};
      let reached = 0;
      const flood = Promise.all(
        Array.from({ length: runaways }, async (_, index) => {
          const begun = performance.now();
          const { data, errors } = await ask<{ impact: { totalAffected: number } }>(api.url, impact, {
            of: [ids.get(`s-0-${index}`)!],
          });
          took.push(performance.now() - begun);
          const how = errors?.[0]?.extensions?.code ?? 'answered';
          answers[how] = (answers[how] ?? 0) + 1;
          reached = Math.max(reached, data?.impact.totalAffected ?? 0);
          running--;
        }),
      );
      const during: number[] = [];
      while (running > 0) during.push(await read());
      await flood;
      await api.kill();
      for (const [how, count] of Object.entries(answers)) record.figure(`impact questions: ${how}`, count);
      // All but some of the first layers above it.
      record.figure('items that one of them reaches', reached, { atLeast: (layers - 4) * each, onQuietMachine: true });
      record.figure('the slowest impact question ends after', Math.max(...took) / 1_000, { atMost: 5, unit: 's' });
      record.figure('reads before, p99', percentile(idle, 0.99), { unit: 'ms' });
      record.figure(`reads meanwhile (${during.length}), p99`, percentile(during, 0.99), { unit: 'ms' });
      record.figure('reads meanwhile to those before, p99', percentile(during, 0.99) / percentile(idle, 0.99), {
        atMost: 2,
        unit: '×',
        onQuietMachine: true,
      });
    });
  },
);
