// Removes identity keys that no longer name their item.
//
// @param   keys  string[]
// @returns none
// @access  write
UNWIND $keys AS key
MATCH (identity:Identity {key: key})
DETACH DELETE identity
