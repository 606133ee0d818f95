import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNetbox } from '../../../src/import/formats/netbox.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { sharedIdentities } from '../../support/identities.js';
import { assertRowsFitModel } from '../../support/rows.js';

const model = loadSchema().model;
const read = (objects: unknown): ParsedDocument => readNetbox(JSON.stringify(objects), { source: 'netbox', model });
const item = (document: ParsedDocument, key: string) => document.items.find((each) => each.key === key);
const edges = ({ relationships }: ParsedDocument, from: string): string[] =>
  relationships
    .filter((row) => row.from.key === from)
    .map(({ type, to, group }) => `${type} ${to.key}${group ? ` (${group})` : ''}`);

const object = (name: string, pk: number, fields: Record<string, unknown>) => ({ model: name, pk, fields });
const site = object('dcim.site', 1, { name: 'Berlin', slug: 'ber', status: 'active' });
const roles = ['Web Server', 'Core Switch', 'Rack PDU', 'Console Server', 'UPS', 'ESXi', 'Filer', 'Coffee Machine'].map(
  (name, at) => object('dcim.devicerole', at + 1, { name }),
);
const device = (pk: number, fields: Record<string, unknown>) =>
  object('dcim.device', pk, { name: `d${pk}`, site: 1, role: 1, status: 'active', serial: '', ...fields });

const demo = '../shared/data/netbox-demo/netbox-demo-v3.6.stripped.json.gz';

describe.skipIf(!existsSync(demo))(`the NetBox demo data (needs ${demo})`, () => {
  const content = existsSync(demo) ? gunzipSync(readFileSync(demo)).toString() : '[]';
  const document = readNetbox(content, { source: 'netbox', model });
  const count = (prefix: string): number => document.items.filter(({ key }) => key.startsWith(`${prefix}:`)).length;
  const ofClass = (name: string): number => document.items.filter((row) => row.class === name).length;

  test('gives 72 devices, 24 sites, 42 racks, 180 virtual machines in 32 clusters and 108 cables', () => {
    expect(count('dcim.device')).toBe(72);
    expect({
      sites: ofClass('Site'),
      racks: ofClass('Rack'),
      virtualMachines: ofClass('VirtualMachine'),
      clusters: ofClass('Cluster'),
      cables: ofClass('Cable'),
      circuits: ofClass('Circuit'),
    }).toEqual({ sites: 24, racks: 42, virtualMachines: 180, clusters: 32, cables: 108, circuits: 29 });
    const hosted = document.relationships.filter(({ type }) => type === 'HOSTED_ON');
    expect(new Set(hosted.map(({ from }) => from.key)).size).toBe(180);
  });

  test('fits the model, and no two rows share an identity', () => {
    assertRowsFitModel(document, model);
    expect(sharedIdentities(document.items, model)).toEqual([]);
    expect(document.rejected).toEqual([]);
    expect(new Set(document.warnings.map(({ code }) => code))).toEqual(new Set(['UNSUPPORTED_KIND']));
  });

  test('every device stands in its rack and draws power from the strip its cable leads to', () => {
    expect(edges(document, 'dcim.device:1')).toEqual([
      'OWNED_BY tenancy.tenant:5',
      'LOCATED_IN dcim.rack:1',
      'CONNECTS_TO dcim.cable:7 (cabling)',
      'CONNECTS_TO dcim.cable:21 (cabling)',
      'CONNECTS_TO dcim.cable:35 (cabling)',
      'CONNECTS_TO dcim.cable:36 (cabling)',
      'CONNECTS_TO dcim.cable:61 (power cabling)',
      'POWERED_BY dcim.device:27 (power)',
    ]);
    expect(edges(document, 'dcim.rack:14')).toContain('POWERED_BY dcim.powerfeed:1 (power)');
    expect(edges(document, 'dcim.powerfeed:1')).toEqual(['POWERED_BY dcim.powerpanel:1']);
  });

  test('reads the same a second time', () => {
    expect(readNetbox(content, { source: 'netbox', model })).toEqual(document);
  });
});

test('a device becomes the class its role tells', () => {
  const document = read([site, ...roles, ...roles.map((_, at) => device(at + 1, { role: at + 1 }))]);
  expect(document.items.filter(({ key }) => key.startsWith('dcim.device')).map((row) => row.class)).toEqual([
    'Server',
    'NetworkDevice',
    'PowerSource',
    'NetworkDevice',
    'PowerSource',
    'Hypervisor',
    'StorageVolume',
    'NetworkDevice',
  ]);
  assertRowsFitModel(document, model);
});

