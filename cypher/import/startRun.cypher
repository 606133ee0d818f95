// The start of an import that arrives in several calls: the first call's instant.
//
// @param   id      string
// @param   source  string
// @param   at      string
// @returns one { source: string; startedAt: string }
// @access  write
MERGE (run:ImportRun {id: $id})
ON CREATE SET run.source = $source, run.startedAt = datetime($at)
RETURN run { .source, .startedAt } AS run
