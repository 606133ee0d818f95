// The record with a number. No row when nobody has it.
//
// @param   number  string
// @returns maybe AnyLifecycleRecord
MATCH (record:Record {number: $number})
WHERE (NOT (record:Incident OR record:Problem) OR /*scope (record)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
  AND (NOT record:Change OR /*scope (record)-[link:TARGETS|OF_SERVICE|ASSIGNED_IN|RAISED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
RETURN record { .* } AS record
