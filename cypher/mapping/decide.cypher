// Writes down what a person decided of a suggestion, and on how much evidence. Gives the decision's id.
//
// @param   key        string
// @param   id         string
// @param   serviceId  string
// @param   state      'ACCEPTED' | 'DISMISSED'
// @param   times      number
// @param   by         string
// @param   reason     string | null
// @param   at         string
// @returns one string
// @access  write
MERGE (decision:MappingDecision {key: $key})
ON CREATE SET decision.id = $id
SET decision:Record, decision.serviceId = $serviceId, decision.state = $state, decision.times = $times, decision.by = $by,
    decision.reason = $reason, decision.at = datetime($at)
RETURN decision.id AS id
