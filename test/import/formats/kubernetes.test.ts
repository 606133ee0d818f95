import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readKubernetes } from '../../../src/import/formats/kubernetes.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { assertRowsFitModel } from '../../support/rows.js';

const { model } = loadSchema();
const canary = 'canary-6f1d9b';

function read(content: string): ParsedDocument {
  const document = readKubernetes(content, { source: 'test' });
  assertRowsFitModel(document, model);
  expect(JSON.stringify(document)).not.toContain(canary);
  return document;
}

const readAll = (...objects: unknown[]): ParsedDocument =>
  read(objects.map((object) => stringify(object)).join('---\n'));

/** Relationships as `from TYPE to`, by key. */
const edges = ({ relationships }: ParsedDocument, ...types: string[]): string[] =>
  relationships
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ from, type, to, group }) => `${from.key} ${type} ${to.key}${group == null ? '' : ` in ${group}`}`);

const item = (document: ParsedDocument, key: string) => document.items.find((row) => row.key === key);
const codes = ({ warnings }: ParsedDocument): string[] => warnings.map(({ code }) => code);

const deployment = (name: string, container: object = {}, more: object = {}, namespace?: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, ...(namespace ? { namespace } : {}) },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: { containers: [{ name: 'main', image: `shop/${name}:1`, ...container }], ...more },
    },
  },
});
const service = (name: string, app = name, spec: object = {}, namespace?: string) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, ...(namespace ? { namespace } : {}) },
  spec: { selector: { app }, ports: [{ name: 'http', port: 80 }], ...spec },
});

const boutique = new URL('../../../../shared/data/kubernetes-online-boutique/', import.meta.url);
const truthFile = new URL('../../../../shared/data/truth/online-boutique-edges.json', import.meta.url);

describe.skipIf(!existsSync(boutique))('Online Boutique (skipped where ../shared/data is absent)', () => {
  let [manifests, policies, truth]: [string, string[], string[]] = ['', [], []];
  beforeAll(() => {
    manifests = readFileSync(new URL('kubernetes-manifests.yaml', boutique), 'utf8');
    policies = readdirSync(new URL('network-policies/', boutique)).map((file) =>
      readFileSync(new URL(`network-policies/${file}`, boutique), 'utf8'),
    );
    truth = Object.values(JSON.parse(readFileSync(truthFile, 'utf8')) as Record<string, [string, string][]>)
      .flat()
      .map(([from, to]) => `${from} -> ${to}`)
      .sort();
  });

  /** Every way in which one service or workload leads to one of another name, by name, except a Service to its own pods. */
  const namedEdges = (document: ParsedDocument): string[] => {
    const calling = new Map(
      document.items
        .filter((row) => ['ApplicationService', 'Workload'].includes(row.class))
        .map((row) => [row.key, row.fields['name'] as string]),
    );
    const found = document.relationships.flatMap(({ from, type, to }) => {
      const [tail, head] = [calling.get(from.key ?? ''), calling.get(to.key ?? '')];
      return type === 'RUNS_ON' || !tail || !head || tail === head ? [] : [`${tail} -> ${head}`];
    });
    return [...new Set(found)].sort();
  };

  test('has exactly the 16 edges between services that three independent sources agree on', () => {
    const document = read(manifests);
    expect(truth).toHaveLength(16);
    expect(namedEdges(document)).toEqual(truth);
    expect(edges(document, 'DEPENDS_ON')).toHaveLength(16);
    expect(document.rejected).toEqual([]);
    expect(document.warnings.map(({ path, code }) => [path, code])).toEqual([
      ['Deployment/default/frontend.containers.server.env.SHOPPING_ASSISTANT_SERVICE_ADDR', 'DANGLING_REFERENCE'],
    ]);
  });

  test('has the same 16 with its NetworkPolicies, which alone allow 15 of them', () => {
    expect(namedEdges(read([manifests, ...policies].join('\n---\n')))).toEqual(truth);
    const silent = manifests.replace(/value: ".*:\d+"/g, 'value: ""');
    const allowed = namedEdges(read([silent, ...policies].join('\n---\n')));
    expect(allowed).toEqual(truth.filter((edge) => edge !== 'loadgenerator -> frontend'));
    expect(namedEdges(read(silent))).toEqual([]);
  });

  test('has its 12 workloads, 12 services and 11 service accounts, each service on its workload', () => {
    const document = read(manifests);
    const count = (name: string) => document.items.filter((row) => row.class === name).length;
    expect([count('Workload'), count('ApplicationService'), count('ConfigurationResource')]).toEqual([12, 12, 11]);
    expect(edges(document, 'RUNS_ON')).toHaveLength(12);
    expect(edges(document, 'RUNS_ON')).toContain(
      'default/Service/frontend-external RUNS_ON default/Deployment/frontend',
    );
    expect(item(document, 'default/Deployment/redis-cart')?.fields).toEqual({
      name: 'redis-cart',
      kind: 'Deployment',
      namespace: 'default',
      images: ['redis:alpine'],
    });
  });

  test('reads the same rows twice', () => {
    expect(read(manifests)).toEqual(read(manifests));
  });
});

