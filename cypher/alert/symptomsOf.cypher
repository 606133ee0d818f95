// The firing alerts that follow from others, up to a limit for each, and how many there are.
//
// @param   ids    string[]
// @param   limit  number
// @returns many { id: string; total: number; symptoms: string[] }
UNWIND $ids AS id
MATCH (root:Record {id: id})
RETURN {
  id: id,
  total: COUNT { MATCH (root)<-[:SYMPTOM_OF]-(alert:Alert {status: 'FIRING'}) WHERE /*scope (alert)-[:ON]->()*/true/*end*/ },
  symptoms: COLLECT {
    MATCH (root)<-[:SYMPTOM_OF]-(alert:Alert {status: 'FIRING'}) WHERE /*scope (alert)-[:ON]->()*/true/*end*/
    RETURN alert.id ORDER BY alert.id LIMIT toInteger($limit)
  }
} AS row
