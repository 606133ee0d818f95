// A delegation of someone, or of people in sight, locked. No row for an id that none has.
//
// @param   id     string
// @param   asker  string
// @returns maybe ApprovalDelegationRecord
// @access  write
MATCH (delegation:Record {id: $id}) WHERE delegation:ApprovalDelegation
  AND (delegation.delegatorId = $asker OR /*scope (delegation)-[:DELEGATED_BY|DELEGATED_TO]->()*/true/*end*/)
SET delegation:ApprovalDelegation
WITH delegation
RETURN delegation { .* } AS delegation
