// Silences by id, locked.
//
// @param   ids  string[]
// @returns many SilenceRecord
// @access  write
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record:Silence
SET record:Record
WITH record
RETURN record { .* } AS silence
