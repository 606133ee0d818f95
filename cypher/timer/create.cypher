// Starts timers on a record.
//
// @param   rows  { id: string; recordId: string; recordType: string; effect: string; fireAt: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (record:Record {id: row.recordId})
CREATE (:Timer {
  id: row.id, recordId: row.recordId, recordType: row.recordType, effect: row.effect, fireAt: datetime(row.fireAt),
  dueAt: datetime(row.fireAt), status: 'PENDING', attempts: 0
})-[:TIMES]->(record)
