// The items that steps of finding an alert's item come to, survivors in place of merged twins.
//
// @param   steps  { index: number; id: string | null; identity: string | null; host: string | null }[]
// @returns many { index: number; id: string; retired: boolean }
UNWIND $steps AS step
CALL (step) {
  MATCH (named:ConfigurationItem {id: step.id})
  MATCH (item:ConfigurationItem {id: coalesce(named.mergedInto, named.id)})
  RETURN item
UNION
  MATCH (:Identity {key: step.identity})-[:IDENTIFIES]->(item:ConfigurationItem)
  RETURN item
UNION
  MATCH (:HostIdentifier {key: step.host})<-[:KNOWN_AS]-(item:ConfigurationItem)
  RETURN item
}
RETURN { index: step.index, id: item.id, retired: item.retiredAt IS NOT NULL } AS row
