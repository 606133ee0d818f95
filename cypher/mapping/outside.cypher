// Relationships that carry impact between members of a service and items just outside, by the member's place in the list given;
// and how many such items there are. The service itself is not outside.
//
// @param   serviceId  string
// @param   ids        string[]
// @param   limit      number
// @returns one { items: number; relationships: { id: string; from: string; type: string; to: string; group: string | null }[] }
OPTIONAL MATCH (service:ConfigurationItem {id: $serviceId})
CALL (service) {
  UNWIND $ids AS id
  MATCH (member:ConfigurationItem {id: id})-[related:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(other:ConfigurationItem)
  USING INDEX member:ConfigurationItem(id)
  WHERE other.id <> $serviceId AND /*scope other*/true/*end*/
  WITH service, other, collect(related) AS between
  WHERE NOT EXISTS { (other)<-[:HAS_MEMBER]-(service) }
  RETURN collect({ other: other, between: between }) AS found
}
RETURN { items: size(found), relationships: COLLECT {
  UNWIND found AS one
  UNWIND one.between AS related
  WITH related, startNode(related) AS from, endNode(related) AS to ORDER BY from.name, to.name, related.id LIMIT toInteger($limit)
  RETURN related { .id, from: from.id, type: type(related), to: to.id, .group }
} } AS row
