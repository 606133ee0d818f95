// Takes checks, in the order of the ids, and reads them under their locks. Setting a label that is there already takes the
// write lock before anything is read. No row for one that is not there.
//
// @param   ids  string[]
// @returns many CheckRecord
// @access  write
UNWIND $ids AS id
MATCH (check:Check {id: id}) WHERE /*scope (check)-[:CHECKS]->()*/true/*end*/
SET check:Check
WITH check
MATCH (check)-[:CHECKS]->(item:ConfigurationItem)
RETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL } AS check
