// Takes the head of all statuses, so that one transaction at a time propagates, and gives up to which sequence of the feed
// changes of the graph's structure have been propagated. The lock lasts for the transaction. `at` is now, yet later than
// that of every holder before, whatever the clocks of their processes say: versions have to rise with it.
//
// @param   now  string
// @returns one { sequence: number; at: string }
// @access  write
MERGE (head:StatusHead {id: 'status'})
ON CREATE SET head.sequence = 0, head.at = datetime($now)
SET head:StatusHead
WITH head, head.at + duration('PT0.001S') AS next
SET head.at = CASE WHEN next < datetime($now) THEN datetime($now) ELSE next END
RETURN head { .sequence, .at } AS head
