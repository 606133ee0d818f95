import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMember, type WalkedMapping, type WalkRule } from '../../src/mapping/rules.js';
import type { NextItem, PlacedItem, WalkGraph } from '../../src/mapping/walk-graph.js';
import { Walk, type NewPlace, type WalkChange } from '../../src/mapping/walk.js';
import { naiveMembers, type NaiveEdge, type NaiveItem, type NaiveMapping } from './naive.js';

const types = ['DEPENDS_ON', 'RUNS_ON', 'OWNED_BY'];
const classes = ['Server', 'Database', 'NetworkSegment', 'ApplicationService', 'BusinessService'];

/** An estate in memory with the walk of one service written down. */
class Estate implements WalkGraph {
  readonly items_ = new Map<string, NaiveItem>();
  edges: NaiveEdge[] = [];
  places = new Map<string, NewPlace>();
  reads = 0;

  constructor(readonly mapping: NaiveMapping) {}

  /** The mapping as the engine is given it. */
  walked(): WalkedMapping {
    const { serviceId, entries, excluded, included: _, ...rules } = this.mapping;
    const service = this.items_.get(serviceId)!;
    const active = !service.retired && ['BusinessService', 'ApplicationService'].includes(service.class);
    return {
      serviceId,
      serviceClass: service.class,
      active,
      rules,
      entries: new Set(entries),
      excluded: new Set(excluded),
    };
  }

  private rowOf(id: string): PlacedItem {
    this.reads++;
    const place = this.places.get(id);
    return {
      item: { ...this.items_.get(id)! },
      place: place && { distance: place.distance, walks: place.walks },
    };
  }

  private leads(from: string): string[] {
    const { along, against } = this.mapping;
    return this.edges.flatMap((edge) => [
      ...(edge.from === from && along.includes(edge.type) ? [edge.to] : []),
      ...(edge.to === from && against.includes(edge.type) ? [edge.from] : []),
    ]);
  }

  items(ids: readonly string[]): Promise<PlacedItem[]> {
    return Promise.resolve(ids.filter((id) => this.items_.has(id)).map((id) => this.rowOf(id)));
  }

  next(ids: readonly string[], levels: number): Promise<NextItem[]> {
    const found = new Map<string, Set<string>>();
    const sources = new Set(ids);
    for (let level = 1; level < levels; level++)
      for (const id of [...sources]) for (const to of this.leads(id)) sources.add(to);
    for (const from of sources)
      for (const to of this.leads(from)) found.set(to, (found.get(to) ?? new Set<string>()).add(from));
    return Promise.resolve([...found].map(([id, from]) => ({ ...this.rowOf(id), from: [...from] })));
  }

  nearest(ids: readonly string[], silent: ReadonlySet<string>): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const [from, { distance, walks }] of this.places)
      if (walks && !silent.has(from))
        for (const to of this.leads(from))
          if (ids.includes(to)) found.set(to, Math.min(distance, found.get(to) ?? Infinity));
    return Promise.resolve(found);
  }

  apply({ placed, gone }: WalkChange): void {
    for (const id of gone) this.places.delete(id);
    for (const [id, place] of placed) this.places.set(id, place);
  }

  replace({ placed }: WalkChange): void {
    this.places = new Map(placed);
  }

  /** Members by distance, as they are written down. */
  members(): Record<string, number> {
    return Object.fromEntries(
      [...this.places].filter(([, { rule }]) => isMember(rule)).map(([id, { distance }]) => [id, distance]),
    );
  }

  naive(): Record<string, number | null> {
    const found = naiveMembers(this.items_, this.edges, { ...this.mapping, included: [] });
    return Object.fromEntries([...found].map(([id, { distance }]) => [id, distance]));
  }
}

type Edit =
  | { kind: 'edge'; from: number; to: number; type: string }
  | { kind: 'class'; item: number; class: string }
  | { kind: 'environment'; item: number; environment: string | null }
  | { kind: 'retire' | 'restore' | 'exclude' | 'enter'; item: number };

