import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sourceIdentity } from '../../src/cmdb/identity.js';
import { cypher } from '../../src/generated/cypher.js';
import { aDocument, aRelationship, anItem, importAs, testServices, type TestServices } from '../support/services.js';

let services: TestServices;
beforeEach(async () => {
  await services?.close();
  services = await testServices({ sourcePrecedence: ['gold', 'silver'] });
});
afterAll(() => services.close());

const count = async (text: string): Promise<number> =>
  Number((await services.graph.runText(`${text} AS total`))[0]!['total']);
const item = async (key: string, source = 'test') =>
  (
    await services.graph.runText('MATCH (:Identity {key: $key})-[:IDENTIFIES]->(item) RETURN item {.*} AS item', {
      key: sourceIdentity(source, key),
    })
  )[0]?.['item'] as Record<string, unknown> | undefined;

describe('a first import', () => {
  test('creates items with their class as a label, and relationships dependent to provider', async () => {
    const outcome = await importAs(
      services,
      aDocument(
        [anItem('host', { serialNumber: 'S1', cpuCount: 8 }), anItem('db', { engine: 'PostgreSQL' }, 'Database')],
        [aRelationship('db', 'RUNS_ON', 'host')],
      ),
    );
    expect(outcome).toMatchObject({ created: 2, updated: 0, relationshipsCreated: 1, rejected: [], warnings: [] });
    expect(
      await count(
        "MATCH (:Database {name: 'db'})-[:RUNS_ON]->(:Server {serialNumber: 'S1', cpuCount: 8}) RETURN count(*)",
      ),
    ).toBe(1);
  });

  test('is one ChangeSet that the sealer gives the next number', async () => {
    const { changeSet } = await importAs(services, aDocument([anItem('a'), anItem('b')]), { reason: 'first' });
    await services.feed.settled();
    const [sealed] = await services.feed.after(0, 10);
    expect(sealed).toMatchObject({
      id: changeSet,
      sequence: 1,
      actor: 'tester',
      source: 'test',
      reason: 'first',
      entryCount: 2,
    });
    expect(sealed!.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('again changes nothing, says so and leaves no ChangeSet', async () => {
    const document = aDocument(
      [anItem('host', { serialNumber: 'S1' }), anItem('db', {}, 'Database')],
      [aRelationship('db', 'RUNS_ON', 'host')],
    );
    await importAs(services, document);
    expect(await importAs(services, document)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      retired: 0,
      relationshipsCreated: 0,
      relationshipsEnded: 0,
      changeSet: null,
      plan: [],
    });
  });
});

describe('bad rows', () => {
  test('are reported with their paths and leave the rest', async () => {
    const outcome = await importAs(
      services,
      aDocument([
        anItem('good'),
        anItem('typo', { serialNumbr: 'S1' }),
        anItem('bad', { cpuCount: 'eight', lifecycleStage: 'RETIRED' }),
        { path: 'items.3', class: 'Spaceship', key: 'x', fields: { name: 'x' } },
        { path: 'items.4', class: 'Server', key: '', fields: {} },
      ]),
    );
    expect(outcome.created).toBe(1);
    expect(outcome.rejected.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'items.3 UNKNOWN_CLASS',
      'items.4.key REQUIRED',
      'items.4.name REQUIRED',
      'items.bad.cpuCount INVALID',
      'items.bad.lifecycleStage INVALID',
      'items.typo.serialNumbr UNKNOWN_FIELD',
    ]);
  });

  test('with a key or an identity that an earlier row has are refused', async () => {
    const outcome = await importAs(
      services,
      aDocument([
        anItem('a', { serialNumber: 'S1' }),
        { ...anItem('a'), path: 'items.1' },
        anItem('b', { serialNumber: ' s1 ' }),
      ]),
    );
    expect(outcome.created).toBe(1);
    expect(outcome.rejected.map(({ path, code }) => [path, code])).toEqual([
      ['items.1', 'DUPLICATE_KEY'],
      ['items.b', 'DUPLICATE_IDENTITY'],
    ]);
  });

  test('among relationships: dangling ends warn, wrong ends, unknown types and self-references are refused', async () => {
    const outcome = await importAs(
      services,
      aDocument(
        [anItem('a'), anItem('t', {}, 'Team')],
        [
          aRelationship('a', 'DEPENDS_ON', 'ghost'),
          aRelationship('a', 'RUNS_ON', 't'),
          aRelationship('a', 'LIKES', 't'),
          aRelationship('a', 'DEPENDS_ON', 'a'),
          { path: 'relationships.4', from: { key: 'a' }, type: 'USES', to: {} },
        ],
      ),
    );
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['DANGLING_REFERENCE']);
    expect(outcome.rejected.map(({ code }) => code)).toEqual([
      'ENDPOINT_NOT_ALLOWED',
      'UNKNOWN_TYPE',
      'SELF_REFERENCE',
      'INVALID_REFERENCE',
    ]);
    expect(outcome.relationshipsCreated).toBe(0);
  });

  test('more rows than one call takes are refused as a whole, with the way out', async () => {
    const items = Array.from({ length: 20_001 }, (_, index) => anItem(`k${index}`));
    await expect(importAs(services, aDocument(items))).rejects.toThrow(/items: has 20001 rows.*`run`/);
  });
});

