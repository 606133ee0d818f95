// Pages of the assets of models, contracts, warranties and orders, by tag, each from its own place on, in one statement.
//
// @param   asks   { index: number; id: string; after: string }[]
// @param   limit  number
// @returns many { ask: number; rows: { id: string; tag: string }[] }
UNWIND $asks AS ask
MATCH (record:Record {id: ask.id}) WHERE record:InventoryRecord
RETURN { ask: ask.index, rows: COLLECT {
  MATCH (record)<-[link:OF_MODEL|COVERED_BY|BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL AND asset.tag > ask.after
    AND /*scope record asset:Asset*/true/*end*/
  RETURN DISTINCT asset { .id, .tag } AS row ORDER BY row.tag LIMIT toInteger($limit)
} } AS row
