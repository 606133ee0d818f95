// Writes down, on items whose relationships changed, to which teams and organisations they belong: those they are OWNED_BY or
// SUPPORTED_BY, and the organisations that such a team is part of. Of a team, on what belongs to it. A retired item keeps what
// it had: whoever saw it sees its history. Runs in the transaction that changed the relationships.
//
// @param   ids  string[]
// @returns none
// @access  write
UNWIND $ids AS id
MATCH (changed:ConfigurationItem {id: id})
CALL (changed) {
  RETURN changed AS item
UNION
  MATCH (changed)<-[:OWNED_BY|SUPPORTED_BY]-(item:ConfigurationItem)
  WHERE changed:Team OR changed:Person OR changed:Organisation
  RETURN item
}
WITH DISTINCT item WHERE item.retiredAt IS NULL
WITH item,
  COLLECT { MATCH (item)-[:OWNED_BY|SUPPORTED_BY]->(team:Team) RETURN DISTINCT team.id AS id ORDER BY id } AS teams,
  COLLECT {
    MATCH (item)-[:OWNED_BY|SUPPORTED_BY]->(owner)
    MATCH (owner)-[:PART_OF|OWNED_BY*0..1]->(organisation:Organisation)
    WHERE owner:Team OR owner = organisation
    RETURN DISTINCT organisation.id AS id ORDER BY id
  } AS organisations
WHERE coalesce(item.ownerTeams, []) <> teams OR coalesce(item.ownerOrganisations, []) <> organisations
SET item.ownerTeams = CASE WHEN size(teams) > 0 THEN teams END,
    item.ownerOrganisations = CASE WHEN size(organisations) > 0 THEN organisations END
