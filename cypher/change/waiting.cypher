// The incidents that are on hold for a change, in the order of their ids.
//
// @param   id  string
// @returns many string
MATCH (change:Record {id: $id})<-[tie:WAITS_FOR]-(incident:Incident)
WHERE tie.validTo IS NULL AND incident.state = 'ON_HOLD'
RETURN incident.id AS id ORDER BY id
