import {
  decimal,
  environmentOf,
  flag,
  instant,
  integer,
  list,
  record,
  records,
  text,
  texts,
  type Json,
} from '../values.js';

/** The class of the model that a resource type becomes, and the fields its attributes give. */
export interface ResourceClass {
  class: string;
  fields: (attributes: Json, type: string) => Json;
}

const rules: readonly (readonly [RegExp, ResourceClass])[] = [
  [
    /^(aws_(instance|spot_instance_request|lightsail_instance)|azurerm_((linux|windows)_)?virtual_machine|google_compute_instance|openstack_compute_instance_v2|digitalocean_droplet|hcloud_server|vsphere_virtual_machine|scaleway_(instance_)?server|proxmox_vm_qemu|libvirt_domain|ibm_is_instance|oci_core_instance|flexibleengine_compute_instance_v2)$/,
    { class: 'VirtualMachine', fields: machine },
  ],
  [
    /^(aws_(db_instance|rds_cluster|rds_cluster_instance|docdb_cluster|neptune_cluster|redshift_cluster|dynamodb_table)|azurerm_(mssql|mysql|postgresql|mariadb|sql)_(flexible_)?(server|database)|azurerm_cosmosdb_account|google_sql_database_instance|google_(spanner|bigtable)_instance|google_alloydb_(cluster|instance)|digitalocean_database_cluster|scaleway_rdb_instance|flexibleengine_rds_instance_v\d)$/,
    { class: 'Database', fields: database },
  ],
  [
    /^(aws_elasticache_(cluster|replication_group|serverless_cache)|aws_memorydb_cluster|azurerm_redis_cache|google_(redis|memcache)_instance)$/,
    { class: 'Cache', fields: cache },
  ],
  [
    /^(aws_(sqs_queue|sns_topic|msk_cluster|mq_broker|kinesis_stream)|google_pubsub_(topic|subscription)|azurerm_(servicebus|eventhub)_(namespace|queue|topic)|azurerm_eventhub|confluent_kafka_cluster)$/,
    { class: 'MessageQueue', fields: queue },
  ],
  [
    /^(aws_(lb|alb|elb)|azurerm_(lb|application_gateway)|google_compute_(global_)?forwarding_rule|openstack_lb_loadbalancer_v2|digitalocean_loadbalancer|hcloud_load_balancer|scaleway_lb|flexibleengine_(lb_loadbalancer_v2|elb_loadbalancer))$/,
    { class: 'LoadBalancer', fields: loadBalancer },
  ],
  [
    /^(aws_(default_)?(vpc|subnet)|azurerm_(virtual_network|subnet)|google_compute_(network|subnetwork)|openstack_networking_(network|subnet)_v2|digitalocean_vpc|hcloud_network(_subnet)?|flexibleengine_(vpc_v1|vpc_subnet_v1|networking_(network|subnet)_v2))$/,
    { class: 'NetworkSegment', fields: segment },
  ],
  [
    /^(aws_(ebs_volume|s3_bucket|efs_file_system|fsx_\w+_file_system)|azurerm_(managed_disk|storage_(account|container|share))|google_(compute_disk|storage_bucket|filestore_instance)|openstack_blockstorage_volume_v\d|digitalocean_(volume|spaces_bucket)|hcloud_volume|scaleway_(instance_volume|object_bucket)|flexibleengine_blockstorage_volume_v2)$/,
    { class: 'StorageVolume', fields: storage },
  ],
  [
    /^(aws_eks_cluster|aws_ecs_cluster|azurerm_kubernetes_cluster|google_container_cluster|digitalocean_kubernetes_cluster|openstack_containerinfra_cluster_v1|scaleway_k8s_cluster)$/,
    { class: 'Cluster', fields: cluster },
  ],
  [
    /^(aws_(acm_certificate|iam_server_certificate)|azurerm_(key_vault|app_service)_certificate|google_compute_(managed_)?ssl_certificate|tls_(self_signed|locally_signed)_cert|acme_certificate)$/,
    { class: 'Certificate', fields: certificate },
  ],
];

