// Up to which sequence of the feed changes of the graph's structure have been propagated; no row before the first status.
//
// @returns maybe number
MATCH (head:StatusHead {id: 'status'})
RETURN head.sequence AS sequence
