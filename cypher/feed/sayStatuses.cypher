// Writes down the statuses that a ChangeSet gave to items, each once: in a storm thousands get the same.
//
// @param   changeSet  string
// @param   texts      string[]
// @returns none
// @access  write
MATCH (changeSet:ChangeSet {id: $changeSet})
CREATE (changeSet)-[:SAYS]->(:StatusTexts {texts: $texts})
