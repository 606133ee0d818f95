// Ends status intervals that last, each at its instant; those without one vanish, for they would have lasted no time.
//
// @param   rows  { itemId: string; to: string | null }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (:ConfigurationItem {id: row.itemId})-[current:CURRENT]->(interval:StatusInterval)
SET interval.to = datetime(row.to)
DELETE current
FOREACH (gone IN CASE WHEN row.to IS NULL THEN [interval] ELSE [] END | DELETE gone)
