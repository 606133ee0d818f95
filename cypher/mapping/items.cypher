// Items as they are now, with where they stand in services' walks. No row for an item that nobody has.
//
// @param   asks  { ask: number; service: string; ids: string[] }[]
// @returns many { ask: number; item: { id: string; class: string; environment: string | null; retired: boolean }; held: HeldRecord | null }
UNWIND $asks AS ask
MATCH (service:ConfigurationItem {id: ask.service})
WITH ask, service
UNWIND ask.ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN { ask: ask.ask,
  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },
  held: head([(item)<-[held:HAS_MEMBER|PASSES]-(service) | held { .origin, .distance, .walks }]) } AS row
