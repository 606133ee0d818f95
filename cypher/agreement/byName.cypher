// The agreement of a name, and whether it is in sight.
//
// @param   name  string
// @returns maybe { id: string; seen: boolean }
MATCH (agreement:Agreement {name: $name})
RETURN { id: agreement.id, seen: /*scope record agreement:Agreement*/true/*end*/ } AS row
