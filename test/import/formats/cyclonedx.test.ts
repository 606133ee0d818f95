import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCyclonedx } from '../../../src/import/formats/cyclonedx.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { sharedIdentities } from '../../support/identities.js';
import { assertRowsFitModel } from '../../support/rows.js';

const model = loadSchema().model;
const readText = (content: string): ParsedDocument => readCyclonedx(content, { source: 'sbom', model });
const read = (bom: Record<string, unknown>): ParsedDocument =>
  readText(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', ...bom }));
const edges = ({ relationships }: ParsedDocument): string[] =>
  relationships.map(({ from, type, to }) => `${from.key} ${type} ${to.key}`);

const folder = '../shared/data/cyclonedx';

test.skipIf(!existsSync(folder))(
  `in the SaaSBOM, microservice 3, the gateway and the application lean on the S3 datastore, and nothing else does (needs ${folder})`,
  () => {
    const document = readText(readFileSync(`${folder}/saasbom.json`, 'utf8'));
    assertRowsFitModel(document, model);
    expect([document.rejected, document.warnings]).toEqual([[], []]);
    const affected = new Set(['s3-example.amazon.com']);
    for (const lost of affected)
      for (const { from, type, to } of document.relationships)
        if (to.key === lost && model.relationshipTypes.get(type)!.carriesImpact) affected.add(from.key!);
    expect([...affected].sort()).toEqual([
      'acme-application',
      'api-gateway',
      'ms-3.example.com',
      's3-example.amazon.com',
    ]);
    expect(document.items.map((item) => item.class)).toEqual([
      'Application',
      ...Array.from({ length: 6 }, () => 'ApplicationService'),
    ]);
    expect(edges(document)).toContain('s3-example.amazon.com PART_OF api-gateway');
  },
);

test.skipIf(!existsSync(folder))(
  `every package of the Laravel SBOM is there once, with its uses (needs ${folder})`,
  () => {
    const content = readFileSync(`${folder}/laravel-7.12.0.json`, 'utf8');
    const document = readText(content);
    assertRowsFitModel(document, model);
    expect(sharedIdentities(document.items, model)).toEqual([]);
    expect([document.rejected, document.warnings]).toEqual([[], []]);
    const bom = JSON.parse(content) as { components: { purl: string }[]; dependencies: { dependsOn?: string[] }[] };
    const packages = document.items.filter((item) => item.class === 'SoftwarePackage');
    expect(packages.map((item) => item.fields['purl'])).toEqual(bom.components.map(({ purl }) => purl));
    expect(document.relationships.filter(({ type }) => type === 'USES')).toHaveLength(
      bom.dependencies.flatMap(({ dependsOn }) => dependsOn ?? []).length,
    );
    expect(readText(content)).toEqual(document);
  },
);

test('components become packages, containers and servers, and files are counted as left out', () => {
  const document = read({
    metadata: { component: { type: 'application', name: 'shop', 'bom-ref': 'pkg:npm/shop@2.0.0', version: '2.0.0' } },
    components: [
      {
        type: 'library',
        'bom-ref': '7c2b0d70-6e1c-4f6c-9f2e-1f4f1f6d9a11',
        group: '@acme',
        name: 'cart',
        version: '1.0.0',
        purl: 'pkg:npm/%40acme/cart@1.0.0',
        licenses: [{ license: { id: 'MIT' } }, { license: { name: 'Own' } }],
        components: [{ type: 'library', name: 'inner', version: '3' }],
      },
      { type: 'container', name: 'registry.example.org/shop', version: '2.0.0' },
      { type: 'device', name: 'Sensor', manufacturer: { name: 'Maker' } },
      { type: 'file', name: 'a.txt' },
      { type: 'file', name: 'b.txt' },
      { type: 'operating-system', name: 'debian', version: '12' },
    ],
    vulnerabilities: [{}, {}],
  });
  assertRowsFitModel(document, model);
  expect(document.items.map((item) => [item.class, item.key, item.fields['name']])).toEqual([
    ['Application', 'pkg:npm/shop', 'shop'],
    ['SoftwarePackage', 'pkg:npm/%40acme/cart@1.0.0', '@acme/cart'],
    ['SoftwarePackage', 'SoftwarePackage/inner@3', 'inner'],
    ['Container', 'Container/registry.example.org/shop@2.0.0', 'registry.example.org/shop'],
    ['Server', 'Server/Sensor', 'Sensor'],
    ['SoftwarePackage', 'SoftwarePackage/debian@12', 'debian'],
  ]);
  expect(document.items[1]?.fields).toMatchObject({ licence: 'MIT AND Own', softwareVersion: '1.0.0' });
  expect(edges(document)).toContain('SoftwarePackage/inner@3 PART_OF pkg:npm/%40acme/cart@1.0.0');
  expect(document.warnings.map(({ path, code }) => [path, code])).toEqual([
    ['component of type file', 'UNSUPPORTED_KIND'],
    ['vulnerabilities', 'UNSUPPORTED_KIND'],
  ]);
  expect(document.warnings[0]?.message).toMatch(/^2 ×/);
});

test('a package nested twice is one item, and both references lead to it', () => {
  const one = { type: 'library', name: 'x', version: '1', purl: 'pkg:npm/x@1' };
  const document = read({
    components: [
      { ...one, 'bom-ref': 'a' },
      { ...one, 'bom-ref': 'b' },
      { type: 'library', name: 'y', 'bom-ref': 'y' },
    ],
    dependencies: [{ ref: 'y', dependsOn: ['a', 'b', 'gone'] }],
  });
  expect(document.items.map(({ key }) => key)).toEqual(['a', 'y']);
  expect(edges(document)).toEqual(['y USES a']);
  expect(document.warnings).toEqual([
    expect.objectContaining({ path: 'dependencies.0.dependsOn.2', code: 'DANGLING_REFERENCE' }),
  ]);
});

test('credentials reach neither rows nor messages', () => {
  const document = read({
    services: [
      {
        name: 'api',
        endpoints: ['https://u:canary1@example.org/api'],
        description: 'postgres://u:canary2@db/x',
        properties: [{ name: 'db.password', value: 'canary3' }],
      },
    ],
    components: [
      {
        type: 'library',
        name: 'lib',
        purl: 'pkg:npm/lib@1?repository_url=https://u:canary4@npm.example.org',
        externalReferences: [{ type: 'vcs', url: 'https://canary5@git.example.org/lib' }],
        'bom-ref': 'https://u:canary6@example.org/lib',
      },
    ],
    dependencies: [{ ref: 'nowhere', dependsOn: ['https://u:canary7@example.org/x'] }],
  });
  assertRowsFitModel(document, model);
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.warnings).toContainEqual(expect.objectContaining({ code: 'SECRET_LEFT_OUT' }));
  expect(document.items.find((item) => item.fields['name'] === 'lib')?.fields['purl']).toMatch(/^pkg:npm\/lib@1\?/);
});

