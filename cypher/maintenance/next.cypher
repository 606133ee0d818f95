// When the next maintenance begins or ends. No row when none will.
//
// @param   now  string
// @returns maybe string
MATCH (maintenance:Maintenance) WHERE maintenance.dueAt > datetime($now)
RETURN maintenance.dueAt AS at ORDER BY at LIMIT 1
