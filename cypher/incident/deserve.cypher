// Notes since when alerts have deserved an incident; null where they do not.
//
// @param   rows  { id: string; since: string | null }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (alert:Record {id: row.id}) WHERE alert:Alert
SET alert.incidentSince = datetime(row.since)
