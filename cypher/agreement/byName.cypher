// The id of the agreement of a name.
//
// @param   name  string
// @returns maybe string
MATCH (agreement:Agreement {name: $name})
RETURN agreement.id AS id
