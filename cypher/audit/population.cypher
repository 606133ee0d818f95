// The ids of assets with the class of their model and their owner, for a sample; disposed ones are left out.
//
// @param   ids  string[]
// @returns many { id: string; assetClass: string; ownerId: string | null }
UNWIND $ids AS id
MATCH (asset:Record {id: id})-[link:OF_MODEL]->(model:AssetModel)
WHERE asset:Asset AND link.to IS NULL AND asset.state <> 'DISPOSED'
RETURN { id: id, assetClass: model.assetClass, ownerId: head(COLLECT {
  MATCH (asset)<-[owns:OWNS]-(owner:ConfigurationItem) WHERE owns.to IS NULL RETURN owner.id
}) } AS row
