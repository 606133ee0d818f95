import fc from 'fast-check';
import type { DependencyGroup } from '../../src/engine/groups.js';
import type { Level, Severity } from '../../src/engine/severity.js';
import type { EdgeRow, ItemRow, Overlay } from '../../src/engine/topology.js';
import type { Graph } from './naive.js';

const groupNames = ['disks', 'nodes'];
export const aLevel = fc.constantFrom<Level[]>('OK', 'WARNING', 'MINOR', 'MAJOR', 'CRITICAL');
export const aFailure = fc.constantFrom<Exclude<Level, 'OK'>[]>('WARNING', 'MINOR', 'MAJOR', 'CRITICAL');
/** Mostly quiet, so that what one failure does can be seen. */
export const anOwn: fc.Arbitrary<Severity | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Severity>('OK') },
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant<Severity>('UNKNOWN') },
  { weight: 2, arbitrary: aFailure },
);

export const aGroup = (name: string): fc.Arbitrary<DependencyGroup> =>
  fc.record({
    name: fc.constant(name),
    reduce: fc.constantFrom('WORST' as const, 'BEST' as const, 'K_OF_N' as const, 'WEIGHTED' as const),
    k: fc.integer({ min: 1, max: 4 }),
    failAt: fc.option(aFailure),
    threshold: fc.oneof(
      fc.constantFrom(0, 0.2, 0.25, 0.3, 0.33, 0.5, 0.6, 0.9),
      fc.integer({ min: 0, max: 999_999 }).map((n) => n / 1e6),
    ),
    unknownAs: fc.option(aLevel),
  });

const anItem = (id: string): fc.Arbitrary<ItemRow> =>
  fc.record({
    id: fc.constant(id),
    name: fc.option(fc.constantFrom('alpha', 'beta', 'gamma')),
    own: anOwn,
    groups: fc
      .subarray(groupNames)
      .chain((names) => fc.tuple(...names.map(aGroup)))
      .map((groups): DependencyGroup[] => groups),
    boundary: fc
      .option(fc.constantFrom<Severity[]>('OK', 'MAJOR', 'CRITICAL', 'UNKNOWN'), { freq: 12 })
      .map((severity) => severity),
    moreDependents: fc.option(fc.boolean(), { freq: 10 }),
  });

export const anEdge = (ids: string[]): fc.Arbitrary<EdgeRow> =>
  fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    type: fc.constantFrom('DEPENDS_ON', 'RUNS_ON'),
    group: fc.option(fc.constantFrom(...groupNames), { freq: 3 }),
    map: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'IDENTITY' as const,
          'INCREASE' as const,
          'DECREASE' as const,
          'SET' as const,
          'IGNORE' as const,
        ),
      },
    ),
    mapValue: aLevel,
    weight: fc.option(fc.constantFrom(0, 0.1, 0.2, 0.7, 1, 2, 3, 10)),
  });

const idsOf = (size: number): string[] => Array.from({ length: size }, (_, index) => `i${index}`);

/** Any shape: cycles, diamonds, self-relationships, several types to one provider, undeclared groups. */
export const aGraph = ({ size = 9, cycles = true } = {}): fc.Arbitrary<Graph> =>
  fc.integer({ min: 1, max: size }).chain((count) => {
    const ids = idsOf(count);
    return fc.record({
      items: fc
        .tuple(...ids.map(anItem))
        .map((items): ItemRow[] =>
          items.map((item) => (item.boundary === null ? { ...item, boundary: undefined } : item)),
        ),
      edges: fc
        .array(anEdge(ids), { maxLength: count * 3 })
        .map((edges) => (cycles ? edges : edges.filter(({ from, to }) => ids.indexOf(from) < ids.indexOf(to)))),
    });
  });

/** All is well, and what depends on something takes its failure over as it is, unless a group takes it: most failures reach something. */
export const aQuietGraph = ({ size = 9 } = {}): fc.Arbitrary<Graph> =>
  fc.integer({ min: 3, max: size }).chain((count) => {
    const ids = idsOf(count);
    const items = ids.map((id) => fc.record<ItemRow>({ id: fc.constant(id), own: fc.constant('OK') }));
    const edge = fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      type: fc.constantFrom('DEPENDS_ON', 'RUNS_ON'),
      group: fc.option(fc.constantFrom(...groupNames), { nil: undefined, freq: 1 }),
    });
    return fc.record({
      items: fc.tuple(...items).map((rows): ItemRow[] => rows),
      edges: fc.array(edge, { minLength: count, maxLength: count * 3 }),
    });
  });

export const someOf = (graph: Graph): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...graph.items.map((item) => item.id)), { minLength: 1, maxLength: 3 });

export const anOverlay = ({ items, edges }: Graph): fc.Arbitrary<Overlay> =>
  fc
    .subarray(
      items.map((item) => item.id),
      { maxLength: Math.min(2, items.length - 1) },
    )
    .chain((removedItems) => {
      const added = ['n0', 'n1'];
      const left = items.map((item) => item.id).filter((id) => !removedItems.includes(id));
      const ids = [...left, ...added];
      return fc.record({
        removedItems: fc.constant(removedItems),
        removedEdges: fc
          .subarray(edges.filter(({ from, to }) => left.includes(from) && left.includes(to)))
          .chain((gone) =>
            fc.tuple(...gone.map(({ from, to, type }) => fc.constantFrom({ from, to }, { from, to, type }))),
          )
          .map((gone): NonNullable<Overlay['removedEdges']>[number][] => gone),
        addedItems: fc.tuple(...added.map(anItem)).map((rows): ItemRow[] => rows),
        addedEdges: fc.array(anEdge(ids), { maxLength: 5 }),
        groups: fc.array(
          fc.record({ item: fc.constantFrom(...ids), group: fc.constantFrom(...groupNames).chain(aGroup) }),
          { maxLength: 3 },
        ),
        states: fc
          .array(fc.tuple(fc.constantFrom(...ids), fc.oneof(aLevel, fc.constant<Severity>('UNKNOWN'))), {
            maxLength: 3,
          })
          .map((pairs) => new Map<string, Severity>(pairs)),
      });
    });
