// Writes down which items services' walks pass through without taking them in. Runs under the mappings' locks.
//
// @param   rows  { service: string; id: string; distance: number | null; walks: boolean }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (service:ConfigurationItem {id: row.service})
MATCH (item:ConfigurationItem {id: row.id})
MERGE (service)-[held:PASSES]->(item)
ON CREATE SET held.since = datetime($at)
SET held.distance = row.distance, held.walks = row.walks
