// Who holds seats of licences now.
//
// @param   ids  string[]
// @returns many { licence: string; seats: { itemId: string; from: string }[] }
UNWIND $ids AS id
MATCH (licence:Record {id: id}) WHERE licence:Licence
RETURN { licence: id, seats: COLLECT {
  MATCH (holder:ConfigurationItem)-[seat:HOLDS_SEAT]->(licence) WHERE seat.to IS NULL
  RETURN { itemId: holder.id, from: seat.from } ORDER BY holder.name, holder.id
} } AS row
