// Says of items that they are no members of a service, whatever its walk finds; the last word on an item counts. Runs under the
// mapping's lock.
//
// @param   serviceId  string
// @param   ids        string[]
// @param   by         string
// @param   reason     string | null
// @param   at         string
// @returns none
// @access  write
MATCH (service:ConfigurationItem {id: $serviceId})
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
MERGE (service)-[said:EXCLUDES]->(item)
SET said.by = $by, said.reason = $reason, said.at = datetime($at)
WITH service, item
MATCH (service)-[other:INCLUDES]->(item)
DELETE other
