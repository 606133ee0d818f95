// Those of some incidents that are an instance of no problem, locked: nobody else ties them meanwhile.
//
// @param   ids  string[]
// @returns many string
// @access  write
UNWIND $ids AS id
MATCH (locked:Record {id: id}) WHERE locked:Incident
SET locked:Record
WITH locked.id AS id
MATCH (incident:Record {id: id})
WHERE NOT EXISTS { MATCH (incident)-[made:INSTANCE_OF]->(:Record) WHERE made.validTo IS NULL }
RETURN incident.id AS id
