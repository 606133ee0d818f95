// Silences that have not ended.
//
// @param   now  string
// @returns many SilenceRecord
MATCH (silence:Silence) WHERE silence.to > datetime($now)
RETURN silence { .* } AS silence ORDER BY silence.id
