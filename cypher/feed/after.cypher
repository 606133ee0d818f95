// Sealed ChangeSets after a sequence number, in order. They are cut off before they become maps: sorted by a member of the map
// instead of by the index, all that follow would be read for each page.
//
// @param   sequence  number
// @param   limit     number
// @returns many ChangeSetRecord
MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > $sequence
WITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)
RETURN changeSet { .* } AS changeSet ORDER BY changeSet.sequence
