// The least distance in services' walks of what each item depends on over relationships of some types, and from which the walk goes on. No
// row for an item without such a neighbour in a service.
//
// @param   asks  { ask: number; services: { id: string; silent: string[] }[]; ids: string[]; types: string[] }[]
// @returns many { ask: number; service: string; id: string; distance: number }
UNWIND $asks AS ask
CALL (ask) {
  UNWIND ask.services AS of
  MATCH (service:ConfigurationItem {id: of.id})
  RETURN collect({ node: service, id: of.id, silent: of.silent }) AS services
}
UNWIND ask.ids AS id
CALL (ask, id) {
  MATCH (item:ConfigurationItem {id: id})-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(near:ConfigurationItem)
  USING INDEX item:ConfigurationItem(id)
  WHERE type(related) IN ask.types
  RETURN DISTINCT near
}
UNWIND services AS of
WITH ask.ask AS place, id, near, of.node AS service, of.id AS name, of.silent AS silent
WHERE NOT near.id IN silent
MATCH (near)<-[held:HAS_MEMBER|PASSES]-(service)
WHERE held.walks
WITH place, name, id, min(held.distance) AS distance
RETURN { ask: place, service: name, id: id, distance: distance } AS row
