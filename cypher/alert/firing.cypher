// Every alert that fires, with what decides whether somebody is told of it.
//
// @returns many FiringAlertRecord
MATCH (alert:Alert {status: 'FIRING'}) WHERE alert.startsAt IS NOT NULL
OPTIONAL MATCH (alert)-[:FIRING_ON]->(item:ConfigurationItem)
OPTIONAL MATCH (check:Record {id: alert.checkId})
RETURN alert {
  .*, itemId: item.id, retired: item.retiredAt IS NOT NULL, maintenanceDepth: coalesce(item.maintenanceDepth, 0),
  flapping: coalesce(check.flapping, false), lastResultAt: CASE WHEN check.lastResultAt IS NOT NULL THEN toString(datetime({epochMillis: check.lastResultAt})) END, interval: check.interval,
  rootAlertIds: COLLECT { MATCH (alert)-[:SYMPTOM_OF]->(root:Alert) RETURN root.id ORDER BY root.id }
} AS alert ORDER BY alert.id
