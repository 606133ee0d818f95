// Writes incidents as they were imported.
//
// @param   rows      { properties: Record<string, unknown> }[]
// @param   instants  string[]
// @returns none
// @access  write
UNWIND $rows AS row
CREATE (incident:Record:Incident)
SET incident = row.properties
FOREACH (name IN [name IN $instants WHERE row.properties[name] IS NOT NULL] | SET incident[name] = datetime(row.properties[name]))
