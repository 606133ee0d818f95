import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sourceIdentity } from '../../src/cmdb/identity.js';
import { Items } from '../../src/cmdb/items.js';
import type { Request } from '../../src/cmdb/writes.js';
import { brokenInvariants } from '../../src/doctor/invariants.js';
import { cypher } from '../../src/generated/cypher.js';
import type { ItemRow } from '../../src/import/rows.js';
import { loadSchema } from '../../src/model/schema.js';
import type { ItemRecord } from '../../src/records.js';
import { Refusal } from '../../src/refusal.js';
import { aDocument, aRelationship, anItem, importAs, testServices, type TestServices } from '../support/services.js';
import { effort } from '../support/effort.js';

let services: TestServices;
beforeAll(async () => {
  services = await testServices({ sourcePrecedence: ['gold', 'silver'], retireLimit: 1 });
});
afterAll(async () => {
  // Whatever the tests did, what they leave is a sound graph.
  await services.feed.settled();
  expect(await brokenInvariants(services.graph)).toEqual({});
  await services.close();
});

let serial = 0;
/** A name that no other test has. */
let own: (name: string) => string;
beforeEach(() => {
  const prefix = `t${++serial}-`;
  own = (name) => `${prefix}${name}`;
});

const actor = 'tester';
const asked: Request = { actor };

