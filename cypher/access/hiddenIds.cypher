// Of some ids those of items and records that someone does not see. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
CALL (id) {
  MATCH (item:ConfigurationItem {id: id}) WHERE NOT /*scope item*/true/*end*/
  RETURN item.id AS hidden
UNION
  MATCH (record:Record {id: id}) WHERE NOT /*scope record record*/true/*end*/
  RETURN record.id AS hidden
}
RETURN hidden
