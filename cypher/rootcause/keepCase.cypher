// Keeps what was known of an incident when somebody confirmed its cause, in place of what was kept before. The incident is locked.
//
// @param   id       string
// @param   at       string
// @param   by       string
// @param   outage   string
// @returns none
// @access  write
MERGE (known:RootCauseCase {id: $id})
SET known.confirmedAt = datetime($at), known.by = $by, known.outage = $outage
