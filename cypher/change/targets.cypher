// What changes work on: the items they name; of one that names none, its services.
//
// @param   ids  string[]
// @returns many { changeId: string; targets: string[] }
UNWIND $ids AS id
MATCH (change:Record {id: id}) WHERE change:Change
WITH change, COLLECT {
  MATCH (change)-[made:TARGETS]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } AS items
RETURN { changeId: change.id, targets: CASE WHEN size(items) > 0 THEN items ELSE COLLECT {
  MATCH (change)-[made:OF_SERVICE]->(service:ConfigurationItem) WHERE made.validTo IS NULL RETURN service.id ORDER BY service.id } END } AS row
