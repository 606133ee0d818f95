// Of these items those that someone sees.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE /*scope item*/true/*end*/
RETURN id
