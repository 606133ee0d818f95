// Items by id or by identity key, each as itself; a merged twin tells what it was merged into. No row for an unknown one.
//
// @param   ids   string[]
// @param   keys  string[]
// @returns many { reference: string; id: string; mergedInto: string | null }
CALL () {
  UNWIND $ids AS reference
  MATCH (item:ConfigurationItem {id: reference}) WHERE /*scope item*/true/*end*/
  RETURN reference, item
UNION ALL
  UNWIND $keys AS reference
  MATCH (:Identity {key: reference})-[:IDENTIFIES]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
  RETURN reference, item
}
RETURN { reference: reference, id: item.id, mergedInto: item.mergedInto } AS row
