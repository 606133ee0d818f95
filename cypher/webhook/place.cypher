// Sets how far a subscription has come, and when its next delivery may be tried: never, while it is not delivered. A delivery under way
// is not acknowledged any more, for the epoch is another. Without a sequence number it stays where it is.
//
// @param   id        string
// @param   sequence  number | null
// @param   dueAt     number | null
// @param   keyId     string
// @returns none
// @access  write
MERGE (position:WebhookPosition {subscriptionId: $id})
ON CREATE SET position.sequence = 0, position.delivered = 0, position.epoch = 0
SET position.sequence = coalesce($sequence, position.sequence),
    position.placeType = CASE WHEN $sequence IS NULL THEN position.placeType END,
    position.placeId = CASE WHEN $sequence IS NULL THEN position.placeId END,
    position.attempts = 0, position.firstAttemptAt = null, position.givenUp = 0, position.failingSince = null,
    position.dueAt = $dueAt, position.keyId = $keyId, position.epoch = position.epoch + 1, position.leaseOwner = null, position.leaseUntil = null
