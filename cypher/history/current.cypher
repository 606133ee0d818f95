// The status intervals that last. No row for an item without one.
//
// @param   ids  string[]
// @returns many StatusIntervalRow
UNWIND $ids AS id
MATCH (interval:StatusInterval {currentOf: id})
RETURN interval { .id, .itemId, .severity, .observed, .cause, from: toString(interval.from) } AS interval
