// The incidents of problems, the latest first; at most 500 of each.
//
// @param   ids  string[]
// @returns many { id: string; incidents: { id: string; number: string; state: string; explained: boolean }[] }
UNWIND $ids AS id
MATCH (problem:Record {id: id}) WHERE problem:Problem
RETURN { id: id, incidents: COLLECT {
  MATCH (problem)<-[made:INSTANCE_OF]-(incident:Incident) WHERE made.validTo IS NULL
  RETURN incident { .id, .number, .state, explained: incident.causeConfirmedAt IS NOT NULL } AS found
  ORDER BY incident.createdAt DESC, incident.id LIMIT 500
} } AS row
