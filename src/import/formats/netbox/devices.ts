import { decimal, filled, integer, text, type Json } from '../values.js';
import type { NetboxAddresses } from './addresses.js';
import { pathOf } from './places.js';
import { addObject, locateInSite, siteOf, type Netbox } from './reader.js';
import type { NetboxStore } from './store.js';

/** What a device's role says of its class; the first match holds, and what matches nothing is network equipment. */
const roleClasses: readonly (readonly [RegExp, string])[] = [
  [/console|terminal server|kvm|patch|switch|router|firewall|access point/, 'NetworkDevice'],
  [/\b(pdu|ups|ats|power|battery|generator|rectifier)\b/, 'PowerSource'],
  [/hypervisor|\besxi?\b|vm ?host|virtuali[sz]ation host/, 'Hypervisor'],
  [/server|\bhost\b|compute|blade|\bnode\b|mainframe|workstation/, 'Server'],
  [/storage|\bsan\b|\bnas\b|filer|\bjbod\b/, 'StorageVolume'],
];

/** Devices, each as one item of the class its role tells. */
export function addDevices(netbox: Netbox, addresses: NetboxAddresses): void {
  const { store, document } = netbox;
  const ports = portCounts(store);
  for (const [pk, device] of store.all('dcim.device')) {
    const key = `dcim.device:${pk}`;
    const type = store.find('dcim.devicetype', device['device_type']);
    const role = roleOf(store, device);
    const itemClass =
      roleClasses.find(([pattern]) => pattern.test(role?.toLowerCase().replaceAll(/[-_]/g, ' ') ?? ''))?.[1] ??
      'NetworkDevice';
    const known = {
      serialNumber: text(device['serial']),
      assetTag: text(device['asset_tag']),
      fqdn: addresses.fqdn(device),
      ipAddresses: addresses.ipAddresses(key, device),
      macAddresses: addresses.macAddresses(key),
      manufacturer: store.nameOf('dcim.manufacturer', type?.['manufacturer']),
      model: text(type?.['model']),
      platform: store.nameOf('dcim.platform', device['platform']),
      role,
      site: store.nameOf('dcim.site', device['site']),
      managementAddress: addresses.primary(device['oob_ip']) ?? addresses.ipAddresses(key, device)?.[0],
      portCount: ports.get(pk),
      rackUnit: integer(device['position']),
    };
    const fields = fieldsOf(itemClass, known);
    addObject(netbox, 'dcim.device', pk, device, {
      class: itemClass,
      name: deviceName(store, pk, device, type),
      fields,
      attributes: {
        ...leftOver(itemClass, known),
        location: pathOf(store, 'dcim.location', device['location']),
        face: text(device['face']),
        virtualChassis: store.nameOf('dcim.virtualchassis', device['virtual_chassis']),
      },
    });
    const rack = store.keyOf('dcim.rack', device['rack']);
    if (rack !== undefined) document.relate(`${key}.rack`, key, 'LOCATED_IN', rack);
    else locateInSite(netbox, key, device['site']);
  }
  for (const [pk, bay] of store.all('dcim.devicebay')) {
    const chassis = store.keyOf('dcim.device', bay['device']);
    const installed = store.keyOf('dcim.device', bay['installed_device']);
    if (chassis !== undefined && installed !== undefined)
      document.relate(`dcim.devicebay:${pk}`, installed, 'DEPENDS_ON', chassis);
  }
}

function roleOf(store: NetboxStore, device: Json): string | undefined {
  return store.nameOf('dcim.devicerole', device['role'] ?? device['device_role']);
}

type Known = Record<string, unknown>;

/** Which field of each class takes what is known of a device. */
const fieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Server: {
    serialNumber: 'serialNumber',
    assetTag: 'assetTag',
    fqdn: 'fqdn',
    ipAddresses: 'ipAddresses',
    macAddresses: 'macAddresses',
    manufacturer: 'manufacturer',
    model: 'model',
    operatingSystem: 'platform',
    role: 'role',
    rackUnit: 'rackUnit',
  },
  NetworkDevice: {
    serialNumber: 'serialNumber',
    assetTag: 'assetTag',
    fqdn: 'fqdn',
    managementAddress: 'managementAddress',
    ipAddresses: 'ipAddresses',
    macAddresses: 'macAddresses',
    kind: 'role',
    manufacturer: 'manufacturer',
    model: 'model',
    portCount: 'portCount',
    rackUnit: 'rackUnit',
  },
  PowerSource: { serialNumber: 'serialNumber', assetTag: 'assetTag', kind: 'role', site: 'site' },
  Hypervisor: { serialNumber: 'serialNumber', fqdn: 'fqdn', ipAddresses: 'ipAddresses', product: 'platform' },
  StorageVolume: { serialNumber: 'serialNumber', kind: 'role' },
};

