import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cypher } from '../../src/generated/cypher.js';
import { loadSchema } from '../../src/model/schema.js';
import type { Severity } from '../../src/records.js';
import { executableSchema } from '../../src/schema.js';
import { HealthModel, type Standing } from '../../src/status/health-model.js';
import { statementsOf } from '../support/graph.js';
import { listen } from '../support/listen.js';
import { seedItems, seedRelationships } from '../support/seed.js';
import { testServices, type TestServices } from '../support/services.js';

const standing = (id: string, effective: Severity = 'OK', version = 1): Standing => ({
  id,
  effective,
  observed: effective,
  version,
  margin: null,
  causedBy: [],
});

describe('the health of a service', () => {
  test('counts each dependency once, worst first, and names at most ten that are not well', () => {
    const ids = Array.from({ length: 15 }, (_, index) => `d${index}`);
    const model = new HealthModel(
      new Map([['shop', new Set(['shop', ...ids])]]),
      ['shop', ...ids].map((id) => standing(id)),
    );
    for (const id of ids.slice(0, 12)) model.apply(standing(id, 'MINOR', 2));
    expect(model.apply(standing('d3', 'CRITICAL', 3))).toEqual(['shop']);
    const summary = model.summary('shop')!;
    expect(summary.dependencies).toEqual([
      { severity: 'CRITICAL', count: 1 },
      { severity: 'MINOR', count: 11 },
      { severity: 'OK', count: 3 },
    ]);
    expect(summary.causes).toHaveLength(10);
    expect(summary.causes[0]).toMatchObject({ itemId: 'd3', effective: 'CRITICAL' });
  });

  test('takes no status that is older than what is known', () => {
    const model = new HealthModel(new Map([['shop', new Set(['shop', 'a'])]]), [
      standing('shop'),
      standing('a', 'MAJOR', 5),
    ]);
    expect(model.apply(standing('a', 'OK', 4))).toEqual([]);
    expect(model.apply(standing('elsewhere', 'OK', 9))).toEqual([]);
    expect(model.summary('shop')!.dependencies).toEqual([{ severity: 'MAJOR', count: 1 }]);
  });
});

