// Maintenances, newest first, from a place on.
//
// @param   state   string | null
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many MaintenanceRecord
MATCH (maintenance:Maintenance)
WHERE maintenance.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR maintenance.createdAt < datetime($before.at) OR maintenance.id < $before.id)
  AND /*scope (maintenance)-[:COVERS]->()*/true/*end*/
  AND ($state IS NULL OR maintenance.state = $state)
WITH maintenance ORDER BY maintenance.createdAt DESC, maintenance.id DESC LIMIT toInteger($limit)
RETURN maintenance { .*, covers: COLLECT {
  MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
  RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id
} } AS maintenance