test('one of two feeds is enough: both power sources join one group', () => {
  const port = (name: string, pk: number, of: number) => object(`dcim.${name}`, pk, { device: of });
  const end = (pk: number, cable: number, side: string, type: string, id: number) =>
    object('dcim.cabletermination', pk, {
      cable,
      cable_end: side,
      termination_type: ['dcim', type],
      termination_id: id,
    });
  const document = read([
    site,
    ...roles,
    device(1, {}),
    device(2, { role: 3 }),
    port('powerport', 1, 1),
    port('powerport', 2, 1),
    port('poweroutlet', 1, 2),
    object('dcim.powerpanel', 1, { name: 'P', site: 1 }),
    object('dcim.powerfeed', 1, { name: 'F', power_panel: 1, status: 'active' }),
    object('dcim.cable', 1, { label: 'A', status: 'connected' }),
    object('dcim.cable', 2, { label: 'B', status: 'planned', length: '2.5', length_unit: 'm' }),
    end(1, 1, 'A', 'powerport', 1),
    end(2, 1, 'B', 'poweroutlet', 1),
    end(3, 2, 'A', 'powerfeed', 1),
    end(4, 2, 'B', 'powerport', 2),
  ]);
  expect(edges(document, 'dcim.device:1')).toEqual([
    'LOCATED_IN dcim.site:1',
    'CONNECTS_TO dcim.cable:1 (power cabling)',
    'POWERED_BY dcim.device:2 (power)',
    'CONNECTS_TO dcim.cable:2 (power cabling)',
    'POWERED_BY dcim.powerfeed:1 (power)',
  ]);
  expect(item(document, 'dcim.cable:2')?.fields).toMatchObject({ lengthMetres: 2.5, lifecycleStage: 'PLANNED' });
});

test('addresses reach the device and the virtual machine whose interfaces bear them', () => {
  const document = read([
    site,
    ...roles,
    device(1, { primary_ip4: 1, serial: 'S1', asset_tag: 'T1', position: '4.0' }),
    object('dcim.interface', 1, { device: 1, mac_address: 'AA:00:00:00:00:01', type: '1000base-t' }),
    object('virtualization.cluster', 1, { name: 'pool', scope_type: ['dcim', 'site'], scope_id: 1 }),
    object('virtualization.virtualmachine', 1, { name: 'vm', cluster: 1, vcpus: '2.00', memory: 4096, disk: 40 }),
    object('virtualization.vminterface', 1, { virtual_machine: 1 }),
    object('ipam.ipaddress', 1, {
      address: '10.0.0.1/24',
      dns_name: 'Web.example.org',
      assigned_object_type: ['dcim', 'interface'],
      assigned_object_id: 1,
    }),
    object('ipam.ipaddress', 2, {
      address: '2001:db8::5/64',
      assigned_object_type: ['virtualization', 'vminterface'],
      assigned_object_id: 1,
    }),
    object('dcim.macaddress', 1, {
      mac_address: 'AA:00:00:00:00:02',
      assigned_object_type: 'virtualization.vminterface',
      assigned_object_id: 1,
    }),
  ]);
  expect(item(document, 'dcim.device:1')?.fields).toMatchObject({
    serialNumber: 'S1',
    assetTag: 'T1',
    fqdn: 'web.example.org',
    ipAddresses: ['10.0.0.1'],
    macAddresses: ['aa:00:00:00:00:01'],
    rackUnit: 4,
  });
  expect(item(document, 'virtualization.virtualmachine:1')?.fields).toMatchObject({
    cluster: 'pool',
    ipAddresses: ['2001:db8::5'],
    macAddresses: ['aa:00:00:00:00:02'],
    cpuCount: 2,
    memoryMiB: 4096,
    diskGiB: 40,
  });
  expect(edges(document, 'virtualization.cluster:1')).toEqual(['LOCATED_IN dcim.site:1']);
});

test('a value that should name one item but stands on two becomes an attribute, with a warning', () => {
  const document = read([
    site,
    ...roles,
    device(1, { serial: 'SAME' }),
    device(2, { serial: ' same ' }),
    object('dcim.interface', 1, { device: 1, mac_address: 'aa:00:00:00:00:01' }),
    object('dcim.interface', 2, { device: 2, mac_address: 'AA:00:00:00:00:01' }),
    object('dcim.interface', 3, { device: 2, mac_address: 'aa:00:00:00:00:03' }),
    object('dcim.cable', 1, { label: 'x' }),
    object('dcim.cable', 2, { label: 'X' }),
    object('tenancy.tenant', 1, { name: 'Acme', slug: 'acme' }),
    object('circuits.provider', 1, { name: 'ACME', slug: 'acme' }),
  ]);
  expect(sharedIdentities(document.items, model)).toEqual([]);
  assertRowsFitModel(document, model);
  expect(item(document, 'dcim.device:2')).toMatchObject({
    fields: { macAddresses: ['aa:00:00:00:00:03'] },
    attributes: { serialNumber: 'same', macAddresses: ['aa:00:00:00:00:01'] },
  });
  expect(item(document, 'circuits.provider:1')?.fields['name']).toBe('ACME (provider)');
  expect(document.warnings.filter(({ code }) => code === 'AMBIGUOUS_IDENTITY')).toHaveLength(3);
});

