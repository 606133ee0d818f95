// How incidents are handled here, locked; made where it was not there.
//
// @param   id  string
// @returns one PracticeRecord
// @access  write
MERGE (practice:Record {id: $id})
SET practice:IncidentPractice
WITH practice
RETURN practice { .* } AS practice
