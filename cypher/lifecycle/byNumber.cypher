// The record with a number. No row when nobody has it.
//
// @param   number  string
// @returns maybe AnyLifecycleRecord
MATCH (record:Record {number: $number})
RETURN record { .* } AS record
