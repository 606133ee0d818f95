// Notes when API tokens were last used.
//
// @param   rows  { id: string; at: string }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (token:Record {id: row.id}) WHERE token:ApiToken
SET token.lastUsedAt = datetime(row.at)
