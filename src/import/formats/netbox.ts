import type { Model } from '../../model/model.js';
import type { ParsedDocument } from '../rows.js';
import { DocumentBuilder, parseJson, unreadable } from './document.js';
import { withoutSharedIdentities } from './identities.js';
import { NetboxAddresses } from './netbox/addresses.js';
import { addCabling } from './netbox/cabling.js';
import { addDevices, addVirtualMachines } from './netbox/devices.js';
import { addNetworks } from './netbox/networks.js';
import { addContacts, addOrganisations } from './netbox/people.js';
import { addPlaces } from './netbox/places.js';
import { netboxRows } from './netbox/rows.js';
import { NetboxStore } from './netbox/store.js';

/**
 * Reads a NetBox inventory: the JSON of `manage.py dumpdata`, or lists of the REST API. Keys are `<model>:<primary key>`.
 * Never throws: a document that cannot be read gives one rejection.
 */
export function readNetbox(content: string, { model }: { source: string; model: Model }): ParsedDocument {
  const parsed = parseJson(content);
  if ('fault' in parsed) return unreadable(parsed.fault);
  const read = netboxRows(parsed.value);
  if (!read)
    return unreadable(
      'No NetBox objects here. Give the JSON of `manage.py dumpdata --natural-foreign`, a list of {model, pk, fields}, ' +
        'or lists of the REST API with their results.',
    );
  const document = new DocumentBuilder();
  if (read.unknown > 0)
    document.reject(
      'content',
      'INVALID_ROW',
      `${read.unknown} entries have no model, pk and fields; they are left out.`,
    );
  const store = new NetboxStore(read.rows);
  const netbox = { store, document };
  const addresses = new NetboxAddresses(store);
  addOrganisations(netbox);
  addPlaces(netbox);
  addDevices(netbox, addresses);
  addVirtualMachines(netbox, addresses);
  addNetworks(netbox);
  addCabling(netbox);
  addContacts(netbox);
  store.reportUnread(document);
  return withoutSharedIdentities(document.finish(), model);
}
