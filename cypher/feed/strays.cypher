// ChangeSets that may have no place in the chain: without a sequence number and not about to get one, with both, or with a
// number that is none of 1, 2, 3, … up to the head's.
//
// @returns many { id: string; sequence: unknown }
OPTIONAL MATCH (head:FeedHead {id: 'feed'})
WITH coalesce(head.sequence, 0) AS last
MATCH (changeSet:ChangeSet)
WHERE (changeSet.sequence IS NULL) <> changeSet:Unsealed
   OR (changeSet.sequence IS NOT NULL AND NOT coalesce(1 <= changeSet.sequence <= last, false))
RETURN changeSet { .id, .sequence } AS stray LIMIT 1000
