// For each ask a page of an item's checks by name, after a place: name and id.
//
// @param   asks   { index: number; id: string; after: string[] | null }[]
// @param   limit  number
// @returns many { ask: number; rows: CheckRecord[] }
UNWIND $asks AS ask
MATCH (item:ConfigurationItem {id: ask.id})
RETURN {
  ask: ask.index,
  rows: COLLECT {
    MATCH (item)<-[:CHECKS]-(check:Check)
    WHERE ask.after IS NULL OR check.name > ask.after[0] OR (check.name = ask.after[0] AND check.id > ask.after[1])
    WITH check ORDER BY check.name, check.id LIMIT toInteger($limit)
    RETURN check { .*, itemId: item.id, itemRetired: item.retiredAt IS NOT NULL }
  }
} AS answer
