// Which types of changes subscriptions wait for; null for all. A row for each that is delivered.
//
// @returns many { types: string[] | null; keyId: string }
MATCH (subscription:WebhookSubscription)
WHERE subscription.name IS NOT NULL AND subscription.enabled AND subscription.suspension IS NULL
RETURN subscription { .types, .keyId } AS interest
