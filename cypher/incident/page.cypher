// Incidents, newest first, from a place on. Null does not restrict.
//
// @param   filter  IncidentConditions
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many IncidentRecord
MATCH (incident:Incident)
USING INDEX incident:Incident(createdAt)
WHERE incident.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR incident.createdAt < datetime($before.at) OR incident.id < $before.id)
  AND /*scope record incident:Incident*/true/*end*/
  AND ($filter.own IS NULL OR incident.reporterId = $filter.own OR incident.createdBy = $filter.own)
  AND ($filter.states IS NULL OR incident.state IN $filter.states)
  AND ($filter.priorities IS NULL OR incident.priority IN $filter.priorities)
  AND ($filter.majorStates IS NULL OR incident.majorState IN $filter.majorStates)
  AND ($filter.category IS NULL OR incident.category = $filter.category)
  AND ($filter.reporter IS NULL OR incident.reporterId = $filter.reporter)
  AND ($filter.reviewRequired IS NULL OR coalesce(incident.reviewRequired, false) = $filter.reviewRequired)
  AND ($filter.service IS NULL OR EXISTS {
    MATCH (incident)-[made:OF_SERVICE]->(service) WHERE made.validTo IS NULL AND service.id = $filter.service })
  AND ($filter.item IS NULL OR EXISTS {
    MATCH (incident)-[made:AFFECTS]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })
  AND ($filter.team IS NULL OR EXISTS {
    MATCH (incident)-[made:ASSIGNED_IN]->(team) WHERE made.validTo IS NULL AND team.id = $filter.team })
  AND ($filter.assignee IS NULL OR EXISTS {
    MATCH (incident)-[made:ASSIGNED_TO]->(person) WHERE made.validTo IS NULL AND person.id = $filter.assignee })
WITH incident ORDER BY incident.createdAt DESC, incident.id DESC LIMIT toInteger($limit)
RETURN incident { .* } AS incident
