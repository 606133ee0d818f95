// Notes up to which sequence of the feed changes of the graph's structure have been propagated. Runs under the head's lock.
//
// @param   sequence  number
// @returns none
// @access  write
MATCH (head:StatusHead {id: 'status'})
SET head.sequence = $sequence
