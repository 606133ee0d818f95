// What ChangeSets did to records that are no items, by id, each from its own place on: a page of each in one statement.
//
// @param   pages  { index: number; changeSet: string; after: string }[]
// @param   limit  number
// @returns many { page: number; rows: RecordChangeRecord[] }
UNWIND $pages AS page
MATCH (changeSet:ChangeSet {id: page.changeSet})
RETURN {
  page: page.index,
  rows: COLLECT {
    MATCH (changeSet)-[change:CHANGED]->(record:Record) WHERE record.id > page.after
      AND /*scope (record)-[:ON|CHECKS|COVERS|REALISED_BY|OF_SERVICE]->()*/true/*end*/
    RETURN change { .operation, .state, type: change.record, id: record.id } ORDER BY record.id LIMIT toInteger($limit)
  }
} AS row
