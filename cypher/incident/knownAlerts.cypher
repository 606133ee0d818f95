// Those of some ids that are alerts in sight.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (alert:Record {id: id}) WHERE alert:Alert AND /*scope (alert)-[:ON]->()*/true/*end*/
RETURN alert.id AS id
