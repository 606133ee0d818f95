// The incident that alerts raised or joined last. No row for an alert without one, or whose incident is out of sight.
//
// @param   ids  string[]
// @returns many { alertId: string; incidentId: string }
UNWIND $ids AS id
MATCH (alert:Record {id: id}) WHERE alert:Alert
CALL (alert) {
  MATCH (alert)-[raised:RAISED]->(incident:Incident)
  WHERE /*scope record incident:Incident*/true/*end*/
  RETURN incident ORDER BY raised.validFrom DESC LIMIT 1
}
RETURN { alertId: id, incidentId: incident.id } AS row
