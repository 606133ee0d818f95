// The id of the subscription that has a name, and how many there are.
//
// @param   name  string
// @returns one { id: string | null; count: number }
RETURN {
  id: head(COLLECT { MATCH (subscription:WebhookSubscription {name: $name}) RETURN subscription.id }),
  count: COUNT { MATCH (subscription:WebhookSubscription) WHERE subscription.name IS NOT NULL }
} AS found
