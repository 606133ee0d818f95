// What people delegated to others, and others to them, the latest first; with `ended` also what is over.
//
// @param   ids    string[]
// @param   at     string
// @param   ended  boolean
// @returns many ApprovalDelegationRecord
UNWIND $ids AS id
MATCH (:ConfigurationItem {id: id})<-[:DELEGATED_BY|DELEGATED_TO]-(delegation:ApprovalDelegation)
WHERE $ended OR delegation.to > datetime($at)
WITH DISTINCT delegation ORDER BY delegation.from DESC, delegation.id LIMIT 1000
RETURN delegation { .* } AS delegation
