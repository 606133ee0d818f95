// Writes that somebody votes in another's place for a time. The two are locked: what was looked at of them holds.
//
// @param   properties  { id: string; recordType: string; delegatorId: string; delegateId: string; from: string; to: string; note: string | null; createdBy: string }
// @param   at          string
// @returns none
// @access  write
MATCH (delegator:ConfigurationItem {id: $properties.delegatorId})
MATCH (delegate:ConfigurationItem {id: $properties.delegateId})
CREATE (delegation:Record:ApprovalDelegation)
SET delegation = $properties, delegation.from = datetime($properties.from), delegation.to = datetime($properties.to),
    delegation.createdAt = datetime($at)
CREATE (delegation)-[:DELEGATED_BY]->(delegator)
CREATE (delegation)-[:DELEGATED_TO]->(delegate)
