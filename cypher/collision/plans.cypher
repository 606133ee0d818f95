// What changes plan, for who looks at their risk and what they collide with. No row for an id that no change has.
//
// @param   ids  string[]
// @returns many ChangePlanRecord
UNWIND $ids AS id
MATCH (change:Record {id: id}) WHERE change:Change
WITH change, COLLECT {
  MATCH (change)-[made:TARGETS]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } AS items
RETURN change {
  .id, .state, .type, .plannedStart, .plannedEnd, .actualStart, .submittedAt, .implementerId, .teamId, .tested, .questionnaire,
  hasBackout: coalesce(change.backoutPlan, '') <> '',
  targets: CASE WHEN size(items) > 0 THEN items ELSE COLLECT {
    MATCH (change)-[made:OF_SERVICE]->(item:ConfigurationItem) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id } END
} AS plan
