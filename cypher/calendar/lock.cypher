// Takes the lock of a calendar. No row for an id that nobody has.
//
// @param   id  string
// @returns maybe string
// @access  write
MATCH (calendar:Record {id: $id}) WHERE calendar:Calendar
SET calendar:Calendar
RETURN calendar.id AS id
