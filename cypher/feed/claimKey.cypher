// Takes an idempotency key for this transaction and gives what it already stands for: nothing on its first use.
//
// @param   key  string
// @param   at   string
// @returns one { fingerprint: string | null; response: string | null }
// @access  write
MERGE (claim:IdempotencyKey {key: $key})
ON CREATE SET claim.expiresAt = datetime($at) + duration('P1D')
SET claim:IdempotencyKey
RETURN claim { .fingerprint, .response } AS claim
