// Whose effective status may change with that of others: all dependents of what changed; of what may have come down, those
// whose status is worse than their own, for only they can come down with it. Nodes, each once, in lists of at most 1,000.
//
// @param   changed   Float64Array
// @param   suspects  Float64Array
// @returns many number[]
CALL () {
  UNWIND $changed AS node
  MATCH (provider:ConfigurationItem) WHERE id(provider) = toInteger(node)
  MATCH (provider)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item)
  RETURN item
UNION
  UNWIND $suspects AS node
  MATCH (provider:ConfigurationItem) WHERE id(provider) = toInteger(node)
  MATCH (provider)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item)
  WHERE NOT item.effective IN ['OK', 'UNKNOWN'] AND item.effective <> coalesce(item.observed, 'OK')
  RETURN item
}
WITH collect(id(item)) AS nodes
UNWIND range(0, size(nodes) - 1, 1000) AS start
RETURN nodes[start..start + 1000] AS row
