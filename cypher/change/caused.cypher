// The incidents that changes are known to have caused, in the order of their numbers; at most 100 of each.
//
// @param   ids  string[]
// @returns many { id: string; incidents: IncidentRecord[] }
UNWIND $ids AS id
MATCH (change:Record {id: id}) WHERE change:Change
RETURN { id: id, incidents: COLLECT {
  MATCH (change)<-[tie:CAUSED_BY]-(incident:Incident)
  WHERE tie.validTo IS NULL AND tie.confirmedBy IS NOT NULL
    AND /*scope record incident:Incident*/true/*end*/
  RETURN incident { .* } ORDER BY incident.createdAt, incident.id LIMIT 100
} } AS row
