// Every version of calendars, newest first.
//
// @param   ids  string[]
// @returns many { calendarId: string; versions: CalendarVersionRecord[] }
UNWIND $ids AS id
MATCH (calendar:Record {id: id}) WHERE calendar:Calendar
RETURN { calendarId: id, versions: COLLECT {
  MATCH (calendar)-[:HAS_VERSION]->(version:CalendarVersion)
  RETURN version { .* } ORDER BY version.version DESC
} } AS versions
