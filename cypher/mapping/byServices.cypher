// The mappings of services, as lock.cypher gives them. No row for a service without one.
//
// @param   ids  string[]
// @returns many ServiceMappingRecord
UNWIND $ids AS id
MATCH (mapping:ServiceMapping {serviceId: id})
MATCH (service:ConfigurationItem {id: id}) WHERE /*scope service*/true/*end*/
RETURN mapping { .*, serviceClass: service.class, serviceRetired: service.retiredAt IS NOT NULL,
  entries: COLLECT { MATCH (service)-[:ENTERS_AT]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ RETURN item.id ORDER BY item.id },
  included: COLLECT { MATCH (service)-[:INCLUDES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ RETURN item.id ORDER BY item.id },
  excluded: COLLECT { MATCH (service)-[:EXCLUDES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ RETURN item.id ORDER BY item.id }
} AS row