const size = 12;
const anIndex = fc.nat(size - 1);
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('edge' as const),
      from: anIndex,
      to: anIndex,
      type: fc.constantFrom(...types),
    }),
  },
  fc.record({ kind: fc.constant('class' as const), item: anIndex, class: fc.constantFrom(...classes) }),
  fc.record({
    kind: fc.constant('environment' as const),
    item: anIndex,
    environment: fc.constantFrom('PRODUCTION', 'TEST', null),
  }),
  fc.record({ kind: fc.constantFrom('retire' as const, 'restore' as const), item: anIndex }),
  fc.record({ kind: fc.constantFrom('exclude' as const, 'enter' as const), item: anIndex }),
);

const aRule = fc.constantFrom<WalkRule[]>('MEMBER', 'STOP', 'PASS', 'LEAVE_OUT');
const aMapping: fc.Arbitrary<NaiveMapping> = fc.record({
  serviceId: fc.constant('i0'),
  along: fc.subarray(types, { minLength: 1 }),
  against: fc.oneof(fc.constant<string[]>([]), fc.subarray(types)),
  classRules: fc.dictionary(fc.constantFrom('Database', 'NetworkSegment', 'ApplicationService'), aRule),
  otherServices: aRule,
  otherClasses: fc.oneof({ weight: 4, arbitrary: fc.constant<WalkRule>('MEMBER') }, { weight: 1, arbitrary: aRule }),
  environments: fc.option(fc.constantFrom(['PRODUCTION'], ['PRODUCTION', 'TEST'])),
  maxDepth: fc.integer({ min: 1, max: size }),
  entries: fc.uniqueArray(
    anIndex.map((index) => `i${index}`),
    { minLength: 1, maxLength: 3 },
  ),
  included: fc.constant<string[]>([]),
  excluded: fc.constant<string[]>([]),
});

/** Makes an edit, and tells what it touches. */
function edit(estate: Estate, one: Edit): { items: string[]; ends: string[] } {
  const toggle = (list: string[], id: string): string[] =>
    list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
  if (one.kind === 'edge') {
    const { from, to, type } = { from: `i${one.from}`, to: `i${one.to}`, type: one.type };
    const same = (edge: NaiveEdge): boolean => edge.from === from && edge.to === to && edge.type === type;
    if (estate.edges.some(same)) estate.edges = estate.edges.filter((edge) => !same(edge));
    else if ([from, to].every((id) => !estate.items_.get(id)!.retired)) estate.edges.push({ from, to, type });
    return { items: [], ends: [from, to] };
  }
  const id = `i${one.item}`;
  const item = estate.items_.get(id)!;
  if (one.kind === 'class') item.class = one.class;
  else if (one.kind === 'environment') item.environment = one.environment;
  else if (one.kind === 'restore') item.retired = false;
  else if (one.kind === 'exclude') estate.mapping.excluded = toggle(estate.mapping.excluded, id);
  else if (one.kind === 'enter') estate.mapping.entries = toggle(estate.mapping.entries, id);
  else {
    item.retired = true;
    const ended = estate.edges.filter(({ from, to }) => from === id || to === id);
    estate.edges = estate.edges.filter((edge) => !ended.includes(edge));
    return { items: [id], ends: ended.flatMap(({ from, to }) => [from, to]) };
  }
  return { items: [id], ends: [] };
}

/** A change of the service itself is no step of a walk: its whole mapping is traced anew. */
const concernsService = (one: Edit): boolean => 'item' in one && one.item === 0;

function estateOf(mapping: NaiveMapping, edges: [number, number, string][]): Estate {
  const estate = new Estate(structuredClone(mapping));
  for (let index = 0; index < size; index++)
    estate.items_.set(`i${index}`, {
      id: `i${index}`,
      class: index === 0 ? 'BusinessService' : classes[index % classes.length]!,
      environment: [null, 'PRODUCTION', 'TEST'][index % 3]!,
      retired: false,
    });
  for (const [from, to, type] of edges)
    if (!estate.edges.some((edge) => edge.from === `i${from}` && edge.to === `i${to}` && edge.type === type))
      estate.edges.push({ from: `i${from}`, to: `i${to}`, type });
  return estate;
}

