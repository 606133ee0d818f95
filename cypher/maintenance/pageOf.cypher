// The maintenances that cover an item, by itself or with something it depends on; newest first, from a place on.
//
// @param   itemId  string
// @param   state   string | null
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many MaintenanceRecord
MATCH (item:ConfigurationItem {id: $itemId})-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0..]->(provider)
WITH DISTINCT item, provider
MATCH (provider)<-[cover:COVERS]-(maintenance:Maintenance)
WHERE (provider = item OR cover.descendants) AND ($state IS NULL OR maintenance.state = $state)
  AND ($before IS NULL OR maintenance.createdAt < datetime($before.at)
    OR maintenance.createdAt = datetime($before.at) AND maintenance.id < $before.id)
WITH DISTINCT maintenance WHERE /*scope (maintenance)-[:COVERS]->()*/true/*end*/
WITH maintenance ORDER BY maintenance.createdAt DESC, maintenance.id DESC LIMIT toInteger($limit)
RETURN maintenance { .*, covers: COLLECT {
  MATCH (maintenance)-[cover:COVERS]->(covered:ConfigurationItem) WHERE /*scope covered*/true/*end*/
  RETURN cover { .descendants, .triggeredAt, itemId: covered.id } ORDER BY covered.name, covered.id
} } AS maintenance