const other: ResourceClass = { class: 'CloudResource', fields: cloudResource };

export function classOfResource(type: string): ResourceClass {
  return rules.find(([pattern]) => pattern.test(type))?.[1] ?? other;
}

/** What names a resource beyond its own provider and type, as the provider itself lists it; else its id after its type. */
function globalId(attributes: Json, type: string): string | undefined {
  const id = text(attributes['id']);
  if (id !== undefined && /^[a-z]+-[0-9a-f]{8,17}$/.test(id)) return id;
  const named = text(attributes['arn']) ?? text(attributes['self_link']);
  if (named !== undefined || id === undefined) return named;
  return /^(arn:|https?:\/\/|\/subscriptions\/|projects\/)/i.test(id) ? id : `${type}/${id}`;
}

function machine(attributes: Json): Json {
  const interfaces = [...records(attributes['network_interface']), ...records(attributes['network'])];
  return {
    instanceId: text(attributes['instance_id']) ?? text(attributes['id']),
    ipAddresses: texts([
      ...['private_ip', 'public_ip', 'private_ip_address', 'public_ip_address', 'access_ip_v4', 'access_ip_v6'].map(
        (name) => attributes[name],
      ),
      ...['ipv4_address', 'ipv4_address_private', 'ipv6_address', 'default_ip_address'].map((name) => attributes[name]),
      ...list(attributes['private_ip_addresses']),
      ...list(attributes['public_ip_addresses']),
      ...list(attributes['ipv6_addresses']),
      ...interfaces.flatMap((each) => [each['network_ip'], each['fixed_ip_v4']]),
    ])?.sort(),
    instanceType: ['instance_type', 'size', 'vm_size', 'machine_type', 'flavor_name', 'server_type', 'type']
      .map((name) => text(attributes[name]))
      .find((found) => found !== undefined),
    biosUuid: text(attributes['uuid']),
    cpuCount: integer(attributes['num_cpus'] ?? attributes['cpu_core_count'] ?? attributes['vcpus']),
  };
}

function database(attributes: Json, type: string): Json {
  const version =
    text(attributes['engine_version']) ?? text(attributes['database_version']) ?? text(attributes['version']);
  const engine =
    text(attributes['engine']) ??
    /(mssql|mysql|postgresql|mariadb|dynamodb|cosmosdb|spanner|bigtable|alloydb|redshift|docdb|neptune)/.exec(
      type,
    )?.[1] ??
    /^[A-Z]+/.exec(text(attributes['database_version']) ?? '')?.[0].toLowerCase();
  return {
    resourceId: globalId(attributes, type),
    engine,
    engineVersion: version,
    host:
      text(attributes['address']) ?? text(attributes['fqdn']) ?? hostOf(attributes['endpoint'] ?? attributes['host']),
    port: integer(attributes['port']),
    databaseName: text(attributes['db_name']) ?? text(attributes['database_name']),
    sizeGiB: decimal(attributes['allocated_storage'] ?? attributes['disk_size']),
    encrypted: flag(attributes['storage_encrypted'] ?? attributes['encrypted']),
  };
}

function cache(attributes: Json, type: string): Json {
  const node = records(attributes['cache_nodes'])[0];
  return {
    resourceId: globalId(attributes, type),
    engine: text(attributes['engine']) ?? /redis|memcache|memorydb/.exec(type)?.[0],
    engineVersion:
      text(attributes['engine_version_actual']) ??
      text(attributes['engine_version']) ??
      text(attributes['redis_version']),
    host:
      text(attributes['primary_endpoint_address']) ??
      text(attributes['hostname']) ??
      text(attributes['host']) ??
      text(node?.['address']),
    port: integer(attributes['port'] ?? attributes['ssl_port'] ?? node?.['port']),
    memoryMiB: memoryOf(attributes['memory_size_gb']),
  };
}

function memoryOf(gibibytes: unknown): number | undefined {
  const size = decimal(gibibytes);
  return size === undefined ? undefined : integer(size * 1024);
}

