// Ties alerts to the incident that they raised or joined, which is locked; those that are tied to it already joined it again.
//
// @param   recordId  string
// @param   alerts    string[]
// @param   at        string
// @param   by        string
// @returns none
// @access  write
MATCH (incident:Record {id: $recordId})
UNWIND $alerts AS id
MATCH (alert:Record {id: id}) WHERE alert:Alert
MERGE (alert)-[raised:RAISED]->(incident)
SET raised.validFrom = datetime($at), raised.by = $by
