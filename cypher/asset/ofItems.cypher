// The ids of the assets that items are now.
//
// @param   ids  string[]
// @returns many { itemId: string; id: string }
UNWIND $ids AS itemId
MATCH (item:ConfigurationItem {id: itemId})<-[link:REPRESENTS]-(asset:Asset) WHERE link.to IS NULL
RETURN { itemId: itemId, id: asset.id } AS row
