// Takes the head of all statuses, so that one transaction at a time propagates, and gives up to which sequence of the feed
// changes of the graph's structure have been propagated. The lock lasts for the transaction.
//
// @returns one number
// @access  write
MERGE (head:StatusHead {id: 'status'})
ON CREATE SET head.sequence = 0
SET head:StatusHead
RETURN head.sequence AS sequence
