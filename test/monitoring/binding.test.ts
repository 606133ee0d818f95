import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAlert, type IncomingAlert } from '../../src/monitoring/alert-intake.js';
import {
  bindingSteps,
  decideBinding,
  hostIdentifier,
  type Binding,
  type BindingSettings,
  type BindingStep,
  type Candidate,
} from '../../src/monitoring/binding.js';

/** What a CMDB answers to a step: items by `namespace:value`, `id` or `source/key`. */
type Inventory = Record<string, Candidate[]>;
const keyOf = (step: BindingStep) =>
  step.by === 'ITEM_ID'
    ? step.id
    : step.by === 'SOURCE_KEY'
      ? `${step.source}/${step.key}`
      : `${step.identifier.namespace}:${step.identifier.value}`;
const live = (...ids: string[]) => ids.map((id) => ({ id, retired: false }));

function bind(labels: Record<string, string>, inventory: Inventory, settings?: BindingSettings): Binding {
  const steps = bindingSteps({ labels }, settings);
  return decideBinding(
    steps,
    steps.map((step) => inventory[keyOf(step)] ?? []),
  );
}

describe('an alert', () => {
  test('of instance "Web-01.example.com:9100" is about the host of that name', () => {
    const inventory = { 'fqdn:web-01.example.com': live('web') };
    expect(bind({ instance: 'Web-01.example.com:9100' }, inventory)).toMatchObject({ outcome: 'BOUND', itemId: 'web' });
  });

  test('of an address that two live items hold is ambiguous, with both as candidates', () => {
    const inventory = { 'ip:10.0.0.7': live('b', 'a') };
    expect(bind({ instance: '10.0.0.7:9100' }, inventory)).toMatchObject({
      outcome: 'AMBIGUOUS',
      candidates: ['a', 'b'],
    });
  });

  test('of an address that a live and a retired item hold is about the live one', () => {
    const inventory = { 'ip:10.0.0.7': [{ id: 'old', retired: true }, ...live('new')] };
    expect(bind({ instance: '10.0.0.7:9100' }, inventory)).toMatchObject({ outcome: 'BOUND', itemId: 'new' });
  });

  test('that nothing is known of is unbound, and bound once the identifier is there, with its first beginning kept', () => {
    const incoming: IncomingAlert = {
      source: 'am',
      fingerprint: 'f',
      dedupKey: 'k',
      status: 'FIRING',
      severity: 'MAJOR',
      startsAt: 1_000,
      endsAt: null,
      labels: { instance: '[2001:DB8::1]:9100' },
      annotations: {},
      generatorURL: null,
    };
    const { alert } = applyAlert(undefined, incoming, 2_000);
    const inventory: Inventory = {};
    const unbound = bind(alert.labels, inventory);
    expect(unbound).toEqual({
      outcome: 'UNBOUND',
      tried: [{ by: 'IDENTIFIER', identifier: { namespace: 'ip', value: '2001:db8::1' } }],
    });
    // What was tried is what to wait for.
    if (unbound.outcome === 'UNBOUND') inventory[keyOf(unbound.tried[0]!)] = live('v6');
    const repeated = applyAlert(alert, incoming, 9_000);
    expect(bind(repeated.alert.labels, inventory)).toMatchObject({ outcome: 'BOUND', itemId: 'v6' });
    expect(repeated.alert).toMatchObject({ startsAt: 1_000, firstStartsAt: 1_000 });
  });

  test('that names its item is about no other, even while that item is missing', () => {
    const inventory = { 'fqdn:web-01': live('web') };
    expect(bind({ ci_id: 'gone', instance: 'web-01:80' }, inventory)).toEqual({
      outcome: 'UNBOUND',
      tried: [{ by: 'ITEM_ID', id: 'gone' }],
    });
    expect(bind({ ci_id: 'app', instance: 'web-01:80' }, { ...inventory, app: live('app') })).toMatchObject({
      itemId: 'app',
    });
  });

  test('follows its source’s rules before its host, and its host where no rule finds anything', () => {
    const settings: BindingSettings = {
      rules: [
        { label: 'vm_key', means: { by: 'SOURCE_KEY', source: 'vsphere' } },
        { label: 'node_ip', means: { by: 'IDENTIFIER', namespace: 'ip' } },
        { label: 'serial', means: { by: 'IDENTIFIER', namespace: 'serial' } },
      ],
    };
    const labels = { vm_key: 'vm-42', node_ip: '10.0.0.7:1', serial: 'ABC1', instance: 'web-01:80' };
    expect(bindingSteps({ labels }, settings).map(keyOf)).toEqual([
      'vsphere/vm-42',
      'ip:10.0.0.7',
      'serial:abc1',
      'fqdn:web-01',
    ]);
    expect(bind(labels, { 'vsphere/vm-42': live('vm'), 'fqdn:web-01': live('web') }, settings)).toMatchObject({
      itemId: 'vm',
    });
    expect(bind(labels, { 'fqdn:web-01': live('web') }, settings)).toMatchObject({ itemId: 'web' });
  });

  test('that is ambiguous by a strong step is not decided by a weaker one', () => {
    const settings: BindingSettings = { rules: [{ label: 'node_ip', means: { by: 'IDENTIFIER', namespace: 'ip' } }] };
    const inventory = { 'ip:10.0.0.7': live('a', 'b'), 'fqdn:web-01': live('a') };
    expect(bind({ node_ip: '10.0.0.7', instance: 'web-01' }, inventory, settings).outcome).toBe('AMBIGUOUS');
  });

  test('without any label to go by is unbound', () => {
    expect(bind({ alertname: 'Watchdog', instance: ' ' }, {})).toEqual({ outcome: 'UNBOUND', tried: [] });
  });
});

