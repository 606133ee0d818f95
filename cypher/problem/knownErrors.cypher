// Known errors that incidents may be of: their cause lies in an item that the incident names, or they disturb its service and are of its
// category; those that are in sight, the latest known first; at most 10 of each.
//
// @param   ids  string[]
// @returns many { id: string; problems: ProblemRecord[] }
UNWIND $ids AS id
MATCH (incident:Record {id: id}) WHERE incident:Incident
RETURN { id: id, problems: COLLECT {
  CALL (incident) {
    MATCH (incident)-[tie:AFFECTS]->(:ConfigurationItem)<-[cause:CAUSED_IN]-(problem:Problem)
    WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL' AND cause.validTo IS NULL
    RETURN problem
  UNION
    MATCH (incident)-[tie:OF_SERVICE]->(:ConfigurationItem)<-[same:OF_SERVICE]-(problem:Problem)
    WHERE tie.validTo IS NULL AND same.validTo IS NULL AND problem.category = incident.category
    RETURN problem
  }
  WITH problem
  WHERE problem.state IN ['KNOWN_ERROR', 'FIX_IN_PROGRESS'] AND problem.knownSince IS NOT NULL
    AND /*scope (problem)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN WHERE link.validTo IS NULL]->()*/true/*end*/
  RETURN problem { .* } ORDER BY problem.knownSince DESC, problem.id LIMIT 10
} } AS row
