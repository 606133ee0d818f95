import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { canSee, sightOf } from '../../src/access/can-see.js';
import type { Grant, Scope } from '../../src/access/scope.js';
import { analyseImpact } from '../../src/engine/impact.js';
import { buildTopology } from '../../src/engine/topology.js';
import { cypher } from '../../src/generated/cypher.js';
import { asSeen } from '../../src/impact/restricted.js';
import { loadSchema } from '../../src/model/schema.js';
import type { ScopedItem } from '../../src/records.js';
import type { TestApi } from '../support/api.js';
import { aGraph, aLevel, someOf } from '../support/arbitraries.js';
import { seedItems, seedRelationships } from '../support/seed.js';

const { model } = loadSchema();
const classes = ['Server', 'Database', 'BusinessService'];
const environments = ['PRODUCTION', 'TEST'];
const teams = ['team-1', 'team-2'];
const organisations = ['organisation-1', 'organisation-2'];

const some = (values: readonly string[]) => fc.option(fc.subarray([...values]), { nil: undefined, freq: 2 });

/** A scope of up to three grants, each of any dimensions, an empty one too. */
export const aScope: fc.Arbitrary<Scope> = fc
  .array(
    fc
      .record({
        classes: some(classes.map((name) => model.classes.get(name)!.enumValue)),
        environments: some(environments),
        teams: some(teams),
        organisations: some(organisations),
      })
      .map((grant) => Object.fromEntries(Object.entries(grant).filter(([, value]) => value)) as Grant),
    { maxLength: 3 },
  )
  .map((grants) => ({ grants }));

export const aScopedItem = (id: string): fc.Arbitrary<ScopedItem> =>
  fc.record({
    id: fc.constant(id),
    class: fc.constantFrom(...classes),
    environment: fc.option(fc.constantFrom(...environments), { nil: undefined }),
    ownerTeams: fc.option(fc.subarray(teams), { nil: undefined }),
    ownerOrganisations: fc.option(fc.subarray(organisations), { nil: undefined }),
  });

/** Impact as someone who sees a part is impact as an administrator with the hidden ones counted, in memory. */
export function impactInMemory(numRuns: number): void {
  const aCase = aGraph({ size: 9 }).chain((world) =>
    fc.record({
      world: fc.constant(world),
      of: someOf(world),
      assume: aLevel,
      maxDepth: fc.constantFrom(0, 1, 2, 32),
      scope: aScope,
      rows: fc.tuple(...world.items.map(({ id }) => aScopedItem(id))),
    }),
  );
  fc.assert(
    fc.property(aCase, ({ world, of, assume, maxDepth, scope, rows }) => {
      const sight = sightOf(scope, model);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const isSeen = (id: string): boolean => canSee(sight, byId.get(id)!);
      const topology = buildTopology(world.items, world.edges);
      const whole = analyseImpact(topology, { of, assume, maxDepth });
      const seen = asSeen(whole, {
        topology,
        classOf: (handle) => byId.get(topology.ids[handle]!)!.class,
        canSee: (handle) => isSeen(topology.ids[handle]!),
      });
      for (const list of ['affected', 'withstood'] as const)
        expect([...seen[list]]).toEqual(
          [...whole[list]]
            .filter(({ id }) => isSeen(id))
            .map((item) => ({
              ...item,
              causedBy: item.causedBy.filter(isSeen),
              restrictedCauses: item.causedBy.filter((id) => !isSeen(id)).length,
            })),
        );
      const hidden = whole.affected.ids.filter((id) => !isSeen(id)).map((id) => byId.get(id)!.class);
      expect(Object.fromEntries(seen.restricted.map((row) => [row.class, row.count]))).toEqual(counted(hidden));
      expect(seen.affected.length + hidden.length).toBe(whole.affected.length);
    }),
    { numRuns },
  );
}

const counted = (names: readonly string[]): Record<string, number> =>
  names.reduce<Record<string, number>>((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), {});

const impactDocument = `query ($of: [ID!]!) { impact(of: $of) {
  totalAffected totalReached truncated
  affected(first: 1000) { totalCount nodes { ...impacted } }
  withstood { ...impacted }
  countsByClass { class count }
  restricted { class count }
  completeness { total visible restricted }
} }
fragment impacted on ImpactedItem {
  item { id name } severity previousSeverity distance causedBy causedByRestricted gates { group members margin open }
}`;

interface Impacted {
  item: { id: string; name: string };
  causedBy: string[];
  causedByRestricted: number;
}
interface Answer {
  impact: {
    totalAffected: number;
    totalReached: number;
    truncated: boolean;
    affected: { totalCount: number; nodes: Impacted[] };
    withstood: Impacted[];
    countsByClass: { class: string; count: number }[];
    restricted: { class: string; count: number }[];
    completeness: { total: number; visible: number; restricted: number };
  };
}

