// A record, locked: what was read of it before counts no more. Setting a label that is there already takes the lock before
// anything is read. No row for an id that no such record has,
// or an incident, problem or change out of sight.
//
// @param   id  string
// @returns maybe LifecycleRecord
// @access  write
MATCH (record:Record {id: $id}) WHERE record.number IS NOT NULL
  AND (NOT (record:Incident OR record:Problem) OR /*scope (record)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
  AND (NOT record:Change OR /*scope (record)-[link:TARGETS|OF_SERVICE|ASSIGNED_IN|RAISED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
SET record:Record
WITH record
RETURN record { .* } AS record
