// The record that holds a name which only one may have, and whether it is in sight. No row when none does.
//
// @param   name  string
// @returns maybe { id: string; seen: boolean }
MATCH (record:InventoryRecord {uniqueName: $name})
RETURN { id: record.id, seen: /*scope record record:AssetModel|Contract|Licence*/true/*end*/ } AS row
