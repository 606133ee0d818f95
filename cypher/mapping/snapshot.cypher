// A service's members by id, after an id.
//
// @param   serviceId  string
// @param   after      string
// @param   limit      number
// @returns many { id: string; origin: 'COMPUTED' | 'INCLUDED'; distance: number | null }
MATCH (service:ConfigurationItem {id: $serviceId})-[held:HAS_MEMBER]->(item:ConfigurationItem)
WHERE item.id > $after
WITH item, held ORDER BY item.id LIMIT toInteger($limit)
RETURN { id: item.id, origin: held.origin, distance: held.distance } AS row