const listDocument = `query ($tag: String!, $first: Int!, $after: String) {
  configurationItems(filter: { tags: [$tag] }, first: $first, after: $after) {
    nodes { id name dependencies { nodes { id } totalCount } dependents { nodes { id } totalCount } }
    totalCount pageInfo { hasNextPage endCursor }
  }
}`;

interface Listed {
  id: string;
  name: string;
  dependencies: { nodes: { id: string }[]; totalCount: number };
  dependents: { nodes: { id: string }[]; totalCount: number };
}
interface Page {
  configurationItems: {
    nodes: Listed[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

async function pagesOf(api: TestApi, tag: string, first: number, scope?: Scope): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after: string | null = null; ;) {
    const { configurationItems: page }: Page = await api.ask<Page>(listDocument, { tag, first, after }, scope);
    all.push(...page.nodes);
    if (page.pageInfo.hasNextPage) expect(page.nodes).toHaveLength(first);
    else {
      expect(page.totalCount).toBe(all.length);
      return all;
    }
    after = page.pageInfo.endCursor;
  }
}

const itemDocument = `query ($id: ID!, $search: String!) {
  node(id: $id) { id } configurationItem(id: $id) { name }
  configurationItems(search: $search) { nodes { id } totalCount }
  history(id: $id) { totalCount }
}`;

/** Hidden items get another name, values and version, and one more that they stand on, which is as hidden. */
async function changeHidden(
  api: TestApi,
  rows: readonly ScopedItem[],
  { world, idOf }: { world: string; idOf: (id: string) => string },
): Promise<void> {
  const { graph } = api.services;
  await graph.runText(
    `UNWIND $ids AS id
     MATCH (item:ConfigurationItem {id: id})
     SET item.name = $world + ' ' + item.name, item.description = 'secret', item.version = item.version + 1`,
    { ids: rows.map(({ id }) => idOf(id)), world },
  );
  const [{ id: standsOn, ...more }] = rows as [ScopedItem];
  const extra = { ...more, id: idOf('extra'), name: 'extra', tags: [world], observed: 'OK' as const };
  await seedItems(graph, model, [extra]);
  await seedRelationships(graph, [{ from: idOf(standsOn), to: extra.id }]);
}

/** The same on the stored graph through the schema; and lists, pages and neighbours are an administrator's, filtered. */
export async function answersOnNeo4j(api: TestApi, numRuns: number): Promise<void> {
  const ids = Array.from({ length: 10 }, (_, index) => `n${index}`);
  const aWorld = fc.record({
    rows: fc.tuple(...ids.map(aScopedItem)),
    edges: fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
      minLength: 8,
      maxLength: 24,
      selector: (pair) => pair.join(),
    }),
    groups: fc.array(fc.option(fc.constantFrom('pair', 'rest')), { minLength: 24, maxLength: 24 }),
    of: fc.subarray(ids, { minLength: 1, maxLength: 2 }),
    scope: aScope,
    first: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(aWorld, async ({ rows, edges, groups, of, scope, first }) => {
      const world = randomUUID().slice(0, 8);
      const idOf = (id: string): string => `${world}-${id}`;
      await seedItems(
        api.services.graph,
        model,
        rows.map((row) => ({ ...row, id: idOf(row.id), name: `${row.id}`, tags: [world], observed: 'OK' })),
      );
      await seedRelationships(
        api.services.graph,
        edges.flatMap(([from, to], index) =>
          from === to ? [] : [{ from: idOf(from), to: idOf(to), ...(groups[index] && { group: groups[index] }) }],
        ),
      );
      const sight = sightOf(scope, model);
      const seen = new Set(rows.filter((row) => canSee(sight, row)).map(({ id }) => idOf(id)));
      const isSeen = (id: string): boolean => seen.has(id);

      const asked = of.map(idOf);
      const whole = (await api.ask<Answer>(impactDocument, { of: asked })).impact;
      const answer = await api.run(impactDocument, { of: asked }, scope);
      if (!asked.every(isSeen)) {
        expect(answer.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
      } else {
        const { impact } = answer.data as unknown as Answer;
        const stub = (items: Impacted[]): Impacted[] =>
          items
            .filter(({ item }) => isSeen(item.id))
            .map((item) => ({
              ...item,
              causedBy: item.causedBy.filter(isSeen),
              causedByRestricted: item.causedBy.filter((id) => !isSeen(id)).length,
            }));
        const nodes = stub(whole.affected.nodes);
        const hidden = whole.affected.nodes.length - nodes.length;
        expect(impact).toEqual({
          ...whole,
          affected: { totalCount: nodes.length, nodes },
          withstood: stub(whole.withstood),
          restricted: impact.restricted,
          completeness: { total: whole.totalAffected, visible: nodes.length, restricted: hidden },
        });
        expect(impact.restricted.reduce((total, { count }) => total + count, 0)).toBe(hidden);
      }
      for (const id of rows.map((row) => idOf(row.id)).filter((one) => !isSeen(one) && !asked.includes(one)))
        expect(JSON.stringify(answer)).not.toContain(id);

      const all = await pagesOf(api, world, 1_000);
      const filtered = all.filter(({ id }) => isSeen(id)).map((row) => ({ ...row, ...neighboursSeen(row, isSeen) }));
      expect(await pagesOf(api, world, first, scope)).toEqual(filtered);

      // What hidden items are called, hold and stand on changes nothing of all that.
      const hiddenRows = rows.filter((row) => !isSeen(idOf(row.id)));
      const [one] = hiddenRows;
      if (!one) return;
      const told = async () => [
        JSON.stringify(await api.run(impactDocument, { of: asked }, scope)),
        JSON.stringify(await api.run(itemDocument, { id: idOf(one.id), search: world }, scope)),
        JSON.stringify(await pagesOf(api, world, first, scope)),
      ];
      const before = await told();
      await changeHidden(api, hiddenRows, { world, idOf });
      expect(await told()).toEqual(before);
    }),
    { numRuns },
  );
}

function neighboursSeen({ dependencies, dependents }: Listed, isSeen: (id: string) => boolean) {
  const seen = ({ nodes }: Listed['dependents']) => {
    const shown = nodes.filter(({ id }) => isSeen(id));
    return { nodes: shown, totalCount: shown.length };
  };
  return { dependencies: seen(dependencies), dependents: seen(dependents) };
}

/** A record and what it is tied to: items or records by id, each tie ended or not. */
interface ARecord {
  readonly id: string;
  readonly label:
    | 'Asset'
    | 'AssetReservation'
    | 'AssetAudit'
    | 'Contract'
    | 'Licence'
    | 'Agreement'
    | 'Service'
    | 'Incident'
    | 'Task';
  readonly ties: readonly { type: string; to: string; ended: boolean; back: boolean }[];
}

const itemIds = ['i0', 'i1', 'i2', 'i3'];
const assetIds = ['a0', 'a1', 'a2'];
/** By label: types of ties to items and to assets, and which of them point to the record. */
const tiesOf: Record<
  ARecord['label'],
  { items?: readonly string[]; assets?: readonly string[]; back?: readonly string[] }
> = {
  Asset: { items: ['REPRESENTS', 'OWNS', 'HOLDS', 'KEPT_AT'], back: ['OWNS', 'HOLDS'] },
  AssetReservation: { assets: ['RESERVES'] },
  AssetAudit: { assets: ['SAMPLES'] },
  Contract: { items: ['SUPPLIED_BY'], assets: ['COVERED_BY'], back: ['COVERED_BY'] },
  Licence: { items: ['LICENSES', 'HOLDS_SEAT', 'SUPPLIED_BY'], back: ['HOLDS_SEAT'] },
  Agreement: { items: ['PROMISES', 'WITH_CUSTOMER'] },
  Service: { items: ['REALISED_BY', 'ACCOUNTABLE', 'SUPPORTED_IN', 'SUBSCRIBED_BY'] },
  Incident: { items: ['AFFECTS', 'OF_SERVICE', 'ASSIGNED_IN', 'REPORTED_BY', 'VETOES'] },
  Task: { items: ['ABOUT', 'ASSIGNED_TO'], assets: ['ABOUT'] },
};
/** Never ended. */
const lasting = new Set(['RESERVES', 'SAMPLES', 'ABOUT']);

function aRecord(id: string, label: ARecord['label']): fc.Arbitrary<ARecord> {
  const { items = [], assets = [], back = [] } = tiesOf[label];
  const choices = [
    ...items.flatMap((type) => itemIds.map((to) => ({ type, to }))),
    ...assets.flatMap((type) => assetIds.map((to) => ({ type, to }))),
  ];
  const most = label === 'AssetReservation' ? 1 : 3;
  return fc
    .uniqueArray(fc.record({ choice: fc.constantFrom(...choices), ended: fc.boolean() }), {
      minLength: label === 'AssetReservation' || label === 'AssetAudit' ? 1 : 0,
      maxLength: most,
      // A task is about one thing.
      selector: ({ choice: { type, to } }) => (type === 'ABOUT' ? type : `${type} ${to}`),
    })
    .map((ties) => ({
      id,
      label,
      ties: ties.map(({ choice, ended }) => ({
        ...choice,
        ended: ended && !lasting.has(choice.type),
        back: back.includes(choice.type),
      })),
    }));
}

/** The rules of docs/scope.md once more, over a list. */
function seesRecord(record: ARecord, seesItem: (id: string) => boolean, assets: ReadonlyMap<string, ARecord>): boolean {
  const to = (...types: string[]): string[] =>
    record.ties.filter(({ type, ended }) => !ended && types.includes(type)).map((tie) => tie.to);
  const seesAsset = (id: string): boolean => seesRecord(assets.get(id)!, seesItem, assets);
  const sees = (id: string): boolean => (assets.has(id) ? seesAsset(id) : seesItem(id));
  switch (record.label) {
    case 'Asset':
      return to('REPRESENTS', 'OWNS', 'HOLDS').some(seesItem);
    case 'AssetReservation':
      return to('RESERVES').some(seesAsset);
    case 'AssetAudit':
      return to('SAMPLES').every(seesAsset);
    case 'Contract':
      return to('COVERED_BY').some(seesAsset);
    case 'Licence':
      return to('LICENSES', 'HOLDS_SEAT').some(seesItem);
    case 'Agreement':
      return to('PROMISES').some(seesItem);
    case 'Service':
      return to('REALISED_BY', 'ACCOUNTABLE', 'SUPPORTED_IN').some(seesItem);
    case 'Incident':
      return to('AFFECTS', 'OF_SERVICE', 'ASSIGNED_IN', 'REPORTED_BY').some(seesItem);
    case 'Task':
      return to('ABOUT').length > 0 ? to('ABOUT').some(sees) : to('ASSIGNED_TO').some(seesItem);
  }
}

/** Records are seen by the rules of docs/scope.md. */
export async function recordsOnNeo4j(api: TestApi, numRuns: number): Promise<void> {
  const labels = Object.keys(tiesOf).filter((label) => label !== 'Asset') as ARecord['label'][];
  const aWorld = fc.record({
    items: fc.tuple(...itemIds.map(aScopedItem)),
    assets: fc.tuple(...assetIds.map((id) => aRecord(id, 'Asset'))),
    others: fc.tuple(...labels.flatMap((label, index) => [0, 1].map((twin) => aRecord(`r${index}${twin}`, label)))),
    scope: aScope,
  });
  const { graph } = api.services;
  await fc.assert(
    fc.asyncProperty(aWorld, async ({ items, assets, others, scope }) => {
      const world = randomUUID().slice(0, 8);
      const idOf = (id: string): string => `${world}-${id}`;
      await seedItems(
        graph,
        model,
        items.map((row) => ({ ...row, id: idOf(row.id), name: row.id, observed: 'OK' })),
      );
      const records = [...assets, ...others];
      await graph.runText(
        `UNWIND $rows AS row
         CREATE (record:Record:$(row.label)) SET record.id = row.id
         WITH collect(record) AS made, $rows AS rows
         UNWIND rows AS row
         UNWIND row.ties AS tie
         MATCH (record:Record {id: row.id})
         OPTIONAL MATCH (item:ConfigurationItem {id: tie.to})
         OPTIONAL MATCH (asset:Record {id: tie.to})
         WITH record, tie, coalesce(item, asset) AS other
         FOREACH (_ IN CASE WHEN tie.back THEN [1] ELSE [] END |
           CREATE (other)-[made:$(tie.type)]->(record) SET made.to = tie.end, made.validTo = tie.end)
         FOREACH (_ IN CASE WHEN tie.back THEN [] ELSE [1] END |
           CREATE (record)-[made:$(tie.type)]->(other) SET made.to = tie.end, made.validTo = tie.end)`,
        {
          rows: records.map(({ id, label, ties }) => ({
            ...{ id: idOf(id), label },
            ties: ties.map(({ type, to, ended, back }) => ({ type, to: idOf(to), back, end: ended ? 'then' : null })),
          })),
        },
      );
      const sight = sightOf(scope, model);
      const seesItem = (id: string): boolean =>
        canSee(
          sight,
          items.find((row) => row.id === id)!,
        );
      const known = new Map(assets.map((asset) => [asset.id, asset]));
      const seen = records.filter((record) => seesRecord(record, seesItem, known)).map(({ id }) => idOf(id));
      const all = records.map(({ id }) => idOf(id));
      const scoped = graph.seenBy(sight);
      expect(new Set(await scoped.run(cypher.access.canSeeRecord, { ids: all }))).toEqual(new Set(seen));
    }),
    { numRuns },
  );
}
