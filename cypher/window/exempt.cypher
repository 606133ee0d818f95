// Lets a change through a freeze.
//
// @param   id        string
// @param   changeId  string
// @param   at        string
// @param   by        string
// @param   reason    string
// @param   plan      string
// @returns none
// @access  write
MATCH (window:Record {id: $id})
MATCH (change:Record {id: $changeId})
SET window.version = window.version + 1, window.updatedAt = datetime($at)
MERGE (window)-[exempts:EXEMPTS]->(change)
SET exempts.at = datetime($at), exempts.by = $by, exempts.reason = $reason, exempts.plan = $plan
