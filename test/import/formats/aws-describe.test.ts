import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAwsDescribe } from '../../../src/import/formats/aws-describe.js';
import type { ParsedDocument } from '../../../src/import/rows.js';
import { loadSchema } from '../../../src/model/schema.js';
import { sharedIdentities, withoutDangling } from '../../support/identities.js';
import { assertRowsFitModel } from '../../support/rows.js';

const model = loadSchema().model;
const readText = (content: string): ParsedDocument => readAwsDescribe(content, { source: 'aws', model });
const read = (answer: unknown): ParsedDocument => readText(JSON.stringify(answer));
const edges = ({ relationships }: ParsedDocument): string[] =>
  relationships.map(({ from, type, to, group }) => `${from.key} ${type} ${to.key}${group ? ` (${group})` : ''}`);
const item = (document: ParsedDocument, key: string) => document.items.find((each) => each.key === key);

const folder = '../shared/data/aws-describe';

describe.skipIf(!existsSync(folder))(`the demo account (needs ${folder})`, () => {
  const contents = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    : [];

  test('every file is read alone, and all of them concatenated give the same items and relationships', () => {
    const apart = contents.map(readText);
    for (const document of apart) {
      assertRowsFitModel(withoutDangling(document), model);
      expect([document.rejected, document.warnings]).toEqual([[], []]);
    }
    const together = readText(contents.join('\n'));
    assertRowsFitModel(withoutDangling(together), model);
    expect(sharedIdentities(together.items, model)).toEqual([]);
    expect(together.items.map(({ key }) => key)).toEqual(apart.flatMap(({ items }) => items.map(({ key }) => key)));
    expect(edges(together)).toEqual(apart.flatMap(edges));
    const array = read(contents.map((content) => JSON.parse(content) as unknown));
    expect(array.items.map(({ key }) => key)).toEqual(together.items.map(({ key }) => key));
    expect(edges(array)).toEqual(edges(together));
  });

  test('gives the classes the account holds', () => {
    const counts: Record<string, number> = {};
    for (const each of readText(contents.join('')).items) counts[each.class] = (counts[each.class] ?? 0) + 1;
    expect(counts).toEqual({
      VirtualMachine: 3,
      NetworkSegment: 5,
      CloudResource: 10,
      LoadBalancer: 2,
      MessageQueue: 1,
      Database: 1,
    });
  });

  test('a load balancer leans on its instances as a group, also on one that another file may hold', () => {
    const balancer = contents.map(readText).find(({ items }) => items[0]?.key === 'elb/weblb')!;
    expect(edges(balancer)).toEqual([
      'elb/weblb DEPENDS_ON i-00000000000000002 (instances)',
      'elb/weblb DEPENDS_ON i-00000000000000003 (instances)',
      'elb/weblb LOCATED_IN subnet-00000001 (subnets)',
      'elb/weblb LOCATED_IN subnet-00000002 (subnets)',
      'elb/weblb USES sg-00000003',
    ]);
  });
});

test('an instance carries its addresses, name and environment, and what it stands on', () => {
  const document = read({
    Reservations: [
      {
        OwnerId: '1',
        Instances: [
          {
            InstanceId: 'i-1',
            State: { Name: 'running' },
            InstanceType: 't3.small',
            PrivateIpAddress: '10.0.0.5',
            SubnetId: 'subnet-1',
            CpuOptions: { CoreCount: 2, ThreadsPerCore: 2 },
            NetworkInterfaces: [{ MacAddress: '0E:00:00:00:00:01', Ipv6Addresses: [{ Ipv6Address: '2001:db8::1' }] }],
            BlockDeviceMappings: [{ Ebs: { VolumeId: 'vol-1' } }],
            Tags: [
              { Key: 'Name', Value: 'web' },
              { Key: 'env', Value: 'staging' },
            ],
          },
          { InstanceId: 'i-2', State: { Name: 'terminated' } },
          { State: { Name: 'running' } },
        ],
      },
    ],
  });
  assertRowsFitModel(withoutDangling(document), model);
  expect(item(document, 'i-1')?.fields).toEqual({
    name: 'web',
    instanceId: 'i-1',
    instanceType: 't3.small',
    ipAddresses: ['10.0.0.5', '2001:db8::1'],
    macAddresses: ['0e:00:00:00:00:01'],
    cpuCount: 4,
    environment: 'STAGING',
    lifecycleStage: 'OPERATIONAL',
  });
  expect(edges(document)).toEqual(['i-1 LOCATED_IN subnet-1', 'i-1 STORED_ON vol-1']);
  expect(document.rejected).toEqual([expect.objectContaining({ path: 'Reservations.2', code: 'INVALID_ROW' })]);
  expect(document.warnings).toEqual([
    expect.objectContaining({ path: 'terminated instance', code: 'UNSUPPORTED_KIND' }),
  ]);
});

