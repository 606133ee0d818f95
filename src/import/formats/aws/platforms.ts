import { decimal, flag, instant, integer, list, record, records, text, texts } from '../values.js';
import { members, type AwsReader } from './reader.js';

export function addDatabases(reader: AwsReader, databases: readonly unknown[]): void {
  for (const [index, database] of records(databases).entries()) {
    const arn = text(database['DBInstanceArn']);
    const name = text(database['DBInstanceIdentifier']);
    const endpoint = record(database['Endpoint']);
    const subnets = records(record(database['DBSubnetGroup'])?.['Subnets']);
    const key = reader.add(index, database, {
      class: 'Database',
      key: arn ?? name,
      name,
      fields: {
        resourceId: arn ?? name,
        engine: text(database['Engine']),
        engineVersion: text(database['EngineVersion']),
        host: text(endpoint?.['Address'])?.toLowerCase(),
        port: integer(endpoint?.['Port']),
        databaseName: text(database['DBName']),
        sizeGiB: decimal(database['AllocatedStorage']),
        encrypted: flag(database['StorageEncrypted']),
        replicationRole: database['ReadReplicaSourceDBInstanceIdentifier'] ? 'replica' : undefined,
      },
      attributes: {
        instanceClass: text(database['DBInstanceClass']),
        multipleZones: flag(database['MultiAZ']),
        public: flag(database['PubliclyAccessible']),
        state: text(database['DBInstanceStatus']),
      },
    });
    reader.relateAll(
      index,
      key,
      'LOCATED_IN',
      subnets.map((subnet) => subnet['SubnetIdentifier']),
      'subnets',
    );
    reader.relateAll(index, key, 'USES', members(database['VpcSecurityGroups'], 'VpcSecurityGroupId'));
    // A source in the same region is named without its ARN.
    const source = text(database['ReadReplicaSourceDBInstanceIdentifier']);
    if (source !== undefined)
      reader.relate(index, key, 'DEPENDS_ON', source.startsWith('arn:') ? source : arn?.replace(/[^:]*$/, source));
  }
}

export function addDatabaseClusters(reader: AwsReader, clusters: readonly unknown[]): void {
  for (const [index, cluster] of records(clusters).entries()) {
    const arn = text(cluster['DBClusterArn']);
    const key = reader.add(index, cluster, {
      class: 'Database',
      key: arn,
      name: text(cluster['DBClusterIdentifier']),
      fields: {
        resourceId: arn,
        engine: text(cluster['Engine']),
        engineVersion: text(cluster['EngineVersion']),
        host: text(cluster['Endpoint'])?.toLowerCase(),
        port: integer(cluster['Port']),
        databaseName: text(cluster['DatabaseName']),
        encrypted: flag(cluster['StorageEncrypted']),
      },
    });
    for (const member of records(cluster['DBClusterMembers'])) {
      const name = text(member['DBInstanceIdentifier']);
      if (name !== undefined)
        reader.relate(index, key, 'DEPENDS_ON', arn?.replace(/:cluster:[^:]*$/, `:db:${name}`), 'members');
    }
    reader.relateAll(index, key, 'USES', members(cluster['VpcSecurityGroups'], 'VpcSecurityGroupId'));
  }
}

export function addCacheClusters(reader: AwsReader, clusters: readonly unknown[]): void {
  for (const [index, cluster] of records(clusters).entries()) {
    const arn = text(cluster['ARN']);
    const name = text(cluster['CacheClusterId']);
    const endpoint =
      record(cluster['ConfigurationEndpoint']) ?? record(records(cluster['CacheNodes'])[0]?.['Endpoint']);
    const key = reader.add(index, cluster, {
      class: 'Cache',
      key: arn ?? name,
      name,
      fields: {
        resourceId: arn ?? name,
        engine: text(cluster['Engine']),
        engineVersion: text(cluster['EngineVersion']),
        host: text(endpoint?.['Address'])?.toLowerCase(),
        port: integer(endpoint?.['Port']),
      },
      attributes: { nodeType: text(cluster['CacheNodeType']), nodeCount: integer(cluster['NumCacheNodes']) },
    });
    reader.relateAll(index, key, 'USES', members(cluster['SecurityGroups'], 'SecurityGroupId'));
  }
}

