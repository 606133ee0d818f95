import { decimal, filled, integer, text } from '../values.js';
import { addObject, locateInSite, type Netbox } from './reader.js';
import type { NetboxStore } from './store.js';

/** Sites, racks, power panels and feeds. Locations become the room of what stands in them. */
export function addPlaces(netbox: Netbox): void {
  const { store, document } = netbox;
  for (const [pk, site] of store.all('dcim.site'))
    addObject(netbox, 'dcim.site', pk, site, {
      class: 'Site',
      name: text(site['name']),
      fields: {
        code: text(site['slug']),
        address: text(site['physical_address']),
        region: pathOf(store, 'dcim.region', site['region']),
        latitude: decimal(site['latitude']),
        longitude: decimal(site['longitude']),
        timeZone: text(site['time_zone']),
      },
      attributes: filled({ group: pathOf(store, 'dcim.sitegroup', site['group']), facility: text(site['facility']) }),
    });

  for (const [pk, rack] of store.all('dcim.rack')) {
    const key = addObject(netbox, 'dcim.rack', pk, rack, {
      class: 'Rack',
      name: text(rack['name']),
      fields: {
        assetTag: text(rack['asset_tag']),
        serialNumber: text(rack['serial']),
        site: store.nameOf('dcim.site', rack['site']),
        room: pathOf(store, 'dcim.location', rack['location']),
        heightUnits: integer(rack['u_height']),
      },
      attributes: {
        role: store.nameOf('dcim.rackrole', rack['role']),
        kind: text(rack['type']),
        facility: text(rack['facility_id']),
      },
    });
    locateInSite(netbox, key, rack['site']);
  }

  for (const [pk, panel] of store.all('dcim.powerpanel')) {
    const key = addObject(netbox, 'dcim.powerpanel', pk, panel, {
      class: 'PowerSource',
      name: text(panel['name']),
      fields: { kind: 'power panel', site: store.nameOf('dcim.site', panel['site']) },
      attributes: { location: pathOf(store, 'dcim.location', panel['location']) },
    });
    locateInSite(netbox, key, panel['site']);
  }

  for (const [pk, feed] of store.all('dcim.powerfeed')) {
    const panel = store.find('dcim.powerpanel', feed['power_panel']);
    const key = addObject(netbox, 'dcim.powerfeed', pk, feed, {
      class: 'PowerSource',
      name: text(feed['name']),
      fields: {
        kind: 'power feed',
        site: store.nameOf('dcim.site', panel?.['site']),
        voltage: integer(feed['voltage']),
        amperage: integer(feed['amperage']),
        capacityWatts: integer(feed['available_power']),
      },
      attributes: { type: text(feed['type']), supply: text(feed['supply']), phase: text(feed['phase']) },
    });
    const panelKey = store.keyOf('dcim.powerpanel', feed['power_panel']);
    if (panelKey !== undefined) document.relate(`${key}.power_panel`, key, 'POWERED_BY', panelKey);
    // A feed without a cable still says which rack it feeds; the rack is dark when all of its feeds are.
    const rack = store.keyOf('dcim.rack', feed['rack']);
    if (rack !== undefined) document.relate(`${key}.rack`, rack, 'POWERED_BY', key, 'power');
  }
}

/** A nested name with its parents, `Building 2 / Row 1`. */
export function pathOf(store: NetboxStore, model: string, pk: unknown): string | undefined {
  const names: string[] = [];
  const seen = new Set<unknown>();
  for (let at = pk; !seen.has(at);) {
    seen.add(at);
    const object = store.find(model, at);
    const name = text(object?.['name']);
    if (!object || name === undefined) break;
    names.unshift(name);
    at = object['parent'];
  }
  return names.length > 0 ? names.join(' / ') : undefined;
}
