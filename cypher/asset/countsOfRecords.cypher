// How many assets models, contracts, warranties and orders have now.
//
// @param   ids  string[]
// @returns many { id: string; total: number }
UNWIND $ids AS id
MATCH (record:Record {id: id}) WHERE record:InventoryRecord
RETURN { id: id, total: COUNT {
  MATCH (record)<-[link:OF_MODEL|COVERED_BY|BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL AND /*scope record asset:Asset*/true/*end*/
} } AS row
