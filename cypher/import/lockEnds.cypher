// Ends of relationships, locked as lockItems does, with no more of them than a relationship asks for.
//
// @param   ids  string[]
// @returns many { id: string; class: string; version: number; retired: boolean }
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
SET item:ConfigurationItem
WITH item
RETURN item { .id, .class, .version, retired: item.retiredAt IS NOT NULL } AS item