const someEdges = fc.array(fc.tuple(anIndex, anIndex, fc.constantFrom(...types)), { maxLength: 30 });

describe('the walk of a service mapping', () => {
  test('stays equal to a naive computation over thousands of random edits, with what waits in the feed in between', async () => {
    let edits = 0;
    await fc.assert(
      fc.asyncProperty(
        aMapping,
        someEdges,
        fc.array(fc.tuple(anEdit, fc.boolean()), { minLength: 10, maxLength: 40 }),
        async (mapping, edges, script) => {
          const estate = estateOf(mapping, edges);
          estate.replace(await new Walk(estate.walked(), estate).trace());
          expect(estate.members()).toEqual(estate.naive());
          let waiting: { items: string[]; ends: string[] }[] = [];
          for (const [one, settles] of script) {
            edits++;
            const touched = edit(estate, one);
            if (concernsService(one) || one.kind === 'enter') {
              // Such a change is written with its new walk; what waits in the feed is worked on again later.
              estate.replace(await new Walk(estate.walked(), estate).trace());
            } else if (one.kind === 'exclude') {
              // A person's word takes effect at once, before what waits in the feed.
              const change = await new Walk(estate.walked(), estate).revise({
                items: new Set(touched.items),
                ends: new Set(),
              });
              estate.apply(change);
            }
            waiting.push(touched);
            // The feed is worked on one batch at a time, and each sees the graph as it is, later edits included.
            const batches = settles ? [waiting.splice(0, 1), waiting] : [];
            if (settles) waiting = [];
            for (const batch of batches)
              estate.apply(
                await new Walk(estate.walked(), estate).revise({
                  items: new Set(batch.flatMap(({ items }) => items)),
                  ends: new Set(batch.flatMap(({ ends }) => ends)),
                }),
              );
            if (settles) expect(estate.members()).toEqual(estate.naive());
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(edits).toBeGreaterThan(5_000);
  });

  test('does not let a cycle hold itself up', async () => {
    const estate = estateOf(
      {
        serviceId: 'i0',
        along: ['DEPENDS_ON'],
        against: [],
        classRules: {},
        otherServices: 'MEMBER',
        otherClasses: 'MEMBER',
        environments: null,
        maxDepth: 12,
        entries: ['i0'],
        included: [],
        excluded: [],
      },
      [
        [0, 1, 'DEPENDS_ON'],
        [1, 2, 'DEPENDS_ON'],
        [2, 3, 'DEPENDS_ON'],
        [3, 1, 'DEPENDS_ON'],
      ],
    );
    estate.replace(await new Walk(estate.walked(), estate).trace());
    expect(estate.members()).toEqual({ i1: 1, i2: 2, i3: 3 });
    const { items, ends } = edit(estate, { kind: 'edge', from: 0, to: 1, type: 'DEPENDS_ON' });
    estate.apply(await new Walk(estate.walked(), estate).revise({ items: new Set(items), ends: new Set(ends) }));
    expect(estate.members()).toEqual({});
  });

  test('reads only what an edit can change', async () => {
    const chain = Array.from({ length: size - 2 }, (_, index): [number, number, string] => [
      index,
      index + 1,
      'DEPENDS_ON',
    ]);
    const estate = estateOf(
      {
        serviceId: 'i0',
        along: ['DEPENDS_ON'],
        against: [],
        classRules: {},
        otherServices: 'MEMBER',
        otherClasses: 'MEMBER',
        environments: null,
        maxDepth: 12,
        entries: ['i0'],
        included: [],
        excluded: [],
      },
      chain,
    );
    estate.replace(await new Walk(estate.walked(), estate).trace());
    estate.reads = 0;
    const touched = edit(estate, { kind: 'edge', from: size - 2, to: size - 1, type: 'DEPENDS_ON' });
    estate.apply(await new Walk(estate.walked(), estate).revise({ items: new Set(), ends: new Set(touched.ends) }));
    expect(estate.members()[`i${size - 1}`]).toBe(size - 1);
    expect(estate.reads).toBeLessThan(5);
  });
});
