// The members of a service that someone does not see.
//
// @param   serviceId  string
// @returns many { id: string; class: string }
MATCH (service:ConfigurationItem {id: $serviceId})-[:HAS_MEMBER]->(item:ConfigurationItem) WHERE NOT /*scope item*/true/*end*/
RETURN item { .id, .class } AS row
