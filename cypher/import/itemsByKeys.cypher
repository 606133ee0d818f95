// The items that identity keys point to. The hint, here and elsewhere: a plan made while the graph was empty would scan a
// label for each key, and stays in use while an import fills it.
//
// @param   keys  string[]
// @returns many { key: string; id: string; class: string; retired: boolean }
UNWIND $keys AS key
MATCH (identity:Identity {key: key})-[:IDENTIFIES]->(item:ConfigurationItem) USING INDEX identity:Identity(key)
WHERE /*scope item*/true/*end*/
RETURN { key: key, id: item.id, class: item.class, retired: item.retiredAt IS NOT NULL } AS row
