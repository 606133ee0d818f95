// How changes are handled here, locked; made where it was not there.
//
// @param   id  string
// @returns one PracticeRecord
// @access  write
MERGE (practice:Record {id: $id})
SET practice:ChangePractice
WITH practice
RETURN practice { .* } AS practice
