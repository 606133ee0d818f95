// When something may be delivered next that cannot be now: a delivery to be tried again, or what a lease covers. No row when there is
// nothing.
//
// @param   keyId  string
// @returns maybe number
MATCH (head:FeedHead {id: 'feed'})
MATCH (position:WebhookPosition)
WHERE position.dueAt IS NOT NULL AND position.keyId = $keyId AND (position.sequence < head.sequence OR position.redeliver)
WITH CASE WHEN coalesce(position.leaseUntil, 0) > position.dueAt THEN position.leaseUntil ELSE position.dueAt END AS at
RETURN at ORDER BY at LIMIT 1
