import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../../src/context.js';
import { ensureIndexes } from '../../src/model/indexes.js';
import { loadSchema } from '../../src/model/schema.js';
import { executableSchema } from '../../src/schema.js';
import { testServices, type TestServices } from '../support/services.js';
import { tester } from '../support/principals.js';

const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
/** A block of the page, by the name in its first line. */
function block(name: string): string {
  const found = new RegExp(`\`\`\`graphql\\n# ${name}\\n([^]*?)\`\`\``).exec(page);
  if (!found) throw new Error(`docs/model.md has no block ${name}`);
  return found[1]!;
}

const folder = mkdtempSync(join(tmpdir(), 'itsm-graph-model-'));
let services: TestServices;
let schema: GraphQLSchema;
beforeAll(async () => {
  writeFileSync(join(folder, 'coffee.graphql'), block('coffee.graphql'));
  const loaded = loadSchema(folder);
  schema = executableSchema(loaded);
  services = await testServices({ model: loaded.model });
  await ensureIndexes(services.graph, loaded.model, { info: () => undefined });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await services.close();
});

async function run(source: string, variableValues: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: createContext(services, tester),
  });
  expect(errors).toBeUndefined();
  // As a client gets it.
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

const machine = { name: 'Espresso, second floor', class: 'COFFEE_MACHINE' };
const id = async () => {
  const { item } = await run('{ item: configurationItemByKey(source: "kitchen", key: "m1") { id version } }');
  return item as { id: string; version: number };
};

test('the worked example imports, finds, filters and gets impact through a class from MODEL_DIR', async () => {
  expect(await run(block('import'))).toEqual({
    importConfiguration: { created: 2, relationshipsCreated: 1, rejected: [] },
  });
  expect(await run(block('find'))).toEqual({
    configurationItems: {
      totalCount: 1,
      nodes: [{ ...machine, serialNumber: 'LM-2041', floor: 2, milks: ['OAT'], fault: null }],
    },
  });
  expect(await run(block('impact'))).toEqual({
    impact: {
      totalAffected: 1,
      countsByClass: [{ class: 'COFFEE_MACHINE', count: 1 }],
      affected: { nodes: [{ severity: 'MAJOR', distance: 1, item: machine }] },
    },
  });
});

test('its items are told apart as it says, and a second source finds the same one', async () => {
  const outcome = await run(`mutation {
    importConfiguration(input: { source: "facility", items: [
      { coffeeMachine: { key: "x", name: "Second floor", site: "North ", floor: 2 } }
      { coffeeMachine: { key: "y", name: "Third floor", site: "north", floor: 3, milks: [COW, OAT] } }
    ] }) { created updated unchanged rejected { path } }
  }`);
  expect(outcome).toEqual({ importConfiguration: { created: 1, updated: 0, unchanged: 1, rejected: [] } });
});

test('it is validated by the schema and by its endpoints', async () => {
  const { errors } = await graphql({
    schema,
    source: `mutation { importConfiguration(input: { source: "s", items: [
      { coffeeMachine: { key: "z", name: "z", milks: [SOY] } }] }) { created } }`,
    contextValue: createContext(services, tester),
  });
  expect(errors?.[0]?.message).toContain('Value "SOY" does not exist in "Milk" enum');
  const related = await run(`mutation {
    importConfiguration(input: { source: "kitchen", items: [], relationships: [
      { from: { key: "v1" }, type: BREWS_WITH, to: { key: "m1" } }] }) { rejected { code message } }
  }`);
  expect(related).toEqual({
    importConfiguration: {
      rejected: [
        {
          code: 'ENDPOINT_NOT_ALLOWED',
          message: 'BREWS_WITH cannot have a NetworkDevice at its from end. Allowed: CoffeeMachine.',
        },
      ],
    },
  });
});

test('a person changes it, a source clears what it declares clearable, and its history tells', async () => {
  const { id: machineId, version } = await id();
  const updated = await run(
    `mutation ($id: ID!, $version: Int!) {
      updateConfigurationItem(id: $id, expectedVersion: $version, set: { coffeeMachine: { floor: 4, attributes: { beans: { kind: "arabica" } } } }) {
        ... on ConfigurationItemWritten { item { version attributes ... on CoffeeMachine { floor } } changeSet }
        ... on Refusal { code message }
      }
    }`,
    { id: machineId, version },
  );
  expect(updated).toMatchObject({
    updateConfigurationItem: { item: { version: version + 1, floor: 4, attributes: { beans: { kind: 'arabica' } } } },
  });
  const report = (fault: string) =>
    run(`mutation { importConfiguration(input: { source: "kitchen", items: [
      { coffeeMachine: { key: "m1", name: "Espresso, second floor", fault: ${fault} } }] }) { updated } }`);
  await report('"leaks"');
  await report('null');
  const { history } = await run(
    'query ($id: ID!) { history(id: $id, first: 2) { nodes { attributes { name from to } } } }',
    { id: machineId },
  );
  expect(history).toEqual({
    nodes: [
      { attributes: [{ name: 'fault', from: 'leaks', to: null }] },
      { attributes: [{ name: 'fault', from: null, to: 'leaks' }] },
    ],
  });
});

test('the API lists it as the model declares it', async () => {
  const listed = await run(
    `{ configurationItemClasses { typeName identifiedBy staleAfter itemCount attributes { name type } }
       relationshipTypes { type carriesImpact from to } }`,
  );
  expect(listed['configurationItemClasses']).toContainEqual({
    typeName: 'CoffeeMachine',
    identifiedBy: [['serialNumber'], ['site', 'floor']],
    staleAfter: 'P7D',
    itemCount: 2,
    attributes: [
      { name: 'serialNumber', type: 'String' },
      { name: 'site', type: 'String' },
      { name: 'floor', type: 'Int' },
      { name: 'milks', type: '[Milk!]' },
      { name: 'fault', type: 'String' },
    ],
  });
  expect(listed['relationshipTypes']).toContainEqual({
    type: 'BREWS_WITH',
    carriesImpact: true,
    from: ['COFFEE_MACHINE'],
    to: ['COFFEE_MACHINE', 'NETWORK_DEVICE'],
  });
});
