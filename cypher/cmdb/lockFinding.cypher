// A finding, locked.
//
// @param   id  string
// @returns maybe DuplicateFindingRecord
// @access  write
MATCH (finding:DuplicateFinding {id: $id}) WHERE /*scope all (finding)-[:CONCERNS]->()*/true/*end*/
SET finding:DuplicateFinding
WITH finding
RETURN finding { .*, itemIds: COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id } } AS finding
