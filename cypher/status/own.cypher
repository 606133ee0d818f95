// Writes own statuses that changed. Runs under the items' locks.
//
// @param   rows  { id: string; observed: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})
SET item.observed = row.observed
