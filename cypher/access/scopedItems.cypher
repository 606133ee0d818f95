// What decides on who may see items. No row for an id that no item has.
//
// @param   ids  string[]
// @returns many ScopedItem
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN item { .id, .class, .environment, .ownerTeams, .ownerOrganisations } AS item
