// Items as they are now, with where they stand in services' walks. No row for an item that nobody has.
//
// @param   asks  { ask: number; services: string[]; ids: string[] }[]
// @returns many { ask: number; item: { id: string; class: string; environment: string | null; retired: boolean }; held: (HeldRecord & { service: string })[] }
UNWIND $asks AS ask
CALL (ask) {
  UNWIND ask.services AS id
  MATCH (service:ConfigurationItem {id: id})
  RETURN collect(service) AS services
}
UNWIND ask.ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN { ask: ask.ask,
  item: item { .id, .class, .environment, retired: item.retiredAt IS NOT NULL },
  held: [(item)<-[held:HAS_MEMBER|PASSES]-(service) WHERE service IN services | held { .origin, .distance, .walks, service: service.id }] } AS row
