// A page of changes in some states with what decides whether they pass a stream's filter, by id, after a place.
//
// @param   states   string[]
// @param   own      string | null
// @param   decider  string | null
// @param   after    string
// @param   limit    number
// @returns many ChangeTold
MATCH (change:Change) USING INDEX change:Change(id)
WHERE change.id > $after AND change.state IN $states
  AND ($own IS NULL OR change.requesterId = $own OR change.createdBy = $own)
  AND ($decider IS NULL OR EXISTS {
    MATCH (change)-[made:PUT_TO]->(person) WHERE made.validTo IS NULL AND person.id = $decider })
  AND /*scope record change:Change*/true/*end*/
WITH change ORDER BY change.id LIMIT toInteger($limit)
RETURN change { .*,
  items: COLLECT { MATCH (change)-[made:TARGETS]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id },
  services: COLLECT { MATCH (change)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id }
} AS change ORDER BY change.id
