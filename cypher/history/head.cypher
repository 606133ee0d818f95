// Up to which hour history is rolled up, and up to which day by the day. No row before the first time.
//
// @returns maybe HistoryHeadRecord
MATCH (head:HistoryHead {id: 'history'})
RETURN head { .rolledTo, .compactedTo } AS head
