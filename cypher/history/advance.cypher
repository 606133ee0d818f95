// Makes the node of an item's lasting interval stand for the next one; what it stood for is written anew by history/add. The
// item's node is not locked: whoever writes statuses does not wait for history.
//
// @param   rows  StatusIntervalRow[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (interval:StatusInterval {currentOf: row.itemId})
SET interval.id = row.id, interval.from = datetime(row.from), interval.severity = row.severity,
    interval.observed = row.observed, interval.cause = row.cause
