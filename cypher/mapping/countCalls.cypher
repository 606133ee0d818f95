// Adds calls to what is known of who calls whom.
//
// @param   rows    { from: string; to: string; calls: number }[]
// @param   source  string
// @param   at      string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (from:ConfigurationItem {id: row.from})
MATCH (to:ConfigurationItem {id: row.to})
MERGE (from)-[called:CALLED]->(to)
ON CREATE SET called.times = 0, called.firstAt = datetime($at), called.sources = []
SET called.times = called.times + row.calls, called.lastAt = datetime($at),
    called.sources = CASE WHEN $source IN called.sources THEN called.sources ELSE called.sources + $source END
