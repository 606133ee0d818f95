// A ChangeSet is either unsealed, or has a sequence number and its hashes. Counts those between.
//
// @returns one number
MATCH (changeSet:ChangeSet)
WHERE changeSet:Unsealed <> (changeSet.sequence IS NULL)
   OR (changeSet.sequence IS NOT NULL AND (changeSet.hash IS NULL OR changeSet.previousHash IS NULL))
RETURN count(changeSet) AS total
