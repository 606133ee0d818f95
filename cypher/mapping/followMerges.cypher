// What was said of merged twins is said of their survivors. Gives those survivors, and the services it was said for.
//
// @param   ids  string[]
// @returns many { service: string; item: string }
// @access  write
UNWIND $ids AS id
MATCH (twin:ConfigurationItem {id: id})
WHERE twin.mergedInto IS NOT NULL
MATCH (survivor:ConfigurationItem {id: twin.mergedInto})
WITH twin, survivor
MATCH (twin)<-[said:ENTERS_AT|INCLUDES|EXCLUDES]-(service:ConfigurationItem)
WITH twin, survivor, service, said, type(said) AS type, properties(said) AS properties
DELETE said
WITH survivor, service, type, properties
MERGE (service)-[moved:$(type)]->(survivor)
ON CREATE SET moved = properties
RETURN DISTINCT { service: service.id, item: survivor.id } AS row
