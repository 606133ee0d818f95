// What depends on items, over relationships of some types, with where it stands in a service's walk.
//
// @param   asks  { ask: number; service: string; ids: string[]; types: string[] }[]
// @returns many { ask: number; item: { id: string; class: string; environment: string | null; retired: boolean }; held: HeldRecord | null; from: string[] }
UNWIND $asks AS ask
MATCH (service:ConfigurationItem {id: ask.service})
WITH ask, service
UNWIND ask.ids AS id
MATCH (from:ConfigurationItem {id: id})<-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item:ConfigurationItem)
USING INDEX from:ConfigurationItem(id)
WHERE type(related) IN ask.types
WITH ask.ask AS place, service, item, collect(DISTINCT id) AS from
RETURN { ask: place, from: from,
  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },
  held: head([(item)<-[held:HAS_MEMBER|PASSES]-(service) | held { .origin, .distance, .walks }]) } AS row
