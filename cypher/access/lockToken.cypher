// An API token, locked.
//
// @param   id  string
// @returns maybe ApiTokenRecord
// @access  write
MATCH (token:Record {id: $id}) WHERE token:ApiToken
SET token:Record
WITH token
RETURN token { .* } AS token
