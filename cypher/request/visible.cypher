// Those of some requests that somebody sees: their own (asked by them, for them, written down by them, put to them or to one in
// whose place they vote at an instant), and with `all` those for services in their scope.
//
// @param   ids    string[]
// @param   asker  string
// @param   all    boolean
// @param   at     string
// @returns many string
UNWIND $ids AS id
MATCH (request:Record {id: id}) WHERE request:ServiceRequest AND (
  request.createdBy = $asker
  OR EXISTS { MATCH (request)-[:REQUESTED_BY|REQUESTED_FOR|PUT_TO]->(person:ConfigurationItem) WHERE person.id = $asker }
    OR EXISTS {
      MATCH (request)-[:PUT_TO]->(:ConfigurationItem)<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)-[:DELEGATED_TO]->(delegate:ConfigurationItem)
      WHERE delegate.id = $asker AND delegation.from <= datetime($at) AND delegation.to > datetime($at) }
  OR ($all AND /*scope (request)-[:OF_SERVICE]->()*/true/*end*/))
RETURN request.id AS id
