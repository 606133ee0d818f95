// Makes items members of services, or changes how they are. Runs under the mappings' locks.
//
// @param   rows  { service: string; id: string; origin: string; distance: number | null; walks: boolean }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (service:ConfigurationItem {id: row.service})
MATCH (item:ConfigurationItem {id: row.id})
MERGE (service)-[held:HAS_MEMBER]->(item)
ON CREATE SET held.since = datetime($at)
SET held.origin = row.origin, held.distance = row.distance, held.walks = row.walks