test.each([
  ['Web-01.example.com:9100', 'fqdn:web-01.example.com'],
  ['web-01.example.com.', 'fqdn:web-01.example.com'],
  ['https://user:pw@Web-01.example.com:8443/health?deep=1', 'fqdn:web-01.example.com'],
  ['tcp://db:5432', 'fqdn:db'],
  ['_srv.example.com', 'fqdn:_srv.example.com'],
  ['BÜCHER.example', 'fqdn:bücher.example'],
  ['10.0.0.7', 'ip:10.0.0.7'],
  ['10.0.0.7:9100', 'ip:10.0.0.7'],
  ['[2001:DB8:0:0::1]:443', 'ip:2001:db8::1'],
  ['2001:db8::1', 'ip:2001:db8::1'],
  ['http://[fe80::1%25eth0]:80/', 'ip:fe80::1'],
  ['[::ffff:10.0.0.7]:9100', 'ip:10.0.0.7'],
])('%s is the host %s', (target, expected) => {
  const identifier = hostIdentifier(target);
  expect(identifier && `${identifier.namespace}:${identifier.value}`).toBe(expected);
});

test.each(['', ' ', 'localhost:9090', '127.0.0.1:9100', '[::1]:80', 'a b', '-x', ':9100', '[zz]:80', 'x'.repeat(254)])(
  '%j names no host',
  (target) => {
    expect(hostIdentifier(target)).toBeUndefined();
  },
);

test('whatever an alert says, a host is canonical: naming it by its identifier finds the same one', () => {
  const target = fc.oneof(
    fc.ipV6().map((address) => `[${address}]:80`),
    fc.ipV4(),
    fc.domain(),
    fc.domain().map((name) => `https://user@${name.toUpperCase()}.:8443/path`),
    fc.string(),
  );
  fc.assert(
    fc.property(target, (text) => {
      const identifier = hostIdentifier(text);
      if (identifier) expect(hostIdentifier(identifier.value)).toEqual(identifier);
    }),
  );
});

test('whatever is found, only a single live item of the first step that finds one is bound', () => {
  const aCandidate = fc.record({ id: fc.constantFrom('a', 'b', 'c'), retired: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(aCandidate, { maxLength: 3 }), { maxLength: 4 }), (found) => {
      const steps = found.map((_, at): BindingStep => ({ by: 'ITEM_ID', id: String(at) }));
      const binding = decideBinding(steps, found);
      const ids = found.map((candidates) => new Set(candidates.flatMap(({ id, retired }) => (retired ? [] : [id]))));
      const first = ids.find(({ size }) => size > 0);
      expect(binding.outcome).toBe(first === undefined ? 'UNBOUND' : first.size === 1 ? 'BOUND' : 'AMBIGUOUS');
      if (binding.outcome === 'BOUND') expect([...first!]).toEqual([binding.itemId]);
      if (binding.outcome === 'AMBIGUOUS') expect(new Set(binding.candidates)).toEqual(first);
    }),
  );
});
