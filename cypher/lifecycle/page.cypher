// Records of some types, newest first, from a place on.
//
// @param   types   string[]
// @param   states  string[] | null
// @param   prefix  string
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many AnyLifecycleRecord
MATCH (record:Record)
WHERE record.recordType IN $types
  AND record.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR record.createdAt < datetime($before.at) OR record.id < $before.id)
  AND ($states IS NULL OR record.state IN $states)
  AND record.number STARTS WITH $prefix
WITH record ORDER BY record.createdAt DESC, record.id DESC LIMIT toInteger($limit)
RETURN record { .* } AS record
