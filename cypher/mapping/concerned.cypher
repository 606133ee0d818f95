// The services in whose walks items stand, or of whose mappings a person said something of them. No row for an item of none.
//
// @param   ids  string[]
// @returns many { id: string; services: string[] }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
WITH item, COLLECT {
  MATCH (item)<-[:HAS_MEMBER|PASSES|ENTERS_AT|INCLUDES|EXCLUDES]-(service:ConfigurationItem)
  RETURN DISTINCT service.id
} AS services
WHERE size(services) > 0
RETURN { id: item.id, services: services } AS row
