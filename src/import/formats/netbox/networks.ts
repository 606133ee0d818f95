import { integer, text } from '../values.js';
import { addObject, locateInSite, siteOf, type Netbox } from './reader.js';

/** VLANs and prefixes. */
export function addNetworks(netbox: Netbox): void {
  const { store, document } = netbox;
  for (const [pk, vlan] of store.all('ipam.vlan')) {
    const group = store.find('ipam.vlangroup', vlan['group']);
    const site = siteOf(netbox, vlan) ?? (group && siteOf(netbox, group));
    const vlanId = integer(vlan['vid']);
    const key = addObject(netbox, 'ipam.vlan', pk, vlan, {
      class: 'NetworkSegment',
      name: [text(vlan['name']), vlanId === undefined ? undefined : `(VLAN ${vlanId})`].filter(Boolean).join(' '),
      fields: { vlanId, site: store.nameOf('dcim.site', site) },
      attributes: { group: text(group?.['name']), role: store.nameOf('ipam.role', vlan['role']) },
    });
    locateInSite(netbox, key, site);
  }
  for (const [pk, prefix] of store.all('ipam.prefix')) {
    const site = siteOf(netbox, prefix);
    const cidr = text(prefix['prefix']);
    const key = addObject(netbox, 'ipam.prefix', pk, prefix, {
      class: 'NetworkSegment',
      name: cidr,
      fields: {
        cidr,
        // NetBox calls the table that no VRF owns Global.
        vrf: store.nameOf('ipam.vrf', prefix['vrf']) ?? 'Global',
        site: store.nameOf('dcim.site', site),
      },
      attributes: { role: store.nameOf('ipam.role', prefix['role']) },
    });
    const vlan = store.keyOf('ipam.vlan', prefix['vlan']);
    if (vlan !== undefined) document.relate(`${key}.vlan`, key, 'LOCATED_IN', vlan);
    locateInSite(netbox, key, site);
  }
}
