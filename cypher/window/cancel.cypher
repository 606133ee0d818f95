// Calls a change window off.
//
// @param   id  string
// @param   at  string
// @returns none
// @access  write
MATCH (window:Record {id: $id})
SET window.state = 'CANCELLED', window.version = window.version + 1, window.cancelledAt = datetime($at),
    window.updatedAt = datetime($at)
