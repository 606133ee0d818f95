import fc from 'fast-check';
import { Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { manual, rankOf, reconcile, type Reconciled, type Report } from '../../src/cmdb/reconcile.js';
import { attributesOf, changedProperties } from '../../src/cmdb/stored.js';
import { readSdl } from '../../src/model/read.js';
import { composeSchema, schemaFolder } from '../../src/model/schema.js';
import type { ItemRecord } from '../../src/records.js';

const kettle = composeSchema([
  ...readSdl([schemaFolder]),
  new Source(
    `type Kettle implements ConfigurationItem & Node @ci(identifiedBy: [["serialNumber"]], staleAfter: "P10D") {
      serialNumber: String
      model: String
      note: String @clearable
      ports: [String!]
    }`,
    'kettle.graphql',
  ),
]).model.classes.get('Kettle')!;

const precedence = ['gold', 'silver'];
const sources = [manual, ...precedence, 'one', 'other'];
const empty: Reconciled = { values: {}, attributes: {}, provenance: {}, delta: [] };
const day = 86_400_000;
const at = (days: number) => new Date(Date.UTC(2026, 10, 1) + days * day).toISOString();

interface World {
  item: Reconciled;
  lastSeen: Map<string, string>;
}

/** What a report makes of an item, as an import would: reconciled, and the source's sighting noted. */
function after(world: World, report: Report): World {
  const item = reconcile(kettle, world.item, report, { precedence, lastSeen: world.lastSeen });
  return { item, lastSeen: new Map(world.lastSeen).set(report.source, report.at) };
}

const start: World = { item: empty, lastSeen: new Map() };
const aReport = (source: string, values: Record<string, unknown>, days = 0): Report => ({
  source,
  at: at(days),
  values,
  attributes: {},
});

const names = ['name', 'model', 'note', 'ports'];
const value = fc.option(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.array(fc.constantFrom('x', 'y'))));
const values = fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true });
const attributes = fc.dictionary(
  fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'model'), fc.string({ maxLength: 3 })),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 4 },
);
const report = (days: fc.Arbitrary<number>): fc.Arbitrary<Report> =>
  fc.record({ source: fc.constantFrom(...sources), at: days.map(at), values, attributes });
const soon = report(fc.integer({ min: 0, max: 9 }));
/** Reports in the order in which they arrive, over two months. */
const history = fc
  .array(report(fc.integer({ min: 0, max: 60 })), { maxLength: 8 })
  .map((reports) => reports.sort((one, other) => (one.at < other.at ? -1 : 1)));

describe('a report laid over an item', () => {
  test('a second time tells nothing new', () => {
    fc.assert(
      fc.property(history, soon, (reports, last) => {
        const once = after(reports.reduce(after, start), { ...last, at: at(61) });
        const twice = after(once, { ...last, at: at(61) });
        expect(twice.item.delta).toEqual([]);
        expect(twice.item.values).toEqual(once.item.values);
        expect(twice.item.attributes).toEqual(once.item.attributes);
        expect(twice.item.provenance).toEqual(once.item.provenance);
      }),
    );
  });

  test('says exactly what changed', () => {
    fc.assert(
      fc.property(history, soon, (reports, last) => {
        const before = reports.reduce(after, start).item;
        const { item } = after({ ...start, item: before }, { ...last, at: at(61) });
        const flat = ({ values: declared, attributes: undeclared }: Reconciled) =>
          new Map<string, unknown>([
            ...Object.entries(declared),
            ...Object.entries(undeclared).map(([key, held]) => [`attributes.${key}`, held] as const),
          ]);
        const then = flat(before);
        const now = flat(item);
        const changed = [...new Set([...then.keys(), ...now.keys()])].filter(
          (name) => JSON.stringify(then.get(name)) !== JSON.stringify(now.get(name)),
        );
        expect(item.delta.map(({ name }) => name).sort()).toEqual(changed.sort());
        for (const { name, from, to } of item.delta) {
          expect(from ?? null).toEqual(then.get(name) ?? null);
          expect(to ?? null).toEqual(now.get(name) ?? null);
        }
      }),
    );
  });

  test('leaves what it does not name alone', () => {
    fc.assert(
      fc.property(history, soon, (reports, last) => {
        const before = reports.reduce(after, start).item;
        const { item } = after({ ...start, item: before }, { ...last, at: at(61) });
        for (const name of Object.keys(before.values))
          if (!(name in last.values)) expect(item.values[name]).toEqual(before.values[name]);
      }),
    );
  });

  test('is kept by what is written of it and read back', () => {
    fc.assert(
      fc.property(history, (reports) => {
        const { item } = reports.reduce(after, start);
        const properties = changedProperties(kettle, {
          ...item,
          delta: Object.keys(item.values).map((name) => ({ name, from: null, to: null })),
        });
        const stored = Object.fromEntries(Object.entries(properties).filter(([, held]) => held !== null));
        const read = attributesOf(kettle, stored as unknown as ItemRecord);
        expect(read.values).toEqual(item.values);
        expect(JSON.stringify(read.attributes)).toEqual(JSON.stringify(item.attributes));
        expect(read.provenance).toEqual(item.provenance);
      }),
    );
  });
});

