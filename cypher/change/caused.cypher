// The incidents that changes are known to have caused, in the order of their numbers; at most 100 of each.
//
// @param   ids  string[]
// @returns many { id: string; incidents: IncidentRecord[] }
UNWIND $ids AS id
MATCH (change:Record {id: id}) WHERE change:Change
RETURN { id: id, incidents: COLLECT {
  MATCH (change)<-[tie:CAUSED_BY]-(incident:Incident)
  WHERE tie.validTo IS NULL AND tie.confirmedBy IS NOT NULL
    AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/
  RETURN incident { .* } ORDER BY incident.createdAt, incident.id LIMIT 100
} } AS row
