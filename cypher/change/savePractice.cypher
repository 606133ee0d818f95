// Writes how changes are handled here. It is locked.
//
// @param   id         string
// @param   version    number
// @param   practice   string
// @returns none
// @access  write
MATCH (practice:Record {id: $id})
SET practice.version = $version, practice.practice = $practice
