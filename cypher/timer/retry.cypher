// Gives a timer back that failed, to be due again later.
//
// @param   id       string
// @param   owner    string
// @param   outcome  string
// @param   dueAt    string
// @returns none
// @access  write
MATCH (timer:Timer {id: $id})
SET timer:Timer
WITH timer
WHERE timer.status = 'PENDING' AND timer.leaseOwner = $owner
SET timer.dueAt = datetime($dueAt), timer.outcome = $outcome, timer.leaseOwner = null, timer.leaseUntil = null
