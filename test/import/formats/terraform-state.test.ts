import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTerraformState } from '../../../src/import/formats/terraform-state.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { sharedIdentities } from '../../support/identities.js';
import { assertRowsFitModel } from '../../support/rows.js';

const model = loadSchema().model;
const readText = (content: string): ParsedDocument => readTerraformState(content, { source: 'terraform', model });
const read = (...resources: unknown[]): ParsedDocument => readText(JSON.stringify({ version: 4, resources }));
const edges = ({ relationships }: ParsedDocument): string[] =>
  relationships.map(({ from, type, to, group }) => `${from.key} ${type} ${to.key}${group ? ` (${group})` : ''}`);
const item = (document: ParsedDocument, key: string) => document.items.find((each) => each.key === key);

/** A resource with one instance, or one for each of a list of attributes. */
const resource = (
  address: string,
  attributes: Record<string, unknown> | Record<string, unknown>[],
  dependencies: string[] = [],
  more: Record<string, unknown> = {},
) => {
  const parts = address.split('.');
  return {
    ...(parts.length > 2 ? { module: parts.slice(0, -2).join('.') } : {}),
    mode: 'managed',
    type: parts.at(-2),
    name: parts.at(-1),
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: Array.isArray(attributes)
      ? attributes.map((each, index) => ({ index_key: index, attributes: each, dependencies, ...more }))
      : [{ attributes, dependencies, ...more }],
  };
};

const folder = '../shared/data/terraform';

test.skipIf(!existsSync(folder))(
  `the real states give every managed object once, at its address (needs ${folder})`,
  () => {
    const counts: Record<string, Record<string, number>> = {
      'repeated_modules.json': { CloudResource: 9, VirtualMachine: 7 },
      'azure.tfstate': { VirtualMachine: 2, NetworkSegment: 2, CloudResource: 1 },
      'aws_state_sg.json': { Database: 1, LoadBalancer: 1, CloudResource: 5 },
      'google_state.json': { VirtualMachine: 2, CloudResource: 2 },
    };
    for (const [file, expected] of Object.entries(counts)) {
      const content = readFileSync(`${folder}/${file}`, 'utf8');
      const document = readText(content);
      assertRowsFitModel(document, model);
      expect(sharedIdentities(document.items, model), file).toEqual([]);
      const found: Record<string, number> = {};
      for (const each of document.items) found[each.class] = (found[each.class] ?? 0) + 1;
      expect(found, file).toEqual(expected);
      expect(document.rejected, file).toEqual([]);
      expect([...new Set(document.warnings.map(({ code }) => code))], file).toEqual(
        document.warnings.length > 0 ? ['DANGLING_REFERENCE'] : [],
      );
      expect(readText(content)).toEqual(document);
    }
    const document = readText(readFileSync(`${folder}/repeated_modules.json`, 'utf8'));
    expect(edges(document)).toContain(
      'module.ec2_ubuntu_a[1].aws_instance.this[0] DEPENDS_ON module.all_sg.aws_security_group.this_name_prefix[0]',
    );
  },
);

test('resource types become the classes that describe them', () => {
  const types = {
    aws_instance: 'VirtualMachine',
    openstack_compute_instance_v2: 'VirtualMachine',
    azurerm_windows_virtual_machine: 'VirtualMachine',
    aws_rds_cluster: 'Database',
    azurerm_postgresql_flexible_server: 'Database',
    google_sql_database_instance: 'Database',
    aws_elasticache_cluster: 'Cache',
    aws_sns_topic: 'MessageQueue',
    google_pubsub_topic: 'MessageQueue',
    azurerm_servicebus_namespace: 'MessageQueue',
    aws_elb: 'LoadBalancer',
    aws_subnet: 'NetworkSegment',
    google_compute_network: 'NetworkSegment',
    aws_security_group: 'CloudResource',
    aws_s3_bucket: 'StorageVolume',
    azurerm_managed_disk: 'StorageVolume',
    google_container_cluster: 'Cluster',
    aws_acm_certificate: 'Certificate',
    aws_lambda_function: 'CloudResource',
  };
  const document = read(...Object.keys(types).map((type) => resource(`${type}.x`, { id: `id-of-${type}` })));
  assertRowsFitModel(document, model);
  expect(Object.fromEntries(document.items.map((each) => [each.key.split('.')[0], each.class]))).toEqual(types);
});

