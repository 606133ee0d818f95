import { decimal, instant, integer, texts, type Json } from '../values.js';

/** What `sys_class_name` says, by table name (`cmdb_ci_linux_server`) or label (`Linux Server`); the first match holds. */
const classes: readonly (readonly [RegExp, string])[] = [
  [
    /^(business service|service business|service offering|offering|technical service|service technical)$/,
    'BusinessService',
  ],
  [
    /^(service( auto| discovered| group| calculated)?|application service|mapped application service|tag based service|api( component)?|web service)$/,
    'ApplicationService',
  ],
  [
    /^(business app(lication)?|appl(ication)?|app(lication)? server( .*)?|web server( .*)?|web site|app server( .*)?|appl .*|application .*)$/,
    'Application',
  ],
  [/^(esx server|esx|hyper v server|hypervisor( server)?|kvm|vmware esx.*|server hypervisor)$/, 'Hypervisor'],
  [
    /\b(vm instance|vm object|virtual machine|vmware instance|ec2 instance|vm)\b|^virtual machine instance$/,
    'VirtualMachine',
  ],
  [/\bcluster( node)?$|^vcenter( .*)?$|^kubernetes$/, 'Cluster'],
  [/\b(lb|load balancer)\b/, 'LoadBalancer'],
  [
    /^(db|database)( .*)?$|\b(database|db instance|db catalog)\b|^(mysql|mssql|oracle|postgresql|mongodb)( .*)?$/,
    'Database',
  ],
  [
    /\b(ip switch|ip router|ip firewall|ip device|netgear|network gear|switch|router|firewall|access point|wap|wireless|network adapter)\b/,
    'NetworkDevice',
  ],
  [/\b(server|computer|mainframe|workstation|pc hardware|host)\b|^(aix|hpux|solaris|linux|unix)$/, 'Server'],
  [/\b(ip network|network segment|subnet|vlan|vpc|virtual network|cloud network)\b/, 'NetworkSegment'],
  [/\b(storage|san|nas|disk|file share|volume|msd)\b/, 'StorageVolume'],
  [/^(docker|kubernetes|oslv)?( ?container)$/, 'Container'],
  [/\b(pod|deployment|statefulset|replicaset|daemonset)\b/, 'Workload'],
  [/\b(message queue|mq queue|queue|messaging|topic|kafka|rabbitmq)\b/, 'MessageQueue'],
  [/\b(memcache|redis|cache)\b/, 'Cache'],
  [/\bcertificate\b/, 'Certificate'],
  [/^(endpoint .*|.*\bendpoint|url|ip address|dns name)$/, 'Endpoint'],
  [/^rack$|\brack\b/, 'Rack'],
  [/^(ups|pdu|power .*|.* (ups|pdu|battery|generator))$/, 'PowerSource'],
  [/\b(data ?cent(er|re)( zone)?|location|site|building|computer room)\b/, 'Site'],
  [/\b(spkg|software( .*)?|package)\b/, 'SoftwarePackage'],
  [/\b(cloud|aws|azure|google|resource group|virtual image|availability zone)\b/, 'CloudResource'],
];

/** The class of the model that a ServiceNow class becomes. */
export function classOfServicenow(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .replace(/^(u_)?cmdb_ci_/, '')
    .replace(/^cmdb_/, '')
    .replaceAll(/[_\W]+/g, ' ')
    .trim();
  return classes.find(([pattern]) => pattern.test(words))?.[1];
}

export type Cell = (...columns: string[]) => string | undefined;

