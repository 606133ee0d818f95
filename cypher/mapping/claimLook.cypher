// Claims the regular look for failures that items share: true for the one process that finds it due, which is then the last that looked.
//
// @param   source  string
// @param   id      string
// @param   now     string
// @param   before  string
// @returns maybe boolean
// @access  write
MERGE (evidence:MappingEvidence {source: $source})
ON CREATE SET evidence.id = $id
SET evidence:Record
WITH evidence WHERE evidence.lookedAt IS NULL OR evidence.lookedAt <= datetime($before)
SET evidence.lookedAt = datetime($now)
RETURN true AS claimed
