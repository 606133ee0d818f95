import fc from 'fast-check';

/** A query over items with the values of its variables, for what holds of all queries. */
export interface RandomQuery {
  query: string;
  variables: Record<string, unknown>;
}

interface Page {
  size: number | 'omitted' | 'null';
  byVariable: boolean;
  shape: 'nodes' | 'edges' | 'both';
}

type List = 'keys' | 'groups' | 'provenance' | 'status';

interface Selection {
  lists: List[];
  dependencies?: [Page, Selection] | null;
  dependents?: [Page, Selection] | null;
}

const page = (largest: number): fc.Arbitrary<Page> =>
  fc.record({
    size: fc.oneof(
      { weight: 15, arbitrary: fc.integer({ min: 1, max: largest }) },
      { weight: 1, arbitrary: fc.constantFrom('omitted' as const, 'null' as const) },
    ),
    byVariable: fc.boolean(),
    shape: fc.constantFrom('nodes', 'edges', 'both'),
  });

const selection = (levels: number): fc.Arbitrary<Selection> => {
  const lists = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<List[]>([], ['status'], ['keys'], ['status', 'keys']) },
    { weight: 1, arbitrary: fc.constantFrom<List[]>(['groups'], ['provenance'], ['keys', 'groups', 'provenance']) },
  );
  if (levels === 0) return fc.record({ lists });
  const below = fc.option(fc.tuple(page(5), selection(levels - 1)), { freq: 1 });
  return fc.record({ lists, dependencies: below, dependents: below });
};

type Root = 'configurationItems' | 'configurationItem' | 'impact' | 'dependencyMap';

/** Queries of the shapes that people ask, on items with these ids. */
export function randomQueries(ids: readonly string[]): fc.Arbitrary<RandomQuery> {
  return fc
    .record({
      roots: fc.uniqueArray(
        fc.constantFrom<Root>('configurationItems', 'configurationItem', 'impact', 'dependencyMap'),
        { minLength: 1, maxLength: 2 },
      ),
      page: page(20),
      selection: selection(2),
      of: fc.subarray([...ids], { minLength: 1, maxLength: 5 }),
      depth: fc.integer({ min: 1, max: 4 }),
      whole: fc.boolean(),
      most: fc.integer({ min: 1, max: 30 }),
    })
    .map(write);
}

function write(random: {
  roots: Root[];
  page: Page;
  selection: Selection;
  of: string[];
  depth: number;
  /** Whether an impact tells of all it found. */
  whole: boolean;
  most: number;
}): RandomQuery {
  const variables: Record<string, unknown> = { of: random.of, depth: random.depth, most: random.most };
  const declared = ['$of: [ID!]!', '$depth: Int', '$most: Int'];
  const sized = ({ size, byVariable }: Page): string => {
    if (size === 'omitted') return '';
    const value = size === 'null' ? null : size;
    if (!byVariable) return `(first: ${value})`;
    const name = `n${declared.length}`;
    declared.push(`$${name}: Int`);
    variables[name] = value;
    return `(first: $${name})`;
  };
  const list = (asked: Page, inner: string): string => {
    const rows = {
      nodes: `nodes { ${inner} }`,
      edges: `edges { node { ${inner} } }`,
      both: `nodes { ${inner} } edges { cursor node { ${inner} } }`,
    };
    return `${sized(asked)} { ${rows[asked.shape]} pageInfo { hasNextPage } }`;
  };
  const item = ({ lists, dependencies, dependents }: Selection): string =>
    [
      'id',
      ...(lists.includes('keys') ? ['keys { key }'] : []),
      ...(lists.includes('groups') ? ['groups { name }'] : []),
      ...(lists.includes('provenance') ? ['provenance { attribute reported { source } }'] : []),
      ...(lists.includes('status') ? ['status { effective }'] : []),
      ...(dependencies ? [`dependencies${list(dependencies[0], item(dependencies[1]))}`] : []),
      ...(dependents ? [`dependents${list(dependents[0], item(dependents[1]))}`] : []),
    ].join(' ');
  const selected = item(random.selection);
  const roots: Record<Root, () => string> = {
    configurationItems: () => `configurationItems${list(random.page, selected)}`,
    configurationItem: () => `configurationItem(id: ${JSON.stringify(random.of[0])}) { ${selected} }`,
    impact: () =>
      `impact(of: $of, maxDepth: $depth) { affected${list(random.page, `item { ${selected} }`)}${random.whole ? ' countsByClass { count } withstood { item { id } }' : ''} }`,
    dependencyMap: () =>
      `dependencyMap(root: ${JSON.stringify(random.of[0])}, depth: $depth, maxItems: $most) { root { id } items { item { ${selected} } } }`,
  };
  const body = random.roots.map((root) => roots[root]()).join(' ');
  const used = declared.filter((variable) => body.includes(variable.split(':')[0]!));
  return {
    query: `${used.length > 0 ? `query (${used.join(', ')})` : 'query'} { ${body} }`,
    variables: Object.fromEntries(
      Object.entries(variables).filter(([name]) => used.some((variable) => variable.startsWith(`$${name}:`))),
    ),
  };
}

/** How many objects an answer holds, as costs count them: a connection is none, an edge is its node. */
export function objectsIn(value: unknown, name = ''): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + objectsIn(member, name), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const isWrapper = 'pageInfo' in value || name === 'pageInfo' || name === '' || 'node' in value;
  return Object.entries(value).reduce((sum, [key, member]) => sum + objectsIn(member, key), isWrapper ? 0 : 1);
}
