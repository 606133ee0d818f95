// Ends a delegation, which is locked, at an instant.
//
// @param   id  string
// @param   to  string
// @returns none
// @access  write
MATCH (delegation:Record {id: $id}) WHERE delegation:ApprovalDelegation
SET delegation.to = datetime($to)
