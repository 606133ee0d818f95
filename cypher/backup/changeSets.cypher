// Sealed ChangeSets of a part of the feed, with what they say and changed.
//
// @param   after  number
// @param   upTo   number
// @returns many unknown
MATCH (changeSet:ChangeSet) WHERE $after < changeSet.sequence <= $upTo
RETURN { node: [id(changeSet), labels(changeSet), properties(changeSet)],
  belongings: [(changeSet)-[:SAYS|HOLDS]->(said) | [id(said), labels(said), properties(said)]],
  relationships: [(changeSet)-[related]->(to) | [id(related), type(related), id(changeSet), id(to), changeSet.id,
    coalesce(to.id, ''), properties(related), 'both', changeSet.sequence]] } AS row
