// Idempotency keys that hold at least until an instant.
//
// @param   until  string
// @returns many unknown
MATCH (claim:IdempotencyKey) WHERE claim.expiresAt >= datetime($until)
RETURN [id(claim), labels(claim), properties(claim)] AS row
