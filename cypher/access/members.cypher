// The people who are members of teams.
//
// @param   ids  string[]
// @returns many { teamId: string; personId: string }
UNWIND $ids AS id
MATCH (team:ConfigurationItem {id: id})<-[:MEMBER_OF]-(person:Person)
WHERE team:Team AND person.retiredAt IS NULL
WITH DISTINCT team, person ORDER BY person.name, person.id
RETURN { teamId: team.id, personId: person.id } AS member
