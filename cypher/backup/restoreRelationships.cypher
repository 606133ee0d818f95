// Creates relationships of a backup between nodes of these numbers.
//
// @param   rows  { from: number; to: number; type: string; properties: unknown }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (from) WHERE id(from) = row.from
MATCH (to) WHERE id(to) = row.to
CREATE (from)-[related:$(row.type)]->(to) SET related = row.properties
