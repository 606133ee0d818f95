import { GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { identityKeys } from '../../src/cmdb/identity.js';
import { validateRow } from '../../src/cmdb/validate.js';
import { readDemoEstate } from '../../src/demo/estate.js';
import { demoQuestions } from '../../src/demo/questions.js';
import { analyseImpact, singlePointsOfFailure, type ImpactedItem } from '../../src/engine/impact.js';
import { evaluate } from '../../src/engine/propagation.js';
import { buildTopology, type Overlay } from '../../src/engine/topology.js';
import { buildSchemaOf, loadSchema } from '../../src/model/schema.js';

const { model, typeDefs } = loadSchema();
const estate = readDemoEstate(new Date('2026-11-23T17:05:00Z'));
const byKey = new Map(estate.items.map((item) => [item.key, item]));
const valid = estate.items.map((row) => {
  const checked = validateRow(model, row);
  if (Array.isArray(checked)) throw new Error(checked.map(({ field, message }) => `${field}: ${message}`).join('\n'));
  return checked;
});

describe('the rows', () => {
  test('are 80 to 115 items with 150 to 260 relationships, and nothing is rejected', () => {
    expect(estate.items.length).toBeGreaterThanOrEqual(80);
    expect(estate.items.length).toBeLessThanOrEqual(115);
    expect(estate.relationships.length).toBeGreaterThanOrEqual(150);
    expect(estate.relationships.length).toBeLessThanOrEqual(260);
    expect([...estate.rejected, ...estate.warnings]).toEqual([]);
  });

  test('have keys and names that are theirs alone, and no identity shared between two items', () => {
    expect(byKey.size).toBe(estate.items.length);
    expect(new Set(estate.items.map(({ fields }) => fields['name'])).size).toBe(estate.items.length);
    const owners = new Map<string, string>();
    for (const { row, itemClass, values } of valid) {
      const keys = identityKeys(itemClass, values);
      expect(keys, row.key).not.toEqual([]);
      for (const key of keys) {
        expect(owners.get(key), key).toBeUndefined();
        owners.set(key, row.key);
      }
    }
  });

  test('cover every class that must exist', () => {
    const classes = new Set(estate.items.map((item) => item.class));
    const required =
      'BusinessService ApplicationService Application Workload Container VirtualMachine Server Hypervisor Cluster Database ' +
      'Cache MessageQueue LoadBalancer NetworkDevice NetworkSegment StorageVolume Rack Site PowerSource CloudResource Endpoint ' +
      'Certificate SoftwarePackage';
    expect(required.split(' ').filter((name) => !classes.has(name))).toEqual([]);
  });

  test('relate items that exist, as the model allows, each pair once for each type', () => {
    const seen = new Set<string>();
    for (const { path, from, type, to } of estate.relationships) {
      const rule = model.relationshipTypes.get(type);
      const [dependent, provider] = [byKey.get(from.key ?? ''), byKey.get(to.key ?? '')];
      expect(provider, `${path} names ${to.key}`).toBeDefined();
      expect(rule?.from.has(dependent?.class ?? ''), `${path} from ${dependent?.class}`).toBe(true);
      expect(rule?.to.has(provider?.class ?? ''), `${path} to ${provider?.class}`).toBe(true);
      const pair = `${from.key} ${type} ${to.key}`;
      expect(seen.has(pair), pair).toBe(false);
      seen.add(pair);
    }
  });

  test('declare only groups that have members, and all four ways to reduce but WORST, which needs none', () => {
    const used = new Set(estate.relationships.map(({ from, group }) => `${from.key} ${group}`));
    const declared = estate.items.flatMap((item) => (item.groups ?? []).map((group) => ({ item, group })));
    for (const { item, group } of declared)
      expect(used, `${item.key} ${group.name}`).toContain(`${item.key} ${group.name}`);
    expect(new Set(declared.map(({ group }) => group.reduce))).toEqual(new Set(['K_OF_N', 'WEIGHTED']));
    expect(estate.relationships.some(({ from, group }) => group && !byKey.get(from.key!)?.groups)).toBe(true);
  });

  test('use addresses and domains for documentation only', () => {
    const text = JSON.stringify(estate.items);
    for (const [address] of text.matchAll(/\b\d{1,3}(\.\d{1,3}){3}\b/g))
      expect(address).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113)\./);
    for (const [address] of text.matchAll(/\b[0-9a-f]{4}:[0-9a-f:]+::/g)) expect(address).toMatch(/^2001:db8:/);
    for (const [, host] of text.matchAll(/(?:https?|wss|grpc):\/\/([^/"]+)/g)) expect(host).toMatch(/\.example$/);
    for (const { values } of valid)
      for (const name of ['fqdn', 'host', 'email']) if (values[name]) expect(values[name]).toMatch(/\.example$/);
  });

  test('hold two data centres, an office and a cloud region', () => {
    const sites = estate.items.filter((item) => item.class === 'Site').map(({ fields }) => fields['code']);
    expect(sites).toEqual(['ALD', 'BRK', 'QUA', 'CLOUD-N1']);
  });

  test('hold 6 to 8 business services, each with a tier and an owner', () => {
    const services = estate.items.filter((item) => item.class === 'BusinessService');
    expect(services.length).toBeGreaterThanOrEqual(6);
    expect(services.length).toBeLessThanOrEqual(8);
    for (const service of services) {
      expect(service.fields['tier']).toBeTypeOf('number');
      expect(estate.relationships.some(({ from, type }) => from.key === service.key && type === 'OWNED_BY')).toBe(true);
    }
  });

  test('count dates from the day they are read on, at any hour', () => {
    const certificate = byKey.get('cert-shop');
    expect(certificate?.fields).toMatchObject({ notBefore: '2025-12-02T00:00:00Z', notAfter: '2026-12-02T00:00:00Z' });
    expect(readDemoEstate(new Date('2026-11-23T00:00:00Z'))).toEqual(estate);
    expect(readDemoEstate(new Date('2026-11-24T00:00:00Z'))).not.toEqual(estate);
  });
});

const topology = buildTopology(
  valid.map(({ row, values, groups }) => ({ id: row.key, name: String(values['name']), groups })),
  estate.relationships.flatMap(({ from, to, type, group, weight }) => {
    const { carriesImpact, map } = model.relationshipTypes.get(type)!;
    return carriesImpact ? [{ from: from.key!, to: to.key!, type, map, group, weight }] : [];
  }),
);

/** What the loss of these items does, by key. */
function lose(...of: string[]) {
  const { affected, withstood, truncated } = analyseImpact(topology, { of });
  expect(truncated).toBe(false);
  return {
    affected: Object.fromEntries([...affected].map(({ id, severity }) => [id, severity])),
    services: servicesAmong(affected),
    withstood: withstood.ids.sort(),
    total: affected.length,
  };
}

function servicesAmong(affected: Iterable<ImpactedItem>) {
  return Object.fromEntries(
    [...affected].flatMap(({ id, severity }) => (id.startsWith('svc-') ? [[id, severity]] : [])),
  );
}

describe('the stories', () => {
  test('everything is OK as built', () => {
    const evaluation = evaluate(topology, { states: new Map(topology.ids.map((id) => [id, 'OK'])) });
    expect(topology.ids.filter((id) => evaluation.severity(id) !== 'OK')).toEqual([]);
  });

  test.each(['host-a1', 'host-a3'])('the pool withstands the loss of %s alone', (host) => {
    expect(lose(host)).toMatchObject({ affected: {}, withstood: ['hv-ald'] });
  });

  test('host A2 takes the label machine with it, which no other host can run', () => {
    expect(lose('host-a2')).toMatchObject({
      affected: { 'vm-labels': 'CRITICAL', 'app-labels': 'CRITICAL', 'svc-warehouse': 'CRITICAL' },
      withstood: ['hv-ald'],
      total: 3,
    });
  });

  test('two hosts of three take the pool', () => {
    expect(lose('host-a1', 'host-a3').affected).toMatchObject({ 'hv-ald': 'CRITICAL', 'vm-wms': 'CRITICAL' });
  });

  test('one power feed of Aldermoor takes its UPS and PDU and nothing behind them', () => {
    const { affected, withstood } = lose('feed-ald-a');
    expect(affected).toEqual({ 'ups-ald-a': 'CRITICAL', 'pdu-ald-a': 'CRITICAL' });
    expect(withstood).toEqual(expect.arrayContaining(['site-ald', 'host-a1', 'san-a', 'sw-core-a1']));
  });

  test('both feeds take the whole site, and the services that also run in Brackwater live on at WARNING', () => {
    const { affected, services, total } = lose('feed-ald-a', 'feed-ald-b');
    for (const item of ['site-ald', 'rack-a1', 'rack-a2', 'fw-ald', 'hv-ald', 'san-a', 'lb-ald', 'vm-labels'])
      expect(affected[item], item).toBe('CRITICAL');
    expect(services).toEqual({
      'svc-shop': 'CRITICAL',
      'svc-collect': 'CRITICAL',
      'svc-warehouse': 'CRITICAL',
      'svc-pay': 'WARNING',
      'svc-support': 'WARNING',
      'svc-reporting': 'WARNING',
    });
    expect(total).toBe(52);
  });

  test('the generator of Brackwater bridges the loss of both its feeds', () => {
    expect(lose('feed-brk-a', 'feed-brk-b')).toMatchObject({ affected: {}, withstood: ['ups-brk-a', 'ups-brk-b'] });
  });

  test('losing Brackwater leaves every service but the reports', () => {
    expect(lose('site-brk').services).toEqual({
      'svc-shop': 'WARNING',
      'svc-collect': 'WARNING',
      'svc-pay': 'WARNING',
      'svc-support': 'WARNING',
      'svc-reporting': 'CRITICAL',
    });
  });

  const arrayLost = {
    'svc-shop': 'CRITICAL',
    'svc-collect': 'CRITICAL',
    'svc-warehouse': 'CRITICAL',
    'svc-pay': 'WARNING',
    'svc-support': 'WARNING',
    'svc-reporting': 'WARNING',
  };

  test('the storage array takes 35 items, both copies of the orders database and six services', () => {
    const { affected, services, total } = lose('san-a');
    expect(affected).toMatchObject({ 'db-orders-1': 'CRITICAL', 'db-orders-2': 'CRITICAL', 'hv-ald': 'CRITICAL' });
    expect(services).toEqual(arrayLost);
    expect(total).toBe(35);
  });

  test('with the replica in Brackwater the shop survives the storage array', () => {
    const overlay: Overlay = {
      removedEdges: [{ from: 'vol-orders-2', to: 'san-a', type: 'STORED_ON' }],
      addedEdges: [{ from: 'vol-orders-2', to: 'vol-brk', type: 'STORED_ON' }],
    };
    const services = servicesAmong(analyseImpact(topology, { of: ['san-a'], overlay }).affected);
    expect(services).toEqual({ ...arrayLost, 'svc-shop': 'WARNING' });
  });

  test('the core switches need each other, and one of them may be lost', () => {
    const links = estate.relationships
      .filter(({ type }) => type === 'CONNECTS_TO')
      .map(({ from, to }) => [from.key, to.key]);
    expect(links).toContainEqual(['sw-core-a1', 'sw-core-a2']);
    expect(links).toContainEqual(['sw-core-a2', 'sw-core-a1']);
    for (const one of ['sw-core-a1', 'sw-core-a2']) {
      const { affected, withstood } = lose(one);
      expect(affected).toEqual({});
      expect(withstood).toEqual(expect.arrayContaining(['host-a1', 'fw-ald', 'san-a', 'seg-ald']));
    }
    expect(lose('sw-core-a1', 'sw-core-a2').services).toMatchObject({ 'svc-shop': 'CRITICAL', 'svc-pay': 'WARNING' });
  });

  test('basket and pricing fall together, whichever is hit', () => {
    expect(lose('app-pricing').affected).toMatchObject({ 'app-basket': 'CRITICAL', 'svc-shop': 'CRITICAL' });
    expect(lose('app-basket').affected).toMatchObject({ 'app-pricing': 'CRITICAL', 'svc-shop': 'CRITICAL' });
  });

  test.each([
    ['db-pay-1', 'db-pay-2'],
    ['db-pay-1', 'db-pay-3'],
    ['db-pay-2', 'db-pay-3'],
  ])('of three payments databases the loss of one is a WARNING, of %s and %s CRITICAL', (one, other) => {
    for (const member of [one, other]) {
      expect(lose(member)).toMatchObject({
        affected: { 'db-pay': 'WARNING', 'svc-pay': 'WARNING' },
        withstood: ['db-pay'],
      });
    }
    expect(lose(one, other).affected).toMatchObject({
      'db-pay': 'CRITICAL',
      'svc-pay': 'CRITICAL',
      'svc-shop': 'CRITICAL',
    });
  });

  test('a load balancer copes while no more than half of its weight is lost', () => {
    const { affected, withstood } = lose('k8s-a1');
    expect(affected).not.toHaveProperty('lb-ald');
    expect(withstood).toEqual(['k8s-prod', 'lb-ald']);
    expect(lose('k8s-a1', 'k8s-a2').affected).toMatchObject({ 'lb-ald': 'CRITICAL', 'k8s-prod': 'WARNING' });
  });

  test('the shop’s certificate expires within ten days, and takes its endpoint and two services', () => {
    const expiry = Date.parse(
      String(readDemoEstate().items.find(({ key }) => key === 'cert-shop')?.fields['notAfter']),
    );
    expect(expiry - Date.now()).toBeGreaterThan(0);
    expect(expiry - Date.now()).toBeLessThan(10 * 24 * 3_600_000);
    expect(lose('cert-shop').affected).toEqual({
      'ep-shop': 'CRITICAL',
      'svc-shop': 'CRITICAL',
      'svc-collect': 'CRITICAL',
    });
  });

  test('a firewall upgrade and work on a line are each safe alone, and break four services together', () => {
    expect(lose('fw-ald').services).toEqual({});
    expect(lose('isp-brk').services).toEqual({});
    expect(lose('fw-ald', 'isp-brk').services).toEqual({
      'svc-shop': 'CRITICAL',
      'svc-pay': 'CRITICAL',
      'svc-warehouse': 'CRITICAL',
      'svc-collect': 'CRITICAL',
    });
  });

  test('the shop’s single points of failure hold the array, and no host, switch or power source', () => {
    const found = singlePointsOfFailure(topology, 'svc-shop').items.map(({ id }) => id);
    expect(found).toEqual(
      expect.arrayContaining(['app-checkout', 'cert-shop', 'k8s-prod', 'san-a', 'rack-a2', 'site-ald']),
    );
    expect(found.filter((id) => /^(host|sw|feed|ups|pdu)-/.test(id))).toEqual([]);
  });
});

describe('the example questions', () => {
  // Whether the schema itself holds together is for the model's own tests to say.
  const schema = new GraphQLSchema({ ...buildSchemaOf(typeDefs).toConfig(), assumeValid: true });

  test('are 5 to 7, with titles that differ', () => {
    expect(demoQuestions.length).toBeGreaterThanOrEqual(5);
    expect(demoQuestions.length).toBeLessThanOrEqual(7);
    expect(new Set(demoQuestions.map(({ title }) => title)).size).toBe(demoQuestions.length);
  });

  test.each(demoQuestions.map((question) => [question.title, question] as const))(
    '“%s” fits the schema and names items that exist',
    (_, { document, expect: prose }) => {
      expect(validate(schema, parse(document))).toEqual([]);
      for (const [, key] of `${document} ${prose}`.matchAll(/demo:([a-z0-9-]+)/g))
        expect(byKey.has(key!), key).toBe(true);
    },
  );
});
