// Alerts by id.
//
// @param   ids  string[]
// @returns many AlertRecord
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record:Alert AND /*scope (record)-[:ON]->()*/true/*end*/
RETURN record { .*, itemId: head(COLLECT { MATCH (record)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert
