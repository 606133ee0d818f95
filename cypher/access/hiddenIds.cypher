// Of some ids those of items that someone does not see, and all those of records: canSeeRecord tells which of these they see. No row for
// an id that nobody has.
//
// @param   ids  string[]
// @returns many { id: string; isRecord: boolean }
UNWIND $ids AS id
CALL (id) {
  MATCH (item:ConfigurationItem {id: id}) WHERE NOT /*scope item*/true/*end*/
  RETURN false AS isRecord
UNION
  MATCH (:Record {id: id})
  RETURN true AS isRecord
}
RETURN { id: id, isRecord: isRecord } AS row
