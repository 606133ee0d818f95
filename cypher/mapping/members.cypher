// A service's members after a place in their order: nearest first, then by name and id. Those that no walk reaches come last.
//
// @param   serviceId  string
// @param   after      { distance: number; name: string; id: string } | null
// @param   limit      number
// @returns many ServiceMemberRecord & { item: ItemRecord }
MATCH (service:ConfigurationItem {id: $serviceId})-[held:HAS_MEMBER]->(item:ConfigurationItem)
WITH service, held, item, coalesce(held.distance, 1000) AS distance
WHERE /*scope item*/true/*end*/ AND ($after IS NULL OR distance > $after.distance
  OR (distance = $after.distance AND (item.name > $after.name OR (item.name = $after.name AND item.id > $after.id))))
WITH service, held, item ORDER BY distance, item.name, item.id LIMIT toInteger($limit)
OPTIONAL MATCH (service)-[said:INCLUDES]->(item)
RETURN { serviceId: $serviceId, itemId: item.id, origin: held.origin, distance: held.distance, since: held.since,
  by: said.by, reason: said.reason, item: item { .* } } AS row
