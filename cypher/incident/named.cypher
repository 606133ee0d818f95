// The records that ids or numbers name. No row for one that names none.
//
// @param   references  string[]
// @returns many { reference: string; id: string; number: string; recordType: string; state: string }
UNWIND $references AS reference
CALL (reference) {
  MATCH (record:Record {id: reference}) RETURN record
  UNION
  MATCH (record:Record {number: toUpper(reference)}) RETURN record
}
WITH reference, record
WHERE record.number IS NOT NULL
RETURN record { .id, .number, .recordType, .state, reference: reference } AS record
