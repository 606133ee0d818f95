import type { Model } from '../../model/model.js';
import type { ParsedDocument } from '../rows.js';
import { addFunctions, addReservations, addVolumes } from './aws/compute.js';
import { answersOf } from './aws/documents.js';
import {
  addClassicLoadBalancers,
  addLoadBalancers,
  addNetworkInterfaces,
  addSecurityGroups,
  addSubnets,
  addTargetGroups,
  addVpcs,
} from './aws/network.js';
import {
  addBuckets,
  addCacheClusters,
  addCertificates,
  addContainerClusters,
  addDatabaseClusters,
  addDatabases,
  addKafkaClusters,
  addKubernetesCluster,
  addQueues,
  addTopics,
} from './aws/platforms.js';
import { AwsReader } from './aws/reader.js';
import { DocumentBuilder } from './document.js';
import { withoutSharedIdentities } from './identities.js';
import { list, record } from './values.js';

/** By the member of an answer that holds the list. */
const readers: Readonly<Record<string, (reader: AwsReader, listed: readonly unknown[]) => void>> = {
  Reservations: addReservations,
  Volumes: addVolumes,
  Functions: addFunctions,
  Vpcs: addVpcs,
  Subnets: addSubnets,
  SecurityGroups: addSecurityGroups,
  NetworkInterfaces: addNetworkInterfaces,
  LoadBalancerDescriptions: addClassicLoadBalancers,
  LoadBalancers: addLoadBalancers,
  TargetGroups: addTargetGroups,
  DBInstances: addDatabases,
  DBClusters: addDatabaseClusters,
  CacheClusters: addCacheClusters,
  ClusterInfoList: addKafkaClusters,
  Topics: addTopics,
  QueueUrls: addQueues,
  Buckets: addBuckets,
  CertificateSummaryList: addCertificates,
  cluster: addKubernetesCluster,
  clusters: addContainerClusters,
};

/** Members beside the list that say nothing of resources. */
const wrapping = new Set([
  'NextToken',
  'nextToken',
  'NextMarker',
  'Marker',
  'IsTruncated',
  'ResponseMetadata',
  'Owner',
]);

/**
 * Reads answers of `aws … describe-*` and `list-*`: one, an array of them, or several one after the other.
 * Keys are AWS's own ids and ARNs. A reference to what this document lacks is kept, because another document of the
 * same source may hold it: the import warns of those that stay open. Never throws.
 */
export function readAwsDescribe(content: string, { model }: { source: string; model: Model }): ParsedDocument {
  const { answers, faults } = answersOf(content);
  const document = new DocumentBuilder();
  for (const { path, message } of faults) document.reject(path, 'UNREADABLE', message);
  for (const { path, body } of answers) {
    let known = false;
    for (const [name, value] of Object.entries(body)) {
      const at = path === '' ? name : `${path}.${name}`;
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (read && (Array.isArray(value) || record(value))) {
        known = true;
        read(new AwsReader(document, at), Array.isArray(value) ? list(value) : [value]);
      } else if (!wrapping.has(name) && typeof value === 'object' && value !== null) {
        known = true;
        document.unsupported(name.slice(0, 60), Array.isArray(value) ? value.length : 1);
      }
    }
    if (!known)
      document.reject(
        path || 'content',
        'UNREADABLE',
        `No answer of aws describe-* or list-* here: none of ${Object.keys(readers).join(', ')} is in it.`,
      );
  }
  return withoutSharedIdentities(document.finish({ danglingAllowed: true }), model);
}
