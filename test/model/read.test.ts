import type { GraphQLEnumType, GraphQLInputObjectType } from 'graphql';
import { Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ModelError, toEnumValue, toInputName } from '../../src/model/model.js';
import { readSdl } from '../../src/model/read.js';
import { buildSchemaOf, composeSchema, loadSchema, schemaFolder } from '../../src/model/schema.js';

const product = readSdl([schemaFolder]);
/** The product's model with a file of a user's own. */
const withFile = (sdl: string, name = 'own/coffee.graphql') => composeSchema([...product, new Source(sdl, name)]);

function faultsOf(sdl: string): readonly string[] {
  try {
    withFile(sdl);
  } catch (error) {
    if (error instanceof ModelError) return error.faults;
    throw error;
  }
  return [];
}

const aClass = (fields: string, ci = 'identifiedBy: [["serialNumber"]]', name = 'CoffeeMachine') => `
type ${name} implements ConfigurationItem & Node @ci(${ci}) {
  serialNumber: String
  ${fields}
}`;
const aType = (value: string) => `extend enum RelationshipType {\n  ${value}\n}`;

describe('every shipped class', () => {
  const { model, typeDefs } = loadSchema();
  const schema = buildSchemaOf(typeDefs);

  test.each([...model.classes.keys()])('%s is whole: described, identified, with its inputs and its value', (name) => {
    const itemClass = model.classes.get(name)!;
    expect(itemClass.description).toMatch(/\.$/);
    expect(itemClass.identifiedBy.length).toBeGreaterThan(0);
    expect(itemClass.staleAfterMs).toBeGreaterThan(0);
    for (const field of itemClass.fields.values()) expect(field.description, field.name).toMatch(/\.$/);
    expect(model.byEnumValue.get(itemClass.enumValue)).toBe(itemClass);
    expect(model.byInputName.get(itemClass.inputName)).toBe(itemClass);
    const inputs = (schema.getType('ConfigurationItemInput') as GraphQLInputObjectType).getFields();
    expect(String(inputs[itemClass.inputName]!.type)).toBe(`${name}Input`);
    expect((schema.getType('ConfigurationItemClass') as GraphQLEnumType).getValue(itemClass.enumValue)).toBeDefined();
    expect(schema.getImplementations(schema.getType('ConfigurationItem') as never).objects.map(String)).toContain(name);
  });

  test.each([...model.relationshipTypes.keys()])(
    'and relationship type %s is described and joins some classes',
    (name) => {
      const type = model.relationshipTypes.get(name)!;
      expect(type.description).toMatch(/\.$/);
      expect(type.from.size).toBeGreaterThan(0);
      expect(type.to.size).toBeGreaterThan(0);
    },
  );

  test('that the API promises is there', () => {
    const promised =
      'BusinessService ApplicationService Application Workload Container VirtualMachine Server Hypervisor Cluster Database Cache MessageQueue LoadBalancer NetworkDevice NetworkSegment StorageVolume Rack Site PowerSource CloudResource Endpoint Certificate SoftwarePackage';
    expect([...model.classes.keys()]).toEqual(expect.arrayContaining(promised.split(' ')));
    const types =
      'DEPENDS_ON RUNS_ON HOSTED_ON USES CONNECTS_TO STORED_ON POWERED_BY LOCATED_IN PART_OF OWNED_BY SUPPORTED_BY';
    expect([...model.relationshipTypes.keys()]).toEqual(expect.arrayContaining(types.split(' ')));
  });
});

