// Incidents that were imported before, with how much of their history was, by their keys; locked, so that nobody moves them meanwhile.
//
// @param   keys  string[]
// @returns many { key: string; id: string; number: string; version: number; importedEvents: number; importedThrough: string; createdAt: string; createdBy: string }
// @access  write
UNWIND $keys AS key
MATCH (incident:Incident {externalKey: key})
SET incident:Record
WITH incident
RETURN incident { key: incident.externalKey, .id, .number, .version, .importedEvents, .importedThrough, .createdAt, .createdBy } AS incident
