// Waits until every index is filled; fails when one is not within the time.
//
// @param   seconds number
// @returns none
CALL db.awaitIndexes(toInteger($seconds))
