// How many assets pass. Candidates come from one place, the narrowest the caller knows.
// Null does not restrict.
//
// @param   from    'search' | 'item' | 'holder' | 'record' | 'states' | 'all'
// @param   anchor  string
// @param   filter  AssetFilter
// @param   now     string
// @returns one number
CALL () {
  UNWIND CASE $from WHEN 'search' THEN [$anchor] ELSE [] END AS query
  CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
  CALL db.index.fulltext.queryNodes('asset_text', query) YIELD node
  RETURN node AS asset
UNION ALL
  UNWIND CASE $from WHEN 'item' THEN [$anchor] ELSE [] END AS id
  MATCH (:ConfigurationItem {id: id})<-[link:REPRESENTS|KEPT_AT]-(asset:Asset) WHERE link.to IS NULL
  RETURN DISTINCT asset
UNION ALL
  UNWIND CASE $from WHEN 'holder' THEN [$anchor] ELSE [] END AS id
  MATCH (:ConfigurationItem {id: id})-[link:OWNS|HOLDS]->(asset:Asset) WHERE link.to IS NULL
  RETURN DISTINCT asset
UNION ALL
  UNWIND CASE $from WHEN 'record' THEN [$anchor] ELSE [] END AS id
  MATCH (:Record {id: id})<-[link:OF_MODEL|COVERED_BY|BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL
  RETURN DISTINCT asset
UNION ALL
  UNWIND CASE $from WHEN 'states' THEN $filter.states ELSE [] END AS state
  MATCH (asset:Asset) USING INDEX asset:Asset(state, tag) WHERE asset.state = state AND asset.tag IS NOT NULL
  RETURN asset
UNION ALL
  UNWIND CASE $from WHEN 'all' THEN [''] ELSE [] END AS place
  MATCH (asset:Asset) USING INDEX asset:Asset(tag) WHERE asset.tag > place
  RETURN asset
}
WITH asset
WHERE asset.tag IS NOT NULL
  AND /*scope record asset:Asset*/true/*end*/
  AND ($filter.states IS NULL OR asset.state IN $filter.states)
  AND ($filter.costCentre IS NULL OR asset.costCentre = $filter.costCentre)
  AND ($filter.model IS NULL OR EXISTS {
    MATCH (asset)-[link:OF_MODEL]->(model) WHERE link.to IS NULL AND model.id = $filter.model })
  AND ($filter.assetClasses IS NULL OR EXISTS {
    MATCH (asset)-[link:OF_MODEL]->(model:AssetModel) WHERE link.to IS NULL AND model.assetClass IN $filter.assetClasses })
  AND ($filter.owner IS NULL OR EXISTS {
    MATCH (asset)<-[link:OWNS]-(holder) WHERE link.to IS NULL AND holder.id = $filter.owner })
  AND ($filter.custodian IS NULL OR EXISTS {
    MATCH (asset)<-[link:HOLDS]-(holder) WHERE link.to IS NULL AND holder.id = $filter.custodian })
  AND ($filter.location IS NULL OR EXISTS {
    MATCH (asset)-[link:KEPT_AT]->(place) WHERE link.to IS NULL AND place.id = $filter.location })
  AND ($filter.item IS NULL OR EXISTS {
    MATCH (asset)-[link:REPRESENTS]->(item) WHERE link.to IS NULL AND item.id = $filter.item })
  AND ($filter.coveredBy IS NULL OR EXISTS {
    MATCH (asset)-[link:COVERED_BY]->(cover) WHERE link.to IS NULL AND cover.id = $filter.coveredBy })
  AND ($filter.order IS NULL OR EXISTS {
    MATCH (asset)-[link:BOUGHT_WITH]->(order) WHERE link.to IS NULL AND order.id = $filter.order })
  AND ($filter.overdue IS NULL OR $filter.overdue = EXISTS {
    MATCH (asset)<-[link:HOLDS]-(:ConfigurationItem) WHERE link.to IS NULL AND link.dueAt < datetime($now) })
RETURN count(asset) AS total
