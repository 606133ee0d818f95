// Findings by id.
//
// @param   ids  string[]
// @returns many DuplicateFindingRecord
UNWIND $ids AS id
MATCH (finding:DuplicateFinding {id: id}) WHERE /*scope all (finding)-[:CONCERNS]->()*/true/*end*/
RETURN finding {
  .*, itemIds: COLLECT { MATCH (finding)-[:CONCERNS]->(item:ConfigurationItem) RETURN item.id ORDER BY item.id }
} AS finding
