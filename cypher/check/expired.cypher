// Checks whose result was not renewed in time, the longest ago first.
//
// @param   now    number
// @param   limit  number
// @returns many string
MATCH (check:Check) WHERE check.staleAt <= $now
RETURN check.id AS id ORDER BY check.staleAt LIMIT toInteger($limit)
