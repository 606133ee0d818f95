import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/access/scope.js';
import { loadSchema } from '../../src/model/schema.js';
import { day, hour } from '../../src/monitoring/spans.js';
import { testApi, type TestApi } from '../support/api.js';
import { statementsOf } from '../support/graph.js';
import { someoneWith } from '../support/principals.js';
import { seedItems, seedKeys, seedRelationships } from '../support/seed.js';

const begin = Date.parse('2026-06-01T08:00:00Z');
let now = begin;
const iso = (at: number): string => new Date(at).toISOString();
const on10th = (clock: string): string => `2026-06-10T${clock}:00.000Z`;
let api: TestApi;
const graph = () => api.services.graph;

beforeAll(async () => {
  api = await testApi(loadSchema(), { now: () => new Date(now) });
});
afterAll(() => api.services.close());
beforeEach(async () => {
  now = begin;
  await graph().runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(graph(), api.services.model, [
    { id: 'CRM', class: 'BusinessService', name: 'CRM', ownerTeams: ['sales'] },
    { id: 'ERP', class: 'BusinessService', name: 'ERP' },
    { id: 'APP2', class: 'ApplicationService', name: 'APP2' },
    { id: 'DB1', class: 'Database', name: 'DB1' },
    { id: 'HOST1', name: 'HOST1' },
    { id: 'ada', class: 'Person', name: 'Ada', email: 'ada@example.com' },
    { id: 'dba', class: 'Team', name: 'dba', handle: 'dba' },
    { id: 'sales', class: 'Team', name: 'sales', handle: 'sales' },
  ]);
  await seedRelationships(graph(), [
    { from: 'CRM', to: 'DB1' },
    { from: 'ERP', to: 'DB1' },
    { from: 'ERP', to: 'APP2' },
    { from: 'DB1', to: 'HOST1' },
  ]);
});

interface Plan {
  items: string[];
  start: string;
  end: string;
  type?: string;
  implementer?: string;
}

/** A change that a committee need not be asked for: how it gets so far is test/change/changes.test.ts's. */
async function planned(
  { items, start, end, type = 'NORMAL', implementer }: Plan,
  state = 'SCHEDULED',
): Promise<string> {
  const { requestChange } = await api.ask<{ requestChange: { change: { id: string } } }>(
    `mutation ($input: RequestChangeInput!) { requestChange(input: $input) {
      ... on ChangeWritten { change { id state } } ... on Refusal { failures { field message } } } }`,
    {
      input: {
        ...{ title: items.join(), reason: 'because', type, items, owner: 'ada', implementer: implementer ?? null },
        ...{ plannedStart: start, plannedEnd: end, backoutPlan: 'back' },
      },
    },
  );
  await graph().runText('MATCH (change:Change {id: $id}) SET change.state = $state', {
    ...{ id: requestChange.change.id, state },
  });
  return requestChange.change.id;
}

const shown = `totalCount blocking truncated nodes {
  key kind blocks changes { id } changesRestricted items { id } itemCount itemsRestricted
  groups { item { id } group } window { name } }`;
interface Shown {
  totalCount: number;
  blocking: boolean;
  truncated: boolean;
  nodes: {
    key: string;
    kind: string;
    blocks: boolean;
    changes: { id: string }[];
    changesRestricted: number;
    items: { id: string }[];
    itemCount: number;
    itemsRestricted: number;
    groups: { item: { id: string }; group: string }[];
    window: { name: string } | null;
  }[];
}

async function collisions(id: string, scope?: Scope): Promise<Shown> {
  const answer = await api.ask<{ changeCollisions: Shown }>(
    `query ($id: ID!) { changeCollisions(change: $id) { ${shown} } }`,
    { id },
    scope,
  );
  return answer.changeCollisions;
}
const brief = ({ nodes }: Shown): unknown[] =>
  nodes.map(({ kind, changes, items }) => [kind, changes.map(({ id }) => id).join(), items.map(({ id }) => id).join()]);

