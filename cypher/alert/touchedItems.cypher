// Items that ChangeSets brought, changed or took away, as they are now.
//
// @param   ids  string[]
// @returns many ItemRecord
UNWIND $ids AS id
MATCH (:ChangeSet {id: id})-[change:CHANGED]->(item:ConfigurationItem)
WHERE NOT change.operation IN ['RELATED', 'STATUS']
WITH DISTINCT item
RETURN item { .* } AS item
