// The pending timers of records, the next first.
//
// @param   ids  string[]
// @returns many TimerRecord
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:TIMES]-(timer:Timer) WHERE timer.status = 'PENDING'
RETURN timer { .* } AS timer ORDER BY timer.fireAt, timer.id