describe("a user's own file", () => {
  test('adds a class with attributes of every kind, and those that its interfaces have', () => {
    const { model } = withFile(`
      enum Milk { COW OAT }
      ${aClass(
        'milks: [Milk!] @clearable\n boughtOn: Date @required\n spec: JSON\n litres: Float',
        'identifiedBy: [["serialNumber"], ["fqdn", "name"]], staleAfter: "P7D"',
      ).replace('ConfigurationItem &', 'ConfigurationItem & Machine &')}`);
    const machine = model.classes.get('CoffeeMachine')!;
    expect(machine).toMatchObject({
      enumValue: 'COFFEE_MACHINE',
      inputName: 'coffeeMachine',
      staleAfterMs: 7 * 86_400_000,
      interfaces: ['Machine'],
    });
    expect([...machine.fields.keys()]).toEqual([
      'ipAddresses',
      'fqdn',
      'serialNumber',
      'milks',
      'boughtOn',
      'spec',
      'litres',
    ]);
    expect(machine.fields.get('milks')).toMatchObject({ list: true, clearable: true, enumValues: ['COW', 'OAT'] });
    expect(machine.fields.get('boughtOn')).toMatchObject({ required: true, list: false });
    // Where a machine may stand, it may stand.
    expect(model.relationshipTypes.get('RUNS_ON')!.to).toContain('CoffeeMachine');
  });

  test('adds a relationship type between classes, or between interfaces of classes', () => {
    const { model } = withFile(
      `${aClass('')}
       ${aType('"Takes its water." BREWS_WITH @impact(carries: true, map: SET, mapSeverity: MINOR) @connects(from: "CoffeeMachine", to: ["Machine", "Endpoint"])')}`,
    );
    const type = model.relationshipTypes.get('BREWS_WITH')!;
    expect(type).toMatchObject({
      carriesImpact: true,
      map: 'SET',
      mapSeverity: 'MINOR',
      from: new Set(['CoffeeMachine']),
    });
    expect([...type.to].sort()).toEqual(['Endpoint', 'Hypervisor', 'Server', 'VirtualMachine']);
  });

  test("extends a class of the product's by attributes of its own, which are then like the others", () => {
    const { model, typeDefs } = withFile(
      'enum Colour { RED }\nextend enum Colour { BLUE }\nextend type Server { costCentre: String @required, colour: Colour }',
    );
    const server = model.classes.get('Server')!;
    expect(server.fields.get('costCentre')).toMatchObject({ required: true });
    expect(server.fields.get('colour')).toMatchObject({ enumValues: ['RED', 'BLUE'] });
    expect(server.fields.has('serialNumber')).toBe(true);
    const input = buildSchemaOf(typeDefs).getType('ServerInput') as GraphQLInputObjectType;
    expect(Object.keys(input.getFields())).toEqual(expect.arrayContaining(['costCentre', 'colour', 'serialNumber']));
  });
});

