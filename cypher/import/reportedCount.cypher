// How many items a source reports.
//
// @param   source  string
// @returns one number
MATCH (identity:Identity {source: $source}) WHERE identity.missingSince IS NULL AND /*scope (identity)-[:IDENTIFIES]->()*/true/*end*/
RETURN count(identity) AS total
