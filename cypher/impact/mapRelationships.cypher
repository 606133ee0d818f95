// Every live relationship among items.
//
// @param   ids  string[]
// @returns many { id: string; from: string; type: string; to: string; group: string | null }
UNWIND $ids AS id
MATCH (from:ConfigurationItem {id: id})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)
WHERE to.id IN $ids
RETURN related { .id, from: id, type: type(related), to: to.id, .group } AS row
