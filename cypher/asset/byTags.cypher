// The ids of assets by tag. No row for a tag that none has.
//
// @param   tags  string[]
// @returns many { tag: string; id: string }
UNWIND $tags AS tag
MATCH (asset:Asset {tag: tag})
RETURN asset { .tag, .id } AS row
