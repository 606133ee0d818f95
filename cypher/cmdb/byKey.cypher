// The items that identity keys point to.
//
// @param   keys  string[]
// @returns many { key: string; item: ItemRecord }
UNWIND $keys AS key
MATCH (:Identity {key: key})-[:IDENTIFIES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
RETURN { key: key, item: item { .* } } AS row
