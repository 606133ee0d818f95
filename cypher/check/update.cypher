// Sets what a check is told to do; a null takes a property away. Runs under the check's lock.
//
// @param   id          string
// @param   properties  Record<string, unknown>
// @param   at          string
// @returns none
// @access  write
MATCH (check:Check {id: $id})
SET check += $properties, check.updatedAt = datetime($at)