/** `kafka list-clusters` and `list-clusters-v2`. */
export function addKafkaClusters(reader: AwsReader, clusters: readonly unknown[]): void {
  for (const [index, cluster] of records(clusters).entries()) {
    const arn = text(cluster['ClusterArn']);
    const described = record(cluster['Provisioned']) ?? cluster;
    const network = record(described['BrokerNodeGroupInfo']);
    const state = text(cluster['State']);
    const key = reader.add(index, cluster, {
      class: 'MessageQueue',
      key: arn,
      name: text(cluster['ClusterName']),
      fields: {
        resourceId: arn,
        engine: 'Kafka',
        engineVersion: text(record(described['CurrentBrokerSoftwareInfo'])?.['KafkaVersion']),
        lifecycleStage: state === 'CREATING' ? 'PLANNED' : state === 'DELETING' ? 'RETIRING' : 'OPERATIONAL',
      },
      attributes: {
        state,
        brokers: integer(described['NumberOfBrokerNodes']),
        instanceType: text(network?.['InstanceType']),
      },
    });
    reader.relateAll(index, key, 'LOCATED_IN', list(network?.['ClientSubnets']), 'subnets');
    reader.relateAll(index, key, 'USES', list(network?.['SecurityGroups']));
  }
}

/** `sns list-topics`. */
export function addTopics(reader: AwsReader, topics: readonly unknown[]): void {
  for (const [index, topic] of records(topics).entries()) {
    const arn = text(topic['TopicArn']);
    reader.add(index, topic, {
      class: 'MessageQueue',
      key: arn,
      name: arn?.split(':').at(-1),
      fields: { resourceId: arn, engine: 'SNS' },
    });
  }
}

/** `sqs list-queues`, by the ARN that follows from a queue's address. */
export function addQueues(reader: AwsReader, urls: readonly unknown[]): void {
  for (const [index, each] of urls.entries()) {
    const url = text(each);
    const parts = /\bsqs\.([a-z0-9-]+)\.[^/]+\/(\d+)\/([^/?#]+)$/.exec(url ?? '');
    const arn = parts ? `arn:aws:sqs:${parts[1]!}:${parts[2]!}:${parts[3]!}` : undefined;
    reader.add(
      index,
      {},
      {
        class: 'MessageQueue',
        key: arn,
        name: parts?.[3],
        fields: { resourceId: arn, engine: 'SQS' },
      },
    );
  }
}

/** `s3api list-buckets`. */
export function addBuckets(reader: AwsReader, buckets: readonly unknown[]): void {
  for (const [index, bucket] of records(buckets).entries()) {
    const name = text(bucket['Name']);
    const arn = name === undefined ? undefined : `arn:aws:s3:::${name}`;
    reader.add(index, bucket, {
      class: 'StorageVolume',
      key: arn,
      name,
      fields: { resourceId: arn, kind: 'object' },
    });
  }
}

/** `acm list-certificates`. */
export function addCertificates(reader: AwsReader, certificates: readonly unknown[]): void {
  for (const [index, certificate] of records(certificates).entries()) {
    const arn = text(certificate['CertificateArn']);
    const subject = text(certificate['DomainName']);
    reader.add(index, certificate, {
      class: 'Certificate',
      key: arn,
      name: subject,
      fields: {
        resourceId: arn,
        subject,
        subjectAlternativeNames: texts(certificate['SubjectAlternativeNameSummaries']),
        notBefore: instant(certificate['NotBefore']),
        notAfter: instant(certificate['NotAfter']),
      },
    });
  }
}

/** `eks describe-cluster`. */
export function addKubernetesCluster(reader: AwsReader, clusters: readonly unknown[]): void {
  for (const [index, cluster] of records(clusters).entries()) {
    const arn = text(cluster['arn']);
    const network = record(cluster['resourcesVpcConfig']);
    const key = reader.add(index, cluster, {
      class: 'Cluster',
      key: arn,
      name: text(cluster['name']),
      fields: { clusterId: arn, kind: 'Kubernetes', softwareVersion: text(cluster['version']) },
      attributes: { state: text(cluster['status']) },
    });
    reader.relateAll(index, key, 'LOCATED_IN', list(network?.['subnetIds']), 'subnets');
    reader.relateAll(index, key, 'USES', list(network?.['securityGroupIds']));
  }
}

/** `ecs describe-clusters`. */
export function addContainerClusters(reader: AwsReader, clusters: readonly unknown[]): void {
  for (const [index, cluster] of records(clusters).entries()) {
    const arn = text(cluster['clusterArn']);
    reader.add(index, cluster, {
      class: 'Cluster',
      key: arn,
      name: text(cluster['clusterName']),
      fields: { clusterId: arn, kind: 'ECS', nodeCount: integer(cluster['registeredContainerInstancesCount']) },
    });
  }
}
