// The items within some hops of one, towards what it depends on, over all relationship types; itself
// first, then nearest first. A merged twin gives no row. `hidden` is the class of one that who asks does not see.
//
// @param   root   string
// @param   limit  number
// @returns many { id: string; distance: number; hidden: string | null }
MATCH path = (root:ConfigurationItem {id: $root})-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0../*depth*/3/*end*/]->(item)
WHERE root.mergedInto IS NULL
WITH item, min(length(path)) AS distance
ORDER BY distance, item.name, item.id LIMIT $limit
RETURN { id: item.id, distance: distance, hidden: CASE WHEN NOT /*scope item*/true/*end*/ THEN item.class END } AS found
