import { seeded } from '../src/seeded.js';

/** One item as an import reports it: its class's type name, the source's key, and field values. */
export interface EstateItem {
  class: string;
  key: string;
  fields: Record<string, unknown> & { name: string };
  groups?: { name: string; reduce: 'K_OF_N' | 'WORST'; k?: number }[];
}

/** One relationship, dependent → provider, by the items' keys. */
export interface EstateRelationship {
  from: string;
  type: string;
  to: string;
  group?: string;
}

/** A made-up estate, providers before their dependents but for cycles. */
export interface Estate {
  items: EstateItem[];
  relationships: EstateRelationship[];
}

/** Shares of the classes, in thousandths of all items. */
const shares = {
  Site: 1,
  PowerSource: 9,
  Rack: 15,
  NetworkDevice: 40,
  Server: 80,
  Hypervisor: 30,
  Cluster: 10,
  StorageVolume: 50,
  VirtualMachine: 350,
  Workload: 100,
  Database: 60,
  Cache: 30,
  ApplicationService: 200,
  LoadBalancer: 20,
  BusinessService: 5,
} as const;

type ClassName = keyof typeof shares;

const relationshipsPerItem = 3;
/** So many services are shared ones that others lean on by a power law: the first of them are hubs. */
const sharedServices = 0.02;

/**
 * The same estate for the same size, in every run: 15 classes, three relationships an item, redundancy groups, hubs with
 * thousands of dependents, pairs that depend on each other and service calls that run in circles.
 */
