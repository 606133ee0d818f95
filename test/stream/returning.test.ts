import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedItems } from '../support/seed.js';
import { statementsOf } from '../support/graph.js';
import { testServices, type TestServices } from '../support/services.js';

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
  await services.feed.start();
});
afterAll(() => services.close());

const report = (id: string, severity: 'MINOR' | 'MAJOR' | 'CRITICAL' | 'OK') =>
  services.statusReports.report([{ id, severity }], { actor: 'tester' });

test('clients that come back one after the other are told the same by nobody reading it anew', async () => {
  await seedItems(services.graph, services.model, [{ id: 'i0' }, { id: 'i1' }]);
  await report('i0', 'MINOR');
  await services.feed.settled();
  const stays = await services.statusHub.open({});
  const { cursor } = (await stays.next()).value as { cursor: string };
  await report('i0', 'MAJOR');
  await stays.next();
  await report('i1', 'CRITICAL');
  await stays.next();
  const told: object[][] = [];
  const statements = await statementsOf(services.graph, async () => {
    for (let index = 0; index < 20; index++) {
      const stream = await services.statusHub.open({ after: cursor });
      told.push([(await stream.next()).value as object, (await stream.next()).value as object]);
      await stream.return();
    }
  });
  for (const name of ['feed/head', 'feed/oldest', 'feed/after', 'status/changes'])
    expect(statements.filter((one) => one === name).length, name).toBeLessThanOrEqual(1);
  expect(new Set(told.flat()).size).toBe(2);
  // They hear of what follows, too.
  const last = await services.statusHub.open({ after: cursor });
  for (let turn = 0; turn < 2; turn++) await last.next();
  const waiting = last.next();
  await report('i0', 'OK');
  expect((await waiting).value).toMatchObject({ items: [{ itemId: 'i0', effective: 'OK' }] });
  await Promise.all([last.return(), stays.return()]);
});
