// Grants a role to a person or team whose account is locked.
//
// @param   holderId       string
// @param   role           string
// @param   id             string
// @param   organisations  string[] | null
// @param   teams          string[] | null
// @param   environments   string[] | null
// @param   classes        string[] | null
// @param   validFrom      string
// @param   validTo        string | null
// @param   grantedBy      string
// @param   reason         string | null
// @returns none
// @access  write
MATCH (holder:ConfigurationItem {id: $holderId})
MERGE (role:Role {name: $role})
CREATE (holder)-[:HAS_ROLE {
  id: $id, organisations: $organisations, teams: $teams, environments: $environments, classes: $classes,
  validFrom: datetime($validFrom), validTo: datetime($validTo), grantedBy: $grantedBy, reason: $reason
}]->(role)
