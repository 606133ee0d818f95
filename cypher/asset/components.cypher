// The ids of what is built into assets now, by tag; at most 1,000 of each.
//
// @param   ids  string[]
// @returns many { assetId: string; ids: string[] }
UNWIND $ids AS id
MATCH (whole:Record {id: id}) WHERE whole:Asset
RETURN { assetId: id, ids: COLLECT {
  MATCH (whole)<-[link:BUILT_INTO]-(part:Asset) WHERE link.to IS NULL AND /*scope record part:Asset*/true/*end*/
  RETURN part.id ORDER BY part.tag LIMIT 1000
} } AS row
