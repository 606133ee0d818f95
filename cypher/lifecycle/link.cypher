// Ties records, which are locked, to items or to other records, from an instant on.
//
// @param   rows  { recordId: string; type: string; to: string; properties: Record<string, unknown> }[]
// @param   at    string
// @param   by    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (record:Record {id: row.recordId})
OPTIONAL MATCH (item:ConfigurationItem {id: row.to})
OPTIONAL MATCH (other:Record {id: row.to})
WITH row, record, coalesce(item, other) AS target WHERE target IS NOT NULL
CREATE (record)-[link:$(row.type)]->(target)
SET link = row.properties, link.validFrom = datetime($at), link.by = $by
