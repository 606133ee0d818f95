import { setTimeout as pause } from 'node:timers/promises';
import { verifyChain } from '../../src/feed/verify.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { seeded } from '../../src/seeded.js';
import { differences, replay, standing } from '../backup/replay.js';
import { aDocument, aRelationship, anItem, importAs } from '../support/services.js';
import { servicesOn, withNeo4j } from './database.js';
import { faultTest } from './result.js';

const minute = 60_000;
const names = ['one', 'two', 'three', 'four'];
/** So many writes wait to be sealed at once: a sealer that went by time would put them in another order. */
const burst = 12;

faultTest(
  { id: 'F07', title: 'the clocks of processes are ten minutes apart, and one is set back', file: 'f07' },
  async (record) => {
    const writes = record.count('writes', 600, burst * 4);
    await withNeo4j(async ({ graph }) => {
      let step = 0;
      const processes = [10 * minute, -10 * minute, 0].map((skew) =>
        servicesOn(graph, () => new Date(Date.now() + skew - (skew === 0 ? step : 0))),
      );
      const sealer = processes[1]!;
      const random = seeded(7);
      const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
      await importAs(processes[0]!, aDocument(names.map((name) => anItem(name))));
      await sealer.feed.settled();
      const heard: number[] = [];
      const events = sealer.feed.subscribe(0);
      const listening = (async () => {
        for await (const { sequence } of events) heard.push(sequence!);
      })();
      for (let written = 0; written < writes; written += burst) {
        // Set back in the middle of all.
        if (written >= writes / 2) step = 10 * minute;
        for (let index = 0; index < burst; index++) {
          const [from, to] = [any(names), any(names)];
          const links = from === to ? [] : [aRelationship(from, 'USES', to)];
          await importAs(
            any(processes),
            aDocument([anItem(from, { model: `m${written + index}` }), anItem(to)], links),
          );
        }
        await sealer.feed.settled();
      }
      const [last] = await graph.runText("MATCH (i:ConfigurationItem {name: 'one'}) RETURN i.id AS id");
      let stale = 0;
      for (let index = 0; index < 30; index++) {
        const severity = index % 2 === 0 ? 'CRITICAL' : 'OK';
        const reports = [{ id: last!['id'] as string, severity } as const];
        const { results } = await processes[index % 3]!.statusReports.report(reports, { actor: 'tester' });
        if (results[0]!.outcome === 'STALE') stale++;
      }
      await sealer.feed.settled();
      const { head, faults } = await verifyChain(graph);
      const rows = await graph.runText(
        `MATCH (c:ChangeSet)-[change:CHANGED]->(item:ConfigurationItem)
         WITH item, c, change ORDER BY c.sequence
         RETURN item.id AS id, collect(change.version) AS versions`,
      );
      const disordered = rows.reduce((sum, { versions }) => {
        const list = versions as number[];
        return sum + list.filter((version, index) => index > 0 && version < list[index - 1]!).length;
      }, 0);
      const told = await replay(graph, head.sequence);
      const different = differences(told, await standing(graph, told));
      const broken = await brokenInvariants(graph);
      const giveUp = performance.now() + 20_000;
      while (heard.length < head.sequence && performance.now() < giveUp) await pause(50);
      await sealer.feed.stop();
      await listening;
      if (different.length > 0) console.log(different.slice(0, 10).join('\n'));
      const none = { atMost: 0, atLeast: 0 };
      record.figure('ChangeSets', head.sequence, { atLeast: writes });
      record.figure('changes of an item that the feed tells in another order than they happened', disordered, none);
      record.figure('items that are not what the feed says, replayed', different.length, none);
      record.figure(
        'ChangeSets that a subscriber missed or heard out of order',
        head.sequence - heard.filter((sequence, index) => sequence === index + 1).length,
        none,
      );
      record.figure('faults of the hash chain and of the graph', faults.length + Object.keys(broken).length, none);
      record.figure('observations of now that were taken for older than one before', stale, none);
    });
  },
);
