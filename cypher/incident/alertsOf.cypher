// The alerts that raised or joined incidents, the first begun first, and how many there are.
//
// @param   ids    string[]
// @param   limit  number
// @returns many { id: string; alerts: string[]; total: number }
UNWIND $ids AS id
MATCH (incident:Record {id: id}) WHERE incident:Incident
RETURN {
  id: id,
  total: COUNT { MATCH (incident)<-[:RAISED]-(alert:Alert) WHERE /*scope (alert)-[:ON]->()*/true/*end*/ },
  alerts: COLLECT {
    MATCH (incident)<-[:RAISED]-(alert:Alert) WHERE /*scope (alert)-[:ON]->()*/true/*end*/
    RETURN alert.id ORDER BY alert.startsAt, alert.id LIMIT toInteger($limit)
  }
} AS row
