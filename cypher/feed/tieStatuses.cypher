// Ties some items of one of the columns that are not tied yet to them, so that what happened to an item is found from the
// item, and gives how many items that were; 0 when there is nothing to tie. The columns are locked first: who comes second
// finds them tied further. Until the last of its items is tied a node stays :Untied, and `tied` says how many are.
//
// @param   limit  number
// @returns one number
// @access  write
OPTIONAL MATCH (untied:Untied)
WITH untied LIMIT 1
CALL (untied) {
  WITH untied WHERE untied IS NOT NULL
  SET untied:StatusColumns
  WITH untied WHERE untied:Untied
  WITH untied, coalesce(untied.tied, 0) AS start
  WITH untied, start, untied.items[start..start + toInteger($limit)] AS ids
  SET untied.tied = start + size(ids)
  FOREACH (whole IN CASE WHEN untied.tied < size(untied.items) THEN [] ELSE [untied] END | REMOVE whole:Untied REMOVE whole.tied)
  WITH untied, ids
  CALL (untied, ids) {
    UNWIND ids AS id
    MATCH (item:ConfigurationItem {id: id})
    CREATE (untied)-[:TELLS_OF]->(item)
  }
  RETURN sum(size(ids)) AS tied
}
RETURN tied
