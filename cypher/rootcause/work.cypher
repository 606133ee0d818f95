// What was done to items within a span: ChangeSets that changed what they are or what they depend on, maintenances that name
// them while those were in effect, and changes while they were carried out. That an item came to be known, or was put right in the model, was not done to it.
//
// @param   ids    string[]
// @param   from   string
// @param   until  string
// @returns many { id: string; itemId: string; from: string; to: string | null }
CALL () {
  MATCH (changeSet:ChangeSet)
  WHERE datetime($from) <= changeSet.at <= datetime($until)
    AND any(type IN changeSet.types WHERE type IN ['ITEM', 'RELATIONSHIP'])
  MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)
  WHERE item.id IN $ids AND change.operation IN ['UPDATED', 'RELATED']
  RETURN changeSet.id AS id, item.id AS itemId, changeSet.at AS from, changeSet.at AS to
UNION
  UNWIND $ids AS itemId
  MATCH (period:MaintenancePeriod)
  WHERE period.itemId = itemId AND period.from <= datetime($until) AND period.to >= datetime($from)
  MATCH (maintenance:Record {id: period.maintenanceId})-[:COVERS]->(:ConfigurationItem {id: itemId})
  RETURN maintenance.id AS id, itemId, period.from AS from, period.to AS to
UNION
  UNWIND $ids AS itemId
  MATCH (:ConfigurationItem {id: itemId})<-[tie:TARGETS]-(change:Change)
  WHERE tie.validTo IS NULL AND change.actualStart <= datetime($until) AND coalesce(change.actualEnd >= datetime($from), true)
  RETURN change.id AS id, itemId, change.actualStart AS from, change.actualEnd AS to
}
RETURN { id: id, itemId: itemId, from: from, to: to } AS work ORDER BY from, id, itemId
