import { redactAttributes, withoutCredentials } from '../../secrets.js';
import type { DocumentBuilder } from '../document.js';
import { record, text, type Json } from '../values.js';
import type { NetboxStore } from './store.js';

/** What the parts of the NetBox adapter share. */
export interface Netbox {
  store: NetboxStore;
  document: DocumentBuilder;
}

/** NetBox's states of devices, machines, sites, racks, circuits, cables, prefixes and VLANs. */
const stages: Readonly<Record<string, string>> = {
  planned: 'PLANNED',
  staged: 'PLANNED',
  staging: 'PLANNED',
  provisioning: 'PLANNED',
  reserved: 'PLANNED',
  inventory: 'PLANNED',
  decommissioning: 'RETIRING',
  decommissioned: 'RETIRING',
  deprovisioning: 'RETIRING',
  deprecated: 'RETIRING',
  retired: 'RETIRING',
};

/** Adds the item that stands for an object, and whom it belongs to. Gives its key. */
export function addObject(
  { store, document }: Netbox,
  model: string,
  pk: string,
  object: Json,
  item: { class: string; name: string | undefined; fields?: Json; attributes?: Json },
): string {
  const key = `${model}:${pk}`;
  const { kept, warnings } = redactAttributes(record(object['custom_field_data']) ?? {}, `${key}.custom_field_data`);
  document.warnAll(warnings);
  const status = text(object['status']);
  const description = text(object['description']);
  document.add({
    path: key,
    key,
    class: item.class,
    name: item.name,
    fields: {
      ...item.fields,
      lifecycleStage: status === undefined ? undefined : (stages[status.toLowerCase()] ?? 'OPERATIONAL'),
      description: description === undefined ? undefined : withoutCredentials(description),
      tags: store.tagsOf(model, pk, object),
    },
    attributes: { ...item.attributes, status, customFields: withoutNulls(kept) },
  });
  const tenant = store.keyOf('tenancy.tenant', object['tenant']);
  if (tenant !== undefined) document.relate(`${key}.tenant`, key, 'OWNED_BY', tenant);
  return key;
}

function withoutNulls(members: Json): Json {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== ''));
}

/** The site an object stands in; since NetBox 4.2 some objects name it as their scope. */
export function siteOf({ store }: Netbox, object: Json): string | undefined {
  const direct = text(object['site']);
  if (direct !== undefined) return direct;
  const scope = store.contentType(object['scope_type']);
  if (scope === 'dcim.site') return text(object['scope_id']);
  if (scope === 'dcim.location') return text(store.find('dcim.location', object['scope_id'])?.['site']);
  return undefined;
}

/** Relates an item to its site, when it has one. */
export function locateInSite({ store, document }: Netbox, key: string, site: unknown): void {
  const siteKey = store.keyOf('dcim.site', site);
  if (siteKey !== undefined) document.relate(`${key}.site`, key, 'LOCATED_IN', siteKey);
}
