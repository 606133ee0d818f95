// Gives the right to migrate back. Does nothing when another process has it by now.
//
// @param   holder string
// @returns none
// @access  write
MATCH (lease:MigrationLease {id: 'migration', holder: $holder})
REMOVE lease.holder, lease.expiresAt