export function makeEstate(size: number, seed = 1): Estate {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const items: EstateItem[] = [];
  const relationships: EstateRelationship[] = [];
  const stated = new Set<string>();
  const keys = new Map<ClassName, string[]>();

  const relate = (from: string, type: string, to: string, group?: string): void => {
    const pair = `${from} ${type} ${to}`;
    if (from === to || stated.has(pair)) return;
    stated.add(pair);
    relationships.push({ from, type, to, ...(group === undefined ? {} : { group }) });
  };
  const any = (of: ClassName): string => {
    const list = keys.get(of)!;
    return list[below(list.length)]!;
  };
  /** Prefers the first of a class, so that a few have very many dependents. */
  const popular = (of: ClassName, bend = 3): string => {
    const list = keys.get(of)!;
    return list[Math.floor(list.length * random() ** bend)]!;
  };
  const make = (name: ClassName, describe: (index: number, key: string) => Omit<EstateItem, 'class' | 'key'>): void => {
    const count = Math.max(2, Math.round((size * shares[name]) / 1000));
    const list = Array.from({ length: count }, (_, index) => `${name}/${index}`);
    keys.set(name, list);
    list.forEach((key, index) => items.push({ class: name, key, ...describe(index, key) }));
  };

  make('Site', (index) => ({ fields: { name: `Site ${index}`, code: `S${index}`, country: 'DE' } }));
  make('PowerSource', (index, key) => {
    relate(key, 'LOCATED_IN', any('Site'));
    return { fields: { name: `Feed ${index}`, serialNumber: `PWR-${index}`, kind: 'PDU', voltage: 230 } };
  });
  make('Rack', (index, key) => {
    relate(key, 'LOCATED_IN', popular('Site', 2));
    for (let feed = 0; feed < 2; feed++) relate(key, 'POWERED_BY', any('PowerSource'), 'power');
    return { fields: { name: `Rack ${index}`, assetTag: `RCK-${index}`, heightUnits: 42 } };
  });
  make('NetworkDevice', (index, key) => {
    relate(key, 'LOCATED_IN', any('Rack'));
    const core = keys.get('NetworkDevice')!.slice(0, Math.max(2, Math.round(size / 4000) * 2));
    if (index < core.length) relate(key, 'CONNECTS_TO', core[index % 2 === 0 ? index + 1 : index - 1]!, 'pair');
    else {
      const first = below(core.length / 2) * 2;
      relate(key, 'CONNECTS_TO', core[first]!, 'uplink');
      relate(key, 'CONNECTS_TO', core[first + 1]!, 'uplink');
    }
    return { fields: { name: `switch-${index}`, serialNumber: `NET-${index}`, kind: 'switch', portCount: 48 } };
  });
  const machine = (key: string): void => {
    relate(key, 'LOCATED_IN', any('Rack'));
    relate(key, 'CONNECTS_TO', any('NetworkDevice'), 'uplink');
    relate(key, 'CONNECTS_TO', any('NetworkDevice'), 'uplink');
  };
  make('Server', (index, key) => {
    machine(key);
    return {
      fields: {
        name: `server-${index}`,
        serialNumber: `SRV-${index}`,
        environment: environment(index),
        ipAddresses: [address(index)],
        operatingSystem: 'Debian 12',
        cpuCount: 32,
        memoryMiB: 262_144,
      },
    };
  });
  make('Hypervisor', (index, key) => {
    machine(key);
    return { fields: { name: `esx-${index}`, serialNumber: `HYP-${index}`, product: 'KVM', cpuCount: 96 } };
  });
  make('Cluster', (index, key) => {
    for (let member = 0; member < 4; member++) relate(key, 'HOSTED_ON', any('Hypervisor'), 'members');
    return {
      fields: { name: `cluster-${index}`, clusterId: `CLU-${index}`, kind: 'vSphere', nodeCount: 4 },
      groups: [{ name: 'members', reduce: 'K_OF_N', k: 2 }],
    };
  });
  make('StorageVolume', (index, key) => {
    relate(key, 'LOCATED_IN', any('Rack'));
    relate(key, 'HOSTED_ON', any('Server'));
    return { fields: { name: `volume-${index}`, serialNumber: `VOL-${index}`, kind: 'SAN', capacityGiB: 2048.5 } };
  });
  make('VirtualMachine', (index, key) => {
    relate(key, 'HOSTED_ON', random() < 0.7 ? any('Cluster') : any('Hypervisor'));
    relate(key, 'STORED_ON', popular('StorageVolume', 2));
    if (random() < 0.7) relate(key, 'CONNECTS_TO', any('NetworkDevice'));
    return {
      fields: {
        name: `vm-${index}`,
        instanceId: `i-${index.toString(16).padStart(8, '0')}`,
        environment: environment(index),
        criticality: index % 5 === 0 ? 'HIGH' : 'MEDIUM',
        ipAddresses: [address(index)],
        operatingSystem: 'Ubuntu 24.04',
        cpuCount: 4,
        memoryMiB: 16_384,
        tags: ['managed', `team-${index % 40}`],
      },
    };
  });
  make('Workload', (index, key) => {
    for (let replica = 0; replica < 3; replica++) relate(key, 'RUNS_ON', any('VirtualMachine'), 'replicas');
    return {
      fields: {
        name: `workload-${index}`,
        kind: 'Deployment',
        cluster: `k8s-${index % 12}`,
        namespace: `team-${index % 40}`,
        replicas: 3,
        images: [`registry.example/app-${index}:1.${index % 9}`],
      },
    };
  });
  make('Database', (index, key) => {
    relate(key, 'RUNS_ON', any('VirtualMachine'));
    relate(key, 'STORED_ON', popular('StorageVolume', 2));
    // Every second replicates with the one before it: each needs the other.
    if (index % 2 === 1) {
      const peer = keys.get('Database')![index - 1]!;
      relate(key, 'DEPENDS_ON', peer);
      relate(peer, 'DEPENDS_ON', key);
    }
    return { fields: { name: `db-${index}`, resourceId: `DB-${index}`, engine: 'PostgreSQL', port: 5432 } };
  });
  make('Cache', (index, key) => {
    relate(key, 'RUNS_ON', any('VirtualMachine'), 'nodes');
    relate(key, 'RUNS_ON', any('VirtualMachine'), 'nodes');
    return { fields: { name: `cache-${index}`, resourceId: `CACHE-${index}`, engine: 'Redis', port: 6379 } };
  });
  make('ApplicationService', (index, key) => {
    const all = keys.get('ApplicationService')!;
    const shared = Math.max(2, Math.round(all.length * sharedServices));
    if (random() < 0.6) relate(key, 'RUNS_ON', any('Workload'));
    else for (let replica = 0; replica < 2; replica++) relate(key, 'RUNS_ON', any('VirtualMachine'), 'replicas');
    if (random() < 0.7) relate(key, 'DEPENDS_ON', popular('Database', 2));
    if (random() < 0.3) relate(key, 'USES', any('Cache'));
    // Shared services call the next one of them in a circle; the others call shared ones.
    if (index < shared) {
      if (random() < 0.5) relate(key, 'DEPENDS_ON', all[(index + 1) % shared]!);
    } else {
      relate(key, 'DEPENDS_ON', all[Math.floor(shared * random() ** 4)]!);
      if (random() < 0.4) relate(key, 'DEPENDS_ON', all[below(index)]!);
    }
    return {
      fields: {
        name: `service-${index}`,
        url: `https://service-${index}.example`,
        environment: 'PRODUCTION',
        protocol: 'HTTPS',
        port: 8443,
        softwareVersion: `2.${index % 30}.0`,
        description: `Answers calls of domain ${index % 200}.`,
      },
    };
  });
  make('LoadBalancer', (index, key) => {
    for (let member = 0; member < 3; member++) relate(key, 'DEPENDS_ON', any('ApplicationService'), 'pool');
    relate(key, 'CONNECTS_TO', any('NetworkDevice'));
    return { fields: { name: `lb-${index}`, fqdn: `lb-${index}.example`, algorithm: 'round robin' } };
  });
  make('BusinessService', (index, key) => {
    for (let part = 0; part < 6; part++) relate(key, 'DEPENDS_ON', any('ApplicationService'));
    return { fields: { name: `Business service ${index}`, serviceCode: `SVC-${index}`, tier: (index % 4) + 1 } };
  });
  // What services call besides, by the power law, until there are as many as wanted.
  while (relationships.length < size * relationshipsPerItem)
    relate(any('ApplicationService'), 'USES', popular(random() < 0.5 ? 'Database' : 'Cache', 4));
  return { items, relationships };
}

const environment = (index: number): string => (['PRODUCTION', 'PRODUCTION', 'STAGING', 'TEST'] as const)[index % 4]!;

const address = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
