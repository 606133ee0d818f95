// Writes clocks of a record that is locked, new ones with what they measure and for whom.
//
// @param   rows  { id: string; key: string; recordId: string; serviceId: string; properties: Record<string, unknown> }[]
// @param   instants  string[]
// @returns none
// @access  write
UNWIND $rows AS row
MERGE (clock:ServiceClock {key: row.key})
ON CREATE SET clock:Record, clock.id = row.id, clock.recordId = row.recordId
SET clock += row.properties
FOREACH (name IN [name IN $instants WHERE row.properties[name] IS NOT NULL] | SET clock[name] = datetime(row.properties[name]))
WITH clock, row
MATCH (record:Record {id: row.recordId})
MERGE (clock)-[:MEASURES]->(record)
WITH clock, row
MATCH (service:ConfigurationItem {id: row.serviceId})
MERGE (clock)-[:OF_SERVICE]->(service)
