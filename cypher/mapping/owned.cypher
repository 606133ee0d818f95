// Which of some items somebody owns or supports.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
WHERE EXISTS { (item)-[:OWNED_BY|SUPPORTED_BY]->() }
RETURN id
