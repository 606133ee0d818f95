// The id of the calendar of a name.
//
// @param   name  string
// @returns maybe string
MATCH (calendar:Calendar {name: $name})
RETURN calendar.id AS id
