import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readServicenowCsv } from '../../../src/import/formats/servicenow-csv.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { sharedIdentities } from '../../support/identities.js';
import { assertRowsFitModel } from '../../support/rows.js';

const model = loadSchema().model;
const read = (...lines: string[]): ParsedDocument =>
  readServicenowCsv(lines.join('\n'), { source: 'servicenow', model });

const folder = '../shared/data/servicenow-incidents';

test.skipIf(!existsSync(folder))(`an incident log gives the items it names and one warning (needs ${folder})`, () => {
  const unpacked = gunzipSync(readFileSync(`${folder}/linked_incidents_only.csv.gz`)).toString();
  const document = readServicenowCsv(unpacked, { source: 'servicenow', model });
  assertRowsFitModel(document, model);
  expect(document.rejected).toEqual([]);
  expect(document.warnings).toEqual([
    {
      path: 'content',
      code: 'INCIDENTS_NOT_TAKEN',
      message: expect.stringContaining('3914 rows of 507 incidents') as string,
    },
  ]);
  expect(document.items).toHaveLength(48);
  expect(document.items.every((item) => item.class === 'ApplicationService')).toBe(true);
  expect(document.items.map((item) => item.fields['name'])).not.toContain('?');
  expect(readServicenowCsv(unpacked, { source: 'servicenow', model })).toEqual(document);
});

test('classes of ServiceNow, by table or label, become classes of the model', () => {
  const classes = {
    cmdb_ci_linux_server: 'Server',
    'Windows Server': 'Server',
    cmdb_ci_computer: 'Server',
    cmdb_ci_vm_instance: 'VirtualMachine',
    'VMware Virtual Machine Instance': 'VirtualMachine',
    cmdb_ci_esx_server: 'Hypervisor',
    cmdb_ci_ip_switch: 'NetworkDevice',
    'IP Firewall': 'NetworkDevice',
    cmdb_ci_lb_bigip: 'LoadBalancer',
    cmdb_ci_db_mysql_instance: 'Database',
    'Oracle Database': 'Database',
    cmdb_ci_service: 'ApplicationService',
    cmdb_ci_service_auto: 'ApplicationService',
    'Business Service': 'BusinessService',
    cmdb_ci_business_app: 'Application',
    cmdb_ci_appl: 'Application',
    cmdb_ci_app_server_tomcat: 'Application',
    cmdb_ci_storage_volume: 'StorageVolume',
    cmdb_ci_kubernetes_cluster: 'Cluster',
    cmdb_ci_docker_container: 'Container',
    cmdb_ci_rack: 'Rack',
    cmdb_ci_ups: 'PowerSource',
    cmdb_ci_datacenter: 'Site',
    cmdb_ci_certificate: 'Certificate',
    cmdb_ci_ip_network: 'NetworkSegment',
    cmdb_ci_spkg: 'SoftwarePackage',
  };
  const document = read(
    'sys_id,name,sys_class_name',
    ...Object.keys(classes).map((each, index) => `${index},n${index},${each}`),
    '90,a,cmdb_ci_printer',
    '91,b,cmdb_ci_printer',
  );
  assertRowsFitModel(document, model);
  const found = document.items.map((item, index) => [Object.keys(classes)[index], item.class]);
  expect(Object.fromEntries(found)).toEqual(classes);
  expect(document.warnings).toEqual([expect.objectContaining({ path: 'cmdb_ci_printer', code: 'UNSUPPORTED_KIND' })]);
  expect(document.warnings[0]?.message).toMatch(/^2 ×/);
});

test('columns fill the fields of the class; what says nothing is left out, and the rest are attributes', () => {
  const document = read(
    '"Sys ID","Name","Class","Serial number","Asset tag","IP Address","Fully qualified domain name","Operating System",ram,install_status,used_for,business_criticality,Assigned to,Short description',
    'a1,web1,Linux Server,SN-1,T-1,"10.0.0.1, 10.0.0.2",WEB1.example.org,Debian,4096,1,Production,1 - most critical,Ann,"Front end"',
    'a2,web2,Linux Server,unknown,,?,,,many,In Stock,,,,',
    'a3,web3,Linux Server,0,,,,,,Retired,,,,',
  );
  assertRowsFitModel(document, model);
  expect(document.items).toEqual([
    {
      path: 'line 2',
      class: 'Server',
      key: 'a1',
      fields: {
        name: 'web1',
        serialNumber: 'SN-1',
        assetTag: 'T-1',
        fqdn: 'web1.example.org',
        ipAddresses: ['10.0.0.1', '10.0.0.2'],
        operatingSystem: 'Debian',
        memoryMiB: 4096,
        environment: 'PRODUCTION',
        lifecycleStage: 'OPERATIONAL',
        criticality: 'CRITICAL',
        description: 'Front end',
      },
      attributes: {
        sys_class_name: 'Linux Server',
        install_status: '1',
        used_for: 'Production',
        business_criticality: '1 - most critical',
        assigned_to: 'Ann',
      },
    },
    expect.objectContaining({ key: 'a2', fields: { name: 'web2', lifecycleStage: 'PLANNED' } }),
  ]);
  expect(document.warnings).toEqual([expect.objectContaining({ code: 'RETIRED_LEFT_OUT' })]);
});

