// Removes some maintenance periods that ended before an instant. Gives how many.
//
// @param   before  string
// @param   limit   number
// @returns one number
// @access  write
MATCH (period:MaintenancePeriod)
WHERE period.to <= datetime($before) AND period.openOf IS NULL
WITH period LIMIT toInteger($limit)
DELETE period
RETURN count(*) AS removed
