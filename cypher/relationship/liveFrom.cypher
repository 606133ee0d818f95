// Live relationships of which items are the dependent.
//
// @param   ids  string[]
// @returns many { id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[]; seen: string[] }
UNWIND $ids AS id
MATCH (from:ConfigurationItem {id: id})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to:ConfigurationItem)
USING INDEX from:ConfigurationItem(id)
RETURN related { .id, .group, .weight, .sources, .seen, from: id, type: type(related), to: to.id } AS row
