// Maintenances with what they cover. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many MaintenanceRecord
UNWIND $ids AS id
MATCH (maintenance:Record {id: id}) WHERE maintenance:Maintenance
RETURN maintenance { .*, covers: COLLECT {
  MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem)
  RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id
} } AS maintenance
