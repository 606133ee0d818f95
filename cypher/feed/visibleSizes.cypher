// How many items that someone sees ChangeSets touched, and how many records about such items. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many { id: string; entries: number; records: number }
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
RETURN {
  id: id,
  entries: COUNT { MATCH (changeSet)-[:CHANGED]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/ }
    + COUNT {
      MATCH (changeSet)-[:HOLDS]->(columns:StatusColumns)
      UNWIND columns.items AS itemId
      MATCH (item:ConfigurationItem {id: itemId}) WHERE /*scope item*/true/*end*/
      RETURN item
    },
  records: COUNT { MATCH (changeSet)-[:CHANGED]->(record:Record) WHERE /*scope (record)-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/ }
} AS row
