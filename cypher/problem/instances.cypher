// The incidents of problems that are in sight, the latest first; at most 500 of each.
//
// @param   ids  string[]
// @returns many { id: string; incidents: IncidentRecord[] }
UNWIND $ids AS id
MATCH (problem:Record {id: id}) WHERE problem:Problem
RETURN { id: id, incidents: COLLECT {
  MATCH (problem)<-[made:INSTANCE_OF]-(incident:Incident)
  WHERE made.validTo IS NULL
    AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/
  RETURN incident { .* } ORDER BY incident.createdAt DESC, incident.id LIMIT 500
} } AS row