test('secrets in any row stay outside the graph, each with a warning and without its value', async () => {
  const row = anItem('a', { url: 'https://ann:canary-1@shop.example/' }, 'ApplicationService');
  const outcome = await importAs(
    services,
    aDocument([
      { ...row, attributes: { dbPassword: 'canary-2', dsn: 'postgres://u:canary-3@db/x', purl: 'pkg:npm/x@1.3.0' } },
    ]),
  );
  expect(outcome.warnings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'items.a.url SECRET_LEFT_OUT',
    'items.a.attributes.dbPassword SECRET_LEFT_OUT',
    'items.a.attributes.dsn SECRET_LEFT_OUT',
  ]);
  expect(await item('a')).toMatchObject({ url: 'https://shop.example/' });
  const everything = await services.graph.runText('MATCH (n) RETURN collect(properties(n)) AS nodes');
  const deltas = await services.graph.runText('MATCH ()-[r]->() RETURN collect(properties(r)) AS deltas');
  expect(JSON.stringify([everything, deltas, outcome])).not.toContain('canary');
  expect(JSON.stringify(everything)).toContain('pkg:npm/x@1.3.0');
});

describe('identification', () => {
  test('two sources that report one serial number make one item, known under both keys', async () => {
    await importAs(services, aDocument([anItem('n1', { serialNumber: 'ABC' })]), { source: 'netbox' });
    const outcome = await importAs(services, aDocument([anItem('vm-7', { serialNumber: 'abc ', fqdn: 'a.example' })]), {
      source: 'agent',
    });
    expect(outcome).toMatchObject({ created: 0, updated: 1 });
    expect((await item('vm-7', 'agent'))!['id']).toBe((await item('n1', 'netbox'))!['id']);
    expect(await count('MATCH (n:Server) RETURN count(n)')).toBe(1);
  });

  test('keys that point to two items make a finding and no pick; the same disagreement is one finding', async () => {
    await importAs(services, aDocument([anItem('a', { serialNumber: 'S1' }), anItem('b', { fqdn: 'b.example' })]));
    const row = aDocument([anItem('c', { serialNumber: 'S1', fqdn: 'b.example' })]);
    const first = await importAs(services, row, { source: 'other' });
    expect(first.rejected.map(({ code }) => code)).toEqual(['DUPLICATE']);
    expect(first.plan.map(({ action }) => action)).toEqual(['CONFLICT']);
    await importAs(services, row, { source: 'other' });
    expect(await count("MATCH (f:DuplicateFinding {state: 'OPEN'})-[:CONCERNS]->(:Server) RETURN count(*)")).toBe(2);
    expect(await count('MATCH (n:Server) RETURN count(n)')).toBe(2);
  });

  test("a known item that takes another's identity is updated, warned of, and does not take the key", async () => {
    await importAs(services, aDocument([anItem('a', { serialNumber: 'S1' }), anItem('b', { serialNumber: 'S2' })]));
    const outcome = await importAs(services, aDocument([anItem('a', { serialNumber: 'S2', cpuCount: 4 })]));
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['DUPLICATE']);
    expect(await item('a')).toMatchObject({ cpuCount: 4 });
    expect(
      await count(
        "MATCH (:Identity {key: 'Server|serialNumber=s2'})-[:IDENTIFIES]->(:Server {name: 'b'}) RETURN count(*)",
      ),
    ).toBe(1);
  });

  test('a corrected serial number gives up the old one', async () => {
    await importAs(services, aDocument([anItem('a', { serialNumber: 'WRONG' })]));
    await importAs(services, aDocument([anItem('a', { serialNumber: 'RIGHT' })]));
    const outcome = await importAs(services, aDocument([anItem('b', { serialNumber: 'WRONG' })]));
    expect(outcome.created).toBe(1);
  });

  test('a key that names another class is refused with the way out', async () => {
    await importAs(services, aDocument([anItem('a')]));
    const outcome = await importAs(services, aDocument([anItem('a', {}, 'VirtualMachine')]));
    expect(outcome.rejected[0]).toMatchObject({
      code: 'CLASS_MISMATCH',
      message: expect.stringContaining('reclassifyConfigurationItem'),
    });
  });
});

