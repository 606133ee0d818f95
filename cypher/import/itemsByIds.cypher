// Items by id, as relationship ends; a merged twin answers with its survivor.
//
// @param   ids  string[]
// @returns many { ref: string; id: string; class: string; retired: boolean }
UNWIND $ids AS ref
MATCH (named:ConfigurationItem {id: ref})
OPTIONAL MATCH (survivor:ConfigurationItem {id: named.mergedInto})
WITH ref, coalesce(survivor, named) AS item
RETURN { ref: ref, id: item.id, class: item.class, retired: item.retiredAt IS NOT NULL } AS row
