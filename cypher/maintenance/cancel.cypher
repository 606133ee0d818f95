// Calls a maintenance off; what is in effect ends with its next application, which is due now.
//
// @param   id  string
// @param   at  string
// @returns none
// @access  write
MATCH (maintenance:Record {id: $id})
SET maintenance.state = 'CANCELLED', maintenance.cancelledAt = datetime($at), maintenance.dueAt = datetime($at)
