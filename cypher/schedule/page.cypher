// Changes whose window touches a span, in the order in which they begin, from a place on. Null does not restrict.
//
// @param   from    string
// @param   to      string
// @param   filter  { states: string[] | null; types: string[] | null; item: string | null; own: string | null }
// @param   after   { at: string; id: string } | null
// @param   limit   number
// @returns many ChangeRecord
MATCH (change:Change)
WHERE change.plannedEnd > datetime($from) AND change.plannedStart < datetime($to)
  AND ($after IS NULL OR change.plannedStart > datetime($after.at)
    OR change.plannedStart = datetime($after.at) AND change.id > $after.id)
  AND /*scope record change:Change*/true/*end*/
  AND ($filter.own IS NULL OR change.requesterId = $filter.own OR change.createdBy = $filter.own)
  AND ($filter.states IS NULL OR change.state IN $filter.states)
  AND ($filter.types IS NULL OR change.type IN $filter.types)
  AND ($filter.item IS NULL OR EXISTS {
    MATCH (change)-[made:TARGETS|OF_SERVICE]->(item) WHERE made.validTo IS NULL AND item.id = $filter.item })
WITH change ORDER BY change.plannedStart, change.id LIMIT toInteger($limit)
RETURN change { .* } AS change
