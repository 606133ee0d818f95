// Records that a migration is in. Gives no row when this process lost the right to migrate meanwhile.
//
// @param   holder   string
// @param   version  number
// @param   name     string
// @param   checksum string
// @returns maybe { version: number }
// @access  write
MATCH (lease:MigrationLease {id: 'migration'})
SET lease.locked = true
REMOVE lease.locked
WITH lease WHERE lease.holder = $holder AND lease.expiresAt > datetime.realtime()
CREATE (migration:Migration {
  version: toInteger($version), name: $name, checksum: $checksum, appliedAt: datetime.realtime()
})
RETURN migration { .version } AS migration
