// Calls between members of a service, itself included, and others, that no relationship between the two says; with what a person decided
// of each.
//
// @param   serviceId  string
// @returns many SuggestionRecord
MATCH (service:ConfigurationItem {id: $serviceId}) WHERE /*scope service*/true/*end*/
CALL (service) {
  RETURN service AS member
UNION
  MATCH (service)-[:HAS_MEMBER]->(member:ConfigurationItem)
  RETURN member
}
MATCH (member)-[called:CALLED]-(:ConfigurationItem)
WITH DISTINCT service, called, startNode(called) AS from, endNode(called) AS to
WHERE /*scope from*/true/*end*/ AND /*scope to*/true/*end*/ AND from.retiredAt IS NULL AND to.retiredAt IS NULL AND NOT EXISTS { (from)-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(to) }
OPTIONAL MATCH (decision:MappingDecision {key: $serviceId + ' CALL ' + from.id + ' ' + to.id})
RETURN called { .times, .firstAt, .lastAt, .sources, kind: 'CALL', from: from.id, to: to.id, timesFrom: null, timesTo: null,
  fromInside: from = service OR EXISTS { (from)<-[:HAS_MEMBER]-(service) },
  toInside: to = service OR EXISTS { (to)<-[:HAS_MEMBER]-(service) }, decidedTimes: decision.times } AS row
