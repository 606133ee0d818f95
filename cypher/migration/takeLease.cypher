// Takes or renews the right to migrate. Of several that try, the first has it until it gives it back or it expires;
// the write to `locked` makes the others wait, so that each compares with what the one before it wrote.
//
// @param   holder       string
// @param   milliseconds number
// @returns one { taken: boolean; holder: string }
// @access  write
MERGE (lease:MigrationLease {id: 'migration'})
SET lease.locked = true
WITH lease, lease.holder = $holder OR coalesce(lease.expiresAt < datetime.realtime(), true) AS taken
WITH lease, coalesce(taken, true) AS taken
FOREACH (_ IN CASE WHEN taken THEN [1] ELSE [] END |
  SET lease.holder = $holder, lease.expiresAt = datetime.realtime() + duration({milliseconds: $milliseconds}))
REMOVE lease.locked
RETURN {taken: taken, holder: lease.holder} AS lease
