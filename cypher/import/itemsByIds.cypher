// Items by id, as relationship ends. A merged twin says into which item it was merged.
//
// @param   ids  string[]
// @returns many { id: string; class: string; retired: boolean; mergedInto: string | null }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/
RETURN { id: id, class: item.class, retired: item.retiredAt IS NOT NULL, mergedInto: item.mergedInto } AS row