describe('scenario 14', () => {
  test('through the schema: every pair, whichever is asked about', async () => {
    const A = await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') });
    const B = await planned({ items: ['APP2'], start: on10th('03:00'), end: on10th('05:00') }, 'APPROVED');
    const C = await planned({ items: ['HOST1'], start: on10th('04:00'), end: on10th('06:00') });
    const D = await planned({ items: ['DB1'], start: on10th('03:30'), end: on10th('04:30') }, 'IMPLEMENTING');
    expect(brief(await collisions(A))).toEqual([
      ['SAME_CI', D, 'DB1'],
      ['SHARED_SERVICE', B, 'ERP'],
    ]);
    const shared = [A, C, D].sort().map((id) => ['SHARED_SERVICE', id, 'ERP']);
    expect(brief(await collisions(B))).toEqual(shared);
    expect(brief(await collisions(C))).toEqual([
      ['DEPENDENCY', D, 'DB1'],
      ['SHARED_SERVICE', B, 'ERP'],
    ]);
    expect(brief(await collisions(D))).toEqual([
      ['SAME_CI', A, 'DB1'],
      ['DEPENDENCY', C, 'DB1'],
      ['SHARED_SERVICE', B, 'ERP'],
    ]);
    // What was not decided on, or is done, is in nobody's way.
    await graph().runText("MATCH (change:Change {id: $id}) SET change.state = 'CAB_REVIEW'", { id: D });
    expect(brief(await collisions(A))).toEqual([['SHARED_SERVICE', B, 'ERP']]);
  });

  test('two that are each safe alone break a service together, and three what no two of them do', async () => {
    await seedItems(graph(), api.services.model, [
      { id: 'HA', class: 'Cluster', name: 'HA' },
      ...['n1', 'n2', 'n3'].map((id) => ({ id, name: id })),
    ]);
    await seedRelationships(graph(), [
      { from: 'CRM', to: 'HA' },
      ...['n1', 'n2', 'n3'].map((to) => ({ from: 'HA', to, group: 'nodes' })),
    ]);
    const needs = (k: number) =>
      api.ask(
        `mutation ($k: Int!) { setDependencyGroups(id: "HA", groups: [{ name: "nodes", reduce: K_OF_N, k: $k }]) {
          __typename ... on Refusal { failures { message } } } }`,
        { k },
      );
    await needs(2);
    const ids: string[] = [];
    for (const item of ['n1', 'n2', 'n3'])
      ids.push(await planned({ items: [item], start: on10th('02:00'), end: on10th('04:00') }));
    const [first, second, third] = ids as [string, string, string];
    const lost = (await collisions(first)).nodes.filter(({ kind }) => kind === 'REDUNDANCY_LOST');
    expect(lost.map(({ blocks, changes, items, groups }) => [blocks, changes, items, groups])).toEqual(
      [second, third]
        .sort()
        .map((id) => [true, [{ id }], [{ id: 'CRM' }, { id: 'HA' }], [{ item: { id: 'HA' }, group: 'nodes' }]]),
    );
    await needs(1);
    expect((await collisions(first)).nodes.filter(({ kind }) => kind === 'REDUNDANCY_LOST')).toMatchObject([
      { changes: [second, third].sort().map((id) => ({ id })), items: [{ id: 'CRM' }, { id: 'HA' }] },
    ]);
    // Alone each is withstood.
    const { checkChange } = await api.ask<{ checkChange: { collisions: Shown } }>(
      `query { checkChange(input: { items: ["n1"], start: "2026-07-01T00:00:00Z", end: "2026-07-01T01:00:00Z" }) {
        collisions { ${shown} } } }`,
    );
    expect(checkChange.collisions).toMatchObject({ totalCount: 0, blocking: false, truncated: false });
  });
});

