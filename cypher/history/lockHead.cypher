// Takes the head of history, so that one transaction at a time writes it. It tells up to which hour history is rolled up, and
// up to which day those roll-ups are by the day; null when none is. The lock lasts for the transaction.
//
// @returns one HistoryHeadRecord
// @access  write
MERGE (head:HistoryHead {id: 'history'})
SET head:HistoryHead
WITH head
RETURN head { .rolledTo, .compactedTo } AS head
