// The incidents that are tied to others, oldest first; at most 100 of each kind.
//
// @param   ids    string[]
// @param   types  string[]
// @returns many { id: string; type: string; others: IncidentRecord[] }
UNWIND $ids AS id
UNWIND $types AS type
MATCH (incident:Record {id: id}) WHERE incident:Incident
RETURN { id: id, type: type, others: COLLECT {
  MATCH (incident)<-[made:CHILD_OF|DUPLICATE_OF|FOLLOW_UP_OF]-(other:Incident)
  WHERE type(made) = type AND made.validTo IS NULL
    AND /*scope record other:Incident*/true/*end*/
  RETURN other { .* } ORDER BY other.createdAt, other.id LIMIT 100
} } AS row
