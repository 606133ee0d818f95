// Forgets where items stand in services' walks. Runs under the mappings' locks.
//
// @param   rows  { service: string; id: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (service:ConfigurationItem {id: row.service})
MATCH (item:ConfigurationItem {id: row.id})
WITH service, item
MATCH (item)<-[held:HAS_MEMBER|PASSES]-(service)
DELETE held
