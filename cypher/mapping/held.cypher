// Everything that is written down of a service's walk.
//
// @param   serviceId  string
// @returns many { id: string; held: HeldRecord }
MATCH (service:ConfigurationItem {id: $serviceId})-[held:HAS_MEMBER|PASSES]->(item:ConfigurationItem)
RETURN { id: item.id, held: held { .origin, .distance, .walks } } AS row
