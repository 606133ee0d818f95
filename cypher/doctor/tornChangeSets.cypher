// A ChangeSet is written whole, with as many entries as it says. Counts those with more or fewer.
//
// @returns one number
MATCH (changeSet:ChangeSet)
WHERE changeSet.at IS NULL
  OR changeSet.entryCount <> COUNT { (changeSet)-[:CHANGED]->(:ConfigurationItem) }
    + reduce(held = 0, columns IN [(changeSet)-[:HOLDS]->(columns:StatusColumns) | size(columns.items)] | held + columns)
  OR coalesce(changeSet.recordCount, 0) <> COUNT { (changeSet)-[:CHANGED]->(:Record) }
RETURN count(changeSet) AS total
