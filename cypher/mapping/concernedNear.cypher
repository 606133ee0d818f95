// The services whose walks go on from a neighbour of items, and may enter them or not as these have changed. No row for an item
// without such a neighbour.
//
// @param   ids  string[]
// @returns many { id: string; services: string[] }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})-[:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(near:ConfigurationItem)
USING INDEX item:ConfigurationItem(id)
WITH DISTINCT id, near
MATCH (near)<-[held:HAS_MEMBER|PASSES]-(service:ConfigurationItem)
WHERE held.walks
WITH id, collect(DISTINCT service.id) AS services
RETURN { id: id, services: services } AS row
