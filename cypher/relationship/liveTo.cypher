// Live relationships of which items are the provider.
//
// @param   ids  string[]
// @returns many { id: string; from: string; type: string; to: string; group: string | null; weight: number; sources: string[]; seen: string[] }
UNWIND $ids AS id
MATCH (to:ConfigurationItem {id: id})<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(from:ConfigurationItem)
USING INDEX to:ConfigurationItem(id)
RETURN related { .id, .group, .weight, .sources, .seen, from: from.id, type: type(related), to: id } AS row
