// The alerts that symptoms follow from.
//
// @param   ids  string[]
// @returns many { id: string; roots: string[] }
UNWIND $ids AS id
MATCH (alert:Record {id: id})
RETURN { id: id, roots: COLLECT { MATCH (alert)-[:SYMPTOM_OF]->(root:Alert) WHERE /*scope (root)-[:ON]->()*/true/*end*/ RETURN root.id ORDER BY root.id } } AS row