function queue(attributes: Json, type: string): Json {
  const engine = [
    ['sqs', 'SQS'],
    ['sns', 'SNS'],
    ['msk', 'Kafka'],
    ['kafka', 'Kafka'],
    ['kinesis', 'Kinesis'],
    ['pubsub', 'Pub/Sub'],
    ['servicebus', 'Service Bus'],
    ['eventhub', 'Event Hubs'],
  ].find(([part]) => type.includes(part!))?.[1];
  return {
    resourceId: globalId(attributes, type),
    engine: engine ?? text(attributes['engine_type']),
    engineVersion: text(attributes['kafka_version']) ?? text(attributes['engine_version']),
  };
}

function loadBalancer(attributes: Json, type: string): Json {
  return {
    resourceId: globalId(attributes, type),
    fqdn: text(attributes['dns_name'])?.toLowerCase(),
    virtualAddress: text(attributes['vip_address']) ?? text(attributes['ip_address']) ?? text(attributes['ip']),
    product: text(attributes['load_balancer_type']),
  };
}

function segment(attributes: Json, type: string): Json {
  const cidr = ['cidr_block', 'ip_cidr_range', 'cidr', 'ip_range']
    .map((name) => text(attributes[name]))
    .find((found) => found !== undefined);
  return {
    resourceId: globalId(attributes, type),
    cidr: cidr ?? text(list(attributes['address_prefixes'])[0]) ?? text(list(attributes['address_space'])[0]),
    // Private prefixes repeat from network to network, so the network is the table a subnet's is looked up in.
    vrf: text(attributes['vpc_id']) ?? text(attributes['network_id']) ?? text(attributes['network']),
    gateway: text(attributes['gateway_ip']) ?? text(attributes['gateway_address']),
  };
}

function storage(attributes: Json, type: string): Json {
  return {
    resourceId: globalId(attributes, type),
    kind: /bucket|storage_(account|container)/.test(type) ? 'object' : /file|efs|share/.test(type) ? 'file' : 'block',
    capacityGiB: decimal(attributes['size'] ?? attributes['disk_size_gb'] ?? attributes['quota']),
    encrypted: flag(attributes['encrypted']),
  };
}

function cluster(attributes: Json, type: string): Json {
  return {
    clusterId: globalId(attributes, type),
    kind: type.includes('ecs') ? 'ECS' : 'Kubernetes',
    softwareVersion:
      text(attributes['version']) ?? text(attributes['kubernetes_version']) ?? text(attributes['master_version']),
    nodeCount: integer(attributes['node_count']),
  };
}

function certificate(attributes: Json, type: string): Json {
  return {
    resourceId: globalId(attributes, type),
    subject:
      text(attributes['domain_name']) ??
      text(attributes['common_name']) ??
      text(record(attributes['subject'])?.['common_name']),
    subjectAlternativeNames: texts(attributes['subject_alternative_names'] ?? attributes['dns_names'])?.sort(),
    notBefore: instant(attributes['not_before'] ?? attributes['validity_start_time']),
    notAfter: instant(attributes['not_after'] ?? attributes['validity_end_time'] ?? attributes['expiration']),
  };
}

function cloudResource(attributes: Json, type: string): Json {
  return {
    resourceId: globalId(attributes, type),
    resourceType: type,
    region:
      text(attributes['region']) ??
      text(attributes['location']) ??
      /^arn:[^:]*:[^:]*:([^:]+):/.exec(text(attributes['arn']) ?? '')?.[1],
    account:
      text(attributes['owner_id']) ??
      text(attributes['project']) ??
      /^arn:[^:]*:[^:]*:[^:]*:(\d+):/.exec(text(attributes['arn']) ?? '')?.[1],
  };
}

function hostOf(endpoint: unknown): string | undefined {
  return text(text(endpoint)?.replace(/:\d+$/, ''));
}

/** The environment that tags or labels name. */
export function environmentOfTags(tags: Json): string | undefined {
  for (const [name, value] of Object.entries(tags))
    if (/^(environment|env|stage)$/i.test(name)) return environmentOf(value);
  return undefined;
}
