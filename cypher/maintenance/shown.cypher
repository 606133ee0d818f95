// Maintenances that cover an item that someone sees, with what they cover of that. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many MaintenanceRecord
UNWIND $ids AS id
MATCH (maintenance:Record {id: id})
WHERE maintenance:Maintenance AND /*scope (maintenance)-[:COVERS]->()*/true/*end*/
RETURN maintenance { .*, covers: COLLECT {
  MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
  RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id
} } AS maintenance
