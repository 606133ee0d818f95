// Takes the locks of maintenances. No row for an id that nobody has, nor for one that covers what its user does not see.
//
// @param   ids  string[]
// @returns many string
// @access  write
UNWIND $ids AS id
MATCH (maintenance:Record {id: id}) WHERE maintenance:Maintenance AND /*scope all (maintenance)-[:COVERS]->()*/true/*end*/
SET maintenance:Maintenance
WITH id
RETURN id