test('references to objects the dump lacks are named once, and their relationships left out', () => {
  const document = read([...roles, device(1, { site: 9, rack: 4 }), device(2, { site: 9, rack: 4 })]);
  expect(document.relationships).toEqual([]);
  expect(document.warnings).toEqual([
    expect.objectContaining({ path: 'dcim.device:1.rack', code: 'DANGLING_REFERENCE' }),
  ]);
  expect(document.warnings[0]?.message).toContain('"dcim.rack:4"');
});

test('lists of the REST API are read like a dump', () => {
  const at = (path: string, id: number) => `https://netbox.example.org/api/${path}/${id}/`;
  const brief = { id: 1, url: at('dcim/sites', 1), display: 'Berlin', name: 'Berlin', slug: 'ber' };
  const document = read({
    count: 2,
    results: [
      {
        id: 7,
        url: at('dcim/devices', 7),
        name: 'web1',
        device_type: {
          id: 3,
          url: at('dcim/device-types', 3),
          manufacturer: { id: 2, url: at('dcim/manufacturers', 2), name: 'Dell', slug: 'dell' },
          model: 'R640',
        },
        role: { id: 1, url: at('dcim/device-roles', 1), name: 'Server', slug: 'server' },
        site: brief,
        status: { value: 'planned', label: 'Planned' },
        primary_ip4: { id: 5, url: at('ipam/ip-addresses', 5), address: '10.0.0.7/24' },
        tags: [{ id: 1, url: at('extras/tags', 1), name: 'blue', slug: 'blue' }],
        custom_fields: { owner: 'ann', api_token: 'canary-token' },
      },
      {
        id: 2,
        url: at('dcim/cables', 2),
        type: 'cat6',
        label: 'C2',
        a_terminations: [
          {
            object_type: 'dcim.interface',
            object_id: 11,
            object: {
              id: 11,
              url: at('dcim/interfaces', 11),
              device: { id: 7, url: at('dcim/devices', 7), name: 'web1' },
            },
          },
        ],
        b_terminations: [],
      },
    ],
  });
  assertRowsFitModel(document, model);
  expect(item(document, 'dcim.device:7')).toMatchObject({
    class: 'Server',
    fields: {
      name: 'web1',
      manufacturer: 'Dell',
      model: 'R640',
      ipAddresses: ['10.0.0.7'],
      lifecycleStage: 'PLANNED',
      tags: ['blue'],
    },
    attributes: { customFields: { owner: 'ann' } },
  });
  expect(edges(document, 'dcim.device:7')).toEqual(['LOCATED_IN dcim.site:1', 'CONNECTS_TO dcim.cable:2 (cabling)']);
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.warnings).toContainEqual(expect.objectContaining({ code: 'SECRET_LEFT_OUT' }));
});

test('secrets in custom fields and descriptions reach neither rows nor messages', () => {
  const document = read([
    site,
    ...roles,
    device(1, {
      description: 'ssh root://admin:canary1@10.0.0.1',
      custom_field_data: { snmp_password: 'canary2', nested: { apiKey: 'canary3' }, dsn: 'postgres://u:canary4@db/x' },
    }),
  ]);
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.warnings.some(({ code }) => code === 'SECRET_LEFT_OUT')).toBe(true);
});

test('what is no NetBox document says which documents are', () => {
  for (const content of ['', '{', 'null', '7', '[]', '{"results": []}', '[{"a": 1}]'])
    expect(readNetbox(content, { source: 'netbox', model }).rejected, content).toEqual([
      expect.objectContaining({ path: 'content', code: 'UNREADABLE' }),
    ]);
  const broken = readNetbox('[{"secret": "canary" "x"]', { source: 'netbox', model });
  expect(JSON.stringify(broken)).not.toContain('canary');
  expect(broken.rejected[0]?.message).toMatch(/line 1, column \d+/);
});

test('no text makes it throw, and what it yields fits the model', () => {
  const names = ['dcim.device', 'dcim.site', 'dcim.rack', 'dcim.cable', 'dcim.cabletermination', 'ipam.vlan'];
  names.push('ipam.prefix', 'virtualization.virtualmachine', 'dcim.powerfeed', 'circuits.circuit', 'tenancy.tenant');
  const fields = ['name', 'serial', 'site', 'rack', 'role', 'cable', 'status', 'termination_type', 'termination_id'];
  fields.push(
    'asset_tag',
    'label',
    'vid',
    'prefix',
    'tenant',
    'cluster',
    'power_panel',
    'u_height',
    'tags',
    '__proto__',
  );
  const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.jsonValue(), fc.constant(['dcim', 'interface']));
  const objects = fc.array(
    fc.record({
      model: fc.constantFrom(...names),
      pk: fc.integer({ min: 0, max: 3 }),
      fields: fc.dictionary(fc.constantFrom(...fields), value),
    }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        objects.map((each) => JSON.stringify(each)),
      ),
      (content) => {
        const document = readNetbox(content, { source: 'netbox', model });
        assertRowsFitModel(document, model);
        expect(
          sharedIdentities(
            document.items.filter((row) => row.class !== 'Site'),
            model,
          ),
        ).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
