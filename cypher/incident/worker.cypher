// Who is to work on an incident at an instant: the person it is assigned to; where there is none the first on call for its team, else for
// a team that supports its service. No row when nobody is.
//
// @param   id  string
// @param   at  string
// @returns maybe string
MATCH (incident:Record {id: $id}) WHERE incident:Incident
WITH coalesce(head(COLLECT {
    MATCH (incident)-[tie:ASSIGNED_TO]->(person:Person) WHERE tie.validTo IS NULL AND person.retiredAt IS NULL
    RETURN person.id ORDER BY person.id LIMIT 1
  }), head(COLLECT {
    MATCH (incident)-[tie:ASSIGNED_IN]->(:ConfigurationItem)<-[shift:ON_CALL_FOR]-(person:Person)
    WHERE tie.validTo IS NULL AND person.retiredAt IS NULL
      AND shift.validFrom <= datetime($at) AND coalesce(shift.validTo > datetime($at), true)
    RETURN person.id ORDER BY shift.level, shift.validFrom, shift.id LIMIT 1
  }), head(COLLECT {
    MATCH (incident)-[tie:OF_SERVICE]->(service:ConfigurationItem) WHERE tie.validTo IS NULL
    CALL (service) {
      MATCH (service)<-[made:REALISED_BY]-(:Record)-[has:SUPPORTED_IN]->(team:ConfigurationItem)
      WHERE made.validTo IS NULL AND has.validTo IS NULL
      RETURN team, 0 AS place
      UNION
      MATCH (service)-[:SUPPORTED_BY]->(team:ConfigurationItem)
      RETURN team, 1 AS place
    }
    MATCH (team)<-[shift:ON_CALL_FOR]-(person:Person)
    WHERE person.retiredAt IS NULL
      AND shift.validFrom <= datetime($at) AND coalesce(shift.validTo > datetime($at), true)
    RETURN person.id ORDER BY place, shift.level, shift.validFrom, shift.id LIMIT 1
  })) AS id
WITH id WHERE id IS NOT NULL
RETURN id
