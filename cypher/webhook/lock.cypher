// Takes the lock of a subscription. No row for an id that nobody has.
//
// @param   id  string
// @returns maybe string
// @access  write
MATCH (subscription:Record {id: $id}) WHERE subscription:WebhookSubscription
SET subscription:WebhookSubscription
RETURN subscription.id AS id
