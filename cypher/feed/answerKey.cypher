// Keeps a mutation's answer, and the ChangeSet it left if any, under its idempotency key, in the mutation's own transaction.
//
// @param   key          string
// @param   fingerprint  string
// @param   response     string
// @param   changeSet    string | null
// @returns none
// @access  write
MATCH (claim:IdempotencyKey {key: $key})
SET claim.fingerprint = $fingerprint, claim.response = $response, claim.changeSet = $changeSet
