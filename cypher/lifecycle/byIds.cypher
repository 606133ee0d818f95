// Records that move through a lifecycle, with their own properties. No row for an id that none of them has.
//
// @param   ids  string[]
// @returns many AnyLifecycleRecord
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record.number IS NOT NULL
  AND (NOT (record:Incident OR record:Problem) OR /*scope (record)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
  AND (NOT record:Change OR /*scope (record)-[link:TARGETS|OF_SERVICE|ASSIGNED_IN|RAISED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
RETURN record { .* } AS record
