// Incidents that alerts opened and that are not closed, with the alerts they are about. One that raised another incident since counts for that alone.
// When an incident is over is told by its alerts, and by those about error budgets only where it has no others: they last longer.
//
// @param   prefix  string
// @returns many RaisedIncidentRecord
MATCH (incident:Incident) WHERE incident.fingerprint STARTS WITH $prefix
CALL (incident) {
  MATCH (incident)<-[raised:RAISED]-(alert:Alert)
  WHERE NOT EXISTS { (alert)-[later:RAISED]->(:Incident) WHERE later.validFrom > raised.validFrom }
  RETURN collect(alert {
    .id, .status, .endsAt, aboutBudget: alert.targetId IS NOT NULL, itemId: head(COLLECT { MATCH (alert)-[:ON]->(item:ConfigurationItem) RETURN item.id })
  }) AS alerts
}
WITH incident, alerts,
  [alert IN alerts WHERE NOT alert.aboutBudget OR all(other IN alerts WHERE other.aboutBudget)] AS telling
RETURN {
  id: incident.id, state: incident.state, priority: incident.priority, majorState: incident.majorState, fingerprint: incident.fingerprint, loggedAt: incident.loggedAt,
  resolvedAt: incident.resolvedAt, autoResolve: coalesce(incident.autoResolve, true),
  items: COLLECT {
    MATCH (incident)-[tie:AFFECTS]->(item:ConfigurationItem) WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL'
    RETURN { id: item.id, owners: coalesce(item.ownerOrganisations, []) }
  },
  firing: [alert IN alerts WHERE alert.status = 'FIRING' | { id: alert.id, itemId: alert.itemId }],
  lasting: size([alert IN telling WHERE alert.status IN ['FIRING', 'EXPIRED']]),
  over: size([alert IN telling WHERE alert.status = 'RESOLVED']),
  overSince: reduce(last = null, alert IN telling |
    CASE WHEN alert.status = 'RESOLVED' AND (last IS NULL OR alert.endsAt > last) THEN alert.endsAt ELSE last END)
} AS incident ORDER BY incident.loggedAt, incident.id
