// How many active checks should have begun before an instant, in milliseconds, and did not.
//
// @param   before  number
// @returns one number
MATCH (check:Check) WHERE check.nextAt < $before
RETURN count(check) AS count
