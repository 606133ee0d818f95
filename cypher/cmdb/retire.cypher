// Takes items out of configuration control. Their relationships are ended by their own statement.
//
// @param   rows  { id: string; version: number; by: string; mergedInto: string | null }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})
SET item.lifecycleStage = 'RETIRED', item.retiredAt = datetime($at), item.retiredBy = row.by, item.version = row.version,
    item.mergedInto = row.mergedInto, item.updatedAt = datetime($at)