test('attributes fill the fields of the class, tags name it, and the rest is kept as attributes', () => {
  const document = read(
    resource('aws_instance.web', {
      id: 'i-1',
      instance_type: 't3.small',
      private_ip: '10.0.0.4',
      public_ip: '',
      monitoring: true,
      root_block_device: [{ volume_size: 8 }],
      tags: { Name: 'web', Environment: 'prod' },
    }),
    resource('aws_db_instance.db', {
      arn: 'arn:aws:rds:eu-west-1:1:db:db',
      engine: 'postgres',
      engine_version: '16.1',
      address: 'db.example.org',
      port: 5432,
      allocated_storage: 20,
      storage_encrypted: true,
    }),
  );
  assertRowsFitModel(document, model);
  expect(item(document, 'aws_instance.web')).toMatchObject({
    fields: {
      name: 'web',
      instanceId: 'i-1',
      instanceType: 't3.small',
      ipAddresses: ['10.0.0.4'],
      environment: 'PRODUCTION',
    },
    attributes: { monitoring: true, resourceType: 'aws_instance', provider: 'aws' },
  });
  expect(item(document, 'aws_instance.web')?.attributes).not.toHaveProperty('root_block_device');
  expect(item(document, 'aws_db_instance.db')?.fields).toEqual({
    name: 'aws_db_instance.db',
    resourceId: 'arn:aws:rds:eu-west-1:1:db:db',
    engine: 'postgres',
    engineVersion: '16.1',
    host: 'db.example.org',
    port: 5432,
    sizeGiB: 20,
    encrypted: true,
  });
});

test('a dependency means the instance whose id is held, else all, as a group of which one is enough', () => {
  const document = read(
    resource('aws_vpc.main', { id: 'vpc-1' }),
    resource(
      'aws_subnet.app',
      [
        { id: 'subnet-1', vpc_id: 'vpc-1' },
        { id: 'subnet-2', vpc_id: 'vpc-1' },
      ],
      ['aws_vpc.main'],
    ),
    resource('aws_instance.web', [{ id: 'i-1', subnet_id: 'subnet-2' }, { id: 'i-2' }], ['aws_subnet.app']),
    resource('aws_ebs_volume.data', { id: 'vol-1' }),
    resource('aws_instance.db', { id: 'i-3' }, ['aws_ebs_volume.data', 'data.aws_ami.debian']),
    resource('aws_elb.front', { id: 'front', instances: ['i-1', 'i-2'] }),
  );
  assertRowsFitModel(document, model);
  expect(edges(document)).toEqual([
    'aws_subnet.app[0] LOCATED_IN aws_vpc.main',
    'aws_subnet.app[1] LOCATED_IN aws_vpc.main',
    'aws_instance.web[0] LOCATED_IN aws_subnet.app[1]',
    'aws_instance.web[1] LOCATED_IN aws_subnet.app[0] (aws_subnet.app)',
    'aws_instance.web[1] LOCATED_IN aws_subnet.app[1] (aws_subnet.app)',
    'aws_instance.db STORED_ON aws_ebs_volume.data',
    'aws_elb.front DEPENDS_ON aws_instance.web[0] (instances)',
    'aws_elb.front DEPENDS_ON aws_instance.web[1] (instances)',
  ]);
  expect(document.warnings).toEqual([]);
});

