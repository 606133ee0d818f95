// What ChangeSets did to statuses, and which items they took out or brought back. Items to which one ChangeSet did the same
// stand together, at most 1,000 of them.
//
// @param   ids  string[]
// @returns many HistoryChangeRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WITH changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
CALL (changeSet, texts) {
  MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)
  WHERE change.operation IN ['STATUS', 'RETIRED', 'MERGED', 'RESTORED']
  RETURN item.id AS itemId, change.operation AS operation, coalesce(change.status, texts[change.text]) AS status,
    CASE WHEN change.operation = 'RESTORED' THEN item.effective END AS effective,
    CASE WHEN change.operation = 'RESTORED' THEN item.observed END AS observed
UNION ALL
  MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
  WITH columns.items AS items, columns.of AS of, texts
  UNWIND range(0, size(items) - 1) AS at
  RETURN items[at] AS itemId, 'STATUS' AS operation, texts[of[at]] AS status, null AS effective, null AS observed
}
WITH changeSet, operation, status, effective, observed, collect(itemId) AS itemIds
UNWIND range(0, size(itemIds) - 1, 1000) AS start
RETURN {
  sequence: changeSet.sequence, at: changeSet.at, operation: operation, status: status, effective: effective,
  observed: observed, itemIds: itemIds[start..start + 1000]
} AS row
