// Checks by id, in no order. No row for one that is not there.
//
// @param   ids  string[]
// @returns many CheckRecord
UNWIND $ids AS id
MATCH (check:Check {id: id})-[:CHECKS]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
RETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL } AS check
