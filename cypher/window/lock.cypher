// Takes the lock of a change window. No row for an id that nobody has.
//
// @param   id  string
// @returns maybe string
// @access  write
MATCH (window:Record {id: $id}) WHERE window:ChangeWindow
SET window:ChangeWindow
RETURN window.id AS id
