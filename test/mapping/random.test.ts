import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MembershipFollower } from '../../src/mapping/follower.js';
import type { MappingInput } from '../../src/mapping/input.js';
import type { ServiceMappingRecord } from '../../src/records.js';
import { Refusal } from '../../src/refusal.js';
import { cypher } from '../../src/generated/cypher.js';
import {
  aDocument,
  anItem,
  aRelationship,
  importAs,
  quietLog,
  testServices,
  type TestServices,
} from '../support/services.js';
import { naiveMembers, type NaiveEdge, type NaiveItem, type NaiveMember } from './naive.js';
import { effort } from '../support/effort.js';

let services: TestServices;
beforeAll(async () => {
  services = await testServices();
});
afterAll(() => services.close());

const size = 14;
const actor = { actor: 'tester' };
const types = ['DEPENDS_ON', 'USES'];
const random = fc.sample(fc.nat(1_000_000), { numRuns: effort(60_000), seed: 11 })[Symbol.iterator]();
const upTo = (limit: number): number => (random.next().value as number) % limit;
const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length)]!;

/** The members that each mapping has in the graph, and those it ought to have. */
async function bothViews(): Promise<
  { mapping: ServiceMappingRecord; held: Map<string, NaiveMember>; naive: Map<string, NaiveMember> }[]
> {
  const { graph } = services;
  const itemRows = (await graph.runText(
    `MATCH (item:ConfigurationItem) RETURN item {.id, .class, environment: item.environment, retired: item.retiredAt IS NOT NULL} AS row`,
  )) as { row: NaiveItem }[];
  const edgeRows = (await graph.runText(
    `MATCH (from:ConfigurationItem)-[related:DEPENDS_ON|USES]->(to:ConfigurationItem) RETURN {from: from.id, type: type(related), to: to.id} AS row`,
  )) as { row: NaiveEdge }[];
  const items = new Map(itemRows.map(({ row }) => [row.id, row]));
  const ids = (await graph.runText('MATCH (mapping:ServiceMapping) RETURN mapping.serviceId AS id')) as {
    id: string;
  }[];
  const mappings = await graph.run(cypher.mapping.byServices, { ids: ids.map(({ id }) => id) });
  return Promise.all(
    mappings.map(async (mapping) => {
      const rows = await graph.run(cypher.mapping.held, { serviceId: mapping.serviceId });
      const held = new Map(
        rows.flatMap(({ id, held: { origin, distance } }) => (origin ? [[id, { origin, distance }] as const] : [])),
      );
      const naive = naiveMembers(
        items,
        edgeRows.map(({ row }) => row),
        {
          ...mapping,
          classRules: JSON.parse(mapping.classRules) as Record<string, 'MEMBER'>,
          environments: mapping.environments ?? null,
        },
      );
      return { mapping, held, naive };
    }),
  );
}

async function versionOf(id: string): Promise<number> {
  const [item] = await services.graph.run(cypher.cmdb.byIds, { ids: [id] });
  return item!.version;
}

/** One random edit through the product's own writes. */
async function edit(ids: readonly string[], keys: readonly string[]): Promise<void> {
  const { writes, serviceMappings, model } = services;
  const id = oneOf(ids);
  switch (upTo(16)) {
    case 0:
      await writes.retire(id, await versionOf(id), actor);
      return;
    case 1:
      await writes.reclassify(
        id,
        await versionOf(id),
        model.classes.get(oneOf(['Server', 'VirtualMachine', 'Database', 'ApplicationService', 'BusinessService']))!,
        actor,
      );
      return;
    case 2: {
      const other = oneOf(ids.slice(2));
      if (other !== id) await writes.merge(id, [other], await versionOf(id), actor);
      return;
    }
    case 3:
    case 4: {
      const key = oneOf(keys);
      const environment = oneOf(['PRODUCTION', 'TEST']);
      await importAs(services, aDocument([anItem(key, { environment, serialNumber: key })]));
      return;
    }
    case 5:
    case 6: {
      const word = oneOf(['include', 'exclude', 'release'] as const);
      await serviceMappings[word]({ service: ids[upTo(2)]!, items: [id, oneOf(ids)] }, actor);
      return;
    }
    case 7:
      await define(ids, upTo(2));
      return;
    default: {
      const ends = { from: id, type: oneOf(types), to: oneOf(ids) };
      if (ends.from === ends.to) return;
      await (upTo(5) < 3 ? writes.relate(ends, actor) : writes.unrelate(ends, actor));
    }
  }
}

