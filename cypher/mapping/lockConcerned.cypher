// Locks the mappings of the services in whose walks items stand, or of which a person said something of them, in the order of the
// services' ids, and reads them as `lock` does, each with those items.
//
// @param   ids  string[]
// @returns many { items: string[]; mapping: ServiceMappingRecord }
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})<-[:HAS_MEMBER|PASSES|ENTERS_AT|INCLUDES|EXCLUDES]-(service:ConfigurationItem)
USING INDEX item:ConfigurationItem(id)
WITH service, collect(DISTINCT id) AS items ORDER BY service.id
MATCH (mapping:ServiceMapping {serviceId: service.id})
SET mapping:ServiceMapping
RETURN { items: items, mapping: mapping { .*, serviceClass: service.class, serviceRetired: service.retiredAt IS NOT NULL,
  entries: COLLECT { MATCH (service)-[:ENTERS_AT]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },
  included: COLLECT { MATCH (service)-[:INCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },
  excluded: COLLECT { MATCH (service)-[:EXCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }
} } AS row
