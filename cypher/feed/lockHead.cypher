// Takes the feed's head, so that one sealer works at a time, and gives its state. The lock lasts for the transaction.
//
// @returns one { sequence: number; hash: string }
// @access  write
MERGE (head:FeedHead {id: 'feed'})
ON CREATE SET head.sequence = 0, head.hash = ''
SET head:FeedHead
RETURN head { .sequence, .hash } AS head
