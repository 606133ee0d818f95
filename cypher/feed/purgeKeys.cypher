// Forgets idempotency keys that have expired, a batch at a time.
//
// @param   at  string
// @returns none
// @access  write
MATCH (claim:IdempotencyKey) WHERE claim.expiresAt < datetime($at)
WITH claim LIMIT 5000
DELETE claim
