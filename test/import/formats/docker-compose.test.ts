import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readDockerCompose } from '../../../src/import/formats/docker-compose.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { assertRowsFitModel } from '../../support/rows.js';

const { model } = loadSchema();
const canary = 'canary-6f1d9b';

function read(content: unknown): ParsedDocument {
  const document = readDockerCompose(typeof content === 'string' ? content : stringify(content), { source: 'test' });
  assertRowsFitModel(document, model);
  expect(JSON.stringify(document)).not.toContain(canary);
  return document;
}

const edges = ({ relationships }: ParsedDocument, ...types: string[]): string[] =>
  relationships.filter(({ type }) => types.includes(type)).map(({ from, type, to }) => `${from.key} ${type} ${to.key}`);
const item = (document: ParsedDocument, key: string) => document.items.find((row) => row.key === key);

const demo = new URL('../../../../shared/data/compose-opentelemetry-demo/compose.yaml', import.meta.url);

describe.skipIf(!existsSync(demo))('the OpenTelemetry demo (skipped where ../shared/data is absent)', () => {
  let content: string;
  beforeAll(() => (content = readFileSync(demo, 'utf8')));

  test('has 20 services and exactly the 46 edges that its depends_on lines state', () => {
    const document = read(content);
    const services = document.items.filter((row) => row.class === 'ApplicationService');
    expect(services).toHaveLength(20);
    // Counted from the text alone: lines two levels below a `depends_on:`, up to the next line that is not below it.
    const stated: string[] = [];
    let [service, within] = ['', false];
    for (const line of content.split('\n')) {
      if (/^ {2}[\w-]+:$/.test(line)) service = line.trim().slice(0, -1);
      else if (/^ {4}depends_on:$/.test(line)) within = true;
      else if (/^ {0,4}\S/.test(line)) within = false;
      else if (within && /^ {6}[\w-]+:$/.test(line))
        stated.push(`services/${service} DEPENDS_ON services/${line.trim().slice(0, -1)}`);
    }
    expect(stated).toHaveLength(46);
    expect(edges(document, 'DEPENDS_ON').sort()).toEqual(stated.sort());
    expect(document.rejected).toEqual([]);
  });

  test('keeps no value of its environment, and names the two that are secrets', () => {
    const document = read(content);
    expect(JSON.stringify(document)).not.toContain('yYrECL4qbNwleYInGJYvVnSkwJuSQJ4ijPTx5tirGUXrbznFIBFVJdPl5t6O9ASw');
    expect(document.warnings.map(({ path, code }) => `${code} ${path}`)).toEqual([
      'SECRET_LEFT_OUT services.product-catalog.environment.DB_CONNECTION_STRING',
      'SECRET_LEFT_OUT services.flagd-ui.environment.SECRET_KEY_BASE',
    ]);
    expect(read(content)).toEqual(document);
  });
});