function ok<T>(result: T | Refusal): T {
  if (result instanceof Refusal)
    throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.failures)}`);
  return result;
}
function refused(result: unknown): Refusal {
  expect(result).toBeInstanceOf(Refusal);
  return result as Refusal;
}

/** A row of this test's own item. */
const aRow = (key: string, fields: Record<string, unknown> = {}, itemClass = 'Server'): ItemRow =>
  anItem(own(key), fields, itemClass);

/** Creates an item and gives its id. */
async function made(key: string, fields: Record<string, unknown> = {}, itemClass = 'Server'): Promise<string> {
  return ok(await services.writes.create(aRow(key, fields, itemClass), 'manual', asked)).itemId;
}

const aChange = (fields: Record<string, unknown>, itemClass = 'Server', more: Partial<ItemRow> = {}): ItemRow => ({
  path: 'set.server',
  class: itemClass,
  key: undefined as never,
  fields,
  ...more,
});

const itemOf = async (id: string): Promise<ItemRecord> =>
  (await services.graph.run(cypher.cmdb.byIds, { ids: [id] }))[0]!;
const byKey = async (source: string, key: string) =>
  (await services.graph.run(cypher.cmdb.byKey, { keys: [sourceIdentity(source, key)] }))[0]?.item;
const versionOf = async (id: string) => (await itemOf(id)).version;
const holder = async (key: string) => (await services.graph.run(cypher.cmdb.byKey, { keys: [key] }))[0]?.item.id;
const live = async (from: string) =>
  (await services.graph.run(cypher.relationship.liveFrom, { ids: [from] }))
    .map(({ type, to, group }) => [type, to, group ?? null])
    .sort();
const historyOf = async (id: string) => services.graph.run(cypher.feed.history, { id, before: 2 ** 53, limit: 100 });
const entryOf = async (id: string, changeSet: string | null) =>
  (await historyOf(id)).find((entry) => entry.changeSet.id === changeSet);
const total = async (text: string, params: Record<string, unknown> = {}) =>
  Number((await services.graph.runText(`${text} AS total`, params))[0]!['total']);

/** Everything that a write could leave behind. */
const traces = () =>
  total('RETURN COUNT { (:ChangeSet) } * 1000000 + COUNT { (:IdempotencyKey) } * 1000 + COUNT { (:Identity) }');

describe('creating an item', () => {
  test('makes it with its identities, its groups and a ChangeSet that says who and why', async () => {
    const row = aRow('a', { serialNumber: own('S'), fqdn: own('a.example') });
    const created = ok(
      await services.writes.create({ ...row, groups: [{ name: 'g', reduce: 'WORST' }] }, 'manual', {
        actor,
        reason: 'found it',
      }),
    );
    expect(await itemOf(created.itemId)).toMatchObject({
      class: 'Server',
      name: own('a'),
      serialNumber: own('S'),
      lifecycleStage: 'OPERATIONAL',
      version: 1,
    });
    expect(await holder(`Server|serialNumber=${own('s')}`)).toBe(created.itemId);
    expect(await holder(sourceIdentity('manual', own('a')))).toBe(created.itemId);
    expect(await entryOf(created.itemId, created.changeSet)).toMatchObject({
      operation: 'CREATED',
      version: 1,
      changeSet: { actor, reason: 'found it', source: 'manual', operation: 'createConfigurationItem', entryCount: 1 },
    });
  });

  test('with the identity of another is refused as a DUPLICATE that names it', async () => {
    const id = await made('a', { serialNumber: own('S') });
    const refusal = refused(await services.writes.create(aRow('b', { serialNumber: ` ${own('S')}` }), 'manual', asked));
    expect(refusal).toMatchObject({ code: 'DUPLICATE', message: expect.stringContaining(id) as string });
    expect(refusal.failures).toEqual([
      {
        field: `items.${own('b')}`,
        code: 'DUPLICATE',
        message: expect.stringContaining(`Server serialNumber = ${own('s')}`) as string,
      },
    ]);
  });

  test('that is bad is refused with every fault at once, those of its source and class included', async () => {
    const before = await traces();
    const refusal = refused(
      await services.writes.create(
        { path: 'item.server', class: 'Server', key: '', fields: { cpuCount: 'x', colour: 'red' } },
        'net:box',
        { actor, idempotencyKey: own('k') },
      ),
    );
    expect(refusal.code).toBe('INVALID');
    expect(refusal.failures.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'item.server.colour UNKNOWN_FIELD',
      'item.server.cpuCount INVALID',
      'item.server.key REQUIRED',
      'item.server.name REQUIRED',
      'source INVALID',
    ]);
    expect(await traces()).toBe(before);
  });
});

describe('updating an item', () => {
  test('from the expected version sets values, which are by hand from then on', async () => {
    await importAs(services, aDocument([aRow('a', { model: 'one' })]), { source: 'gold' });
    const { id } = (await byKey('gold', own('a')))!;
    const written = ok(await services.writes.update(id, 1, aChange({ model: 'two' }), { actor, reason: 'typo' }));
    expect(await itemOf(id)).toMatchObject({ model: 'two', version: 2 });
    expect(await entryOf(id, written.changeSet)).toMatchObject({
      operation: 'UPDATED',
      attributes: JSON.stringify([{ name: 'model', from: 'one', to: 'two' }]),
      changeSet: { reason: 'typo', source: 'manual' },
    });
    await importAs(services, aDocument([aRow('a', { model: 'three' })]), { source: 'gold' });
    expect(await itemOf(id)).toMatchObject({ model: 'two', version: 2 });
  });

  test('with a value that it shows already keeps the value by hand, and changes nothing else', async () => {
    await importAs(services, aDocument([aRow('a', { model: 'one' })]), { source: 'gold' });
    const { id } = (await byKey('gold', own('a')))!;
    expect(ok(await services.writes.update(id, 1, aChange({ model: 'one' }), asked)).changeSet).toBeNull();
    expect(await versionOf(id)).toBe(1);
    await importAs(services, aDocument([aRow('a', { model: 'three' })]), { source: 'gold' });
    expect(await itemOf(id)).toMatchObject({ model: 'one' });
  });

  test('from another version is a CONFLICT that carries the current one', async () => {
    const id = await made('a');
    ok(await services.writes.update(id, 1, aChange({ model: 'two' }), asked));
    expect(refused(await services.writes.update(id, 1, aChange({ model: 'three' }), asked))).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 2,
      failures: [{ field: 'expectedVersion' }],
    });
    expect(await itemOf(id)).toMatchObject({ model: 'two', version: 2 });
  });

  test('with null clears the value, and a source may set it again', async () => {
    await importAs(services, aDocument([aRow('a', { model: 'one', cpuCount: 2 })]), { source: 'gold' });
    const { id } = (await byKey('gold', own('a')))!;
    ok(
      await services.writes.update(id, 1, aChange({ model: null }, 'Server', { attributes: { unknown: null } }), asked),
    );
    expect(await itemOf(id)).not.toHaveProperty('model');
    expect(await itemOf(id)).toMatchObject({ cpuCount: 2 });
    await importAs(services, aDocument([aRow('a', { model: 'one' })]), { source: 'gold' });
    expect(await itemOf(id)).toMatchObject({ model: 'one' });
  });

  test('claims the keys of its new identity and gives up the old ones', async () => {
    const id = await made('a', { serialNumber: own('old') });
    ok(await services.writes.update(id, 1, aChange({ serialNumber: own('new') }), asked));
    expect(await holder(`Server|serialNumber=${own('old')}`)).toBeUndefined();
    expect(await holder(`Server|serialNumber=${own('new')}`)).toBe(id);
    await made('b', { serialNumber: own('old') });
  });

  test("that would take another's identity is a DUPLICATE, and nothing changes", async () => {
    const other = await made('a', { serialNumber: own('S') });
    const id = await made('b', { serialNumber: own('T') });
    const refusal = refused(
      await services.writes.update(id, 1, aChange({ serialNumber: own('S'), model: 'x' }), asked),
    );
    expect(refusal).toMatchObject({ code: 'DUPLICATE' });
    expect(refusal.failures[0]!.message).toContain(other);
    expect(await itemOf(id)).toMatchObject({ version: 1, serialNumber: own('T') });
    expect(await holder(`Server|serialNumber=${own('t')}`)).toBe(id);
  });

  test('goes through though it shares an identity with another already', async () => {
    await importAs(services, aDocument([aRow('a', { serialNumber: own('S') }), aRow('b', { serialNumber: own('T') })]));
    await importAs(services, aDocument([aRow('b', { serialNumber: own('S') })]));
    const { id, version } = (await byKey('test', own('b')))!;
    ok(await services.writes.update(id, version, aChange({ model: 'x' }), asked));
    expect(await itemOf(id)).toMatchObject({ model: 'x', serialNumber: own('S') });
  });

  test('refuses what is bad with every fault, another class, and an item that is not there', async () => {
    const id = await made('a');
    const bad = refused(await services.writes.update(id, 1, aChange({ name: ' ', cpuCount: 'x' }), asked));
    expect(bad.failures.map(({ field }) => field)).toEqual(['set.server.cpuCount', 'set.server.name']);
    expect(refused(await services.writes.update(id, 1, aChange({}, 'Database'), asked))).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('`server`') as string,
    });
    expect(refused(await services.writes.update('nobody', 1, aChange({}), asked)).code).toBe('NOT_FOUND');
  });

  test('declares groups, and the same ones again change nothing', async () => {
    const id = await made('a');
    const groups = [{ name: 'g', reduce: 'K_OF_N' as const, k: 2 }];
    expect(ok(await services.writes.update(id, 1, aChange({}, 'Server', { groups }), asked)).changeSet).not.toBeNull();
    expect(ok(await services.writes.update(id, 2, aChange({}, 'Server', { groups }), asked)).changeSet).toBeNull();
  });

  test('by 40 clients at once for some rounds loses none of what it acknowledged', async () => {
    const id = await made('a');
    const acknowledged: string[] = [];
    const rounds = effort(2);
    await Promise.all(
      Array.from({ length: 40 }, async (_, client) => {
        let expected = 1;
        for (let round = 0; round < rounds; round++) {
          const mark = `c${client}r${round}`;
          for (;;) {
            const set = aChange({}, 'Server', { attributes: { [mark]: true } });
            const result = await services.writes.update(id, expected, set, asked);
            if (!(result instanceof Refusal)) break;
            expect(result).toMatchObject({ code: 'CONFLICT' });
            expected = result.currentVersion!;
          }
          expected++;
          acknowledged.push(mark);
        }
      }),
    );
    const item = await itemOf(id);
    expect(acknowledged).toHaveLength(40 * rounds);
    expect(item.version - 1).toBe(40 * rounds);
    expect(Object.keys(JSON.parse(item.attributes!) as object).sort()).toEqual(acknowledged.sort());
  }, 600_000);
});

describe('retiring an item', () => {
  test('ends its relationships both ways and says so in the history of each dependent', async () => {
    const [app, server, rack] = [
      await made('app', {}, 'Application'),
      await made('server'),
      await made('rack', {}, 'Rack'),
    ];
    ok(await services.writes.relate({ from: app, type: 'RUNS_ON', to: server }, asked));
    ok(await services.writes.relate({ from: server, type: 'LOCATED_IN', to: rack }, asked));
    const { changeSet } = ok(await services.writes.retire(server, 1, { actor, reason: 'sold' }));
    expect(await itemOf(server)).toMatchObject({ lifecycleStage: 'RETIRED', retiredBy: 'manual', version: 2 });
    expect([await live(app), await live(server)]).toEqual([[], []]);
    const ended = 'MATCH (:ConfigurationItem {id: $from})-[e:ENDED]->({id: $to}) WHERE e.validTo >= e.validFrom';
    expect(await total(`${ended} AND e.endedBy = $by RETURN count(e)`, { from: app, to: server, by: changeSet })).toBe(
      1,
    );
    expect(await total(`${ended} RETURN count(e)`, { from: server, to: rack })).toBe(1);
    expect(await entryOf(server, changeSet)).toMatchObject({ operation: 'RETIRED', version: 2 });
    expect(await entryOf(app, changeSet)).toMatchObject({
      operation: 'RELATED',
      relationships: expect.stringContaining('"ENDED"') as string,
    });
  });

  test('from another version is a CONFLICT, and twice is refused with the way back', async () => {
    const id = await made('a');
    expect(refused(await services.writes.retire(id, 7, asked))).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    ok(await services.writes.retire(id, 1, asked));
    expect(refused(await services.writes.retire(id, 2, asked))).toMatchObject({
      code: 'RETIRED',
      message: expect.stringContaining('lifecycleStage') as string,
    });
    expect(refused(await services.writes.update(id, 2, aChange({ model: 'x' }), asked)).code).toBe('RETIRED');
  });

  test('is taken back by its lifecycleStage, as the same item', async () => {
    const id = await made('a', { serialNumber: own('S') });
    ok(await services.writes.retire(id, 1, asked));
    const { changeSet } = ok(await services.writes.update(id, 2, aChange({ lifecycleStage: 'PLANNED' }), asked));
    expect(await itemOf(id)).toMatchObject({ lifecycleStage: 'PLANNED', version: 3, serialNumber: own('S') });
    for (const gone of ['retiredAt', 'retiredBy']) expect(await itemOf(id)).not.toHaveProperty(gone);
    expect(await entryOf(id, changeSet)).toMatchObject({ operation: 'RESTORED' });
  });

  test('by hand holds against imports, whatever their rows say of it', async () => {
    await importAs(services, aDocument([aRow('a'), aRow('b')]));
    const { id } = (await byKey('test', own('a')))!;
    ok(await services.writes.retire(id, 1, asked));
    const outcome = await importAs(
      services,
      aDocument([aRow('a', { model: 'x' }), aRow('b')], [aRelationship(own('b'), 'DEPENDS_ON', own('a'))]),
    );
    expect(outcome).toMatchObject({ updated: 0, relationshipsCreated: 0, changeSet: null });
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['RETIRED_BY_HAND', 'DANGLING_REFERENCE']);
    expect(await itemOf(id)).toMatchObject({ lifecycleStage: 'RETIRED', version: 2 });
  });

  test('while others relate to it leaves no relationship behind', async () => {
    for (let round = 0; round < 15; round++) {
      const [from, to] = [await made(`from${round}`), await made(`to${round}`)];
      const [retired, related] = await Promise.all([
        services.writes.retire(to, 1, asked),
        services.writes.relate({ from, type: 'DEPENDS_ON', to }, asked),
      ]);
      ok(retired);
      if (related instanceof Refusal) expect(related.code).toBe('NOT_FOUND');
      expect(await live(from)).toEqual([]);
    }
  }, 120_000);
});

describe('reclassifying an item', () => {
  const classOf = (name: string) => services.model.classes.get(name)!;

  test('changes its label; attributes the class does not declare move aside, and come home with it', async () => {
    const id = await made('a', { serialNumber: own('S'), cpuCount: 4, role: 'web', operatingSystem: 'Debian' });
    const { changeSet } = ok(await services.writes.reclassify(id, 1, classOf('VirtualMachine'), asked));
    const moved = await itemOf(id);
    expect(moved).toMatchObject({ class: 'VirtualMachine', cpuCount: 4, role: 'web', version: 2 });
    expect(moved).not.toHaveProperty('serialNumber');
    expect(JSON.parse(moved.attributes!)).toEqual({ serialNumber: own('S') });
    expect(
      await total('MATCH (i {id: $id}) RETURN size([l IN labels(i) WHERE l IN ["Server", "VirtualMachine"]])', { id }),
    ).toBe(1);
    expect(await entryOf(id, changeSet)).toMatchObject({
      operation: 'RECLASSIFIED',
      attributes: expect.stringContaining('{"name":"class","from":"SERVER","to":"VIRTUAL_MACHINE"}') as string,
    });
    expect(await holder(`Server|serialNumber=${own('s')}`)).toBeUndefined();

    ok(await services.writes.reclassify(id, 2, classOf('Server'), asked));
    expect(await itemOf(id)).toMatchObject({ class: 'Server', serialNumber: own('S'), version: 3 });
    expect(await itemOf(id)).not.toHaveProperty('attributes');
    expect(await holder(`Server|serialNumber=${own('s')}`)).toBe(id);
  });

  test('to the class it has changes nothing', async () => {
    const id = await made('a');
    expect(ok(await services.writes.reclassify(id, 1, classOf('Server'), asked)).changeSet).toBeNull();
    expect(await versionOf(id)).toBe(1);
  });

  test('whose relationships would not fit is refused, each of them named', async () => {
    const [app, server] = [await made('app', {}, 'Application'), await made('server')];
    ok(await services.writes.relate({ from: app, type: 'RUNS_ON', to: server }, asked));
    const refusal = refused(await services.writes.reclassify(server, 1, classOf('Team'), asked));
    expect(refusal).toMatchObject({ code: 'INVALID', message: expect.stringContaining('unrelate') as string });
    expect(refusal.failures).toEqual([
      {
        field: 'class',
        code: 'ENDPOINT_NOT_ALLOWED',
        message: expect.stringContaining(`RUNS_ON with item ${app}`) as string,
      },
    ]);
    expect(await itemOf(server)).toMatchObject({ class: 'Server', version: 1 });
  });

  test('to a class in which another item has its identity is a DUPLICATE', async () => {
    const other = await made('a', { fqdn: own('a.example') }, 'VirtualMachine');
    const id = await made('b', { fqdn: own('a.example') });
    const refusal = refused(await services.writes.reclassify(id, 1, classOf('VirtualMachine'), asked));
    expect(refusal).toMatchObject({ code: 'DUPLICATE', failures: [{ field: 'class' }] });
    expect(refusal.failures[0]!.message).toContain(other);
  });

  test('is found under its new class by the imports that know its key', async () => {
    await importAs(services, aDocument([aRow('a')]));
    const { id } = (await byKey('test', own('a')))!;
    ok(await services.writes.reclassify(id, 1, classOf('VirtualMachine'), asked));
    const outcome = await importAs(services, aDocument([aRow('a', { cpuCount: 2 }, 'VirtualMachine')]));
    expect(outcome).toMatchObject({ created: 0, updated: 1, rejected: [] });
  });
});

describe('merging items', () => {
  test('gives the survivor the keys, relationships, groups and missing attributes of its twins', async () => {
    const groups = [{ name: 'g', reduce: 'WORST' as const }];
    await importAs(
      services,
      aDocument([
        { ...aRow('twin', { serialNumber: own('S'), model: 'M', cpuCount: 8 }), groups, attributes: { site: 'north' } },
      ]),
    );
    const twin = (await byKey('test', own('twin')))!.id;
    const survivor = await made('survivor', { model: 'kept' });
    const [app, rack, db] = [
      await made('app', {}, 'Application'),
      await made('rack', {}, 'Rack'),
      await made('db', {}, 'Database'),
    ];
    for (const [from, type, to, group] of [
      [app, 'RUNS_ON', twin],
      [app, 'RUNS_ON', survivor],
      [db, 'RUNS_ON', twin, 'halves'],
      [twin, 'LOCATED_IN', rack],
      [twin, 'DEPENDS_ON', survivor],
      [survivor, 'CONNECTS_TO', twin],
    ] as const)
      ok(await services.writes.relate({ from, type, to, group }, asked));

    const merged = ok(await services.writes.merge(survivor, [twin], 1, asked));
    expect(merged).toMatchObject({ survivorId: survivor, mergedIds: [twin] });
    const item = await itemOf(survivor);
    expect(item).toMatchObject({ model: 'kept', cpuCount: 8, serialNumber: own('S'), version: 2 });
    expect(JSON.parse(item.attributes!)).toEqual({ site: 'north' });
    expect(await live(survivor)).toEqual([['LOCATED_IN', rack, null]]);
    expect(await live(app)).toEqual([['RUNS_ON', survivor, null]]);
    expect(await live(db)).toEqual([['RUNS_ON', survivor, 'halves']]);
    expect((await services.graph.run(cypher.import.groups, { ids: [survivor] }))[0]!.groups).toMatchObject(groups);

    // The twin answers with the survivor: by id, by key, by identity, and to its source.
    expect(await itemOf(twin)).toMatchObject({ mergedInto: survivor, lifecycleStage: 'RETIRED', version: 2 });
    const items = new Items(services.graph, services.model);
    expect((await items.one(twin))!.id).toBe(survivor);
    expect((await items.byKey('test', own('twin')))!.id).toBe(survivor);
    expect(await holder(`Server|serialNumber=${own('s')}`)).toBe(survivor);
    expect(await importAs(services, aDocument([aRow('twin', { cpuCount: 16 })]))).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(await itemOf(survivor)).toMatchObject({ cpuCount: 16 });

    expect(await entryOf(survivor, merged.changeSet)).toMatchObject({
      operation: 'MERGED',
      attributes: expect.stringContaining(`{"name":"mergedFrom","from":null,"to":"${twin}"}`) as string,
    });
    expect(await entryOf(twin, merged.changeSet)).toMatchObject({ operation: 'MERGED', version: 2 });
  });

  test('settles the finding that they were duplicates, also when it takes two steps', async () => {
    await importAs(
      services,
      aDocument([
        aRow('a', { serialNumber: own('S') }),
        aRow('b', { fqdn: own('b.example') }),
        aRow('c', { assetTag: own('T') }),
      ]),
    );
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(async (key) => (await byKey('test', own(key)))!.id));
    await importAs(
      services,
      aDocument([aRow('d', { serialNumber: own('S'), fqdn: own('b.example'), assetTag: own('T') })]),
      { source: 'other' },
    );
    const stateOf = async () =>
      (
        await services.graph.runText(
          'MATCH (f:DuplicateFinding)-[:CONCERNS]->(i:ConfigurationItem) WHERE i.id IN $ids RETURN DISTINCT f.id AS id, f.state AS state',
          { ids: [a, b, c] },
        )
      ).map(({ state }) => state);
    expect(await stateOf()).toEqual(['OPEN']);
    ok(await services.writes.merge(b!, [a!], 1, asked));
    expect(await stateOf()).toEqual(['OPEN']);
    ok(await services.writes.merge(c!, [b!], 1, asked));
    expect(await stateOf()).toEqual(['MERGED']);
  });

  test('of merged items leads on to the last survivor, for readers and for relationships', async () => {
    const [a, b, c, d] = [await made('a'), await made('b'), await made('c'), await made('d')];
    ok(await services.writes.merge(b, [a], 1, asked));
    ok(await services.writes.merge(c, [b], 1, asked));
    expect((await new Items(services.graph, services.model).one(a))!.id).toBe(c);
    const related = ok(await services.writes.relate({ from: d, type: 'DEPENDS_ON', to: a }, asked));
    expect(related).toMatchObject({ fromId: d, type: 'DEPENDS_ON', toId: c });
    expect(await live(d)).toEqual([['DEPENDS_ON', c, null]]);
    const ended = ok(await services.writes.unrelate({ from: d, type: 'DEPENDS_ON', to: b }, asked));
    expect(ended).toMatchObject({ id: related.id, toId: c });
    const back = ok(await services.writes.relate({ from: b, type: 'DEPENDS_ON', to: d }, asked));
    expect(back).toMatchObject({ fromId: c, toId: d });
  });

  test('keeps a source that knows the survivor by two keys fresh by its latest sighting', async () => {
    await importAs(services, aDocument([aRow('a', { model: 'gold' }), aRow('b')]), { source: 'gold' });
    const [a, b] = [(await byKey('gold', own('a')))!.id, (await byKey('gold', own('b')))!.id];
    ok(await services.writes.merge(a, [b], 1, asked));
    await importAs(services, aDocument([aRow('s', { serialNumber: own('S') })]), { source: 'silver' });
    const s = (await byKey('silver', own('s')))!.id;
    ok(await services.writes.merge(a, [s], 2, asked));
    for (const stale of [own('a'), own('b')]) {
      await services.graph.runText(
        "MATCH (i:Identity {source: 'gold'}) WHERE i.sourceKey IN $keys SET i.lastSeenAt = datetime() - CASE i.sourceKey WHEN $stale THEN duration('P90D') ELSE duration('PT1M') END",
        { keys: [own('a'), own('b')], stale },
      );
      await importAs(services, aDocument([aRow('s', { model: 'silver' })]), { source: 'silver' });
      expect(await itemOf(a)).toMatchObject({ model: 'gold' });
    }
  });

  test('refuses other classes, retired and merged ones, itself, nobody and a wrong version, and changes nothing', async () => {
    const [a, b, retired, db] = [
      await made('a'),
      await made('b'),
      await made('retired'),
      await made('db', {}, 'Database'),
    ];
    ok(await services.writes.retire(retired, 1, asked));
    const before = await traces();
    const merge = async (survivor: string, twins: string[], version = 1) =>
      refused(await services.writes.merge(survivor, twins, version, { actor, idempotencyKey: own('k') }));
    expect(await merge(a, [b, db])).toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('Reclassify') as string,
      failures: [{ field: 'twins' }],
    });
    expect(await merge(a, [b, retired])).toMatchObject({ code: 'RETIRED', failures: [{ field: 'twins' }] });
    expect(await merge(retired, [b], 2)).toMatchObject({ code: 'RETIRED' });
    expect(await merge(a, [a])).toMatchObject({ code: 'INVALID' });
    expect(await merge(a, [])).toMatchObject({ code: 'INVALID' });
    expect(await merge(a, ['nobody'])).toMatchObject({ code: 'NOT_FOUND', failures: [{ field: 'twins' }] });
    expect(await merge(a, [b], 3)).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect(await traces()).toBe(before);
    expect([await versionOf(a), await versionOf(b)]).toEqual([1, 1]);
  });
});

describe('relating items', () => {
  test('makes one relationship, and again the same one', async () => {
    const [from, to] = [await made('from'), await made('to')];
    const first = ok(await services.writes.relate({ from, type: 'DEPENDS_ON', to, group: 'g' }, asked));
    expect(first).toMatchObject({ fromId: from, type: 'DEPENDS_ON', toId: to, group: 'g' });
    const again = ok(await services.writes.relate({ from, type: 'DEPENDS_ON', to, group: 'g' }, asked));
    expect(again).toEqual({ ...first, changeSet: null });
    expect(await live(from)).toEqual([['DEPENDS_ON', to, 'g']]);
  });

  test('in another group is an update of the same one', async () => {
    const [from, to] = [await made('from'), await made('to')];
    const first = ok(await services.writes.relate({ from, type: 'DEPENDS_ON', to, group: 'g' }, asked));
    const { id, changeSet } = ok(await services.writes.relate({ from, type: 'DEPENDS_ON', to, group: 'h' }, asked));
    expect(id).toBe(first.id);
    expect(await live(from)).toEqual([['DEPENDS_ON', to, 'h']]);
    expect(await entryOf(from, changeSet)).toMatchObject({
      operation: 'RELATED',
      relationships: JSON.stringify([{ operation: 'UPDATED', id, type: 'DEPENDS_ON', to, group: 'h' }]),
    });
  });

  test('that cannot be is refused with the field that is wrong', async () => {
    const [from, team] = [await made('from'), await made('team', {}, 'Team')];
    const relate = async (type: string, to: string, more = {}) =>
      refused(await services.writes.relate({ from, type, to, ...more }, asked));
    expect(await relate('DEPENDS_ON', 'nobody')).toMatchObject({ code: 'NOT_FOUND', failures: [{ field: 'to' }] });
    expect(await relate('RUNS_ON', team)).toMatchObject({ code: 'INVALID', failures: [{ field: 'to' }] });
    expect(await relate('DEPENDS_ON', from)).toMatchObject({ code: 'INVALID', failures: [{ field: 'to' }] });
    expect(await relate('DEPENDS_ON', team, { weight: 0 })).toMatchObject({
      code: 'INVALID',
      failures: [{ field: 'weight' }],
    });
    expect(await live(from)).toEqual([]);
  });

  test('is undone once: what is not related is not found', async () => {
    const [from, to] = [await made('from'), await made('to')];
    const { id } = ok(await services.writes.relate({ from, type: 'DEPENDS_ON', to }, asked));
    const ended = ok(await services.writes.unrelate({ from, type: 'DEPENDS_ON', to }, asked));
    expect(ended).toMatchObject({ id, changeSet: expect.any(String) as string });
    expect(await live(from)).toEqual([]);
    for (const [one, type, other] of [
      [from, 'DEPENDS_ON', to],
      [to, 'USES', from],
      ['nobody', 'USES', to],
    ] as const)
      expect(refused(await services.writes.unrelate({ from: one, type, to: other }, asked)).code).toBe('NOT_FOUND');
  });
});

test('a relationship is never ended before it began, though the write that ends it began earlier', async () => {
  const [from, to] = [await made('from'), await made('to')];
  const { id } = ok(await services.writes.relate({ from, type: 'DEPENDS_ON', to }, asked));
  await services.graph.runText(
    'MATCH (:ConfigurationItem {id: $from})-[r:DEPENDS_ON]->() SET r.validFrom = datetime() + duration("PT5S")',
    { from },
  );
  ok(await services.writes.unrelate({ from, type: 'DEPENDS_ON', to }, asked));
  const interval =
    'MATCH (:ConfigurationItem {id: $from})-[e:ENDED {id: $id}]->() RETURN e.validFrom = e.validTo AS held';
  expect(await services.graph.runText(interval, { from, id })).toEqual([{ held: true }]);
});

describe('a duplicate finding', () => {
  test('is dismissed once, with its reason, and stays so', async () => {
    const row = aDocument([aRow('c', { serialNumber: own('S'), fqdn: own('b.example') })]);
    await importAs(services, aDocument([aRow('a', { serialNumber: own('S') }), aRow('b', { fqdn: own('b.example') })]));
    const { rejected } = await importAs(services, row, { source: 'other' });
    const id = /duplicate-[0-9a-f]+/.exec(rejected[0]!.message)![0];
    const { findingId, changeSet } = ok(await services.writes.dismissFinding(id, 'two blades', asked));
    expect(findingId).toBe(id);
    const a = (await byKey('test', own('a')))!.id;
    expect(await entryOf(a, changeSet)).toMatchObject({
      attributes: JSON.stringify([{ name: 'duplicateFinding', from: 'OPEN', to: 'DISMISSED' }]),
      changeSet: { reason: 'two blades' },
    });
    expect(refused(await services.writes.dismissFinding(id, 'again', asked)).code).toBe('INVALID');
    expect(refused(await services.writes.dismissFinding('nobody', 'x', asked)).code).toBe('NOT_FOUND');
    await importAs(services, row, { source: 'other' });
    expect((await services.graph.run(cypher.cmdb.findingsByIds, { ids: [id] }))[0]!.state).toBe('DISMISSED');
  });
});

describe('declaring groups', () => {
  test('keeps those not named, shows what was there before, and says when nothing changed', async () => {
    const id = await made('a');
    ok(
      await services.writes.setGroups(
        id,
        [
          { name: 'g', reduce: 'BEST' },
          { name: 'h', reduce: 'WORST' },
        ],
        asked,
      ),
    );
    const { changeSet } = ok(await services.writes.setGroups(id, [{ name: 'g', reduce: 'K_OF_N', k: 2 }], asked));
    const [{ groups } = { groups: [] }] = await services.graph.run(cypher.import.groups, { ids: [id] });
    expect(groups).toMatchObject([
      { name: 'g', reduce: 'K_OF_N', k: 2 },
      { name: 'h', reduce: 'WORST', k: null },
    ]);
    const [delta] = JSON.parse((await entryOf(id, changeSet))!.attributes!) as { from: object; to: object }[];
    expect(delta).toMatchObject({ name: 'groups.g', from: { reduce: 'BEST' }, to: { reduce: 'K_OF_N', k: 2 } });
    expect(ok(await services.writes.setGroups(id, [{ name: 'h', reduce: 'WORST' }], asked)).changeSet).toBeNull();
    expect(await versionOf(id)).toBe(3);
  });

  test('that are bad is refused with each fault', async () => {
    const id = await made('a');
    const bad = refused(
      await services.writes.setGroups(
        id,
        [
          { name: 'g', reduce: 'K_OF_N' },
          { name: '', reduce: 'BEST' },
        ],
        asked,
      ),
    );
    expect(bad.failures.map(({ field }) => field)).toEqual(['groups.0', 'groups.1']);
    const twice = [
      { name: 'g', reduce: 'BEST' as const },
      { name: 'g', reduce: 'WORST' as const },
    ];
    expect(refused(await services.writes.setGroups(id, twice, asked))).toMatchObject({ code: 'INVALID' });
    expect(refused(await services.writes.setGroups('nobody', twice, asked)).code).toBe('NOT_FOUND');
  });
});

describe('an idempotency key', () => {
  /** Each mutation on items made for it, and the same with something else asked. */
  const mutations: Record<string, () => Promise<(request: Request, other: boolean) => Promise<unknown>>> = {
    createConfigurationItem: async () => (request, other) =>
      services.writes.create(aRow(other ? 'other' : 'a'), 'manual', request),
    updateConfigurationItem: async () => {
      const id = await made('a');
      return (request, other) => services.writes.update(id, 1, aChange({ model: other ? 'y' : 'x' }), request);
    },
    retireConfigurationItem: async () => {
      const id = await made('a');
      return (request, other) => services.writes.retire(id, other ? 2 : 1, request);
    },
    reclassifyConfigurationItem: async () => {
      const id = await made('a');
      return (request, other) =>
        services.writes.reclassify(id, 1, services.model.classes.get(other ? 'Rack' : 'VirtualMachine')!, request);
    },
    mergeConfigurationItems: async () => {
      const [a, b] = [await made('a'), await made('b')];
      return (request, other) => services.writes.merge(a, [b], other ? 2 : 1, request);
    },
    relate: async () => {
      const [a, b] = [await made('a'), await made('b')];
      return (request, other) =>
        services.writes.relate({ from: a, type: 'USES', to: b, group: other ? 'g' : null }, request);
    },
    unrelate: async () => {
      const [a, b] = [await made('a'), await made('b')];
      ok(await services.writes.relate({ from: a, type: 'USES', to: b }, asked));
      return (request, other) =>
        services.writes.unrelate({ from: a, type: other ? 'RUNS_ON' : 'USES', to: b }, request);
    },
    setDependencyGroups: async () => {
      const id = await made('a');
      return (request, other) => services.writes.setGroups(id, [{ name: other ? 'h' : 'g', reduce: 'BEST' }], request);
    },
    dismissDuplicateFinding: async () => {
      await importAs(services, aDocument([aRow('a', { serialNumber: own('S') }), aRow('b', { fqdn: own('b') })]));
      const { rejected } = await importAs(services, aDocument([aRow('c', { serialNumber: own('S'), fqdn: own('b') })]));
      const id = /duplicate-[0-9a-f]+/.exec(rejected[0]!.message)![0];
      return (request, other) => services.writes.dismissFinding(id, other ? 'other' : 'reason', request);
    },
    importConfiguration: async () => (request, other) =>
      importAs(services, aDocument([aRow(other ? 'other' : 'a')]), request),
  };

  test.each(Object.entries(mutations))(
    'answers a repeat of %s as the first time, and nothing else',
    async (_, prepare) => {
      const run = await prepare();
      const request = { actor, idempotencyKey: own('key') };
      const [first, ...racing] = await Promise.all([run(request, false), run(request, false)]);
      ok(first);
      expect(racing).toEqual([first]);
      const before = await traces();
      expect(await run(request, false)).toEqual(first);
      const other = await run(request, true).catch((error: { extensions: object }) => error.extensions);
      expect(other).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      expect(await traces()).toBe(before);
    },
  );

  test("is its own actor's, whatever signs either holds", async () => {
    const key = own('c');
    ok(await services.writes.create(aRow('a'), 'manual', { actor: 'a:b', idempotencyKey: key }));
    ok(await services.writes.create(aRow('b'), 'manual', { actor: 'a', idempotencyKey: `b:${key}` }));
  });

  test('that is empty or of boundless length is refused', async () => {
    for (const idempotencyKey of ['', ' ', 'x'.repeat(9_000)])
      expect(refused(await services.writes.create(aRow('a'), 'manual', { actor, idempotencyKey }))).toMatchObject({
        code: 'INVALID',
        failures: [{ field: 'idempotencyKey' }],
      });
  });

  test('stands for something new once it has expired', async () => {
    const request = { actor, idempotencyKey: own('k') };
    ok(await services.writes.create(aRow('a'), 'manual', request));
    await services.graph.runText(
      'MATCH (k:IdempotencyKey) WHERE k.key CONTAINS $key SET k.expiresAt = datetime() - duration("PT1S")',
      { key: own('k') },
    );
    const second = ok(await services.writes.create(aRow('b'), 'manual', request));
    expect(ok(await services.writes.create(aRow('b'), 'manual', request))).toEqual(second);
  });

  test('of a request that was refused is free for the corrected one', async () => {
    const request = { actor, idempotencyKey: own('k') };
    const before = await traces();
    refused(await services.writes.create(aRow('a', { cpuCount: 'x' }), 'manual', request));
    expect(await traces()).toBe(before);
    ok(await services.writes.create(aRow('a', { cpuCount: 2 }), 'manual', request));
  });
});

test('an item whose class the model no longer declares is refused with the way out', async () => {
  const id = await made('a');
  await services.graph.runText(
    "MATCH (i:ConfigurationItem {id: $id}) REMOVE i:Server SET i:Kettle, i.class = 'Kettle'",
    { id },
  );
  for (const result of [
    await services.writes.update(id, 1, aChange({ model: 'x' }), asked),
    await services.writes.reclassify(id, 1, loadSchema().model.classes.get('Server')!, asked),
  ])
    expect(refused(result)).toMatchObject({ code: 'INVALID', message: expect.stringContaining('MODEL_DIR') as string });
  await services.graph.runText(
    "MATCH (i:ConfigurationItem {id: $id}) REMOVE i:Kettle SET i:Server, i.class = 'Server'",
    { id },
  );
});

test('a secret written by hand is refused by its place, and neither kept nor repeated', async () => {
  const row = { ...aRow('secret'), attributes: { apiToken: 'canary-token' } };
  const refusal = refused(await services.writes.create(row, 'manual', asked));
  expect(refusal).toMatchObject({
    code: 'SECRET',
    failures: [{ field: `items.${own('secret')}.attributes.apiToken` }],
  });
  const id = await made('safe');
  const change = aChange({ description: 'at https://ann:canary-pass@host.example/' });
  expect(refused(await services.writes.update(id, 1, change, asked)).code).toBe('SECRET');
  expect(JSON.stringify(refusal)).not.toContain('canary');
});
