// What sealed ChangeSets did to statuses, and whether scopes may hold other items since: relationships changed, items left or
// came back, a business service is new or no longer one. Items of one class to which the same was done stand together. A row
// for each ChangeSet.
//
// @param   ids  string[]
// @returns many StatusChangesRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WITH id, changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
CALL (changeSet, texts) {
  CALL (changeSet, texts) {
    MATCH (changeSet)-[change:CHANGED {operation: 'STATUS'}]->(item:ConfigurationItem)
    WITH item.class AS class, coalesce(change.status, texts[change.text]) AS status, item.id AS itemId ORDER BY itemId
    WITH class, status, collect(itemId) AS ids
    RETURN class, status, ids
  UNION ALL
    MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
    WITH columns.items AS items, columns.of AS of, texts ORDER BY columns.last
    UNWIND range(0, size(items) - 1) AS at
    MATCH (item:ConfigurationItem {id: items[at]})
    WITH item.class AS class, texts[of[at]] AS status, item.id AS itemId
    WITH class, status, collect(itemId) AS ids
    RETURN class, status, ids
  }
  RETURN collect({ class: class, status: status, ids: ids }) AS statuses
}
RETURN {
  id: id, sequence: changeSet.sequence, at: changeSet.at,
  related: EXISTS {
    (changeSet)-[change:CHANGED]->(item)
    WHERE change.relationships IS NOT NULL OR change.operation IN ['RETIRED', 'MERGED', 'RESTORED', 'RECLASSIFIED']
      OR (change.operation = 'CREATED' AND item:BusinessService)
  },
  statuses: statuses
} AS row
