// How changes are handled here. No row while nobody changed what it is by default.
//
// @param   id  string
// @returns maybe PracticeRecord
MATCH (practice:Record {id: $id})
RETURN practice { .* } AS practice