async function define(ids: readonly string[], service: number): Promise<void> {
  const rules = ['MEMBER', 'STOP', 'PASS', 'LEAVE_OUT'] as const;
  const input: MappingInput = {
    service: ids[service]!,
    ...(upTo(2) === 0 && { entryPoints: [oneOf(ids), oneOf(ids)] }),
    ...(upTo(2) === 0 && {
      follow: [{ type: oneOf(types), direction: oneOf(['DEPENDENCIES', 'DEPENDENTS', 'BOTH'] as const) }],
    }),
    classRules: [{ class: oneOf(['SERVER', 'DATABASE', 'VIRTUAL_MACHINE']), rule: oneOf(rules) }],
    otherServices: oneOf(rules),
    ...(upTo(3) === 0 && { environments: ['PRODUCTION'] }),
    maxDepth: 1 + upTo(8),
  };
  await services.serviceMappings.define(input, actor);
}

async function estate(run: number): Promise<{ ids: string[]; keys: string[] }> {
  await services.graph.runText(
    'MATCH (node) WHERE node:ConfigurationItem OR node:ServiceMapping OR node:Identity DETACH DELETE node',
  );
  const keys = Array.from({ length: size }, (_, index) => `r${run}i${index}`);
  const rows = keys.map((key, index) =>
    index < 2 ? anItem(key, {}, 'BusinessService') : anItem(key, { serialNumber: key }, 'Server'),
  );
  const pairs = new Set(Array.from({ length: 20 }, () => `${upTo(size)} ${upTo(size)}`));
  const relationships = [...pairs]
    .map((pair) => pair.split(' ') as [string, string])
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => aRelationship(keys[Number(from)]!, 'DEPENDS_ON', keys[Number(to)]!));
  const answer = await importAs(services, aDocument(rows, relationships));
  if (answer instanceof Refusal) throw new Error(answer.message);
  const found = (await services.graph.runText(
    'MATCH (item:ConfigurationItem) RETURN item.name AS name, item.id AS id',
  )) as {
    name: string;
    id: string;
  }[];
  const byName = new Map(found.map(({ name, id }) => [name, id]));
  const ids = keys.map((key) => byName.get(key)!);
  await define(ids, 0);
  await define(ids, 1);
  return { ids, keys };
}

test(
  'membership stays equal to a naive computation over a hundred edits and more',
  async () => {
    for (let run = 0; run < effort(2); run++) {
      const { ids, keys } = await estate(run);
      for (let step = 0; step < 25; step++) {
        for (let count = 1 + upTo(3); count > 0; count--) await edit(ids, keys);
        await services.membershipFollower.catchUp();
        for (const { held, naive, mapping } of await bothViews())
          expect([run, step, mapping.serviceId, new Map([...held].sort())]).toEqual([
            run,
            step,
            mapping.serviceId,
            new Map([...naive].sort()),
          ]);
      }
    }
  },
  effort(300_000),
);

test(
  'and when several processes edit, say and follow at once',
  async () => {
    const { feed, writer } = services;
    const other = new MembershipFollower(feed, writer, quietLog);
    for (let run = 0; run < effort(3); run++) {
      const { ids, keys } = await estate(100 + run);
      const editor = async (): Promise<void> => {
        for (let count = 0; count < 12; count++) await edit(ids, keys);
      };
      const follower = async (one: MembershipFollower): Promise<void> => {
        for (let count = 0; count < 10; count++) await one.catchUp();
      };
      await Promise.all([editor(), editor(), editor(), follower(services.membershipFollower), follower(other)]);
      await services.membershipFollower.catchUp();
      for (const { held, naive, mapping } of await bothViews())
        expect([run, mapping.serviceId, new Map([...held].sort())]).toEqual([
          run,
          mapping.serviceId,
          new Map([...naive].sort()),
        ]);
    }
  },
  effort(300_000),
);
