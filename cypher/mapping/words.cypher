// What people say of items and services, by the items' names.
//
// @param   ids  string[]
// @returns many ServiceMemberRecord
UNWIND $ids AS id
MATCH (service:ConfigurationItem {id: id})-[said:INCLUDES|EXCLUDES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
WITH id, service, said, item ORDER BY item.name, item.id
OPTIONAL MATCH (service)-[held:HAS_MEMBER]->(item)
RETURN { serviceId: id, itemId: item.id, origin: CASE type(said) WHEN 'INCLUDES' THEN 'INCLUDED' ELSE 'EXCLUDED' END,
  distance: held.distance, since: said.at, by: said.by, reason: said.reason } AS row
