import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readBackstage } from '../../../src/import/formats/backstage.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { assertRowsFitModel } from '../../support/rows.js';

const { model } = loadSchema();
const canary = 'canary-6f1d9b';

function read(content: string): ParsedDocument {
  const document = readBackstage(content, { source: 'test' });
  assertRowsFitModel(document, model);
  expect(JSON.stringify(document)).not.toContain(canary);
  return document;
}

const readAll = (...entities: unknown[]): ParsedDocument =>
  read(entities.map((entity) => stringify(entity)).join('---\n'));
const entity = (kind: string, name: string, spec: object = {}, metadata: object = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, ...metadata },
  spec,
});

const edges = ({ relationships }: ParsedDocument): string[] =>
  relationships.map(({ from, type, to }) => `${from.key} ${type} ${to.key}`);
const classes = ({ items }: ParsedDocument): string[] => items.map((row) => `${row.class} ${row.key}`);
const warnings = (document: ParsedDocument): string[] => document.warnings.map(({ path, code }) => `${code} ${path}`);

const catalog = new URL('../../../../shared/data/backstage/catalog-all.yaml', import.meta.url);

describe.skipIf(!existsSync(catalog))("Backstage's own example (skipped where ../shared/data is absent)", () => {
  let content: string;
  beforeAll(() => (content = readFileSync(catalog, 'utf8')));

  test('has its 24 entities, and each of its 46 references is an edge or a warning', () => {
    const document = read(content);
    const count = (pattern: RegExp) => document.items.filter(({ key }) => pattern.test(key)).length;
    expect([/^component/, /^system/, /^domain/, /^resource/, /^group/, /^user/].map(count)).toEqual([
      13, 3, 3, 1, 2, 2,
    ]);
    expect(document.relationships.length + document.warnings.length).toBe(46);
    expect(document.rejected).toEqual([]);
  });

  test('warns of each reference that leads nowhere or to the wrong kind', () => {
    const document = read(content);
    const dangling = document.warnings.filter(({ code }) => code === 'DANGLING_REFERENCE');
    const named = dangling.map(({ message }) => /refers to (\S+),/.exec(message)?.[1]);
    expect([...new Set(named)].sort()).toEqual([
      'api:default/hello-world',
      'api:default/petstore',
      'api:default/streetlights',
      'api:default/wayback-archive',
      'api:default/wayback-search',
      'group:default/backstage',
      'group:default/guest',
      'group:default/infrastructure',
      'group:default/team-b',
      'group:default/team-c',
      'group:default/team-d',
      'user:default/frank.tiernan',
    ]);
    expect(document.warnings.filter(({ code }) => code === 'WRONG_KIND')).toMatchObject([
      { path: 'Component/default/www-artist.spec.consumesApis' },
    ]);
    expect(dangling.find(({ message }) => message.includes('group:default/guest'))?.message).toContain(
      'Did you mean user:default/guest?',
    );
    expect(read(content)).toEqual(document);
  });
});

