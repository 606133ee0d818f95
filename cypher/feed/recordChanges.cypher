// What sealed ChangeSets did to records of one type. A row for each ChangeSet that is there.
//
// @param   ids   string[]
// @param   type  string
// @returns many { sequence: number; records: { id: string; operation: string; state: string }[] }
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
RETURN { sequence: changeSet.sequence, records: COLLECT {
  MATCH (changeSet)-[change:CHANGED {record: $type}]->(record:Record)
  RETURN { id: record.id, operation: change.operation, state: change.state } ORDER BY record.id
} } AS row
