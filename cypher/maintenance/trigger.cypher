// Notes when items that a flexible maintenance names triggered it.
//
// @param   id    string
// @param   rows  { itemId: string; at: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (:Record {id: $id})-[cover:COVERS]->(:ConfigurationItem {id: row.itemId})
SET cover.triggeredAt = datetime(row.at)
