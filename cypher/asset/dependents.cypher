// What is in operation and depends on items, one hop, with how much of it is out of sight; one more than is shown, and what is
// out of sight last.
//
// @param   ids  string[]
// @returns many { itemId: string; dependents: Neighbour[] }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN { itemId: id, dependents: COLLECT {
  MATCH (item)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(dependent:ConfigurationItem)
  WHERE dependent.retiredAt IS NULL AND dependent.lifecycleStage = 'OPERATIONAL'
  WITH DISTINCT dependent, NOT /*scope dependent*/true/*end*/ AS hidden
  ORDER BY hidden, dependent.name, dependent.id LIMIT 21
  RETURN dependent { .id, .name, .class, hidden: hidden }
} } AS row
