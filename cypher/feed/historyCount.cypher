// How many ChangeSets touched an item.
//
// @param   id  string
// @returns maybe number
MATCH (item:ConfigurationItem {id: $id}) WHERE /*scope item*/true/*end*/
RETURN COUNT { (item)<-[:CHANGED]-() } AS total
