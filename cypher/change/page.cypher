// Changes, newest first, from a place on. Null does not restrict.
//
// @param   filter  ChangeConditions
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many ChangeRecord
MATCH (change:Change)
USING INDEX change:Change(createdAt)
WHERE change.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR change.createdAt < datetime($before.at) OR change.id < $before.id)
  AND /*scope record change:Change*/true/*end*/
  AND ($filter.own IS NULL OR change.requesterId = $filter.own OR change.createdBy = $filter.own)
  AND ($filter.states IS NULL OR change.state IN $filter.states)
  AND ($filter.types IS NULL OR change.type IN $filter.types)
  AND ($filter.outcomes IS NULL OR change.outcome IN $filter.outcomes)
  AND ($filter.submittedRisks IS NULL OR change.riskBand IN $filter.submittedRisks)
  AND ($filter.closedFrom IS NULL OR change.closedAt >= datetime($filter.closedFrom))
  AND ($filter.closedTo IS NULL OR change.closedAt < datetime($filter.closedTo))
  AND ($filter.requester IS NULL OR change.requesterId = $filter.requester)
  AND ($filter.implementer IS NULL OR change.implementerId = $filter.implementer)
  AND ($filter.team IS NULL OR change.teamId = $filter.team)
  AND ($filter.plannedFrom IS NULL OR change.plannedEnd > datetime($filter.plannedFrom))
  AND ($filter.plannedTo IS NULL OR change.plannedStart < datetime($filter.plannedTo))
  AND ($filter.item IS NULL OR EXISTS {
    MATCH (change)-[made:TARGETS]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })
  AND ($filter.service IS NULL OR EXISTS {
    MATCH (change)-[made:OF_SERVICE]->(service) WHERE made.validTo IS NULL AND service.id = $filter.service })
  AND ($filter.owner IS NULL OR EXISTS {
    MATCH (change)-[made:ACCOUNTABLE]->(person) WHERE made.validTo IS NULL AND person.id = $filter.owner })
  AND ($filter.decider IS NULL OR EXISTS {
    MATCH (change)-[made:PUT_TO]->(person) WHERE made.validTo IS NULL AND person.id = $filter.decider })
  AND all(word IN $filter.words WHERE toLower(change.number + ' ' + change.title + ' ' + change.reason + ' '
    + coalesce(change.description, '')) CONTAINS word)
WITH change ORDER BY change.createdAt DESC, change.id DESC LIMIT toInteger($limit)
RETURN change { .* } AS change