describe('between sources', () => {
  test('equals in any order never flip a value that one of them holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('one', 'other', 'third'), { minLength: 1 }), (order) => {
        const world = order.reduce((before, source) => after(before, aReport(source, { model: source })), start);
        expect(world.item.values['model']).toBe(order[0]);
        expect(world.item.provenance['model']).toEqual({ source: order[0], at: at(0) });
      }),
    );
  });

  test('the highest of those that reported is shown, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: 1 }), (order) => {
        const world = order.reduce((before, source) => after(before, aReport(source, { model: source })), start);
        const best = Math.min(...order.map((source) => rankOf(source, precedence)));
        const winner = order.find((source) => rankOf(source, precedence) === best);
        expect(world.item.values['model']).toBe(winner);
      }),
    );
  });

  test('a lower one takes over when the holder is stale, and not a moment earlier', () => {
    const held = after(start, aReport('gold', { model: 'from gold' }));
    expect(after(held, aReport('silver', { model: 'new' }, 10)).item.values['model']).toBe('from gold');
    const late: Report = { ...aReport('silver', { model: 'new' }), at: new Date(Date.parse(at(10)) + 1).toISOString() };
    expect(after(held, late).item.values['model']).toBe('new');
  });

  test('one that reports the same value without holding it does not take it over', () => {
    const world = after(after(start, aReport('gold', { model: 'm' })), aReport('silver', { model: 'm' }, 1));
    expect(world.item.provenance['model']).toEqual({ source: 'gold', at: at(0) });
    expect(world.item.delta).toEqual([]);
  });

  test('a higher one takes over a value that it confirms, without a change to show', () => {
    const world = after(after(start, aReport('silver', { model: 'm' })), aReport('gold', { model: 'm' }, 1));
    expect(world.item.provenance['model']).toEqual({ source: 'gold', at: at(1) });
    expect(world.item.delta).toEqual([]);
  });

  test('what was set by hand never goes stale', () => {
    const world = after(start, aReport(manual, { model: 'by hand' }));
    expect(after(world, aReport('gold', { model: 'm' }, 5_000)).item.values['model']).toBe('by hand');
  });
});

describe('null', () => {
  test('from a source wipes only what the class declares clearable', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('gold', 'one'), (reports, source) => {
        const before = reports.reduce(after, start);
        const cleared = Object.fromEntries(names.map((name) => [name, null]));
        const { item } = after(before, { source, at: at(200), values: cleared, attributes: {} });
        for (const name of ['name', 'model', 'ports']) expect(item.values[name]).toEqual(before.item.values[name]);
        const byHand = before.item.provenance['note']?.source === manual;
        if (!byHand) expect(item.values).not.toHaveProperty('note');
      }),
    );
  });

  test('by hand wipes, and gives the attribute back to the sources', () => {
    const world = after(after(start, aReport(manual, { model: 'x' })), aReport(manual, { model: null }, 1));
    expect(world.item.values).toEqual({});
    expect(world.item.provenance).toEqual({});
    expect(world.item.delta).toEqual([{ name: 'model', from: 'x', to: null }]);
    expect(after(world, aReport('one', { model: 'y' }, 2)).item.values).toEqual({ model: 'y' });
  });

  test('removes an undeclared attribute that its source may change', () => {
    const report = (source: string, held: unknown): Report => ({
      ...aReport(source, {}),
      attributes: { site: held },
    });
    const world = after(start, report('gold', 'north'));
    expect(after(world, report('silver', null)).item.attributes).toEqual({ site: 'north' });
    expect(after(world, report('gold', null)).item).toMatchObject({ attributes: {}, provenance: {} });
  });
});

test('a value is the same whatever the order of its keys, its prototype, or the sign of its nought', () => {
  const bare = Object.assign(Object.create(null) as Record<string, unknown>, { b: [0], a: 1 });
  const report = (spec: unknown): Report => ({ ...aReport('one', {}), attributes: { spec } });
  const world = after(start, report({ a: 1, b: [-0] }));
  expect(after(world, report(bare)).item.delta).toEqual([]);
});
