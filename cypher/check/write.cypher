// Writes what results made of checks; a null takes a property away. Runs under their locks.
//
// @param   rows  { id: string; properties: Record<string, unknown> }[]
// @returns none
// @access  write
UNWIND $rows AS row
MATCH (check:Check {id: row.id})
SET check += row.properties
