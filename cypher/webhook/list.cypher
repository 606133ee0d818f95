// All subscriptions by name, as in webhook/byIds.
//
// @param   limit  number
// @returns many WebhookSubscriptionRecord
MATCH (subscription:WebhookSubscription) WHERE subscription.name IS NOT NULL
WITH subscription ORDER BY subscription.name LIMIT toInteger($limit)
MATCH (position:WebhookPosition {subscriptionId: subscription.id})
RETURN subscription { .*, position: position { .* },
  head: head(COLLECT { MATCH (head:FeedHead {id: 'feed'}) RETURN coalesce(head.sequence, 0) }),
  deadLetters: COUNT { MATCH (letter:WebhookDeadLetter {subscriptionId: subscription.id}) WHERE letter.at IS NOT NULL }
} AS subscription ORDER BY subscription.name
