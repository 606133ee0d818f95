// Sealed ChangeSets after a sequence number, in order.
//
// @param   sequence  number
// @param   limit     number
// @returns many ChangeSetRecord
MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > $sequence
RETURN changeSet { .* } AS changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)
