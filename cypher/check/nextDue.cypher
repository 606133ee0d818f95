// When the next check falls due, those of hosts without room left out; no row when none does.
//
// @param   full  string[]
// @returns maybe number
MATCH (check:Check) WHERE check.nextAt > 0 AND NOT check.host IN $full
RETURN check.nextAt AS at ORDER BY check.nextAt LIMIT 1
