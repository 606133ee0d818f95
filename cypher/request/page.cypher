// Requests that somebody sees (see request/visible), newest first, from a place on. Null does not restrict.
//
// @param   filter  { states: string[] | null; item: string | null; person: string | null; decider: string | null }
// @param   asker   string
// @param   all     boolean
// @param   at      string
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many ServiceRequestRecord
MATCH (request:ServiceRequest)
USING INDEX request:ServiceRequest(createdAt)
WHERE request.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR request.createdAt < datetime($before.at) OR request.id < $before.id)
  AND ($filter.states IS NULL OR request.state IN $filter.states)
  AND ($filter.item IS NULL OR request.itemId = $filter.item)
  AND ($filter.person IS NULL OR request.requesterId = $filter.person OR request.requestedForId = $filter.person)
  AND ($filter.decider IS NULL OR EXISTS {
    MATCH (request)-[put:PUT_TO]->(member:ConfigurationItem) WHERE member.id = $filter.decider })
  AND (request.createdBy = $asker
    OR EXISTS { MATCH (request)-[:REQUESTED_BY|REQUESTED_FOR|PUT_TO]->(person:ConfigurationItem) WHERE person.id = $asker }
    OR EXISTS {
      MATCH (request)-[:PUT_TO]->(:ConfigurationItem)<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)-[:DELEGATED_TO]->(delegate:ConfigurationItem)
      WHERE delegate.id = $asker AND delegation.from <= datetime($at) AND delegation.to > datetime($at) }
    OR ($all AND /*scope (request)-[:OF_SERVICE]->()*/true/*end*/))
WITH request ORDER BY request.createdAt DESC, request.id DESC LIMIT toInteger($limit)
RETURN request { .* } AS request
