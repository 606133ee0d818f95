// Ends links that hold now; without `to` all of the type. What was stays, with its end.
//
// @param   rows  { from: string; type: string; to: string | null }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (from:Record {id: row.from})-[link:SUPPLIED_BY|LICENSES|BOUGHT_WITH|ORDERS|OF_MODEL|REPRESENTS|COVERED_BY|BUILT_INTO]->(target)
WHERE link.to IS NULL AND type(link) = row.type AND (row.to IS NULL OR target.id = row.to)
SET link.to = datetime($at)
