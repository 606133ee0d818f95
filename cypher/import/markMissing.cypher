// Notes that a source no longer reports items.
//
// @param   keys  string[]
// @param   at    string
// @returns none
// @access  write
UNWIND $keys AS key
MATCH (identity:Identity {key: key})
SET identity.missingSince = datetime($at)
