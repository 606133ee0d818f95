// Notes that a source reported items again, and what it said if that changed.
//
// @param   rows  { key: string; reported: string | null }[]
// @param   at    string
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (identity:Identity {key: row.key})
SET identity.lastSeenAt = datetime($at), identity.reported = coalesce(row.reported, identity.reported)
REMOVE identity.missingSince
