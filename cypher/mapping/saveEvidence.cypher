// The record of who observed calls or looked for failures, under which its ChangeSets stand. Gives its id.
//
// @param   source  string
// @param   id      string
// @returns one string
// @access  write
MERGE (evidence:MappingEvidence {source: $source})
ON CREATE SET evidence.id = $id
SET evidence:Record
RETURN evidence.id AS id
