// Firing alerts that are roots, or were found to deserve an incident, with the incident they raised last and their firing symptoms.
//
// @param   severities  string[]
// @returns many RootAlertRecord
MATCH (alert:Alert {status: 'FIRING'})
WHERE alert.startsAt IS NOT NULL
  AND (alert.incidentSince IS NOT NULL OR alert.severity IN $severities AND coalesce(alert.role, 'ROOT') = 'ROOT')
MATCH (alert)-[:FIRING_ON]->(item:ConfigurationItem)
RETURN {
  id: alert.id, itemId: item.id, itemName: item.name, owners: coalesce(item.ownerOrganisations, []),
  severity: alert.severity, summary: alert.summary, startsAt: alert.startsAt,
  suppressedBy: coalesce(alert.suppressedBy, []), since: alert.incidentSince, aboutBudget: alert.targetId IS NOT NULL,
  raised: head(COLLECT {
    MATCH (alert)-[raised:RAISED]->(incident:Incident)
    RETURN { id: incident.id, state: incident.state, at: raised.validFrom } ORDER BY raised.validFrom DESC LIMIT 1
  }),
  symptoms: COLLECT {
    MATCH (alert)<-[:SYMPTOM_OF]-(symptom:Alert {status: 'FIRING'}) RETURN symptom.id ORDER BY symptom.id LIMIT 1000
  }
} AS alert ORDER BY alert.startsAt, alert.id
