// The catalogue items of offerings, by name.
//
// @param   ids  string[]
// @returns many { offeringId: string; items: CatalogueItemRecord[] }
UNWIND $ids AS id
MATCH (offering:Record {id: id}) WHERE offering:ServiceOffering
RETURN { offeringId: id, items: COLLECT {
  MATCH (offering)<-[of:ITEM_OF]-(item:CatalogueItem) WHERE of.validTo IS NULL
  RETURN item { .* } ORDER BY item.name, item.id LIMIT 1000
} } AS row
