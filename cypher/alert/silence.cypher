// A silence by id.
//
// @param   id  string
// @returns maybe SilenceRecord
MATCH (record:Record {id: $id}) WHERE record:Silence
RETURN record { .* } AS silence
