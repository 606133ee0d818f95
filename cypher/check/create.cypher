// Creates a check of an item. No row when the item is not there or retired.
//
// @param   itemId      string
// @param   properties  Record<string, unknown>
// @param   at          string
// @returns maybe CheckRecord
// @access  write
MATCH (item:ConfigurationItem {id: $itemId}) WHERE item.retiredAt IS NULL AND /*scope item*/true/*end*/
CREATE (check:Check:Record)-[:CHECKS]->(item)
SET check = $properties, check.createdAt = datetime($at), check.updatedAt = datetime($at)
RETURN check { .*, itemId: item.id, itemRetired: false } AS check
