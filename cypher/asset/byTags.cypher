// The ids of assets by tag, and whether they are in sight. No row for a tag that none has.
//
// @param   tags  string[]
// @returns many { tag: string; id: string; seen: boolean }
UNWIND $tags AS tag
MATCH (asset:Asset {tag: tag})
RETURN asset { .tag, .id, seen: /*scope record asset:Asset*/true/*end*/ } AS row
