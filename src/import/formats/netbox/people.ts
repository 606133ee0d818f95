import { text } from '../values.js';
import { addObject, type Netbox } from './reader.js';

/** Tenants and providers, and the contacts of what was added before. */
export function addOrganisations(netbox: Netbox): void {
  const { store } = netbox;
  const names = new Set<string>();
  for (const [model, kind] of [
    ['tenancy.tenant', 'tenant'],
    ['circuits.provider', 'provider'],
  ] as const)
    for (const [pk, organisation] of store.all(model)) {
      // A company may be tenant and provider; an organisation's name identifies it, so the second one says which it is.
      const name = text(organisation['name']) ?? `${kind} ${pk}`;
      const taken = names.has(name.toLowerCase());
      const unique = taken ? `${name} (${kind})` : name;
      names.add(unique.toLowerCase());
      addObject(netbox, model, pk, organisation, {
        class: 'Organisation',
        name: unique,
        fields: {
          handle: taken ? undefined : text(organisation['slug']),
          website: text(organisation['portal_url']),
          kind,
          accountNumber: text(organisation['account']),
        },
        attributes: { group: store.nameOf('tenancy.tenantgroup', organisation['group']) },
      });
    }
}

/** Contacts, and whom they look after. Phone numbers stay where they are. */
export function addContacts(netbox: Netbox): void {
  const { store, document } = netbox;
  for (const [pk, contact] of store.all('tenancy.contact'))
    addObject(netbox, 'tenancy.contact', pk, contact, {
      class: 'Person',
      name: text(contact['name']),
      fields: { email: text(contact['email']), title: text(contact['title']) },
    });
  for (const [pk, assignment] of store.all('tenancy.contactassignment')) {
    const model = store.contentType(assignment['object_type'] ?? assignment['content_type']);
    const object = store.keyOf(model, assignment['object_id']);
    const contact = store.keyOf('tenancy.contact', assignment['contact']);
    // A contact of a region or a group looks after something that is no item.
    if (object !== undefined && contact !== undefined && document.has(object))
      document.relate(`tenancy.contactassignment:${pk}`, object, 'SUPPORTED_BY', contact);
  }
}
