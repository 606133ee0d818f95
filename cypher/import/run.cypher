// An import that arrives in several calls.
//
// @param   id  string
// @returns maybe { source: string; startedAt: string }
MATCH (run:ImportRun {id: $id})
RETURN run { .source, .startedAt } AS run
