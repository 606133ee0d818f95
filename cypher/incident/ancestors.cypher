// The incidents that one is a part of, directly or through others, itself included. Each has one parent at most, so it is a chain.
//
// @param   id  string
// @returns many string
MATCH (incident:Record {id: $id}) WHERE incident:Incident
MATCH (incident)(()-[tie:CHILD_OF WHERE tie.validTo IS NULL]->()){0,20}(ancestor)
RETURN DISTINCT ancestor.id AS id
