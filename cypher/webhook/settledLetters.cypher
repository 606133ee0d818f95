// Nothing of a subscription is to be sent again any more, unless someone asked for more meanwhile.
//
// @param   id     string
// @param   owner  string
// @returns none
// @access  write
MATCH (position:WebhookPosition {subscriptionId: $id})
SET position:WebhookPosition
WITH position
WHERE position.leaseOwner = $owner
  AND NOT EXISTS { MATCH (letter:WebhookDeadLetter {subscriptionId: position.subscriptionId}) WHERE letter.at IS NOT NULL AND letter.queued }
SET position.redeliver = null
