// Incidents that alerts opened and that are not closed, with the alerts they are about.
//
// @param   prefix  string
// @returns many RaisedIncidentRecord
MATCH (incident:Incident) WHERE incident.fingerprint STARTS WITH $prefix
RETURN {
  id: incident.id, state: incident.state, fingerprint: incident.fingerprint, loggedAt: incident.loggedAt,
  resolvedAt: incident.resolvedAt, autoResolve: coalesce(incident.autoResolve, true),
  items: COLLECT {
    MATCH (incident)-[tie:AFFECTS]->(item:ConfigurationItem) WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL'
    RETURN { id: item.id, owners: coalesce(item.ownerOrganisations, []) }
  },
  alerts: COLLECT {
    MATCH (incident)<-[:RAISED]-(alert:Alert) RETURN { id: alert.id, status: alert.status, endsAt: alert.endsAt }
  }
} AS incident ORDER BY incident.loggedAt, incident.id
