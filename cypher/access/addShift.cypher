// Puts a person on call for a team, for a time. No row when there is no such team.
//
// @param   personId   string
// @param   teamId     string
// @param   id         string
// @param   level      number
// @param   validFrom  string
// @param   validTo    string | null
// @param   createdBy  string
// @returns many { id: string }
// @access  write
MATCH (person:ConfigurationItem {id: $personId})
MATCH (team:ConfigurationItem {id: $teamId}) WHERE team:Team AND team.retiredAt IS NULL
CREATE (person)-[shift:ON_CALL_FOR {
  id: $id, level: $level, validFrom: datetime($validFrom), validTo: datetime($validTo), createdBy: $createdBy
}]->(team)
RETURN shift { .id } AS shift
