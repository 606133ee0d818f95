// Notes that a delivery failed and when it is tried again, and gives the lease back. No row as in webhook/advance.
//
// @param   id        string
// @param   owner     string
// @param   epoch     number
// @param   attempts  number
// @param   firstAt   number
// @param   at        number
// @param   dueAt     number
// @param   error     string
// @returns maybe string
// @access  write
MATCH (locked:WebhookPosition {subscriptionId: $id})
SET locked:WebhookPosition
WITH locked.subscriptionId AS id
MATCH (position:WebhookPosition {subscriptionId: id})
WHERE position.leaseOwner = $owner AND position.epoch = $epoch
SET position.attempts = $attempts, position.firstAttemptAt = $firstAt, position.dueAt = $dueAt,
    position.lastError = $error, position.lastErrorAt = $at,
    position.failingSince = coalesce(position.failingSince, $firstAt),
    position.leaseOwner = null, position.leaseUntil = null
RETURN position.subscriptionId AS id
