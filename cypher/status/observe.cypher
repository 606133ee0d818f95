// Takes observations. Runs under the items' locks.
//
// @param   rows  { id: string; severity: string; at: string; message: string | null; source: string | null }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})
SET item.observed = row.severity, item.observedAt = datetime(row.at), item.observedMessage = row.message,
    item.observedSource = row.source