test('what is no CycloneDX JSON says so, and parts without a name are refused by path', () => {
  for (const content of ['', '<bom/>', '[]', '{"a":1}', '{"bomFormat":"CycloneDX","specVersion":"1.1"}'])
    expect(readText(content).rejected, content).toEqual([expect.objectContaining({ code: 'UNREADABLE' })]);
  expect(readText('{"bomFormat":"CycloneDX"').rejected[0]?.message).toMatch(/not JSON/);
  expect(read({ components: [{ type: 'library' }, 7], services: [{}] }).rejected.map(({ path }) => path)).toEqual([
    'services.0',
    'components.0',
    'components.1',
  ]);
});

test('no text makes it throw, and what it yields fits the model', () => {
  const name = fc.constantFrom('a', 'b', 'c', ' ', '__proto__', 'constructor');
  const leaf = {
    type: fc.constantFrom('library', 'application', 'container', 'device', 'file', 'constructor'),
    name,
    'bom-ref': fc.oneof(name, fc.jsonValue({ maxDepth: 1 })),
    purl: fc.oneof(name, fc.jsonValue({ maxDepth: 1 })),
    version: fc.jsonValue({ maxDepth: 1 }),
    group: name,
    endpoints: fc.array(fc.webUrl(), { maxLength: 2 }),
    licenses: fc.jsonValue({ maxDepth: 2 }),
    properties: fc.array(fc.record({ name, value: fc.string() }), { maxLength: 2 }),
  };
  const inner = fc.array(fc.record(leaf, { requiredKeys: ['name'] }), { maxLength: 2 });
  const part = fc.record({ ...leaf, components: inner, services: inner }, { requiredKeys: ['name'] });
  const bom = fc.record({
    bomFormat: fc.constant('CycloneDX'),
    specVersion: fc.constant('1.4'),
    metadata: fc.record({ component: part }),
    components: fc.array(part),
    services: fc.array(part),
    dependencies: fc.array(fc.record({ ref: name, dependsOn: fc.array(name) })),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        bom.map((each) => JSON.stringify(each)),
      ),
      (content) => {
        const document = readText(content);
        assertRowsFitModel(document, model);
        expect(sharedIdentities(document.items, model)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
