// Notes up to when a maintenance was applied, and when there is something to do next.
//
// @param   id         string
// @param   at         string
// @param   dueAt      string | null
// @param   watching   boolean
// @returns none
// @access  write
MATCH (maintenance:Record {id: $id})
SET maintenance.appliedAt = datetime($at), maintenance.dueAt = datetime($dueAt),
    maintenance.watching = CASE WHEN $watching THEN true END
