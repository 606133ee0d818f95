// Alerts by id, locked.
//
// @param   ids  string[]
// @returns many AlertRecord
// @access  write
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record:Alert AND /*scope (record)-[:ON]->()*/true/*end*/
SET record:Record
WITH record
RETURN record { .*, itemId: head(COLLECT { MATCH (record)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert
