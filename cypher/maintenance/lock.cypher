// Takes the locks of maintenances. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many string
// @access  write
UNWIND $ids AS id
MATCH (maintenance:Record {id: id}) WHERE maintenance:Maintenance
SET maintenance:Maintenance
WITH id
RETURN id
