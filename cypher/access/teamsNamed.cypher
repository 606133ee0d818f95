// The teams that have an identity key, or an id.
//
// @param   ids   string[]
// @param   keys  string[]
// @returns many { id: string }
CALL () {
  UNWIND $ids AS id
  MATCH (team:ConfigurationItem {id: id})
  RETURN team
UNION
  UNWIND $keys AS key
  MATCH (:Identity {key: key})-[:IDENTIFIES]->(team:ConfigurationItem)
  RETURN team
}
WITH team WHERE team:Team AND team.retiredAt IS NULL
RETURN DISTINCT team { .id } AS team
