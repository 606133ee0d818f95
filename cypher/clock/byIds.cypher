// Clocks by id, in sight. No row for an id that none has.
//
// @param   ids  string[]
// @returns many ServiceClockRecord
UNWIND $ids AS id
MATCH (clock:Record {id: id}) WHERE clock:ServiceClock AND /*scope (clock)-[:OF_SERVICE]->()*/true/*end*/
RETURN clock { .* } AS clock
