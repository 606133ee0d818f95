// Begins status intervals, of items that have none that lasts. Not tied to the item, which would lock it: after the first
// statuses of a large estate whoever writes the next ones would wait for all of them.
//
// @param   rows  StatusIntervalRow[]
// @returns none
// @access  write
UNWIND $rows AS row
CREATE (:StatusInterval {
  id: row.id, itemId: row.itemId, currentOf: row.itemId, from: datetime(row.from), severity: row.severity, observed: row.observed, cause: row.cause
})
