// Locks the mappings of services, in the order given, and reads them with what a person said of items. No row for a service
// without a mapping.
//
// @param   ids  string[]
// @returns many ServiceMappingRecord
// @access  write
UNWIND $ids AS id
MATCH (mapping:ServiceMapping {serviceId: id})
SET mapping:ServiceMapping
WITH mapping, id
MATCH (service:ConfigurationItem {id: id})
RETURN mapping { .*, serviceClass: service.class, serviceRetired: service.retiredAt IS NOT NULL,
  entries: COLLECT { MATCH (service)-[:ENTERS_AT]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },
  included: COLLECT { MATCH (service)-[:INCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id },
  excluded: COLLECT { MATCH (service)-[:EXCLUDES]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }
} AS row
