// Holds items and records, by their numbers in this database, for as long as the transaction lasts: whoever wants to write one
// of them waits.
//
// @param   ids  number[]
// @returns none
// @access  write
UNWIND $ids AS id
MATCH (node) WHERE id(node) = id
FOREACH (_ IN CASE WHEN node:ConfigurationItem THEN [1] ELSE [] END | SET node:ConfigurationItem)
FOREACH (_ IN CASE WHEN node:Record THEN [1] ELSE [] END | SET node:Record)
