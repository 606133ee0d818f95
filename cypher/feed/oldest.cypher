// The lowest sequence number that the feed still holds; no row while it is empty.
//
// @returns maybe number
MATCH (changeSet:ChangeSet) WHERE changeSet.sequence > 0
RETURN changeSet.sequence AS sequence ORDER BY sequence LIMIT 1
