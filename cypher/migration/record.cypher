// Records that migrations are in, and gives how many: none when this process lost the right to migrate meanwhile.
//
// @param   holder      string
// @param   migrations  { version: number; name: string; checksum: string }[]
// @returns one number
// @access  write
MATCH (lease:MigrationLease {id: 'migration'})
SET lease.locked = true
REMOVE lease.locked
WITH lease WHERE lease.holder = $holder AND lease.expiresAt > datetime.realtime()
UNWIND $migrations AS applied
CREATE (migration:Migration {
  version: toInteger(applied.version), name: applied.name, checksum: applied.checksum, appliedAt: datetime.realtime()
})
RETURN count(migration) AS recorded