describe('collisions', () => {
  test('one person for two at once, and changes kept apart by the practice', async () => {
    const one = await planned({ items: ['APP2'], start: on10th('02:00'), end: on10th('04:00'), implementer: 'ada' });
    const next = await planned({ items: ['HOST1'], start: on10th('04:00'), end: on10th('05:00'), implementer: 'ada' });
    expect(brief(await collisions(one))).toEqual([]);
    await api.ask('mutation { setChangePractice(input: { buffer: "PT30M" }) { __typename } }');
    expect(brief(await collisions(one))).toEqual([
      ['SHARED_SERVICE', next, 'ERP'],
      ['SAME_IMPLEMENTER', next, ''],
    ]);
  });

  test('one under way is in the way until it is over, whatever was planned', async () => {
    const one = await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') });
    await planned({ items: ['DB1'], start: on10th('00:00'), end: on10th('01:00') }, 'IMPLEMENTING');
    expect(brief(await collisions(one))).toEqual([]);
    now = Date.parse(on10th('02:30'));
    expect((await collisions(one)).nodes.map(({ kind }) => kind)).toEqual(['SAME_CI']);
  });

  test('are asked for before anything is written, and without itself for a change that is there', async () => {
    const one = await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') });
    const check = (input: object) =>
      api.ask<{ checkChange: { collisions: Shown; risk: { blastRadius: number; band: string } } }>(
        `query ($input: CheckChangeInput!) { checkChange(input: $input) { collisions { ${shown} } risk { blastRadius band } } }`,
        { input },
      );
    const { checkChange } = await check({ items: ['HOST1'], start: on10th('01:00'), end: on10th('03:00') });
    expect(brief(checkChange.collisions)).toEqual([['DEPENDENCY', one, 'DB1']]);
    expect(checkChange.risk).toEqual({ blastRadius: 4, band: 'MEDIUM' });
    const moved = await check({ change: one, start: on10th('03:00'), end: on10th('05:00') });
    expect(moved.checkChange.collisions.totalCount).toBe(0);
    for (const [input, message] of [
      [{ start: on10th('01:00'), end: on10th('03:00') }, /input.items/],
      [{ items: ['DB1'], end: on10th('03:00') }, /input.start/],
      [{ items: ['DB1'], start: on10th('04:00'), end: on10th('03:00') }, /input.end/],
      [{ items: ['nothing'], start: on10th('01:00'), end: on10th('03:00') }, /input.items.0/],
      [{ change: 'nothing', start: on10th('01:00'), end: on10th('03:00') }, /input.change/],
      [{ items: ['DB1'], tested: 2, start: on10th('01:00'), end: on10th('03:00') }, /input.tested/],
    ] as const)
      await expect(check(input)).rejects.toThrow(message);
  });

  test('of what is hidden are counted, and nothing else is told of it', async () => {
    const one = await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') });
    const other = await planned({ items: ['CRM', 'APP2'], start: on10th('02:00'), end: on10th('04:00') });
    const third = await planned({ items: ['HOST1'], start: on10th('02:00'), end: on10th('04:00') });
    const team: Scope = { grants: [{ teams: ['sales'] }] };
    expect(await collisions(one, team)).toBeNull();
    const { nodes, totalCount } = await collisions(other, team);
    expect(totalCount).toBe(2);
    expect(nodes.map(({ kind, changes, changesRestricted }) => [kind, changes, changesRestricted])).toEqual([
      ['DEPENDENCY', [], 1],
      ['DEPENDENCY', [], 1],
    ]);
    expect(nodes.map(({ items, itemCount, itemsRestricted }) => [items, itemCount, itemsRestricted])).toEqual([
      [[{ id: 'CRM' }], 1, 0],
      [[{ id: 'CRM' }], 1, 0],
    ]);
    const all = await collisions(other);
    expect(all.nodes.map(({ key }) => key)).toEqual(nodes.map(({ key }) => key));
    expect(all.nodes.map(({ changes }) => changes[0]!.id).sort()).toEqual([one, third].sort());
  });

  test('of a page of changes are looked at in as many statements as of one', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 6; index++)
      ids.push(await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') }));
    const counted = async (first: number): Promise<string[]> => {
      const names = await statementsOf(graph(), async () => {
        const { changes } = await api.ask<{ changes: { nodes: { collisions: { totalCount: number } }[] } }>(
          'query ($first: Int!) { changes(first: $first) { nodes { collisions { totalCount } risk { score } } } }',
          { first },
        );
        expect(changes.nodes.map(({ collisions: { totalCount } }) => totalCount)).toEqual(Array(first).fill(5));
      });
      return names.filter((name) => !name.startsWith('feed/')).sort();
    };
    const one = await counted(1);
    expect(await counted(6)).toEqual(one);
  });
});

