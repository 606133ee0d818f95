// Writes a calendar, new or not, and a version of it. Who makes another of the same name meets the constraint.
//
// @param   id           string
// @param   name         string
// @param   description  string | null
// @param   at           string
// @param   version      number
// @param   properties   Record<string, unknown>
// @param   validFrom    string
// @returns none
// @access  write
MERGE (calendar:Record {id: $id})
SET calendar:Calendar, calendar.name = $name, calendar.description = $description, calendar.version = toInteger($version),
    calendar.createdAt = coalesce(calendar.createdAt, datetime($at)), calendar.updatedAt = datetime($at)
MERGE (version:CalendarVersion {key: $id + ' ' + toString(toInteger($version))})
  ON CREATE SET version += $properties, version.version = toInteger($version), version.validFrom = datetime($validFrom)
MERGE (calendar)-[:HAS_VERSION]->(version)
