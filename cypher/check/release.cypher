// Gives leases back that this owner still holds; the checks are due at `nextAt`.
//
// @param   owner  string
// @param   rows   { id: string; nextAt: number }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (check:Check {id: row.id})
SET check:Check
WITH check, row WHERE check.leaseOwner = $owner
SET check.leaseOwner = null, check.leaseUntil = null, check.nextAt = row.nextAt
