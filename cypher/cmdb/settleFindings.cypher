// Marks findings as merged whose items are all among those just made one.
//
// @param   ids  string[]
// @returns none
// @access  write
UNWIND $ids AS id
MATCH (:ConfigurationItem {id: id})<-[:CONCERNS]-(finding:DuplicateFinding {state: 'OPEN'})
WITH DISTINCT finding
WHERE ALL(itemId IN COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id } WHERE itemId IN $ids)
SET finding.state = 'MERGED'
