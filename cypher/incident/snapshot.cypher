// A page of incidents in some states with what decides whether they pass a stream's filter, by id, after a place.
//
// @param   states  string[]
// @param   own     string | null
// @param   after   string
// @param   limit   number
// @returns many IncidentTold
MATCH (incident:Incident) USING INDEX incident:Incident(id)
WHERE incident.id > $after AND incident.state IN $states
  AND ($own IS NULL OR incident.reporterId = $own OR incident.createdBy = $own)
  AND /*scope record incident:Incident*/true/*end*/
WITH incident ORDER BY incident.id LIMIT toInteger($limit)
RETURN incident { .*,
  service: head(COLLECT { MATCH (incident)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id }),
  team: head(COLLECT { MATCH (incident)-[made:ASSIGNED_IN]->(item) WHERE made.validTo IS NULL RETURN item.id }),
  assignee: head(COLLECT { MATCH (incident)-[made:ASSIGNED_TO]->(item) WHERE made.validTo IS NULL RETURN item.id })
} AS incident ORDER BY incident.id
