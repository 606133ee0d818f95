// Takes observations, with the own statuses that they make. Runs under the items' locks.
//
// @param   rows  { id: string; reported: string; observed: string; at: string; staleAt: string | null; message: string | null; source: string | null }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (item:ConfigurationItem {id: row.id})
SET item.reported = row.reported, item.observed = row.observed, item.observedAt = datetime(row.at),
    item.observedMessage = row.message, item.observedSource = row.source, item.reportStaleAt = datetime(row.staleAt)
