// Records that move through a lifecycle, with their own properties. No row for an id that none of them has.
//
// @param   ids  string[]
// @returns many AnyLifecycleRecord
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record.number IS NOT NULL
RETURN record { .* } AS record
