// What of models is in stock, where, and how much of it is promised at an instant.
//
// @param   ids  string[]
// @param   now  string
// @returns many StockRow
UNWIND $ids AS id
MATCH (model:Record {id: id})<-[of:OF_MODEL]-(asset:Asset)
WHERE model:AssetModel AND of.to IS NULL AND asset.state = 'IN_STOCK' AND /*scope record asset:Asset*/true/*end*/
WITH id, head(COLLECT {
  MATCH (asset)-[kept:KEPT_AT]->(place:ConfigurationItem) WHERE kept.to IS NULL RETURN place.id
}) AS locationId, EXISTS {
  MATCH (asset)<-[:RESERVES]-(reservation:AssetReservation)
  WHERE reservation.state = 'ACTIVE' AND reservation.from <= datetime($now) AND reservation.to > datetime($now)
} AS reserved
WITH id, locationId, count(*) AS inStock, sum(CASE WHEN reserved THEN 1 ELSE 0 END) AS promised
RETURN { modelId: id, locationId: locationId, inStock: inStock, reserved: promised } AS row ORDER BY id, locationId
