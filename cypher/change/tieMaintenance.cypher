// Ties a maintenance to the change that it is for, which is locked.
//
// @param   id        string
// @param   changeId  string
// @param   at        string
// @param   by        string
// @returns none
// @access  write
MATCH (maintenance:Record {id: $id})
MATCH (change:Record {id: $changeId})
CREATE (maintenance)-[:FOR_CHANGE {validFrom: datetime($at), by: $by}]->(change)
