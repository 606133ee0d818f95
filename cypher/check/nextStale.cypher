// When the next result counts no more unless it is renewed; no row when none does.
//
// @returns maybe number
MATCH (check:Check) WHERE check.staleAt > 0
RETURN check.staleAt AS at ORDER BY check.staleAt LIMIT 1
