// The changes that maintenances are for. No row for one that is for none.
//
// @param   ids  string[]
// @returns many { maintenanceId: string; changeId: string }
UNWIND $ids AS id
MATCH (maintenance:Record {id: id})-[:FOR_CHANGE]->(change:Change)
RETURN { maintenanceId: id, changeId: change.id } AS row
