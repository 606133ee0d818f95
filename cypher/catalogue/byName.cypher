// The id of the catalogue item that has a name. No row when none has.
//
// @param   name  string
// @returns maybe string
MATCH (item:CatalogueItem {uniqueName: $name})
RETURN item.id AS id
