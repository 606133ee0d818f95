// The items that identity keys point to.
//
// @param   keys  string[]
// @returns many { key: string; id: string; class: string; retired: boolean }
UNWIND $keys AS key
MATCH (:Identity {key: key})-[:IDENTIFIES]->(item:ConfigurationItem)
RETURN { key: key, id: item.id, class: item.class, retired: item.retiredAt IS NOT NULL } AS row
