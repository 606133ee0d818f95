// Ends an API token that is locked.
//
// @param   id  string
// @param   at  string
// @returns none
// @access  write
MATCH (token:Record {id: $id})
SET token.revokedAt = datetime($at), token.authVersion = token.authVersion + 1
