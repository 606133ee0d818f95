// Requests that somebody sees (see request/visible), in the order of their ids, after one on.
//
// @param   states  string[]
// @param   asker   string
// @param   all     boolean
// @param   at      string
// @param   after   string
// @param   limit   number
// @returns many ServiceRequestRecord
MATCH (request:ServiceRequest)
WHERE request.id > $after AND request.state IN $states
  AND (request.createdBy = $asker
    OR EXISTS { MATCH (request)-[:REQUESTED_BY|REQUESTED_FOR|PUT_TO]->(person:ConfigurationItem) WHERE person.id = $asker }
    OR EXISTS {
      MATCH (request)-[:PUT_TO]->(:ConfigurationItem)<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)-[:DELEGATED_TO]->(delegate:ConfigurationItem)
      WHERE delegate.id = $asker AND delegation.from <= datetime($at) AND delegation.to > datetime($at) }
    OR ($all AND /*scope (request)-[:OF_SERVICE]->()*/true/*end*/))
WITH request ORDER BY request.id LIMIT toInteger($limit)
RETURN request { .* } AS request
