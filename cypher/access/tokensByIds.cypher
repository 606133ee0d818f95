// API tokens by id.
//
// @param   ids  string[]
// @returns many ApiTokenRecord
UNWIND $ids AS id
MATCH (token:Record {id: id}) WHERE token:ApiToken
RETURN token { .* } AS token
