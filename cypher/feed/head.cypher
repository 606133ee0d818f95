// The last sequence number given; no row before the first ChangeSet.
//
// @returns maybe { sequence: number; hash: string }
MATCH (head:FeedHead {id: 'feed'})
RETURN head { .sequence, .hash } AS head
