// The incident that was imported under a key. No row for none, or one out of sight.
//
// @param   key  string
// @returns maybe IncidentRecord
MATCH (incident:Incident {externalKey: $key})
WHERE /*scope record incident:Incident*/true/*end*/
RETURN incident { .* } AS incident
