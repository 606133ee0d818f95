// The API tokens of a person, or all of them, the latest first, without those that ended before `since`.
//
// @param   ownerId  string | null
// @param   since    string
// @param   limit    number
// @returns many ApiTokenRecord
MATCH (token:ApiToken)
WHERE token.createdAt IS NOT NULL AND ($ownerId IS NULL OR token.ownerId = $ownerId)
  AND token.expiresAt > datetime($since) AND (token.revokedAt IS NULL OR token.revokedAt > datetime($since))
WITH token ORDER BY token.createdAt DESC, token.id LIMIT $limit
RETURN token { .* } AS token
