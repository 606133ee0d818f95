// ChangeSets by id.
//
// @param   ids  string[]
// @returns many ChangeSetRecord
UNWIND $ids AS id
MATCH (changeSet:ChangeSet {id: id})
RETURN changeSet { .* } AS changeSet
