// Ties a ChangeSet to items of which only the status changed. Item i got statuses[of[i]], and has versions[i].
//
// @param   changeSet  string
// @param   items      string[]
// @param   versions   number[]
// @param   of         number[]
// @param   statuses   string[]
// @returns none
// @access  write
MATCH (changeSet:ChangeSet {id: $changeSet})
UNWIND range(0, size($items) - 1) AS place
WITH changeSet, $items[place] AS id, $versions[place] AS version, $statuses[$of[place]] AS status
MATCH (item:ConfigurationItem {id: id})
CREATE (changeSet)-[:CHANGED {operation: 'STATUS', version: version, status: status}]->(item)
