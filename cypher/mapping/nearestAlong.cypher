// The least distance in a service's walk of what depends on each item over relationships of some types, and from which the walk goes on. No
// row for an item without such a neighbour.
//
// @param   asks  { ask: number; service: string; ids: string[]; types: string[]; silent: string[] }[]
// @returns many { ask: number; id: string; distance: number }
UNWIND $asks AS ask
MATCH (service:ConfigurationItem {id: ask.service})
WITH ask, service
UNWIND ask.ids AS id
MATCH (item:ConfigurationItem {id: id})<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(near:ConfigurationItem)
USING INDEX item:ConfigurationItem(id)
WHERE type(related) IN ask.types AND NOT near.id IN ask.silent
WITH DISTINCT ask.ask AS place, service, id, near
MATCH (near)<-[held:HAS_MEMBER|PASSES]-(service)
WHERE held.walks
WITH place, id, min(held.distance) AS distance
RETURN { ask: place, id: id, distance: distance } AS row