describe('reconciliation', () => {
  test('a higher source wins, a lower one does not take it back, and both values are kept', async () => {
    const row = (model: string) => aDocument([anItem('k', { serialNumber: 'S', model })]);
    await importAs(services, row('from silver'), { source: 'silver' });
    await importAs(services, row('from gold'), { source: 'gold' });
    expect(await item('k', 'gold')).toMatchObject({ model: 'from gold' });
    expect(await importAs(services, row('again silver'), { source: 'silver' })).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
    expect(await item('k', 'gold')).toMatchObject({ model: 'from gold' });
    const reported = await services.graph.runText(
      'MATCH (i:Identity) WHERE i.source IS NOT NULL RETURN i.source AS source, i.reported AS reported ORDER BY source',
    );
    expect(reported.map(({ reported }) => (JSON.parse(reported as string) as { model: string }).model)).toEqual([
      'from gold',
      'again silver',
    ]);
  });

  test('a holder that went stale loses to a lower source', async () => {
    await importAs(services, aDocument([anItem('k', { serialNumber: 'S', model: 'old' })]), { source: 'gold' });
    await services.graph.runText(
      "MATCH (i:Identity {source: 'gold'}) SET i.lastSeenAt = datetime() - duration('P31D')",
    );
    await importAs(services, aDocument([anItem('k', { serialNumber: 'S', model: 'new' })]), { source: 'silver' });
    expect(await item('k', 'gold')).toMatchObject({ model: 'new' });
  });

  test('null and absent values wipe nothing', async () => {
    await importAs(services, aDocument([anItem('k', { model: 'M', cpuCount: 2 })]));
    await importAs(services, aDocument([anItem('k', { model: null })]));
    expect(await item('k')).toMatchObject({ model: 'M', cpuCount: 2 });
  });

  test('undeclared attributes merge key by key', async () => {
    await importAs(services, aDocument([{ ...anItem('k'), attributes: { a: 1, b: 2 } }]));
    await importAs(services, aDocument([{ ...anItem('k'), attributes: { b: 3, c: { d: 4 } } }]));
    expect(JSON.parse((await item('k'))!['attributes'] as string)).toEqual({ a: 1, b: 3, c: { d: 4 } });
  });
});

