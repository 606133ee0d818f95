// Takes an idempotency key for this transaction and gives what it already stands for: nothing on its first use, and on
// the first after it expired.
//
// @param   key  string
// @param   at   string
// @returns one { fingerprint: string | null; response: string | null }
// @access  write
MERGE (claim:IdempotencyKey {key: $key})
ON CREATE SET claim.expiresAt = datetime($at) + duration('P1D')
SET claim:IdempotencyKey
WITH claim, claim.expiresAt <= datetime($at) AS expired
SET claim.fingerprint = CASE WHEN expired THEN null ELSE claim.fingerprint END,
    claim.response = CASE WHEN expired THEN null ELSE claim.response END,
    claim.expiresAt = CASE WHEN expired THEN datetime($at) + duration('P1D') ELSE claim.expiresAt END
RETURN claim { .fingerprint, .response } AS claim
