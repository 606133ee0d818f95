// The feed's head is at the last sealed ChangeSet, with its hash. Counts the heads elsewhere.
//
// @returns one number
MATCH (head:FeedHead)
OPTIONAL MATCH (last:ChangeSet {sequence: head.sequence})
WITH head, last, COUNT { MATCH (beyond:ChangeSet) WHERE beyond.sequence > head.sequence } AS beyond
WHERE beyond > 0 OR (head.sequence > 0 AND (last IS NULL OR last.hash <> head.hash))
RETURN count(head) AS total
