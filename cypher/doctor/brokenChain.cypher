// Sealed ChangeSets follow each other without a gap, each carrying the hash of the one before. Counts the places where
// they do not.
//
// @returns one number
MATCH (later:ChangeSet)
WHERE later.sequence > 1
  AND NOT EXISTS { MATCH (earlier:ChangeSet {sequence: later.sequence - 1}) WHERE earlier.hash = later.previousHash }
RETURN count(later) AS total
