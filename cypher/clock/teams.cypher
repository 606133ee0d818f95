// The teams that work on records. No row for a record that none does.
//
// @param   ids  string[]
// @returns many { id: string; teamId: string }
UNWIND $ids AS id
MATCH (record:Record {id: id})-[tie:ASSIGNED_IN]->(team:ConfigurationItem) WHERE tie.validTo IS NULL
RETURN { id: id, teamId: team.id } AS row