describe('calls between services', () => {
  const called = [deployment('cart'), service('cart')];
  const callFrom = (container: object, ...others: object[]) =>
    edges(readAll(deployment('web', container), service('web'), ...called, ...others), 'DEPENDS_ON');
  const env = (name: string, value: string) => ({ env: [{ name, value }] });
  const call = ['default/Service/web DEPENDS_ON default/Service/cart'];

  test.each([
    ['CART', 'cart:7070'],
    ['CART', 'http://cart'],
    ['CART', 'https://user:pw@cart:443/path?x=y'],
    ['CART', 'http://cart.default.svc.cluster.local:80/path'],
    ['CART', 'cart.default.svc'],
    ['CART', 'jdbc:postgresql://cart/db'],
    ['CART', 'mongodb://a.example.com:1,cart:27017/db'],
    ['CART', 'cart-0.cart:9092,cart-1.cart:9092'],
    ['CART', 'run with cart:7070 please'],
    ['CART_SERVICE_ADDR', 'cart'],
    ['CART_HOST', 'cart.default'],
    ['cartUrl', 'cart'],
    ['CART_SERVICE', 'CART'],
    ['OPTIONS', '--addr=cart:80'],
    ['JSON', '{"url":"http://cart/x"}'],
  ])('%s=%s names the service', (name, value) => {
    expect(callFrom(env(name, value))).toEqual(call);
  });

  test.each([
    ['MODE', 'cart'],
    ['OTEL_SERVICE_NAME', 'cart'],
    ['PATHS', '/cart/items'],
    ['TEXT', 'put it in the cart please'],
    ['CART_ADDR', 'cart.other'],
    ['CART_ADDR', 'cart.example.com:80'],
    ['CART_ADDR', 'http://example.com/cart'],
    ['IMAGE', 'cart:latest'],
    ['CART_ADDR', '10.0.0.1:80'],
    ['SELF_ADDR', 'web:80'],
  ])('%s=%s names no other service', (name, value) => {
    expect(callFrom(env(name, value))).toEqual([]);
  });

  test('are found in arguments, ConfigMaps and variables within variables', () => {
    expect(callFrom({ args: ['--cart-host', 'cart'] })).toEqual(call);
    expect(callFrom({ args: ['--cart-addr=cart:80'] })).toEqual(call);
    expect(callFrom({ command: ['sh', '-c', 'until wget http://cart/health; do sleep 1; done'] })).toEqual(call);
    expect(callFrom({ env: [{ name: 'H', value: 'cart' }], args: ['--x=$(H):80'] })).toEqual(call);
    const settings = { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { CART_ADDR: 'cart' } };
    expect(callFrom({ envFrom: [{ configMapRef: { name: 'settings' } }] }, settings)).toEqual(call);
    const from = { configMapKeyRef: { name: 'settings', key: 'CART_ADDR' } };
    expect(callFrom({ env: [{ name: 'X_URL', valueFrom: from }] }, settings)).toEqual(call);
  });

  test('keep to the namespace unless the address names another', () => {
    const others = [deployment('cart', {}, {}, 'b'), service('cart', 'cart', {}, 'b')];
    const from = (value: string) =>
      edges(readAll(deployment('web', env('CART_ADDR', value), {}, 'a'), ...others), 'DEPENDS_ON');
    expect(from('cart:80')).toEqual([]);
    expect(from('cart.b:80')).toEqual(['a/Deployment/web DEPENDS_ON b/Service/cart']);
  });

  test('start at the workload where no Service stands in front of it', () => {
    expect(edges(readAll(deployment('load', env('A', 'cart:80')), ...called), 'DEPENDS_ON')).toEqual([
      'default/Deployment/load DEPENDS_ON default/Service/cart',
    ]);
  });

  test('start at one Service of several, and reach the others through the workload', () => {
    const document = readAll(
      deployment('web', env('A', 'cart:80')),
      service('a-public', 'web', { type: 'LoadBalancer' }),
      service('b-headless', 'web', { clusterIP: 'None' }),
      service('c-inside', 'web'),
      ...called,
    );
    expect(edges(document, 'DEPENDS_ON', 'USES')).toEqual([
      'default/Service/c-inside DEPENDS_ON default/Service/cart',
      'default/Deployment/web USES default/Service/cart',
    ]);
  });

  test('to a name that no Service has are warned of, secrets excepted', () => {
    const document = readAll(
      deployment('web', { env: [...env('A', 'gone:80').env, ...env('PASSWORD', `${canary}:80`).env] }),
    );
    expect(document.warnings.map(({ path, code }) => `${code} ${path}`)).toEqual([
      'DANGLING_REFERENCE Deployment/default/web.containers.main.env.A',
      'SECRET_LEFT_OUT Deployment/default/web.containers.main.env.PASSWORD',
    ]);
  });

  test('allowed by a NetworkPolicy count, except rules for everybody', () => {
    const policy = (spec: object) => ({ kind: 'NetworkPolicy', metadata: { name: 'p' }, spec });
    const cart = { matchLabels: { app: 'cart' } };
    const web = { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] };
    const allowed = (spec: object) => callFrom({}, policy(spec));
    expect(allowed({ podSelector: cart, ingress: [{ from: [{ podSelector: web }] }] })).toEqual(call);
    expect(allowed({ podSelector: web, egress: [{ to: [{ podSelector: cart }] }] })).toEqual(call);
    const here = { matchLabels: { 'kubernetes.io/metadata.name': 'default' } };
    const peer = { namespaceSelector: here, podSelector: web };
    expect(allowed({ podSelector: cart, ingress: [{ from: [peer] }] })).toEqual(call);
    expect(allowed({ podSelector: cart, ingress: [{}] })).toEqual([]);
    expect(allowed({ podSelector: cart, ingress: [{ from: [{ podSelector: {} }] }] })).toEqual([]);
    expect(allowed({ podSelector: cart, ingress: [{ from: [{ namespaceSelector: here }] }] })).toEqual([]);
    expect(allowed({ podSelector: {}, ingress: [{ from: [{ podSelector: web }] }] })).toEqual([]);
  });
});