/** The fields of each class, of what a row's columns hold. */
export function fieldsOfServicenow(itemClass: string, cell: Cell): Json {
  const addresses = listOf(cell('ip_address'));
  const serial = cell('serial_number');
  const hardware = { serialNumber: serial, assetTag: cell('asset_tag') };
  const fqdn = cell('fqdn')?.toLowerCase();
  const version = cell('version');
  switch (itemClass) {
    case 'BusinessService':
      return {
        serviceCode: cell('service_code', 'number'),
        tier: integer(/\d/.exec(cell('tier', 'busines_criticality') ?? '')?.[0]),
      };
    case 'ApplicationService':
      return { url: cell('url'), port: integer(cell('tcp_port', 'port')), softwareVersion: version };
    case 'Application':
      return { softwareVersion: version, vendor: cell('vendor', 'manufacturer'), repository: cell('repository') };
    case 'VirtualMachine':
      return {
        instanceId: cell('object_id', 'vm_inst_id'),
        biosUuid: cell('bios_uuid'),
        fqdn,
        cluster: cell('cluster'),
        ipAddresses: addresses,
        macAddresses: listOf(cell('mac_address')?.toLowerCase()),
        ...machine(cell),
        role: cell('classification'),
      };
    case 'Server':
      return {
        ...hardware,
        fqdn,
        ipAddresses: addresses,
        macAddresses: listOf(cell('mac_address')?.toLowerCase()),
        manufacturer: cell('manufacturer'),
        model: cell('model_id', 'model'),
        ...machine(cell),
        role: cell('classification'),
      };
    case 'Hypervisor':
      return {
        serialNumber: serial,
        fqdn,
        ipAddresses: addresses,
        product: cell('os'),
        softwareVersion: cell('os_version'),
        cpuCount: integer(cell('cpu_core_count', 'cpu_count')),
        memoryMiB: integer(cell('ram')),
      };
    case 'NetworkDevice':
      return {
        ...hardware,
        fqdn,
        managementAddress: addresses?.[0],
        ipAddresses: addresses,
        macAddresses: listOf(cell('mac_address')?.toLowerCase()),
        kind: cell('sys_class_name')?.replace(/^cmdb_ci_/, ''),
        manufacturer: cell('manufacturer'),
        model: cell('model_id', 'model'),
        softwareVersion: cell('firmware_version', 'os_version'),
        portCount: integer(cell('ports')),
      };
    case 'LoadBalancer':
      return { fqdn, virtualAddress: addresses?.[0], product: cell('model_id', 'model') };
    case 'Database':
      return {
        engine: cell('type', 'edition'),
        engineVersion: version,
        host: fqdn ?? addresses?.[0],
        port: integer(cell('tcp_port', 'port')),
        databaseName: cell('database_name', 'db_name'),
      };
    case 'Cache':
    case 'MessageQueue':
      return { engineVersion: version, host: fqdn ?? addresses?.[0], port: integer(cell('tcp_port', 'port')) };
    case 'StorageVolume':
      return {
        serialNumber: serial,
        resourceId: cell('object_id'),
        capacityGiB: decimal(cell('capacity', 'disk_space')),
      };
    case 'Rack':
      return { ...hardware, site: cell('location'), room: cell('room'), heightUnits: integer(cell('rack_units')) };
    case 'PowerSource':
      return { ...hardware, kind: cell('sys_class_name')?.replace(/^cmdb_ci_/, ''), site: cell('location') };
    case 'Site':
      return {
        address: cell('street', 'address'),
        country: cell('country'),
        latitude: decimal(cell('latitude')),
        longitude: decimal(cell('longitude')),
      };
    case 'Cluster':
      return { clusterId: cell('object_id', 'cluster_id'), softwareVersion: version };
    case 'Container':
      return { containerId: cell('container_id', 'object_id'), image: cell('image', 'image_name') };
    case 'Workload':
      return {
        kind: cell('sys_class_name')?.replace(/^cmdb_ci_(kubernetes_)?/, ''),
        namespace: cell('namespace'),
        cluster: cell('cluster'),
      };
    case 'Certificate':
      return {
        fingerprint: cell('fingerprint'),
        serialNumber: serial,
        subject: cell('subject_common_name', 'subject'),
        issuer: cell('issuer_common_name', 'issuer'),
        notBefore: instant(cell('valid_from')),
        notAfter: instant(cell('valid_to')),
      };
    case 'NetworkSegment':
      return {
        resourceId: cell('object_id'),
        cidr: cell('cidr', 'subnet'),
        vlanId: integer(cell('vlan_id', 'vlan')),
        site: cell('location'),
      };
    case 'Endpoint':
      return {
        url: cell('url'),
        address: fqdn ?? addresses?.[0],
        port: integer(cell('port')),
        protocol: cell('protocol'),
      };
    case 'SoftwarePackage':
      return { packageName: cell('name'), softwareVersion: version, vendor: cell('vendor', 'manufacturer') };
    case 'CloudResource':
      return { resourceId: cell('object_id'), resourceType: cell('sys_class_name'), region: cell('region') };
    default:
      return {};
  }
}

function machine(cell: Cell): Json {
  return {
    operatingSystem: cell('os'),
    operatingSystemVersion: cell('os_version'),
    cpuCount: integer(cell('cpu_core_count', 'cpu_count')),
    // ServiceNow counts memory in megabytes and disks in gigabytes.
    memoryMiB: integer(cell('ram')),
    diskGiB: integer(cell('disk_space')),
  };
}

function listOf(cell: string | undefined): string[] | undefined {
  return texts(cell?.split(/[;,\s]+/));
}
