// The clocks of records, those of one level together in the order in which they came to be.
//
// @param   ids  string[]
// @returns many ServiceClockRecord
UNWIND $ids AS id
MATCH (clock:ServiceClock) WHERE clock.recordId = id
RETURN clock { .* } AS clock ORDER BY clock.levelId, clock.key
