// The maintenances that changes made, with what they cover of what somebody sees, newest first; at most 20 of each.
//
// @param   ids  string[]
// @returns many { changeId: string; maintenances: MaintenanceRecord[] }
UNWIND $ids AS id
MATCH (change:Record {id: id}) WHERE change:Change
RETURN { changeId: id, maintenances: COLLECT {
  MATCH (change)<-[:FOR_CHANGE]-(maintenance:Maintenance) WHERE /*scope (maintenance)-[:COVERS]->()*/true/*end*/
  WITH maintenance ORDER BY maintenance.createdAt DESC, maintenance.id LIMIT 20
  RETURN maintenance { .*, covers: COLLECT {
    MATCH (maintenance)-[cover:COVERS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
    RETURN cover { .descendants, .triggeredAt, itemId: item.id } ORDER BY item.name, item.id
  } }
} } AS row
