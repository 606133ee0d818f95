// Ends ties of a record, which is locked. They stay as history.
//
// @param   recordId  string
// @param   type      string
// @param   to        string[]
// @param   at        string
// @param   by        string
// @returns none
// @access  write
MATCH (record:Record {id: $recordId})-[link:$($type)]->(target)
WHERE link.validTo IS NULL AND target.id IN $to
SET link.validTo = datetime($at), link.endedBy = $by
