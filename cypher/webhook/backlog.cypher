// How far the subscription that is furthest behind has to go, of those that are delivered, and how many dead letters there are; for metrics.
//
// @returns one { lag: number; deadLetters: number; suspended: number }
RETURN {
  lag: coalesce(head(COLLECT {
    MATCH (head:FeedHead {id: 'feed'})
    MATCH (position:WebhookPosition) WHERE position.dueAt IS NOT NULL
    RETURN max(head.sequence - position.sequence)
  }), 0),
  deadLetters: COUNT { MATCH (letter:WebhookDeadLetter) WHERE letter.id IS NOT NULL },
  suspended: COUNT { MATCH (subscription:WebhookSubscription) WHERE subscription.name IS NOT NULL AND subscription.suspension IS NOT NULL }
} AS backlog