describe('scenario 15', () => {
  /** A target with so many items in its radius, one of them a business service. */
  async function radius(name: string, size: number, tier: number): Promise<void> {
    const others = Array.from({ length: size - 2 }, (_, index) => ({
      id: `${name}-${index}`,
      name: `${name}-${index}`,
    }));
    await seedItems(graph(), api.services.model, [
      { id: name, name },
      { id: `${name}-service`, class: 'BusinessService', name: `${name}-service`, tier },
      ...others,
    ]);
    await seedRelationships(graph(), [
      { from: `${name}-service`, to: name },
      ...others.map(({ id }) => ({ from: id, to: name })),
    ]);
  }
  /** Changes of the team to servers, closed lately. */
  async function history(changes: number, failures: number): Promise<void> {
    await graph().runText(
      `MATCH (item:ConfigurationItem {id: 'HOST1'})
       UNWIND range(1, $changes) AS n
       CREATE (change:Change:Record {id: 'past ' + n, recordType: 'Change', state: 'CLOSED', teamId: 'dba',
         actualStart: datetime($at), closedAt: datetime($at),
         outcome: CASE WHEN n <= $failures THEN 'UNSUCCESSFUL' ELSE 'SUCCESSFUL' END})
       CREATE (change)-[:TARGETS {validFrom: datetime($at)}]->(item)
       // Long ago, and of others, do not count.
       CREATE (old:Change:Record {id: 'old ' + n, state: 'CLOSED', teamId: 'dba', actualStart: datetime($old),
         closedAt: datetime($old), outcome: 'UNSUCCESSFUL'})-[:TARGETS {validFrom: datetime($old)}]->(item)
       CREATE (others:Change:Record {id: 'others ' + n, state: 'CLOSED', teamId: 'sales', actualStart: datetime($at),
         closedAt: datetime($at), outcome: 'UNSUCCESSFUL'})-[:TARGETS {validFrom: datetime($at)}]->(item)`,
      { changes, failures, at: iso(begin - day), old: iso(begin - 181 * day) },
    );
  }
  const far = { start: iso(begin + 10 * day), end: iso(begin + 10 * day + hour) };
  const soon = { start: iso(begin + hour), end: iso(begin + 2 * hour) };

  test.each([
    ['a', 3, 4, [40, 0], { ...far, tested: 1, hasBackout: true }, 15.41, 'LOW'],
    ['b', 40, 2, [20, 2], { ...far, tested: 0.5, hasBackout: true }, 52.16, 'MEDIUM'],
    ['c', 120, 1, [40, 8], { ...soon, tested: 0, hasBackout: false }, 85.93, 'HIGH'],
  ] as const)('(%s) through the schema', async (name, size, tier, [changes, failures], more, score, band) => {
    await radius(name, size, tier);
    await history(changes, failures);
    const { checkChange } = await api.ask<{ checkChange: { risk: { score: number; terms: Record<string, number> } } }>(
      `query ($input: CheckChangeInput!) { checkChange(input: $input) { risk {
        score band blastRadius raisedTo staleCount terms { blast criticality failure untested shortLead noBackout } } } }`,
      { input: { items: [name], team: 'dba', ...more } },
    );
    const { risk } = checkChange;
    expect(risk).toMatchObject({ band, blastRadius: size, raisedTo: null, staleCount: 0 });
    expect(risk.score).toBeCloseTo(score, 2);
    const terms = Object.values(risk.terms);
    expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(risk.score, 9);
  });

  test('nothing fresh is known of what it may reach', async () => {
    await seedKeys(graph(), [
      { item: 'ERP', source: 'netbox', key: '1', lastSeenAt: iso(begin - 400 * day) },
      { item: 'DB1', source: 'netbox', key: '2', lastSeenAt: iso(begin) },
    ]);
    const id = await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') });
    const { change } = await api.ask<{ change: unknown }>(
      'query ($id: ID!) { change(id: $id) { risk { band staleCount staleItems { id } } } }',
      { id },
    );
    expect(change).toEqual({ risk: { band: 'UNKNOWN', staleCount: 1, staleItems: [{ id: 'ERP' }] } });
  });
});

