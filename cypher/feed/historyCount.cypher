// How many ChangeSets touched an item. Columns that are being tied meanwhile count once.
//
// @param   id  string
// @returns maybe number
MATCH (item:ConfigurationItem {id: $id}) WHERE /*scope item*/true/*end*/
RETURN COUNT { (item)<-[:CHANGED]-() } + COUNT {
  MATCH (columns:Untied) WHERE item.id IN columns.items
  RETURN columns
UNION
  MATCH (item)<-[:TELLS_OF]-(columns:StatusColumns)
  RETURN columns
} AS total
