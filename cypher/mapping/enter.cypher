// Makes these items, and no others, the entry points of a service's mapping. Runs under its lock.
//
// @param   serviceId  string
// @param   ids        string[]
// @returns none
// @access  write
MATCH (service:ConfigurationItem {id: $serviceId})
CALL (service) {
  MATCH (service)-[enters:ENTERS_AT]->(item:ConfigurationItem)
  WHERE NOT item.id IN $ids
  DELETE enters
}
WITH service
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
MERGE (service)-[:ENTERS_AT]->(item)
