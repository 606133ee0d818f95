// Ties a ChangeSet to each record it touched that is no item, with what the record is after it.
//
// @param   changeSet  string
// @param   records    { id: string; type: string; operation: string; state: string }[]
// @returns none
// @access  write
MATCH (changeSet:ChangeSet {id: $changeSet})
UNWIND $records AS entry
MATCH (record:Record {id: entry.id})
CREATE (changeSet)-[:CHANGED {record: entry.type, operation: entry.operation, state: entry.state}]->(record)