const window = `__typename ... on ChangeWindowWritten { window { id version name kind state owner { id } exemptTypes
    scope { everything classes services { id } sites { id } items { id } } } }
  ... on Refusal { code currentVersion failures { field code } }`;
type Written = Record<string, unknown> & { window: { id: string; version: number } };
async function define(input: object, scope?: Scope): Promise<Written> {
  const { defineChangeWindow } = await api.ask<{ defineChangeWindow: Written }>(
    `mutation ($input: DefineChangeWindowInput!) { defineChangeWindow(input: $input) { ${window} } }`,
    {
      input: {
        ...{ name: 'quarter end', kind: 'FREEZE', owner: 'ada', scope: { everything: true } },
        ...{ time: { fixed: { from: on10th('00:00'), to: on10th('12:00') } }, ...input },
      },
    },
    scope,
  );
  return defineChangeWindow;
}

describe('a change window', () => {
  test('is made, changed, listed and called off, and says everything that is wrong with it', async () => {
    const { window: made } = await define({ scope: { services: ['CRM'], classes: ['DATABASE'] } });
    expect(made).toMatchObject({
      ...{ version: 1, name: 'quarter end', kind: 'FREEZE', state: 'ACTIVE', owner: { id: 'ada' }, exemptTypes: [] },
      scope: { everything: false, classes: ['DATABASE'], services: [{ id: 'CRM' }], sites: [], items: [] },
    });
    expect(
      await define({
        ...{ name: ' ', owner: 'CRM', exemptTypes: ['EMERGENCY'], kind: 'MAINTENANCE' },
        scope: { everything: true, services: ['DB1', 'none'], sites: ['CRM'] },
        time: { recurring: { start: 'now', zone: 'Nowhere', rule: 'FREQ=WEEKLY', duration: 'PT1H' } },
      }),
    ).toMatchObject({
      code: 'INVALID',
      failures: [
        { field: 'input.name' },
        { field: 'input.scope.everything' },
        { field: 'input.exemptTypes' },
        { field: 'input.time.recurring.start' },
        { field: 'input.time.recurring.zone' },
        { field: 'input.owner', code: 'INVALID' },
        { field: 'input.scope.services.0', code: 'INVALID' },
        { field: 'input.scope.services.1', code: 'NOT_FOUND' },
        { field: 'input.scope.sites.0', code: 'INVALID' },
      ],
    });
    expect(await define({})).toMatchObject({ code: 'CONFLICT', failures: [{ field: 'input.name' }] });
    expect(await define({ id: made.id, expectedVersion: 7 })).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect(await define({ id: made.id, kind: 'MAINTENANCE' })).toMatchObject({
      failures: [{ field: 'input.kind', code: 'INVALID' }],
    });
    expect(await define({ id: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await define({ id: made.id, expectedVersion: 1, scope: { items: ['HOST1'] } })).toMatchObject({
      window: { version: 2, scope: { classes: [], services: [], items: [{ id: 'HOST1' }] } },
    });
    const { window: nights } = await define({
      ...{ name: 'nights', kind: 'MAINTENANCE' },
      time: {
        recurring: { start: '2026-03-27T22:00', zone: 'Europe/Berlin', rule: 'FREQ=DAILY', duration: 'PT4H' },
      },
    });
    const cancel = () =>
      api.ask<{ cancelChangeWindow: Written }>(`mutation ($id: ID!) { cancelChangeWindow(id: $id) { ${window} } }`, {
        id: made.id,
      });
    expect((await cancel()).cancelChangeWindow).toMatchObject({ window: { state: 'CANCELLED', version: 3 } });
    expect((await cancel()).cancelChangeWindow).toMatchObject({ code: 'INVALID' });
    const { changeWindows, changeWindow } = await api.ask<Record<string, unknown>>(
      `query ($id: ID!) {
        changeWindows(filter: { state: ACTIVE }) { nodes { name } }
        changeWindow(id: $id) { occurrences(from: "2026-03-28T12:00:00Z", to: "2026-03-29T23:00:00Z") { from to } }
      }`,
      { id: nights.id },
    );
    expect(changeWindows).toEqual({ nodes: [{ name: 'nights' }] });
    // Clocks went forward in between.
    expect(changeWindow).toEqual({
      occurrences: [
        { from: '2026-03-28T21:00:00.000Z', to: '2026-03-29T01:00:00.000Z' },
        { from: '2026-03-29T20:00:00.000Z', to: '2026-03-30T00:00:00.000Z' },
      ],
    });
  });

  test('freezes everything, a class, a service with all below it, a site with all in it, or an item', async () => {
    await seedItems(graph(), api.services.model, [{ id: 'ams', class: 'Site', name: 'ams' }]);
    await seedRelationships(graph(), [{ from: 'HOST1', to: 'ams', type: 'LOCATED_IN' }]);
    const one = await planned({ items: ['HOST1'], start: on10th('02:00'), end: on10th('04:00') });
    const other = await planned({ items: ['APP2'], start: on10th('06:00'), end: on10th('07:00') });
    const frozen = async (id: string) =>
      (await collisions(id)).nodes.map(({ kind, blocks, window: of, items }) => [
        ...[kind, blocks, of?.name],
        items.map((item) => item.id).join(),
      ]);
    const { window: made } = await define({});
    for (const [scope, first, second] of [
      [{ everything: true }, 'CRM,DB1,ERP,HOST1', 'APP2,ERP'],
      [{ classes: ['DATABASE'] }, 'DB1', undefined],
      [{ services: ['CRM'] }, 'CRM,DB1,HOST1', undefined],
      [{ services: ['ERP'] }, 'DB1,ERP,HOST1', 'APP2,ERP'],
      [{ sites: ['ams'] }, 'HOST1', undefined],
      [{ items: ['APP2'] }, undefined, 'APP2'],
    ] as const) {
      await define({ id: made.id, scope });
      const told = (items: string | undefined) => (items ? [['FREEZE', true, 'quarter end', items]] : []);
      expect([scope, await frozen(one), await frozen(other)]).toEqual([scope, told(first), told(second)]);
    }
    await define({ id: made.id, time: { fixed: { from: on10th('04:00'), to: on10th('06:00') } } });
    expect([await frozen(one), await frozen(other)]).toEqual([[], []]);
  });

  test('lets through what its types exempt, and a change that its owner lets through, as it is planned then', async () => {
    const { window: made } = await define({ exemptTypes: ['STANDARD'] });
    const standard = await planned({ items: ['APP2'], start: on10th('02:00'), end: on10th('03:00'), type: 'STANDARD' });
    expect((await collisions(standard)).blocking).toBe(false);
    const emergency = await planned({
      items: ['DB1'],
      start: on10th('06:00'),
      end: on10th('07:00'),
      type: 'EMERGENCY',
    });
    expect((await collisions(emergency)).nodes).toMatchObject([{ kind: 'FREEZE', blocks: true }]);
    const exempt = (as: TestApi['as'] extends (principal: infer P) => unknown ? P : never, change = emergency) =>
      api
        .as(as)
        .ask<{ exemptFromFreeze: Written }>(
          `mutation ($input: ChangeWindowExemptionInput!) { exemptFromFreeze(input: $input) { ${window} } }`,
          { input: { window: made.id, change, because: 'the shop is down' } },
        );
    const owner = someoneWith(['CHANGE_MANAGER'], { id: 'ada' });
    expect((await exempt(someoneWith(['CHANGE_MANAGER']))).exemptFromFreeze).toMatchObject({ code: 'FORBIDDEN' });
    expect((await exempt(owner, 'nothing')).exemptFromFreeze).toMatchObject({ failures: [{ field: 'input.change' }] });
    // Its board has approved it; that is not enough.
    await graph().runText("MATCH (change:Change {id: $id}) SET change.state = 'APPROVED'", { id: emergency });
    const schedule = async () => {
      const { change } = await api.ask<{ change: { version: number } }>(
        'query ($id: ID!) { change(id: $id) { version } }',
        { id: emergency },
      );
      return (
        await api.ask<{ moved: unknown }>(
          `mutation ($id: ID!, $version: Int!) { moved: transitionChange(id: $id, event: SCHEDULE, expectedVersion: $version) {
            ... on ChangeWritten { change { state } } ... on Refusal { failures { code message } } } }`,
          { id: emergency, version: change.version },
        )
      ).moved;
    };
    expect(await schedule()).toMatchObject({
      failures: [
        { code: 'COLLISION', message: expect.stringContaining('FREEZE') as string },
        { code: 'UNACKNOWLEDGED' },
      ],
    });
    expect((await exempt(owner)).exemptFromFreeze).toMatchObject({ window: { id: made.id } });
    expect((await collisions(emergency)).nodes).toEqual([]);
    expect(await schedule()).toEqual({ change: { state: 'SCHEDULED' } });
    const { changeWindow } = await api.ask<Record<string, unknown>>(
      'query ($id: ID!) { changeWindow(id: $id) { exemptions { change { id } by reason } } }',
      { id: made.id },
    );
    expect(changeWindow).toEqual({
      exemptions: [{ change: { id: emergency }, by: 'ada', reason: 'the shop is down' }],
    });
    // Another window is not what was let through.
    await graph().runText('MATCH (change:Change {id: $id}) SET change.plannedEnd = datetime($to)', {
      ...{ id: emergency, to: on10th('08:00') },
    });
    expect((await collisions(emergency)).blocking).toBe(true);
    const withdraw = () =>
      api
        .as(owner)
        .ask<{ withdrawFreezeExemption: Written }>(
          `mutation ($window: ID!, $change: ID!) { withdrawFreezeExemption(window: $window, change: $change) { ${window} } }`,
          { window: made.id, change: emergency },
        );
    expect((await withdraw()).withdrawFreezeExemption).toMatchObject({ window: { id: made.id } });
    expect((await withdraw()).withdrawFreezeExemption).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that holds now keeps out what would begin outside of its own window, too', async () => {
    const { window: made } = await define({ time: { fixed: { from: iso(begin - hour), to: iso(begin + hour) } } });
    const id = await planned({ items: ['APP2'], start: on10th('02:00'), end: on10th('03:00') });
    const start = async () => {
      const { change } = await api.ask<{ change: { version: number } }>(
        'query ($id: ID!) { change(id: $id) { version } }',
        { id },
      );
      const { moved } = await api.ask<{ moved: { failures?: { code: string; message: string }[] } }>(
        `mutation ($id: ID!, $version: Int!) {
          moved: transitionChange(id: $id, event: START, expectedVersion: $version, input: { override: "now or never" }) {
            ... on Refusal { failures { code message } } } }`,
        { id, version: change.version },
      );
      return moved.failures ?? [];
    };
    expect(await start()).toContainEqual({
      code: 'FREEZE',
      message: expect.stringMatching(/^FREEZE about APP2, ERP\. .*exemptFromFreeze/) as string,
    });
    await api.ask('mutation ($id: ID!) { cancelChangeWindow(id: $id) { __typename } }', { id: made.id });
    expect((await start()).map(({ code }) => code)).not.toContain('FREEZE');
  });

  test('asks for changes: outside of it is warned of where a target has one', async () => {
    const one = await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') });
    const { window: made } = await define({
      ...{ kind: 'MAINTENANCE', scope: { classes: ['DATABASE'] } },
      time: { fixed: { from: on10th('01:00'), to: on10th('03:00') } },
    });
    expect((await collisions(one)).nodes).toMatchObject([
      { kind: 'OUTSIDE_MAINTENANCE', blocks: false, items: [{ id: 'DB1' }] },
    ]);
    await define({
      ...{ id: made.id, kind: 'MAINTENANCE', scope: { classes: ['DATABASE'] } },
      time: { fixed: { from: on10th('01:00'), to: on10th('04:00') } },
    });
    expect((await collisions(one)).nodes).toEqual([]);
  });

  test('that reaches beyond what its writer sees is not theirs to write', async () => {
    const team: Scope = { grants: [{ teams: ['sales'] }] };
    const { window: made } = await define({ name: 'all' });
    expect(await define({ owner: 'sales' }, team)).toMatchObject({ code: 'OUT_OF_SCOPE' });
    expect(await define({ owner: 'sales', scope: { items: ['DB1'] } }, team)).toMatchObject({
      failures: [{ field: 'input.scope.items.0', code: 'NOT_FOUND' }],
    });
    expect(await define({ owner: 'sales', scope: { services: ['CRM'] } }, team)).toMatchObject({
      window: { version: 1 },
    });
    expect(
      await define({ id: made.id, name: 'mine', owner: 'sales', scope: { services: ['CRM'] } }, team),
    ).toMatchObject({
      code: 'OUT_OF_SCOPE',
    });
    await define({ name: 'hidden', scope: { items: ['DB1', 'HOST1'] } });
    const { changeWindows } = await api.ask<{ changeWindows: unknown }>(
      '{ changeWindows { nodes { name owner { id } } } }',
      {},
      team,
    );
    expect(changeWindows).toEqual({
      nodes: [
        { name: 'all', owner: null },
        { name: 'quarter end', owner: { id: 'sales' } },
      ],
    });
  });
});

describe('the next free window', () => {
  const next = async (id: string, args = '') =>
    (
      await api.ask<{ changeCollisions: { nextFreeWindow: { from: string; to: string } | null } }>(
        `query ($id: ID!) { changeCollisions(change: $id) { nextFreeWindow${args} { from to truncated } } }`,
        { id },
      )
    ).changeCollisions.nextFreeWindow;

  test('is the earliest as long in which nothing blocks', async () => {
    const one = await planned({ items: ['DB1'], start: on10th('02:00'), end: on10th('04:00') });
    expect(await next(one)).toEqual({ from: on10th('02:00'), to: on10th('04:00'), truncated: false });
    await planned({ items: ['DB1'], start: on10th('03:00'), end: on10th('05:00') });
    expect(await next(one)).toMatchObject({ from: on10th('05:00'), to: on10th('07:00') });
    // Before it there is room, too.
    expect(await next(one, '(after: "2026-06-10T00:30:00Z")')).toMatchObject({ from: on10th('00:30') });
    await planned({ items: ['DB1'], start: on10th('06:00'), end: on10th('08:00') });
    await define({ time: { fixed: { from: on10th('08:00'), to: on10th('12:00') } } });
    expect(await next(one)).toMatchObject({ from: on10th('12:00'), to: on10th('14:00') });
    await define({
      ...{ name: 'evenings', kind: 'MAINTENANCE', scope: { items: ['DB1'] } },
      time: { recurring: { start: '2026-06-01T20:00', zone: 'Europe/Berlin', rule: 'FREQ=DAILY', duration: 'PT3H' } },
    });
    expect(await next(one, '(inMaintenance: true)')).toMatchObject({ from: on10th('18:00'), to: on10th('20:00') });
    expect(await next(one, '(within: "PT8H")')).toBeNull();
    await expect(next(one, '(within: "P400D")')).rejects.toThrow(/within/);
  });
});
