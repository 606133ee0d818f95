// Writes a silence.
//
// @param   id         string
// @param   matchers   string
// @param   from       string
// @param   to         string
// @param   author     string
// @param   comment    string | null
// @param   createdAt  string
// @returns none
// @access  write
MERGE (silence:Record {id: $id})
SET silence:Silence, silence.matchers = $matchers, silence.from = datetime($from), silence.to = datetime($to),
    silence.author = $author, silence.comment = $comment, silence.createdAt = datetime($createdAt)
