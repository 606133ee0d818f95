// Items that a request names, locked as import/lockItems does; those that its user does not see give no row.
//
// @param   ids  string[]
// @returns many ItemRecord
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/
SET item:ConfigurationItem
WITH item
RETURN item { .* } AS item
