// Takes back what was said by hand of items and a service. Runs under the mapping's lock.
//
// @param   serviceId  string
// @param   ids        string[]
// @returns none
// @access  write
MATCH (service:ConfigurationItem {id: $serviceId})
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
MATCH (service)-[said:INCLUDES|EXCLUDES]->(item)
DELETE said
