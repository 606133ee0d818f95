// Items by id, retired ones and merged twins as themselves. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many ItemRecord
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/
RETURN item { .* } AS item
