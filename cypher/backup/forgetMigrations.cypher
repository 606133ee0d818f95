// Forgets migrations that are newer than the data, so that they are applied to it.
//
// @param   after  number
// @returns none
// @access  write
MATCH (migration:Migration) WHERE migration.version > $after
DELETE migration
