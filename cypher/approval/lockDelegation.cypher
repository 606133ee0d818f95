// A delegation, locked. No row for an id that none has.
//
// @param   id  string
// @returns maybe ApprovalDelegationRecord
// @access  write
MATCH (delegation:Record {id: $id}) WHERE delegation:ApprovalDelegation
SET delegation:ApprovalDelegation
WITH delegation
RETURN delegation { .* } AS delegation
