// When failures that items share were looked for last. No row when they never were.
//
// @param   source  string
// @returns maybe string
MATCH (evidence:MappingEvidence {source: $source})
WHERE evidence.lookedAt IS NOT NULL
RETURN evidence.lookedAt AS at
