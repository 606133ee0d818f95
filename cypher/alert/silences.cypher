// A page of silences that end after an instant, the latest to end first, after a place: instant and id.
//
// @param   endingAfter  string
// @param   after        string[] | null
// @param   limit        number
// @returns many SilenceRecord
MATCH (silence:Silence) WHERE silence.to > datetime($endingAfter)
  AND ($after IS NULL OR silence.to < datetime($after[0]) OR (silence.to = datetime($after[0]) AND silence.id > $after[1]))
RETURN silence { .* } AS silence ORDER BY silence.to DESC, silence.id LIMIT toInteger($limit)
