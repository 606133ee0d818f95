import { addressOnly, text, type Json } from '../values.js';
import type { NetboxStore } from './store.js';

/** Addresses by the source key of the device or virtual machine whose interfaces bear them. */
export class NetboxAddresses {
  private readonly ip = new Map<string, Set<string>>();
  private readonly mac = new Map<string, Set<string>>();

  constructor(private readonly store: NetboxStore) {
    for (const model of ['dcim.interface', 'virtualization.vminterface'])
      for (const [pk, fields] of store.all(model)) add(this.mac, this.ownerOf(model, pk), macOf(fields['mac_address']));
    // Since NetBox 4.2 hardware addresses are objects of their own.
    for (const [, fields] of store.all('dcim.macaddress'))
      add(this.mac, this.assignedTo(fields), macOf(fields['mac_address']));
    for (const [, fields] of store.all('ipam.ipaddress'))
      add(this.ip, this.assignedTo(fields), addressOnly(fields['address']));
  }

  /** Primary addresses first. */
  ipAddresses(key: string, object: Json): string[] | undefined {
    const primary = [object['primary_ip4'], object['primary_ip6']].flatMap((pk) => this.primary(pk) ?? []);
    const all = [...new Set([...primary, ...[...(this.ip.get(key) ?? [])].sort()])];
    return all.length > 0 ? all : undefined;
  }

  macAddresses(key: string): string[] | undefined {
    const all = this.mac.get(key);
    return all && [...all].sort();
  }

  /** The address of a primary IP object, without its prefix length. */
  primary(pk: unknown): string | undefined {
    return addressOnly(this.store.find('ipam.ipaddress', pk)?.['address']);
  }

  /** The DNS name of an object's primary address, when it has a domain. */
  fqdn(object: Json): string | undefined {
    return [object['primary_ip4'], object['primary_ip6']]
      .map((pk) => text(this.store.find('ipam.ipaddress', pk)?.['dns_name'])?.toLowerCase())
      .find((name) => name?.includes('.'));
  }

  private assignedTo(fields: Json): string | undefined {
    return this.ownerOf(this.store.contentType(fields['assigned_object_type']), fields['assigned_object_id']);
  }

  private ownerOf(model: string | undefined, pk: unknown): string | undefined {
    const found = this.store.find(model, pk);
    return (
      this.store.keyOf('dcim.device', found?.['device']) ??
      this.store.keyOf('virtualization.virtualmachine', found?.['virtual_machine'])
    );
  }
}

function macOf(value: unknown): string | undefined {
  return text(value)?.toLowerCase();
}

function add(into: Map<string, Set<string>>, key: string | undefined, value: string | undefined): void {
  if (key === undefined || value === undefined) return;
  const values = into.get(key) ?? new Set();
  into.set(key, values.add(value));
}
