// The services that items are members of, by name; `limit` of each. No row for an item of none.
//
// @param   ids    string[]
// @param   limit  number
// @returns many { itemId: string; services: ServiceMemberRecord[] }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN { itemId: id, services: COLLECT {
  MATCH (item)<-[held:HAS_MEMBER]-(service:ConfigurationItem) WHERE /*scope service*/true/*end*/
  WITH service, held ORDER BY service.name, service.id LIMIT toInteger($limit)
  RETURN { serviceId: service.id, itemId: id, origin: held.origin, distance: held.distance, since: held.since, by: null, reason: null }
} } AS row
