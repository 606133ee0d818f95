// How many committed ChangeSets have no place in the feed yet.
//
// @returns one number
MATCH (changeSet:Unsealed)
RETURN count(changeSet) AS count
