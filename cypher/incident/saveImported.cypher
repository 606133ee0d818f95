// Writes incidents as they were imported: new ones, and those whose history went on. A null takes a property away.
//
// @param   rows      { id: string; properties: Record<string, unknown> }[]
// @param   instants  string[]
// @returns none
// @access  write
UNWIND $rows AS row
MERGE (incident:Record {id: row.id})
SET incident:Incident, incident += row.properties
FOREACH (name IN [name IN $instants WHERE row.properties[name] IS NOT NULL] | SET incident[name] = datetime(row.properties[name]))
