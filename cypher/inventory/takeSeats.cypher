// Gives seats of a licence, which the transaction has locked, to items.
//
// @param   id       string
// @param   holders  string[]
// @param   at       string
// @returns none
// @access  write
MATCH (licence:Record {id: $id}) WHERE licence:Licence
UNWIND $holders AS holderId
MATCH (holder:ConfigurationItem {id: holderId})
CREATE (holder)-[:HOLDS_SEAT {from: datetime($at)}]->(licence)
