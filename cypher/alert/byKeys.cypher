// The alerts known under these keys, locked.
//
// @param   keys  string[]
// @returns many AlertRecord
// @access  write
UNWIND $keys AS key
MATCH (alert:Alert {dedupKey: key})
SET alert:Alert
WITH alert
RETURN alert { .*, itemId: head(COLLECT { MATCH (alert)-[:ON]->(item:ConfigurationItem) RETURN item.id }) } AS alert
