// Subscriptions with how far they have come, and the end of the feed. No row for an id that nobody has.
//
// @param   ids  string[]
// @returns many WebhookSubscriptionRecord
UNWIND $ids AS id
MATCH (subscription:Record {id: id}) WHERE subscription:WebhookSubscription
MATCH (position:WebhookPosition {subscriptionId: id})
RETURN subscription { .*, position: position { .* },
  head: head(COLLECT { MATCH (head:FeedHead {id: 'feed'}) RETURN coalesce(head.sequence, 0) }),
  deadLetters: COUNT { MATCH (letter:WebhookDeadLetter {subscriptionId: id}) WHERE letter.at IS NOT NULL }
} AS subscription
