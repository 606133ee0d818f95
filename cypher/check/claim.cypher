// Leases due checks, the longest due first, at most `limit` and of each host no more than it has room for. The lease holds
// for the check's timeout and a margin; until its end the check is not due, and no other process takes it. A process that
// dies leaves checks that fall due when their leases end.
//
// @param   now     number
// @param   owner   string
// @param   limit   number
// @param   scan    number
// @param   perHost number
// @param   room    Record<string, number>
// @param   full    string[]
// @param   margin  number
// @returns many ClaimedCheck
// @access  write
MATCH (due:Check) WHERE due.nextAt <= $now AND NOT due.host IN $full
WITH due ORDER BY due.nextAt, due.id LIMIT toInteger($scan)
WITH due.host AS host, collect(due) AS waiting
UNWIND waiting[0..coalesce($room[host], $perHost)] AS check
WITH check ORDER BY check.nextAt, check.id LIMIT toInteger($limit)
SET check:Check
// Found anew under its lock: what was read before the lock may have been made by another in the meantime.
WITH check.id AS id
MATCH (check:Check {id: id})
USING INDEX check:Check(id)
WHERE check.nextAt <= $now AND coalesce(check.leaseUntil, 0) < $now
WITH check, check.nextAt AS dueAt
SET check.leaseOwner = $owner, check.leaseUntil = $now + check.timeout + $margin,
    check.nextAt = $now + check.timeout + $margin + 1
WITH check, dueAt
MATCH (check)-[:CHECKS]->(item:ConfigurationItem)
RETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL, dueAt: dueAt } AS check
