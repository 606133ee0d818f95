// Leases due timers, the longest due first. Until its lease ends a timer is not due, and no other process takes it. The timers of
// a process that dies fall due when their leases end.
//
// @param   now    string
// @param   until  string
// @param   owner  string
// @param   limit  number
// @returns many TimerRecord
// @access  write
MATCH (due:Timer) WHERE due.status = 'PENDING' AND due.dueAt <= datetime($now)
WITH due ORDER BY due.dueAt, due.id LIMIT toInteger($limit)
SET due:Timer
// Found anew under its lock: what was read before the lock may have been taken by another in the meantime.
WITH due.id AS id
MATCH (timer:Timer {id: id})
USING INDEX timer:Timer(id)
WHERE timer.status = 'PENDING' AND timer.dueAt <= datetime($now)
SET timer.leaseOwner = $owner, timer.leaseUntil = datetime($until), timer.dueAt = datetime($until),
    timer.attempts = timer.attempts + 1
RETURN timer { .* } AS timer
