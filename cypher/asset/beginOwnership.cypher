// Makes an item own an asset, which the transaction has locked, from an instant on.
//
// @param   id      string
// @param   itemId  string
// @param   at      string
// @returns none
// @access  write
MATCH (asset:Record {id: $id}) WHERE asset:Asset
MATCH (item:ConfigurationItem {id: $itemId})
CREATE (item)-[:OWNS {from: datetime($at)}]->(asset)
