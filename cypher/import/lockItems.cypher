// Items, locked. Setting a label that is there already takes the write lock before anything is read: comparing first loses
// updates, and removing a property that no node ever had takes no lock.
//
// @param   ids  string[]
// @returns many ItemRecord
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
SET item:ConfigurationItem
WITH item
RETURN item { .* } AS item
