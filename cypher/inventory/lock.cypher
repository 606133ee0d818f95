// Takes the locks of records of the inventory. No row for an id that none has.
//
// @param   ids  string[]
// @returns many string
// @access  write
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record:InventoryRecord AND /*scope record record:AssetModel|Contract|Licence*/true/*end*/
SET record:InventoryRecord
WITH id
RETURN id
