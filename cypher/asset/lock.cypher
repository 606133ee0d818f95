// Takes the locks of assets. No row for an id that none has.
//
// @param   ids  string[]
// @returns many string
// @access  write
UNWIND $ids AS id
MATCH (asset:Record {id: id}) WHERE asset:Asset AND /*scope record asset:Asset*/true/*end*/
SET asset:Asset
WITH id
RETURN id
