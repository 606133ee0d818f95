// Calendars with the version in force. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many CalendarRecord
UNWIND $ids AS id
MATCH (calendar:Record {id: id}) WHERE calendar:Calendar
MATCH (version:CalendarVersion {key: calendar.id + ' ' + toString(calendar.version)})
RETURN calendar { .id, .name, .description, .version, .createdAt, .updatedAt, current: version { .* } } AS calendar
