// The classes of those of some items that someone does not see, once for each.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE NOT /*scope item*/true/*end*/
RETURN item.class AS class
