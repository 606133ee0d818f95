// Takes the head of history, so that one transaction at a time writes it, and gives up to which hour it is rolled up; null
// when none was. The lock lasts for the transaction.
//
// @returns one { rolledTo: string | null }
// @access  write
MERGE (head:HistoryHead {id: 'history'})
SET head:HistoryHead
WITH head
RETURN head { .rolledTo } AS head
