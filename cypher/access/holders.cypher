// What gives people their rights: their teams, and the grants, of their own and of their teams, that have not ended. No row for
// an id that no person has.
//
// @param   ids  string[]
// @param   at   string
// @returns many HolderRecord
UNWIND $ids AS id
MATCH (person:ConfigurationItem {id: id}) WHERE person:Person
OPTIONAL MATCH (account:Account {holderId: id})
WITH person, account,
  COLLECT { MATCH (person)-[:MEMBER_OF]->(team:Team) WHERE team.retiredAt IS NULL RETURN DISTINCT team } AS teams
RETURN {
  id: person.id, name: person.name, retired: person.retiredAt IS NOT NULL,
  version: coalesce(account.authVersion, 0), disabledAt: account.disabledAt, signedOutAt: account.signedOutAt,
  teams: [team IN teams | team.id],
  grants: COLLECT {
    UNWIND [person] + teams AS holder
    MATCH (holder)-[granted:HAS_ROLE]->(role:Role)
    WHERE granted.validTo IS NULL OR granted.validTo > datetime($at)
    RETURN granted {
      .id, .organisations, .teams, .environments, .classes, .validFrom, .validTo, .grantedBy, .reason,
      role: role.name, holderId: holder.id
    }
  }
} AS holder