describe('a Compose file', () => {
  const web = { image: 'shop/web:1' };

  test('gives a service that others call and the container it runs on', () => {
    const document = read({
      name: 'shop',
      services: {
        web: {
          image: 'shop/web:${TAG:-1.${PATCH:-2}}',
          container_name: 'web-1',
          ports: ['8080:80', { target: 443, published: '8443' }],
          deploy: { replicas: 3 },
          environment: { MODE: 'fast' },
          labels: ['team=shop'],
        },
      },
    });
    expect(item(document, 'shop/services/web')).toMatchObject({
      class: 'ApplicationService',
      fields: { name: 'web', namespace: 'shop', port: 80 },
    });
    expect(item(document, 'shop/containers/web')).toMatchObject({
      class: 'Container',
      fields: { name: 'web-1', host: 'shop', image: 'shop/web:1.2', ports: ['8080:80', '8443:443'] },
      attributes: { replicas: 3, environmentNames: ['MODE'], labels: { team: 'shop' } },
    });
    expect(edges(document, 'RUNS_ON')).toEqual(['shop/services/web RUNS_ON shop/containers/web']);
  });

  test('gives dependencies in every form Compose knows, and warns of those that lead nowhere', () => {
    const document = read({
      services: {
        a: { depends_on: ['b', 'gone'] },
        b: { depends_on: { c: { condition: 'service_healthy' } } },
        c: { links: ['d:alias'], volumes_from: ['e:ro', 'container:other'] },
        d: { network_mode: 'service:e' },
        e: { depends_on: ['a'] },
      },
    });
    expect(edges(document, 'DEPENDS_ON')).toEqual([
      'services/a DEPENDS_ON services/b',
      'services/b DEPENDS_ON services/c',
      'services/c DEPENDS_ON services/d',
      'services/c DEPENDS_ON services/e',
      'services/d DEPENDS_ON services/e',
      'services/e DEPENDS_ON services/a',
    ]);
    expect(document.warnings).toMatchObject([{ path: 'services.a.depends_on', code: 'DANGLING_REFERENCE' }]);
  });

  test('gives networks, the default one included, and named volumes', () => {
    const document = read({
      name: 'shop',
      networks: { back: { driver: 'bridge', ipam: { config: [{ subnet: '172.20.0.0/16' }] } } },
      volumes: { data: null, shared: { name: 'nfs-shared', driver: 'nfs', driver_opts: { o: `password=${canary}` } } },
      services: {
        db: { networks: { back: {} }, volumes: ['data:/var/lib', './local:/x', '/host:/y', 'gone:/z', '/anonymous'] },
        web: {
          volumes: [
            { type: 'volume', source: 'shared', target: '/s' },
            { type: 'bind', source: '/a', target: '/b' },
          ],
        },
        host: { network_mode: 'host' },
      },
    });
    expect(edges(document, 'LOCATED_IN', 'STORED_ON').sort()).toEqual([
      'shop/containers/db LOCATED_IN shop/networks/back',
      'shop/containers/db STORED_ON shop/volumes/data',
      'shop/containers/web LOCATED_IN shop/networks/default',
      'shop/containers/web STORED_ON shop/volumes/shared',
    ]);
    expect(item(document, 'shop/networks/back')).toMatchObject({
      fields: { name: 'shop_back' },
      attributes: { subnets: ['172.20.0.0/16'] },
    });
    expect(item(document, 'shop/volumes/shared')?.fields).toEqual({ name: 'nfs-shared', kind: 'nfs' });
    expect(document.warnings).toMatchObject([{ path: 'services.db.volumes', code: 'DANGLING_REFERENCE' }]);
  });

  test('gives configs and secrets by name only, and says which settings held secrets', () => {
    const document = read({
      configs: { app: { content: `password=${canary}` } },
      secrets: { db: { environment: canary }, pem: { file: './pem' } },
      services: {
        web: {
          image: `https://u:${canary}@registry/web`,
          configs: ['app'],
          secrets: ['db', { source: 'pem', target: 'x' }, 'gone'],
          environment: [`DB_PASSWORD=${canary}`, `URL=postgres://u:${canary}@db/x`, 'PLAIN=1', 'PASSED_ON'],
          labels: { 'traefik.basicauth.users': `admin:${canary}`, [`x`]: `--password ${canary}` },
          command: ['--password', canary],
          ports: ['${API_TOKEN:-' + canary + '}:80'],
          restart: `ghp_${canary}0000000000000000`.replaceAll('-', ''),
        },
      },
    });
    expect(edges(document, 'USES')).toEqual([
      'containers/web USES configs/app',
      'containers/web USES secrets/db',
      'containers/web USES secrets/pem',
    ]);
    expect(document.warnings.map(({ path, code }) => `${code} ${path}`)).toEqual([
      'SECRET_LEFT_OUT services.web.environment.DB_PASSWORD',
      'SECRET_LEFT_OUT services.web.environment.URL',
      'SECRET_LEFT_OUT services.web.labels.traefik.basicauth.users',
      'SECRET_LEFT_OUT services.web.labels.x',
      'DANGLING_REFERENCE services.web.secrets',
    ]);
  });

  test('leaves variables without a default as they are written', () => {
    const image = (given: string) =>
      item(read({ services: { web: { image: given } } }), 'containers/web')?.fields['image'];
    expect(image('${NAME}:${TAG}-web')).toBe('${NAME}:${TAG}-web');
    expect(image('$NAME:${TAG-2}')).toBe('$NAME:2');
    expect(image('${NAME:?must be set}')).toBe('${NAME:?must be set}');
    expect(image('a$$b')).toBe('a$b');
  });

  test('with parts that are not followed says so', () => {
    const document = read({
      include: ['a.yaml', 'b.yaml'],
      services: { web: { ...web, extends: { service: 'base' } } },
    });
    expect(document.warnings).toMatchObject([
      { path: 'include', code: 'UNSUPPORTED_KIND' },
      { path: 'extends', code: 'UNSUPPORTED_KIND' },
    ]);
  });

  test('that is none is rejected', () => {
    expect(read('').rejected).toMatchObject([{ path: 'content', code: 'UNREADABLE' }]);
    expect(read('services: [').rejected).toMatchObject([{ path: 'line 1', code: 'UNREADABLE' }]);
    expect(read('kind: Deployment').rejected).toMatchObject([{ path: 'line 1', code: 'NOT_A_COMPOSE_FILE' }]);
  });

  test('of any form never throws and gives rows that fit the model', () => {
    const names = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '');
    const service = fc.record({
      image: fc.oneof(fc.string(), fc.constantFrom('${A:-b}', '${A:-${B:-c}}', '$$')),
      depends_on: fc.oneof(fc.array(names), fc.dictionary(names, fc.jsonValue()), fc.jsonValue()),
      networks: fc.oneof(fc.array(names), fc.jsonValue()),
      volumes: fc.oneof(fc.array(fc.constantFrom('a:/x', './a:/x', 'b')), fc.jsonValue()),
      environment: fc.jsonValue(),
      labels: fc.jsonValue(),
      ports: fc.jsonValue(),
      secrets: fc.jsonValue(),
      links: fc.jsonValue(),
    });
    const file = fc.record({
      name: fc.jsonValue(),
      services: fc.oneof(fc.dictionary(names, fc.oneof(service, fc.jsonValue())), fc.jsonValue()),
      networks: fc.oneof(fc.dictionary(names, fc.jsonValue()), fc.jsonValue()),
      volumes: fc.oneof(fc.dictionary(names, fc.jsonValue()), fc.jsonValue()),
      configs: fc.jsonValue(),
      include: fc.jsonValue(),
    });
    fc.assert(fc.property(fc.string(), (content) => void read(content)));
    fc.assert(
      fc.property(file, (content) => void read(JSON.stringify(content))),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(file, (content) => void read(content)),
      { numRuns: 30 },
    );
  });
});