describe('REPLACE_SOURCE', () => {
  // As a scan sees a relationship that another write ends meanwhile.
  test('passes over a relationship without properties', async () => {
    await importAs(services, aDocument([anItem('a'), anItem('b')], [aRelationship('a', 'USES', 'b')]));
    await services.graph.runText(
      "MATCH (a:ConfigurationItem {name: 'a'}), (b:ConfigurationItem {name: 'b'}) CREATE (b)-[:USES]->(a)",
    );
    expect(
      await services.graph.run(cypher.relationship.unseen, {
        source: 'test',
        since: '2999-01-01T00:00:00Z',
        spared: [],
      }),
    ).toMatchObject([{ type: 'USES', sources: ['test'] }]);
  });

  const ten = (from = 0) => Array.from({ length: 10 - from }, (_, index) => anItem(`k${index + from}`));

  test('retires what the source left out and ends its relationships, kept with their end', async () => {
    await importAs(
      services,
      aDocument(ten(), [aRelationship('k0', 'DEPENDS_ON', 'k1'), aRelationship('k2', 'DEPENDS_ON', 'k3')]),
    );
    const outcome = await importAs(services, aDocument(ten(1), [aRelationship('k2', 'DEPENDS_ON', 'k3')]), {
      mode: 'REPLACE_SOURCE',
    });
    expect(outcome).toMatchObject({ retired: 1, relationshipsEnded: 1, unchanged: 9, rejected: [] });
    expect(await item('k0')).toMatchObject({ lifecycleStage: 'RETIRED', retiredBy: 'test' });
    expect(
      await count(
        "MATCH ({name: 'k0'})-[e:ENDED {type: 'DEPENDS_ON'}]->({name: 'k1'}) WHERE e.validTo > e.validFrom RETURN count(e)",
      ),
    ).toBe(1);
    expect(await count('MATCH ()-[r:DEPENDS_ON]->() RETURN count(r)')).toBe(1);
  });

  test('ends a relationship the source no longer reports, and keeps one that another source reports too', async () => {
    await importAs(
      services,
      aDocument(ten(), [aRelationship('k0', 'DEPENDS_ON', 'k1'), aRelationship('k1', 'USES', 'k2')]),
    );
    await importAs(
      services,
      aDocument(
        [],
        [aRelationship('k1', 'USES', 'k2', { from: { key: 'k1', source: 'test' }, to: { key: 'k2', source: 'test' } })],
      ),
      { source: 'other' },
    );
    const outcome = await importAs(services, aDocument(ten()), { mode: 'REPLACE_SOURCE' });
    expect(outcome).toMatchObject({ retired: 0, relationshipsEnded: 1 });
    expect((await services.graph.runText('MATCH ()-[r:USES]->() RETURN r.sources AS sources'))[0]).toEqual({
      sources: ['other'],
    });
  });

  test('above the limit writes nothing and says how to confirm; confirmed it goes through', async () => {
    await importAs(services, aDocument(ten()));
    const refused = await importAs(services, aDocument([...ten(5), anItem('new')]), { mode: 'REPLACE_SOURCE' });
    expect(refused).toMatchObject({ created: 0, retired: 0, changeSet: null });
    expect(refused.rejected).toEqual([
      { path: 'mode', code: 'RETIRE_LIMIT', message: expect.stringContaining('5 of the 10 items') },
    ]);
    expect(await count('MATCH (n:Server) WHERE n.retiredAt IS NULL RETURN count(n)')).toBe(10);
    const confirmed = await importAs(services, aDocument([...ten(5), anItem('new')]), {
      mode: 'REPLACE_SOURCE',
      confirmRetire: true,
    });
    expect(confirmed).toMatchObject({ created: 1, retired: 5 });
  });

  test('an item whose row is bad is not retired for that, and one that another source reports stays', async () => {
    await importAs(services, aDocument(ten()));
    await importAs(services, aDocument([anItem('theirs', { serialNumber: 'S' })]), { source: 'other' });
    await importAs(services, aDocument([anItem('k10', { serialNumber: 'S' })]));
    const outcome = await importAs(services, aDocument([anItem('k0', { cpuCount: 'x' }), ...ten(1)]), {
      mode: 'REPLACE_SOURCE',
    });
    expect(outcome).toMatchObject({ retired: 0 });
    expect(await item('theirs', 'other')).not.toHaveProperty('retiredAt');
  });

  test('an item that its source reports again comes back as the same item', async () => {
    await importAs(services, aDocument(ten()));
    await importAs(services, aDocument(ten(1)), { mode: 'REPLACE_SOURCE' });
    const before = await item('k0');
    const outcome = await importAs(services, aDocument([anItem('k0')]));
    expect(outcome.plan.map(({ action }) => action)).toEqual(['RESTORE']);
    expect(await item('k0')).toMatchObject({ id: before!['id'], lifecycleStage: 'OPERATIONAL', version: 3 });
    expect(await item('k0')).not.toHaveProperty('retiredAt');
  });
});

