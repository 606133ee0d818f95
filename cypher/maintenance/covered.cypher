// The items a maintenance covers now, in lists of at most 1,000 ids, each once: those it names that are not retired, and what
// depends on those it names with their descendants.
//
// @param   id  string
// @returns many string[]
MATCH (maintenance:Record {id: $id})
CALL (maintenance) {
  MATCH (maintenance)-[:COVERS]->(item:ConfigurationItem)
  RETURN item
UNION
  MATCH (maintenance)-[:COVERS {descendants: true}]->(named:ConfigurationItem)
  MATCH (named)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]-(item)
  RETURN DISTINCT item
}
WITH item WHERE item.retiredAt IS NULL
WITH collect(item.id) AS ids
UNWIND range(0, size(ids) - 1, 1000) AS start
RETURN ids[start..start + 1000] AS row
