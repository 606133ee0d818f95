// The items that an incident is about: those that somebody named, and those of its alerts. No row for no incident, or one out of sight.
//
// @param   id  string
// @returns maybe { id: string; detectedAt: string; resolvedAt: string | null; items: string[] }
MATCH (incident:Record {id: $id})
WHERE incident:Incident
  AND /*scope (incident)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/
RETURN {
  id: incident.id, detectedAt: incident.detectedAt, resolvedAt: incident.resolvedAt,
  items: COLLECT {
    CALL (incident) {
      MATCH (incident)-[tie:AFFECTS]->(item:ConfigurationItem) WHERE tie.validTo IS NULL AND tie.origin = 'MANUAL'
      RETURN item
      UNION
      MATCH (incident)<-[:RAISED]-(:Alert)-[:ON]->(item:ConfigurationItem)
      RETURN item
    }
    RETURN DISTINCT item.id AS id ORDER BY id LIMIT 1000
  }
} AS incident
