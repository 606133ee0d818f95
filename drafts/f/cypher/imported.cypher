// The keys under which incidents were imported before.
//
// @param   keys  string[]
// @returns many string
UNWIND $keys AS key
MATCH (incident:Incident {externalKey: key})
RETURN incident.externalKey AS key