describe('entities', () => {
  test('are items of the class that their kind and type name', () => {
    const component = (type: string) => entity('Component', `c-${type}`, { type, lifecycle: 'production' });
    const resource = (type: string) => entity('Resource', `r-${type}`, { type });
    const document = readAll(
      ...['service', 'website', 'library'].map(component),
      ...['database', 'redis-cache', 'kafka-topic', 's3-bucket', 'kubernetes-cluster', 'lambda-layer'].map(resource),
      entity('System', 's'),
      entity('Domain', 'd'),
      entity('API', 'a', { type: 'openapi', definition: `password: ${canary}` }),
      entity('Group', 'g', { type: 'team', profile: { displayName: 'The G', email: 'g@example.com' } }),
      entity('User', 'u', { profile: { displayName: 'U. Ser' } }),
    );
    expect(classes(document)).toEqual([
      'ApplicationService component:default/c-service',
      'Application component:default/c-website',
      'Application component:default/c-library',
      'Database resource:default/r-database',
      'Cache resource:default/r-redis-cache',
      'MessageQueue resource:default/r-kafka-topic',
      'StorageVolume resource:default/r-s3-bucket',
      'Cluster resource:default/r-kubernetes-cluster',
      'CloudResource resource:default/r-lambda-layer',
      'ApplicationService system:default/s',
      'BusinessService domain:default/d',
      'Endpoint api:default/a',
      'Team group:default/g',
      'Person user:default/u',
    ]);
    expect(document.items[0]?.fields).toEqual({ name: 'c-service', lifecycleStage: 'OPERATIONAL' });
    expect(document.items.at(-2)?.fields).toEqual({ name: 'The G', email: 'g@example.com', handle: 'g', kind: 'team' });
  });

  test('keep where their source is, without credentials, and labels and links without secrets', () => {
    const document = readAll(
      entity(
        'Component',
        'lib',
        { type: 'library' },
        {
          description: `see https://u:${canary}@example.com`,
          annotations: {
            'backstage.io/source-location': `url:https://x:${canary}@github.com/org/lib/tree/main/`,
            token: canary,
          },
          labels: { team: 'a', 'api-token': canary },
          links: [{ url: `https://u:${canary}@example.com/x`, title: 'X' }],
        },
      ),
    );
    expect(document.items[0]).toMatchObject({
      fields: { repository: 'https://github.com/org/lib', description: 'see https://example.com' },
      attributes: { labels: { team: 'a' }, links: [{ url: 'https://example.com/x', title: 'X' }] },
    });
    expect(warnings(document)).toEqual([
      'SECRET_LEFT_OUT Component/default/lib.labels.api-token',
      'SECRET_LEFT_OUT Component/default/lib.links.0.url',
    ]);
  });

  test('of kinds without a class are counted in one warning a kind', () => {
    const document = readAll(entity('Location', 'a'), entity('Location', 'b'), entity('Template', 'c'));
    expect(warnings(document)).toEqual(['UNSUPPORTED_KIND Location', 'UNSUPPORTED_KIND Template']);
  });

  test('stated twice count once, the first', () => {
    const document = readAll(
      entity('Component', 'a', { type: 'service' }),
      entity('component', 'A', { type: 'library', owner: 'nobody' }),
    );
    expect(classes(document)).toEqual(['ApplicationService component:default/a']);
    expect(document.warnings.map(({ code }) => code)).toEqual(['DUPLICATE_KEY']);
  });
});

