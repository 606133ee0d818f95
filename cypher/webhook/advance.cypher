// Moves a subscription on after a delivery was acknowledged, or over what is none of its business, and renews the lease. No row when the
// lease passed on, or the position is not where it was: someone replayed, changed or suspended it.
//
// @param   id            string
// @param   owner         string
// @param   epoch         number
// @param   from          number
// @param   sequence      number
// @param   placeType     string | null
// @param   placeId       string | null
// @param   delivered     number
// @param   at            number | null
// @param   until         number
// @returns maybe string
// @access  write
MATCH (locked:WebhookPosition {subscriptionId: $id})
SET locked:WebhookPosition
WITH locked.subscriptionId AS id
MATCH (position:WebhookPosition {subscriptionId: id})
WHERE position.leaseOwner = $owner AND position.epoch = $epoch AND position.sequence = $from
SET position.sequence = $sequence, position.placeType = $placeType, position.placeId = $placeId,
    position.leaseUntil = $until
// Nothing is wrong with a receiver that took something.
FOREACH (_ IN CASE WHEN $delivered > 0 THEN [1] ELSE [] END |
  SET position.delivered = position.delivered + $delivered, position.lastDeliveredAt = $at, position.attempts = 0,
      position.firstAttemptAt = null, position.givenUp = 0, position.failingSince = null)
RETURN position.subscriptionId AS id
