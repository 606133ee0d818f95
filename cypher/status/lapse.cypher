// Turns reports that were not renewed in time into UNKNOWN. Runs under the status head, so that none is renewed meanwhile.
// Gives the items it found still due.
//
// @param   ids  string[]
// @param   now  string
// @returns many string
// @access  write
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id}) WHERE item.reportStaleAt <= datetime($now)
SET item.reported = 'UNKNOWN', item.reportStaleAt = null
RETURN item.id AS id
