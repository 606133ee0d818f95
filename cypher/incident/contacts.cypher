// Whom to tell of incidents, a row for each reason: who works on them and leads them, to whom they were escalated, who was reminded of them, who is on call for their team and for the teams
// that support what they affect, who reported them, who stands for, supports, has and agreed on the affected services, who owns the items.
//
// @param   ids  string[]
// @param   now  string
// @returns many ContactRow
UNWIND $ids AS id
MATCH (incident:Record {id: id}) WHERE incident:Incident
CALL (incident) {
  MATCH (incident)-[tie:ASSIGNED_TO|ASSIGNED_IN|COMMANDED_BY|TOLD_BY]->(contact:ConfigurationItem) WHERE tie.validTo IS NULL
  RETURN contact, 'ASSIGNED' AS reason
  UNION
  MATCH (incident)-[:ESCALATED_TO]->(contact:ConfigurationItem)
  RETURN contact, 'ESCALATED' AS reason
  UNION
  MATCH (incident)-[tie:REMINDED]->(contact:ConfigurationItem) WHERE tie.validTo IS NULL
  RETURN contact, 'REMINDED' AS reason
  UNION
  MATCH (incident)-[tie:REPORTED_BY]->(contact:ConfigurationItem) WHERE tie.validTo IS NULL
  RETURN contact, 'REPORTER' AS reason
  UNION
  MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(:ConfigurationItem)-[own:OWNED_BY|SUPPORTED_BY]->(contact:ConfigurationItem)
  WHERE tie.validTo IS NULL
  RETURN contact, CASE type(own) WHEN 'OWNED_BY' THEN 'OWNER' ELSE 'SUPPORT' END AS reason
  UNION
  MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(:ConfigurationItem)<-[made:REALISED_BY]-(:Record)
    -[has:ACCOUNTABLE|SUPPORTED_IN|SUBSCRIBED_BY|AGREED_WITH]->(contact:ConfigurationItem)
  WHERE tie.validTo IS NULL AND made.validTo IS NULL AND has.validTo IS NULL
  RETURN contact, CASE type(has)
    WHEN 'ACCOUNTABLE' THEN 'SERVICE_OWNER' WHEN 'SUPPORTED_IN' THEN 'SUPPORT'
    WHEN 'SUBSCRIBED_BY' THEN 'SUBSCRIBER' ELSE 'CUSTOMER' END AS reason
  UNION
  MATCH (incident)-[tie:ASSIGNED_IN]->(:ConfigurationItem)<-[shift:ON_CALL_FOR]-(contact:ConfigurationItem)
  WHERE tie.validTo IS NULL AND shift.validFrom <= datetime($now) AND coalesce(shift.validTo > datetime($now), true)
  RETURN contact, 'ON_CALL' AS reason
  UNION
  MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(:ConfigurationItem)-[:SUPPORTED_BY|OWNED_BY]->(:ConfigurationItem)
    <-[shift:ON_CALL_FOR]-(contact:ConfigurationItem)
  WHERE tie.validTo IS NULL AND shift.validFrom <= datetime($now) AND coalesce(shift.validTo > datetime($now), true)
  RETURN contact, 'ON_CALL' AS reason
}
WITH id, contact, reason WHERE contact.retiredAt IS NULL
RETURN { incidentId: id, itemId: contact.id, reason: reason } AS row ORDER BY contact.name, contact.id
