// The id of the offering that has a name. No row when none has.
//
// @param   name  string
// @returns maybe string
MATCH (offering:ServiceOffering {uniqueName: $name})
RETURN offering.id AS id
