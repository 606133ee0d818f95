// One subscription of a webhook a name, one position a subscription. Positions by when their next delivery may be tried, dead letters
// by subscription and time.
CREATE CONSTRAINT webhook_subscription_name IF NOT EXISTS FOR (subscription:WebhookSubscription) REQUIRE subscription.name IS UNIQUE;
CREATE CONSTRAINT webhook_position_subscription IF NOT EXISTS FOR (position:WebhookPosition) REQUIRE position.subscriptionId IS UNIQUE;
CREATE CONSTRAINT webhook_dead_letter_id IF NOT EXISTS FOR (letter:WebhookDeadLetter) REQUIRE letter.id IS UNIQUE;
CREATE INDEX webhook_position_due IF NOT EXISTS FOR (position:WebhookPosition) ON (position.dueAt);
CREATE INDEX webhook_dead_letter_at IF NOT EXISTS FOR (letter:WebhookDeadLetter) ON (letter.subscriptionId, letter.at);
