// An item and everything it depends on, in lists of at most 1,000 ids. No row when there is no such item.
//
// @param   id  string
// @returns many string[]
MATCH (:ConfigurationItem {id: $id})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]->(item)
WITH DISTINCT item
WITH collect(item.id) AS ids
UNWIND range(0, size(ids) - 1, 1000) AS start
RETURN ids[start..start + 1000] AS row
