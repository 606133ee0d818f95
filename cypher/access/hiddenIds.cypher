// Of some ids those of items and records that someone does not see. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
OPTIONAL MATCH (item:ConfigurationItem {id: id}) WHERE NOT /*scope item*/true/*end*/
OPTIONAL MATCH (record:Record {id: id}) WHERE NOT /*scope record record*/true/*end*/
WITH id, coalesce(item, record) AS hidden WHERE hidden IS NOT NULL
RETURN id
