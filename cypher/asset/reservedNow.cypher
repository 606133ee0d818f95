// The reservation of each asset that holds at an instant. No row for an asset without one.
//
// @param   ids  string[]
// @param   now  string
// @returns many ReservationRecord
UNWIND $ids AS id
MATCH (asset:Record {id: id})<-[:RESERVES]-(reservation:AssetReservation)-[:RESERVED_FOR]->(item:ConfigurationItem)
WHERE asset:Asset AND reservation.state = 'ACTIVE'
  AND reservation.from <= datetime($now) AND reservation.to > datetime($now)
RETURN reservation { .*, assetId: id, forId: item.id, forName: item.name, forHidden: NOT /*scope item*/true/*end*/ } AS reservation
