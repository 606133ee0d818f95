// Cancels a record's pending timers of some effects; of all when none are named. The record is locked.
//
// @param   recordId  string
// @param   effects   string[] | null
// @param   at        string
// @returns none
// @access  write
MATCH (:Record {id: $recordId})<-[:TIMES]-(timer:Timer)
WHERE timer.status = 'PENDING' AND ($effects IS NULL OR timer.effect IN $effects)
SET timer.status = 'CANCELLED', timer.settledAt = datetime($at), timer.leaseOwner = null, timer.leaseUntil = null
