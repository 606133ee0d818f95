// Those of some pairs of live items that no path of at most three relationships joins.
//
// @param   pairs  { from: string; to: string }[]
// @returns many { from: string; to: string }
UNWIND $pairs AS pair
MATCH (from:ConfigurationItem {id: pair.from})
MATCH (to:ConfigurationItem {id: pair.to})
WHERE from.retiredAt IS NULL AND to.retiredAt IS NULL
WITH from, to
WHERE shortestPath((from)-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*..3]-(to)) IS NULL
RETURN { from: from.id, to: to.id } AS row
