// The role grants of people and teams, ended ones too, the latest first.
//
// @param   ids  string[]
// @returns many RoleGrantRecord
UNWIND $ids AS id
MATCH (holder:ConfigurationItem {id: id})-[granted:HAS_ROLE]->(role:Role)
WITH holder, granted, role ORDER BY granted.validFrom DESC, granted.id
RETURN granted {
  .id, .organisations, .teams, .environments, .classes, .validFrom, .validTo, .grantedBy, .reason,
  role: role.name, holderId: holder.id
} AS granted
