// Writes an API token.
//
// @param   id    string
// @param   row   { tokenHash: string; name: string; kind: string; ownerId: string | null; roles: string[]; grants: string | null; purposes: string[] | null; createdBy: string }
// @param   at         string
// @param   expiresAt  string
// @returns none
// @access  write
CREATE (token:Record:ApiToken {id: $id})
SET token += $row, token.createdAt = datetime($at), token.expiresAt = datetime($expiresAt), token.authVersion = 1
