// Keeps a mutation's answer under its idempotency key, in the mutation's own transaction.
//
// @param   key          string
// @param   fingerprint  string
// @param   response     string
// @returns none
// @access  write
MATCH (claim:IdempotencyKey {key: $key})
SET claim.fingerprint = $fingerprint, claim.response = $response
