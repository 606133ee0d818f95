// Gives an asset, which the transaction has locked, into an item's hands from an instant on.
//
// @param   id      string
// @param   itemId  string
// @param   at      string
// @param   dueAt   string | null
// @returns none
// @access  write
MATCH (asset:Record {id: $id}) WHERE asset:Asset
MATCH (item:ConfigurationItem {id: $itemId})
CREATE (item)-[custody:HOLDS {from: datetime($at)}]->(asset)
SET custody.dueAt = datetime($dueAt)
