// Reservations of assets that have not ended by an instant, the next first; at most 1,000 of each.
//
// @param   ids  string[]
// @param   now  string
// @returns many { assetId: string; reservations: ReservationRecord[] }
UNWIND $ids AS id
MATCH (asset:Record {id: id}) WHERE asset:Asset
RETURN { assetId: id, reservations: COLLECT {
  MATCH (asset)<-[:RESERVES]-(reservation:AssetReservation)-[:RESERVED_FOR]->(item:ConfigurationItem)
  WHERE reservation.state = 'ACTIVE' AND reservation.to > datetime($now)
  RETURN reservation { .*, assetId: id, forId: item.id, forName: item.name, forHidden: NOT /*scope item*/true/*end*/ }
  ORDER BY reservation.from, reservation.id LIMIT 1000
} } AS row
