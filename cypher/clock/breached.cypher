// Which of some records broke a service level that still counts.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (clock:ServiceClock) WHERE clock.recordId = id AND clock.breached AND clock.cancelledAt IS NULL
RETURN DISTINCT id