test('a dependency inside a repeated module stays in the same copy of it', () => {
  const document = read(
    resource('module.a[0].aws_vpc.v', { id: 'vpc-1' }),
    resource('module.a[1].aws_vpc.v', { id: 'vpc-2' }),
    resource('module.a[0].aws_instance.i', { id: 'i-1' }, ['module.a.aws_vpc.v']),
    resource('module.a[1].aws_instance.i', { id: 'i-2' }, ['module.a.aws_vpc.v']),
  );
  expect(edges(document)).toEqual([
    'module.a[0].aws_instance.i LOCATED_IN module.a[0].aws_vpc.v',
    'module.a[1].aws_instance.i LOCATED_IN module.a[1].aws_vpc.v',
  ]);
});

test('data sources and replaced objects are left out with one warning each kind, missing resources are named', () => {
  const data = { mode: 'data', type: 'aws_ami', name: 'debian', instances: [{}, {}] };
  const document = read(
    data,
    resource('aws_instance.web', { id: 'i-1' }, ['aws_vpc.gone'], { deposed: undefined }),
    resource('aws_instance.old', { id: 'i-0' }, [], { deposed: 'abc' }),
    { type: 'x' },
  );
  expect(document.items.map(({ key }) => key)).toEqual(['aws_instance.web']);
  expect(document.warnings.map(({ path, code }) => [path, code])).toEqual([
    ['resources.2.instances.0', 'DEPOSED'],
    ['resources.1.instances.0.dependencies.0', 'DANGLING_REFERENCE'],
    ['data source', 'UNSUPPORTED_KIND'],
  ]);
  expect(document.rejected).toEqual([expect.objectContaining({ path: 'resources.3', code: 'INVALID_ROW' })]);
});

test('version 3 gives the addresses version 4 would', () => {
  const document = readText(
    JSON.stringify({
      version: 3,
      modules: [
        {
          path: ['root'],
          resources: {
            'aws_vpc.main': { type: 'aws_vpc', primary: { id: 'vpc-1', attributes: { cidr_block: '10.0.0.0/16' } } },
            'data.aws_ami.x': { type: 'aws_ami', primary: {} },
          },
        },
        {
          path: ['root', 'web'],
          resources: {
            'aws_instance.web.0': {
              type: 'aws_instance',
              depends_on: ['aws_subnet.s', 'module.other'],
              primary: { id: 'i-1', attributes: { 'tags.%': '1', 'tags.Name': 'web', 'tags.env': 'test' } },
            },
            'aws_subnet.s': { type: 'aws_subnet', primary: { id: 'subnet-1' } },
          },
        },
      ],
    }),
  );
  assertRowsFitModel(document, model);
  expect(document.items.map(({ key }) => key)).toEqual([
    'aws_vpc.main',
    'module.web.aws_instance.web[0]',
    'module.web.aws_subnet.s',
  ]);
  expect(item(document, 'module.web.aws_instance.web[0]')?.fields).toMatchObject({
    name: 'web',
    instanceId: 'i-1',
    environment: 'TEST',
  });
  expect(edges(document)).toEqual(['module.web.aws_instance.web[0] LOCATED_IN module.web.aws_subnet.s']);
});

