// Writes the statuses that changed, in the order of the rows, which locks them in that order.
//
// @param   rows  { id: string; effective: string; previous: string; moved: boolean; causedBy: string[]; margin: number | null }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})
SET item.statusVersion = coalesce(item.statusVersion, 0) + 1, item.effective = row.effective,
    item.margin = row.margin, item.statusCausedBy = row.causedBy, item.statusChangedAt = datetime($at),
    item.previousEffective = CASE WHEN row.moved THEN row.previous ELSE item.previousEffective END,
    item.statusSince = CASE WHEN row.moved THEN datetime($at) ELSE item.statusSince END
