// The status intervals that last. No row for an item without one.
//
// @param   ids  string[]
// @returns many { itemId: string; from: string; severity: string }
UNWIND $ids AS id
MATCH (:ConfigurationItem {id: id})-[:CURRENT]->(interval:StatusInterval)
RETURN interval { .itemId, .from, .severity } AS interval