describe('a run of several calls', () => {
  test('retires at its end what none of them reported', async () => {
    await importAs(services, aDocument(Array.from({ length: 10 }, (_, index) => anItem(`k${index}`))));
    await importAs(services, aDocument([1, 2, 3, 4, 5].map((n) => anItem(`k${n}`))), { run: 'r1' });
    await importAs(services, aDocument([6, 7, 8, 9].map((n) => anItem(`k${n}`))), { run: 'r1' });
    const outcome = await services.imports.complete({
      operation: 'completeImport',
      actor: 'tester',
      source: 'test',
      run: 'r1',
    });
    expect(outcome).toMatchObject({ retired: 1, plan: [{ key: 'k0', action: 'RETIRE' }] });
  });

  test('is refused with a name of boundless length', async () => {
    await expect(importAs(services, aDocument([anItem('a')]), { run: 'x'.repeat(9_000) })).rejects.toThrow(
      /^run: takes/,
    );
  });

  test('that nobody started, or another source did, is refused by name', async () => {
    await importAs(services, aDocument([anItem('a')]), { run: 'r1' });
    const complete = (source: string, run: string) =>
      services.imports.complete({ operation: 'completeImport', actor: 'tester', source, run });
    await expect(complete('test', 'r2')).rejects.toThrow(/run: source "test" has started no run "r2"/);
    await expect(complete('other', 'r1')).rejects.toThrow(/has started no run/);
  });
});

test('a dry run gives the whole plan and writes nothing', async () => {
  await importAs(services, aDocument([anItem('a', { model: 'one' })]));
  const outcome = await importAs(
    services,
    aDocument([anItem('a', { model: 'two' }), anItem('b')], [aRelationship('a', 'DEPENDS_ON', 'b')]),
    { dryRun: true },
  );
  expect(outcome).toMatchObject({ created: 1, updated: 1, relationshipsCreated: 1, changeSet: null });
  expect(outcome.plan).toEqual([
    expect.objectContaining({ key: 'b', action: 'CREATE', id: null }),
    expect.objectContaining({ key: 'a', action: 'UPDATE', changes: [{ name: 'model', from: 'one', to: 'two' }] }),
  ]);
  expect(await count('MATCH (n:ConfigurationItem) RETURN count(n)')).toBe(1);
  expect(await item('a')).toMatchObject({ model: 'one', version: 1 });
});

test('an idempotency key answers a repeat as the first time, and refuses another request', async () => {
  const options = { idempotencyKey: 'once' };
  const first = await importAs(services, aDocument([anItem('a')]), options);
  expect(await importAs(services, aDocument([anItem('a')]), options)).toEqual(first);
  expect(await count('MATCH (c:ChangeSet) RETURN count(c)')).toBe(1);
  await expect(importAs(services, aDocument([anItem('b')]), options)).rejects.toMatchObject({
    extensions: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
});

describe('races', () => {
  test('16 writers of the same 50 new items make 50', async () => {
    const document = () =>
      aDocument(Array.from({ length: 50 }, (_, index) => anItem(`w${index}`, { serialNumber: `S${index}` })));
    await Promise.all(
      Array.from({ length: 16 }, (_, writer) => importAs(services, document(), { source: `source-${writer}` })),
    );
    expect(await count('MATCH (n:Server) RETURN count(n)')).toBe(50);
    expect(await count('MATCH (i:Identity) WHERE i.source IS NOT NULL RETURN count(i)')).toBe(16 * 50);
    expect(await count('MATCH (i:Identity) WHERE i.source IS NULL RETURN count(i)')).toBe(50);
  }, 120_000);

  test('writers of one relationship make one', async () => {
    await importAs(services, aDocument([anItem('a'), anItem('b')]));
    const link = aRelationship('a', 'DEPENDS_ON', 'b', {
      from: { key: 'a', source: 'test' },
      to: { key: 'b', source: 'test' },
    });
    await Promise.all(
      Array.from({ length: 20 }, (_, writer) => importAs(services, aDocument([], [link]), { source: `s${writer}` })),
    );
    const rows = await services.graph.runText('MATCH ()-[r:DEPENDS_ON]->() RETURN size(r.sources) AS sources');
    expect(rows).toEqual([{ sources: 20 }]);
  }, 60_000);
});

test('identities are looked up in the unique index', async () => {
  const { operators } = await services.graph.explain(cypher.import.identities.text, { keys: [] });
  expect(operators.some((operator) => operator.includes('NodeUniqueIndexSeek'))).toBe(true);
});
