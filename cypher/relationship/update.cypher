// Changes who reports relationships, when they did, and their groups. Runs under the dependents' locks.
//
// @param   rows  { id: string; from: string; group: string | null; weight: number; sources: string[]; seen: string[] }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (from:ConfigurationItem {id: row.from})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->()
USING INDEX from:ConfigurationItem(id)
WHERE related.id = row.id
SET related.group = row.group, related.weight = row.weight, related.sources = row.sources,
    related.seen = [seen IN row.seen | datetime(seen)], related.lastSeen = datetime($at)
