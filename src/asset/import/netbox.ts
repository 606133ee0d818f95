import { parseJson } from '../../import/formats/document.js';
import { netboxRows } from '../../import/formats/netbox/rows.js';
import { NetboxStore } from '../../import/formats/netbox/store.js';
import { text, type Json } from '../../import/formats/values.js';
import type { AssetDocument, AssetRow } from './row.js';

/** What NetBox's status of a device says of the asset; another is in use. */
const states: Readonly<Record<string, NonNullable<AssetRow['state']>>> = {
  planned: 'PLANNED',
  staged: 'IN_STOCK',
  inventory: 'IN_STOCK',
  failed: 'IN_MAINTENANCE',
  decommissioning: 'RETIRED',
};

/**
 * The devices of a NetBox inventory as assets. Its tag is the device's asset tag, or NB- and its primary key: a serial number
 * is the maker's and need not be one of a kind. Its item is what the import of items makes of the device.
 */
export function readNetboxAssets(content: string, source: string): AssetDocument {
  const parsed = parseJson(content);
  const read = 'fault' in parsed ? undefined : netboxRows(parsed.value);
  // The import of items says what is wrong with the document.
  if (!read) return { rows: [], rejected: [], warnings: [] };
  const store = new NetboxStore(read.rows);
  return {
    rows: [...store.all('dcim.device')].map(([pk, device]) => rowOf(store, source, pk, device)),
    rejected: [],
    warnings: [],
  };
}

function rowOf(store: NetboxStore, source: string, pk: string, device: Json): AssetRow {
  const type = store.find('dcim.devicetype', device['device_type']);
  const maker = store.nameOf('dcim.manufacturer', type?.['manufacturer']);
  const role = store.nameOf('dcim.devicerole', device['role'] ?? device['device_role']);
  const place = store.keyOf('dcim.rack', device['rack']) ?? store.keyOf('dcim.site', device['site']);
  const tenant = store.keyOf('tenancy.tenant', device['tenant']);
  const named = (key: string | undefined): string | undefined => (key === undefined ? undefined : `${source}:${key}`);
  return {
    path: `dcim.device:${pk}`,
    tag: text(device['asset_tag']) ?? `NB-${pk}`,
    model: [maker, text(type?.['model']) ?? 'unknown model'].filter((part) => part !== undefined).join(' '),
    assetClass: role?.toLowerCase().slice(0, 60) ?? 'device',
    partNumber: text(type?.['part_number']),
    name: text(device['name']),
    serialNumber: text(device['serial']),
    state: states[text(device['status'])?.toLowerCase() ?? ''] ?? 'IN_USE',
    owner: named(tenant),
    location: named(place),
    item: named(`dcim.device:${pk}`),
  };
}
