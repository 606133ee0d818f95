// Gives a lease back. The subscription waits its turn from `dueAt` on. Nothing happens when the lease passed on.
//
// @param   id     string
// @param   owner  string
// @param   dueAt  number
// @returns none
// @access  write
MATCH (locked:WebhookPosition {subscriptionId: $id})
SET locked:WebhookPosition
WITH locked
WHERE locked.leaseOwner = $owner
SET locked.leaseOwner = null, locked.leaseUntil = null,
    locked.dueAt = CASE WHEN locked.dueAt < $dueAt THEN $dueAt ELSE locked.dueAt END