test('secrets reach neither rows nor messages, wherever they stand', () => {
  const key = '-----BEGIN RSA PRIVATE KEY-----\ncanary01\n-----END RSA PRIVATE KEY-----';
  const document = readText(
    JSON.stringify({
      version: 4,
      outputs: { password: { value: 'canary02', sensitive: true } },
      resources: [
        resource(
          'aws_db_instance.db',
          { id: 'db', password: 'canary03', nested: { deep: 'canary04' }, plain: 'canary05', username: 'u' },
          [],
          {
            sensitive_attributes: [
              [
                { type: 'get_attr', value: 'nested' },
                { type: 'get_attr', value: 'deep' },
              ],
              [{ type: 'get_attr', value: 'plain' }],
            ],
          },
        ),
        resource('random_password.p', { id: 'none', result: 'canary06', bcrypt_hash: 'canary07' }),
        resource('random_string.p', { id: 'canary08', result: 'canary08' }),
        resource('tls_private_key.k', { id: 'x', private_key_pem: key }),
        resource('aws_iam_access_key.k', { id: 'AKIACANARY0900000000', secret: 'canary09' }),
        resource('aws_ssm_parameter.p', { id: 'p', name: 'p', value: 'canary10' }),
        resource('kubernetes_secret.s', { id: 's', data: { a: 'canary11' } }),
        resource('aws_instance.i', {
          id: 'i-1',
          user_data: '#!/bin/sh\nexport X=canary12',
          tags: { Name: 'i', token: 'canary13' },
          description: 'mysql://u:canary14@db/x',
          note: 'postgres://u:canary15@db/x',
        }),
        resource('aws_ecs_task_definition.t', {
          id: 't',
          container_definitions: '[{"environment":[{"name":"DB_PASSWORD","value":"canary16"}]}]',
        }),
        resource('azurerm_storage_account.s', {
          id: 's',
          primary_access_key: 'canary17',
          primary_connection_string: 'AccountKey=canary18;',
        }),
        resource('x_y.z', { id: 'z', list: ['Password=canary19;Server=x'] }),
      ],
    }),
  );
  assertRowsFitModel(document, model);
  expect(JSON.stringify(document).toLowerCase()).not.toContain('canary');
  expect(document.items).toHaveLength(11);
  const left = document.warnings.filter(({ code }) => code === 'SECRET_LEFT_OUT').map(({ path }) => path);
  expect(left).toEqual(
    expect.arrayContaining(['aws_db_instance.db.plain', 'aws_db_instance.db.password', 'random_password.p']),
  );
});

test('other versions and other documents are refused with the way on', () => {
  expect(readText('{"version": 2}').rejected).toEqual([
    expect.objectContaining({
      path: 'version',
      code: 'UNREADABLE',
      message: expect.stringContaining('version 2') as string,
    }),
  ]);
  expect(readText('{"format_version": "1.0"}').rejected[0]?.message).toContain('terraform state pull');
  for (const content of ['', '[]', 'x', '{}', '{"version":4,"resources":7}'])
    expect(readText(content).rejected, content).toEqual([expect.objectContaining({ code: 'UNREADABLE' })]);
  expect(readText('{"version":4}')).toEqual({ items: [], relationships: [], rejected: [], warnings: [] });
});

test('no text makes it throw, and what it yields fits the model', () => {
  const types = ['aws_instance', 'aws_subnet', 'aws_db_instance', 'aws_lb', 'aws_ebs_volume', 'tls_private_key', 'x_y'];
  const names = ['id', 'arn', 'name', 'tags', 'instances', 'port', 'size', 'cidr_block', 'password', '__proto__'];
  const any = fc.jsonValue({ maxDepth: 2 });
  const oneResource = fc.record(
    {
      module: fc.constantFrom('module.a', 'module.a[0].module.b["x.y"]', ''),
      mode: fc.constantFrom('managed', 'data'),
      type: fc.constantFrom(...types),
      name: fc.constantFrom('a', 'b'),
      instances: fc.oneof(
        any,
        fc.array(
          fc.record({
            index_key: fc.constantFrom<unknown>(undefined, 0, 'k', {}),
            attributes: fc.oneof(fc.dictionary(fc.constantFrom(...names), any), any),
            sensitive_attributes: any,
            dependencies: fc.array(fc.constantFrom(...types.map((type) => `${type}.a`), 'module.a.x_y.b', '')),
          }),
          { maxLength: 3 },
        ),
      ),
    },
    { requiredKeys: ['type', 'name'] },
  );
  const state = fc.record({ version: fc.constantFrom(3, 4), resources: fc.array(oneResource), modules: any });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        state.map((each) => JSON.stringify(each)),
      ),
      (content) => {
        const document = readText(content);
        assertRowsFitModel(document, model);
        expect(sharedIdentities(document.items, model)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
