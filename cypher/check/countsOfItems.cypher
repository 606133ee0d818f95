// How many checks each item has.
//
// @param   ids  string[]
// @returns many { id: string; total: number }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN { id: id, total: COUNT { (item)<-[:CHECKS]-(:Check) } } AS row
