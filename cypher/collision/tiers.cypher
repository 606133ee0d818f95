// The tiers of business services; no row for one that has none.
//
// @param   ids  string[]
// @returns many { id: string; tier: number }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE item:BusinessService AND item.tier IS NOT NULL
RETURN { id: id, tier: item.tier } AS service
