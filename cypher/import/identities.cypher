// Identity keys that exist, locked, and the item each points to. Keys come sorted, so that two imports lock in one order.
//
// @param   keys  string[]
// @returns many IdentityRecord
// @access  write
UNWIND $keys AS key
MATCH (identity:Identity {key: key})
SET identity:Identity
WITH identity
OPTIONAL MATCH (identity)-[:IDENTIFIES]->(item:ConfigurationItem)
RETURN identity { .*, itemId: item.id } AS identity
