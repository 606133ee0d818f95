// Takes a subscription away, with its position and its dead letters. Its id stays as a record, so that the feed's past stays whole. Runs
// under its lock.
//
// @param   id  string
// @param   at  string
// @returns none
// @access  write
MATCH (subscription:Record {id: $id})
SET subscription = {id: subscription.id, removedAt: datetime($at)}
REMOVE subscription:WebhookSubscription
WITH subscription.id AS id
MATCH (position:WebhookPosition {subscriptionId: id})
DELETE position
WITH id
MATCH (letter:WebhookDeadLetter {subscriptionId: id}) WHERE letter.at IS NOT NULL
DELETE letter
