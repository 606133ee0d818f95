// Ties one of the columns that are not tied yet to its items, so that what happened to an item is found from the item, and
// gives how many items those were; 0 when there is nothing to tie. The columns are locked first: who comes second finds
// them tied.
//
// @returns one number
// @access  write
OPTIONAL MATCH (untied:Untied)
WITH untied LIMIT 1
CALL (untied) {
  WITH untied WHERE untied IS NOT NULL
  SET untied:StatusColumns
  WITH untied WHERE untied:Untied
  REMOVE untied:Untied
  WITH untied
  UNWIND untied.items AS id
  MATCH (item:ConfigurationItem {id: id})
  CREATE (untied)-[:TELLS_OF]->(item)
  RETURN count(*) AS tied
}
RETURN tied
