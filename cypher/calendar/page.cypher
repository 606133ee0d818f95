// Calendars with the version in force, by name, from a place on.
//
// @param   name   string | null
// @param   after  string
// @param   limit  number
// @returns many CalendarRecord
MATCH (calendar:Calendar)
WHERE calendar.name > $after AND ($name IS NULL OR calendar.name = $name)
WITH calendar ORDER BY calendar.name LIMIT toInteger($limit)
MATCH (version:CalendarVersion {key: calendar.id + ' ' + toString(calendar.version)})
RETURN calendar { .id, .name, .description, .version, .createdAt, .updatedAt, current: version { .* } } AS calendar
