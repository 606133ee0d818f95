// Committed ChangeSets that have no sequence number yet, oldest first. :Unsealed holds only those, so its scan is short.
//
// @param   limit  number
// @returns many { id: string; at: string; contentHash: string }
MATCH (changeSet:Unsealed)
RETURN changeSet { .id, .at, .contentHash } AS changeSet ORDER BY changeSet.at, changeSet.id LIMIT toInteger($limit)
