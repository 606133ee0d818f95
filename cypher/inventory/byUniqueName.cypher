// The id of the record that holds a name which only one may have. No row when none does.
//
// @param   name  string
// @returns maybe string
MATCH (record:InventoryRecord {uniqueName: $name})
RETURN record.id AS id
