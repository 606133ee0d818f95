// Ties alerts to their items: to none where itemId is null, and as firing while they fire.
//
// @param   rows  { id: string; itemId: string | null; firing: boolean }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (alert:Record {id: row.id})
CALL (alert, row) {
  MATCH (alert)-[old:ON|FIRING_ON]->(other)
  WHERE row.itemId IS NULL OR other.id <> row.itemId OR (type(old) = 'FIRING_ON' AND NOT row.firing)
  DELETE old
}
CALL (alert, row) {
  MATCH (item:ConfigurationItem {id: row.itemId})
  MERGE (alert)-[:ON]->(item)
  FOREACH (_ IN CASE WHEN row.firing THEN [1] ELSE [] END | MERGE (alert)-[:FIRING_ON]->(item))
}
