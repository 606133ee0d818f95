// The statuses of items that are not retired, in short.
//
// @param   ids  string[]
// @returns many { id: string; effective: Severity; observed: Severity; version: number; margin: number | null; causedBy: string[] }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE item.retiredAt IS NULL
RETURN {
  id: item.id, effective: coalesce(item.effective, item.observed, 'UNKNOWN'), observed: coalesce(item.observed, 'UNKNOWN'),
  version: coalesce(item.statusVersion, 0), margin: item.margin, causedBy: coalesce(split(item.statusCausedBy, ' '), [])
} AS row
