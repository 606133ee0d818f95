// The incident that was imported under a key. No row for none, or one out of sight.
//
// @param   key  string
// @returns maybe IncidentRecord
MATCH (incident:Incident {externalKey: $key})
WHERE /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/
RETURN incident { .* } AS incident
