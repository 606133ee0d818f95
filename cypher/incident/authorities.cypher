// Who has authority over an incident: who leads the team that works on it, and who answers for its service, else owns that.
//
// @param   id  string
// @returns maybe { lead: string | null; owner: string | null }
MATCH (incident:Record {id: $id}) WHERE incident:Incident
RETURN {
  lead: head(COLLECT {
    MATCH (incident)-[tie:ASSIGNED_IN]->(:ConfigurationItem)-[:LED_BY]->(person:Person)
    WHERE tie.validTo IS NULL AND person.retiredAt IS NULL
    RETURN person.id ORDER BY person.name, person.id LIMIT 1
  }),
  owner: coalesce(head(COLLECT {
    MATCH (incident)-[tie:OF_SERVICE]->(:ConfigurationItem)<-[made:REALISED_BY]-(:Record)-[has:ACCOUNTABLE]->(person:Person)
    WHERE tie.validTo IS NULL AND made.validTo IS NULL AND has.validTo IS NULL AND person.retiredAt IS NULL
    RETURN person.id ORDER BY person.name, person.id LIMIT 1
  }), head(COLLECT {
    MATCH (incident)-[tie:OF_SERVICE]->(:ConfigurationItem)-[:OWNED_BY]->(person:Person)
    WHERE tie.validTo IS NULL AND person.retiredAt IS NULL
    RETURN person.id ORDER BY person.name, person.id LIMIT 1
  }))
} AS authorities
