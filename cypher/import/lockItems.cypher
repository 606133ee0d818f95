// Items, locked. An unrelated write takes the lock before anything is read: comparing first loses updates.
//
// @param   ids  string[]
// @returns many ItemRecord
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
REMOVE item.lock
WITH item
RETURN item { .* } AS item
