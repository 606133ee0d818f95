// Links records to records or items from an instant on. Types are the product's own.
//
// @param   rows  { from: string; type: string; to: string; line: number | null }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (from:Record {id: row.from})
OPTIONAL MATCH (record:Record {id: row.to})
OPTIONAL MATCH (item:ConfigurationItem {id: row.to})
WITH row, from, coalesce(record, item) AS target
CREATE (from)-[link:$(row.type)]->(target)
SET link.from = datetime($at), link.line = row.line
