// Of the sealed ChangeSets between two sequence numbers that touched items or relationships, in order: the last of them, and the items whose
// effective status what they did may move, because their relationships or groups changed or they came back. Items that have
// no status, and nothing with a status to depend on, are left out: most of what an import brings.
//
// @param   sequence  number
// @param   upTo      number
// @param   limit     number
// @returns maybe { sequence: number; ids: string[] }
MATCH (changeSet:ChangeSet)
WHERE $sequence < changeSet.sequence <= $upTo
  AND (changeSet.types IS NULL OR any(type IN changeSet.types WHERE type IN ['ITEM', 'RELATIONSHIP']))
WITH changeSet ORDER BY changeSet.sequence LIMIT toInteger($limit)
WITH collect(changeSet) AS changeSets
WHERE size(changeSets) > 0
RETURN {
  sequence: changeSets[-1].sequence,
  ids: COLLECT {
    UNWIND changeSets AS changeSet
    MATCH (changeSet)-[change:CHANGED]->(item:ConfigurationItem)
    WHERE (change.relationships IS NOT NULL OR change.operation = 'RESTORED'
        OR change.attributes CONTAINS '"name":"groups.')
      AND (item.effective IS NOT NULL
        OR EXISTS { (item)-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(provider) WHERE provider.effective IS NOT NULL })
    RETURN DISTINCT item.id
  }
} AS row
