// Says that a finding's items are rightly different. Runs under its lock.
//
// @param   id      string
// @param   reason  string
// @param   at      string
// @returns none
// @access  write
MATCH (finding:DuplicateFinding {id: $id})
SET finding.state = 'DISMISSED', finding.dismissedAt = datetime($at), finding.dismissedReason = $reason