describe('other objects', () => {
  test('a Service in front of several workloads has them as a group, any one of which will do; jobs are not among them', () => {
    const blue = { ...deployment('blue'), metadata: { name: 'blue' } };
    const migrate = { ...deployment('blue'), kind: 'Job', metadata: { name: 'migrate' } };
    const green = { ...deployment('blue'), metadata: { name: 'green' } };
    const document = readAll(blue, green, migrate, service('shop', 'blue'), service('none', 'nobody'));
    expect(edges(document, 'RUNS_ON')).toEqual([
      'default/Service/shop RUNS_ON default/Deployment/blue in workloads',
      'default/Service/shop RUNS_ON default/Deployment/green in workloads',
    ]);
    expect(item(document, 'default/Service/shop')?.groups).toEqual([{ name: 'workloads', reduce: 'BEST' }]);
    expect(document.warnings.map(({ path }) => path)).toEqual(['Service/default/none.spec.selector']);
  });

  test('give configuration by name and entry names only', () => {
    const document = readAll(
      { kind: 'Secret', metadata: { name: 'db' }, data: { password: canary }, stringData: { user: canary } },
      { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { 'app.ini': `password=${canary}`, mode: canary } },
      { kind: 'ServiceAccount', metadata: { name: 'web' } },
      deployment(
        'web',
        {
          image: `https://u:${canary}@registry/x:1`,
          args: ['--password', canary],
          env: [
            { name: 'DB_PASSWORD', value: canary },
            { name: 'DB_URL', value: `postgres://shop:${canary}@db.example.com/x` },
            { name: 'P', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
          ],
          envFrom: [{ configMapRef: { name: 'settings' } }, { secretRef: { name: 'gone' } }],
        },
        {
          serviceAccountName: 'web',
          imagePullSecrets: [{ name: 'pull' }],
          volumes: [
            { name: 'v', secret: { secretName: 'db' } },
            { name: 'w', configMap: { name: 'maybe', optional: true } },
            { name: 'x', projected: { sources: [{ secret: { name: 'projected' } }] } },
          ],
        },
      ),
    );
    expect(item(document, 'default/Secret/db')?.fields).toEqual({
      name: 'db',
      kind: 'Secret',
      namespace: 'default',
      entryNames: ['password', 'user'],
    });
    expect(item(document, 'default/ConfigMap/settings')?.fields['entryNames']).toEqual(['app.ini', 'mode']);
    expect(edges(document, 'USES').sort()).toEqual([
      'default/Deployment/web USES default/ConfigMap/settings',
      'default/Deployment/web USES default/Secret/db',
      'default/Deployment/web USES default/ServiceAccount/web',
    ]);
    const dangling = document.warnings.filter(({ code }) => code === 'DANGLING_REFERENCE');
    expect(dangling.map(({ message }) => /"(.*)"/.exec(message)?.[1]).sort()).toEqual(['gone', 'projected', 'pull']);
    expect(document.warnings.filter(({ code }) => code === 'SECRET_LEFT_OUT').map(({ path }) => path)).toEqual([
      'Secret/default/db',
      'Deployment/default/web.containers.main.env.app.ini',
      'Deployment/default/web.containers.main.env.DB_PASSWORD',
      'Deployment/default/web.containers.main.env.DB_URL',
      'Deployment/default/web.containers.main.args.1',
    ]);
  });

  test('give namespaces, which hold what says that it is in them', () => {
    const document = readAll(
      { kind: 'Namespace', metadata: { name: 'shop' } },
      deployment('a', {}, {}, 'shop'),
      deployment('b', {}, {}, 'unstated'),
      deployment('c'),
    );
    expect(document.items.filter((row) => row.class === 'Namespace').map(({ key }) => key)).toEqual([
      'Namespace/shop',
      'Namespace/unstated',
    ]);
    expect(edges(document, 'PART_OF')).toEqual([
      'shop/Deployment/a PART_OF Namespace/shop',
      'unstated/Deployment/b PART_OF Namespace/unstated',
    ]);
  });

  test('give nodes: virtual machines of a cloud under the id the cloud gives them, others servers', () => {
    const node = (name: string, spec: object, labels: object = {}) => ({
      kind: 'Node',
      metadata: { name, labels },
      spec,
      status: {
        addresses: [
          { type: 'InternalIP', address: '10.0.0.5' },
          { type: 'Hostname', address: `${name}.example.com` },
        ],
        capacity: { cpu: '8', memory: '16Gi' },
        nodeInfo: { osImage: 'Debian 12', systemUUID: 'ec2-uuid' },
      },
    });
    const document = readAll(
      node('a', { providerID: 'aws:///eu-west-1a/i-0abc' }, { 'node.kubernetes.io/instance-type': 'm5.large' }),
      node('b', { providerID: 'azure:///subscriptions/1/x' }),
      node('c', {}, { 'node-role.kubernetes.io/control-plane': '' }),
    );
    expect(document.items.map((row) => [row.class, row.fields['instanceId'] ?? null])).toEqual([
      ['VirtualMachine', 'i-0abc'],
      ['VirtualMachine', '/subscriptions/1/x'],
      ['Server', null],
    ]);
    expect(item(document, 'Node/c')?.fields).toEqual({
      name: 'c',
      ipAddresses: ['10.0.0.5'],
      fqdn: 'c.example.com',
      operatingSystem: 'Debian 12',
      cpuCount: 8,
      memoryMiB: 16384,
      role: 'control-plane',
    });
  });

  test('owned by a workload of the document are part of it, and put it on their nodes', () => {
    const owned = (kind: string, name: string, ownerKind: string, owner: string, more: object = {}) => ({
      kind,
      metadata: { name, ownerReferences: [{ kind: ownerKind, name: owner, controller: true }] },
      spec: more,
    });
    const document = readAll(
      { kind: 'Node', metadata: { name: 'n1' } },
      { kind: 'Node', metadata: { name: 'n2' } },
      deployment('web'),
      owned('ReplicaSet', 'web-1', 'Deployment', 'web'),
      owned('Pod', 'web-1-a', 'ReplicaSet', 'web-1', { nodeName: 'n1' }),
      owned('Pod', 'web-1-b', 'ReplicaSet', 'web-1', { nodeName: 'n2' }),
      owned('ReplicaSet', 'roll-1', 'Rollout', 'roll'),
      owned('Pod', 'x', 'Pod', 'y'),
      owned('Pod', 'y', 'Pod', 'x'),
      { kind: 'Pod', metadata: { name: 'bare' }, spec: { containers: [{ image: 'x' }] } },
    );
    expect(document.items.filter((row) => row.class === 'Workload').map(({ key }) => key)).toEqual([
      'default/Deployment/web',
      'default/ReplicaSet/roll-1',
      'default/Pod/x',
      'default/Pod/y',
      'default/Pod/bare',
    ]);
    expect(edges(document, 'RUNS_ON')).toEqual([
      'default/Deployment/web RUNS_ON Node/n1 in nodes',
      'default/Deployment/web RUNS_ON Node/n2 in nodes',
    ]);
  });

  test('give endpoints that depend on the Services they lead to', () => {
    const ingress = (name: string, host: string, spec: object = {}) => ({
      kind: 'Ingress',
      metadata: { name },
      spec: {
        rules: [{ host, http: { paths: [{ backend: { service: { name: 'web', port: { number: 80 } } } }] } }],
        ...spec,
      },
    });
    const document = readAll(
      deployment('web'),
      service('web'),
      ingress('shop', 'shop.example.com', { tls: [{ secretName: 'cert' }] }),
      ingress('one', 'shared.example.com'),
      ingress('two', 'shared.example.com', { defaultBackend: { service: { name: 'gone' } } }),
      { kind: 'Secret', metadata: { name: 'cert' } },
    );
    expect(edges(document, 'DEPENDS_ON', 'USES')).toEqual([
      'default/Ingress/shop DEPENDS_ON default/Service/web',
      'default/Ingress/shop USES default/Secret/cert',
      'default/Ingress/one DEPENDS_ON default/Service/web',
      'default/Ingress/two DEPENDS_ON default/Service/web',
    ]);
    expect(item(document, 'default/Ingress/shop')?.fields).toMatchObject({
      url: 'https://shop.example.com',
      port: 443,
    });
    expect(item(document, 'default/Ingress/one')?.fields).not.toHaveProperty('url');
    expect(codes(document)).toEqual(['DANGLING_REFERENCE']);
  });

  test('give volumes that workloads keep their data on', () => {
    const claim = (name: string, volumeName?: string) => ({
      kind: 'PersistentVolumeClaim',
      metadata: { name },
      spec: { volumeName, resources: { requests: { storage: '10Gi' } } },
    });
    const set = { ...deployment('db'), kind: 'StatefulSet' };
    const document = readAll(
      { ...set, spec: { ...set.spec, volumeClaimTemplates: [{ metadata: { name: 'data' } }] } },
      deployment(
        'web',
        {},
        { volumes: ['uploads', 'gone'].map((claimName) => ({ persistentVolumeClaim: { claimName } })) },
      ),
      claim('data-db-0'),
      claim('uploads', 'pv-1'),
      { kind: 'PersistentVolume', metadata: { name: 'pv-1' }, spec: { csi: { volumeHandle: 'vol-1' } } },
    );
    expect(edges(document, 'STORED_ON')).toEqual([
      'default/StatefulSet/db STORED_ON default/PersistentVolumeClaim/data-db-0',
      'default/Deployment/web STORED_ON default/PersistentVolumeClaim/uploads',
      'default/PersistentVolumeClaim/uploads STORED_ON PersistentVolume/pv-1',
    ]);
    expect(item(document, 'default/PersistentVolumeClaim/uploads')?.fields['capacityGiB']).toBe(10);
    expect(codes(document)).toEqual(['DANGLING_REFERENCE']);
  });

  test('of kinds without a class are counted in one warning a kind', () => {
    const role = (name: string) => ({ kind: 'Role', metadata: { name } });
    expect(readAll(role('a'), role('b'), { kind: 'Certificate', metadata: { name: 'c' } }).warnings).toMatchObject([
      { path: 'Role', code: 'UNSUPPORTED_KIND', message: expect.stringContaining('2') as string },
      { path: 'Certificate', code: 'UNSUPPORTED_KIND' },
    ]);
  });
});

describe('documents', () => {
  const web = deployment('web');
  const alone = readAll(web);

  test('read the same as YAML, as JSON and as lists', () => {
    expect(read(JSON.stringify(web))).toEqual(alone);
    expect(read(JSON.stringify({ kind: 'List', items: [web] }))).toEqual(alone);
    expect(read(JSON.stringify({ kind: 'DeploymentList', items: [{ ...web, kind: undefined }] }))).toEqual(alone);
    expect(read(JSON.stringify([web]))).toEqual(alone);
    expect(readAll({ kind: 'List', items: [web] })).toEqual(alone);
  });

  test('keep the last of two statements of one object, with a warning where they differ', () => {
    const document = readAll(web, web, deployment('web', { image: 'other:2' }));
    expect(document.items).toHaveLength(1);
    expect(document.items[0]?.fields['images']).toEqual(['other:2']);
    expect(codes(document)).toEqual(['DUPLICATE_KEY']);
  });

  test('that cannot be read are rejected by line, without what they say, and leave the others', () => {
    const document = read(
      `${stringify(web)}---\nkind: Secret\ndata: {password: ${canary}\n---\n${stringify(service('web'))}`,
    );
    expect(document.items).toHaveLength(2);
    expect(document.rejected).toMatchObject([
      { path: expect.stringMatching(/^line \d+$/) as string, code: 'UNREADABLE' },
    ]);
    expect(read('').rejected).toMatchObject([{ path: 'content', code: 'UNREADABLE' }]);
    expect(read('just text').rejected).toMatchObject([{ path: 'line 1', code: 'NOT_AN_OBJECT' }]);
    expect(readAll({ kind: 'Pod' }, { metadata: { name: 'x' } }).rejected).toHaveLength(2);
  });

  test('made to exhaust memory or stack, or to reach the prototype, do no harm', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, level) => `a${level}: &a${level} [${`*a${level - 1},`.repeat(level && 9)}x]`,
    );
    expect(read(bomb.join('\n')).rejected).toMatchObject([{ code: 'UNREADABLE' }]);
    for (const content of [
      '['.repeat(100_000),
      '- '.repeat(5000),
      '? '.repeat(500),
      'a: &a [*a]',
      '{"a":'.repeat(50_000),
    ])
      expect(read(content).rejected).not.toEqual([]);
    read('kind: ConfigMap\nmetadata: {name: x, labels: {__proto__: a, constructor: b}}\ndata: {__proto__: {y: 1}}');
    expect(({} as Record<string, unknown>)['y']).toBeUndefined();
  });

  const kinds = [
    'Deployment',
    'StatefulSet',
    'CronJob',
    'Pod',
    'Service',
    'Secret',
    'ConfigMap',
    'Ingress',
    'NetworkPolicy',
  ];
  const anyObject = fc.record({
    kind: fc.constantFrom(...kinds, 'Node', 'Namespace', 'PersistentVolume', 'PersistentVolumeClaim', 'List', 'Odd'),
    metadata: fc.oneof(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c'),
        namespace: fc.constantFrom('x', 'y', undefined),
        labels: fc.jsonValue(),
      }),
      fc.jsonValue(),
    ),
    items: fc.jsonValue(),
    data: fc.jsonValue(),
    status: fc.jsonValue(),
    spec: fc.oneof(
      fc.jsonValue(),
      fc.record({
        selector: fc.constantFrom({ app: 'a' }, {}, undefined),
        podSelector: fc.constantFrom({ matchLabels: { app: 'a' } }, {}),
        ingress: fc.jsonValue(),
        rules: fc.jsonValue(),
        ports: fc.jsonValue(),
        template: fc.record({
          metadata: fc.constant({ labels: { app: 'a' } }),
          spec: fc.record({
            volumes: fc.jsonValue(),
            containers: fc.array(
              fc.record({
                image: fc.jsonValue(),
                env: fc.array(
                  fc.record({ name: fc.string(), value: fc.oneof(fc.string(), fc.constantFrom('a:80', 'http://b.y')) }),
                ),
                args: fc.array(fc.jsonValue()),
              }),
            ),
          }),
        }),
      }),
    ),
  });

  test('of any form never throw and give rows that fit the model', () => {
    fc.assert(fc.property(fc.string(), (content) => void read(content)));
    fc.assert(fc.property(fc.json(), (content) => void read(content)));
    fc.assert(
      fc.property(fc.array(anyObject, { maxLength: 8 }), (objects) => void read(JSON.stringify(objects))),
      { numRuns: 120 },
    );
    fc.assert(
      fc.property(fc.array(anyObject, { maxLength: 4 }), (objects) => void readAll(...objects)),
      { numRuns: 25 },
    );
  });
});
