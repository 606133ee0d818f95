// Committed ChangeSets that have no sequence number yet, in the order in which they were recorded. :Unsealed holds only those,
// so its scan is short.
//
// @param   limit  number
// @returns many { id: string; recordedAt: number; contentHash: string }
MATCH (changeSet:Unsealed)
WITH changeSet, coalesce(changeSet.recordedAt, changeSet.at.epochMillis * 1000) AS recordedAt
RETURN changeSet { .id, .contentHash, recordedAt: recordedAt } AS row ORDER BY recordedAt, changeSet.at, changeSet.id
LIMIT toInteger($limit)
