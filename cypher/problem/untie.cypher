// Ends the ties of incidents to the problems that they are instances of.
//
// @param   ids  string[]
// @param   at   string
// @param   by   string
// @returns none
// @access  write
UNWIND $ids AS id
MATCH (incident:Record {id: id})-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL
SET made.validTo = datetime($at), made.endedBy = $by
