// Leases subscriptions for which something may be delivered, the longest due first: those that are behind the feed, and those whose dead
// letters are to be sent again; and of those the ones whose secret the process can make. Until its lease ends no other process delivers for a subscription; one that dies is taken over then.
//
// @param   now    number
// @param   until  number
// @param   owner  string
// @param   limit  number
// @param   keyId  string
// @returns many string
// @access  write
MATCH (head:FeedHead {id: 'feed'})
MATCH (due:WebhookPosition)
WHERE due.dueAt <= $now AND due.keyId = $keyId AND coalesce(due.leaseUntil, 0) < $now AND (due.sequence < head.sequence OR due.redeliver)
WITH due ORDER BY due.dueAt, due.subscriptionId LIMIT toInteger($limit)
SET due:WebhookPosition
// Found anew under its lock: what was read before the lock may have been taken by another in the meantime.
WITH due.subscriptionId AS id
MATCH (position:WebhookPosition {subscriptionId: id})
USING INDEX position:WebhookPosition(subscriptionId)
WHERE position.dueAt <= $now AND coalesce(position.leaseUntil, 0) < $now
SET position.leaseOwner = $owner, position.leaseUntil = $until
RETURN position.subscriptionId AS id
