// Writes status intervals that are over.
//
// @param   rows  StatusIntervalRow[]
// @returns none
// @access  write
UNWIND $rows AS row
CREATE (:StatusInterval {
  id: row.id, itemId: row.itemId, from: datetime(row.from), to: datetime(row.to), severity: row.severity,
  observed: row.observed, cause: row.cause
})