describe('serviceHealth', () => {
  const loaded = loadSchema();
  const schema = executableSchema(loaded);
  let services: TestServices;
  beforeEach(async () => {
    services = await testServices({ model: loaded.model });
    await services.feed.start();
    await seedItems(services.graph, loaded.model, [
      { id: 'shop', class: 'BusinessService' },
      { id: 'mail', class: 'BusinessService' },
      { id: 'app' },
      { id: 'db' },
      { id: 'relay' },
    ]);
    await seedRelationships(services.graph, [
      { from: 'shop', to: 'app' },
      { from: 'app', to: 'db' },
      { from: 'mail', to: 'relay' },
    ]);
  });
  afterEach(() => services.close());

  interface Health {
    service: { id: string };
    effective: string;
    dependencies: { severity: string; count: number }[];
    causes: { item: { id: string }; effective: string; causedBy: string[] }[];
  }
  interface Message {
    __typename: string;
    cursor: string;
    services: Health[];
    last?: boolean;
  }

  const health = 'service { id } effective dependencies { severity count } causes { item { id } effective causedBy }';
  const document = `subscription ($ids: [ID!], $after: Cursor) { serviceHealth(ids: $ids, after: $after) {
    __typename
    ... on ServiceHealthSnapshot { cursor last services { ${health} } }
    ... on ServiceHealthDelta { cursor services { ${health} } }
    ... on StreamReset { cursor reason }
    ... on StreamHeartbeat { cursor }
  } }`;
  const follow = (variables?: Record<string, unknown>) =>
    listen<Message>({ schema, services }, 'serviceHealth', document, variables);
  const report = (...rows: [id: string, severity: Severity][]) =>
    services.statusReports.report(
      rows.map(([id, severity]) => ({ id, severity })),
      { actor: 'tester' },
    );
  const shown = ({ services: all }: Message) =>
    all.map(({ service, effective, dependencies, causes }) => [
      service.id,
      effective,
      dependencies.map(({ severity, count }) => `${severity} ${count}`).join(', '),
      causes
        .map(({ item }) => item.id)
        .sort()
        .join(', '),
    ]);

  test('begins with all services, and tells one again when anything of it changed', async () => {
    await report(['app', 'OK'], ['db', 'OK'], ['relay', 'OK']);
    await services.feed.settled();
    const { next, close } = await follow();
    const snapshot = await next();
    expect([snapshot.__typename, snapshot.last]).toEqual(['ServiceHealthSnapshot', true]);
    expect(shown(snapshot)).toEqual([
      ['mail', 'UNKNOWN', 'OK 1', ''],
      ['shop', 'UNKNOWN', 'OK 2', ''],
    ]);
    const waiting = next();
    await report(['db', 'MAJOR']);
    const delta = await waiting;
    expect(shown(delta)).toEqual([['shop', 'MAJOR', 'MAJOR 2', 'app, db']]);
    expect(delta.services[0]!.causes.find(({ item }) => item.id === 'app')).toMatchObject({ causedBy: ['db'] });
    await close();
  });

  test('follows what a service depends on as that changes', async () => {
    await report(['db', 'MAJOR'], ['relay', 'OK']);
    await services.feed.settled();
    const { next, close } = await follow({ ids: ['mail'] });
    expect(shown(await next())).toEqual([['mail', 'UNKNOWN', 'OK 1', '']]);
    const waiting = next();
    await services.writes.relate({ from: 'relay', type: 'DEPENDS_ON', to: 'db' }, { actor: 'tester' });
    await services.feed.settled();
    await services.structureFollower.catchUp();
    let last = shown(await waiting);
    while (last[0]![1] !== 'MAJOR') last = shown(await next());
    expect(last).toEqual([['mail', 'MAJOR', 'MAJOR 2', 'db, relay']]);
    await close();
  });

  test('holds no service that was retired', async () => {
    await report(['db', 'OK']);
    await services.feed.settled();
    const held = await follow();
    await held.next();
    const names = async (): Promise<string[]> => {
      await services.feed.settled();
      const { next, close } = await follow();
      const found = shown(await next()).map(([name]) => String(name));
      await close();
      return found;
    };
    expect(await names()).toEqual(['mail', 'shop']);
    const version = (await services.graph.run(cypher.cmdb.byIds, { ids: ['shop'] }))[0]!.version;
    await services.writes.retire('shop', version, { actor: 'tester' });
    expect(await names()).toEqual(['mail']);
    await held.close();
  });

  test('tells a client that comes back what changed meanwhile, as it is now', async () => {
    await report(['db', 'OK'], ['relay', 'OK']);
    await services.feed.settled();
    const first = await follow();
    const { cursor } = await first.next();
    await report(['db', 'MAJOR']);
    await report(['db', 'MINOR']);
    while (shown(await first.next()).at(-1)![1] !== 'MINOR') continue;
    const again = await follow({ after: cursor, ids: ['shop'] });
    expect(shown(await again.next())).toEqual([['shop', 'MINOR', 'MINOR 2', 'app, db']]);
    await first.close();
    await again.close();
  });

  test('is computed once for all subscribers: an event costs one statement for statuses and one for the items named', async () => {
    await report(['db', 'OK']);
    await services.feed.settled();
    const all = [await follow(), await follow(), await follow()];
    for (const { next } of all) await next();
    const waiting = Promise.all(all.map(({ next }) => next()));
    const statements = await statementsOf(services.graph, async () => {
      await report(['db', 'CRITICAL']);
      await waiting;
    });
    expect(statements.filter((name) => name === 'status/changes')).toHaveLength(1);
    expect(statements.filter((name) => name === 'status/standings' || name === 'status/scope')).toEqual([]);
    expect(statements.filter((name) => name === 'cmdb/byIds')).toHaveLength(1);
    await Promise.all(all.map(({ close }) => close()));
  });

  test('refuses an id that names no item, and knows references', async () => {
    await expect(follow({ ids: ['nobody'] })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(follow({ ids: ['source:unknown'] })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});
