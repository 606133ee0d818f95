// Items that failed together with members of a service, that are none, and that no path of at most three relationships joins to the
// member; with what a person decided of each.
//
// @param   serviceId  string
// @returns many SuggestionRecord
MATCH (service:ConfigurationItem {id: $serviceId})-[:HAS_MEMBER]->(from:ConfigurationItem)-[failed:FAILED_WITH]->(to:ConfigurationItem)
WHERE /*scope service*/true/*end*/ AND /*scope from*/true/*end*/ AND /*scope to*/true/*end*/ AND to <> service AND to.retiredAt IS NULL AND NOT EXISTS { (to)<-[:HAS_MEMBER]-(service) }
WITH from, failed, to
WHERE shortestPath((from)-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*..3]-(to)) IS NULL
OPTIONAL MATCH (decision:MappingDecision {key: $serviceId + ' CO_FAILURE ' + from.id + ' ' + to.id})
RETURN failed { .times, .firstAt, .lastAt, .timesFrom, .timesTo, sources: [], kind: 'CO_FAILURE', from: from.id, to: to.id,
  fromInside: true, toInside: false, decidedTimes: decision.times } AS row
