// The clocks of records, responses first, those of one level in the order in which they came to be.
//
// @param   ids  string[]
// @returns many ServiceClockRecord
UNWIND $ids AS id
MATCH (clock:ServiceClock) WHERE clock.recordId = id
RETURN clock { .* } AS clock ORDER BY clock.kind DESC, clock.levelId, clock.key
