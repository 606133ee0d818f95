// Removes some status intervals that ended before an instant. Gives how many.
//
// @param   before  string
// @param   limit   number
// @returns one number
// @access  write
MATCH (interval:StatusInterval)
WHERE interval.from < datetime($before) AND interval.to <= datetime($before)
WITH interval LIMIT toInteger($limit)
DELETE interval
RETURN count(*) AS removed
