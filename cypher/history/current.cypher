// The status intervals that last. No row for an item without one.
//
// @param   ids  string[]
// @returns many StatusIntervalRow
UNWIND $ids AS id
MATCH (:ConfigurationItem {id: id})-[:CURRENT]->(interval:StatusInterval)
RETURN interval { .*, from: toString(interval.from) } AS interval
