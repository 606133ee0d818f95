// Writes entries of which only the status changed as columns, each of at most 1,000 items, in the order of their ids: item i has
// version versions[i], and its status is written down at texts[of[i]] of what the ChangeSet says, see feed/sayStatuses. They
// are tied to their items later, see feed/tieStatuses.
//
// @param   changeSet  string
// @param   items      string[]
// @param   versions   Float64Array
// @param   of         Float64Array
// @returns none
// @access  write
MATCH (changeSet:ChangeSet {id: $changeSet})
UNWIND range(0, size($items) - 1, 1000) AS start
WITH changeSet, $items[start..start + 1000] AS items, $versions[start..start + 1000] AS versions, $of[start..start + 1000] AS of
CREATE (changeSet)-[:HOLDS]->(:StatusColumns:Untied {
  items: items, last: items[-1], versions: [version IN versions | toInteger(version)], of: [place IN of | toInteger(place)]
})
