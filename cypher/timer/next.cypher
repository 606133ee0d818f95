// When the next timer is due. No row when none is pending.
//
// @returns maybe string
MATCH (timer:Timer) WHERE timer.status = 'PENDING' AND timer.dueAt IS NOT NULL
RETURN timer.dueAt AS at ORDER BY at LIMIT 1
