// Ties symptoms to the alerts of their roots, and to no others.
//
// @param   rows  { id: string; roots: string[] }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (alert:Record {id: row.id})
CALL (alert, row) {
  MATCH (alert)-[old:SYMPTOM_OF]->(root) WHERE NOT root.id IN row.roots
  DELETE old
}
CALL (alert, row) {
  UNWIND row.roots AS rootId
  MATCH (root:Record {id: rootId})
  MERGE (alert)-[:SYMPTOM_OF]->(root)
}
