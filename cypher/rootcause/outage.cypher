// What an incident is about: the items that somebody named, and the service that it disturbs. No row for no incident, or one out of
// sight.
//
// @param   id  string
// @returns maybe { id: string; detectedAt: string; resolvedAt: string | null; items: string[] }
MATCH (incident:Record {id: $id})
WHERE incident:Incident
  AND /*scope record incident:Incident*/true/*end*/
RETURN {
  id: incident.id, detectedAt: incident.detectedAt, resolvedAt: incident.resolvedAt,
  items: COLLECT {
    MATCH (incident)-[tie:AFFECTS|OF_SERVICE]->(item:ConfigurationItem)
    WHERE tie.validTo IS NULL AND coalesce(tie.origin, 'MANUAL') = 'MANUAL'
    RETURN DISTINCT item.id AS id ORDER BY id LIMIT 1000
  }
} AS incident
