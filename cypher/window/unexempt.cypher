// Takes an exemption back.
//
// @param   id        string
// @param   changeId  string
// @param   at        string
// @returns none
// @access  write
MATCH (window:Record {id: $id})-[exempts:EXEMPTS]->(:Record {id: $changeId})
SET window.version = window.version + 1, window.updatedAt = datetime($at)
DELETE exempts