describe('a broken model stops with file, line, type, field and the way out:', () => {
  test.each<[string, string, string]>([
    [
      'an unknown directive',
      aClass('bar: Float @requird'),
      'own/coffee.graphql:4: CoffeeMachine.bar: unknown directive @requird. Known: @access,',
    ],
    [
      'an unknown argument',
      aClass('', 'identifiedBy: [["serialNumber"]], stale: "P1D"'),
      'own/coffee.graphql:2: CoffeeMachine: @ci has no argument "stale". It takes: identifiedBy, staleAfter, retireAfter.',
    ],
    [
      'an argument of another type',
      aType('BREWS @impact(carries: "yes")'),
      'own/coffee.graphql:2: RelationshipType.BREWS: @impact(carries:) takes Boolean!, not "yes".',
    ],
    [
      'an argument that is none of its values',
      aType('BREWS @impact(carries: true, map: SIDEWAYS)'),
      '@impact(map:) takes one of IDENTITY, INCREASE, DECREASE, SET, IGNORE, not SIDEWAYS.',
    ],
    [
      'no identification',
      'type CoffeeMachine implements ConfigurationItem & Node {\n  bar: Float\n}',
      'own/coffee.graphql:1: CoffeeMachine: has no identification. Add @ci(identifiedBy: [["field"], …])',
    ],
    ['an empty identification', aClass('', 'identifiedBy: [[]]'), 'CoffeeMachine: has no identification'],
    [
      'an identification that is no list of lists',
      aClass('', 'identifiedBy: ["serialNumber"]'),
      'CoffeeMachine: has no identification',
    ],
    [
      'identification by an absent field',
      aClass('', 'identifiedBy: [["serialNumber"], ["assetTag"]]'),
      'own/coffee.graphql:2: CoffeeMachine.assetTag: is named by @ci(identifiedBy:) but CoffeeMachine has no such field.',
    ],
    [
      'identification by a number with a fraction',
      aClass('litres: Float', 'identifiedBy: [["litres"]]'),
      'CoffeeMachine.litres: identifies, so it cannot be a Float or JSON.',
    ],
    [
      "a clash with the product's type of that name",
      aClass('', undefined, 'Server'),
      'own/coffee.graphql:2: Server: is already defined in schema/model/compute.graphql:1. Choose another name.',
    ],
    [
      'a clash of two types in one file',
      aClass('') + aClass(''),
      'own/coffee.graphql:6: CoffeeMachine: is already defined in own/coffee.graphql:2.',
    ],
    [
      'a clash of derived inputs',
      aClass('') + '\ninput CoffeeMachineInput { a: String }',
      'CoffeeMachine: its derived input CoffeeMachineInput clashes with a type of that name. Rename one.',
    ],
    [
      'a clash of derived names',
      aClass('', undefined, 'TeaPot') + aClass('', undefined, 'Tea_Pot'),
      'own/coffee.graphql:6: Tea_Pot: and TeaPot both derive the name TEA_POT. Rename one.',
    ],
    [
      'a clash with what all classes derive together',
      aClass('') + '\nenum ConfigurationItemClass { COFFEE }',
      'own/coffee.graphql:6: There can be only one type named "ConfigurationItemClass".',
    ],
    [
      'a field of an object type',
      aClass('server: Server'),
      'own/coffee.graphql:4: CoffeeMachine.server: has type Server. An attribute holds a scalar (String,',
    ],
    ['a field of an unknown type', aClass('server: Sevrer'), 'CoffeeMachine.server: has type Sevrer.'],
    ['a non-null field', aClass('bar: Float!'), 'CoffeeMachine.bar: is non-null.'],
    ['a list of lists', aClass('grid: [[Int!]!]'), 'CoffeeMachine.grid: is a list of lists.'],
    ['a field with arguments', aClass('bar(unit: String): Float'), 'CoffeeMachine.bar: takes arguments.'],
    [
      'a field that every item has',
      aClass('version: String'),
      'CoffeeMachine.version: is a field of every configuration item already.',
    ],
    [
      'a field the product needs',
      aClass('mergedInto: String'),
      'CoffeeMachine.mergedInto: is a name the product uses for itself.',
    ],
    [
      'a field every object of the runtime has',
      aClass('constructor: String'),
      'CoffeeMachine.constructor: is a name the product uses for itself.',
    ],
    [
      'a label the product needs',
      aClass('', undefined, 'ImportRun'),
      'ImportRun: is a name the product uses for records of its own.',
    ],
    [
      'a duration that is none',
      aClass('', 'identifiedBy: [["serialNumber"]], staleAfter: "a week"'),
      'CoffeeMachine: staleAfter "a week" is no ISO 8601 duration such as P30D or PT12H.',
    ],
    [
      'a duration of nothing',
      aClass('', 'identifiedBy: [["serialNumber"]], staleAfter: "P0D"'),
      'staleAfter "P0D" is no ISO 8601 duration',
    ],
    [
      'a class that is no configuration item',
      'type Kettle @ci(identifiedBy: ["a"]) { a: String }',
      'Kettle: has @ci but does not implement ConfigurationItem.',
    ],
    [
      'a class that is no node',
      aClass('').replace(' & Node', ''),
      'CoffeeMachine: implements ConfigurationItem but not Node. Add `& Node`.',
    ],
    [
      'an unknown class as an end',
      aType('BREWS @impact(carries: true) @connects(to: ["Sevrer"])'),
      'own/coffee.graphql:2: RelationshipType.BREWS: @connects(to:) names Sevrer, which is no class and no interface of classes.',
    ],
    [
      'a relationship type without impact',
      aType('BREWS'),
      'RelationshipType.BREWS: does not say whether it carries impact. Add @impact(carries: true)',
    ],
    [
      'a relationship type of a name in use',
      aType('DEPENDS_ON @impact(carries: true)'),
      'RelationshipType.DEPENDS_ON: is declared twice.',
    ],
    [
      'a relationship type the product needs',
      aType('ENDED @impact(carries: true)'),
      'RelationshipType.ENDED: is a relationship type the product uses for itself.',
    ],
    [
      'a mapping to no severity',
      aType('BREWS @impact(carries: true, map: SET)'),
      'RelationshipType.BREWS: @impact(map: SET) needs mapSeverity',
    ],
    [
      'impact that does not say whether',
      aType('BREWS @impact(map: IGNORE)'),
      'own/coffee.graphql:2: RelationshipType.BREWS: @impact needs "carries", Boolean!.',
    ],
    [
      'an extended interface',
      'extend interface Machine { x: String }',
      'Machine: cannot be extended. Extend the classes instead',
    ],
    [
      'an extended enum of the product',
      'extend enum Environment { MOON }',
      "Environment: cannot be extended: the product's own code knows its values.",
    ],
    [
      'an extension of nothing',
      'extend type Sevrer { a: String }',
      'own/coffee.graphql:1: Cannot extend type "Sevrer" because it is not defined.',
    ],
    [
      'a syntax error',
      'type CoffeeMachine {\n  bar Float\n}',
      'own/coffee.graphql:2: Syntax Error: Expected ":", found Name "Float".',
    ],
  ])('%s', (_, sdl, expected) => {
    const faults = faultsOf(sdl);
    expect(
      faults.some((fault) => fault.includes(expected)),
      faults.join('\n'),
    ).toBe(true);
  });

  test('and all faults are told at once, each on a line of its own', () => {
    const sdl = `${aClass('bar: Float!\n  server: Server', 'identifiedBy: [["assetTag"]], staleAfter: "soon"')}
${aClass('', undefined, 'Rack')}
${aType('BREWS @connects(from: ["Sevrer"])')}`;
    expect(faultsOf(sdl).map((fault) => /^own\/coffee\.graphql:\d+: [\w.]+/.exec(fault)?.[0])).toEqual([
      'own/coffee.graphql:8: Rack',
      'own/coffee.graphql:4: CoffeeMachine.bar',
      'own/coffee.graphql:5: CoffeeMachine.server',
      'own/coffee.graphql:2: CoffeeMachine.assetTag',
      'own/coffee.graphql:2: CoffeeMachine',
      'own/coffee.graphql:13: RelationshipType.BREWS',
      'own/coffee.graphql:13: RelationshipType.BREWS',
    ]);
    expect(() => withFile(sdl)).toThrow(/^The model has 7 faults:\n {2}own\/coffee/);
  });
});

test('names are derived as people would', () => {
  const names = ['VirtualMachine', 'DNSZone', 'Rack', 'S3Bucket', 'IPAddress', 'API', 'Ipv6Range'];
  expect(names.map(toEnumValue)).toEqual([
    'VIRTUAL_MACHINE',
    'DNS_ZONE',
    'RACK',
    'S3_BUCKET',
    'IP_ADDRESS',
    'API',
    'IPV6_RANGE',
  ]);
  expect(names.map(toInputName)).toEqual([
    'virtualMachine',
    'dnsZone',
    'rack',
    's3Bucket',
    'ipAddress',
    'api',
    'ipv6Range',
  ]);
});
