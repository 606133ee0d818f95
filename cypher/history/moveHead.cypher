// Notes up to which hour history is rolled up. Runs under the head's lock.
//
// @param   rolledTo  string
// @returns none
// @access  write
MATCH (head:HistoryHead {id: 'history'})
SET head.rolledTo = datetime($rolledTo)