test('dirty rows are refused by line, and shared serial numbers identify nothing', () => {
  const document = read(
    'sys_id,name,sys_class_name,serial_number',
    '1,a,cmdb_ci_server,SAME',
    '2,b,cmdb_ci_server,same',
    '3,,cmdb_ci_server,x',
    '4,d,?,x',
    '5,e',
    '6,f,cmdb_ci_server,x,y',
    ',g,cmdb_ci_server,',
  );
  expect(document.rejected.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'line 4.name REQUIRED',
    'line 5.sys_class_name REQUIRED',
    'line 6 RAGGED_ROW',
    'line 7 RAGGED_ROW',
  ]);
  expect(document.items.map(({ key }) => key)).toEqual(['1', '2', 'cmdb_ci_server/g']);
  expect(sharedIdentities(document.items, model)).toEqual([]);
  expect(document.warnings).toEqual([expect.objectContaining({ code: 'AMBIGUOUS_IDENTITY' })]);
});

test('items that a log names by sys_id have the key an export of cmdb_ci gives them', () => {
  const id = '0123456789abcdef0123456789abcdef';
  const log = read(
    'number,incident_state,cmdb_ci',
    `INC1,New,${id}`,
    'INC2,New,mail',
    'INC2,New,mail',
    ',New,x',
    'INC3',
  );
  expect(log.items.map(({ key }) => key)).toEqual([id, 'cmdb_ci:mail']);
  expect(log.rejected.map(({ path }) => path)).toEqual(['line 5.number', 'line 6']);
  expect(read('sys_id,name,sys_class_name', `${id},x,cmdb_ci_server`).items[0]?.key).toBe(id);
});

test('secrets reach neither rows nor messages', () => {
  const document = read(
    'sys_id,name,sys_class_name,short_description,u_password,url,u_dsn',
    '1,a,cmdb_ci_service,postgres://u:canary1@db/x,canary2,https://u:canary3@x.org,mysql://u:canary4@db/x',
    '2,b,canary5=password:canary6,,,,',
  );
  assertRowsFitModel(document, model);
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.warnings).toContainEqual(expect.objectContaining({ code: 'SECRET_LEFT_OUT' }));
});

test('another table says which exports are read', () => {
  expect(read('a,b', '1,2').rejected).toEqual([
    { path: 'line 1', code: 'UNREADABLE', message: expect.stringContaining('sys_class_name') as string },
  ]);
  expect(read('').rejected).toEqual([expect.objectContaining({ code: 'UNREADABLE' })]);
});

test('no text makes it throw, and what it yields fits the model', () => {
  const columns = [
    'sys_id',
    'serial_number',
    'ip_address',
    'fqdn',
    'ram',
    'tcp_port',
    'valid_to',
    '__proto__',
    'vlan_id',
  ];
  const cell = fc.oneof(
    fc.constantFrom(
      'cmdb_ci_server',
      'cmdb_ci_db',
      'cmdb_ci_certificate',
      'cmdb_ci_vlan',
      '1',
      '?',
      '',
      '2030-01-01 00:00:00',
      '"',
    ),
    fc.string(),
  );
  const table = fc
    .tuple(
      fc.constantFrom('name,sys_class_name', 'number,incident_state,cmdb_ci'),
      fc.uniqueArray(fc.constantFrom(...columns)),
      fc.array(fc.array(cell, { minLength: 2, maxLength: 9 }), { maxLength: 8 }),
    )
    .map(([first, more, rows]) => [[first, ...more], ...rows].map((cells) => cells.join(',')).join('\n'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), table), (content) => {
      const document = read(content);
      assertRowsFitModel(document, model);
      expect(sharedIdentities(document.items, model)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
