// Ends a grant, one that has not begun no earlier than it would have.
//
// @param   holderId  string
// @param   id        string
// @param   at        string
// @returns none
// @access  write
MATCH (:ConfigurationItem {id: $holderId})-[granted:HAS_ROLE]->(:Role) WHERE granted.id = $id
SET granted.validTo = CASE WHEN granted.validFrom > datetime($at) THEN granted.validFrom ELSE datetime($at) END
