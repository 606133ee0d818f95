// Of some ids those of items and records that someone does not see; of requests those that are not of a service that they see. No row
// for an id that nobody has.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
CALL (id) {
  MATCH (item:ConfigurationItem {id: id}) WHERE NOT /*scope item*/true/*end*/
  RETURN item.id AS hidden
UNION
  MATCH (record:Record {id: id}) WHERE NOT /*scope record record*/true/*end*/
    OR record:ServiceRequest AND NOT /*scope (record)-[:OF_SERVICE]->()*/true/*end*/
  RETURN record.id AS hidden
}
RETURN hidden
