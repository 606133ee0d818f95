// The API token whose secret has this hash, also one that does not count any more.
//
// @param   tokenHash  string
// @returns maybe ApiTokenRecord
MATCH (token:ApiToken {tokenHash: $tokenHash})
RETURN token { .* } AS token
