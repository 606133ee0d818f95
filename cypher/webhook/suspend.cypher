// Suspends a subscription: nothing is delivered until somebody goes on with it. It stays where it is. Runs under its lock.
//
// @param   id          string
// @param   suspension  string
// @param   at          string
// @param   version     number
// @param   error       string | null
// @param   errorAt     number
// @returns none
// @access  write
MATCH (subscription:Record {id: $id})
SET subscription.suspension = $suspension, subscription.suspendedAt = datetime($at), subscription.updatedAt = datetime($at),
    subscription.version = $version
WITH subscription
MATCH (position:WebhookPosition {subscriptionId: subscription.id})
SET position.dueAt = null, position.epoch = position.epoch + 1, position.attempts = 0, position.firstAttemptAt = null,
    position.leaseOwner = null, position.leaseUntil = null,
    position.lastError = coalesce($error, position.lastError),
    position.lastErrorAt = CASE WHEN $error IS NULL THEN position.lastErrorAt ELSE $errorAt END
