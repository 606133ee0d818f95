// Notes how far history is rolled up. Runs under the head's lock; null leaves what is noted.
//
// @param   rolledTo     string | null
// @param   compactedTo  string | null
// @returns none
// @access  write
MATCH (head:HistoryHead {id: 'history'})
SET head.rolledTo = coalesce(datetime($rolledTo), head.rolledTo),
    head.compactedTo = coalesce(datetime($compactedTo), head.compactedTo)
