// How many items a source reports.
//
// @param   source  string
// @returns one number
MATCH (identity:Identity {source: $source}) WHERE identity.missingSince IS NULL
RETURN count(identity) AS total
