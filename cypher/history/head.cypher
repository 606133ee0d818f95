// Up to which hour history is rolled up. No row, or null, before the first time.
//
// @returns maybe string | null
MATCH (head:HistoryHead {id: 'history'})
RETURN head.rolledTo AS rolledTo
