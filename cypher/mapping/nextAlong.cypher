// What items depend on over relationships of some types, and what that depends on in turn, as many levels below it as are given, with
// where it stands in services' walks.
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
  MATCH (asked:ConfigurationItem {id: id})
  USING INDEX asked:ConfigurationItem(id)
  MATCH (asked)-[steps:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/*0../*depth*/0/*end*/]->(from:ConfigurationItem)
  WHERE all(step IN steps WHERE type(step) IN ask.types)
  WITH DISTINCT ask.types AS types, from
  MATCH (from)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(item:ConfigurationItem)
  WHERE type(related) IN types
  RETURN item, collect(DISTINCT from.id) AS from
}
RETURN { ask: ask.ask, from: from,
  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },
  held: [(item)<-[held:HAS_MEMBER|PASSES]-(service) WHERE service IN services | held { .origin, .distance, .walks, service: service.id }] } AS row
