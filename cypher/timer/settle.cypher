// Puts a timer aside that its owner could not bring about: refused, or given up.
//
// @param   id       string
// @param   owner    string
// @param   status   string
// @param   outcome  string
// @param   at       string
// @returns none
// @access  write
MATCH (timer:Timer {id: $id})
SET timer:Timer
WITH timer
WHERE timer.status = 'PENDING' AND timer.leaseOwner = $owner
SET timer.status = $status, timer.outcome = $outcome, timer.settledAt = datetime($at), timer.leaseOwner = null,
    timer.leaseUntil = null
