// A finding, locked.
//
// @param   id  string
// @returns maybe DuplicateFindingRecord
// @access  write
MATCH (finding:DuplicateFinding {id: $id})
SET finding:DuplicateFinding
WITH finding
RETURN finding { .*, itemIds: COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id } } AS finding
