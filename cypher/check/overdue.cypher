// How many checks should have been made before an instant and were not.
//
// @param   before  number
// @returns one number
MATCH (check:Check) WHERE check.nextAt < $before
RETURN count(check) AS total
