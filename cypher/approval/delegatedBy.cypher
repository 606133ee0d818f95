// What people ever delegated to others.
//
// @param   ids  string[]
// @returns many ApprovalDelegationRecord
UNWIND $ids AS id
MATCH (:ConfigurationItem {id: id})<-[:DELEGATED_BY]-(delegation:ApprovalDelegation)
RETURN delegation { .* } AS delegation ORDER BY delegation.from, delegation.id
