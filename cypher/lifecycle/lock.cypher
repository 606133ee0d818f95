// A record, locked: what was read of it before counts no more. Setting a label that is there already takes the lock before
// anything is read. No row for an id that no such record has.
//
// @param   id  string
// @returns maybe LifecycleRecord
// @access  write
MATCH (record:Record {id: $id}) WHERE record.number IS NOT NULL
SET record:Record
WITH record
RETURN record { .* } AS record
