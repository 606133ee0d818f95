// Forgets where items stand in services' walks. Runs under the mappings' locks. An item stands in few, a service has many: it is
// looked for from the item.
//
// @param   rows  { service: string; id: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})<-[held:HAS_MEMBER|PASSES]-(service:ConfigurationItem)
USING INDEX item:ConfigurationItem(id)
WHERE service.id = row.service
DELETE held
