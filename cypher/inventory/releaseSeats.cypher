// Ends seats of a licence that items hold now.
//
// @param   id       string
// @param   holders  string[]
// @param   at       string
// @returns none
// @access  write
UNWIND $holders AS holderId
MATCH (holder:ConfigurationItem {id: holderId})-[seat:HOLDS_SEAT]->(licence:Licence)
WHERE seat.to IS NULL AND licence.id = $id
SET seat.to = datetime($at)
