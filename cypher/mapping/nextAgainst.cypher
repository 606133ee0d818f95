// What depends on items, over relationships of some types, with where it stands in services' walks.
//
// @param   asks  { ask: number; services: string[]; ids: string[]; types: string[] }[]
// @returns many { ask: number; item: { id: string; class: string; environment: string | null; retired: boolean }; held: (HeldRecord & { service: string })[]; from: string[] }
UNWIND $asks AS ask
CALL (ask) {
  UNWIND ask.services AS id
  MATCH (service:ConfigurationItem {id: id})
  RETURN collect(service) AS services
}
CALL (ask) {
  UNWIND ask.ids AS id
  MATCH (from:ConfigurationItem {id: id})<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item:ConfigurationItem)
  USING INDEX from:ConfigurationItem(id)
  WHERE type(related) IN ask.types
  RETURN item, collect(DISTINCT id) AS from
}
RETURN { ask: ask.ask, from: from,
  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },
  held: [(item)<-[held:HAS_MEMBER|PASSES]-(service) WHERE service IN services | held { .origin, .distance, .walks, service: service.id }] } AS row