describe('references', () => {
  test('of every member lead from the dependent to its provider, and from a part to its whole', () => {
    const document = readAll(
      entity('Component', 'web', {
        type: 'service',
        dependsOn: ['component:cart', 'resource:db'],
        dependencyOf: ['component:edge'],
        providesApis: ['web-api'],
        consumesApis: ['cart-api'],
        subcomponentOf: 'edge',
        system: 'shop',
        owner: 'team',
      }),
      entity('Component', 'cart', { type: 'service', apiConsumedBy: ['component:edge'] }),
      entity('Component', 'edge', { type: 'service' }),
      entity('API', 'web-api', { system: 'shop', owner: 'user:ann' }),
      entity('API', 'cart-api'),
      entity('Resource', 'db', { type: 'database', owner: 'group:default/team' }),
      entity('System', 'shop', { domain: 'sales' }),
      entity('Domain', 'sales', { subdomainOf: 'all' }),
      entity('Domain', 'all'),
      entity('Group', 'team', { parent: 'company', members: ['bob'] }),
      entity('Group', 'company', { children: ['team'] }),
      entity('User', 'ann', { memberOf: ['team'] }),
      entity('User', 'bob'),
    );
    expect(document.warnings).toEqual([]);
    const full = (short: string) => short.replace(/(\w+):/g, '$1:default/');
    expect(edges(document).sort()).toEqual(
      [
        'component:web DEPENDS_ON component:cart',
        'component:web DEPENDS_ON resource:db',
        'component:edge DEPENDS_ON component:web',
        'api:web-api DEPENDS_ON component:web',
        'component:web DEPENDS_ON api:cart-api',
        'component:web PART_OF component:edge',
        'component:web PART_OF system:shop',
        'component:web OWNED_BY group:team',
        'component:edge DEPENDS_ON component:cart',
        'api:web-api PART_OF system:shop',
        'api:web-api OWNED_BY user:ann',
        'resource:db OWNED_BY group:team',
        'system:shop PART_OF domain:sales',
        'domain:sales PART_OF domain:all',
        'group:team PART_OF group:company',
        'user:bob MEMBER_OF group:team',
        'user:ann MEMBER_OF group:team',
      ]
        .map(full)
        .sort(),
    );
  });

  test('compare without regard to case, and stay in the namespace of the entity unless they name one', () => {
    const document = readAll(
      entity('Component', 'Web', { type: 'service', system: 'SHOP', owner: 'Default/Team' }, { namespace: 'Sales' }),
      entity('System', 'Shop', {}, { namespace: 'sales' }),
      entity('System', 'Shop'),
      entity('Group', 'team'),
      entity('Component', 'x', { type: 'service', owner: { kind: 'Group', name: 'TEAM' } }),
    );
    expect(edges(document)).toEqual([
      'component:sales/web PART_OF system:sales/shop',
      'component:sales/web OWNED_BY group:default/team',
      'component:default/x OWNED_BY group:default/team',
    ]);
  });

  test('that are none are warned of', () => {
    const document = readAll(entity('Component', 'a', { owner: 'a b', system: 7, dependsOn: [['x'], 'a:b:c', {}] }));
    expect(warnings(document)).toEqual([
      'UNREADABLE_REFERENCE Component/default/a.spec.dependsOn',
      'UNREADABLE_REFERENCE Component/default/a.spec.dependsOn',
      'UNREADABLE_REFERENCE Component/default/a.spec.dependsOn',
      'DANGLING_REFERENCE Component/default/a.spec.system',
      'UNREADABLE_REFERENCE Component/default/a.spec.owner',
    ]);
  });
});

describe('documents', () => {
  test('that are no catalog are rejected by line, and leave the others', () => {
    const document = read(
      `${stringify(entity('Group', 'a'))}---\nkind: [\n---\nname: x\n---\n${stringify(entity('User', 'b'))}`,
    );
    expect(document.items).toHaveLength(2);
    expect(document.rejected.map(({ code }) => code).sort()).toEqual(['NOT_AN_ENTITY', 'UNREADABLE']);
    expect(read('').rejected).toMatchObject([{ path: 'content', code: 'UNREADABLE' }]);
    expect(classes(read(JSON.stringify([entity('Group', 'a'), entity('User', 'b')])))).toHaveLength(2);
  });

  test('of any form never throw and give rows that fit the model', () => {
    const name = fc.constantFrom('a', 'b', 'C');
    const reference = fc.oneof(
      fc.constantFrom('a', 'b', 'component:a', 'resource:b', 'group:default/c', 'api:a', 'user:x/b', 'x y'),
      fc.jsonValue(),
    );
    const several = fc.oneof(fc.array(reference), reference);
    const any = fc.record({
      kind: fc.constantFrom(
        'Component',
        'System',
        'Domain',
        'Resource',
        'API',
        'Group',
        'User',
        'Location',
        '__proto__',
      ),
      metadata: fc.oneof(
        fc.record({ name, namespace: fc.constantFrom(undefined, 'x'), tags: fc.jsonValue(), links: fc.jsonValue() }),
        fc.jsonValue(),
      ),
      spec: fc.oneof(
        fc.record(
          {
            type: fc.oneof(fc.constantFrom('service', 'database', 'redis'), fc.jsonValue()),
            lifecycle: fc.jsonValue(),
            profile: fc.jsonValue(),
            dependsOn: several,
            dependencyOf: several,
            providesApis: several,
            consumesApis: several,
            owner: reference,
            system: reference,
            domain: reference,
            memberOf: several,
            children: several,
            parent: reference,
          },
          { requiredKeys: [] },
        ),
        fc.jsonValue(),
      ),
    });
    fc.assert(fc.property(fc.string(), (content) => void read(content)));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (entities) => void read(JSON.stringify(entities))),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (entities) => void readAll(...entities)),
      { numRuns: 30 },
    );
  });
});
