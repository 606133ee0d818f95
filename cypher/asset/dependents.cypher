// What is in operation and depends on items, one hop; one more than is shown.
//
// @param   ids  string[]
// @returns many { itemId: string; dependents: Neighbour[] }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN { itemId: id, dependents: COLLECT {
  MATCH (item)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(dependent:ConfigurationItem)
  WHERE dependent.retiredAt IS NULL AND dependent.lifecycleStage = 'OPERATIONAL'
  WITH DISTINCT dependent ORDER BY dependent.name, dependent.id LIMIT 21
  RETURN dependent { .id, .name, .class }
} } AS row
