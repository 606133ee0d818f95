// Who holds seats of licences now, those out of sight too.
//
// @param   ids  string[]
// @returns many { licence: string; seats: { itemId: string; from: string; hidden: boolean }[] }
UNWIND $ids AS id
MATCH (licence:Record {id: id}) WHERE licence:Licence
RETURN { licence: id, seats: COLLECT {
  MATCH (holder:ConfigurationItem)-[seat:HOLDS_SEAT]->(licence) WHERE seat.to IS NULL
  RETURN { itemId: holder.id, from: seat.from, hidden: NOT /*scope holder*/true/*end*/ } ORDER BY holder.name, holder.id
} } AS row
