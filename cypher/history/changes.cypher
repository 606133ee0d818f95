// What ChangeSets did to statuses, and which items they took out or brought back. Lists of at most 1,000.
//
// @param   ids  string[]
// @returns many HistoryChangeRecord[]
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WITH changeSet, head([(changeSet)-[:SAYS]->(said:StatusTexts) | said.texts]) AS texts
MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)
WHERE change.operation IN ['STATUS', 'RETIRED', 'MERGED', 'RESTORED']
WITH collect({
  itemId: item.id, sequence: changeSet.sequence, at: changeSet.at, operation: change.operation,
  status: coalesce(change.status, texts[change.text]),
  effective: CASE WHEN change.operation = 'RESTORED' THEN item.effective END,
  observed: CASE WHEN change.operation = 'RESTORED' THEN item.observed END
}) AS rows
UNWIND range(0, size(rows) - 1, 1000) AS start
RETURN rows[start..start + 1000] AS row
