// Writes a subscription, new or not; what the properties leave null is gone. Who makes another of the same name meets the constraint.
//
// @param   id          string
// @param   properties  Record<string, unknown>
// @param   at          string
// @param   createdBy   string
// @returns none
// @access  write
MERGE (subscription:Record {id: $id})
SET subscription:WebhookSubscription, subscription += $properties,
    subscription.createdAt = coalesce(subscription.createdAt, datetime($at)),
    subscription.createdBy = coalesce(subscription.createdBy, $createdBy), subscription.updatedAt = datetime($at)
