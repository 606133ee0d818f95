// What changes in some states plan whose windows touch a span, in the order in which they begin; and those under way, whose
// window is not over before they are.
//
// @param   states  string[]
// @param   from    string
// @param   to      string
// @param   limit   number
// @returns many ChangePlanRecord
UNWIND $states AS state
MATCH (change:Change) WHERE change.state = state AND change.plannedStart < datetime($to)
  AND (change.plannedEnd > datetime($from) OR change.state = 'IMPLEMENTING')
WITH change ORDER BY change.plannedStart, change.id LIMIT toInteger($limit)
WITH change, COLLECT {
  MATCH (change)-[made:TARGETS]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } AS items
RETURN change {
  .id, .state, .type, .plannedStart, .plannedEnd, .actualStart, .submittedAt, .implementerId, .teamId, .tested, .questionnaire,
  hasBackout: coalesce(change.backoutPlan, '') <> '',
  targets: CASE WHEN size(items) > 0 THEN items ELSE COLLECT {
    MATCH (change)-[made:OF_SERVICE]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } END
} AS plan
