// Ties a ChangeSet to items of which only the status changed. Node i has version versions[i], and its status is written down
// at texts[of[i]] of what the ChangeSet says, see feed/sayStatuses.
//
// @param   changeSet  string
// @param   nodes      Float64Array
// @param   versions   Float64Array
// @param   of         Float64Array
// @returns none
// @access  write
MATCH (changeSet:ChangeSet {id: $changeSet})
UNWIND range(0, size($nodes) - 1) AS place
WITH changeSet, place, toInteger($nodes[place]) AS node
MATCH (item:ConfigurationItem) WHERE id(item) = node
CREATE (changeSet)-[:CHANGED {operation: 'STATUS', version: toInteger($versions[place]), text: toInteger($of[place])}]->(item)
