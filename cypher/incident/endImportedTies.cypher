// Ends what imported incidents were tied to by their import: it is made anew.
//
// @param   ids  string[]
// @param   at   string
// @param   by   string
// @returns none
// @access  write
UNWIND $ids AS id
MATCH (incident:Record {id: id})-[made:AFFECTS|OF_SERVICE|ASSIGNED_IN|ASSIGNED_TO|REPORTED_BY]->(:ConfigurationItem)
WHERE made.validTo IS NULL
SET made.validTo = datetime($at), made.endedBy = $by
