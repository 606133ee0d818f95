// ChangeSets by id.
//
// @param   ids  string[]
// @returns many ChangeSetRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
WHERE /*scope (changeSet)-[:CHANGED]->()*/true/*end*/ OR /*scope (changeSet)-[:CHANGED]->()-[:ON|CHECKS|COVERS]->()*/true/*end*/
RETURN changeSet { .* } AS changeSet
