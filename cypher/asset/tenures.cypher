// Who owned or held assets, or where they were, newest first; at most 1,000 of each.
//
// @param   ids   string[]
// @param   type  'OWNS' | 'HOLDS' | 'KEPT_AT'
// @returns many { assetId: string; tenures: TenureRecord[] }
UNWIND $ids AS id
MATCH (asset:Record {id: id}) WHERE asset:Asset
RETURN { assetId: id, tenures: COLLECT {
  MATCH (asset)-[tenure:OWNS|HOLDS|KEPT_AT]-(item:ConfigurationItem) WHERE type(tenure) = $type
  RETURN tenure { .from, .to, .dueAt, itemId: item.id } ORDER BY tenure.from DESC, tenure.to IS NULL DESC LIMIT 1000
} } AS row
