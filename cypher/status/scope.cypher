// For each item itself and everything it depends on, in lists of at most 1,000 ids. No row for an id that no item has.
//
// @param   ids  string[]
// @returns many { id: string; members: string[] }
UNWIND $ids AS id
CALL (id) {
  MATCH (:ConfigurationItem {id: id})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]->(item)
  WITH DISTINCT item
  RETURN collect(item.id) AS members
}
UNWIND range(0, size(members) - 1, 1000) AS start
RETURN { id: id, members: members[start..start + 1000] } AS row
