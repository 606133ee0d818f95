// Begins status intervals, of items that have none that lasts.
//
// @param   rows  StatusIntervalRow[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.itemId})
CREATE (item)-[:CURRENT]->(:StatusInterval {
  id: row.id, itemId: row.itemId, from: datetime(row.from), severity: row.severity, observed: row.observed, cause: row.cause
})
