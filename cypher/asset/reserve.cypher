// Writes a reservation of an asset, which the transaction has locked, [from, to).
//
// @param   id          string
// @param   assetId     string
// @param   itemId      string
// @param   from        string
// @param   to          string
// @param   properties  Record<string, unknown>
// @param   at          string
// @returns none
// @access  write
MATCH (asset:Record {id: $assetId}) WHERE asset:Asset
MATCH (item:ConfigurationItem {id: $itemId})
CREATE (asset)<-[:RESERVES]-(reservation:Record:AssetReservation)-[:RESERVED_FOR]->(item)
SET reservation = $properties, reservation.id = $id, reservation.recordType = 'AssetReservation',
    reservation.state = 'ACTIVE', reservation.from = datetime($from), reservation.to = datetime($to),
    reservation.createdAt = datetime($at)