function fieldsOf(itemClass: string, known: Known): Json {
  return Object.fromEntries(
    Object.entries(fieldNames[itemClass] ?? {}).map(([field, name]) => [field, known[name]] as const),
  );
}

/** What is known of a device and its class has no field for. */
function leftOver(itemClass: string, known: Known): Json {
  const taken = new Set([...Object.values(fieldNames[itemClass] ?? {}), 'site', 'managementAddress', 'portCount']);
  return filled(Object.fromEntries(Object.entries(known).filter(([name]) => !taken.has(name))));
}

/** As NetBox itself shows a device that has no name. */
function deviceName(store: NetboxStore, pk: string, device: Json, type: Json | undefined): string {
  const own = text(device['name']);
  if (own !== undefined) return own;
  const chassis = store.nameOf('dcim.virtualchassis', device['virtual_chassis']);
  if (chassis !== undefined) return `${chassis}:${text(device['vc_position']) ?? '?'} (${pk})`;
  const model = [store.nameOf('dcim.manufacturer', type?.['manufacturer']), text(type?.['model'])];
  return `${model.filter(Boolean).join(' ') || 'device'} (${pk})`;
}

/** Physical interfaces and panel ports of each device. */
function portCounts(store: NetboxStore): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (fields: Json): void => {
    const device = text(fields['device']);
    if (device !== undefined) counts.set(device, (counts.get(device) ?? 0) + 1);
  };
  for (const [, port] of store.all('dcim.interface'))
    if (!['virtual', 'lag', 'bridge'].includes(text(port['type']) ?? '')) count(port);
  for (const [, port] of store.all('dcim.frontport')) count(port);
  return counts;
}

/** Clusters and the virtual machines in them. */
export function addVirtualMachines(netbox: Netbox, addresses: NetboxAddresses): void {
  const { store, document } = netbox;
  for (const [pk, cluster] of store.all('virtualization.cluster')) {
    const key = addObject(netbox, 'virtualization.cluster', pk, cluster, {
      class: 'Cluster',
      name: text(cluster['name']),
      fields: { kind: store.nameOf('virtualization.clustertype', cluster['type']) },
      attributes: { group: store.nameOf('virtualization.clustergroup', cluster['group']) },
    });
    locateInSite(netbox, key, siteOf(netbox, cluster));
  }
  for (const [pk, device] of store.all('dcim.device')) {
    const key = `dcim.device:${pk}`;
    const cluster = store.keyOf('virtualization.cluster', device['cluster']);
    if (cluster !== undefined) document.relate(`${key}.cluster`, cluster, hostingType(netbox, key), key, 'hosts');
  }
  for (const [pk, machine] of store.all('virtualization.virtualmachine')) {
    const own = `virtualization.virtualmachine:${pk}`;
    // NetBox counts disks in gigabytes up to 4.0, in megabytes since 4.1, which also brought the serial number.
    const disk = decimal(machine['disk']);
    const diskGiB = disk !== undefined && 'serial' in machine ? disk / 1000 : disk;
    const key = addObject(netbox, 'virtualization.virtualmachine', pk, machine, {
      class: 'VirtualMachine',
      name: text(machine['name']),
      fields: {
        cluster: store.nameOf('virtualization.cluster', machine['cluster']),
        fqdn: addresses.fqdn(machine),
        ipAddresses: addresses.ipAddresses(own, machine),
        macAddresses: addresses.macAddresses(own),
        operatingSystem: store.nameOf('dcim.platform', machine['platform']),
        cpuCount: integer(machine['vcpus']),
        memoryMiB: integer(machine['memory']),
        diskGiB: integer(diskGiB),
        role: roleOf(store, machine),
      },
    });
    const cluster = store.keyOf('virtualization.cluster', machine['cluster']);
    const device = store.keyOf('dcim.device', machine['device']);
    if (cluster !== undefined) document.relate(`${key}.cluster`, key, 'HOSTED_ON', cluster);
    if (device !== undefined) document.relate(`${key}.device`, key, hostingType(netbox, device), device);
    if (cluster === undefined && device === undefined) locateInSite(netbox, key, machine['site']);
  }
}

/** Not every class of device may carry others. */
function hostingType({ document }: Netbox, device: string): string {
  const itemClass = document.classOf(device) ?? '';
  return ['Server', 'Hypervisor', 'NetworkDevice'].includes(itemClass) ? 'HOSTED_ON' : 'DEPENDS_ON';
}
