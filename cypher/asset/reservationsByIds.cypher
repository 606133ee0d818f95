// Reservations by id. No row for an id that none has.
//
// @param   ids  string[]
// @returns many ReservationRecord
UNWIND $ids AS id
MATCH (reservation:Record {id: id})-[:RESERVES]->(asset:Asset) WHERE reservation:AssetReservation AND /*scope record asset:Asset*/true/*end*/
MATCH (reservation)-[:RESERVED_FOR]->(item:ConfigurationItem)
RETURN reservation { .*, assetId: asset.id, forId: item.id, forName: item.name, forHidden: NOT /*scope item*/true/*end*/ } AS reservation