test('queues, topics, buckets, caches, clusters, certificates and target groups are read too', () => {
  const document = read([
    { QueueUrls: ['https://sqs.eu-west-1.amazonaws.com/123456789012/orders'], NextToken: 'canary' },
    { Topics: [{ TopicArn: 'arn:aws:sns:eu-west-1:1:news' }] },
    { Buckets: [{ Name: 'files' }], Owner: { DisplayName: 'me' } },
    {
      CacheClusters: [
        { CacheClusterId: 'c', Engine: 'redis', CacheNodes: [{ Endpoint: { Address: 'c.x', Port: 6379 } }] },
      ],
    },
    {
      cluster: { arn: 'arn:aws:eks:eu-west-1:1:cluster/k', name: 'k', resourcesVpcConfig: { subnetIds: ['subnet-1'] } },
    },
    { clusters: [{ clusterArn: 'arn:aws:ecs:eu-west-1:1:cluster/e', clusterName: 'e' }] },
    {
      CertificateSummaryList: [{ CertificateArn: 'arn:c', DomainName: 'x.org', NotAfter: '2030-01-01T00:00:00+00:00' }],
    },
    { TargetGroups: [{ TargetGroupArn: 'arn:t', TargetGroupName: 't', LoadBalancerArns: ['arn:l'] }] },
    { LoadBalancers: [{ LoadBalancerArn: 'arn:l', LoadBalancerName: 'l', Type: 'network', DNSName: 'L.x' }] },
    {
      DBInstances: [
        {
          DBInstanceArn: 'arn:aws:rds:eu-west-1:1:db:copy',
          DBInstanceIdentifier: 'copy',
          ReadReplicaSourceDBInstanceIdentifier: 'main',
        },
      ],
    },
    {
      DBClusters: [
        {
          DBClusterArn: 'arn:aws:rds:eu-west-1:1:cluster:aurora',
          DBClusterMembers: [{ DBInstanceIdentifier: 'copy' }],
        },
      ],
    },
    { RouteTables: [{}, {}] },
  ]);
  assertRowsFitModel(withoutDangling(document), model);
  expect(document.items.map((each) => `${each.class} ${each.key}`)).toEqual([
    'MessageQueue arn:aws:sqs:eu-west-1:123456789012:orders',
    'MessageQueue arn:aws:sns:eu-west-1:1:news',
    'StorageVolume arn:aws:s3:::files',
    'Cache c',
    'Cluster arn:aws:eks:eu-west-1:1:cluster/k',
    'Cluster arn:aws:ecs:eu-west-1:1:cluster/e',
    'Certificate arn:c',
    'CloudResource arn:t',
    'LoadBalancer arn:l',
    'Database arn:aws:rds:eu-west-1:1:db:copy',
    'Database arn:aws:rds:eu-west-1:1:cluster:aurora',
  ]);
  expect(edges(document)).toEqual([
    'arn:aws:eks:eu-west-1:1:cluster/k LOCATED_IN subnet-1 (subnets)',
    'arn:l DEPENDS_ON arn:t (target groups)',
    'arn:aws:rds:eu-west-1:1:db:copy DEPENDS_ON arn:aws:rds:eu-west-1:1:db:main',
    'arn:aws:rds:eu-west-1:1:cluster:aurora DEPENDS_ON arn:aws:rds:eu-west-1:1:db:copy (members)',
  ]);
  expect(document.warnings).toEqual([expect.objectContaining({ path: 'RouteTables', code: 'UNSUPPORTED_KIND' })]);
});

test('function variables and secret tags reach neither rows nor messages', () => {
  const document = read({
    Functions: [
      {
        FunctionName: 'f',
        FunctionArn: 'arn:aws:lambda:eu-west-1:1:function:f',
        Description: 'reads postgres://u:canary1@db/x',
        Environment: { Variables: { DB_PASSWORD: 'canary2', PLAIN: 'canary3' } },
        Tags: { apiToken: 'canary4', team: 'web' },
      },
    ],
  });
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.warnings.map(({ path, code }) => [path, code])).toEqual([
    ['Functions.0.Tags.apiToken', 'SECRET_LEFT_OUT'],
    ['Functions.0.Environment', 'SECRET_LEFT_OUT'],
  ]);
  expect(document.items[0]?.attributes?.['tags']).toEqual({ team: 'web' });
});

test('a broken answer among good ones is refused by its line, and the good ones are taken', () => {
  const document = readText(
    '{"Vpcs":[{"VpcId":"vpc-1"}]}\n{"Vpcs": [canary}\n\n{"Subnets":[{"SubnetId":"subnet-1","VpcId":"vpc-1"}]}',
  );
  expect(JSON.stringify(document)).not.toContain('canary');
  expect(document.items.length + document.rejected.length).toBeGreaterThan(1);
  expect(document.rejected[0]).toMatchObject({ path: 'line 2', code: 'UNREADABLE' });
  for (const content of ['', 'x', '7', '[7]', '{}', '{"a":1}'])
    expect(readText(content).rejected, content).toEqual([expect.objectContaining({ code: 'UNREADABLE' })]);
});

test('no text makes it throw, and what it yields fits the model', () => {
  const members = [
    'Reservations',
    'Instances',
    'Vpcs',
    'Subnets',
    'SecurityGroups',
    'Volumes',
    'LoadBalancers',
    'Topics',
  ];
  members.push(
    'DBInstances',
    'Functions',
    'QueueUrls',
    'cluster',
    'InstanceId',
    'VpcId',
    'SubnetId',
    'GroupId',
    'Tags',
  );
  members.push(
    'TopicArn',
    'FunctionArn',
    'DBInstanceArn',
    'LoadBalancerArn',
    'DNSName',
    'Endpoint',
    'Port',
    '__proto__',
  );
  const leaf = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('vpc-1', 'arn:x', 'i-1'));
  const inner = fc.dictionary(fc.constantFrom(...members), fc.oneof(leaf, fc.array(leaf)), { maxKeys: 6 });
  const middle = fc.dictionary(fc.constantFrom(...members), fc.oneof(leaf, fc.array(inner, { maxLength: 3 })), {
    maxKeys: 6,
  });
  const answer = fc.dictionary(fc.constantFrom(...members), fc.array(middle, { maxLength: 3 }), { maxKeys: 4 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.array(answer, { maxLength: 3 }).map((all) => all.map((each) => JSON.stringify(each)).join('\n')),
      ),
      (content) => {
        const document = readText(content);
        assertRowsFitModel(withoutDangling(document), model);
        expect(sharedIdentities(document.items, model)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
