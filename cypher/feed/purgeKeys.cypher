// Forgets idempotency keys that have expired, a batch at a time, and gives how many.
//
// @param   at     string
// @param   limit  number
// @returns one number
// @access  write
MATCH (claim:IdempotencyKey) WHERE claim.expiresAt < datetime($at)
WITH claim LIMIT toInteger($limit)
DELETE claim
RETURN count(*) AS purged
