// The records that ids or numbers name, as problems are tied to them. No row for one that names none, or one out of sight.
//
// @param   references  string[]
// @returns many { reference: string; id: string; number: string; recordType: string; state: string; explained: boolean }
UNWIND $references AS reference
CALL (reference) {
  MATCH (record:Record {id: reference}) RETURN record
  UNION
  MATCH (record:Record {number: toUpper(reference)}) RETURN record
}
WITH reference, record
WHERE record.number IS NOT NULL
  AND (NOT (record:Incident OR record:Problem) OR /*scope (record)-[link:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
  AND (NOT record:Change OR /*scope (record)-[link:TARGETS|OF_SERVICE|ASSIGNED_IN|RAISED_BY WHERE link.validTo IS NULL]->()*/true/*end*/)
RETURN record {
  .id, .number, .recordType, .state, reference: reference, explained: record.causeConfirmedAt IS NOT NULL
} AS record
